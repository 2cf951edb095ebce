import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { compareSchemas } from "./compare-schemas.ts";
import type { Comparison } from "./comparison.ts";
import { CHANGE_RULES } from "./rules.ts";
import { smallerDocuments, witnessProblems } from "./testing/witness-problems.ts";

/** One kind of change: a minimal pair, and what is to be said of it. */
interface Row extends Pick<Comparison, "backward" | "forward" | "rollout"> {
  readonly id: string;
  readonly title: string;
  /** Rule and JSON Pointer of each change. */
  readonly rules: readonly string[];
  readonly old: unknown;
  readonly new: unknown;
}

const fixtures = new URL("../../../../fixtures/contract-changes/", import.meta.url);
const rowsOf = (name: string): readonly Row[] =>
  readFileSync(new URL(`${name}.jsonl`, fixtures), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

const taxonomy = rowsOf("taxonomy");
const dialects = rowsOf("dialects");

const named = (rows: readonly Row[]): readonly (readonly [string, string, Row])[] =>
  rows.map((row) => [row.id, row.title, row]);

describe("compareSchemas", () => {
  it("is asked about every kind of change of the taxonomy, each once", () => {
    const kinds = { P: 13, T: 7, E: 8, N: 6, S: 8, A: 8, R: 7, C: 9, F: 5, M: 9 };
    const ids = Object.entries(kinds).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(taxonomy.map(({ id }) => id)).toEqual(ids);
  });

  describe.each(named([...taxonomy, ...dialects]))("%s, %s", (_, __, row) => {
    const comparison = compareSchemas(row.old, row.new);

    it("says for each side whether it breaks, the order of the rollout, the rule and the place", () => {
      const { backward, forward, rollout, changes } = comparison;
      expect({ backward, forward, rollout, rules: changes.map(({ rule, pointer }) => `${rule} ${pointer}`) }).toEqual({
        backward: row.backward,
        forward: row.forward,
        rollout: row.rollout,
        rules: row.rules,
      });
    });

    it("proves what it says: by witnesses that plain ajv confirms and that are minimal, or by the structure", () => {
      const { grounds, changes } = comparison;
      expect(witnessProblems(row, comparison)).toEqual([]);
      for (const direction of ["backward", "forward"] as const)
        if (comparison[direction] === "compatible") expect(grounds[direction]).toEqual({ proof: "structural" });
      for (const { rule, message } of changes)
        expect(message).toContain(CHANGE_RULES[rule]?.title ?? "a rule of the catalogue");
    });

    it("says the same of the way back, mirrored", () => {
      const back = compareSchemas(row.new, row.old);
      expect([back.backward, back.forward]).toEqual([row.forward, row.backward]);
      expect(witnessProblems({ old: row.new, new: row.old }, back)).toEqual([]);
    });

    it("finds no change in either of them", () => {
      for (const schema of [row.old, row.new] as readonly object[]) {
        const copy = structuredClone(schema);
        expect(compareSchemas(schema, copy)).toMatchObject({ changes: [], rollout: "any" });
        // Not the same text any more: whoever answers has read the schema.
        const { changes } = compareSchemas(schema, { ...copy, description: "Another." });
        expect(changes.filter(({ rule }) => rule !== "undecided" || row.backward !== "unknown")).toEqual([]);
      }
    });
  });

  it("names every offending value by a pointer into the document, and every keyword by one into the schema that rejects", () => {
    const { changes } = compareSchemas(
      { type: "object", properties: { "a/b": { type: "array", items: { type: ["string", "null"] } } } },
      { type: "object", properties: { "a/b": { type: "array", items: { type: "string" } } } },
    );
    expect(changes.map(({ witness }) => witness)).toEqual([
      {
        document: { "a/b": [null] },
        valid_for: "old",
        offending: "/a~1b/0",
        rejected_by: "/properties/a~1b/items/type",
        second_validator: "agrees",
      },
    ]);
  });

  it("tells witnesses that rest on format from those that do not", () => {
    const restsOn = (old: object, now: object): readonly unknown[] =>
      compareSchemas(old, now).changes.map(({ witness }) => witness?.rests_on_format ?? false);
    expect(restsOn({ type: "string" }, { type: "string", format: "uuid" })).toEqual([true]);
    expect(restsOn({ type: ["string", "null"], format: "uuid" }, { type: "string", format: "uuid" })).toEqual([false]);
  });
});

describe("the check of minimality", () => {
  it("tries every document that lacks one part", () => {
    expect(smallerDocuments({ a: [1, { b: 2 }], c: 3 })).toEqual([
      { c: 3 },
      { a: [{ b: 2 }], c: 3 },
      { a: [1], c: 3 },
      { a: [1, {}], c: 3 },
      { a: [1, { b: 2 }] },
    ]);
  });
});
