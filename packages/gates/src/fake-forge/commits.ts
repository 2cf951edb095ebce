import { createHash } from "node:crypto";

import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Actor } from "../core/snapshot.ts";
import type { Repository } from "./forge-state.ts";

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author?: Actor;
  readonly committer?: Actor;
  readonly coAuthors: readonly Actor[];
  readonly date: string;
}

export interface TreeFile {
  readonly path: string;
  readonly mode: string;
  /** Id of the blob. */
  readonly sha: string;
  /** Undefined where the snapshots do not hold it. */
  readonly text?: string;
}

/** The commit that a reference names: an id, a branch, or a pull request's head. */
export function resolveReference(repository: Repository, given: string): string | undefined {
  const reference = given.replace(/^(?:refs\/)?heads\//, "");
  const requests = [...repository.requests.values()].map((snapshot) => snapshot.pull_request);
  const base = requests.find((request) => request.base.ref === reference)?.base.sha;
  if (base !== undefined) return base;
  const head = requests.find((request) => request.head.ref === reference && request.head.repository === undefined);
  if (head !== undefined) return head.head.sha;
  const pull = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(reference)?.[1];
  if (pull !== undefined) return repository.requests.get(Number(pull))?.pull_request.head.sha;
  return findCommit(repository, reference)?.sha;
}

/** Commits that a pull request adds to its base, oldest first. */
export function listCommits(snapshot: PullRequestSnapshot): readonly Commit[] {
  const { merge_base_sha: mergeBase, base, created_at: createdAt } = snapshot.pull_request;
  const commits = snapshot.commits ?? [{ sha: snapshot.pull_request.head.sha }];
  return commits.map(({ sha, author, committer, co_authors: coAuthors = [] }, index) => ({
    sha,
    parents: [commits[index - 1]?.sha ?? mergeBase ?? base.sha],
    ...(author && { author }),
    ...(committer && { committer }),
    coAuthors,
    date: createdAt,
  }));
}

/** Any commit that the snapshots speak of. Of those that a push has replaced no more is known than who pushed them. */
export function findCommit(repository: Repository, sha: string): Commit | undefined {
  for (const snapshot of repository.requests.values()) {
    const found = listCommits(snapshot).find((commit) => commit.sha === sha);
    if (found !== undefined) return found;
    const pushes = snapshot.pushes ?? [];
    const index = pushes.findIndex((push) => push.sha === sha);
    const push = pushes[index];
    const { base, merge_base_sha: mergeBase, author, created_at: date } = snapshot.pull_request;
    if (push !== undefined) {
      const parent = push.forced ? base.sha : (pushes[index - 1]?.sha ?? base.sha);
      return { sha, parents: [parent], author: push.pusher ?? author, coAuthors: [], date: push.pushed_at };
    }
    if (sha === base.sha || sha === mergeBase) return { sha, parents: [], coAuthors: [], date };
  }
  return undefined;
}

/** Paths that differ between two heads, where the snapshots say so: undefined for anything else. */
export function listChangedPaths(repository: Repository, from: string, to: string): readonly string[] | undefined {
  for (const { pushes = [] } of repository.requests.values()) {
    const start = pushes.findIndex((push) => push.sha === from);
    const end = pushes.findIndex((push) => push.sha === to);
    if (start === -1 || end <= start) continue;
    const steps = pushes.slice(start + 1, end + 1);
    if (steps.some((push) => push.forced && push.changed_files === undefined)) return undefined;
    return [...new Set(steps.flatMap((push) => push.changed_files ?? []))].toSorted();
  }
  return undefined;
}

/** The files at a commit, by path, as far as the snapshots tell. */
export function listFiles(repository: Repository, sha: string): ReadonlyMap<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  const put = (path: string, mode = "100644", text?: string): void => {
    const known = files.get(path);
    const content = text ?? known?.text;
    const made = { path, mode: mode === "100644" ? (known?.mode ?? mode) : mode, sha: toBlobId(content ?? path) };
    files.set(path, content === undefined ? made : { ...made, text: content });
  };
  for (const snapshot of repository.requests.values()) {
    const { base, head, merge_base_sha: mergeBase } = snapshot.pull_request;
    const changes = snapshot.files ?? [];
    if (sha === base.sha || sha === mergeBase) {
      for (const path of sha === base.sha ? (snapshot.base_files ?? []) : []) put(path);
      for (const { path, previous_path: previous, status } of changes) if (status !== "added") put(previous ?? path);
    }
    if (sha === head.sha) {
      for (const path of snapshot.head_files ?? []) put(path);
      for (const { path, status, mode } of changes) if (status !== "removed") put(path, mode);
    }
    for (const { path, at, text } of snapshot.file_contents ?? []) {
      const commit = { base: base.sha, head: head.sha, merge_base: mergeBase ?? base.sha }[at];
      if (commit === sha) put(path, undefined, text);
    }
  }
  return new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function toBlobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  readonly size?: number;
}

/**
 * The entries of a tree: of a commit, or of a folder that such a listing named. Undefined for an id that is neither.
 *
 * @param whole with the entries of all folders below it
 */
export function listTree(repository: Repository, reference: string, whole: boolean): readonly TreeEntry[] | undefined {
  const commit = resolveReference(repository, reference);
  if (commit !== undefined) return listFolder(listFiles(repository, commit), commit, "", whole);
  for (const snapshot of repository.requests.values()) {
    for (const { sha } of [snapshot.pull_request.base, snapshot.pull_request.head]) {
      const files = listFiles(repository, sha);
      const folder = listFolders(files).find((path) => toTreeId(sha, path) === reference);
      if (folder !== undefined) return listFolder(files, sha, folder, whole);
    }
  }
  return undefined;
}

export const toTreeId = (commit: string, folder: string): string =>
  createHash("sha1").update(`tree ${commit} ${folder}`).digest("hex");

function listFolders(files: ReadonlyMap<string, TreeFile>): readonly string[] {
  const folders = [...files.keys()].flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  });
  return [...new Set(folders)].toSorted();
}

const FILE_TYPES: Readonly<Record<string, TreeEntry["type"]>> = { "160000": "commit" };

function listFolder(
  files: ReadonlyMap<string, TreeFile>,
  commit: string,
  folder: string,
  whole: boolean,
): readonly TreeEntry[] {
  const start = folder === "" ? "" : `${folder}/`;
  const below = (path: string): boolean => path.startsWith(start) && (whole || !path.slice(start.length).includes("/"));
  const folders = listFolders(files).filter((path) => path !== folder && below(path));
  const trees = folders.map((path) => ({ path, mode: "040000", type: "tree" as const, sha: toTreeId(commit, path) }));
  const blobs = [...files.values()].filter(({ path }) => below(path));
  return [
    ...trees,
    ...blobs.map(({ path, mode, sha, text = "" }) => ({
      path,
      mode,
      type: FILE_TYPES[mode] ?? ("blob" as const),
      sha,
      size: Buffer.byteLength(text),
    })),
  ]
    .map((entry) => ({ ...entry, path: entry.path.slice(start.length) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
