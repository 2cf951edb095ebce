import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Actor } from "../core/snapshot.ts";

/** Everybody who made or pushed a commit of the change, or is named by its trailers (threat 2). */
export function peopleOfChange({ commits = [], pushes = [] }: PullRequestSnapshot): Actor[] {
  return [
    ...commits.flatMap(({ author, committer, co_authors = [] }) => [author, committer, ...co_authors]),
    ...pushes.map(({ pusher }) => pusher),
  ].filter((actor) => actor !== undefined);
}
