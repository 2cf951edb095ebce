import { askForNames } from "./ask-for-names.ts";

/** A file that a branch once had. */
export interface RemovedFile {
  readonly path: string;
  /** Which removed it, last. */
  readonly commit: string;
}

/** The files of a folder that were removed or renamed along the first parents of a commit, each once. */
export async function listRemoved(directory: string, from: string, folder: string): Promise<readonly RemovedFile[]> {
  const command = ["log", "-z", "--first-parent", "-m", "--diff-filter=D", "--name-only", "--no-renames"];
  const within = folder === "" ? [] : [folder];
  const output = await askForNames(directory, [...command, "--format=%x01%H", from, "--", ...within]);
  const found = new Map<string, RemovedFile>();
  let commit = "";
  let isFirst = false;
  for (const token of output.split("\0")) {
    if (token.startsWith("\x01")) {
      commit = token.slice(1);
      isFirst = true;
      continue;
    }
    // A line break parts a commit from its files.
    const path = isFirst && token.startsWith("\n") ? token.slice(1) : token;
    isFirst = false;
    if (path !== "" && !found.has(path)) found.set(path, { path, commit });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
