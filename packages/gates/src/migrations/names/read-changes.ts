import type { FolderChange, Situation } from "../situation.ts";
import { comparePaths, compareVersions } from "./compare-versions.ts";
import type { FolderIndex } from "./folder-index.ts";
import { isMigration, type MigrationName, type Version } from "./migration-name.ts";
import { readInFolder } from "./read-folder.ts";

/** What a request does to the migrations of a folder. */
export interface ReadChanges {
  /** New to the folder. */
  readonly added: readonly MigrationName[];
  readonly modified: readonly MigrationName[];
  readonly removed: readonly MigrationName[];
  readonly renamed: readonly RenamedMigration[];
}

/** A migration that was there at the merge base and is called otherwise now; `to` is undefined for a name that is no migration's. */
export interface RenamedMigration {
  readonly from: MigrationName;
  readonly path: string;
  readonly to?: MigrationName;
}

/** A migration that a request brings in under a version of its own: one stem, with its files. */
export interface NewMigration {
  readonly stem: string;
  readonly version: Version;
  readonly versionText: string;
  /** What goes forward comes first. */
  readonly members: readonly MigrationName[];
  /** Its files were there under another name. */
  readonly isRenamed: boolean;
}

type Place = Pick<Situation, "directory" | "scheme">;

export function readChanges(unordered: readonly FolderChange[], place: Place): ReadChanges {
  // A forge lists files in an order of its own: what is said must not depend on it.
  const changes = unordered.toSorted((one, other) => comparePaths(one.path, other.path));
  const read = (path: string | undefined): MigrationName | undefined => {
    const name = path === undefined ? undefined : readInFolder(path, place.directory, place.scheme);
    return name !== undefined && isMigration(name) ? name : undefined;
  };
  const of = (status: FolderChange["status"]): readonly MigrationName[] =>
    changes.flatMap((change) => (change.status === status ? (read(change.path) ?? []) : []));
  const renames = changes.filter(({ status }) => status === "renamed");
  const renamed = renames.map(({ path, previousPath }) => ({ path, from: read(previousPath), to: read(path) }));
  return {
    // What comes from elsewhere was no migration before.
    added: [...of("added"), ...renamed.flatMap(({ from, to }) => (from === undefined ? (to ?? []) : []))],
    modified: of("modified"),
    removed: of("removed"),
    renamed: renamed.flatMap(({ path, from, to }) =>
      from === undefined ? [] : [{ from, path, ...(to !== undefined && { to }) }],
    ),
  };
}

/**
 * The migrations that changes bring in, in the order in which a runner runs them. Files of the base are none, nor is the missing
 * half of a pair: its migration is merged already.
 *
 * @param own stems of which the base holds a file that these changes add too, as something else
 */
export function listNewMigrations(
  changes: ReadChanges,
  base: FolderIndex,
  own: ReadonlySet<string> = new Set(),
): readonly NewMigration[] {
  const { added, renamed } = changes;
  const isHalf = isMissingHalf(changes, base);
  const isNew = (name: MigrationName): boolean => own.has(name.stem) || !(base.has(name) || isHalf(name));
  const group = (names: readonly MigrationName[], isRenamed: boolean): readonly NewMigration[] =>
    Array.from(Map.groupBy(names, ({ stem }) => stem)).flatMap(([stem, members]) => {
      const { version, versionText } = members[0]!;
      if (version === undefined || versionText === undefined) return [];
      return pairUp(members).map((pair) => ({ stem, version, versionText, isRenamed, members: pair }));
    });
  const moved = renamed.flatMap(({ from, to }) => (to === undefined || to.stem === from.stem ? [] : to));
  return [...group(added.filter(isNew), false), ...group(moved.filter(isNew), true)].toSorted(
    (a, b) => compareVersions(a.version, b.version) || comparePaths(a.members[0]!.path, b.members[0]!.path),
  );
}

/** One file to go forward and one to go back; of more than these in one stem, each further one is a migration of its own. */
function pairUp(members: readonly MigrationName[]): readonly (readonly MigrationName[])[] {
  const sorted = members.toSorted(
    (a, b) => Number(a.problem !== undefined) - Number(b.problem !== undefined) || comparePaths(a.path, b.path),
  );
  const forward = sorted.filter(({ direction }) => direction === "up");
  const backward = sorted.filter(({ direction }) => direction === "down");
  return Array.from({ length: Math.max(forward.length, backward.length) }, (_, index) => [
    ...forward.slice(index, index + 1),
    ...backward.slice(index, index + 1),
  ]);
}

/** Files that complete a pair of which the base holds the other half. */
export const listMissingHalves = (changes: ReadChanges, base: FolderIndex): readonly MigrationName[] =>
  changes.added.filter((name) => !base.has(name)).filter(isMissingHalf(changes, base));

/** Whether the base holds the migration that a file belongs to, and no other file for the same direction stays there. */
function isMissingHalf({ removed }: ReadChanges, base: FolderIndex): (name: MigrationName) => boolean {
  const gone = new Set(removed.map(({ path }) => path));
  return (name) => {
    const others = base.ofStem(name);
    return others.length > 0 && !others.some(({ direction, path }) => direction === name.direction && !gone.has(path));
  };
}
