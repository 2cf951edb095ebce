import { randomInt } from "node:crypto";

import { readInput } from "../../files/read-input.ts";
import { runGit } from "../../git/run-git.ts";

/** A number that the cases are made from, and whence it is. */
export interface Seed {
  readonly seed: number;
  readonly reason: string;
}

/** The commit that is judged, where anybody knows. */
export interface Head {
  readonly sha: string;
  readonly reason: string;
}

/**
 * The seed that somebody named, else the first 32 bits of the commit, so that a second run of it tries the same cases and the next
 * commit tries others; without a commit, any.
 */
export function chooseSeed(named: number | undefined, head: Head | undefined): Seed {
  if (named !== undefined) return { seed: named, reason: "as it was given" };
  if (head === undefined) return { seed: randomInt(2 ** 32), reason: "at random: there is no commit" };
  return { seed: Number.parseInt(head.sha.slice(0, 8), 16), reason: `from ${head.reason} ${head.sha.slice(0, 10)}` };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The head of the pull request in CI, not the commit that merges it, which is another one on another day; else HEAD of the checkout. */
export async function findHead(environment: Environment, folder: string): Promise<Head | undefined> {
  const sha = readEvent(environment["GITHUB_EVENT_PATH"]) ?? toSha(environment["GITHUB_SHA"]);
  if (sha !== undefined) return { sha, reason: "the head" };
  const head = await askGit(folder);
  return head === undefined ? undefined : { sha: head, reason: "HEAD" };
}

const EVENT_MEGABYTES = 16;

/** What GitHub, Gitea and Forgejo write down of the event that started a run. */
function readEvent(path: string | undefined): string | undefined {
  if (path === undefined || path === "") return undefined;
  try {
    const event = JSON.parse(readInput(path, EVENT_MEGABYTES)) as {
      readonly pull_request?: { readonly head?: { readonly sha?: unknown } };
    } | null;
    return toSha(event?.pull_request?.head?.sha);
  } catch {
    // A seed can be had elsewhere.
    return undefined;
  }
}

async function askGit(folder: string): Promise<string | undefined> {
  try {
    const { exitCode, output } = await runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    return exitCode === 0 ? toSha(output.toString().trim()) : undefined;
  } catch {
    return undefined;
  }
}

const toSha = (value: unknown): string | undefined =>
  typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : undefined;
