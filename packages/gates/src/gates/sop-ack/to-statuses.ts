import type { Verdict } from "@portcullis/contracts";

import { toCommitStatus, type CommitStatus } from "../../core/to-commit-statuses.ts";
import type { SopAckOptions } from "./options.ts";
import type { SopAckEvidence } from "./to-evidence.ts";

/** The status of the checklist and, for a team that moves over, the two that the original sets. */
export function toStatuses(verdict: Verdict, { context, legacyContexts }: SopAckOptions): readonly CommitStatus[] {
  const own = toCommitStatus(context ?? `portcullis / ${verdict.gate}`, verdict);
  if (!legacyContexts) return [own];
  const { na = {} } = (verdict.evidence ?? {}) as Partial<SopAckEvidence>;
  const declared = Object.keys(na)
    .filter((gate) => na[gate]!.declared)
    .toSorted();
  return [
    own,
    { ...own, context: "sop-checklist / all-items-acked (pull_request)" },
    {
      context: "sop-checklist / na-declarations (pull_request)",
      // Green whatever is declared, as the original's is; but not when nothing could be read.
      state: verdict.state === "error" ? "error" : "success",
      description: `N/A: ${declared.length === 0 ? "(none)" : declared.join(", ")}`.slice(0, 140),
    },
  ];
}
