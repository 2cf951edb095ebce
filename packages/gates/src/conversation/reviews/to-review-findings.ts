import type { PullRequestSnapshot, Review } from "@portcullis/contracts";

import type { Finding } from "../../core/gate.ts";
import type { ApprovalRefusal, ReviewsJudgement } from "./judge-reviews.ts";
import type { ReviewRule } from "./review-rules.ts";

/** What a gate says of reviews in its own words. */
export interface ReviewWording {
  readonly gate: string;
  /** Who may approve, such as "A member of security". */
  readonly who: string;
  /** What to do for another approval, a sentence. */
  readonly fix: string;
  readonly wanted: number;
  /** Whether the gate is open without more approvals. */
  readonly isSatisfied: boolean;
  /** What could not be read and might turn the verdict. */
  readonly unread: readonly string[];
}

// Engineers approve every change: that one of them is not in a team is no news.
const QUIET: ReadonlySet<ApprovalRefusal> = new Set(["not-in-team", "bot-approval", "ai-approval"]);

/** Everything worth telling of the reviews. What no longer matters, because there are approvals enough, is a note. */
export function toReviewFindings(
  { approvals, refused, requests, uncounted, drafts }: ReviewsJudgement,
  { incomplete = [] }: PullRequestSnapshot,
  wording: ReviewWording,
): Finding[] {
  const { gate, who, fix, wanted, isSatisfied, unread } = wording;
  const rule = (name: ReviewRule): string => `${gate}/${name}`;
  const about = (review: Review) => ({ location: { review_id: review.id }, evidence: toQuote(review) });
  const findings: Finding[] = [
    ...requests.map((review): Finding => ({
      rule: rule("changes-requested"),
      level: "error",
      message: `${review.author.login} asked for changes on ${review.commit_sha.slice(0, 10)}, and has not approved since.`,
      ...about(review),
      fix: `${review.author.login} looks again and approves, or the review is dismissed by somebody who may.`,
    })),
    ...refused.map((refusal): Finding => ({
      rule: rule(refusal.rule),
      level: isSatisfied || QUIET.has(refusal.rule) ? "note" : "warning",
      message: `${refusal.review.author.login}'s approval does not count. ${refusal.reason}`,
      ...about(refusal.review),
      ...(refusal.rule === "stale-approval" && {
        fix: `${refusal.review.author.login} looks at the head and approves again.`,
      }),
    })),
    ...uncounted.map(({ review, reason }): Finding => ({
      rule: rule("request-not-counted"),
      level: "note",
      message: `${review.author.login}'s change request does not hold the change. ${reason}`,
      ...about(review),
    })),
    ...drafts.map((review): Finding => ({
      rule: rule("not-submitted"),
      level: isSatisfied ? "note" : "warning",
      message: `${review.author.login} wrote a review and has not submitted it.`,
      ...about(review),
      fix: `${review.author.login} submits it.`,
    })),
    ...unread.map((part): Finding => {
      const gap = incomplete.find((each) => each.subject === part || each.part === part);
      const reason = gap?.reason ?? "it is not in the snapshot, or not whole";
      return {
        rule: rule("reviews-unread"),
        level: "warning",
        message: `Whose reviews count depends on ${part}, which could not be read: ${reason}.`,
        subject: part,
        fix: "Give the token access to it and take the snapshot again.",
        evidence: { unread: part, reason },
      };
    }),
  ];
  if (!isSatisfied) {
    findings.push({
      rule: rule("missing-approval"),
      level: "warning",
      message: `${approvals.length} of ${wanted} ${wanted === 1 ? "approval" : "approvals"}: the head waits for ${who}.`,
      fix,
      evidence: { approvers: approvals.map(({ author }) => author.login), wanted },
    });
  }
  return findings;
}

const toQuote = ({ author, state, commit_sha, submitted_at }: Review): Record<string, unknown> => ({
  login: author.login,
  id: author.id,
  state,
  commit_sha,
  submitted_at,
});
