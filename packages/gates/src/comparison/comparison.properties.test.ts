import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareSchemas } from "./compare-schemas.ts";
import type { Comparison } from "./comparison.ts";
import { arbitraryDocument, arbitraryPair, arbitrarySchema } from "./testing/arbitrary-schema.ts";
import { acceptsElsewhere, acceptsPlainly } from "./testing/plain-ajv.ts";
import { witnessProblems } from "./testing/witness-problems.ts";

const DIRECTIONS = ["backward", "forward"] as const;

/** What a comparison says, without the documents that prove it. */
const judged = ({ changes, backward, forward, rollout }: Comparison): unknown => ({
  backward,
  forward,
  rollout,
  changes: changes.map(({ rule, pointer, producer, consumer }) => `${rule} ${pointer} ${producer} ${consumer}`),
});

/** The same JSON, with the members of every object in another order. */
function reorder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reorder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reorder(member)]),
  );
}

describe("compareSchemas", () => {
  it("finds no change in a schema, whatever the order of keys and the words beside it", () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        expect(compareSchemas(schema, structuredClone(schema)).changes).toEqual([]);
        const { changes, backward, forward } = compareSchemas(schema, {
          ...(reorder(schema) as object),
          title: "Another.",
        });
        expect([changes, backward, forward]).toEqual([[], "compatible", "compatible"]);
      }),
      { numRuns: 200 },
    );
  });

  it("says the same whatever the order of keys", () => {
    fc.assert(
      fc.property(arbitraryPair, ([old, now]) => {
        expect(judged(compareSchemas(reorder(old), reorder(now)))).toEqual(judged(compareSchemas(old, now)));
      }),
      { numRuns: 150 },
    );
  });

  it("calls compatible only what accepts every document that the other accepts, as two validators see it", () => {
    fc.assert(
      fc.property(
        arbitraryPair,
        fc.array(arbitraryDocument, { minLength: 20, maxLength: 40 }),
        ([old, now], documents) => {
          const { backward, forward } = compareSchemas(old, now);
          const isWitness = (accepting: unknown, rejecting: unknown) => (document: unknown) =>
            [acceptsPlainly, acceptsElsewhere].every(
              (accepts) => accepts(accepting, document) && !accepts(rejecting, document),
            );
          if (backward === "compatible") expect(documents.filter(isWitness(old, now))).toEqual([]);
          if (forward === "compatible") expect(documents.filter(isWitness(now, old))).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("proves every break by a document that plain ajv judges so, and that is minimal", () => {
    fc.assert(
      fc.property(arbitraryPair, ([old, now]) => {
        expect(witnessProblems({ old, new: now }, compareSchemas(old, now))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("mirrors what it says when the schemas are swapped", () => {
    fc.assert(
      fc.property(arbitraryPair, ([old, now]) => {
        const there = compareSchemas(old, now);
        const back = compareSchemas(now, old);
        expect([back.backward, back.forward]).toEqual([there.forward, there.backward]);
      }),
      { numRuns: 150 },
    );
  });

  it("finds nothing after a widening that was taken back", () => {
    fc.assert(
      fc.property(arbitrarySchema, arbitrarySchema, ({ $defs, ...schema }, { $defs: _, ...more }) => {
        const old = { ...schema, $defs };
        const wider = { anyOf: [schema, more], $defs };
        const narrowed = { allOf: [{ anyOf: [schema, more] }, schema], $defs };
        expect(compareSchemas(old, wider).backward).not.toBe("breaking");
        expect(compareSchemas(wider, narrowed).forward).not.toBe("breaking");
        for (const direction of DIRECTIONS) expect(compareSchemas(old, narrowed)[direction]).not.toBe("breaking");
      }),
      { numRuns: 150 },
    );
  });

  it("never finds more that breaks for tolerant consumers than for strict ones", () => {
    fc.assert(
      fc.property(arbitraryPair, ([old, now]) => {
        const sides = (profile: "strict" | "tolerant"): readonly string[] =>
          compareSchemas(old, now, { profile }).changes.flatMap(({ rule, pointer, producer, consumer }) => [
            ...(producer === "breaking" ? [`${rule} ${pointer} producer`] : []),
            ...(consumer === "breaking" ? [`${rule} ${pointer} consumer`] : []),
          ]);
        expect(sides("strict")).toEqual(expect.arrayContaining([...sides("tolerant")]));
      }),
      { numRuns: 100 },
    );
  });
});
