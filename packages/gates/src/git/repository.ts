import { isUtf8 } from "node:buffer";
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { checkRef, splitPath } from "./check-names.ts";
import { findDefaultBranch } from "./find-default-branch.ts";
import { listChanges, listChangesBetween, type ChangedFile } from "./list-changes.ts";
import { listPullRefs, type PullRef, type PullRefExceptions } from "./list-pull-refs.ts";
import { listRemoved, type RemovedFile } from "./list-removed.ts";
import { listTags, type Tag } from "./list-tags.ts";
import { createObjectReader, FILE_LIMIT } from "./object-reader.ts";
import type { BatchReply } from "./parse-batch.ts";
import { createTreeReader, type Commit, type FoundEntry } from "./read-tree.ts";
import { runGit, unreadable } from "./run-git.ts";
import { traceHistory } from "./trace-history.ts";

/** A version of a file in the history of its branch. */
interface Version {
  readonly commit: string;
  /** RFC 3339, in UTC: when it was committed. */
  readonly time: string;
  /** The file's path then. */
  readonly path: string;
  readonly text: string;
}

interface HistoryOptions {
  /** Where the branch ends. Default `HEAD`. */
  readonly from?: string;
  /** The most versions of a file that are read, from the newest on. Default: all. */
  readonly limit?: number;
}

/** What a commit says of itself. */
interface DescribedCommit {
  readonly id: string;
  readonly author: string;
  /** The first line of its message. */
  readonly title: string;
}

/**
 * A git repository, read only: nothing is checked out, written or fetched. Paths are from the repository's root, with `/`.
 * Everything that cannot be read is a PortcullisError: `usage` for names that are none, else `unreadable`; only what is surely
 * not there is absent. Text is UTF-8, without a byte order mark.
 */
export interface Repository {
  /** The root of the work tree; `undefined` in a bare repository. */
  readonly root: string | undefined;
  /** Part of the history is not in this clone. */
  readonly isShallow: boolean;
  /** A file's path in the repository, from its path on disk (relative to the folder that the repository was opened in). */
  toRepositoryPath(file: string): string;
  /** The id of the commit that a branch, tag or id names. */
  resolve(ref: string): Promise<string>;
  /** The id of the newest commit that both come from. */
  mergeBase(a: string, b: string): Promise<string>;
  /** Whether the clone has the commit that a branch, tag or id names. */
  has(ref: string): Promise<boolean>;
  describe(ref: string): Promise<DescribedCommit>;
  /** The whole name of the branch that pull requests go to; in a bare repository, of the one that HEAD names. */
  defaultBranch(): Promise<string>;
  /** Where HEAD left the branch that pull requests go to: the merge base, and that branch. */
  defaultBase(): Promise<{ readonly commit: string; readonly branch: string }>;
  readFileAt(ref: string, path: string): Promise<string | undefined>;
  /** As `readFileAt`, whatever the bytes are. */
  readBytesAt(ref: string, path: string): Promise<Buffer | undefined>;
  /** The texts of those of the files that are there, by path. */
  readFilesAt(ref: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The paths of the regular files below a folder, sorted; `""` is the root. */
  listFilesAt(ref: string, folder: string): Promise<readonly string[]>;
  /** All that is below a folder, links and submodules too, sorted by path; `undefined` when there is no such folder. */
  listEntriesAt(ref: string, folder: string): Promise<readonly FoundEntry[] | undefined>;
  /** The object of an id that `listEntriesAt` gave. */
  readObject(id: string): Promise<BatchReply>;
  /** What a commit, or the work tree without one, has otherwise than an earlier commit, in files and folders; everywhere when none is named. */
  changesSince(commit: string, to: string | undefined, within: readonly string[]): Promise<readonly ChangedFile[]>;
  /** The heads of pull requests that are in this clone, by number. */
  pullRefs(except?: PullRefExceptions): Promise<readonly PullRef[]>;
  /** The files of a folder that were removed on the branch that ends at a commit. */
  removedFiles(commit: string, folder: string): Promise<readonly RemovedFile[]>;
  /** The texts of one file at those of the refs that have it, by ref. */
  contentsAt(path: string, refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The versions of a file along the first parents of a commit, oldest first, renames followed. */
  historyOf(path: string, options?: HistoryOptions): Promise<readonly Version[]>;
  /** The same of many files at once, by path: about as fast as of one. */
  historiesOf(paths: readonly string[], options?: HistoryOptions): Promise<ReadonlyMap<string, readonly Version[]>>;
  /** The tags whose names match a glob, oldest first; `ref` is what to read them by. */
  tags(glob: string): Promise<readonly Tag[]>;
  /** Ends the process that reads objects. A program that forgets it ends all the same. */
  close(): Promise<void>;
}

/**
 * Opens the repository that a folder is in.
 *
 * @throws PortcullisError `unreadable` when there is none, or git refuses to read it
 */
export async function openRepository(directory: string): Promise<Repository> {
  const { root, gitFolder, isShallow } = await locate(directory);
  // Git shows names from where it stands.
  const place = root ?? gitFolder;
  const objects = createObjectReader(place);
  const trees = createTreeReader(objects);
  const commits = new Map<string, Promise<Commit>>();

  const findCommit = (ref: string): Promise<Commit> => {
    const found = commits.get(ref) ?? findNewCommit(ref);
    commits.set(ref, found);
    return found;
  };
  const findNewCommit = async (ref: string): Promise<Commit> => {
    const reply = await objects.read(`${checkRef(ref)}^{commit}`);
    const tree =
      reply.kind === "object" ? /^tree ([0-9a-f]+)$/m.exec(reply.content.toString("latin1"))?.[1] : undefined;
    if (reply.kind === "object" && tree !== undefined) return { ref, id: reply.id, tree };
    if (ref === "HEAD") throw unreadable("The repository has no commit yet.", "Commit something first.");
    throw unreadable(`There is no commit ${JSON.stringify(ref)} in this clone.`, isShallow ? UNSHALLOW : FETCH);
  };

  const readBlob = async (id: string, path: string, ref: string): Promise<Buffer> => {
    const reply = await objects.read(id);
    if (reply.kind === "object" && reply.type === "blob") return reply.content;
    const name = `${JSON.stringify(path)} at ${ref}`;
    if (reply.kind !== "too-large") {
      throw unreadable(`Cannot read ${name}: git's object ${id} is missing or broken.`, COMPLETE);
    }
    const sizes = `${reply.size} bytes; at most ${FILE_LIMIT} are read`;
    throw new PortcullisError("too-large", `${name} has ${sizes}.`, "Name another file.");
  };
  const readBytes = async (ref: string, path: string): Promise<Buffer | undefined> => {
    const id = await trees.findFile(await findCommit(ref), path);
    return id === undefined ? undefined : readBlob(id, path, ref);
  };
  const readText = async (ref: string, path: string): Promise<string | undefined> => {
    const bytes = await readBytes(ref, path);
    return bytes && toText(bytes, path, ref);
  };

  const mergeBase = async (a: string, b: string): Promise<string> => {
    const names = [a, b].map((ref) => `${checkRef(ref)}^{commit}`);
    // Asked beside the questions whether they are there, which give the better answer when they are not.
    const [one, other, { exitCode, output, complaint }] = await Promise.all([
      findCommit(a),
      findCommit(b),
      runGit(place, ["merge-base", ...names]),
    ]);
    if (one.id === other.id) return one.id;
    if (exitCode === 0) return output.toString().trim();
    const reason = complaint === "" ? "" : ` ${complaint}.`;
    throw unreadable(`${a} and ${b} have no commit in common.${reason}`, isShallow ? UNSHALLOW : FETCH);
  };

  const historiesOf: Repository["historiesOf"] = async (paths, { from = "HEAD", limit = Infinity } = {}) => {
    for (const path of paths) splitPath(path);
    const { id: start } = await findCommit(from);
    const histories = await traceHistory(place, start, paths, limit);
    const cut = [...histories].find(([, versions]) => versions.length < limit);
    if (isShallow && cut !== undefined) {
      throw unreadable(`The history of ${JSON.stringify(cut[0])} is cut off: the clone is shallow.`, UNSHALLOW);
    }
    const read = async (versions: readonly { commit: string; time: string; path: string; id: string }[]) =>
      Promise.all(
        versions.toReversed().map(async ({ commit, time, path, id }): Promise<Version> => {
          const ref = commit.slice(0, 12);
          return { commit, time, path, text: toText(await readBlob(id, path, ref), path, ref) };
        }),
      );
    const texts = [...histories].map(async ([path, versions]) => [path, await read(versions)] as const);
    return new Map(await Promise.all(texts));
  };

  const describe = async (ref: string): Promise<DescribedCommit> => {
    const { id } = await findCommit(ref);
    const reply = await objects.read(id);
    const text = reply.kind === "object" ? reply.content.toString() : "";
    const [, author = ""] = /^author (.*) <[^>\n]*> /m.exec(text) ?? [];
    const [title = ""] = text
      .slice(text.indexOf("\n\n") + 2)
      .trimStart()
      .split("\n");
    return { id, author, title };
  };
  const defaultBranch = async (): Promise<string> => {
    if (root !== undefined) return findDefaultBranch(objects);
    const { exitCode, output } = await runGit(place, ["symbolic-ref", "--quiet", "HEAD"]);
    const branch = output.toString().trim();
    return exitCode === 0 && (await has(branch)) ? branch : findDefaultBranch(objects);
  };
  const has = async (ref: string): Promise<boolean> =>
    (await objects.read(`${checkRef(ref)}^{commit}`)).kind === "object";

  return {
    root,
    isShallow,
    toRepositoryPath: (file) => toRepositoryPath(file, directory, root),
    resolve: async (ref) => (await findCommit(ref)).id,
    mergeBase,
    has,
    describe,
    defaultBranch,
    async defaultBase() {
      const branch = await findDefaultBranch(objects);
      return { commit: await mergeBase("HEAD", branch), branch: branch.replace(/^refs\/(?:remotes|heads)\//, "") };
    },
    readFileAt: readText,
    readBytesAt: readBytes,
    readFilesAt: (ref, paths) => collect(paths, (path) => readText(ref, path)),
    listFilesAt: async (ref, folder) => trees.listFiles(await findCommit(ref), folder),
    listEntriesAt: async (ref, folder) => trees.listEntries(await findCommit(ref), folder),
    readObject: (id) => objects.read(id),
    changesSince: (commit, to, within) =>
      to === undefined ? listChanges(place, commit, within) : listChangesBetween(place, commit, to, within),
    pullRefs: (except) => listPullRefs(place, except),
    removedFiles: (commit, folder) => listRemoved(place, commit, folder),
    contentsAt: (path, refs) => collect(refs, (ref) => readText(ref, path)),
    historyOf: async (path, options) => (await historiesOf([path], options)).get(path) ?? [],
    historiesOf,
    tags: (glob) => listTags(place, glob),
    close: () => objects.close(),
  };
}

const FETCH = "Check the name, and fetch it: in CI, check out with the whole history.";
const UNSHALLOW = "Run `git fetch --unshallow`; in CI, check out with the whole history (`fetch-depth: 0`).";
const COMPLETE =
  "Check the repository with `git fsck`; a clone that was made with --filter has to fetch what it left out.";

interface Location {
  readonly root: string | undefined;
  readonly gitFolder: string;
  readonly isShallow: boolean;
}

async function locate(directory: string): Promise<Location> {
  const { exitCode, output, complaint } = await runGit(directory, [
    "rev-parse",
    "--absolute-git-dir",
    "--is-shallow-repository",
    "--show-toplevel",
  ]);
  const [gitFolder = "", shallow, root] = output.toString().split("\n");
  const isKnown = gitFolder !== "" && (exitCode === 0 || complaint.includes("work tree"));
  if (isKnown) return { root: root === "" ? undefined : root, gitFolder, isShallow: shallow === "true" };
  const fix = complaint.includes("dubious ownership")
    ? `If you trust it, run \`git config --global --add safe.directory ${resolve(directory)}\`.`
    : "Run it in a git repository, or name files instead of git refs.";
  throw unreadable(`Cannot read a git repository in ${directory}: ${complaint}.`, fix);
}

/** Follows the links that lead to a file's folder, for git knows files by where they really are. */
function toRepositoryPath(file: string, directory: string, root: string | undefined): string {
  if (root === undefined) {
    throw new PortcullisError("usage", "A bare repository has no files on disk.", "Name paths from its root.");
  }
  const whole = resolve(directory, file);
  const path = relative(realpathSync(root), realFolder(whole));
  if (path !== "" && !isAbsolute(path) && path.split(sep)[0] !== "..") return path.split(sep).join("/");
  throw new PortcullisError("usage", `${file} is not inside the repository ${root}.`, "Name a file of the repository.");
}

function realFolder(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  try {
    return join(realpathSync(folder), basename(path));
  } catch {
    // The folder may be one that only an earlier commit has.
    return join(realFolder(folder), basename(path));
  }
}

function toText(bytes: Buffer, path: string, ref: string): string {
  if (isUtf8(bytes)) return bytes.toString().replace(/^\uFEFF/, "");
  throw unreadable(`${JSON.stringify(path)} at ${ref} is not UTF-8 text.`, "Save it as UTF-8.");
}

async function collect(
  keys: readonly string[],
  read: (key: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all([...new Set(keys)].map(async (key) => [key, await read(key)] as const));
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}
