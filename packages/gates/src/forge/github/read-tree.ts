import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { Shape } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";

/** Everything at a commit that is no folder, by path. */
export type Tree = ReadonlyMap<string, TreeEntry>;

interface TreeEntry {
  /** Octal, as git writes it: 100644, 120000 for a link. */
  readonly mode: string;
  /** Id of the content. */
  readonly sha: string;
}

/** @throws ForgeFault also where the forge cuts the listing, which it says */
export async function readTree(client: ForgeClient, { owner, name }: Repository, sha: string): Promise<Tree> {
  const { body } = await client.read({ path: ["repos", owner, name, "git", "trees", sha], query: { recursive: 1 } });
  const tree = new Shape(body, "tree");
  if (tree.flag("truncated"))
    throw new ForgeFault(`the files of ${sha.slice(0, 10)} are too many for the forge to list`);
  const entries = tree.list("tree").filter((entry) => entry.text("type") !== "tree");
  return new Map(entries.map((entry) => [entry.text("path"), { mode: entry.text("mode"), sha: entry.sha("sha") }]));
}
