import type { Review } from "@portcullis/contracts";

import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import { byId, pageSizeOf, readGiteaList, type GiteaRepository } from "./repository.ts";
import { readTimeline } from "./read-timeline.ts";
import { toActor } from "./to-actor.ts";

/** Undefined for a request for a review, which is in the same list. */
const STATES: Readonly<Record<string, Review["state"] | undefined>> = {
  APPROVED: "approved",
  REQUEST_CHANGES: "changes_requested",
  COMMENT: "commented",
  PENDING: "pending",
  REQUEST_REVIEW: undefined,
};

/** Submitted reviews. Gitea counts the drafts of others too, and leaves them out of a page after it was cut. */
export async function readReviews(repository: GiteaRepository, number: number, updatedAt: string): Promise<Review[]> {
  let counted = 0;
  const reviews = await readGiteaList(repository.client, {
    name: "reviews",
    path: repository.at("pulls", number, "reviews"),
    identify: (review) => review.integer("id"),
    pageSize: () => pageSizeOf(repository),
    onTotal: (total) => {
      counted = total;
    },
  });
  if (reviews.length < counted) await expectNoOther(repository, number, updatedAt, reviews);
  return reviews.toSorted(byId).flatMap(toReview);
}

/** Where fewer came than are counted, the timeline tells whether one is missing that was submitted. */
async function expectNoOther(
  repository: GiteaRepository,
  number: number,
  updatedAt: string,
  reviews: readonly Shape[],
): Promise<void> {
  const known = new Set(reviews.map((review) => review.integer("id")));
  const events = await readTimeline(repository, { number, updatedAt });
  const missing = events.find(
    (event) => event.text("type") === "review" && event.has("review_id") && !known.has(event.integer("review_id")),
  );
  if (missing !== undefined)
    throw new ForgeFault(`reviews: number ${missing.integer("review_id")} is in the timeline, and not in the list`);
}

function toReview(review: Shape): Review[] {
  const name = review.text("state");
  if (!Object.hasOwn(STATES, name)) throw review.fault("state", Object.keys(STATES).join(" or "));
  const state = STATES[name];
  if (state === undefined) return [];
  return [
    {
      id: review.integer("id"),
      author: toActor(review.anyObject("user")),
      state,
      commit_sha: review.sha("commit_id"),
      submitted_at: review.time("submitted_at"),
      ...(review.has("updated_at") && { updated_at: review.time("updated_at") }),
      ...(review.has("official") && { official: review.flag("official") }),
      ...(review.has("stale") && { stale: review.flag("stale") }),
      ...(review.has("dismissed") && { dismissed: review.flag("dismissed") }),
      body: review.anyText("body"),
    },
  ];
}
