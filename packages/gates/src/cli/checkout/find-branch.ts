import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The branch that is checked out; `undefined` when HEAD is none, or git keeps it otherwise than it usually does. */
export function findBranch(root: string): string | undefined {
  try {
    const head = readFileSync(join(gitFolderOf(root), "HEAD"), "utf8");
    const [, branch] = /^ref: refs\/heads\/([^\n]+)\n?$/.exec(head) ?? [];
    // What stands there when references are kept in tables.
    return branch === ".invalid" ? undefined : branch;
  } catch {
    return undefined;
  }
}

/** In a work tree beside the first one, and in a submodule, a file says where it is. */
function gitFolderOf(root: string): string {
  const place = join(root, ".git");
  if (statSync(place).isDirectory()) return place;
  return resolve(
    root,
    readFileSync(place, "utf8")
      .replace(/^gitdir: /, "")
      .trimEnd(),
  );
}
