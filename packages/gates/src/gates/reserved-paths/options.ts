import type { ReservedPaths } from "@portcullis/contracts";

import { resolveReviewerOptions, type ReviewerOptions } from "../../conversation/reviews/reviewer-options.ts";

/** The options of `reserved-paths` with every default filled in. */
export interface ReservedPathsOptions extends ReviewerOptions {
  /** A file of patterns, read from the base commit; absent means that `patterns` has them. */
  readonly patternsFile?: string;
  readonly patterns: readonly string[];
  readonly approvals: number;
  /** Name of the published status; absent means `portcullis / GATE`. */
  readonly context?: string;
}

export const resolveReservedPaths = (options: ReservedPaths): ReservedPathsOptions => ({
  ...resolveReviewerOptions(options),
  ...(options.patterns_file !== undefined && { patternsFile: withoutDot(options.patterns_file) }),
  patterns: options.patterns ?? [],
  approvals: options.approvals ?? 1,
  ...(options.context !== undefined && { context: options.context }),
});

const withoutDot = (path: string): string => path.replace(/^(?:\.\/)+/, "");
