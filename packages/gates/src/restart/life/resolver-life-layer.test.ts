import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CoverageCounter } from "../campaign/coverage-counter.ts";
import { runLayer } from "../campaign/run-layer.ts";
import { type PropertyId } from "../properties.ts";
import type { Question } from "../resolution/question.ts";
import type { ResolverTarget } from "../resolution/resolver-target.ts";
import { lifeCases } from "./arbitrary.ts";
import { createResolverLifeLayer } from "./resolver-life-layer.ts";
import { RESOLVER_MATERIAL } from "./resolver-material.ts";
import { createMemoryResolver, resolveIn } from "./testing/memory-resolver.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const campaign = async (target: ResolverTarget, seed: number) =>
  await runLayer(
    createResolverLifeLayer(target),
    { seed, runs: 400, isOver: () => false, tell: () => {} },
    new Set<PropertyId>(),
  );

const withWorkspace = (question: Question, changes: Partial<Question["workspace"]>): Question => ({
  ...question,
  workspace: { ...question.workspace, ...changes },
});

const withoutApplied = (question: Question): Question => withWorkspace(question, { applied_template: "" });

it.each(SEEDS)("accuses no right resolver (seed %i)", async (seed) => {
  const { counterexamples, report } = await campaign(createMemoryResolver(), seed);
  expect(counterexamples).toEqual([]);
  expect(Object.values(report.coverage.rules).every((count) => count > 0)).toBe(true);
});

describe("finds, as short as they can be,", () => {
  const last = <Value>(values: readonly Value[]): Value => values.at(-1)!;

  it.each(SEEDS)("stored templates that are ignored (seed %i)", async (seed) => {
    const target = createMemoryResolver((question, resolve) => resolve(withWorkspace(question, { template: "" })));
    const { counterexamples } = await campaign(target, seed);
    const pending = counterexamples.find(({ property }) => property === "pending-is-applied")!;
    expect(pending.calls.map(({ call }) => call.slice(0, call.indexOf(" ", 7)))).toEqual([
      "PATCH /workspaces/Rank/template",
      "POST /workspaces/Rank/restart:",
    ]);
    expect(pending.directories).toBe(1);
    for (const { calls, directories } of counterexamples) {
      expect(calls.length).toBeLessThanOrEqual(4);
      expect(directories).toBeLessThanOrEqual(2);
    }
  });

  it.each(SEEDS)("stored templates that are applied every time (seed %i)", async (seed) => {
    const target = createMemoryResolver((question, resolve) => resolve(withoutApplied(question)));
    const { counterexamples } = await campaign(target, seed);
    expect(counterexamples.length).toBeGreaterThan(0);
    for (const { calls, directories } of counterexamples) {
      expect(calls.length).toBeLessThanOrEqual(4);
      expect(directories).toBeLessThanOrEqual(2);
      expect(last(calls).call).toContain("applied_template");
    }
  });

  it.each(SEEDS)("what is forgotten in a crash (seed %i)", async (seed) => {
    const target = createMemoryResolver((question, resolve, { crashes }) =>
      resolve(crashes > 0 ? withoutApplied(question) : question),
    );
    const { counterexamples } = await campaign(target, seed);
    expect(counterexamples.length).toBeGreaterThan(0);
    // What it forgot in another case it goes on forgetting, so the shortest story is not always found.
    for (const { calls } of counterexamples) expect(calls.length).toBeLessThanOrEqual(5);
  });

  it("the crash after which a delivered template is delivered again", async () => {
    const target = createMemoryResolver((question, resolve, { crashes }) =>
      resolve(crashes > 0 ? withoutApplied(question) : question),
    );
    const plain = { call: "restart", workspace: 0, body: {} } as const;
    const violation = await createResolverLifeLayer(target).judge(
      {
        catalogue: { root: "plain", entries: RESOLVER_MATERIAL.entries },
        known_runtimes: ["claude-code"],
        workspaces: [{ name: "Other", runtime: "claude-code", template: "seo-agent" }],
        calls: [{ call: "crash" }, plain],
      },
      new CoverageCounter("life"),
      new Set(),
    );
    expect(violation).toMatchObject({
      property: "applied-once",
      calls: [{ call: expect.stringContaining("killed") as string }, {}],
    });
  });

  it("answers from memory of the folder", async () => {
    let remembered: Parameters<typeof resolveIn>[0] | undefined;
    const target = createMemoryResolver((question, _resolve, { folder }) =>
      resolveIn((remembered ??= folder), question),
    );
    const forgetting: ResolverTarget = {
      ...target,
      // Only what happens within a life is remembered.
      async crash() {
        remembered = undefined;
        await target.crash();
      },
    };
    const layer = createResolverLifeLayer(forgetting);
    const put = { call: "put-template", entry: RESOLVER_MATERIAL.entries[0]! } as const;
    const named = { call: "restart", workspace: 0, body: { template: "seo-agent" } } as const;
    const violation = await layer.judge(
      {
        catalogue: { root: "plain", entries: [] },
        known_runtimes: ["claude-code"],
        workspaces: [{ name: "Rank", runtime: "claude-code", template: "" }],
        calls: [named, put, named],
      },
      new CoverageCounter("life"),
      new Set(),
    );
    expect(violation).toMatchObject({ property: "sees-the-folder" });
    expect(violation!.calls).toHaveLength(3);
  });

  it("another answer to the same question, and one that depends on a flag", async () => {
    const seen = new Map<string, number>();
    const moody = createMemoryResolver((question, resolve) => {
      const key = JSON.stringify(question);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return resolve(
        seen.get(key)! > 1 ? withWorkspace(question, { template: "hermes", applied_template: "" }) : question,
      );
    });
    const plain = { call: "restart", workspace: 0, body: {} } as const;
    const one = {
      catalogue: { root: "plain", entries: RESOLVER_MATERIAL.entries },
      known_runtimes: ["claude-code", "hermes"],
      workspaces: [{ name: "Other", runtime: "hermes", template: "" }],
      calls: [plain, plain],
    } as const;
    const judge = async (target: ResolverTarget, calls: (typeof one)["calls"] | readonly (typeof plain)[]) =>
      await createResolverLifeLayer(target).judge({ ...one, calls }, new CoverageCounter("life"), new Set());
    expect(await judge(moody, one.calls)).toMatchObject({ property: "determinism" });
    const strict = createMemoryResolver((question, resolve) =>
      resolve(
        question.request.strict === true
          ? withWorkspace(question, { template: "hermes", applied_template: "" })
          : question,
      ),
    );
    expect(await judge(strict, [{ ...plain, body: { strict: true } } as typeof plain])).toMatchObject({
      property: "flags-without-effect",
    });
  });
});

it("goes on where a property is known to be broken", async () => {
  const layer = createResolverLifeLayer(
    createMemoryResolver((question, resolve) => resolve(withWorkspace(question, { template: "" }))),
  );
  const cases = fc.sample(layer.arbitrary, { numRuns: 50, seed: 1 });
  const ignored = new Set<PropertyId>([
    "pending-is-applied",
    "order-of-rules",
    "no-silent-miss",
    "same-on-every-verb",
    "sees-the-folder",
    "determinism",
  ]);
  for (const one of cases) expect(await layer.judge(one, new CoverageCounter("life"), ignored)).toBeUndefined();
});

it("keeps its cases as JSON", () => {
  const layer = createResolverLifeLayer(createMemoryResolver());
  fc.assert(
    fc.property(lifeCases(RESOLVER_MATERIAL), (one) => {
      expect(layer.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
    { numRuns: 100 },
  );
  for (const nonsense of [
    null,
    1,
    [],
    {},
    { calls: [] },
    { ...fc.sample(layer.arbitrary, 1)[0], calls: [{ call: "none" }] },
  ])
    expect(layer.parse(nonsense)).toBeUndefined();
});
