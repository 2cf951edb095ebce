import type { ReviewsJudgement } from "./judge-reviews.ts";

/** Who approved, and whose approval does not count, by which review and rule. */
export interface ReviewEvidence {
  readonly approvers: readonly string[];
  readonly refused: readonly { readonly login: string; readonly rule: string; readonly review_id: number }[];
  /** Whose change request is open. */
  readonly blockers: readonly { readonly login: string; readonly review_id: number }[];
}

export const toReviewEvidence = ({ approvals, refused, requests }: ReviewsJudgement, gate: string): ReviewEvidence => ({
  approvers: approvals.map(({ author }) => author.login),
  refused: refused.map(({ review, rule }) => ({
    login: review.author.login,
    rule: `${gate}/${rule}`,
    review_id: review.id,
  })),
  blockers: requests.map(({ author, id }) => ({ login: author.login, review_id: id })),
});
