import fc, { type Arbitrary } from "fast-check";

import type { Catalogue, DirectoryEntry } from "../catalogue/catalogue.ts";
import type { Call } from "./call.ts";
import type { GivenWorkspace, LifeCase } from "./life-case.ts";
import type { LifeMaterial } from "./life-material.ts";
import { phrase } from "./phrases.ts";

/** Sequences in which what has gone wrong elsewhere is frequent. */
export function lifeCases(material: LifeMaterial): Arbitrary<LifeCase> {
  return fc
    .record({
      entries: entriesOf(material),
      workspaces: fc.tuple(givenWorkspace(material), fc.option(givenWorkspace(material), { freq: 4, nil: undefined })),
      calls: fc
        .array(phrase(material), { minLength: 1, maxLength: material.mostCalls, size: "max" })
        .map((phrases) => phrases.flat().slice(0, material.mostCalls)),
    })
    .filter(({ calls }) => calls.length > 0)
    .map(({ entries: found, workspaces: [first, second], calls }) => toCase(material, found, [first, second], calls));
}

/** Most of them are there; each one may be missing. */
const entriesOf = ({ entries }: LifeMaterial): Arbitrary<readonly DirectoryEntry[]> =>
  fc
    .tuple(...entries.map(() => fc.nat({ max: 3 })))
    .map((present) => entries.filter((_, index) => present[index] !== 0));

type Given = Omit<GivenWorkspace, "name">;

function toCase(
  { workspaceNames, runtimes }: LifeMaterial,
  entries: readonly DirectoryEntry[],
  [first, second]: readonly [Given, Given | undefined],
  calls: readonly Call[],
): LifeCase {
  const catalogue: Catalogue = { root: "plain", entries };
  const isSecondUsed = calls.some(({ ...call }) => workspacesOf(call).includes(1));
  const workspaces = [
    { name: workspaceNames[0], ...first },
    ...(second === undefined || !isSecondUsed ? [] : [{ name: workspaceNames[1], ...second }]),
  ];
  return { catalogue, known_runtimes: runtimes, workspaces, calls };
}

function workspacesOf(call: Call): readonly number[] {
  if (call.call === "together") return call.calls.map(({ workspace }) => workspace);
  return "workspace" in call ? [call.workspace] : [];
}

/** Without a template first; with one only on the runtime that it is written for, or it could not have been delivered. */
function givenWorkspace({ runtimes, entries, present }: LifeMaterial): Arbitrary<Given> {
  const own = entries.map(({ path, configuration }) => [path, configuration?.runtime] as const);
  // Where others are at home, what a case has itself may be missing, and nobody could have made a workspace of it.
  const known = present.length > 0 ? present : own;
  const made = known
    .filter(([name, runtime]) => runtime !== undefined && runtimes.includes(runtime) && !name.includes("/"))
    .map(([template, runtime]): Given => ({ template, runtime: runtime! }));
  const usual = fc.constant(runtimes[0]!);
  const runtime = fc.oneof({ arbitrary: usual, weight: 2 }, { arbitrary: fc.constantFrom(...runtimes), weight: 1 });
  const plain = runtime.map((found): Given => ({ template: "", runtime: found }));
  return made.length === 0
    ? plain
    : fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: fc.constantFrom(...made), weight: 2 });
}
