import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import {
  REVIEW_EVIDENCE,
  toReviewEvidence,
  type ReviewEvidence,
} from "../../conversation/reviews/to-review-evidence.ts";
import type { BoardRow } from "../../core/describe-gate.ts";
import type { ReservedName } from "./match-files.ts";

/** The evidence of `reserved-paths`. */
export interface ReservedPathsEvidence extends ReviewEvidence {
  readonly wanted: number;
  /** Every reserved name that is touched, with the first pattern that it falls under. */
  readonly matches: readonly { readonly path: string; readonly pattern: string }[];
  /** Patterns that match no file of the base. */
  readonly dead: readonly string[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  ...REVIEW_EVIDENCE,
  wanted: "how many approvals are asked for",
  matches: "every reserved name that is touched: `{path, pattern}`",
  dead: "patterns that match no file of the base",
} satisfies Record<keyof ReservedPathsEvidence, string>;

export const toEvidence = (
  names: readonly ReservedName[],
  dead: readonly string[],
  reviews: ReviewsJudgement,
  wanted: number,
): ReservedPathsEvidence & Record<string, unknown> => ({
  ...toReviewEvidence(reviews, "reserved-paths"),
  wanted,
  matches: names.map(({ path, pattern }) => ({ path, pattern })),
  dead,
});

/** One line for each pattern that the change falls under. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { matches, approvers, blockers, wanted } = evidence as ReservedPathsEvidence;
  const state = blockers.length > 0 ? "fail" : approvers.length >= wanted ? "pass" : "pending";
  const who = approvers.length === 0 ? "waits for an approval" : `approved by ${approvers.join(", ")}`;
  return [...Map.groupBy(matches, ({ pattern }) => pattern)].map(([subject, paths]) => ({
    subject,
    state,
    detail: `${paths.length === 1 ? paths[0]!.path : `${paths.length} paths`}; ${who}`,
  }));
}
