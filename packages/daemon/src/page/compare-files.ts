import { compareBytes, type FileEntry } from "../core/file-list.ts";

/** One file of a workspace beside the same file of its template. */
export interface ComparedFile {
  readonly path: string;
  readonly state: "same" | "changed" | "added" | "missing";
  /** In the workspace. */
  readonly own?: FileEntry;
  /** In the template. */
  readonly original?: FileEntry;
}

/** All files of both, in byte order of their paths. */
export function compareFiles(own: readonly FileEntry[], original: readonly FileEntry[]): readonly ComparedFile[] {
  const ours = new Map(own.map((file) => [file.path, file]));
  const theirs = new Map(original.map((file) => [file.path, file]));
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .toSorted(compareBytes)
    .map((path) => compareFile(path, ours.get(path), theirs.get(path)));
}

function compareFile(path: string, own: FileEntry | undefined, original: FileEntry | undefined): ComparedFile {
  if (own === undefined) return { path, state: "missing", ...(original && { original }) };
  if (original === undefined) return { path, state: "added", own };
  return { path, state: own.sha256 === original.sha256 ? "same" : "changed", own, original };
}
