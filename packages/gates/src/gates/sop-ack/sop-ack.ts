import type { PullRequestSnapshot } from "@portcullis/contracts";

import { latestPushes } from "../../conversation/judge-staleness.ts";
import { readableTeams } from "../../conversation/readable-teams.ts";
import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import { createActorSet } from "../../core/identity.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { explainChecklist } from "./explain-checklist.ts";
import { judgeChecklist, type JudgedChecklist, type JudgedItem } from "./judge-checklist.ts";
import type { SopAckOptions } from "./options.ts";
import { RULES, ruleName } from "./rules.ts";
import { toBoard } from "./to-board.ts";
import { EVIDENCE, toEvidence } from "./to-evidence.ts";
import { toFacts } from "./to-facts.ts";
import { toItemFindings, toNaFindings, toNearMissFindings } from "./to-findings.ts";
import { toStatuses } from "./to-statuses.ts";
import { verifyEvidence } from "./verify-evidence.ts";
import { writeSummary } from "./write-summary.ts";

const MOST_COMMENTS = 50_000;

export const sopAck = defineGate({
  id: "sop-ack",
  summary: "Every item of the checklist is answered in the description and acknowledged by a peer who may.",
  why: "Authors acknowledge their own checklist, and acknowledgements outlive the code that they were about.",
  fix: "A member of a required team comments `/sop-ack ITEM`, after the author has answered the item in the description.",
  rules: RULES,
  evidence: EVIDENCE,
  reading:
    "Comments, reviews, commits, its teams; pushes unless `on_push: keep`, what each push changed where an item has a `scope`; changed files with `high_risk_paths`; statuses where an AI reviewer has spoken.",

  needs(options: SopAckOptions): Part[] {
    const parts: Part[] = ["comments", "reviews", "teams"];
    if (!options.committersMayAck) parts.push("commits");
    if (options.onPush !== "keep") parts.push("pushes");
    if (options.highRiskPaths.length > 0) parts.push("files");
    return parts;
  },

  reads: (options: SopAckOptions) => ({
    laterParts: options.items.some(({ aiMayAck, needsEvidence }) => aiMayAck && needsEvidence) ? ["statuses"] : [],
    needsLater: (_, snapshot) => hasAiSpoken(snapshot, options),
    teams: [
      ...options.items.flatMap(({ teams, teamsHighRisk }) => [...teams, ...teamsHighRisk]),
      ...[...options.naGates.values()].flat(),
      options.ai.team,
    ],
    wantsPushedFiles:
      options.onPush === "invalidate_in_scope" && options.items.some(({ scope }) => !scope.includes("**")),
  }),

  check(snapshot: SnapshotWith<Part>, options: SopAckOptions): Judgement {
    const impossible = cannotJudge(snapshot, options);
    if (impossible !== undefined) return impossible;
    return conclude(snapshot, options, judgeChecklist(snapshot, options));
  },

  toBoard,
  toStatuses,
  explain: (snapshot, options) => explainChecklist(judgeChecklist(snapshot, options)),
  verify: verifyEvidence,
});

/** Evidence is only asked where somebody of the AI team has said something. */
function hasAiSpoken({ comments = [], reviews = [], teams = [] }: PullRequestSnapshot, { ai }: SopAckOptions): boolean {
  const team = createActorSet(teams.filter(({ name }) => name === ai.team).flatMap(({ members }) => members));
  return [...comments, ...reviews].some(({ author }) => team.has(author));
}

function cannotJudge(
  { comments, pushes, pull_request }: SnapshotWith<Part>,
  options: SopAckOptions,
): Judgement | undefined {
  const head = pull_request.head.sha;
  const because = (rule: keyof typeof RULES, message: string, fix: string): Judgement => ({
    otherwise: "error",
    summary: `Cannot be evaluated: ${message}`,
    findings: [{ rule: ruleName(rule), level: "warning", message, fix }],
    facts: { head_sha: head, rule },
  });
  if (comments.length > MOST_COMMENTS) {
    return because(
      "too-many-comments",
      `${comments.length} comments are more than the ${MOST_COMMENTS} that are read.`,
      "Open a new pull request.",
    );
  }
  if (options.onPush === "keep") return undefined;
  const latest = latestPushes(pushes);
  if (!latest.some(({ sha }) => sha === head)) {
    const known = latest[0] === undefined ? "no push is known" : `the last known one is ${latest[0].sha.slice(0, 10)}`;
    const message = `No push led to the head ${head.slice(0, 10)}; ${known}.`;
    return because("head-not-pushed", message, "Take the snapshot again: a push is missing from it.");
  }
  return undefined;
}

function conclude(
  snapshot: SnapshotWith<Part>,
  options: SopAckOptions,
  { said, risk, items, na }: JudgedChecklist,
): Judgement {
  const missing = items.filter(({ acked }) => !acked);
  const unfilled = items.filter(({ filled }) => !filled);
  const unread = missing.filter((item) => item.unread.length > 0);
  const ackers = new Set(items.flatMap(({ accepted }) => accepted.map(({ person }) => person)));
  const tooFew = missing.length === 0 && ackers.size < options.distinctAckers;
  const findings: Finding[] = [
    ...items.flatMap((item) => toItemFindings(item, snapshot)),
    ...(tooFew ? [distinctAckers(ackers.size, options.distinctAckers)] : []),
    ...na.flatMap(toNaFindings),
    ...toNearMissFindings(said.nearMisses),
    ...unreadAiTeam(snapshot, options, ackers.size),
    ...risk.nearLabels.map(nearLabel),
    ...(options.originalFormat ? [originalFormat(options)] : []),
  ];
  const slugs = (of: readonly JudgedItem[]): string[] => of.map(({ slug }) => slug);
  const unreadNames = [...new Set(unread.flatMap((item) => item.unread))];
  return {
    otherwise: unread.length > 0 ? "error" : missing.length > 0 || tooFew ? "pending" : "pass",
    summary: writeSummary(items.length, {
      missing: slugs(missing),
      unfilled: slugs(unfilled),
      unread: unreadNames,
      people: tooFew ? [`${ackers.size} of ${options.distinctAckers}`] : [],
    }),
    findings,
    evidence: toEvidence(items, na),
    facts: toFacts(snapshot, options, said, risk),
  };
}

function distinctAckers(found: number, wanted: number): Finding {
  const message = `The acknowledgements come from ${found} ${found === 1 ? "person" : "people"}; ${wanted} are asked for.`;
  return {
    rule: ruleName("distinct-ackers"),
    level: "warning",
    message,
    fix: "Somebody else acknowledges an item too.",
    evidence: { found, wanted },
  };
}

/** Nobody can tell then whether an accepted person is an AI reviewer: the human teams decide, and that is worth a warning. */
function unreadAiTeam(snapshot: SnapshotWith<Part>, { ai, items }: SopAckOptions, accepted: number): Finding[] {
  if (accepted === 0 || !items.some(({ aiMayAck }) => aiMayAck) || readableTeams(snapshot).has(ai.team)) return [];
  const message = `The team ${ai.team} could not be read, so whoever is in a human team was taken for a person.`;
  return [
    { rule: ruleName("team-unread"), level: "warning", message, subject: ai.team, evidence: { unread: ai.team } },
  ];
}

function nearLabel({ label, meant }: { label: string; meant: string }): Finding {
  const message = `The label ${JSON.stringify(label)} is not ${JSON.stringify(meant)}: labels are compared exactly, so it raises no risk.`;
  return { rule: ruleName("risk-label"), level: "warning", message, subject: label, fix: `Name the label ${meant}.` };
}

function originalFormat({ onPush, naReason, naOnHighRisk, ignoredKeys }: SopAckOptions): Finding {
  const read = `The checklist is in the original's format, so on_push is ${onPush}, na_reason is ${naReason} and na_on_high_risk is ${naOnHighRisk}.`;
  const ignored = ignoredKeys.length === 0 ? "" : ` Nobody reads its keys ${ignoredKeys.join(", ")}.`;
  // A warning for whoever keeps the configuration; nobody unblocks the request by it.
  return { rule: ruleName("original-format"), level: "warning", message: read + ignored };
}
