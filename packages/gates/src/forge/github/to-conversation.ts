import type { Comment, Commit, Review } from "@portcullis/contracts";

import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import { MOST_AUTHORS } from "./queries.ts";
import { toActor, toCommitPerson } from "./to-actor.ts";

const NO_COMMIT = "0".repeat(40);

const REVIEW_STATES: Readonly<Record<string, Review["state"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes_requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
  PENDING: "pending",
};

export function toComment(node: Shape): Comment {
  const created = node.time("createdAt");
  const editor = node.anyObject("editor");
  return {
    id: toId(node),
    author: toActor(node.anyObject("author")),
    body: node.text("body"),
    created_at: created,
    updated_at: editTime(node) ?? created,
    ...(editor !== undefined && { editor: toActor(editor) }),
    via_email: node.flag("createdViaEmail"),
  };
}

export function toReview(node: Shape): Review {
  const state = REVIEW_STATES[node.text("state")];
  if (state === undefined) throw new ForgeFault(`a review has the unknown state ${JSON.stringify(node.text("state"))}`);
  // Only a review that is not submitted has no such time.
  const submitted = state === "pending" && !node.has("submittedAt") ? node.time("createdAt") : node.time("submittedAt");
  const editor = node.anyObject("editor");
  return {
    id: toId(node),
    author: toActor(node.anyObject("author")),
    state,
    // A review of a commit that the forge has lost is about no commit that there is.
    commit_sha: node.anyObject("commit")?.sha("oid") ?? NO_COMMIT,
    submitted_at: submitted,
    updated_at: editTime(node) ?? submitted,
    ...(editor !== undefined && { editor: toActor(editor) }),
    official: node.flag("authorCanPushToRepository"),
    dismissed: state === "dismissed",
    body: node.text("body"),
  };
}

/** GraphQL writes these ids as texts, for they outgrow what it calls an Int. */
function toId(node: Shape): number {
  const text = node.text("fullDatabaseId");
  const id = Number(text);
  if (!Number.isSafeInteger(id) || String(id) !== text) throw node.fault("fullDatabaseId", "an id");
  return id;
}

const editTime = (node: Shape): string | undefined =>
  node.has("lastEditedAt") ? node.time("lastEditedAt") : undefined;

/** A commit with its people; the first author is git's, the others are named by trailers. */
export function toCommit(node: Shape): Commit {
  const commit = node.object("commit");
  const sha = commit.sha("oid");
  const authors = commit.object("authors");
  const people = authors.list("nodes").map((person) => toCommitPerson(person)!);
  if (people.length !== authors.integer("totalCount"))
    throw new ForgeFault(`commit ${sha.slice(0, 10)} names more than ${MOST_AUTHORS} people`);
  const [author, ...others] = people;
  const committer = toCommitPerson(commit.anyObject("committer"));
  return {
    sha,
    ...(author !== undefined && { author }),
    ...(committer !== undefined && { committer }),
    co_authors: others,
  };
}
