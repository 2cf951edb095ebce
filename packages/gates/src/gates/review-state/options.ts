import type { ReviewState } from "@portcullis/contracts";

import type { Configured } from "../../core/configured.ts";
import { resolveReviewerOptions, type ReviewerOptions } from "../../conversation/reviews/reviewer-options.ts";

/** The options of `review-state` with every default filled in. */
export interface ReviewStateOptions extends ReviewerOptions {
  readonly approvals: number;
  /** What a commit of another open pull request does, and how far it is looked for. */
  readonly borrowedCommits: "held" | "heads_only" | "allowed";
}

export const resolveReviewState = (options: ReviewState): ReviewStateOptions => ({
  ...resolveReviewerOptions(options),
  approvals: options.approvals ?? 1,
  borrowedCommits: options.borrowed_commits ?? "held",
});

/** The options of a configuration, resolved; a schema can say all that is wrong with them. */
export const configureReviewState = (options: ReviewState): Configured<ReviewStateOptions> => ({
  options: resolveReviewState(options),
  problems: [],
});
