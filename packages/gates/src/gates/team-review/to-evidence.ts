import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import {
  REVIEW_EVIDENCE,
  toReviewEvidence,
  type ReviewEvidence,
} from "../../conversation/reviews/to-review-evidence.ts";
import type { BoardRow } from "../../core/describe-gate.ts";
import type { WaiverJudgement } from "./judge-waiver.ts";

/** The evidence of `team-review`. */
export interface TeamReviewEvidence extends ReviewEvidence {
  readonly wanted: number;
  /** Who declared the review not applicable, and counts. */
  readonly waived_by: readonly string[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  ...REVIEW_EVIDENCE,
  wanted: "how many approvals are asked for",
  waived_by: "logins of those who declared the review not applicable, and count",
} satisfies Record<keyof TeamReviewEvidence, string>;

export const toEvidence = (
  reviews: ReviewsJudgement,
  waivers: WaiverJudgement,
  wanted: number,
): TeamReviewEvidence & Record<string, unknown> => ({
  ...toReviewEvidence(reviews, "team-review"),
  wanted,
  waived_by: waivers.accepted.map(({ author }) => author.login),
});

/** One line for the approvals, one for each open change request. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { approvers, blockers, wanted, waived_by } = evidence as TeamReviewEvidence;
  const isWaived = waived_by.length > 0;
  const approved =
    approvers.length === 0 ? "nobody who may has approved the head" : `approved by ${approvers.join(", ")}`;
  return [
    {
      subject: "approvals",
      state: approvers.length >= wanted ? "pass" : isWaived ? "skipped" : "pending",
      detail: isWaived
        ? `not applicable, says ${waived_by.join(", ")}`
        : `${approvers.length} of ${wanted}; ${approved}`,
    },
    ...blockers.map(({ login }): BoardRow => ({ subject: login, state: "fail", detail: "asked for changes" })),
  ];
}
