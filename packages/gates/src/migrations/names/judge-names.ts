import { type Proposal, proposeNames } from "../plan/propose-names.ts";
import type { MigrationFinding } from "../migration-finding.ts";
import type { Situation } from "../situation.ts";
import { findVersionProblems } from "./find-version-problems.ts";
import { judgeFormat } from "./judge-format.ts";
import { judgeFuture } from "./judge-future.ts";
import { judgeMergedFiles } from "./judge-merged-files.ts";
import { judgePairs } from "./judge-pairs.ts";
import { judgeVersions } from "./judge-versions.ts";

/** Whether a migration needs a file that takes it back. */
export interface NameOptions {
  readonly down?: "expected" | "required" | "optional";
}

/**
 * What the names of migrations tell: two of one version, a version out of order or used before, merged files that change, halves
 * of pairs that are missing, and names that do not fit the scheme. Findings about files of the base are among them.
 */
export function judgeNames(situation: Situation, { down = "expected" }: NameOptions = {}): readonly MigrationFinding[] {
  const report = findVersionProblems(situation);
  const proposals = new Map<string, Proposal>(proposeNames(situation, report).map((each) => [each.from, each]));
  return [
    ...judgeVersions(situation, report, proposals),
    ...judgeMergedFiles(situation, report.changes),
    ...judgePairs(situation.merged, down),
    ...judgeFormat(situation),
    ...judgeFuture(situation, report.own),
  ];
}
