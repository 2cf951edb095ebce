import { readList } from "../read-list.ts";
import { recall } from "../reading-memory.ts";
import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";

/** A file, link or submodule of a tree. */
export interface TreeEntry {
  readonly path: string;
  readonly sha: string;
  /** Octal, as git has it. */
  readonly mode: string;
}

/** All files of a commit, by path. */
export type Tree = ReadonlyMap<string, TreeEntry>;

const PAGE = { parameter: "per_page", size: 1000 } as const;

export const readTree = (repository: GiteaRepository, sha: string): Promise<Tree> =>
  repository.once(`tree ${sha}`, async () => {
    const { memory, owner, name } = repository;
    const key = { name: ["tree", owner, name, sha], isAgeing: false };
    const files = await recall(memory, key, () => listFiles(repository, sha));
    return new Map(files.map((entry) => [entry.path, entry]));
  });

async function listFiles(repository: GiteaRepository, sha: string): Promise<readonly TreeEntry[]> {
  const entries = await readList(repository.client, {
    name: `files of ${sha.slice(0, 10)}`,
    path: repository.at("git", "trees", sha),
    query: { recursive: true },
    pages: PAGE,
    items: (body) => new Shape(body, "tree").anyList("tree"),
    identify: (entry) => entry.text("path"),
    proof: { kind: "total", of: ({ body }) => new Shape(body, "tree").integer("total_count") },
  });
  return entries.filter((entry) => entry.text("type") !== "tree").map(toEntry);
}

const toEntry = (entry: Shape): TreeEntry => ({
  path: entry.text("path"),
  sha: entry.sha("sha"),
  mode: entry.text("mode"),
});
