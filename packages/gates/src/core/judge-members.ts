import type { GateReport, Verdict } from "@portcullis/contracts";

import type { MergeGroup } from "./chain-members.ts";
import { digest } from "./digest.ts";
import { fitSummary } from "./fit-summary.ts";
import { PortcullisError } from "./portcullis-error.ts";
import { stateOf, toWorstFirst, withoutError, worstState } from "./run-gates.ts";
import { toInstant } from "./snapshot.ts";

/**
 * The report of a merge group: of each gate the worst verdict of its members, and which of them hold the group. Nothing of a member
 * is judged otherwise for being in a group (threat 38).
 *
 * @param reports of the members, first to be merged first
 * @throws PortcullisError `unreadable` where there are none, or they were judged by different gates
 */
export function judgeMembers(group: MergeGroup, reports: readonly GateReport[]): GateReport {
  const [first] = reports;
  const gates = first?.verdicts.map(({ gate }) => gate) ?? [];
  const isSame = ({ verdicts }: GateReport): boolean =>
    verdicts.length === gates.length && verdicts.every(({ gate }, index) => gate === gates[index]);
  if (first === undefined || !reports.every(isSame))
    throw new PortcullisError(
      "unreadable",
      "The members of the merge group are not judged by the same gates.",
      "Try again: the configuration changed meanwhile.",
    );
  const verdicts = gates.map((_, index) => joinVerdicts(group, reports, index));
  const members = reports.map(({ pull_request: { number, title, author, head_sha }, state, verdicts: own }) => ({
    number,
    title,
    author,
    head_sha,
    state,
    verdicts: own,
  }));
  const latest = reports.map(({ taken_at }) => taken_at).toSorted((a, b) => toInstant(b) - toInstant(a))[0]!;
  return {
    portcullis_version: first.portcullis_version,
    taken_at: latest,
    pull_request: {
      repository: first.pull_request.repository,
      number: 0,
      title: `Merge group of ${listNumbers(members)} into ${group.branch}`,
      author: "github-merge-queue[bot]",
      head_sha: group.headSha,
    },
    merge_group: { base_ref: group.branch, base_sha: group.baseSha, members },
    state: stateOf(verdicts),
    verdicts,
  };
}

function joinVerdicts({ headSha }: MergeGroup, reports: readonly GateReport[], index: number): Verdict {
  const all = reports.map(({ pull_request, verdicts }) => ({ ...pull_request, verdict: verdicts[index]! }));
  const { gate } = all[0]!.verdict;
  const state = worstState(all.map(({ verdict }) => verdict.state));
  const findings = all.flatMap(({ number, verdict }) =>
    verdict.findings.map((finding) => ({ ...finding, message: `#${number}: ${finding.message}` })),
  );
  const deciding = all.filter(({ verdict }) => verdict.state === state);
  return {
    gate,
    state,
    summary: fitSummary(summarise(state, deciding)),
    head_sha: headSha,
    // Where one member's gate blocks, that of the group does.
    ...(all.every(({ verdict }) => verdict.advisory === true) && { advisory: true }),
    findings: toWorstFirst(state === "error" ? findings.map(withoutError) : findings),
    inputs_digest: digest(all.map(({ number, head_sha, verdict }) => [number, head_sha, verdict.inputs_digest])),
  };
}

function summarise(
  state: Verdict["state"],
  deciding: readonly { readonly number: number; readonly verdict: Verdict }[],
): string {
  const [first] = deciding;
  const { summary } = first!.verdict;
  if (state === "pass") return `${listNumbers(deciding)}: ${deciding.length === 1 ? summary : "open."}`;
  if (state === "skipped") return `${listNumbers(deciding)}: ${deciding.length === 1 ? summary : "does not apply."}`;
  return `Held by ${listNumbers(deciding)}: ${summary}`;
}

const listNumbers = (members: readonly { readonly number: number }[]): string =>
  members.map(({ number }) => `#${number}`).join(", ");
