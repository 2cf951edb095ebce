import type { TeamReview } from "@portcullis/contracts";

import type { RiskOptions } from "../../conversation/judge-risk.ts";
import { resolveReviewerOptions, type ReviewerOptions } from "../../conversation/reviews/reviewer-options.ts";
import type { EditedComments } from "../../conversation/to-texts.ts";

/** The options of `team-review` with every default filled in. */
export interface TeamReviewOptions extends ReviewerOptions, RiskOptions {
  readonly teams: readonly string[];
  readonly approvals: number;
  /** Globs; absent means every branch. */
  readonly baseBranches?: readonly string[];
  /** Absent means that nothing waives the review. */
  readonly waiver?: WaiverOptions;
  /** Name of the published status; absent means `portcullis / GATE`. */
  readonly context?: string;
}

/** Who may waive the review by `/sop-n/a NAME REASON`, and when. */
export interface WaiverOptions {
  readonly name: string;
  readonly teams: readonly string[];
  readonly reason: "required" | "optional";
  readonly onHighRisk: "refused" | "allowed";
  readonly editedComments: EditedComments;
  /** Every name that the command may be followed by, whichever gate it is of: one line may name several. */
  readonly knownNames: readonly string[];
}

/** @param knownNames the names of all waivers in the configuration */
export function resolveTeamReview(options: TeamReview, knownNames: readonly string[] = []): TeamReviewOptions {
  const { teams, approvals, na, na_teams, base_branches, context } = options;
  return {
    ...resolveReviewerOptions(options),
    teams,
    approvals: approvals ?? 1,
    highRiskLabels: options.high_risk_labels ?? [],
    highRiskPaths: options.high_risk_paths ?? [],
    ...(base_branches !== undefined && { baseBranches: base_branches }),
    ...(na !== undefined && {
      waiver: {
        name: na,
        teams: na_teams ?? teams,
        reason: options.na_reason ?? "required",
        onHighRisk: options.na_on_high_risk ?? "refused",
        editedComments: options.edited_comments ?? "ignore",
        knownNames: [...new Set([na, ...knownNames])],
      },
    }),
    ...(context !== undefined && { context }),
  };
}
