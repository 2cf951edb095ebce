import type { GateReport, Verdict } from "@portcullis/contracts";

import type { BoundGate } from "./gate.ts";
import { fitDescription } from "./fit-description.ts";
import { ALL_REQUIRED, worstOfEach } from "./publication.ts";

/** A status as the forges take it. */
export interface CommitStatus {
  readonly context: string;
  readonly state: "success" | "failure" | "pending" | "error";
  readonly description: string;
}

const STATES = {
  pass: "success",
  skipped: "success",
  fail: "failure",
  pending: "pending",
  error: "error",
} as const satisfies Record<Verdict["state"], CommitStatus["state"]>;

/** The statuses that publish a report: those of each gate, and `portcullis / all-required` for the whole. */
export function toCommitStatuses(report: GateReport, gates: readonly BoundGate[]): readonly CommitStatus[] {
  const own = report.verdicts.flatMap((verdict) => {
    const gate = gates.find(({ id }) => id === verdict.gate);
    return gate?.toStatuses?.(verdict) ?? [toCommitStatus(`portcullis / ${verdict.gate}`, verdict)];
  });
  const blocking = report.verdicts.filter(({ advisory }) => advisory !== true);
  const open = blocking.filter(({ state }) => state === "pass" || state === "skipped").length;
  const description = `${open} of ${blocking.length} gates are open.`;
  const all = [...own, { context: ALL_REQUIRED, state: STATES[report.state], description }];
  return worstOfEach(all.map((status) => ({ ...status, description: fitDescription(status.description) })));
}

/** The status of one verdict; an advisory one says so and never blocks. */
export function toCommitStatus(context: string, { state, summary, advisory }: Verdict): CommitStatus {
  if (advisory !== true) return { context, state: STATES[state], description: summary };
  return { context, state: "success", description: `advisory, ${state}: ${summary}` };
}
