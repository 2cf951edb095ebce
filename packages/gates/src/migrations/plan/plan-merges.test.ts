import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readFolder } from "../names/read-folder.ts";
import { createScheme, type SchemeOption } from "../names/scheme.ts";
import { orderRequests } from "./order-requests.ts";
import { planMerges, type MergePlan, type PlanInput } from "./plan-merges.ts";

const pair = (stem: string): readonly string[] => [`m/${stem}.up.sql`, `m/${stem}.down.sql`];

const request = (number: number, ...paths: readonly string[]): PlanInput["requests"][number] => ({
  number,
  title: `Request ${number}`,
  author: "somebody",
  changes: paths.map((path) => ({ status: "added", path })),
});

function plan(base: readonly string[], requests: PlanInput["requests"], more: Partial<PlanInput> = {}): MergePlan {
  const scheme = createScheme("golang-migrate" satisfies SchemeOption);
  const takenAt = "2026-06-20T00:00:00Z";
  return planMerges({ directory: "m", scheme, takenAt, base: readFolder(base, "m", scheme), requests, ...more });
}

const renamesOf = ({ steps }: MergePlan): readonly unknown[] =>
  steps.map(({ number, renames }) => [number, ...renames.map(({ to }) => to)]);

describe("planMerges", () => {
  it("lets the lower number land first, and renumbers the others after it", () => {
    const found = plan(pair("044_a"), [request(9, ...pair("045_y")), request(7, ...pair("045_x"))], { own: 9 });
    expect(JSON.parse(JSON.stringify(found))).toEqual({
      steps: [
        {
          number: 7,
          title: "Request 7",
          author: "somebody",
          is_own: false,
          needs: [],
          renames: [],
          reasons: [],
          commands: [],
          migrations: ["m/045_x.up.sql"],
        },
        {
          number: 9,
          title: "Request 9",
          author: "somebody",
          is_own: true,
          needs: [],
          renames: [
            { from: "m/045_y.up.sql", to: "m/046_y.up.sql" },
            { from: "m/045_y.down.sql", to: "m/046_y.down.sql" },
          ],
          reasons: [{ rule: "same-version", path: "m/045_y.up.sql", other: "m/045_x.up.sql", number: 7 }],
          commands: ["git mv -- m/045_y.up.sql m/046_y.up.sql", "git mv -- m/045_y.down.sql m/046_y.down.sql"],
          migrations: ["m/046_y.up.sql"],
        },
      ],
      cycles: [],
      conflicts: [],
    });
  });

  it("lets land first what others need", () => {
    const found = plan([], [request(7, ...pair("045_x")), request(9, ...pair("044_y"))], {
      dependencies: [{ request: 7, needs: 9, object: "public.requests" }],
    });
    expect(renamesOf(found)).toEqual([[9], [7]]);
    expect(found.steps[1]!.needs).toEqual([{ number: 9, object: "public.requests" }]);
  });

  it("takes the order that a run has shown to be the only one", () => {
    const found = plan([], [request(7, ...pair("046_x")), request(9, ...pair("045_y"))], {
      own: 7,
      pairs: [
        { numbers: [7, 9], state: "fails", fails: [true, false] },
        { numbers: [7, 11], state: "differs", fails: [false, false] },
        { numbers: [7, 12], state: "unverified", fails: [false, false], reason: "an extension" },
        { numbers: [7, 13], state: "same", fails: [false, false] },
      ],
    });
    expect(renamesOf(found)).toEqual([[9], [7]]);
    expect(found.conflicts).toEqual([
      { numbers: [7, 11], state: "differs" },
      { numbers: [7, 12], state: "unverified", reason: "an extension" },
    ]);
  });

  it("lets wait what does not apply by itself, but does after another", () => {
    const found = plan([], [request(7, ...pair("046_x")), request(9, ...pair("045_y"))], {
      pairs: [{ numbers: [7, 9], state: "unverified", fails: [true, false], reason: "#7 does not apply by itself" }],
    });
    expect(found.steps.map(({ number }) => number)).toEqual([9, 7]);
    expect(found.conflicts).toEqual([]);
  });

  it("tells requests that need each other", () => {
    const requests = [1, 2, 3].map((number) => request(number, ...pair(`04${number}_x`)));
    const found = plan([], requests, {
      dependencies: [
        { request: 1, needs: 2 },
        { request: 2, needs: 1 },
      ],
    });
    expect(found.cycles).toEqual([[1, 2]]);
    expect(found.steps.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("leaves room for those that land later, so that only those move that have to", () => {
    const found = plan(pair("20260610000000_a"), [
      request(5, ...pair("20260611000000_b")),
      request(7, ...pair("20260611000000_c")),
      request(9, ...pair("20260612000000_d")),
    ]);
    expect(renamesOf(found)).toEqual([[5], [7, "m/20260611000001_c.up.sql", "m/20260611000001_c.down.sql"], [9]]);
  });

  it("says what comes late, and after which request", () => {
    const found = plan(pair("044_a"), [request(5, ...pair("046_b")), request(7, ...pair("045_c"))]);
    expect(renamesOf(found)).toEqual([[5], [7, "m/047_c.up.sql", "m/047_c.down.sql"]]);
    expect(found.steps[1]!.reasons).toEqual([
      { rule: "out-of-order", path: "m/045_c.up.sql", other: "m/046_b.up.sql", number: 5 },
    ]);
  });

  it("leaves out requests without migrations, but not the own one", () => {
    expect(renamesOf(plan([], [request(5), request(7)], { own: 7 }))).toEqual([[7]]);
  });

  it("leads to a folder in which no version is there twice", () => {
    const stems = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("a", "b", "c"))
      .map(([version, name]) => `00${version}_${name}`);
    const edges = fc.array(
      fc.record({ request: fc.integer({ min: 1, max: 5 }), needs: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(stems, { maxLength: 3 }),
        fc.array(fc.uniqueArray(stems, { maxLength: 3 }), { maxLength: 5 }),
        edges,
        (base, others, dependencies) => {
          const onBase = base.flatMap(pair);
          const requests = others.map((own, index) =>
            request(index + 1, ...own.flatMap(pair).filter((path) => !onBase.includes(path))),
          );
          const found = plan(onBase, requests, { dependencies });
          const versions = found.steps.flatMap(({ migrations }) =>
            migrations.map((path) => Number(/\d+/.exec(path)![0])),
          );
          expect(new Set(versions).size).toBe(versions.length);
          expect(versions).toEqual(versions.toSorted((a, b) => a - b));
          const places = new Map(found.steps.map(({ number }, index) => [number, index]));
          const cyclic = new Set(found.cycles.flat());
          for (const { request: number, needs } of dependencies) {
            if (cyclic.has(number) || !places.has(number) || !places.has(needs) || number === needs) continue;
            expect(places.get(needs)).toBeLessThan(places.get(number)!);
          }
        },
      ),
    );
  });
});

describe("orderRequests", () => {
  it("orders long chains and large numbers of requests", () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const dependencies = numbers.slice(1).map((number) => ({ request: number - 1, needs: number }));
    expect(orderRequests(numbers, dependencies).order).toEqual(numbers.toReversed());
  });

  it("reports each cycle once, from its lowest number", () => {
    const dependencies = [
      [1, 2],
      [2, 3],
      [3, 2],
      [5, 6],
      [6, 7],
      [7, 5],
    ].map(([from, to]) => ({
      request: from!,
      needs: to!,
    }));
    const { order, cycles } = orderRequests([1, 2, 3, 4, 5, 6, 7], dependencies);
    expect(cycles).toEqual([
      [2, 3],
      [5, 6, 7],
    ]);
    expect(order).toEqual([2, 1, 3, 4, 5, 7, 6]);
  });
});
