import type { FileContent, PullRequestSnapshot } from "@portcullis/contracts";

import type { Side, Wanted } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Gaps } from "../gather-parts.ts";
import { findBlob } from "./read-blob.ts";
import type { Repository } from "./read-pull-request.ts";
import type { SideTree } from "./sides.ts";

const LINK = "120000";

/** Paths at a side that somebody asked for, in order. */
export const listPaths = ({ side, tree }: SideTree, wanted: Wanted, snapshot: PullRequestSnapshot): string[] =>
  [...tree.keys()].filter((path) => wanted.listsFile(path) || wanted.wantsFile(path, side, snapshot)).toSorted();

/**
 * Contents of the files that somebody asked for. The same bytes are read once, however many sides have them. A file that could not
 * be read is listed by its path.
 */
export async function readSideFiles(
  client: ForgeClient,
  repository: Repository,
  sides: readonly SideTree[],
  isWanted: (path: string, side: Side) => boolean,
  gaps: Gaps,
): Promise<FileContent[]> {
  const texts = new Map<string, ReturnType<typeof findBlob>>();
  const read = ({ commit, tree }: SideTree, path: string): ReturnType<typeof findBlob> => {
    const { sha: blob, mode } = tree.get(path)!;
    if (mode === LINK) throw new ForgeFault(`${path} is a link, which is not followed`);
    const key = `${blob} ${path}`;
    const text = texts.get(key) ?? findBlob(client, repository, path, { commit, blob });
    texts.set(key, text);
    return text;
  };
  const contents = sides.flatMap((side) =>
    [...side.tree.keys()]
      .filter((path) => isWanted(path, side.side))
      .map((path) =>
        gaps.attempt(
          "file_contents",
          async (): Promise<FileContent> => {
            const found = await read(side, path);
            if (found === undefined) throw new ForgeFault(`${path} is in the tree, and the forge does not give it`);
            return { path, at: side.side, sha256: found.sha256, text: found.text };
          },
          path,
        ),
      ),
  );
  return (await Promise.all(contents)).filter((content) => content !== undefined);
}
