import type { FolderChange, MigrationFolder } from "../situation.ts";
import { compareNames, comparePaths } from "./compare-versions.ts";
import { isMigration, type MigrationName, type MisfitName } from "./migration-name.ts";
import type { Scheme } from "./scheme.ts";

/** The names of a folder, from all paths of the repository or of the folder; what is outside of the folder is left out. */
export function readFolder(paths: Iterable<string>, directory: string, scheme: Scheme): MigrationFolder {
  const names: MigrationName[] = [];
  const misfits: MisfitName[] = [];
  for (const path of paths) {
    const name = readInFolder(path, directory, scheme);
    if (name === undefined) continue;
    if (isMigration(name)) names.push(name);
    else misfits.push(name);
  }
  return {
    names: names.toSorted(compareNames),
    misfits: misfits.toSorted((one, other) => comparePaths(one.path, other.path)),
  };
}

/** What a folder is with the changes of a request. */
export function mergeFolder(
  { names, misfits }: MigrationFolder,
  changes: readonly FolderChange[],
  { directory, scheme }: { readonly directory: string; readonly scheme: Scheme },
): MigrationFolder {
  const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const there = changes.filter(({ status }) => status !== "removed").map(({ path }) => path);
  const now = readFolder(new Set(there), directory, scheme);
  const isKept = ({ path }: { readonly path: string }): boolean => !touched.has(path);
  return {
    names: [...names.filter(isKept), ...now.names].toSorted(compareNames),
    misfits: [...misfits.filter(isKept), ...now.misfits].toSorted((one, other) => comparePaths(one.path, other.path)),
  };
}

/** The name of one path; undefined for a path outside of the folder. Only what stands in the folder itself is a migration. */
export function readInFolder(path: string, directory: string, scheme: Scheme): MigrationName | MisfitName | undefined {
  const start = directory === "" ? 0 : directory.length + 1;
  if (directory !== "" && !path.startsWith(`${directory}/`)) return undefined;
  const name = scheme.read(path);
  if (!path.includes("/", start)) return name;
  const isUnrelated = !isMigration(name) && name.isUnrelated === true;
  return {
    path,
    problem: "stands in a sub-folder, which the runner does not read",
    ...(isUnrelated && { isUnrelated }),
  };
}
