import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import { isIn, verifyReviews } from "../../conversation/reviews/verify-reviews.ts";
import type { CheckedClaim } from "../../core/explain.ts";
import type { TeamReviewOptions } from "./options.ts";
import type { TeamReviewEvidence } from "./to-evidence.ts";

/** Checks the evidence by looking each claim up in the snapshot, with none of the gate's own code. */
export function verifyEvidence(
  snapshot: PullRequestSnapshot,
  { teams, waiver }: TeamReviewOptions,
  { evidence, state }: Verdict,
): readonly CheckedClaim[] {
  if (evidence === undefined) return [];
  const claimed = evidence as unknown as TeamReviewEvidence;
  const { approvers, blockers, wanted, waived_by } = claimed;
  const isOpen = blockers.length === 0 && (approvers.length >= wanted || waived_by.length > 0);
  return [
    ...verifyReviews(snapshot, teams, claimed),
    ...waived_by.map((login) => checkWaiver(snapshot, waiver?.teams ?? [], login)),
    { claim: `the state ${state} follows from the counts`, holds: state === "error" || (state === "pass") === isOpen },
  ];
}

function checkWaiver(snapshot: PullRequestSnapshot, teams: readonly string[], login: string): CheckedClaim {
  const { comments = [], reviews = [], pull_request } = snapshot;
  const authors = [...comments, ...reviews]
    .filter(({ author, body }) => author.login === login && /\/sop-n\/?a\s/.test(body ?? ""))
    .map(({ author }) => author);
  return {
    claim: `${login} wrote a text with /sop-n/a, is in one of ${teams.join(", ")}, and is not the author`,
    holds: authors.some((author) => isIn(snapshot, author, teams) && author.login !== pull_request.author.login),
  };
}
