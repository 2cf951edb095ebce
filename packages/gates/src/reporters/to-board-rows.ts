import type { Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "../core/describe-gate.ts";

/** The rows of a verdict's board: none when the gate has no board, or said nothing to make one of. */
export function toBoardRows(
  { gate, evidence, findings }: Verdict,
  gates: readonly GateDescription[],
): readonly BoardRow[] {
  const toBoard = gates.find(({ id }) => id === gate)?.toBoard;
  if (toBoard === undefined || evidence === undefined) return [];
  // What a baseline accepts is no longer an error: the board follows the verdict, not the evidence alone.
  const failing = new Set(
    findings.flatMap(({ level, subject }) =>
      level === "error" && subject !== undefined ? [subject, fileOf(subject)] : [],
    ),
  );
  // An error that names nothing may be about any row.
  const isOpen = findings.some(({ level, subject }) => level === "error" && subject === undefined);
  return toBoard(evidence).map((row): BoardRow => {
    if (row.state !== "fail" || isOpen || failing.has(row.subject)) return row;
    return {
      ...row,
      state: findings.some(({ rule }) => rule.endsWith("/missing-ack")) ? "pending" : "pass",
      detail: `${row.detail}; accepted by the baseline`,
    };
  });
}

/** A finding in a file stands on the file's row. */
const fileOf = (subject: string): string => subject.split("#", 1)[0]!;
