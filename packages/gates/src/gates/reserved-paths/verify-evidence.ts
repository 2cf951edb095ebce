import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import { verifyReviews } from "../../conversation/reviews/verify-reviews.ts";
import type { CheckedClaim } from "../../core/explain.ts";
import type { ReservedPathsOptions } from "./options.ts";
import type { ReservedPathsEvidence } from "./to-evidence.ts";

/** Checks the evidence by looking each claim up in the snapshot, with none of the gate's own code. */
export function verifyEvidence(
  snapshot: PullRequestSnapshot,
  { teams }: ReservedPathsOptions,
  { evidence, state }: Verdict,
): readonly CheckedClaim[] {
  if (evidence === undefined) return [];
  const claimed = evidence as unknown as ReservedPathsEvidence;
  const { matches, dead, approvers, blockers, wanted } = claimed;
  const changed = new Set(
    (snapshot.files ?? []).flatMap(({ path, previous_path }) => [path, previous_path ?? path]).map(withoutDot),
  );
  const isOpen = matches.length === 0 || (blockers.length === 0 && approvers.length >= wanted);
  return [
    ...matches.map(({ path, pattern }): CheckedClaim => ({
      claim: `${JSON.stringify(path)} is changed, and shares with ${JSON.stringify(pattern)} what is fixed of the pattern`,
      holds: changed.has(path) && sharesStart(path, pattern),
    })),
    ...dead.map((pattern): CheckedClaim => ({
      claim: `no file of the base is called ${JSON.stringify(pattern)}`,
      holds: snapshot.base_files?.includes(pattern) === false,
    })),
    ...verifyReviews(snapshot, teams, claimed),
    { claim: `the state ${state} follows from the counts`, holds: state === "error" || (state === "pass") === isOpen },
  ];
}

const withoutDot = (path: string): string => path.replace(/^\.\//, "");

/** Up to the first character that may stand for others, one is the beginning of the other. */
function sharesStart(path: string, pattern: string): boolean {
  const fixed = pattern
    .split(/[*?[\\#]/)[0]!
    .replace(/^\.?\//, "")
    .trim()
    .toLowerCase()
    .normalize("NFC");
  const start = path
    .toLowerCase()
    .normalize("NFC")
    .replace(/^(?:\.\/)+/, "");
  return start.startsWith(fixed) || fixed.startsWith(start);
}
