import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { CompanionEvidence } from "./to-evidence.ts";

/** Checks each companion by looking for it in the description and in the snapshot, with none of the gate's own code. */
export function verifyEvidence(
  { pull_request, tracked_issues = [], repository }: PullRequestSnapshot,
  { evidence }: Verdict,
): readonly CheckedClaim[] {
  if (evidence === undefined) return [];
  const { companions } = evidence as unknown as CompanionEvidence;
  const lines = pull_request.body.split(/\r\n|\r|\n/);
  const itself = `${repository.owner}/${repository.name}#${pull_request.number}`.toLowerCase();
  return companions.flatMap(({ reference, line, rule }): CheckedClaim[] => {
    const states = tracked_issues
      .filter((issue) => issue.reference.toLowerCase() === reference.toLowerCase())
      .map(({ state }) => state);
    const holds = {
      "companion/merged": states.includes("merged"),
      "companion/waits": states.includes("open"),
      "companion/closed-unmerged": states.includes("closed"),
      "companion/names-itself": reference.toLowerCase() === itself,
    }[rule];
    return [
      {
        claim: `line ${line} of the description has Depends-on and ${reference}`,
        holds: /depends-on:/i.test(lines[line - 1] ?? "") && lines[line - 1]!.includes(reference),
      },
      { claim: `${reference}: ${rule} holds`, holds: holds ?? true },
    ];
  });
}
