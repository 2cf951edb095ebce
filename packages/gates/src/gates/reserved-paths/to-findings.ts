import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import { toReviewFindings } from "../../conversation/reviews/to-review-findings.ts";
import type { Finding } from "../../core/gate.ts";
import type { ReservedName } from "./match-files.ts";
import type { ReservedPathsOptions } from "./options.ts";
import { oddityOf, type Pattern } from "./parse-pattern.ts";
import { ruleName } from "./rules.ts";

/** Everything worth telling of a change that touches reserved paths. */
export function toTouchedFindings(
  snapshot: PullRequestSnapshot,
  { teams, approvals }: ReservedPathsOptions,
  {
    names,
    reviews,
    isSatisfied,
    unread,
  }: {
    readonly names: readonly ReservedName[];
    readonly reviews: ReviewsJudgement;
    readonly isSatisfied: boolean;
    readonly unread: readonly string[];
  },
): readonly Finding[] {
  const who = teams === undefined ? "somebody else whose review the forge counts" : `a member of ${teams.join(" or ")}`;
  const head = snapshot.pull_request.head.sha.slice(0, 10);
  return [
    ...names.map(toTouched),
    ...toReviewFindings(reviews, snapshot, {
      gate: "reserved-paths",
      who,
      fix: `${who.charAt(0).toUpperCase()}${who.slice(1)} submits an approving review of ${head}.`,
      wanted: approvals,
      isSatisfied,
      unread,
    }),
  ];
}

function toTouched({ path, pattern, file, isLink }: ReservedName): Finding {
  const { status, previous_path, mode } = file;
  const evidence = {
    path,
    pattern,
    status,
    ...(previous_path !== undefined && { previous_path }),
    ...(mode && { mode }),
  };
  const renamed =
    status !== "renamed" || previous_path === undefined
      ? ""
      : path === previous_path
        ? ` It is renamed to ${JSON.stringify(file.path)}.`
        : ` It was ${JSON.stringify(previous_path)}.`;
  const message = isLink
    ? `${JSON.stringify(path)} is, or may be, a link or submodule in the place of what ${JSON.stringify(pattern)} reserves.${renamed}`
    : `${JSON.stringify(path)} is reserved by ${JSON.stringify(pattern)}.${renamed}`;
  return {
    rule: ruleName(isLink ? "link-touched" : "path-touched"),
    level: "note",
    message,
    subject: path,
    location: { path: file.path },
    evidence,
  };
}

/** What is wrong with the patterns themselves. */
export const toPatternFindings = (patterns: readonly Pattern[], dead: readonly string[], file?: string): Finding[] => [
  ...patterns.flatMap(({ text }): Finding[] => {
    const odd = oddityOf(text);
    if (odd === undefined) return [];
    const message = `The pattern ${JSON.stringify(text)} ${odd}.`;
    return [
      {
        rule: ruleName("odd-pattern"),
        level: "warning",
        message,
        subject: text,
        ...(file !== undefined && { location: { path: file } }),
        fix: "Write a path, or one with * for any characters.",
        evidence: { pattern: text },
      },
    ];
  }),
  ...dead.map((text): Finding => ({
    rule: ruleName("dead-pattern"),
    level: "warning",
    message: `The pattern ${JSON.stringify(text)} matches no file of the base, so it guards nothing that is there.`,
    subject: text,
    ...(file !== undefined && { location: { path: file } }),
    fix: "Correct it, or remove it with the approval that it asks for.",
    evidence: { pattern: text },
  })),
];
