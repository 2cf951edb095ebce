import { askGit, unreadable } from "./run-git.ts";
import { LOG_FORMAT, parseLog, parseRenames, type LoggedChange, type LoggedCommit, type Renames } from "./parse-log.ts";

/** A version of a file: the commit that brought it, and where its content is. */
export interface TracedVersion {
  readonly commit: string;
  /** RFC 3339, in UTC: when that was committed. */
  readonly time: string;
  /** The file's path then. */
  readonly path: string;
  readonly id: string;
}

interface Chain {
  /** Newest first. */
  readonly versions: TracedVersion[];
  readonly limit: number;
}

/** More paths than this are asked for by their folders: git compares every file of a commit with every path it is given. */
const MOST_PATHS = 20;
const MOST_ROUNDS = 200;

/**
 * The versions of files, newest first, along the first parents of a commit: what each step of that branch had, whatever was
 * tried out on branches that were merged. Renames are followed, and a file that was deleted and came back is still itself.
 */
export async function traceHistory(
  directory: string,
  start: string,
  paths: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, readonly TracedVersion[]>> {
  const chains = new Map(paths.map((path): [string, Chain] => [path, { versions: [], limit }]));
  let pending = new Map([[start, new Map([...chains].map(([path, chain]) => [path, [chain]]))]]);
  for (let round = 0; pending.size > 0; round += 1) {
    if (round === MOST_ROUNDS) {
      throw unreadable(`A file was renamed more than ${MOST_ROUNDS} times.`, "Limit how far the history is read.");
    }
    const next: typeof pending = new Map();
    for (const [from, named] of pending) await traceRound(directory, from, named, next);
    pending = next;
  }
  return new Map([...chains].map(([path, { versions }]) => [path, versions]));
}

/** Follows files back to where they came from under the name that they had at `from`; what was renamed there is for `next`. */
async function traceRound(
  directory: string,
  from: string,
  named: ReadonlyMap<string, readonly Chain[]>,
  next: Map<string, Map<string, Chain[]>>,
): Promise<void> {
  const commits = await log(directory, from, [...named.keys()]);
  const renames = await findRenames(directory, commits, named);
  const followed = new Map([...named].map(([path, chains]) => [path, [...chains]]));
  for (const commit of commits) {
    for (const change of commit.changes) {
      const chains = followed.get(change.path)?.filter(({ versions, limit }) => versions.length <= limit) ?? [];
      if (chains.length === 0 || change.status === "deleted") continue;
      for (const chain of chains) addVersion(chain, commit, change);
      const source = change.status === "added" ? renames.get(commit.id)?.get(change.path) : undefined;
      if (source === undefined || commit.parent === undefined) continue;
      followed.delete(change.path);
      const sources = next.get(commit.parent) ?? new Map<string, Chain[]>();
      next.set(commit.parent, sources.set(source, [...(sources.get(source) ?? []), ...chains]));
    }
  }
  for (const chain of [...named.values()].flat()) chain.versions.splice(chain.limit);
}

/** A change of permissions or name brings no version: the content is as old as the oldest commit that had it. */
function addVersion({ versions }: Chain, commit: LoggedCommit, { path, id, isFile }: LoggedChange): void {
  if (!isFile) {
    throw unreadable(
      `Cannot read ${JSON.stringify(path)} at ${commit.id.slice(0, 12)}: it was a link or a submodule then.`,
      "Limit how far the history is read.",
    );
  }
  if (versions.at(-1)?.id === id) versions.pop();
  versions.push({ commit: commit.id, time: commit.time, path, id });
}

async function log(directory: string, from: string, paths: readonly string[]): Promise<readonly LoggedCommit[]> {
  const folders = new Set(paths.map((path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || path));
  const command = ["log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff"];
  const asked = paths.length > MOST_PATHS ? [...folders] : paths;
  return parseLog(await askGit(directory, [...command, `--format=${LOG_FORMAT}`, from, "--", ...asked]));
}

/** What the commits renamed that added one of the files; others are not looked at, for that is what takes time. */
async function findRenames(
  directory: string,
  commits: readonly LoggedCommit[],
  named: ReadonlyMap<string, unknown>,
): Promise<Renames> {
  const asked = commits.filter(
    ({ parent, changes }) =>
      parent !== undefined && changes.some(({ path, status }) => status === "added" && named.has(path)),
  );
  if (asked.length === 0) return new Map();
  const input = asked.map(({ id, parent }) => `${id} ${parent}\n`).join("");
  const command = ["diff-tree", "--stdin", "-z", "-r", "--raw", "--no-abbrev", "-M", "--no-ext-diff"];
  return parseRenames(await askGit(directory, command, { input }));
}
