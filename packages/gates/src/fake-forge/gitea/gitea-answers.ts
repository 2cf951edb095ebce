import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Actor } from "../../core/snapshot.ts";
import type { Commit } from "../commits.ts";
import { idOf, type Repository, type Team } from "../forge-state.ts";
import { findRepository, type RouteRequest } from "../reply.ts";

type Comment = NonNullable<PullRequestSnapshot["comments"]>[number];
type Review = NonNullable<PullRequestSnapshot["reviews"]>[number];
type ChangedFile = NonNullable<PullRequestSnapshot["files"]>[number];
type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];

/** What Gitea and Forgejo write. What is missing here is completed by the structure of their API. */
export const toUser = ({ state, origin }: RouteRequest, actor: Actor | undefined) => {
  if (actor === undefined) return null;
  const { id, login } = state.account(actor);
  return {
    id,
    login,
    email: `${login}@noreply.${new URL(origin).hostname}`,
    html_url: `${origin}/${login}`,
    active: id > 0,
    visibility: "public",
  };
};

/** Address of the page of a pull request. */
export const toPage = (request: RouteRequest, number: number): string => {
  const { owner, name } = findRepository(request);
  return `${request.origin}/${owner}/${name}/pulls/${number}`;
};

export const toRepository = (request: RouteRequest, repository: Repository) => ({
  id: repository.id,
  name: repository.name,
  full_name: `${repository.owner}/${repository.name}`,
  owner: toUser(request, { id: null, login: repository.owner, type: "organization" }),
  default_branch: repository.defaultBranch,
  html_url: `${request.origin}/${repository.owner}/${repository.name}`,
  permissions: { admin: true, push: true, pull: true },
});

export const toLabel = (repository: Repository, name: string) => ({
  id: idOf(`label ${repository.owner}/${repository.name} ${name}`),
  name,
  color: "ededed",
});

const toBranch = (request: RouteRequest, repository: Repository, branch: { ref: string; sha: string }) => ({
  label: branch.ref,
  ref: branch.ref,
  sha: branch.sha,
  repo_id: repository.id,
  repo: toRepository(request, repository),
});

export function toPullRequest(request: RouteRequest, repository: Repository, snapshot: PullRequestSnapshot) {
  const pull = snapshot.pull_request;
  const page = `${request.origin}/${repository.owner}/${repository.name}/pulls/${pull.number}`;
  const [owner = "", name = ""] = (pull.head.repository ?? "").split("/");
  const fork = { ...repository, id: idOf(`repository ${owner}/${name}`), owner, name };
  return {
    id: idOf(page),
    number: pull.number,
    url: page,
    html_url: page,
    title: pull.title,
    body: pull.body,
    user: toUser(request, pull.author),
    labels: pull.labels.map((label) => toLabel(repository, label)),
    state: pull.state === "open" ? "open" : "closed",
    draft: pull.draft,
    comments: snapshot.comments?.length ?? 0,
    // One boolean, which is also false while Gitea does not know yet.
    mergeable: pull.mergeable === true,
    merged: pull.state === "merged",
    merged_at: pull.state === "merged" ? pull.updated_at : null,
    merge_base: pull.merge_base_sha ?? pull.base.sha,
    base: toBranch(request, repository, pull.base),
    head: toBranch(request, pull.head.repository === undefined ? repository : fork, pull.head),
    changed_files: snapshot.files?.length ?? 0,
    created_at: pull.created_at,
    updated_at: pull.updated_at,
  };
}

export const toComment = (request: RouteRequest, page: string, comment: Comment) => ({
  id: comment.id,
  user: toUser(request, comment.author),
  body: comment.body,
  html_url: `${page}#issuecomment-${comment.id}`,
  pull_request_url: page,
  created_at: comment.created_at,
  updated_at: comment.updated_at,
});

const REVIEW_STATES: Readonly<Record<Review["state"], string>> = {
  approved: "APPROVED",
  changes_requested: "REQUEST_CHANGES",
  commented: "COMMENT",
  pending: "PENDING",
  // Dismissed is a flag of its own; the snapshot does not say what was dismissed.
  dismissed: "APPROVED",
};

export const toReview = (request: RouteRequest, review: Review) => ({
  id: review.id,
  user: toUser(request, review.author),
  state: REVIEW_STATES[review.state],
  body: review.body ?? "",
  commit_id: review.commit_sha,
  stale: review.stale ?? false,
  official: review.official ?? true,
  dismissed: review.dismissed ?? review.state === "dismissed",
  submitted_at: review.submitted_at,
  updated_at: review.updated_at ?? review.submitted_at,
});

const FILE_STATES: Readonly<Record<ChangedFile["status"], string>> = {
  added: "added",
  modified: "changed",
  removed: "deleted",
  renamed: "renamed",
};

export const toChangedFile = (file: ChangedFile) => ({
  filename: file.path,
  ...(file.previous_path !== undefined && { previous_filename: file.previous_path }),
  status: FILE_STATES[file.status],
  additions: file.additions,
  deletions: file.deletions,
  changes: file.additions + file.deletions,
});

/** Gitea has no check runs; what it knows no word for ends in the nearest one that is not green. */
const STATUS_STATES: Readonly<Record<Status["state"], string>> = {
  success: "success",
  failure: "failure",
  error: "error",
  pending: "pending",
  skipped: "skipped",
  cancelled: "failure",
  neutral: "warning",
};

export const toStatus = (request: RouteRequest, status: Status) => ({
  target_url: request.state.written.get(status.id ?? 0)?.["target_url"] ?? "",
  id: status.id ?? idOf(`status ${status.sha} ${status.context} ${status.updated_at}`),
  context: status.context,
  status: STATUS_STATES[status.state],
  description: status.description ?? "",
  creator: toUser(request, status.creator),
  created_at: status.updated_at,
  updated_at: status.updated_at,
});

export const toTeam = (team: Team) => ({
  id: team.id,
  name: team.name,
  permission: "read",
  organization: { id: idOf(`organization ${team.organization}`), username: team.organization, name: team.organization },
});

/** The people who wrote it with, as trailers of its message. */
const toMessage = (subject: string, trailers: readonly string[]): string =>
  trailers.length === 0 ? `${subject}\n` : `${subject}\n\n${trailers.join("\n")}\n`;

export function toCommit(request: RouteRequest, commit: Commit, files: readonly string[] = []) {
  const person = (actor: Actor | undefined) => {
    const user = toUser(request, actor);
    return { name: user?.login ?? "Somebody", email: user?.email ?? "somebody@example.com", date: commit.date };
  };
  const trailers = commit.coAuthors
    .map((actor) => person(actor))
    .map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  return {
    sha: commit.sha,
    created: commit.date,
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: toMessage("A change", trailers),
      tree: { sha: commit.sha, created: commit.date },
    },
    author: toUser(request, commit.author),
    committer: toUser(request, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, created: commit.date })),
    files: files.map((filename) => ({ filename, status: "modified" })),
  };
}
