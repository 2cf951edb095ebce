import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { Repository } from "../../git/repository.ts";
import { readAtCommit } from "../checkout/read-side.ts";
import { createCommitReader, listFolders } from "./commit-reader.ts";
import type { NamedRequest, Read, Scope } from "./request.ts";

/**
 * A request from a snapshot. Where a clone has its commits, names that the snapshot lacks and contents come from there; where it
 * has not, the snapshot is all there is.
 */
export async function readSnapshotRequest(
  snapshot: PullRequestSnapshot,
  repository: Repository | undefined,
  scope: Scope,
): Promise<NamedRequest> {
  const { base, head, merge_base_sha } = snapshot.pull_request;
  const alone: NamedRequest = { snapshot: snapshot as JudgedSnapshot, read: {}, readOther: new Map() };
  // Another repository may have a pull request of the same number: only one that has the base is the snapshot's.
  if (repository === undefined || !(await repository.has(base.sha))) return alone;
  const hasHead = await repository.has(head.sha);
  const mergeBase = hasHead ? await findMergeBase(repository, base.sha, head.sha, merge_base_sha) : undefined;
  const { directories } = scope;
  const reader = (sha: string): Read => createCommitReader(repository, sha, directories);
  const files =
    snapshot.files ??
    (mergeBase === undefined
      ? undefined
      : await repository.changesSince(mergeBase, head.sha, scope.isWhole ? [] : directories));
  return {
    snapshot: {
      ...snapshot,
      ...(files !== undefined && { files: files.map((file) => ({ ...file })) }),
      base_files: snapshot.base_files ?? [...(await listFolders(repository, base.sha, directories))],
      ...(snapshot.head_files === undefined &&
        hasHead && { head_files: [...(await listFolders(repository, head.sha, directories))] }),
      ...(mergeBase !== undefined && {
        pull_request: { ...snapshot.pull_request, merge_base_sha: merge_base_sha ?? mergeBase },
      }),
    } as JudgedSnapshot,
    read: {
      base: reader(base.sha),
      ...(mergeBase !== undefined && { merge_base: reader(mergeBase) }),
      ...(hasHead && { head: reader(head.sha) }),
    },
    readOther: await findOtherHeads(snapshot, repository),
    ...(hasHead && { listHead: () => repository.listFilesAt(head.sha, "") }),
    listRemoved: (folder) => repository.removedFiles(base.sha, folder),
  };
}

async function findMergeBase(
  repository: Repository,
  base: string,
  head: string,
  known: string | undefined,
): Promise<string | undefined> {
  if (known !== undefined && (await repository.has(known))) return known;
  try {
    return await repository.mergeBase(base, head);
  } catch (error) {
    // A shallow clone has cut it off.
    if (error instanceof PortcullisError) return undefined;
    throw error;
  }
}

/** The head that the snapshot names, else what was fetched as the head of that pull request. */
async function findOtherHeads(
  { open_pull_requests = [] }: PullRequestSnapshot,
  repository: Repository,
): Promise<ReadonlyMap<number, Read>> {
  if (open_pull_requests.length === 0) return new Map();
  const fetched = new Map((await repository.pullRefs()).map(({ number, commit }) => [number, commit]));
  const heads = await Promise.all(
    open_pull_requests.map(async ({ number, head_sha }) => {
      const commit = (await repository.has(head_sha)) ? head_sha : fetched.get(number);
      return commit === undefined ? [] : [[number, commit] as const];
    }),
  );
  return new Map(heads.flat().map(([number, commit]) => [number, (path) => readAtCommit(repository, commit, path)]));
}
