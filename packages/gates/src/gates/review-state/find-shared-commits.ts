import type { OpenPullRequest } from "@portcullis/contracts";

import type { SnapshotWith } from "../../core/snapshot.ts";
import type { ReviewStateOptions } from "./options.ts";

/** Another open pull request with commits of this one. */
export interface SharedCommits {
  readonly number: number;
  readonly title: string;
  readonly commits: readonly string[];
}

export interface CommitSharing {
  /** Requests that have to land first. */
  readonly borrowed: readonly SharedCommits[];
  /** Requests that wait for this one. */
  readonly lent: readonly SharedCommits[];
  /** Numbers of requests whose commits nobody read. */
  readonly unread: readonly number[];
}

const NOTHING: CommitSharing = { borrowed: [], lent: [], unread: [] };

/**
 * Finds commits that are in this request and in another open one. Nobody can tell from a commit whose it is, but one of the two
 * has to land first: the one with fewer commits, which the other is built on, and of two of one length the older. That is an
 * order of all requests, so that no two wait for each other.
 */
export function findSharedCommits(
  snapshot: SnapshotWith<"reviews">,
  { borrowedCommits }: ReviewStateOptions,
): CommitSharing {
  if (borrowedCommits === "allowed") return NOTHING;
  const { commits = [], open_pull_requests = [], pull_request } = snapshot;
  const own = new Set([...commits.map(({ sha }) => sha), pull_request.head.sha]);
  const others = open_pull_requests
    .filter(({ number }) => number !== pull_request.number)
    .toSorted((a, b) => a.number - b.number);
  const borrowed: SharedCommits[] = [];
  const lent: SharedCommits[] = [];
  for (const other of others) {
    const theirs = commitsOf(other, borrowedCommits);
    const shared = [...theirs].filter((sha) => own.has(sha)).toSorted();
    if (shared.length === 0) continue;
    const told = { number: other.number, title: other.title, commits: shared };
    (landsFirst(other, theirs, own, pull_request.number) ? borrowed : lent).push(told);
  }
  const unread = borrowedCommits === "heads_only" ? [] : others.filter((other) => other.commits === undefined);
  return { borrowed, lent, unread: unread.map(({ number }) => number) };
}

const commitsOf = ({ commits = [], head_sha }: OpenPullRequest, how: "held" | "heads_only"): ReadonlySet<string> =>
  new Set(how === "heads_only" ? [head_sha] : [...commits, head_sha]);

/** Of a request of which only the head is known: who has that head has all of it. */
function landsFirst(
  other: OpenPullRequest,
  theirs: ReadonlySet<string>,
  own: ReadonlySet<string>,
  number: number,
): boolean {
  return theirs.size < own.size || (theirs.size === own.size && other.number < number);
}
