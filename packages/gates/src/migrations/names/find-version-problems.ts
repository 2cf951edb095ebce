import type { OtherRequest, Situation } from "../situation.ts";
import { compareVersions, keyOfVersion } from "./compare-versions.ts";
import type { MigrationName } from "./migration-name.ts";
import {
  type BaseNames,
  indexNames,
  listMissingHalves,
  listNewMigrations,
  type NewMigration,
  type ReadChanges,
  type RenamedMigration,
  readChanges,
} from "./read-changes.ts";
import { readInFolder } from "./read-folder.ts";
import { isMigration } from "./scheme.ts";

/** Two migrations, or one and another's order, that do not go together. */
export type VersionProblem = SameVersion | ClaimedVersion | OutOfOrder | ReusedVersion;

interface SameVersion {
  readonly kind: "same-version";
  /** Those of the request; none for what was there before. */
  readonly own: readonly NewMigration[];
  /** Every file of the version. */
  readonly names: readonly MigrationName[];
  /** All of them are the request's: one of its migrations can keep the version. */
  readonly isAmongOwn: boolean;
}

interface ClaimedVersion {
  readonly kind: "same-version-open-pr";
  readonly own: NewMigration;
  readonly request: OtherRequest;
  readonly names: readonly MigrationName[];
}

interface OutOfOrder {
  readonly kind: "out-of-order";
  readonly own: NewMigration;
  readonly newest: MigrationName;
}

interface ReusedVersion {
  readonly kind: "version-reused";
  readonly own: NewMigration;
  /** Whose version it was. */
  readonly former: string;
  /** The base has a file of that name, or had one of that version, or this request removes it. */
  readonly how: "on-base" | "retired" | "removed";
  /** That removed it from the base. */
  readonly commit?: string;
}

/** The migrations of the request, and what is wrong with their versions. */
export interface VersionReport {
  readonly changes: ReadChanges;
  readonly own: readonly NewMigration[];
  readonly problems: readonly VersionProblem[];
}

/** Holds the request's versions against each other, against the base, and against every other open request. */
export function findVersionProblems(situation: Situation): VersionReport {
  const changes = readChanges(situation.changes, situation);
  const base = indexNames(situation.base);
  const onBase = changes.added.filter(({ path }) => base.paths.has(path) && !isSameOnBase(situation, path));
  const own = listNewMigrations(changes, base, new Set(onBase.map(({ stem }) => stem)));
  const same = findSameVersions(situation, own, changes, base);
  const reused = findReused(situation, own, changes, onBase);
  // Whoever has to leave its version anyway is not told twice.
  const leaving = same.flatMap((problem) => (problem.isAmongOwn ? [] : problem.own));
  const explained = new Set([...leaving, ...reused.map((problem) => problem.own)]);
  const ordered = own.filter((migration) => !migration.isRenamed && !explained.has(migration));
  return {
    changes,
    own,
    problems: [...same, ...findClaimed(situation, own, base), ...reused, ...findOutOfOrder(situation, ordered)],
  };
}

/** A file that both sides added is one migration only if its content is known to be one. */
function isSameOnBase(situation: Situation, path: string): boolean {
  const [base, head] = [situation.contentAt("base", path), situation.contentAt("head", path)];
  return base.kind === "text" && head.kind === "text" && base.text === head.text;
}

function findSameVersions(
  { base: { names: baseNames }, merged }: Situation,
  own: readonly NewMigration[],
  changes: ReadChanges,
  base: BaseNames,
): readonly SameVersion[] {
  const halves = new Set(listMissingHalves(changes, base).map(({ path }) => path));
  // A version that a rename gives up is still that of the old name, in every database that ran it.
  const left = new Set(changes.renamed.filter(givesUpVersion).map(({ from }) => from.path));
  const names = [...merged.names, ...baseNames.filter(({ path }) => left.has(path))];
  const ownByVersion = Map.groupBy(own, ({ version }) => keyOfVersion(version));
  const byVersion = Map.groupBy(
    names.filter(({ version, path }) => version !== undefined && !halves.has(path)),
    ({ version }) => keyOfVersion(version!),
  );
  return Array.from(byVersion).flatMap(([key, members]): readonly SameVersion[] => {
    const distinct = [...new Map(members.map((name) => [name.path, name])).values()];
    if (isOneMigration(distinct)) return [];
    const mine = ownByVersion.get(key) ?? [];
    return [{ kind: "same-version", own: mine, names: distinct, isAmongOwn: isAmong(mine, distinct, base) }];
  });
}

const givesUpVersion = ({ from, to }: RenamedMigration): boolean =>
  from.version !== undefined && (to?.version === undefined || compareVersions(from.version, to.version) !== 0);

/** One stem, with one file to go forward and one to go back. */
const isOneMigration = (names: readonly MigrationName[]): boolean =>
  names.every(({ stem }) => stem === names[0]!.stem) &&
  new Set(names.map(({ direction }) => direction)).size === names.length;

function isAmong(own: readonly NewMigration[], names: readonly MigrationName[], base: BaseNames): boolean {
  const files = new Set(own.flatMap(({ members }) => members.map(({ path }) => path)));
  return names.every(({ path }) => files.has(path) && !base.paths.has(path));
}

function findClaimed(situation: Situation, own: readonly NewMigration[], base: BaseNames): readonly ClaimedVersion[] {
  if (own.length === 0) return [];
  const claims = situation.others.flatMap((request) =>
    listNewMigrations(readChanges(request.changes, situation), base).map((theirs) => ({ request, theirs })),
  );
  const byVersion = Map.groupBy(claims, ({ theirs }) => keyOfVersion(theirs.version));
  return own.flatMap((migration) => {
    const byRequest = Map.groupBy(byVersion.get(keyOfVersion(migration.version)) ?? [], ({ request }) => request);
    return Array.from(byRequest, ([request, found]): ClaimedVersion => {
      const names = found.flatMap(({ theirs }) => theirs.members);
      return { kind: "same-version-open-pr", own: migration, request, names };
    });
  });
}

function findReused(
  { retired, directory, scheme, base }: Situation,
  own: readonly NewMigration[],
  { removed }: ReadChanges,
  onBase: readonly MigrationName[],
): readonly ReusedVersion[] {
  const keyOf = ({ version }: Pick<MigrationName, "version">): string =>
    version === undefined ? "" : keyOfVersion(version);
  const clashes = new Map(onBase.map(({ stem, path }) => [stem, path]));
  const gone = new Map(removed.map((name) => [keyOf(name), name.path]));
  const held = new Set(base.names.map(keyOf));
  const former = new Map(
    retired.flatMap(({ path, commit }) => {
      const name = readInFolder(path, directory, scheme);
      return name === undefined || !isMigration(name) ? [] : [[keyOf(name), { path, commit }] as const];
    }),
  );
  return own.flatMap((migration): readonly ReusedVersion[] => {
    const { stem, isRenamed } = migration;
    const problem = { kind: "version-reused", own: migration } as const;
    const clash = clashes.get(stem);
    if (clash !== undefined) return [{ ...problem, former: clash, how: "on-base" }];
    if (isRenamed) return [];
    const key = keyOf(migration);
    const here = gone.get(key);
    if (here !== undefined) return [{ ...problem, former: here, how: "removed" }];
    const before = held.has(key) ? undefined : former.get(key);
    return before === undefined ? [] : [{ ...problem, former: before.path, how: "retired", commit: before.commit }];
  });
}

function findOutOfOrder({ base }: Situation, own: readonly NewMigration[]): readonly OutOfOrder[] {
  const newest = newestOf(base.names);
  if (newest?.version === undefined) return [];
  const { version } = newest;
  return own
    .filter((migration) => compareVersions(migration.version, version) < 0)
    .map((migration) => ({ kind: "out-of-order", own: migration, newest }));
}

/** The last one that has a version. */
export const newestOf = (names: readonly MigrationName[]): MigrationName | undefined =>
  names.findLast(({ version }) => version !== undefined);
