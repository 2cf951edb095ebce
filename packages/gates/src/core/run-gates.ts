import type { GateReport, PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import { applyBaseline } from "./baseline.ts";
import { digest } from "./digest.ts";
import { fitSummary } from "./fit-summary.ts";
import type { BoundGate, Finding, Judgement, State } from "./gate.ts";
import { createPathMatcher, namesOf } from "./match-paths.ts";
import { PortcullisError } from "./portcullis-error.ts";
import type { Part } from "./snapshot.ts";

// Worst first.
const SEVERITY: readonly State[] = ["error", "fail", "pending", "pass", "skipped"];
const LEVELS: readonly Finding["level"][] = ["error", "warning", "note"];

/** The worst of several states: error, fail, pending, pass, skipped. */
export const worstState = (states: readonly State[]): State =>
  SEVERITY.find((state) => states.includes(state)) ?? "skipped";

/** Judges a snapshot by every gate. Pure: the same snapshot and gates give the same report. */
export function runGates(snapshot: PullRequestSnapshot, gates: readonly BoundGate[], version: string): GateReport {
  const { repository, pull_request } = snapshot;
  if (gates.length === 0) {
    throw new PortcullisError(
      "configuration",
      "There is no gate to judge by.",
      "Configure one: no gate at all must not look like an open one.",
    );
  }
  const verdicts = gates.map((gate) => judge(snapshot, gate));
  return {
    portcullis_version: version,
    taken_at: snapshot.taken_at,
    pull_request: {
      repository: `${repository.owner}/${repository.name}`,
      number: pull_request.number,
      title: pull_request.title,
      author: pull_request.author.login,
      head_sha: pull_request.head.sha,
    },
    state: stateOf(verdicts),
    verdicts,
  };
}

/** The state of a report. An advisory gate never makes it worse; alone it may make it pass. */
export const stateOf = (verdicts: readonly Verdict[]): State =>
  worstState(verdicts.filter(({ advisory, state }) => advisory !== true || state === "pass").map(({ state }) => state));

/** The verdict of one gate. */
export function judge(snapshot: PullRequestSnapshot, bound: BoundGate): Verdict {
  const judgement = doesNotApply(snapshot, bound) ?? unreadable(snapshot, bound) ?? bound.check(snapshot);
  const findings = acceptKnown(judgement, bound, snapshot.taken_at.slice(0, 10));
  const { advisory } = bound.enforcement;
  return {
    gate: bound.id,
    state: findings.some(({ level }) => level === "error") ? "fail" : judgement.otherwise,
    summary: fitSummary(judgement.summary),
    head_sha: snapshot.pull_request.head.sha,
    ...(advisory && { advisory: true }),
    findings: toWorstFirst(findings),
    ...(judgement.evidence !== undefined && { evidence: judgement.evidence }),
    inputs_digest: digest(judgement.facts),
  };
}

export const toWorstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

/** What was not judged has no findings that a baseline could accept, or miss. */
function acceptKnown(
  { otherwise, findings }: Judgement,
  { id, enforcement }: BoundGate,
  today: string,
): readonly Finding[] {
  if (otherwise === "error") return findings.map(withoutError);
  if (otherwise === "skipped" || enforcement.baseline === undefined) return findings;
  return applyBaseline(id, findings, enforcement.baseline, today);
}

/** `error` and `fail` exclude each other: what could not be evaluated has not failed. */
export const withoutError = (finding: Finding): Finding =>
  finding.level === "error" ? { ...finding, level: "warning" } : finding;

function doesNotApply(
  { pull_request, files, ...snapshot }: PullRequestSnapshot,
  { id, enforcement, gate }: BoundGate,
): Judgement | undefined {
  const skip = (summary: string): Judgement => ({
    otherwise: "skipped",
    summary,
    findings: [],
    facts: { head_sha: pull_request.head.sha, skipped: summary },
  });
  if (pull_request.state !== "open") return skip(`The pull request is ${pull_request.state}.`);
  if (enforcement.paths === undefined) return undefined;
  const reason = reasonUnread({ ...snapshot, pull_request, ...(files && { files }) }, "files");
  if (reason !== undefined) return partError(gate.id, [{ part: "files", reason }]);
  if (createPathMatcher(enforcement.paths)(files!.flatMap(namesOf))) return undefined;
  return skip(`No changed file matches the paths of ${id}.`);
}

function unreadable(snapshot: PullRequestSnapshot, { gate, needs }: BoundGate): Judgement | undefined {
  const unread = needs.flatMap((part) => {
    const reason = reasonUnread(snapshot, part);
    return reason === undefined ? [] : [{ part, reason }];
  });
  return unread.length === 0 ? undefined : partError(gate.id, unread);
}

/** Of these parts, one piece that could not be read is for the gate to weigh: another team may do, and each file is judged for itself. */
const WEIGHED: readonly Part[] = ["teams", "file_contents"];

/** Why a part cannot be judged. */
function reasonUnread(snapshot: PullRequestSnapshot, part: Part): string | undefined {
  const gap = snapshot.incomplete?.find(
    (entry) => entry.part === part && !(WEIGHED.includes(part) && entry.subject !== undefined),
  );
  if (gap !== undefined) return `could not be read whole: ${gap.reason}`;
  return snapshot[part] === undefined ? "is not in the snapshot" : undefined;
}

function partError(gate: string, unread: readonly { readonly part: Part; readonly reason: string }[]): Judgement {
  const names = unread.map(({ part }) => `\`${part}\``).join(", ");
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${names} ${unread.length === 1 ? unread[0]!.reason : "could not be read"}.`,
    findings: unread.map(({ part, reason }) => ({
      rule: `${gate}/part-unread`,
      level: "warning",
      message: `The part \`${part}\` ${reason}.`,
      subject: part,
      fix: "Take the snapshot again; a part that is empty is written as [].",
      evidence: { part, reason },
    })),
    facts: { unread },
  };
}
