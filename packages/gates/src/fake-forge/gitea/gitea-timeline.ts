import type { PullRequestSnapshot } from "@portcullis/contracts";

import { idOf } from "../forge-state.ts";
import { findRepository, type RouteRequest } from "../reply.ts";
import { toLabel, toPage, toUser } from "./gitea-answers.ts";

/** What happened on a pull request, oldest first: comments, reviews, labels and pushes. The first push has no entry. */
export function toTimeline(request: RouteRequest, snapshot: PullRequestSnapshot): readonly unknown[] {
  const { comments = [], reviews = [], pushes = [], pull_request: pull } = snapshot;
  const page = toPage(request, pull.number);
  const repository = findRepository(request);
  const entries = [
    ...comments.map((comment) => ({
      id: comment.id,
      type: "comment",
      user: toUser(request, comment.author),
      body: comment.body,
      created_at: comment.created_at,
      updated_at: comment.updated_at,
    })),
    ...reviews.map((review) => ({
      id: idOf(`review entry ${review.id}`),
      type: "review",
      review_id: review.id,
      user: toUser(request, review.author),
      body: review.body ?? "",
      created_at: review.submitted_at,
      updated_at: review.submitted_at,
    })),
    ...pull.labels.map((label) => ({
      id: idOf(`label entry ${page} ${label}`),
      type: "label",
      user: toUser(request, pull.author),
      label: toLabel(repository, label),
      body: "1",
      created_at: pull.created_at,
      updated_at: pull.created_at,
    })),
    ...pushes.slice(1).map((push, index) => ({
      id: idOf(`push entry ${page} ${push.sha} ${push.pushed_at}`),
      type: "pull_push",
      user: toUser(request, push.pusher ?? pull.author),
      // Old and new head where history was rewritten, and else the new commits, oldest first.
      body: JSON.stringify({
        is_force_push: push.forced,
        commit_ids: push.forced ? [pushes[index]?.sha, push.sha] : [push.sha],
      }),
      created_at: push.pushed_at,
      updated_at: push.pushed_at,
    })),
  ];
  return entries
    .map((entry) => ({ ...entry, html_url: page, pull_request_url: page }))
    .toSorted((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at));
}
