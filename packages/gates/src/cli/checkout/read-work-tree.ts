import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** What there is of a file. What cannot be read is never taken for absent. */
export type FoundBytes =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "absent" }
  /** The reason goes on after the file's name. */
  | { readonly kind: "unread"; readonly reason: string };

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 64 * MEGABYTE;

/**
 * Reads files of a work tree, by path from its root. Links are not followed: what a pull request links to may lie outside the
 * checkout, and would be shown in its report.
 */
export function createWorkTreeReader(root: string): (path: string) => FoundBytes {
  const top = realpathSync(root);
  const folders = new Map<string, FoundBytes | undefined>();
  const judgeFolder = (folder: string): FoundBytes | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const judged = attempt((): FoundBytes | undefined =>
      realpathSync(folder) === folder
        ? undefined
        : { kind: "unread", reason: "is in a folder that is a symbolic link" },
    );
    folders.set(folder, judged);
    return judged;
  };
  return (path) => {
    const file = join(top, path);
    return judgeFolder(dirname(file)) ?? attempt(() => readFile(file));
  };
}

function readFile(file: string): FoundBytes {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { kind: "absent" };
  if (found.isSymbolicLink()) return { kind: "unread", reason: "is a symbolic link" };
  if (!found.isFile()) return { kind: "unread", reason: `is ${found.isDirectory() ? "a folder" : "no file"}` };
  if (found.size > MOST_BYTES)
    return {
      kind: "unread",
      reason: `has ${Math.ceil(found.size / MEGABYTE)} MB; at most ${MOST_BYTES / MEGABYTE} are read`,
    };
  return { kind: "bytes", bytes: readFileSync(file) };
}

function attempt<T>(read: () => T): T | FoundBytes {
  try {
    return read();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
    return {
      kind: "unread",
      reason: `cannot be read: ${code === "EACCES" ? "permission is denied" : (code ?? message)}`,
    };
  }
}
