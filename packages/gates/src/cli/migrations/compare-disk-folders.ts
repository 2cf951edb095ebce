import { lstatSync } from "node:fs";

import type { ChangedFile } from "../../git/list-changes.ts";
import { isLink, isSameFile, type DiskFolder } from "./disk-folder.ts";

/** What one folder has otherwise than an earlier state of it. A file that has only another name is a rename. */
export function compareDiskFolders(before: DiskFolder, now: DiskFolder): readonly ChangedFile[] {
  const [was, is] = [new Set(before.paths), new Set(now.paths)];
  const removed = before.paths.filter((path) => !is.has(path));
  const renamed = findRenames(
    removed.map((path) => ({ path, file: before.toFile(path) })),
    now.paths.filter((path) => !was.has(path)).map((path) => ({ path, file: now.toFile(path) })),
  );
  const former = new Set(renamed.values());
  const changes = now.paths.flatMap((path): ChangedFile[] => {
    const mode = isLink(now.toFile(path)) ? "120000" : "100644";
    const lines = { mode, additions: 0, deletions: 0 };
    const previous_path = renamed.get(path);
    if (previous_path !== undefined) return [{ path, previous_path, status: "renamed", ...lines }];
    if (!was.has(path)) return [{ path, status: "added", ...lines }];
    return isSameFile(before.toFile(path), now.toFile(path)) ? [] : [{ path, status: "modified", ...lines }];
  });
  const gone = removed
    .filter((path) => !former.has(path))
    .map((path): ChangedFile => ({ path, status: "removed", additions: 0, deletions: 0 }));
  return [...changes, ...gone].sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface PlacedFile {
  readonly path: string;
  readonly file: string;
}

/** The old name of each new file that has the bytes of one that is gone. An empty file is none's successor. */
function findRenames(gone: readonly PlacedFile[], added: readonly PlacedFile[]): ReadonlyMap<string, string> {
  const sizeOf = ({ file }: PlacedFile): number => lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const bySize = Map.groupBy(gone, sizeOf);
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  for (const each of added) {
    const size = sizeOf(each);
    // Of many files of one size only some are compared: whatever is left is gone and added, which is judged as strictly.
    const alike = size === 0 ? [] : (bySize.get(size) ?? []).slice(0, MOST_ALIKE);
    const source = alike.find(({ path, file }) => !taken.has(path) && isSameFile(file, each.file));
    if (source === undefined) continue;
    taken.add(source.path);
    renamed.set(each.path, source.path);
  }
  return renamed;
}

const MOST_ALIKE = 100;
