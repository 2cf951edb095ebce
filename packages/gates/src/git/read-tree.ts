import { isUtf8 } from "node:buffer";

import { splitPath } from "./check-names.ts";
import type { ObjectReader } from "./object-reader.ts";
import { parseTree, type TreeEntry } from "./parse-tree.ts";
import { unreadable } from "./run-git.ts";

/** A commit that was found: its id and its root folder's. */
export interface Commit {
  /** What the commit was asked for as. */
  readonly ref: string;
  readonly id: string;
  readonly tree: string;
}

interface Tree {
  readonly entries: readonly TreeEntry[];
  /** By name; made when one is looked for. */
  byName?: ReadonlyMap<string, TreeEntry>;
}

const FILES_LIMIT = 200_000;
const INCOMPLETE = "Fetch the whole repository: no --filter, and `git fetch --unshallow` in a shallow clone.";

/** What a folder holds at the end of a path. */
export interface FoundEntry {
  readonly path: string;
  readonly kind: Exclude<TreeEntry["kind"], "folder">;
  readonly id: string;
}

/** Folders of commits. A path that is not there is told from one that cannot be read, at every step of the way. */
export interface TreeReader {
  /** The id of a regular file; `undefined` when there is none of that path. */
  findFile(commit: Commit, path: string): Promise<string | undefined>;
  /** The paths of all regular files below a folder, sorted; none when there is no such folder. */
  listFiles(commit: Commit, folder: string): Promise<readonly string[]>;
  /** The same with links and submodules, which are not followed; `undefined` when there is no such folder. */
  listEntries(commit: Commit, folder: string): Promise<readonly FoundEntry[] | undefined>;
}

export function createTreeReader(objects: ObjectReader): TreeReader {
  const known = new Map<string, Promise<Tree>>();
  const listed = new Map<string, Promise<readonly FoundEntry[]>>();

  const readTree = (id: string, commit: Commit, path: string): Promise<Tree> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const reading = readNew(id, commit, path);
    known.set(id, reading);
    return reading;
  };
  const readNew = async (id: string, commit: Commit, path: string): Promise<Tree> => {
    const reply = await objects.read(id);
    const entries =
      reply.kind === "object" && reply.type === "tree" ? parseTree(reply.content, id.length / 2) : undefined;
    if (entries !== undefined) return { entries };
    const what = path === "" ? "the root folder" : JSON.stringify(path);
    throw unreadable(`Cannot read ${what} at ${commit.ref}: git's object ${id} is missing or broken.`, INCOMPLETE);
  };

  const find = async (commit: Commit, parts: readonly string[]): Promise<TreeEntry | undefined> => {
    let entry: TreeEntry = { name: "", kind: "folder", id: commit.tree };
    for (const [depth, part] of parts.entries()) {
      const passed = parts.slice(0, depth).join("/");
      if (entry.kind === "file") return undefined;
      if (entry.kind !== "folder") throw notOwn(entry, passed, commit);
      const tree = await readTree(entry.id, commit, passed);
      tree.byName ??= new Map(tree.entries.map((each) => [each.name, each]));
      const next = tree.byName.get(Buffer.from(part).toString("latin1"));
      if (next === undefined) return undefined;
      entry = next;
    }
    return entry;
  };

  const listEntries = async (commit: Commit, folder: string): Promise<readonly FoundEntry[] | undefined> => {
    const parts = splitPath(folder);
    const top = await find(commit, parts);
    if (top === undefined) return undefined;
    if (top.kind !== "folder") throw notOwn(top, folder, commit);
    // Most folders are the same at the commits that are compared.
    const key = `${top.id} ${parts.join("/")}`;
    const listing = listed.get(key) ?? walk(commit, top.id, parts);
    listed.set(key, listing);
    return listing;
  };
  const walk = async (commit: Commit, top: string, parts: readonly string[]): Promise<readonly FoundEntry[]> => {
    const found: FoundEntry[] = [];
    let level: (readonly [id: string, path: string])[] = [[top, parts.join("/")]];
    while (level.length > 0) {
      const trees = await Promise.all(
        level.map(async ([id, path]) => [path, await readTree(id, commit, path)] as const),
      );
      level = [];
      for (const [path, tree] of trees) {
        for (const { name, kind, id } of tree.entries) {
          const inside = `${path === "" ? "" : `${path}/`}${toText(name, path, commit)}`;
          if (kind === "folder") level.push([id, inside]);
          else found.push({ path: inside, kind, id });
        }
      }
      if (found.length > FILES_LIMIT)
        throw unreadable(`There are more than ${FILES_LIMIT} files in ${parts.join("/")}.`, "Name a smaller folder.");
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  };

  return {
    async findFile(commit, path) {
      const entry = await find(commit, splitPath(path));
      if (entry === undefined || entry.kind === "file") return entry?.id;
      throw notOwn(entry, path, commit);
    },

    async listFiles(commit, folder) {
      const entries = (await listEntries(commit, folder)) ?? [];
      return entries.filter(({ kind }) => kind === "file").map(({ path }) => path);
    },

    listEntries,
  };
}

function toText(name: string, folder: string, commit: Commit): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  const bytes = Buffer.from(name, "latin1");
  if (isUtf8(bytes)) return bytes.toString();
  throw unreadable(
    `A name in ${JSON.stringify(folder)} at ${commit.ref} is not UTF-8: ${JSON.stringify(name)}.`,
    "Rename the file.",
  );
}

/** What is at a path, but is no file or folder of this repository. */
function notOwn(entry: TreeEntry, path: string, commit: Commit): Error {
  const what = { folder: "a folder", submodule: "a submodule", link: "a symbolic link", file: "a file" }[entry.kind];
  const fix = {
    folder: "Name a file in it.",
    submodule: "Name the submodule's own repository.",
    link: "Name the file that it points to.",
    file: "Name the folder that it is in.",
  }[entry.kind];
  return unreadable(`Cannot read ${JSON.stringify(path)} at ${commit.ref}: it is ${what}.`, fix);
}
