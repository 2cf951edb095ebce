import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createPathMatcher, namesOf } from "../core/match-paths.ts";

/** What makes a change one of high risk. */
export interface RiskOptions {
  readonly highRiskLabels: readonly string[];
  /** Globs. */
  readonly highRiskPaths: readonly string[];
}

export interface Risk {
  readonly isHigh: boolean;
  /** The labels and files that make it high, in words; empty when it is not. */
  readonly reason: string;
  readonly labels: readonly string[];
  readonly paths: readonly string[];
  /** Labels that would raise the risk if they were written as the configuration does. */
  readonly nearLabels: readonly { readonly label: string; readonly meant: string }[];
}

/** A change is of high risk by an exact label, or by a changed file, its old name included. Labels can only raise it. */
export function judgeRisk(
  { pull_request, files = [] }: PullRequestSnapshot,
  { highRiskLabels, highRiskPaths }: RiskOptions,
): Risk {
  const labels = pull_request.labels.filter((label) => highRiskLabels.includes(label)).toSorted();
  const matches = createPathMatcher(highRiskPaths);
  const paths =
    highRiskPaths.length === 0
      ? []
      : files
          .flatMap(namesOf)
          .filter((path) => matches([path]))
          .toSorted();
  const reasons = [...labels.map((label) => `label ${label}`), ...paths.slice(0, 3)];
  const nearLabels = pull_request.labels.flatMap((label) => {
    const meant = highRiskLabels.find((known) => known !== label && fold(known) === fold(label));
    return meant === undefined || highRiskLabels.includes(label) ? [] : [{ label, meant }];
  });
  return { isHigh: labels.length + paths.length > 0, reason: reasons.join(", "), labels, paths, nearLabels };
}

const fold = (label: string): string => label.replaceAll(/\s+/g, "").toLowerCase();
