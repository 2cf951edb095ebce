import { explainReviews } from "../../conversation/reviews/explain-reviews.ts";
import { judgeReviews, unreadThatMatters } from "../../conversation/reviews/judge-reviews.ts";
import { reviewParts, reviewTeams } from "../../conversation/reviews/reviewer-options.ts";
import { toReviewFacts } from "../../conversation/reviews/to-review-facts.ts";
import { defineGate, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { toCommitStatus } from "../../core/to-commit-statuses.ts";
import { explainPaths } from "./explain-paths.ts";
import { matchFiles, type ReservedName } from "./match-files.ts";
import type { ReservedPathsOptions } from "./options.ts";
import type { Pattern } from "./parse-pattern.ts";
import { readPatterns } from "./read-patterns.ts";
import { RULES, ruleName } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toPatternFindings, toTouchedFindings } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

export const reservedPaths = defineGate({
  id: "reserved-paths",
  summary: "A change of a reserved path is approved by somebody else who may.",
  why: "A workflow, a migration or the policy itself is changed in passing, moved out of sight by a rename or replaced by a link, and nobody was asked.",
  fix: "Somebody who may submits an approving review of the head, or the change leaves the reserved paths alone.",
  rules: RULES,
  evidence: EVIDENCE,
  reading:
    "Changed files with their modes, reviews, commits, its teams, the file of patterns and all paths at the base.",

  needs: (options: ReservedPathsOptions): Part[] => [
    "files",
    ...reviewParts(options),
    ...(options.patternsFile === undefined ? [] : (["file_contents"] as const)),
  ],

  reads: (options: ReservedPathsOptions) => ({
    // What a pattern could match is looked for everywhere.
    parts: ["base_files"],
    listsFile: () => true,
    teams: reviewTeams(options),
    sides: ["base"],
    wantsFile: (path) => path === options.patternsFile,
    wantsModes: true,
  }),

  check(snapshot: SnapshotWith<Part>, options: ReservedPathsOptions): Judgement {
    const read = readPatterns(snapshot, options);
    if ("problem" in read) return cannotJudge(snapshot, read.problem, options);
    const names = matchFiles(snapshot.files, read.patterns);
    const dead = deadPatterns(snapshot, read.patterns, options);
    return names.length === 0
      ? untouched(snapshot, options, { ...read, dead })
      : touched(snapshot, options, { ...read, dead, names });
  },

  toBoard,
  toStatuses: (verdict, { context }) => [toCommitStatus(context ?? `portcullis / ${verdict.gate}`, verdict)],
  explain(snapshot, options) {
    const read = readPatterns(snapshot, options);
    if ("problem" in read) return [];
    const names = matchFiles(snapshot.files, read.patterns);
    if (names.length === 0) return [];
    return [
      ...explainPaths(names, snapshot.pull_request.author.login),
      ...explainReviews(snapshot, judgeReviews(snapshot, options), "reserved-paths"),
    ];
  },
  verify: verifyEvidence,
});

interface Read {
  readonly patterns: readonly Pattern[];
  readonly dead: readonly string[];
}

function cannotJudge(
  { pull_request }: SnapshotWith<Part>,
  problem: string,
  { patternsFile }: ReservedPathsOptions,
): Judgement {
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${problem}`,
    findings: [
      {
        rule: ruleName("patterns-unread"),
        level: "warning",
        message: problem,
        ...(patternsFile !== undefined && { subject: patternsFile, location: { path: patternsFile } }),
        fix: "Put the patterns into the base branch, one a line, and take the snapshot again.",
        evidence: { problem },
      },
    ],
    facts: { head_sha: pull_request.head.sha, problem },
  };
}

/** Of what the configuration or its file reserves; what is reserved besides need not be there. */
function deadPatterns(
  { base_files, files, incomplete = [] }: SnapshotWith<Part>,
  patterns: readonly Pattern[],
  { patternsFile }: ReservedPathsOptions,
): readonly string[] {
  if (base_files === undefined || incomplete.some(({ part }) => part === "base_files")) return [];
  const paths = [...base_files, ...files.map(({ path }) => path)];
  return patterns
    .filter(({ text }) => text !== patternsFile && text !== "portcullis.yaml")
    .filter((pattern) => !paths.some((path) => pattern.match(path) === "path"))
    .map(({ text }) => text);
}

function untouched(snapshot: SnapshotWith<Part>, options: ReservedPathsOptions, { patterns, dead }: Read): Judgement {
  const nobody = { approvals: [], refused: [], requests: [], uncounted: [], drafts: [] };
  return {
    otherwise: "pass",
    summary: "No reserved path is touched.",
    findings: toPatternFindings(patterns, dead, options.patternsFile),
    evidence: toEvidence([], dead, { ...nobody, unread: { approvals: [], requests: [] } }, options.approvals),
    facts: { head_sha: snapshot.pull_request.head.sha, patterns: patterns.map(({ text }) => text), matches: [], dead },
  };
}

function touched(
  snapshot: SnapshotWith<Part>,
  options: ReservedPathsOptions,
  { patterns, dead, names }: Read & { readonly names: readonly ReservedName[] },
): Judgement {
  const reviews = judgeReviews(snapshot, options);
  const isSatisfied = reviews.approvals.length >= options.approvals;
  const unread = unreadThatMatters(snapshot, options, reviews, isSatisfied);
  const evidence = toEvidence(names, dead, reviews, options.approvals);
  return {
    otherwise: unread.length > 0 ? "error" : isSatisfied ? "pass" : "pending",
    summary: summarise(evidence, unread),
    findings: [
      ...toTouchedFindings(snapshot, options, { names, reviews, isSatisfied, unread }),
      ...toPatternFindings(patterns, dead, options.patternsFile),
    ],
    evidence,
    facts: {
      ...toReviewFacts(snapshot, options),
      patterns: patterns.map(({ text }) => text),
      matches: names.map(({ path, pattern, isLink, file: { previous_path, mode, status } }) => ({
        path,
        pattern,
        isLink,
        status,
        previous_path: previous_path ?? null,
        mode: mode ?? null,
      })),
      dead,
    },
  };
}

function summarise(
  { matches, approvers, blockers, wanted }: ReturnType<typeof toEvidence>,
  unread: readonly string[],
): string {
  if (unread.length > 0) return `cannot be read: ${unread.join(", ")}`;
  const what =
    matches.length === 1 ? `${matches[0]!.path} is reserved` : `${matches.length} reserved paths are touched`;
  if (blockers.length > 0) return `${what} — changes requested by ${blockers.map(({ login }) => login).join(", ")}`;
  const who = approvers.length === 0 ? "" : ` — ${approvers.join(", ")}`;
  return `${what} — approvals: ${approvers.length}/${wanted}${who}`;
}
