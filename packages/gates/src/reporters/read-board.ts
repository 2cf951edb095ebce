import type { Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "../core/describe-gate.ts";

/** The rows of a verdict's board: none when the gate has no board, or said nothing to make one of. */
export function readBoard({ gate, evidence }: Verdict, gates: readonly GateDescription[]): readonly BoardRow[] {
  const toBoard = gates.find(({ id }) => id === gate)?.toBoard;
  return toBoard === undefined || evidence === undefined ? [] : toBoard(evidence);
}
