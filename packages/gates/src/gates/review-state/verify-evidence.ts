import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import { verifyReviews } from "../../conversation/reviews/verify-reviews.ts";
import type { CheckedClaim } from "../../core/explain.ts";
import type { ReviewStateOptions } from "./options.ts";
import type { ReviewStateEvidence } from "./to-evidence.ts";

/** Checks the evidence by looking each claim up in the snapshot, with none of the gate's own code. */
export function verifyEvidence(
  { commits = [], open_pull_requests = [], ...snapshot }: PullRequestSnapshot,
  { teams }: ReviewStateOptions,
  { evidence, state }: Verdict,
): readonly CheckedClaim[] {
  if (evidence === undefined) return [];
  const claimed = evidence as unknown as ReviewStateEvidence;
  const { approvers, blockers, wanted, borrowed, states } = claimed;
  const own = [...commits.map(({ sha }) => sha), snapshot.pull_request.head.sha];
  const isOpen = blockers.length === 0 && approvers.length >= wanted && borrowed.length === 0;
  return [
    ...verifyReviews({ commits, ...snapshot }, teams, claimed),
    {
      claim: "each person has one state",
      holds: new Set(states.map(({ login }) => login)).size === states.length,
    },
    ...borrowed.map(({ number, commits: shared }): CheckedClaim => {
      const other = open_pull_requests.find((request) => request.number === number);
      const theirs = [...(other?.commits ?? []), other?.head_sha];
      const list = shared.map((sha) => sha.slice(0, 10)).join(", ");
      return {
        claim: `${list} of this request ${shared.length === 1 ? "is" : "are"} in #${number} too, which is open`,
        holds: shared.every((sha) => own.includes(sha) && theirs.includes(sha)),
      };
    }),
    { claim: `the state ${state} follows from the counts`, holds: state === "error" || (state === "pass") === isOpen },
  ];
}
