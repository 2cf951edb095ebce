import type { PullRequestSnapshot } from "@portcullis/contracts";

import { isSameActor } from "../core/identity.ts";
import { toInstant, type Actor } from "../core/snapshot.ts";

/** Whether commands in edited texts count. */
export type EditedComments = "ignore" | "accept";

/** Where a text stands. */
export type Source = { readonly comment_id: number } | { readonly review_id: number };

/** A comment or a review, whichever it is. */
export interface Text {
  readonly author: Actor;
  readonly body: string;
  readonly time: string;
  /** `time`, in milliseconds since the epoch. */
  readonly at: number;
  readonly edited: boolean;
  readonly viaEmail: boolean;
  readonly source: Source;
  /** The commit that a review was about. */
  readonly reviewed?: string;
  /** Why nothing in it counts, such as a dismissed review. */
  readonly void?: string;
  /** Whether nobody but its author has seen it, so that not even a revoke in it counts. */
  readonly isDraft?: boolean;
}

/** Comments and submitted reviews as texts, ordered by time, comments before reviews, then id. */
export function toTexts(
  { comments = [], reviews = [] }: Pick<PullRequestSnapshot, "comments" | "reviews">,
  editedComments: EditedComments,
): readonly Text[] {
  const accept = editedComments === "accept";
  const fromComments = comments.map((comment): Text & { rank: number; id: number } => ({
    author: comment.author,
    body: comment.body,
    time: comment.created_at,
    at: toInstant(comment.created_at),
    edited: isByOther(comment) || (!accept && isEdited({ ...comment, submitted_at: comment.created_at })),
    viaEmail: comment.via_email ?? false,
    source: { comment_id: comment.id },
    rank: 0,
    id: comment.id,
  }));
  const fromReviews = reviews
    .filter(({ body }) => body !== undefined && body !== "")
    .map((review): Text & { rank: number; id: number } => {
      const dismissed = review.state === "dismissed" || review.dismissed === true;
      const reason = dismissed
        ? "The review was dismissed."
        : review.state === "pending"
          ? "The review is not submitted."
          : undefined;
      const unknown =
        review.updated_at === undefined ? "The forge does not tell whether the review was edited." : undefined;
      const whyVoid = reason ?? (accept ? undefined : unknown);
      return {
        author: review.author,
        body: review.body!,
        time: review.submitted_at,
        at: toInstant(review.submitted_at),
        edited: isByOther(review) || (!accept && isEdited(review)),
        viaEmail: false,
        source: { review_id: review.id },
        reviewed: review.commit_sha,
        ...(whyVoid !== undefined && { void: whyVoid, isDraft: review.state === "pending" }),
        rank: 1,
        id: review.id,
      };
    });
  return [...fromComments, ...fromReviews].sort((a, b) => a.at - b.at || a.rank - b.rank || a.id - b.id);
}

const isSameInstant = (a: string, b: string): boolean => a === b || toInstant(a) === toInstant(b);

/** Whether somebody else wrote in it: no option makes the words of one person those of another. */
const isByOther = ({ author, editor }: { author: Actor; editor?: Actor }): boolean =>
  editor !== undefined && !isSameActor(editor, author);

const isEdited = ({ submitted_at, updated_at }: { submitted_at: string; updated_at?: string }): boolean =>
  updated_at !== undefined && !isSameInstant(updated_at, submitted_at);
