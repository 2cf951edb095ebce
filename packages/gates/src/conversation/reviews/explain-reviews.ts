import type { Review } from "@portcullis/contracts";

import type { ExplainedFact } from "../../core/explain.ts";
import { toInstant, type SnapshotWith } from "../../core/snapshot.ts";
import type { ReviewsJudgement } from "./judge-reviews.ts";

type Outcome = Pick<ExplainedFact, "counted" | "rule" | "reason">;

/** Every review, in order, with the rule that decided. */
export function explainReviews(
  { reviews }: SnapshotWith<"reviews">,
  judgement: ReviewsJudgement,
  gate: string,
): readonly ExplainedFact[] {
  const outcomes = toOutcomes(judgement, gate);
  return reviews
    .toSorted((a, b) => toInstant(a.submitted_at) - toInstant(b.submitted_at) || a.id - b.id)
    .map((review) => ({
      location: { review_id: review.id },
      login: review.author.login,
      what: `${review.state} on ${review.commit_sha.slice(0, 10)}`,
      ...(outcomes.get(review) ?? explainRest(review, judgement, gate)),
    }));
}

function toOutcomes(judgement: ReviewsJudgement, gate: string): ReadonlyMap<Review, Outcome> {
  const { approvals, refused, requests, uncounted, drafts } = judgement;
  return new Map<Review, Outcome>([
    ...approvals.map(
      (review) =>
        [
          review,
          { counted: true, rule: `${gate}/accepted`, reason: "An approval of the head by a person who may." },
        ] as const,
    ),
    ...refused.map(
      ({ review, rule, reason }) => [review, { counted: false, rule: `${gate}/${rule}`, reason }] as const,
    ),
    ...requests.map(
      (review) =>
        [
          review,
          { counted: true, rule: `${gate}/changes-requested`, reason: "The person has not approved since." },
        ] as const,
    ),
    ...uncounted.map(
      ({ review, reason }) => [review, { counted: false, rule: `${gate}/request-not-counted`, reason }] as const,
    ),
    ...drafts.map(
      (review) =>
        [review, { counted: false, rule: `${gate}/not-submitted`, reason: "The review is not submitted." }] as const,
    ),
  ]);
}

/** What stands in no list of the judgement. */
function explainRest({ state }: Review, { unread }: ReviewsJudgement, gate: string): Outcome {
  const reason = {
    commented: "A comment decides nothing.",
    pending: "The review is not submitted.",
    dismissed: "The review was dismissed.",
    approved: "A later review of the same person took its place.",
    changes_requested: "The same person approved later, or it was dismissed.",
  }[state];
  const gaps = state === "approved" ? unread.approvals : state === "changes_requested" ? unread.requests : [];
  if (gaps.length > 0) {
    const open = `${reason} Or whether it counts depends on ${gaps.join(", ")}, which could not be read.`;
    return { counted: false, rule: `${gate}/reviews-unread`, reason: open };
  }
  return { counted: false, rule: `${gate}/superseded`, reason };
}
