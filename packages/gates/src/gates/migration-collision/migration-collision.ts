import type { MigrationMeasurement } from "@portcullis/contracts";

import { digest } from "../../core/digest.ts";
import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import { createPathMatcher } from "../../core/match-paths.ts";
import type { Part } from "../../core/snapshot.ts";
import type { MigrationFinding } from "../../migrations/migration-finding.ts";
import { judgeNames } from "../../migrations/names/judge-names.ts";
import { judgeObjects } from "../../migrations/objects/judge-objects.ts";
import { proposeNames } from "../../migrations/plan/propose-names.ts";
import { judgePractices } from "../../migrations/practices/judge-practices.ts";
import { judgeQueries } from "../../migrations/practices/judge-queries.ts";
import type { Situation } from "../../migrations/situation.ts";
import { createSqlReader } from "../../migrations/statements/read-sql.ts";
import { buildSituation, type JudgedSnapshot } from "./build-situation.ts";
import { explainMigrations } from "./explain-migrations.ts";
import { judgeContents } from "./judge-contents.ts";
import { judgeMeasurement } from "./judge-measurement.ts";
import type { MigrationCollisionOptions } from "./options.ts";
import { readMeasurement } from "./read-measurement.ts";
import { reconcileFindings } from "./reconcile-findings.ts";
import { MIGRATION_RULES } from "./rules.ts";
import { countFiles, EVIDENCE, toEvidence } from "./to-evidence.ts";
import { toFindings } from "./to-findings.ts";
import { verifyFindings } from "./verify-findings.ts";

export const migrationCollision = defineGate({
  id: "migration-collision",
  summary: "The request's migrations go together with those of the base and of every other open request, in any order.",
  why: "Two pull requests, each green alone, add one version or one column; what a database then holds depends on when it was built.",
  fix: "`portcullis migrations plan` says who renumbers to what and which request lands first; `portcullis migrations fix` renames your own files.",
  rules: MIGRATION_RULES,
  evidence: EVIDENCE,
  reading:
    "Changed files, paths of the folder at the base, files of other open pull requests; with `depth: statements` the texts of the folder too. `depth: execution` needs a measurement, which `portcullis migrations check` makes of a checkout.",

  needs: ({ depth }: MigrationCollisionOptions): Part[] => [
    "base_files",
    "open_pull_requests",
    ...(depth === "statements" || depth === "execution" ? (["file_contents"] as const) : []),
    ...(depth === "execution" ? (["measurements"] as const) : []),
  ],

  reads: ({ directory, depth, queries }: MigrationCollisionOptions) => {
    const isInside = (path: string): boolean => directory === "" || path.startsWith(`${directory}/`);
    // A folder of hundreds of files is read where the configuration asks for it.
    const isDeep = depth === "statements" || depth === "execution";
    const isQuery = queries.length === 0 ? () => false : createPathMatcher(queries);
    return {
      parts: ["files"],
      listsFile: isInside,
      wantsOpenFile: (path) => isDeep && isInside(path),
      sides: isDeep ? ["base", "merge_base", "head"] : [],
      wantsFile: (path, side) => isInside(path) || (side === "head" && isQuery([path])),
    };
  },

  check(snapshot: JudgedSnapshot, options: MigrationCollisionOptions): Judgement {
    const gap = findGap(snapshot);
    if (gap !== undefined) return cannotJudge(snapshot, gap);
    const { measurement, problem } = readMeasurement(snapshot, options.directory);
    if (problem !== undefined) return cannotJudge(snapshot, problem);
    const situation = buildSituation(snapshot, options);
    if (situation.changes.length === 0 && !options.isStrict) return skip(snapshot, situation);
    if (options.depth === "execution" && measurement === undefined)
      return cannotJudge(snapshot, `nothing was executed for the folder ${JSON.stringify(options.directory)}`);
    const sources = readSources(snapshot, options.queries);
    const found = judgeSituation(situation, options, { sources, ...(measurement && { measurement }) });
    return conclude(snapshot, situation, options, found);
  },

  explain: (snapshot: JudgedSnapshot, options: MigrationCollisionOptions) =>
    explainMigrations(buildSituation(snapshot, options), snapshot.pull_request.author.login),

  verify: (snapshot: JudgedSnapshot, options: MigrationCollisionOptions, { findings }) =>
    verifyFindings(buildSituation(snapshot, options), findings),
});

/** What another name mends. */
const RENAMING = new Set([
  "same-version",
  "same-version-open-pr",
  "out-of-order",
  "version-reused",
  "renamed-after-merge",
]);

interface Found {
  readonly findings: readonly MigrationFinding[];
  readonly measurement: MigrationMeasurement | undefined;
}

function judgeSituation(
  situation: Situation,
  options: MigrationCollisionOptions,
  { sources, measurement }: { readonly sources: readonly Source[]; readonly measurement?: MigrationMeasurement },
): Found {
  const names = judgeNames(situation, options);
  if (!situation.hasContents) return { findings: names, measurement: undefined };
  const read = createSqlReader();
  const statements = [
    ...judgeObjects(situation, read),
    ...judgePractices(situation, read),
    ...(sources.length === 0 ? [] : judgeQueries(situation, sources, read)),
  ];
  const forward = situation.merged.names.filter(({ direction }) => direction === "up").map(({ path }) => path);
  const run = measurement === undefined ? [] : judgeMeasurement(situation, measurement);
  const findings = [
    ...names,
    ...judgeContents(situation),
    ...reconcileFindings(statements, run, { measurement, forward }),
  ];
  return { findings, measurement };
}

interface Source {
  readonly path: string;
  readonly text: string;
}

function readSources({ file_contents = [] }: JudgedSnapshot, globs: readonly string[]): readonly Source[] {
  if (globs.length === 0) return [];
  const matches = createPathMatcher(globs);
  return file_contents.filter(({ at, path }) => at === "head" && matches([path]));
}

/** What could not be read of the lists that everything else stands on. */
function findGap({ incomplete = [], files, head_files }: JudgedSnapshot): string | undefined {
  if (files === undefined && head_files === undefined)
    return "neither the changed files nor those of the head are in the snapshot";
  const gap = incomplete.find(
    ({ part, subject }) =>
      (part === "files" && files !== undefined) ||
      (part === "head_files" && files === undefined) ||
      part === "measurements" ||
      (part === "file_contents" && subject === undefined),
  );
  return gap === undefined ? undefined : `\`${gap.part}\` could not be read whole: ${gap.reason}`;
}

function cannotJudge({ pull_request }: JudgedSnapshot, problem: string): Judgement {
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${problem}.`,
    findings: [
      { rule: "migration-collision/unverified", level: "warning", message: `Cannot be evaluated: ${problem}.` },
    ],
    facts: { head_sha: pull_request.head.sha, problem },
  };
}

function skip(snapshot: JudgedSnapshot, situation: Situation): Judgement {
  const count = countFiles(situation);
  const summary = `The request changes none of the ${count} files of ${JSON.stringify(situation.directory)}.`;
  return {
    otherwise: "skipped",
    summary,
    findings: [],
    evidence: toEvidence(snapshot, situation, []),
    facts: { head_sha: snapshot.pull_request.head.sha, skipped: summary },
  };
}

function conclude(
  snapshot: JudgedSnapshot,
  situation: Situation,
  options: MigrationCollisionOptions,
  { findings: found, measurement }: Found,
): Judgement {
  const findings = toFindings(found, listTouched(snapshot, situation), options);
  const isUnread = found.some(({ unread }) => unread === true);
  const proposals = found.some(({ rule }) => RENAMING.has(rule)) ? proposeNames(situation) : [];
  return {
    otherwise: isUnread ? "error" : "pass",
    summary: summarise(situation, findings, isUnread, measurement),
    findings,
    evidence: toEvidence(snapshot, situation, proposals),
    facts: toFacts(snapshot, situation, options, { measurement, findings: found, proposals }),
  };
}

/** Source files of the request, beside its migrations, may be what a finding is about. */
const listTouched = ({ files = [] }: JudgedSnapshot, { changes }: Situation): ReadonlySet<string> =>
  new Set([
    ...files.map(({ path }) => path),
    ...changes.flatMap(({ path, previousPath }) => [path, previousPath ?? path]),
  ]);

function summarise(
  situation: Situation,
  findings: readonly Finding[],
  isUnread: boolean,
  measurement: MigrationMeasurement | undefined,
): string {
  const errors = findings.filter(({ level }) => level === "error");
  if (isUnread) {
    const first = findings.find(({ rule, level }) => rule.endsWith("/unverified") && level === "error");
    return `Cannot be evaluated: ${first?.message ?? "something could not be read."}`;
  }
  if (errors.length > 0) return `${errors[0]!.message}${errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`}`;
  const depth = !situation.hasContents ? "by name alone" : measurement === undefined ? "by statement" : "executed";
  const others = situation.others.length;
  const beside = others === 0 ? "" : `, beside ${others} open request${others === 1 ? "" : "s"}`;
  return `${countFiles(situation)} files go together, judged ${depth}${beside}.`;
}

interface Concluded extends Found {
  readonly proposals: readonly { readonly from: string; readonly to: string }[];
}

/** Everything that the verdict depends on, and nothing else of the snapshot: of a large folder, what the rules speak of. */
function toFacts(
  snapshot: JudgedSnapshot,
  situation: Situation,
  { schemeOption, depth, down, isStrict, rules }: MigrationCollisionOptions,
  { measurement, findings, proposals }: Concluded,
): unknown {
  const { directory, changes, others, takenAt } = situation;
  const isInside = (path: string): boolean => directory === "" || path.startsWith(`${directory}/`);
  const isTimed = proposals.length > 0 || findings.some(({ rule }) => rule === "future-version");
  return {
    options: digest({ directory, scheme: schemeOption, depth: depth ?? null, down, isStrict, rules }),
    base_sha: snapshot.pull_request.base.sha,
    files_seen: countFiles(situation),
    findings: findings.map(({ rule, path, subject }) => ({ rule, path, subject })),
    proposals,
    changes: changes.map((change) => ({ ...change })).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    others: others.map(({ number, changes: theirs }) => ({ number, changes: theirs.map((change) => ({ ...change })) })),
    contents: (snapshot.file_contents ?? [])
      .filter(({ path }) => isInside(path))
      .map(({ at, path, sha256 }) => ({ at, path, sha256 }))
      .toSorted((a, b) => (`${a.path} ${a.at}` < `${b.path} ${b.at}` ? -1 : 1)),
    measurement: measurement ?? null,
    taken_at: isTimed ? takenAt : null,
  };
}
