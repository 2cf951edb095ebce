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
  const failing = new Set(findings.filter(({ level }) => level === "error").map(({ subject }) => subject));
  return toBoard(evidence).map((row): BoardRow => {
    if (row.state !== "fail" || failing.has(row.subject)) return row;
    return {
      ...row,
      state: findings.some(({ rule }) => rule.endsWith("/missing-ack")) ? "pending" : "pass",
      detail: `${row.detail}; accepted by the baseline`,
    };
  });
}
