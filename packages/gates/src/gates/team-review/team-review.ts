import { explainReviews } from "../../conversation/reviews/explain-reviews.ts";
import { judgeReviews, unreadThatMatters, type ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import { reviewParts, reviewTeams } from "../../conversation/reviews/reviewer-options.ts";
import { toReviewFacts } from "../../conversation/reviews/to-review-facts.ts";
import { defineGate, type Judgement } from "../../core/gate.ts";
import { createPathMatcher } from "../../core/match-paths.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { toCommitStatus } from "../../core/to-commit-statuses.ts";
import { explainWaivers } from "./explain-waivers.ts";
import { judgeWaiver, type WaiverJudgement } from "./judge-waiver.ts";
import type { TeamReviewOptions } from "./options.ts";
import { RULES } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toFindings } from "./to-findings.ts";
import { toWaiverFacts } from "./to-waiver-facts.ts";
import { verifyEvidence } from "./verify-evidence.ts";

export const teamReview = defineGate({
  id: "team-review",
  summary: "A team has approved the head, or somebody who may has said why it need not.",
  why: "An approval of older code, of the author or of anybody who passes by looks the same on the page as that of the team that was asked.",
  fix: "A member of the team submits an approving review of the head; where the configuration names a waiver, `/sop-n/a NAME REASON` does too.",
  rules: RULES,
  evidence: EVIDENCE,
  reading: "Reviews, commits, its teams; comments and pushes with a waiver; changed files with `high_risk_paths`.",

  needs: (options: TeamReviewOptions): Part[] => [
    ...reviewParts(options),
    ...(options.waiver === undefined ? [] : (["comments", "pushes"] as const)),
    ...(options.highRiskPaths.length === 0 ? [] : (["files"] as const)),
  ],

  reads: (options: TeamReviewOptions) => ({ teams: [...reviewTeams(options), ...(options.waiver?.teams ?? [])] }),

  check(snapshot: SnapshotWith<Part>, options: TeamReviewOptions): Judgement {
    const notApplicable = doesNotApply(snapshot, options);
    if (notApplicable !== undefined) {
      const facts = { head_sha: snapshot.pull_request.head.sha, skipped: notApplicable };
      return { otherwise: "skipped", summary: notApplicable, findings: [], facts };
    }
    return conclude(snapshot, options, judgeReviews(snapshot, options), judgeWaiver(snapshot, options));
  },

  toBoard,
  toStatuses: (verdict, { context }) => [toCommitStatus(context ?? `portcullis / ${verdict.gate}`, verdict)],
  explain: (snapshot, options) => [
    ...explainReviews(snapshot, judgeReviews(snapshot, options), "team-review"),
    ...explainWaivers(judgeWaiver(snapshot, options)),
  ],
  verify: verifyEvidence,
});

function doesNotApply(
  { pull_request: { base, head } }: SnapshotWith<Part>,
  { baseBranches }: TeamReviewOptions,
): string | undefined {
  if (base.sha === head.sha) return "The head is the base's tip: there is nothing to review.";
  if (baseBranches === undefined || createPathMatcher(baseBranches)([base.ref])) return undefined;
  return `The pull request goes into ${base.ref}, which needs no such review.`;
}

function conclude(
  snapshot: SnapshotWith<Part>,
  options: TeamReviewOptions,
  reviews: ReviewsJudgement,
  waivers: WaiverJudgement,
): Judgement {
  const isApproved = reviews.approvals.length >= options.approvals;
  const isWaived = waivers.accepted.length > 0;
  const isSatisfied = isApproved || isWaived;
  const gaps = unreadThatMatters(snapshot, options, reviews, isSatisfied);
  const unread = isSatisfied ? gaps : [...new Set([...gaps, ...waivers.unread])];
  return {
    otherwise: unread.length > 0 ? "error" : isSatisfied ? "pass" : "pending",
    summary: summarise(options, reviews, waivers, unread),
    findings: toFindings(snapshot, options, { reviews, waivers, isSatisfied, unread }),
    evidence: toEvidence(reviews, waivers, options.approvals),
    facts: {
      ...toReviewFacts(snapshot, options, {
        speakers: waivers.texts.map(({ author }) => author),
        teams: options.waiver?.teams ?? [],
      }),
      base_sha: snapshot.pull_request.base.sha,
      base_ref: options.baseBranches === undefined ? null : snapshot.pull_request.base.ref,
      waivers: options.waiver === undefined ? null : toWaiverFacts(snapshot, waivers),
    },
  };
}

function summarise(
  { approvals, teams }: TeamReviewOptions,
  reviews: ReviewsJudgement,
  { accepted }: WaiverJudgement,
  unread: readonly string[],
): string {
  const logins = (of: readonly { readonly author: { readonly login: string } }[]): string =>
    of.map(({ author }) => author.login).join(", ");
  if (unread.length > 0) return `cannot be read: ${unread.join(", ")}`;
  if (reviews.requests.length > 0) return `changes requested by ${logins(reviews.requests)}`;
  const count = `approvals: ${reviews.approvals.length}/${approvals}`;
  if (reviews.approvals.length >= approvals) return `${count} — ${logins(reviews.approvals)}`;
  if (accepted.length > 0) return `not applicable, says ${logins(accepted)}: ${accepted[0]!.note}`;
  const refused = reviews.refused.map(({ review, rule }) => `${review.author.login} (${rule})`).join(", ");
  return `${count} — waits for ${teams.join(" or ")}${refused === "" ? "" : ` — refused: ${refused}`}`;
}
