import fc, { type Arbitrary } from "fast-check";

import type { DirectoryEntry } from "../catalogue/catalogue.ts";
import type { Call, CallName, FolderCall, RestartBody, WorkspaceCall } from "./call.ts";
import type { LifeMaterial } from "./life-material.ts";

/** Arbitraries of calls, by what is interesting about them. */
export function callArbitraries(material: LifeMaterial) {
  const { runtimes, wrongRuntimes, entries, wrongNames, calls } = material;
  const name = fc.constantFrom(...namesOf(material));
  const wrongName = fc.constantFrom(...wrongNames);
  const anyName = fc.oneof({ arbitrary: name, weight: 8 }, { arbitrary: wrongName, weight: 1 });
  const runtime = fc.constantFrom(...runtimes);
  const at = fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: fc.constant(1), weight: 1 });
  const call = <Rest extends object>(rest: Arbitrary<Rest>): Arbitrary<{ readonly workspace: number } & Rest> =>
    fc.tuple(at, rest).map(([workspace, found]) => ({ workspace, ...found }));
  const always = <Value>(value: Value): Arbitrary<Value> => fc.constant(value);
  const flag = fc.oneof({ arbitrary: always(undefined), weight: 5 }, { arbitrary: always(true as const), weight: 1 });
  const strict = material.hasStrict ? flag : always(undefined);
  const body = (template: Arbitrary<string | undefined>, apply: Arbitrary<true | undefined>): Arbitrary<RestartBody> =>
    fc.record({ template, apply_template: apply, rebuild_config: flag, reset: flag, strict }).map(withoutAbsent);
  const withBody = (found: Arbitrary<RestartBody>) =>
    call(found.map((each) => ({ call: "restart" as const, body: each })));
  const none = always(undefined);
  const patchTemplate = call(anyName.map((template) => ({ call: "patch-template" as const, template })));
  const fittingNames = fittingNamesOf(material);
  const fittingTemplate =
    fittingNames.length === 0
      ? patchTemplate
      : call(fc.constantFrom(...fittingNames).map((template) => ({ call: "patch-template" as const, template })));
  const clearTemplate = call(always({ call: "patch-template" as const, template: "" }));
  const plainRestart = withBody(always({}));
  const applyRestart = withBody(body(none, always(true as const)));
  const namedRestart = withBody(body(anyName, flag));
  const rebuildRestart = withBody(always({ rebuild_config: true }));
  const wrongRestart = withBody(body(wrongName, flag));
  const shortNames = shortNamesOf(material);
  const shortRestart = shortNames.length === 0 ? namedRestart : withBody(body(fc.constantFrom(...shortNames), flag));
  const flaggedRestart = withBody(body(none, flag));
  const restart = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: plainRestart, weight: 5 },
    { arbitrary: namedRestart, weight: 3 },
    { arbitrary: applyRestart, weight: 2 },
    { arbitrary: flaggedRestart, weight: 2 },
  );
  const anyRuntime =
    wrongRuntimes.length === 0
      ? runtime
      : fc.oneof({ arbitrary: runtime, weight: 5 }, { arbitrary: fc.constantFrom(...wrongRuntimes), weight: 1 });
  const toRuntime = (found: string) => ({ call: "patch-runtime" as const, runtime: found });
  const patchRuntime = call(anyRuntime.map(toRuntime));
  const otherRuntime = runtimes.length < 2 ? patchRuntime : call(fc.constantFrom(...runtimes.slice(1)).map(toRuntime));
  /** What goes wrong with a plain restart, too, is told as one. */
  const orRestart = (verb: Arbitrary<WorkspaceCall>): Arbitrary<WorkspaceCall> =>
    fc.oneof({ withCrossShrink: true }, { arbitrary: plainRestart, weight: 1 }, { arbitrary: verb, weight: 5 });
  const pause = call(always({ call: "pause" as const }));
  const together: Arbitrary<WorkspaceCall> = fc.oneof(
    { arbitrary: patchTemplate, weight: 3 },
    { arbitrary: plainRestart, weight: 3 },
    { arbitrary: namedRestart, weight: 1 },
    ...weighted(calls, ["patch-runtime", patchRuntime, 1], ["pause", pause, 1]).map(({ arbitrary, weight }) => ({
      arbitrary: arbitrary as Arbitrary<WorkspaceCall>,
      weight,
    })),
  );
  return {
    patchTemplate: fc.oneof({ arbitrary: patchTemplate, weight: 6 }, { arbitrary: clearTemplate, weight: 1 }),
    clearTemplate,
    fittingTemplate,
    plainRestart,
    applyRestart,
    namedRestart,
    shortRestart,
    rebuildRestart,
    wrongRestart,
    restart,
    patchRuntime,
    otherRuntime,
    pause,
    resume: orRestart(call(always({ call: "resume" as const }))),
    switchProvider: orRestart(call(always({ call: "switch-provider" as const }))),
    edit: call(always({ call: "edit" as const })),
    remove: call(always({ call: "remove" as const })),
    crash: always({ call: "crash" as const }),
    changeFolder: folderCall(entries, runtimes),
    together: fc.tuple(together, together).map((both) => ({ call: "together" as const, calls: both })),
  };
}

/** Under both spellings; those that fit the first runtime more often, because most workspaces are on it. */
function namesOf({ runtimes, entries, present }: LifeMaterial): readonly string[] {
  const own = entries.map(({ path, configuration }) => [path, configuration?.runtime] as const);
  return [...present, ...own]
    .filter(([path]) => !path.includes("/"))
    .flatMap(([path, runtime]) => {
      const names = [path, withoutSuffix(path)];
      return runtime === runtimes[0] || runtime === undefined ? [...names, ...names] : [path];
    });
}

/** Of templates that say the runtime of most workspaces: they do not fit any more once that changes. */
const fittingNamesOf = ({ runtimes, entries, present }: LifeMaterial): readonly string[] =>
  [...present, ...entries.map(({ path, configuration }) => [path, configuration?.runtime] as const)]
    .filter(([path, runtime]) => !path.includes("/") && runtime === runtimes[0])
    .map(([path]) => path);

/** Those that find a template by its suffix. */
function shortNamesOf({ entries, present }: LifeMaterial): readonly string[] {
  const paths = [...present.map(([path]) => path), ...entries.map(({ path }) => path)];
  return paths
    .filter((path) => path.endsWith("-default") && !path.includes("/"))
    .map(withoutSuffix)
    .filter((name) => !paths.includes(name));
}

/** A template goes, comes, or says another runtime than before. */
function folderCall(entries: readonly DirectoryEntry[], runtimes: readonly string[]): Arbitrary<FolderCall> {
  if (entries.length === 0) return fc.constant({ call: "remove-template", path: "none" });
  const entry = fc.constantFrom(...entries);
  return fc.oneof(
    entry.map(({ path }) => ({ call: "remove-template" as const, path })),
    fc.tuple(entry, fc.option(fc.constantFrom(...runtimes), { freq: 1 })).map(([found, runtime]) => ({
      call: "put-template" as const,
      entry: runtime === null ? found : onRuntime(found, runtime),
    })),
  );
}

function onRuntime(entry: DirectoryEntry, runtime: string): DirectoryEntry {
  const { name } = entry.configuration ?? {};
  const text = `${name === undefined ? "" : `name: ${JSON.stringify(name)}\n`}runtime: ${runtime}\n`;
  return { ...entry, configuration: { text, runtime, ...(name !== undefined && { name }) } };
}

const withoutSuffix = (path: string): string => path.replace(/-default$/, "");

const withoutAbsent = (body: Readonly<Record<string, unknown>>): RestartBody =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

/** Those of which the target is capable. */
export const weighted = (
  calls: ReadonlySet<CallName>,
  ...given: readonly (readonly [CallName, Arbitrary<Call>, number])[]
): readonly { readonly arbitrary: Arbitrary<Call>; readonly weight: number }[] =>
  given.flatMap(([name, arbitrary, weight]) => (calls.has(name) ? [{ arbitrary, weight }] : []));
