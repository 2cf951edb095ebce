import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Actor } from "../../core/snapshot.ts";
import type { Commit, TreeFile } from "../commits.ts";
import { idOf, type Repository, type Team } from "../forge-state.ts";
import { findRepository, type RouteRequest } from "../reply.ts";

type Comment = NonNullable<PullRequestSnapshot["comments"]>[number];
type Review = NonNullable<PullRequestSnapshot["reviews"]>[number];
type ChangedFile = NonNullable<PullRequestSnapshot["files"]>[number];
type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];

const TYPES: Readonly<Record<Actor["type"], string>> = {
  user: "User",
  bot: "Bot",
  organization: "Organization",
  ghost: "User",
};

/** What GitHub writes. What is missing here and required is completed by the structure of its API. */
export const toUser = ({ state, origin }: RouteRequest, actor: Actor | undefined) => {
  if (actor === undefined || actor.type === "ghost") return null;
  const { id, login, type } = state.account(actor);
  const name = type === "bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
  const segment = encodeURIComponent(name);
  return { id, login: name, type: TYPES[type], html_url: `${origin}/${segment}`, url: `${origin}/users/${segment}` };
};

export const toRepository = (request: RouteRequest, repository: Repository) => ({
  id: repository.id,
  name: repository.name,
  full_name: `${repository.owner}/${repository.name}`,
  owner: toUser(request, { id: null, login: repository.owner, type: "organization" }),
  default_branch: repository.defaultBranch,
  permissions: { admin: true, push: true, pull: true },
});

export const toLabel = (repository: Repository, name: string) => ({
  id: idOf(`label ${repository.owner}/${repository.name} ${name}`),
  node_id: "LA_1",
  name,
  color: "ededed",
  default: false,
  description: "",
});

const toBranch = (request: RouteRequest, repository: Repository, branch: { ref: string; sha: string }) => ({
  label: `${repository.owner}:${branch.ref}`,
  ref: branch.ref,
  sha: branch.sha,
  user: toUser(request, { id: null, login: repository.owner, type: "organization" }),
  repo: toRepository(request, repository),
});

/** What a list says of a pull request. */
export function toSimplePullRequest(request: RouteRequest, repository: Repository, snapshot: PullRequestSnapshot) {
  const pull = snapshot.pull_request;
  const [owner = "", name = ""] = (pull.head.repository ?? "").split("/");
  const fork = { ...repository, id: idOf(`repository ${owner}/${name}`), owner, name };
  return {
    id: idOf(`pull ${repository.owner}/${repository.name}#${pull.number}`),
    number: pull.number,
    title: pull.title,
    body: pull.body === "" ? null : pull.body,
    user: toUser(request, pull.author),
    labels: pull.labels.map((label) => toLabel(repository, label)),
    state: pull.state === "open" ? "open" : "closed",
    draft: pull.draft,
    merged_at: pull.state === "merged" ? pull.updated_at : null,
    base: toBranch(request, repository, pull.base),
    head: toBranch(request, pull.head.repository === undefined ? repository : fork, pull.head),
    html_url: toPage(request, pull.number),
    author_association: "CONTRIBUTOR",
    created_at: pull.created_at,
    updated_at: pull.updated_at,
  };
}

export const toPullRequest = (request: RouteRequest, repository: Repository, snapshot: PullRequestSnapshot) => ({
  ...toSimplePullRequest(request, repository, snapshot),
  merged: snapshot.pull_request.state === "merged",
  mergeable: snapshot.pull_request.mergeable ?? null,
  mergeable_state: "unknown",
  comments: snapshot.comments?.length ?? 0,
  review_comments: 0,
  commits: snapshot.commits?.length ?? 1,
  additions: (snapshot.files ?? []).reduce((sum, file) => sum + file.additions, 0),
  deletions: (snapshot.files ?? []).reduce((sum, file) => sum + file.deletions, 0),
  changed_files: snapshot.files?.length ?? 0,
});

/** Address of the page of a pull request. */
export const toPage = (request: RouteRequest, number: number): string => {
  const { owner, name } = findRepository(request);
  return `${request.origin}/${owner}/${name}/pull/${number}`;
};

export const toComment = (request: RouteRequest, page: string, comment: Comment) => ({
  id: comment.id,
  user: toUser(request, comment.author),
  body: comment.body,
  html_url: `${page}#issuecomment-${comment.id}`,
  author_association: "CONTRIBUTOR",
  performed_via_github_app: null,
  created_at: comment.created_at,
  updated_at: comment.updated_at,
});

const REVIEW_STATES: Readonly<Record<Review["state"], string>> = {
  approved: "APPROVED",
  changes_requested: "CHANGES_REQUESTED",
  commented: "COMMENTED",
  pending: "PENDING",
  dismissed: "DISMISSED",
};

export const toReview = (request: RouteRequest, page: string, review: Review) => ({
  id: review.id,
  user: toUser(request, review.author),
  body: review.body ?? "",
  // A dismissed review no longer says what it was.
  state: review.dismissed === true ? "DISMISSED" : REVIEW_STATES[review.state],
  html_url: `${page}#pullrequestreview-${review.id}`,
  author_association: "CONTRIBUTOR",
  commit_id: review.commit_sha,
  ...(review.state !== "pending" && { submitted_at: review.submitted_at }),
});

/** @param tree the files at the head */
export const toChangedFile = (file: ChangedFile, tree: ReadonlyMap<string, TreeFile>) => ({
  sha: tree.get(file.path)?.sha ?? null,
  filename: file.path,
  ...(file.previous_path !== undefined && { previous_filename: file.previous_path }),
  status: file.status,
  additions: file.additions,
  deletions: file.deletions,
  changes: file.additions + file.deletions,
});

/** A status knows four states; the others are those of check runs. */
export const isCheckRun = ({ kind, state }: Status): boolean =>
  kind === "check" || !["success", "failure", "error", "pending"].includes(state);

export const toStatus = (request: RouteRequest, status: Status) => ({
  id: status.id ?? idOf(`status ${status.sha} ${status.context} ${status.updated_at}`),
  target_url: request.state.written.get(status.id ?? 0)?.["target_url"] ?? null,
  state: status.state,
  context: status.context,
  description: status.description ?? null,
  creator: toUser(request, status.creator),
  created_at: status.updated_at,
  updated_at: status.updated_at,
});

export function toCheckRun(request: RouteRequest, status: Status) {
  const body = request.state.written.get(status.id ?? 0);
  const output = body?.["output"] as Readonly<Record<string, unknown>> | undefined;
  return {
    id: status.id ?? idOf(`check ${status.sha} ${status.context} ${status.updated_at}`),
    name: status.context,
    head_sha: status.sha,
    status: status.state === "pending" ? "in_progress" : "completed",
    conclusion: status.state === "pending" ? null : status.state === "error" ? "timed_out" : status.state,
    started_at: status.updated_at,
    completed_at: status.state === "pending" ? null : status.updated_at,
    external_id: body?.["external_id"] ?? null,
    output: {
      title: output?.["title"] ?? status.description ?? null,
      summary: output?.["summary"] ?? null,
      text: null,
      annotations_count: (output?.["annotations"] as unknown[] | undefined)?.length ?? 0,
    },
    app: toApp(request, status.creator),
    check_suite: null,
    pull_requests: [],
  };
}

/** Check runs are made by apps. */
function toApp(request: RouteRequest, creator: Actor | undefined) {
  const user = toUser(request, creator);
  if (user === null) return null;
  const slug = user.login.replace(/\[bot\]$/, "");
  return { id: user.id, slug, name: slug, owner: user, description: null, permissions: {}, events: [] };
}

export const toTeam = (team: Team) => ({
  id: team.id,
  name: team.name,
  slug: team.name.toLowerCase(),
  description: null,
  permission: "pull",
  parent: null,
  type: "organization",
});

export function toCommit(request: RouteRequest, commit: Commit) {
  const toAddress = (actor: Actor): string => {
    const { id, login } = request.state.account(actor);
    return `${id}+${login}@users.noreply.github.com`;
  };
  const person = (actor: Actor | undefined) => ({
    name: actor?.login ?? "Somebody",
    email: actor === undefined ? "somebody@example.com" : toAddress(actor),
    date: commit.date,
  });
  const trailers = commit.coAuthors.map((actor) => `Co-authored-by: ${actor.login} <${toAddress(actor)}>`);
  return {
    sha: commit.sha,
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: trailers.length === 0 ? "A change" : `A change\n\n${trailers.join("\n")}`,
      comment_count: 0,
      tree: { sha: commit.sha },
    },
    author: toUser(request, commit.author),
    committer: toUser(request, commit.committer),
    parents: commit.parents.map((sha) => ({ sha })),
  };
}
