import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { askForNames } from "./ask-for-names.ts";

/** A file that a work tree, or a commit, has otherwise than an earlier commit. */
export interface ChangedFile {
  readonly path: string;
  /** Of a rename: what it was called. */
  readonly previous_path?: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  /** In octal, of a file that is still there: `120000` is a symbolic link. */
  readonly mode?: string;
  /** Lines; none of a file that is not text. */
  readonly additions: number;
  readonly deletions: number;
}

/** Beyond this a file counts as no text. */
const MOST_BYTES = 16 * 1024 * 1024;

const FORMATS = ["--raw", "--numstat", "-z", "-M", "--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty"];

/**
 * What a work tree changes against a commit: committed, staged, or neither; files that git does not know yet are among them,
 * those that it ignores are not.
 *
 * @param root of the work tree
 * @param within files and folders to look at; a rename over their border is an addition or a removal. Default: all
 */
export async function listChanges(
  root: string,
  commit: string,
  within: readonly string[] = [],
): Promise<readonly ChangedFile[]> {
  const [differences, unknown] = await Promise.all([
    askForNames(root, ["diff", ...FORMATS, commit, "--", ...within]),
    askForNames(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", ...within]),
  ]);
  const paths = unknown.split("\0").filter((path) => path !== "" && !path.endsWith("/"));
  return sorted([...parseDifferences(differences), ...paths.map((path) => describeNew(root, path))]);
}

/** The same between two commits, in a repository that needs no work tree. */
export async function listChangesBetween(
  directory: string,
  from: string,
  to: string,
  within: readonly string[] = [],
): Promise<readonly ChangedFile[]> {
  if (from === to) return [];
  return sorted(parseDifferences(await askForNames(directory, ["diff", ...FORMATS, from, to, "--", ...within])));
}

const sorted = (files: readonly ChangedFile[]): readonly ChangedFile[] =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

const STATUSES: Readonly<Record<string, ChangedFile["status"]>> = { A: "added", D: "removed", R: "renamed" };

/** Reads `git diff --raw --numstat -z`: first each file with its status, then each with its lines. */
function parseDifferences(text: string): readonly ChangedFile[] {
  const tokens = text.split("\0");
  const changes = new Map<string, ChangedFile>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const [, mode, letter] = /^:[0-7]+ ([0-7]+) [0-9a-f]+ [0-9a-f]+ ([A-Z])[0-9]*$/.exec(token) ?? [];
    const [, additions, deletions, name] = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(token) ?? [];
    if (letter !== undefined) {
      const status = STATUSES[letter] ?? "modified";
      const previous = status === "renamed" ? tokens[(at += 1)] : undefined;
      const path = tokens[(at += 1)] ?? "";
      const before = previous === undefined ? {} : { previous_path: previous };
      const now = mode === undefined || Number(mode) === 0 ? {} : { mode };
      changes.set(path, { path, ...before, status, ...now, additions: 0, deletions: 0 });
    } else if (name !== undefined) {
      // Of a rename both names follow, each for itself.
      const path = name === "" ? tokens[(at += 2)] : name;
      const change = changes.get(path ?? "");
      if (change !== undefined)
        changes.set(change.path, { ...change, additions: Number(additions) || 0, deletions: Number(deletions) || 0 });
    }
  }
  return [...changes.values()];
}

/** A file that git does not know yet. */
function describeNew(root: string, path: string): ChangedFile {
  const file = join(root, path);
  const found = lstatSync(file, { throwIfNoEntry: false });
  const mode = found?.isSymbolicLink() === true ? "120000" : "100644";
  const isText = found?.isFile() === true && found.size <= MOST_BYTES;
  return { path, status: "added", mode, additions: isText ? countLines(file) : 0, deletions: 0 };
}

function countLines(file: string): number {
  try {
    const bytes = readFileSync(file);
    if (bytes.includes(0)) return 0;
    const breaks = bytes.reduce((count, byte) => count + Number(byte === 10), 0);
    return bytes.length === 0 || bytes.at(-1) === 10 ? breaks : breaks + 1;
  } catch {
    // It is new whatever is in it.
    return 0;
  }
}
