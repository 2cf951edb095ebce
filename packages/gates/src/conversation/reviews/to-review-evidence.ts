import type { ReviewsJudgement } from "./judge-reviews.ts";

/** Who approved, and whose approval does not count, by which review and rule. */
export interface ReviewEvidence {
  readonly approvers: readonly string[];
  readonly refused: readonly { readonly login: string; readonly rule: string; readonly review_id: number }[];
  /** Whose change request is open. */
  readonly blockers: readonly { readonly login: string; readonly review_id: number }[];
}

/** What each member holds, for the pages of the gates. */
export const REVIEW_EVIDENCE = {
  approvers: "logins of those whose approvals count",
  refused: "approvals that do not count: `{login, rule, review_id}`",
  blockers: "open change requests: `{login, review_id}`",
} satisfies Record<keyof ReviewEvidence, string>;

export const toReviewEvidence = ({ approvals, refused, requests }: ReviewsJudgement, gate: string): ReviewEvidence => ({
  approvers: approvals.map(({ author }) => author.login),
  refused: refused.map(({ review, rule }) => ({
    login: review.author.login,
    rule: `${gate}/${rule}`,
    review_id: review.id,
  })),
  blockers: requests.map(({ author, id }) => ({ login: author.login, review_id: id })),
});
