import type { GateReport } from "@portcullis/contracts";

/** What a run exits with for its report: 3 where a gate could not be evaluated, 1 where one fails or waits, else 0. */
export function exitCodeOf({ state }: Pick<GateReport, "state">): 0 | 1 | 3 {
  if (state === "error") return 3;
  return state === "fail" || state === "pending" ? 1 : 0;
}
