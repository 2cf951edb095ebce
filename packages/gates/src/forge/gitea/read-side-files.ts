import type { FileContent, PullRequestSnapshot } from "@portcullis/contracts";

import type { Side, Wanted } from "../../core/wanted.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Gaps } from "../gather-parts.ts";
import { findContent } from "./read-content.ts";
import { readTree, type Tree, type TreeEntry } from "./read-tree.ts";
import type { GiteaRepository } from "./repository.ts";

const SIDES: readonly Side[] = ["base", "merge_base", "head"];
const LINK = "120000";
const SUBMODULE = "160000";

/** The commit of a side. */
function commitOf(side: Side, { pull_request }: PullRequestSnapshot): string {
  const sha = side === "merge_base" ? pull_request.merge_base_sha : pull_request[side].sha;
  if (sha === undefined) throw new ForgeFault("the forge does not tell the merge base");
  return sha;
}

/** The paths of a side that a gate looks for. */
export async function readPaths(
  repository: GiteaRepository,
  side: "base" | "head",
  snapshot: PullRequestSnapshot,
  wanted: Wanted,
): Promise<string[]> {
  const tree = await readTree(repository, commitOf(side, snapshot));
  const isWanted = (path: string): boolean => SIDES.some((each) => wanted.wantsFile(path, each, snapshot));
  return [...tree.keys()].filter((path) => wanted.listsFile(path) || isWanted(path)).toSorted();
}

/** The texts of all sides that a gate asks for. A file that cannot be read is a gap of its own. */
export async function readFileContents(
  repository: GiteaRepository,
  snapshot: PullRequestSnapshot,
  wanted: Wanted,
  gaps: Gaps,
): Promise<FileContent[]> {
  const sides = await Promise.all(
    SIDES.filter((side) => wanted.sides.has(side)).map(
      async (side) => [side, await readTree(repository, commitOf(side, snapshot))] as const,
    ),
  );
  const files = sides.flatMap(([side, tree]: readonly [Side, Tree]) =>
    [...tree.values()].filter(({ path }) => wanted.wantsFile(path, side, snapshot)).map((entry) => ({ side, entry })),
  );
  const read = await Promise.all(
    files.map(({ side, entry }) =>
      gaps.attempt(
        "file_contents",
        async (): Promise<FileContent> => ({
          path: entry.path,
          at: side,
          ...(await readEntry(repository, entry, commitOf(side, snapshot))),
        }),
        entry.path,
      ),
    ),
  );
  return read.filter((content) => content !== undefined);
}

/** The same bytes at several sides are read once. */
function readEntry(
  repository: GiteaRepository,
  { path, sha, mode }: TreeEntry,
  commit: string,
): Promise<Pick<FileContent, "sha256" | "text">> {
  if (mode === LINK) throw new ForgeFault(`${path} is a symbolic link`);
  if (mode === SUBMODULE) throw new ForgeFault(`${path} is a submodule`);
  return repository.once(`blob ${sha} ${path}`, async () => {
    const content = await findContent(repository, path, commit);
    if (content?.blob !== sha) throw new ForgeFault(`${path} is not at ${commit} what its folder says`);
    return { sha256: content.sha256, text: content.text };
  });
}
