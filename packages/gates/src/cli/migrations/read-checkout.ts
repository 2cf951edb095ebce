import { existsSync } from "node:fs";
import { basename, join } from "node:path";

import type { ChangedFile } from "../../git/list-changes.ts";
import type { Repository } from "../../git/repository.ts";
import { findBranch } from "../checkout/find-branch.ts";
import { createWorkTreeReader } from "../checkout/read-work-tree.ts";
import { createCommitReader, listFolders } from "./commit-reader.ts";
import { describeRequest } from "./describe-request.ts";
import type { MigrationsOptions, Tell } from "./options.ts";
import { readOpenRequests } from "./read-open-requests.ts";
import type { NamedRequest, Scope } from "./request.ts";
import { asUsage, usage } from "./usage-error.ts";

/** The three states of a repository that a request is judged by. */
export interface Sides {
  /** What the request is to be merged into, by a name for people, and the commit at its tip. */
  readonly base: { readonly ref: string; readonly sha: string };
  readonly head: { readonly ref: string; readonly sha: string };
  readonly mergeBase: string;
  /** The head is the work tree, with what is not committed. */
  readonly isWorkTree: boolean;
}

/**
 * Finds the base's tip, the head and where they parted.
 *
 * @throws PortcullisError `usage` for names that are not there, and where a shallow clone has cut off what is between
 */
export async function findSides(
  repository: Repository,
  { base, head }: Pick<MigrationsOptions, "base" | "head">,
): Promise<Sides> {
  const { root } = repository;
  if (root === undefined && head === undefined)
    throw usage("A bare repository has no work tree to judge.", "Name the head: --head REF.");
  const target = base ?? (await asUsage(repository.defaultBranch()));
  const [baseId, headId, mergeBase] = await asUsage(
    Promise.all([
      repository.resolve(target),
      repository.resolve(head ?? "HEAD"),
      repository.mergeBase(target, head ?? "HEAD"),
    ]),
  );
  const branch = root === undefined ? undefined : findBranch(root);
  return {
    base: { ref: target.replace(/^refs\/(?:remotes|heads)\//, ""), sha: baseId },
    head: { ref: head ?? branch ?? "HEAD", sha: headId },
    mergeBase,
    isWorkTree: head === undefined,
  };
}

/**
 * A request from git: the base's tip, the merge base, and a commit or the work tree.
 *
 * @param takenAt RFC 3339: now
 * @throws PortcullisError `usage` for a folder that is nowhere, `unreadable` for names that are not UTF-8
 */
export async function readCheckout(
  repository: Repository,
  sides: Sides,
  scope: Scope,
  { open, takenAt, tell }: { readonly open: readonly string[]; readonly takenAt: string; readonly tell: Tell },
): Promise<NamedRequest> {
  const { base, head, mergeBase, isWorkTree } = sides;
  const { directories } = scope;
  const within = scope.isWhole ? [] : directories;
  const [baseFiles, formerFiles, changes, others] = await Promise.all([
    listFolders(repository, base.sha, directories),
    listFolders(repository, mergeBase, directories),
    repository.changesSince(mergeBase, isWorkTree ? undefined : head.sha, within),
    readOpenRequests(repository, sides, { open, within, tell }),
  ]);
  const root = isWorkTree ? repository.root : undefined;
  const headFiles = applyChanges(formerFiles, changes, directories);
  for (const directory of directories) {
    const isInside = (path: string): boolean => directory === "" || path.startsWith(`${directory}/`);
    const isThere =
      [baseFiles, headFiles].some((files) => files.some(isInside)) ||
      (root !== undefined && existsSync(join(root, directory)));
    if (!isThere) throw noFolder(directory, base.ref);
  }
  const readHead = createCommitReader(repository, head.sha, directories);
  const readTree = root === undefined ? undefined : createWorkTreeReader(root);
  return {
    snapshot: {
      ...describeRequest(
        {
          name: basename(repository.root ?? "repository"),
          title: head.ref,
          base,
          head,
          mergeBase,
          ...(others.own !== undefined && { number: others.own }),
        },
        takenAt,
      ),
      files: changes.map((file) => ({ ...file })),
      base_files: [...baseFiles],
      head_files: [...headFiles],
      open_pull_requests: [...others.requests],
      ...(others.gaps.length > 0 && { incomplete: [...others.gaps] }),
    },
    read: {
      base: createCommitReader(repository, base.sha, directories),
      merge_base: createCommitReader(repository, mergeBase, directories),
      head: readTree === undefined ? readHead : async (path) => readTree(path),
    },
    readOther: others.read,
    listHead: async () =>
      isWorkTree
        ? applyChanges(await repository.listFilesAt(mergeBase, ""), changes, [""])
        : repository.listFilesAt(head.sha, ""),
    listRemoved: (folder) => repository.removedFiles(base.sha, folder),
    ...(root !== undefined && { toFile: (path: string) => join(root, path) }),
  };
}

const noFolder = (directory: string, base: string): Error =>
  usage(
    `There is no folder ${JSON.stringify(directory)}, neither at the head nor at ${base}.`,
    "Correct `directory` in the configuration, or --directory: it is named from the root of the repository.",
  );

/** The paths of a work tree: reading it would find what git ignores, too. */
function applyChanges(
  before: readonly string[],
  changes: readonly ChangedFile[],
  directories: readonly string[],
): readonly string[] {
  if (changes.length === 0) return before;
  const isInside = (path: string): boolean =>
    directories.some((directory) => directory === "" || path.startsWith(`${directory}/`));
  const gone = new Set(
    changes.flatMap(({ status, path, previous_path }) => (status === "removed" ? [path] : (previous_path ?? []))),
  );
  const there = changes.filter(({ status, path }) => status !== "removed" && isInside(path)).map(({ path }) => path);
  const kept = gone.size === 0 ? before : before.filter((path) => !gone.has(path));
  const known = new Set(kept);
  return [...kept, ...there.filter((path) => !known.has(path))].sort();
}
