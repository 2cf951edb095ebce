import type { TeamReview } from "@portcullis/contracts";

import { toGlobProblem, type Configured, type OptionProblem, type ReferencedFiles } from "../../core/configured.ts";
import { resolveTeamReview, type TeamReviewOptions } from "./options.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureTeamReview = (
  options: TeamReview,
  _files?: ReferencedFiles,
  _original?: never,
  waiverNames: readonly string[] = [],
): Configured<TeamReviewOptions> => ({
  options: resolveTeamReview(options, waiverNames),
  problems: [...wrongGlobs(options), ...withoutWaiver(options)],
});

const wrongGlobs = ({ high_risk_paths = [], base_branches = [] }: TeamReview): readonly OptionProblem[] => [
  ...high_risk_paths.flatMap((glob, index) => toGlobProblem(glob, `/high_risk_paths/${index}`)),
  ...base_branches.flatMap((glob, index) => toGlobProblem(glob, `/base_branches/${index}`)),
];

const OF_WAIVERS = [
  "na_teams",
  "na_reason",
  "na_on_high_risk",
  "high_risk_labels",
  "high_risk_paths",
  "edited_comments",
] as const;

/** Options that do nothing without a waiver, so that whoever wrote them meant one. */
const withoutWaiver = (options: TeamReview): readonly OptionProblem[] =>
  options.na !== undefined
    ? []
    : OF_WAIVERS.filter((key) => options[key] !== undefined).map((key) => ({
        pointer: `/${key}`,
        message: `${key} is about waivers, and nothing waives this review.`,
        fix: "Name the waiver, such as `na: security-review`, or leave the option out.",
      }));
