import type { FoundEntry } from "../../git/read-tree.ts";
import type { Repository } from "../../git/repository.ts";
import { readAtCommit } from "../checkout/read-side.ts";
import type { FoundBytes } from "../checkout/read-work-tree.ts";
import type { Read } from "./request.ts";

/** Paths of all that is in folders at a commit, links and submodules too. */
export async function listFolders(
  repository: Repository,
  commit: string,
  directories: readonly string[],
): Promise<readonly string[]> {
  const [first = [], ...others] = await Promise.all(
    directories.map(async (directory) =>
      ((await repository.listEntriesAt(commit, directory)) ?? []).map(({ path }) => path),
    ),
  );
  // Folders may stand in one another.
  return others.length === 0 ? first : [...new Set([first, ...others].flat())];
}

/** Reads files of a commit: in the folders by what they are, elsewhere only regular ones. */
export function createCommitReader(repository: Repository, commit: string, directories: readonly string[]): Read {
  let listing: Promise<ReadonlyMap<string, FoundEntry>> | undefined;
  const list = async (): Promise<ReadonlyMap<string, FoundEntry>> => {
    const entries = await Promise.all(directories.map((directory) => repository.listEntriesAt(commit, directory)));
    return new Map(entries.flatMap((found = []) => found.map((entry) => [entry.path, entry])));
  };
  return async (path) => {
    const entry = (await (listing ??= list())).get(path);
    return entry === undefined ? readAtCommit(repository, commit, path) : readEntry(repository, entry);
  };
}

async function readEntry(repository: Repository, { kind, id }: FoundEntry): Promise<FoundBytes> {
  if (kind !== "file") return { kind: "unread", reason: `is a ${kind === "link" ? "symbolic link" : "submodule"}` };
  const reply = await repository.readObject(id);
  if (reply.kind === "object") return { kind: "bytes", bytes: reply.content };
  if (reply.kind === "too-large") return { kind: "unread", reason: `has ${reply.size} bytes` };
  return { kind: "unread", reason: `cannot be read: git's object ${id} is missing` };
}
