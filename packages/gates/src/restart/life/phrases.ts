import fc, { type Arbitrary } from "fast-check";

import type { Call, CallName } from "./call.ts";
import { callArbitraries, weighted } from "./call-arbitraries.ts";
import type { LifeMaterial } from "./life-material.ts";

/** One call, or some that belong together; each of those may be missing. */
export function phrase(material: LifeMaterial): Arbitrary<readonly Call[]> {
  const verbs = callArbitraries(material);
  const any = fc.oneof(
    ...weighted(
      material.calls,
      ["patch-template", verbs.patchTemplate, 7],
      ["restart", verbs.restart, 9],
      ["patch-runtime", verbs.patchRuntime, 2],
      ["pause", verbs.pause, 1],
      ["resume", verbs.resume, 2],
      ["switch-provider", verbs.switchProvider, 1],
      ["edit", verbs.edit, 2],
      ["remove", verbs.remove, 1],
      ["crash", verbs.crash, 1],
      ["remove-template", verbs.changeFolder, 2],
      ["together", verbs.together, 3],
    ),
  );
  return fc.oneof(
    { arbitrary: any.map((call) => [call]), weight: 6 },
    ...STORIES.flatMap((one) => story(material.calls, verbs, one)),
  );
}

type Calls = ReturnType<typeof callArbitraries>;

/** What has gone wrong in a row elsewhere, and how frequent it shall be. */
const STORIES: readonly (readonly [weight: number, ...calls: (keyof Calls)[]])[] = [
  [4, "patchTemplate", "plainRestart"],
  [2, "namedRestart"],
  [3, "shortRestart"],
  [2, "applyRestart"],
  [2, "rebuildRestart"],
  [1, "patchTemplate", "clearTemplate", "plainRestart"],
  [1, "patchTemplate", "plainRestart", "edit", "plainRestart"],
  [4, "patchTemplate", "pause", "resume"],
  [1, "patchTemplate", "switchProvider"],
  [1, "patchTemplate", "changeFolder", "plainRestart"],
  [3, "patchTemplate", "patchRuntime", "plainRestart"],
  [3, "fittingTemplate", "otherRuntime", "plainRestart"],
  [1, "patchTemplate", "crash", "plainRestart"],
  [1, "patchTemplate", "wrongRestart", "plainRestart"],
  [1, "patchRuntime", "applyRestart"],
  [1, "plainRestart", "changeFolder", "applyRestart"],
];

/** What a story needs beside the plainest calls. */
const NEEDED: Readonly<Partial<Record<keyof Calls, CallName>>> = {
  edit: "edit",
  pause: "pause",
  resume: "resume",
  switchProvider: "switch-provider",
  changeFolder: "remove-template",
  crash: "crash",
};

type Weighted = { readonly arbitrary: Arbitrary<readonly Call[]>; readonly weight: number };

/** Each of its calls may be missing: so it gets shorter. */
function story(
  possible: ReadonlySet<CallName>,
  calls: Calls,
  [weight, ...names]: (typeof STORIES)[number],
): readonly Weighted[] {
  const isPossible = names.every((name) => NEEDED[name] === undefined || possible.has(NEEDED[name]));
  if (!isPossible) return [];
  const optional = names.map((name) => fc.tuple(calls[name] as Arbitrary<Call>, fc.nat({ max: 15 })));
  const arbitrary = fc.tuple(...optional).map((found) => found.flatMap(([call, kept]) => (kept > 0 ? [call] : [])));
  return [{ arbitrary, weight }];
}
