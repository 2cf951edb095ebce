import type { Review } from "@portcullis/contracts";

import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import {
  REVIEW_EVIDENCE,
  toReviewEvidence,
  type ReviewEvidence,
} from "../../conversation/reviews/to-review-evidence.ts";
import type { BoardRow } from "../../core/describe-gate.ts";
import type { CommitSharing } from "./find-shared-commits.ts";

/** What one person last decided. */
interface PersonState {
  readonly login: string;
  readonly state: "approved" | "changes_requested" | "does not count";
  readonly review_id: number;
  readonly commit_sha: string;
}

/** The evidence of `review-state`. */
export interface ReviewStateEvidence extends ReviewEvidence {
  readonly wanted: number;
  /** One state a person. */
  readonly states: readonly PersonState[];
  /** Commits that belong to other open requests, by the request that has to land first. */
  readonly borrowed: readonly { readonly number: number; readonly commits: readonly string[] }[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  ...REVIEW_EVIDENCE,
  wanted: "how many approvals are asked for",
  states: "one state a person: `{login, state, review_id, commit_sha}`",
  borrowed: "commits of other open requests: `{number, commits}`",
} satisfies Record<keyof ReviewStateEvidence, string>;

export function toEvidence(
  reviews: ReviewsJudgement,
  { borrowed }: CommitSharing,
  wanted: number,
): ReviewStateEvidence & Record<string, unknown> {
  const told = new Set<string>();
  const states: PersonState[] = [];
  // The first that is told of a person is their state.
  const tell = (of: readonly Review[], state: PersonState["state"]): void => {
    for (const { id, author, commit_sha } of of) {
      const person = `${author.id} ${author.login}`;
      if (told.has(person)) continue;
      told.add(person);
      states.push({ login: author.login, state, review_id: id, commit_sha });
    }
  };
  tell(reviews.requests, "changes_requested");
  tell(reviews.approvals, "approved");
  tell(
    [...reviews.refused, ...reviews.uncounted].map(({ review }) => review),
    "does not count",
  );
  return {
    ...toReviewEvidence(reviews, "review-state"),
    wanted,
    states,
    borrowed: borrowed.map(({ number, commits }) => ({ number, commits })),
  };
}

/** One line a person, and one for each request that has to land first. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { states, borrowed } = evidence as ReviewStateEvidence;
  return [
    ...states.map(({ login, state, commit_sha }): BoardRow => ({
      subject: login,
      state: state === "approved" ? "pass" : state === "changes_requested" ? "fail" : "pending",
      detail:
        state === "does not count"
          ? `what was said on ${commit_sha.slice(0, 10)} does not count`
          : `${state === "approved" ? "approved" : "asked for changes on"} ${commit_sha.slice(0, 10)}`,
    })),
    ...borrowed.map(({ number, commits }): BoardRow => ({
      subject: `#${number}`,
      state: "pending",
      detail: `has to land first: ${commits.map((sha) => sha.slice(0, 10)).join(", ")}`,
    })),
  ];
}
