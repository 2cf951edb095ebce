import { compareVersions } from "../names/compare-versions.ts";
import { findVersionProblems, type VersionReport } from "../names/find-version-problems.ts";
import { indexFolder } from "../names/folder-index.ts";
import type { NewMigration } from "../names/read-changes.ts";
import type { Situation } from "../situation.ts";
import { createNumberer } from "./create-numberer.ts";
import { laterOf, type WrittenVersion } from "./next-version.ts";
import { orderMoves } from "./order-moves.ts";

/** A file of the request, and the path that it should have. */
export interface Proposal {
  readonly from: string;
  readonly to: string;
}

/**
 * Names for the request's own migrations under which nothing is wrong with their versions any more: merged ones get their old
 * names back, new ones the next free versions, in the order that they have now. Moving them one after the other, in the order
 * of the list, overwrites none.
 */
export function proposeNames(
  situation: Situation,
  report: VersionReport = findVersionProblems(situation),
): readonly Proposal[] {
  return orderMoves([...renameBack(situation, report), ...renumber(situation, report)]);
}

function renameBack({ base, merged }: Situation, { changes: { renamed } }: VersionReport): readonly Proposal[] {
  if (renamed.length === 0) return [];
  const [onBase, taken] = [indexFolder(base), indexFolder(merged)];
  return renamed
    .filter(({ from }) => onBase.has(from) && !taken.has(from))
    .map(({ from, path }) => ({ from: path, to: from.path }));
}

function renumber(situation: Situation, report: VersionReport): readonly Proposal[] {
  const affected = listAffected(report);
  if (affected.size === 0) return [];
  const own = report.own.filter(({ isRenamed }) => !isRenamed);
  const numberer = createNumberer(situation, report);
  const proposals: Proposal[] = [];
  let last: WrittenVersion | undefined;
  for (const migration of own) {
    // One that comes after a renumbered one, and would now come before it, moves on with it.
    const stays =
      !affected.has(migration) && (last === undefined || compareVersions(last.version, migration.version) < 0);
    const next = stays ? undefined : numberer(migration, last);
    if (next === undefined || next.written.versionText === migration.versionText) {
      last = laterOf(last, migration);
      continue;
    }
    last = next.written;
    proposals.push(...next.moves);
  }
  return proposals;
}

/** Of several that only have each other's version, the first keeps it. */
function listAffected({ problems }: VersionReport): ReadonlySet<NewMigration> {
  const affected = new Set<NewMigration>();
  for (const problem of problems) {
    const own = [problem.own].flat().filter(({ isRenamed }) => !isRenamed);
    const keepsOne = problem.kind === "same-version" && problem.isAmongOwn;
    for (const migration of keepsOne ? own.slice(1) : own) affected.add(migration);
  }
  return affected;
}
