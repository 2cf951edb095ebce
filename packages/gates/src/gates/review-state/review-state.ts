import { explainReviews } from "../../conversation/reviews/explain-reviews.ts";
import { judgeReviews, unreadThatMatters } from "../../conversation/reviews/judge-reviews.ts";
import { reviewParts, reviewTeams } from "../../conversation/reviews/reviewer-options.ts";
import { toReviewFacts } from "../../conversation/reviews/to-review-facts.ts";
import { defineGate, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { findSharedCommits, type CommitSharing } from "./find-shared-commits.ts";
import type { ReviewStateOptions } from "./options.ts";
import { RULES } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toFindings } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

export const reviewState = defineGate({
  id: "review-state",
  summary:
    "Somebody has approved the head, nobody's change request is open, and no commit is borrowed from another open request.",
  why: "An approval outlives the code that it was about, a change request is forgotten after the next push, and a commit that another request is still reviewed for lands with this one.",
  fix: "Whoever asked for changes looks again and approves; the request that a commit was borrowed from lands first.",
  rules: RULES,
  evidence: EVIDENCE,
  reading: "Reviews, commits, its teams, other open pull requests with their commits.",

  needs: (options: ReviewStateOptions): Part[] => [
    ...new Set<Part>([
      ...reviewParts(options),
      ...(options.borrowedCommits === "allowed" ? [] : (["commits", "open_pull_requests"] as const)),
    ]),
  ],

  reads: (options: ReviewStateOptions) => ({
    teams: reviewTeams(options),
    wantsOpenCommits: options.borrowedCommits === "held",
  }),

  check(snapshot: SnapshotWith<Part>, options: ReviewStateOptions): Judgement {
    const reviews = judgeReviews(snapshot, options);
    const sharing = findSharedCommits(snapshot, options);
    const isSatisfied = reviews.approvals.length >= options.approvals;
    const unread = unreadThatMatters(snapshot, options, reviews, isSatisfied);
    const evidence = toEvidence(reviews, sharing, options.approvals);
    const isUnread = unread.length + sharing.unread.length > 0;
    return {
      otherwise: isUnread ? "error" : isSatisfied && sharing.borrowed.length === 0 ? "pass" : "pending",
      summary: summarise(evidence, sharing, unread),
      findings: toFindings(snapshot, options, { reviews, sharing, isSatisfied, unread }),
      evidence,
      facts: { ...toReviewFacts(snapshot, options), shared: { ...sharing } },
    };
  },

  toBoard,
  explain: (snapshot, options) => explainReviews(snapshot, judgeReviews(snapshot, options), "review-state"),
  verify: verifyEvidence,
});

function summarise(
  { approvers, blockers, borrowed, wanted }: ReturnType<typeof toEvidence>,
  sharing: CommitSharing,
  unread: readonly string[],
): string {
  const gaps = [...unread, ...sharing.unread.map((number) => `commits of #${number}`)];
  if (gaps.length > 0) return `cannot be read: ${gaps.join(", ")}`;
  const parts = [`approvals: ${approvers.length}/${wanted}`];
  if (blockers.length > 0) parts.push(`changes requested by ${blockers.map(({ login }) => login).join(", ")}`);
  if (borrowed.length > 0) parts.push(`waits for ${borrowed.map(({ number }) => `#${number}`).join(", ")} to land`);
  return parts.join(" — ");
}
