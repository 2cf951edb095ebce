import type { PullRequestSnapshot, Review } from "@portcullis/contracts";

import { PortcullisError } from "./portcullis-error.ts";
import type { Actor } from "./snapshot.ts";

/** A change to a snapshot that somebody wants to try. */
export type Edit =
  | { readonly kind: "comment"; readonly login: string; readonly text: string }
  | { readonly kind: "push"; readonly sha: string }
  | { readonly kind: "review"; readonly login: string; readonly state: Review["state"]; readonly text?: string };

const SECOND = 1000;

/**
 * The snapshot as it would be after the edits, in their order. What is added bears the time `taken_at`, and the highest id plus
 * one; after a push the clock goes on by a second, so that what comes later is later.
 *
 * A part that is absent stays absent: what nobody read does not become known by adding to it.
 *
 * @throws PortcullisError `usage` for a login that is no actor of the snapshot
 */
export function editSnapshot(snapshot: PullRequestSnapshot, edits: readonly Edit[]): PullRequestSnapshot {
  return edits.reduce((before, edit) => {
    const now = afterLastPush(before, snapshot);
    switch (edit.kind) {
      case "comment":
        return addComment(now, edit.login, edit.text);
      case "push":
        return addPush(now, edit.sha);
      case "review":
        return addReview(now, edit);
    }
  }, snapshot);
}

function afterLastPush(snapshot: PullRequestSnapshot, original: PullRequestSnapshot): PullRequestSnapshot {
  const added = (snapshot.pushes?.length ?? 0) > (original.pushes?.length ?? 0);
  if (!added || snapshot.pushes?.at(-1)?.pushed_at !== snapshot.taken_at) return snapshot;
  return { ...snapshot, taken_at: new Date(Date.parse(snapshot.taken_at) + SECOND).toISOString() };
}

function addComment(snapshot: PullRequestSnapshot, login: string, body: string): PullRequestSnapshot {
  const { taken_at, comments } = snapshot;
  if (comments === undefined) return snapshot;
  const comment = {
    id: nextId(comments),
    author: findActor(snapshot, login),
    body,
    created_at: taken_at,
    updated_at: taken_at,
  };
  return { ...snapshot, comments: [...comments, comment] };
}

function addPush(snapshot: PullRequestSnapshot, sha: string): PullRequestSnapshot {
  const { taken_at, pull_request, pushes } = snapshot;
  return {
    ...snapshot,
    pull_request: { ...pull_request, head: { ...pull_request.head, sha } },
    // Without changed_files a push may have changed any file.
    ...(pushes && { pushes: [...pushes, { sha, pushed_at: taken_at, forced: false }] }),
  };
}

function addReview(
  snapshot: PullRequestSnapshot,
  { login, state, text }: Edit & { kind: "review" },
): PullRequestSnapshot {
  const { taken_at, pull_request, reviews } = snapshot;
  if (reviews === undefined) return snapshot;
  const review: Review = {
    id: nextId(reviews),
    author: findActor(snapshot, login),
    state,
    commit_sha: pull_request.head.sha,
    submitted_at: taken_at,
    updated_at: taken_at,
    ...(text !== undefined && { body: text }),
  };
  return { ...snapshot, reviews: [...reviews, review] };
}

const nextId = (things: readonly { readonly id: number }[]): number =>
  things.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;

function findActor(snapshot: PullRequestSnapshot, login: string): Actor {
  const wanted = login.replace(/^@/, "").toLowerCase();
  const known = actorsOf(snapshot);
  const found = known.filter((actor) => actor.login.toLowerCase() === wanted);
  // Where a login stands with and without its id, the id is what counts.
  const actor = found.find(({ id }) => id !== null) ?? found[0];
  if (actor !== undefined) return actor;
  const logins = [...new Set(known.map((each) => each.login))].toSorted();
  throw new PortcullisError(
    "usage",
    `Nobody in the snapshot is called "${login}".`,
    `Known are: ${logins.slice(0, 20).join(", ")}.`,
  );
}

/** Everybody whom the snapshot names. */
function actorsOf({
  pull_request,
  commits = [],
  pushes = [],
  comments = [],
  reviews = [],
  teams = [],
  statuses = [],
}: PullRequestSnapshot): Actor[] {
  return [
    pull_request.author,
    ...teams.flatMap(({ members }) => members),
    ...comments.flatMap(({ author, editor }) => [author, editor]),
    ...reviews.flatMap(({ author, editor }) => [author, editor]),
    ...commits.flatMap(({ author, committer, co_authors = [] }) => [author, committer, ...co_authors]),
    ...pushes.map(({ pusher }) => pusher),
    ...statuses.map(({ creator }) => creator),
  ].filter((actor) => actor !== undefined);
}
