import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import { toReviewFindings } from "../../conversation/reviews/to-review-findings.ts";
import type { Finding } from "../../core/gate.ts";
import type { CommitSharing, SharedCommits } from "./find-shared-commits.ts";
import type { ReviewStateOptions } from "./options.ts";
import { ruleName } from "./rules.ts";

/** Everything worth telling of the reviews and of the commits that are shared. */
export function toFindings(
  snapshot: PullRequestSnapshot,
  { teams, approvals }: ReviewStateOptions,
  {
    reviews,
    sharing,
    isSatisfied,
    unread,
  }: {
    readonly reviews: ReviewsJudgement;
    readonly sharing: CommitSharing;
    readonly isSatisfied: boolean;
    readonly unread: readonly string[];
  },
): readonly Finding[] {
  const who = teams === undefined ? "somebody else whose review the forge counts" : `a member of ${teams.join(" or ")}`;
  const head = snapshot.pull_request.head.sha.slice(0, 10);
  return [
    ...toReviewFindings(reviews, snapshot, {
      gate: "review-state",
      who,
      fix: `${who.charAt(0).toUpperCase()}${who.slice(1)} submits an approving review of ${head}.`,
      wanted: approvals,
      isSatisfied,
      unread,
    }),
    ...sharing.borrowed.map((shared): Finding => ({
      rule: ruleName("borrowed-commit"),
      level: "warning",
      message: `${listCommits(shared)} of #${shared.number}, which is still open, and would land with this request.`,
      subject: `#${shared.number}`,
      fix: `Let #${shared.number} land first, then rebase and drop ${shared.commits.length === 1 ? "it" : "them"}.`,
      evidence: { number: shared.number, title: shared.title, commits: shared.commits },
    })),
    ...sharing.lent.map((shared): Finding => ({
      rule: ruleName("lent-commit"),
      level: "note",
      message: `${listCommits(shared)} of #${shared.number} too, which has more commits or is younger, and waits for this request.`,
      subject: `#${shared.number}`,
      evidence: { number: shared.number, title: shared.title, commits: shared.commits },
    })),
    ...sharing.unread.map((number): Finding => ({
      rule: ruleName("commits-unread"),
      level: "warning",
      message: `The commits of #${number} are not in the snapshot, so nobody can tell whether some of them are here.`,
      subject: `#${number}`,
      fix: "Take the snapshot again with them, or set borrowed_commits to heads_only.",
      evidence: { number },
    })),
  ];
}

function listCommits({ commits }: SharedCommits): string {
  const shown = commits.slice(0, 3).map((sha) => sha.slice(0, 10));
  const rest = commits.length - shown.length;
  const list = `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  return commits.length === 1 ? `Commit ${list} is one` : `Commits ${list} are some`;
}
