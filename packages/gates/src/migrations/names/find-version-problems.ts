import type { OtherRequest, Situation } from "../situation.ts";
import { compareVersions, keyOfVersion } from "./compare-versions.ts";
import { type FolderIndex, indexFolder, isPair, listVersions } from "./folder-index.ts";
import { isMigration, type MigrationName, type Version } from "./migration-name.ts";
import {
  listMissingHalves,
  listNewMigrations,
  type NewMigration,
  type ReadChanges,
  type RenamedMigration,
  readChanges,
} from "./read-changes.ts";
import { readInFolder } from "./read-folder.ts";

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
  readonly own: readonly NewMigration[];
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

/** A migration that another open request brings in. */
interface Claim {
  readonly request: OtherRequest;
  readonly migration: NewMigration;
}

/** The migrations of the request, and what is wrong with their versions. */
export interface VersionReport {
  readonly changes: ReadChanges;
  readonly own: readonly NewMigration[];
  /** What other open requests bring in. */
  readonly claims: readonly Claim[];
  readonly problems: readonly VersionProblem[];
}

/** Holds the request's versions against each other, against the base, and against every other open request. */
export function findVersionProblems(situation: Situation): VersionReport {
  const changes = readChanges(situation.changes, situation);
  const base = indexFolder(situation.base);
  const onBase = changes.added.filter((name) => base.has(name) && !isSameOnBase(situation, name.path));
  const own = listNewMigrations(changes, base, new Set(onBase.map(({ stem }) => stem)));
  const same = findSameVersions(situation, own, changes, base);
  const reused = findReused(situation, own, changes, { base, onBase });
  // Whoever has to leave its version anyway is not told twice.
  const leaving = same.flatMap((problem) => (problem.isAmongOwn ? [] : problem.own));
  const explained = new Set([...leaving, ...reused.map((problem) => problem.own)]);
  const ordered = own.filter((migration) => !migration.isRenamed && !explained.has(migration));
  const claims = listClaims(situation, base);
  return {
    changes,
    own,
    claims,
    problems: [...same, ...findClaimed(own, claims), ...reused, ...findOutOfOrder(situation, ordered)],
  };
}

/** A file that both sides added is one migration only if its content is known to be one. */
function isSameOnBase(situation: Situation, path: string): boolean {
  const [base, head] = [situation.contentAt("base", path), situation.contentAt("head", path)];
  return base.kind === "text" && head.kind === "text" && base.text === head.text;
}

function findSameVersions(
  { merged }: Situation,
  own: readonly NewMigration[],
  changes: ReadChanges,
  base: FolderIndex,
): readonly SameVersion[] {
  const halves = new Set(listMissingHalves(changes, base).map(({ path }) => path));
  // A version that a rename gives up is still that of the old name, in every database that ran it.
  const left = changes.renamed
    .filter(givesUpVersion)
    .map(({ from }) => from)
    .filter((name) => base.has(name));
  const leftByVersion = groupByVersion(left);
  const ownByVersion = groupByVersion(own);
  const of = <Item>(groups: ReadonlyMap<string, readonly Item[]>, version: Version): readonly Item[] =>
    groups.size === 0 ? [] : (groups.get(keyOfVersion(version)) ?? []);
  return listVersions(merged.names).flatMap(([version, names]): readonly SameVersion[] => {
    if (leftByVersion.size === 0 && (names.length < 2 || isPair(names))) return [];
    const all = [...names.filter(({ path }) => !halves.has(path)), ...of(leftByVersion, version)];
    if (all.length < 2 || isPair(all)) return [];
    const mine = of(ownByVersion, version);
    return [{ kind: "same-version", own: mine, names: all, isAmongOwn: isAmong(mine, all, base) }];
  });
}

const groupByVersion = <Item extends Pick<MigrationName, "version">>(items: readonly Item[]) =>
  Map.groupBy(items, ({ version }) => (version === undefined ? "" : keyOfVersion(version)));

const givesUpVersion = ({ from, to }: RenamedMigration): boolean =>
  from.version !== undefined && (to?.version === undefined || compareVersions(from.version, to.version) !== 0);

function isAmong(own: readonly NewMigration[], names: readonly MigrationName[], base: FolderIndex): boolean {
  const files = new Set(own.flatMap(({ members }) => members.map(({ path }) => path)));
  return names.every((name) => files.has(name.path) && !base.has(name));
}

const listClaims = (situation: Situation, base: FolderIndex): readonly Claim[] =>
  situation.others.flatMap((request) =>
    listNewMigrations(readChanges(request.changes, situation), base).map((migration) => ({ request, migration })),
  );

function findClaimed(own: readonly NewMigration[], claims: readonly Claim[]): readonly ClaimedVersion[] {
  const byVersion = Map.groupBy(claims, ({ migration }) => keyOfVersion(migration.version));
  return Array.from(groupByVersion(own)).flatMap(([key, mine]) => {
    const byRequest = Map.groupBy(byVersion.get(key) ?? [], ({ request }) => request);
    return Array.from(byRequest, ([request, found]): ClaimedVersion => {
      const names = found.flatMap(({ migration }) => migration.members);
      return { kind: "same-version-open-pr", own: mine, request, names };
    });
  });
}

function findReused(
  { retired, directory, scheme }: Situation,
  own: readonly NewMigration[],
  { removed }: ReadChanges,
  { base, onBase }: { readonly base: FolderIndex; readonly onBase: readonly MigrationName[] },
): readonly ReusedVersion[] {
  const clashes = new Map(onBase.map(({ stem, path }) => [stem, path]));
  const gone = groupByVersion(removed);
  const former = groupByVersion(
    retired.flatMap(({ path, commit }) => {
      const name = readInFolder(path, directory, scheme);
      return name === undefined || !isMigration(name) ? [] : [{ ...name, commit }];
    }),
  );
  return own.flatMap((migration): readonly ReusedVersion[] => {
    const { stem, isRenamed, version } = migration;
    const problem = { kind: "version-reused", own: migration } as const;
    const clash = clashes.get(stem);
    if (clash !== undefined) return [{ ...problem, former: clash, how: "on-base" }];
    if (isRenamed) return [];
    const key = keyOfVersion(version);
    const here = forwardOf(gone.get(key) ?? []);
    if (here !== undefined) return [{ ...problem, former: here.path, how: "removed" }];
    const before = base.ofVersion(version).length > 0 ? undefined : forwardOf(former.get(key) ?? []);
    return before === undefined ? [] : [{ ...problem, former: before.path, how: "retired", commit: before.commit }];
  });
}

/** The file that goes forward, as what names a migration. */
export const forwardOf = <Name extends MigrationName>(names: readonly Name[]): Name | undefined =>
  names.find(({ direction }) => direction === "up") ?? names[0];

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
