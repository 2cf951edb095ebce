import type { MigrationFolder } from "../situation.ts";
import { compareVersions, keyOfVersion } from "./compare-versions.ts";
import type { MigrationName, Version } from "./migration-name.ts";

/** Finds names of a folder by their version. Only what is asked for is indexed: a folder is large, a request is small. */
export interface FolderIndex {
  ofVersion(version: Version | undefined): readonly MigrationName[];
  /** The files of the migration that a file belongs to. */
  ofStem(name: MigrationName): readonly MigrationName[];
  /** Whether the folder has a file of that path. */
  has(name: MigrationName): boolean;
}

interface Entry {
  readonly names: readonly MigrationName[];
  readonly paths: ReadonlySet<string>;
  readonly stems: ReadonlyMap<string, readonly MigrationName[]>;
}

export function indexFolder({ names }: MigrationFolder): FolderIndex {
  const entries = new Map<string, Entry>();
  function entryOf(version: Version | undefined): Entry {
    const key = version === undefined ? "" : keyOfVersion(version);
    let entry = entries.get(key);
    if (entry === undefined) {
      const found = sliceOfVersion(names, version);
      const paths = new Set(found.map(({ path }) => path));
      entries.set(key, (entry = { names: found, paths, stems: Map.groupBy(found, ({ stem }) => stem) }));
    }
    return entry;
  }
  return {
    ofVersion: (version) => entryOf(version).names,
    ofStem: ({ version, stem }) => entryOf(version).stems.get(stem) ?? [],
    has: ({ version, path }) => entryOf(version).paths.has(path),
  };
}

/** The names of one version stand side by side, those without one at the end. */
function sliceOfVersion(names: readonly MigrationName[], version: Version | undefined): readonly MigrationName[] {
  const isBefore = ({ version: other }: MigrationName, orAt: boolean): boolean => {
    if (other === undefined) return orAt && version === undefined;
    if (version === undefined) return true;
    const order = compareVersions(other, version);
    return order < 0 || (orAt && order === 0);
  };
  const start = countWhile(names, (name) => isBefore(name, false));
  const end = countWhile(names, (name) => isBefore(name, true));
  return names.slice(start, end);
}

/** How many at the start hold, of a list in which those that hold come first. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of each version, in order; those without one are left out. */
export function listVersions(names: readonly MigrationName[]): readonly (readonly [Version, MigrationName[]])[] {
  const versions: (readonly [Version, MigrationName[]])[] = [];
  for (const name of names) {
    const last = versions.at(-1);
    if (name.version === undefined) continue;
    if (last !== undefined && compareVersions(last[0], name.version) === 0) last[1].push(name);
    else versions.push([name.version, [name]]);
  }
  return versions;
}

/** Whether these are one migration: a file to go forward and one to go back. */
export const isPair = ([one, other, ...more]: readonly MigrationName[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  more.length === 0 &&
  one.stem === other.stem &&
  one.direction !== other.direction;
