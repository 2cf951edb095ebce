import { askGit } from "./run-git.ts";

/** What a clone knows of a pull request that was fetched. */
export interface PullRef {
  readonly number: number;
  /** The name of the reference, such as `refs/pull/12/head`. */
  readonly ref: string;
  readonly commit: string;
}

/** Heads that are left out. */
export interface PullRefExceptions {
  /** Those that these commits hold: they are merged. */
  readonly mergedInto: readonly string[];
  /** Those that hold these commits: they were made on top of them. */
  readonly containing: readonly string[];
}

/** Where forges and those who fetch from them keep the heads of pull requests. */
const PLACES = ["refs/pull", "refs/merge-requests", "refs/remotes"];
const NAME =
  /^refs\/(?:(?:pull|merge-requests)\/(\d{1,9})\/head|remotes\/[^/]+\/(?:pull|pr|merge-requests)\/(\d{1,9})(?:\/head)?)$/;

/** The heads of pull requests that are in this clone, by number. */
export async function listPullRefs(
  directory: string,
  { mergedInto, containing }: PullRefExceptions = { mergedInto: [], containing: [] },
): Promise<readonly PullRef[]> {
  const command = [
    "for-each-ref",
    "--format=%(objectname) %(refname)",
    ...mergedInto.map((commit) => `--no-merged=${commit}`),
    ...containing.map((commit) => `--no-contains=${commit}`),
  ];
  const lines = (await askGit(directory, [...command, ...PLACES])).split("\n");
  const found = new Map<number, PullRef>();
  for (const line of lines) {
    const [commit = "", ref = ""] = line.split(" ");
    const [, own, remote] = NAME.exec(ref) ?? [];
    const number = Number(own ?? remote);
    // The forge's own name is listed first.
    if (number > 0 && !found.has(number)) found.set(number, { number, ref, commit });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}
