import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { compareSchemas } from "./compare-schemas.ts";
import type { Comparison } from "./comparison.ts";
import { acceptsPlainly } from "./testing/plain-ajv.ts";

/**
 * Pairs of public suites with their labels. They may not be copied, so they are read where the shared material lies beside the
 * checkout; `taxonomy.test.ts` has pairs of our own of every kind.
 */
const shared = new URL("../../../../../shared/vectors/schema-pairs.jsonl", import.meta.url);

interface Row {
  readonly src: string;
  readonly id: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly backward: boolean | null;
  readonly forward: boolean | null;
  readonly witness_backward?: unknown;
  readonly witness_forward?: unknown;
}

const rows = existsSync(shared)
  ? readFileSync(shared, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Row)
  : [];

interface Judged {
  readonly row: Row;
  readonly comparison: Comparison;
  /** Whether ajv knows a document that one accepts and the other rejects; the label may be wrong, and the document decides. */
  readonly isProved: Readonly<Record<"backward" | "forward", boolean>>;
}

function judge(row: Row): Judged {
  const isWitness = (accepting: unknown, rejecting: unknown, key: "witness_backward" | "witness_forward"): boolean => {
    if (!Object.hasOwn(row, key)) return false;
    try {
      return acceptsPlainly(accepting, row[key]) && !acceptsPlainly(rejecting, row[key]);
    } catch {
      // One of them is no schema to ajv: nothing is known.
      return false;
    }
  };
  const isProved = {
    backward: isWitness(row.old, row.new, "witness_backward"),
    forward: isWitness(row.new, row.old, "witness_forward"),
  };
  return { row, comparison: compareSchemas(row.old, row.new), isProved };
}

const judged = rows.map(judge);
const DIRECTIONS = ["backward", "forward"] as const;
const told = (test: (each: Judged, direction: "backward" | "forward") => boolean): readonly string[] =>
  judged.flatMap((each) =>
    DIRECTIONS.filter((direction) => test(each, direction)).map(
      (direction) => `${each.row.src}, ${each.row.id}: ${direction}`,
    ),
  );

describe("the labelled pairs of public suites, where they are present", () => {
  it("are read, with hundreds of breaks that ajv confirms", () => {
    expect(told(({ isProved }, direction) => isProved[direction]).length > 300).toBe(existsSync(shared));
  });

  it("have no break that was missed, nor one that was called compatible", () => {
    expect(
      told(({ comparison, isProved }, direction) => isProved[direction] && comparison[direction] !== "breaking"),
    ).toEqual([]);
  });

  it("have no false alarm: a break against the label has a witness that plain ajv confirms", () => {
    const isConfirmed = ({ row, comparison }: Judged, direction: "backward" | "forward"): boolean => {
      const [accepting, rejecting] = direction === "backward" ? [row.old, row.new] : [row.new, row.old];
      const validFor = direction === "backward" ? "old" : "new";
      const witnesses = comparison.changes.flatMap((change) => [change.witness, change.reverse_witness]);
      const witness = witnesses.find((each) => each?.valid_for === validFor);
      return (
        witness !== undefined &&
        acceptsPlainly(accepting, witness.document) &&
        !acceptsPlainly(rejecting, witness.document)
      );
    };
    expect(
      told((each, direction) => each.comparison[direction] === "breaking" && !isConfirmed(each, direction)),
    ).toEqual([]);
  });

  it("are decided, but for one in a hundred", () => {
    const open = told(({ comparison }, direction) => comparison[direction] === "unknown");
    expect(open.slice(Math.floor(rows.length / 100))).toEqual([]);
  });
});
