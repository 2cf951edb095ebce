import { describe, expect, it } from "vitest";

import { createResolutionLayer } from "../resolution/resolution-layer.ts";
import { createMemoryTarget, type Defect, toAnswer } from "../testing/memory-target.ts";
import type { PropertyId } from "../properties.ts";
import { type AnyLayerSubject, type CampaignOptions, listUnreached, runCampaign } from "./run-campaign.ts";

const layerOf = (defect?: Defect): readonly AnyLayerSubject[] => [
  createResolutionLayer(createMemoryTarget(defect)) as AnyLayerSubject,
];

const run = async (defect?: Defect, options: Partial<CampaignOptions> = {}) =>
  await runCampaign(layerOf(defect), { target: "memory", seed: 1, runs: 200, ...options });

const keep = { source: null, label: "existing-volume", rule: "existing-volume" } as const;

const WRONG: readonly (readonly [string, PropertyId, Defect])[] = [
  [
    "ignores the stored template",
    "pending-is-applied",
    (answer) => (answer.rule === "stored-template" ? { ...answer, ...keep } : answer),
  ],
  [
    "applies the stored template every time",
    "applied-once",
    (answer, { workspace: { applied_template: _, ...workspace }, ...question }, { top }) =>
      answer.source === null && answer.warnings.length === 0 ? toAnswer(top, { ...question, workspace }) : answer,
  ],
  [
    "leaves the folder",
    "stays-inside",
    (answer, { request }) =>
      request.template?.includes("templates-outside") === true
        ? { ...answer, source: "../templates-outside/secret" }
        : answer,
  ],
  ["says nothing of a miss", "no-silent-miss", (answer) => ({ ...answer, warnings: [] })],
  [
    "warns of nothing",
    "no-silent-miss",
    (answer, { request }) =>
      request.rebuild_config === true && answer.warnings.length === 0
        ? { ...answer, warnings: [{ code: "X", message: "x" }] }
        : answer,
  ],
  [
    "takes another label",
    "label-tells-the-truth",
    (answer) => (answer.source === null ? answer : { ...answer, label: answer.source }),
  ],
  [
    "lets strict decide",
    "flags-without-effect",
    (answer, { request }) => (request.strict === true && answer.rule === "explicit" ? { ...answer, ...keep } : answer),
  ],
  [
    "counts its answers",
    "determinism",
    (answer, _, { asked }) => (asked % 7 === 0 && answer.source !== null ? { ...answer, ...keep } : answer),
  ],
  [
    "forgets everything when a folder is added",
    "unrelated-changes-nothing",
    (answer, _, { catalogue: { entries }, before }) =>
      before !== undefined && entries.length === before.entries.length + 1 && entries[0] === before.entries[0]
        ? { ...answer, ...keep }
        : answer,
  ],
  [
    "does not know the suffix",
    "names-round-trip",
    (answer, { request }) =>
      answer.rule === "explicit" && answer.label !== request.template ? { ...answer, ...keep } : answer,
  ],
  [
    "ends on a name that is too long",
    "answers-every-question",
    (answer, { request }) =>
      (request.template?.length ?? 0) > 250 ? { kind: "fault", fault: "crash", detail: "exit code 1" } : answer,
  ],
];

describe("a campaign", () => {
  it("accuses nobody who is right, and reaches everything", async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const report = await run(undefined, { seed });
      expect(report.counterexamples).toEqual([]);
      expect(listUnreached(report)).toEqual([]);
      expect(report.layers[0]).toMatchObject({ runs: 200, runs_wanted: 200, ended: "all" });
      expect(report.layers[0]!.cases).toBeGreaterThan(2000);
    }
  });

  it.each(WRONG)("finds one that %s, and makes it short", async (_, property, defect) => {
    const lengths: number[] = [];
    for (const seed of [1, 2, 3]) {
      const { counterexamples } = await run(defect, { seed });
      const found = counterexamples.find((one) => one.property === property);
      expect(found, `seed ${seed}: ${counterexamples.map((one) => one.property).join(", ")}`).toBeDefined();
      expect(found!.directories).toBeLessThanOrEqual(2);
      lengths.push(found!.calls.length);
    }
    expect(lengths.toSorted((a, b) => a - b)[1]).toBeLessThanOrEqual(3);
  });

  it("is the same again under the same seed, and replays each counterexample by its path", async () => {
    const [, , defect] = WRONG[0]!;
    const report = await run(defect, { seed: 42 });
    expect(await run(defect, { seed: 42 })).toEqual(report);
    expect(report.counterexamples.length).toBeGreaterThan(0);
    for (const one of report.counterexamples) {
      const replayed = await run(defect, { seed: one.seed, path: one.path });
      const [again] = replayed.counterexamples;
      expect(again).toMatchObject({ calls: one.calls, expected: one.expected, case: one.case, path: one.path });
      expect(replayed.layers).toMatchObject([{ ended: "path", runs: 1 }]);
    }
  });

  it("looks at what was kept first, and says that it was kept", async () => {
    const [, , defect] = WRONG[4]!;
    const { counterexamples } = await run(defect);
    const { property, layer, seed, path, case: one } = counterexamples[0]!;
    const kept = [
      { layer, seed, path, case: { no: "case" } },
      { layer, seed, path, case: JSON.parse(JSON.stringify(one)) as unknown },
    ];
    const again = await run(defect, { seed: 2, runs: 1, kept });
    expect(again.counterexamples[0]).toMatchObject({ property, seed, path, kept: true, case: one });
    expect((await run(undefined, { kept })).counterexamples).toEqual([]);
  });

  it("ends when its time is over, and says what it did not reach", async () => {
    let looks = 0;
    const report = await run(undefined, { isOver: () => (looks += 1) > 1 });
    expect(report.layers[0]).toMatchObject({ runs: 1, runs_wanted: 200, ended: "time" });
    expect(listUnreached(report)).toContain("the rule org-template");
  });

  it("does not look again and again at what does not answer", async () => {
    let silences = 0;
    const { counterexamples } = await run((answer, { workspace }) => {
      if (workspace.name !== "STRASSE") return answer;
      silences += 1;
      return { kind: "fault", fault: "silence", detail: "no answer within 10 s" };
    });
    expect(silences).toBeLessThan(30);
    expect(counterexamples).toMatchObject([{ property: "answers-every-question" }]);
    expect(counterexamples[0]!.actual).toBe("silence: no answer within 10 s");
  });
});
