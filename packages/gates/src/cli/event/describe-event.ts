import type { Actor, ForgeEvent, PullRequestSnapshot } from "@portcullis/contracts";

import type { DescribedPullRequest } from "./find-subject.ts";

/** What a checkout adds to an event. */
interface Checked {
  readonly base: string;
  readonly mergeBase: string;
  readonly takenAt: string;
}

/** What an event says of a pull request, as a snapshot without any part. */
export function describeEvent(
  { repository }: ForgeEvent,
  pull: DescribedPullRequest,
  { base, mergeBase, takenAt }: Checked,
): PullRequestSnapshot {
  const owner = repository.owner.login;
  const { name, default_branch } = repository;
  const from = pull.head.repo?.full_name;
  const isFork = pull.head.repo === null || (from !== undefined && from !== `${owner}/${name}`);
  return {
    schema_version: 1,
    taken_at: takenAt,
    // No forge was asked.
    forge: { kind: "local", host: "localhost" },
    repository: { owner, name, default_branch },
    pull_request: {
      number: pull.number,
      title: pull.title,
      body: pull.body ?? "",
      author: toAuthor(pull.user),
      state: isMerged(pull) ? "merged" : pull.state,
      draft: pull.draft ?? false,
      labels: (pull.labels ?? []).map((label) => label.name),
      base: { ref: pull.base.ref, sha: base },
      head: {
        ref: pull.head.ref,
        sha: pull.head.sha,
        ...(isFork && { repository: from ?? `unknown/${name}` }),
      },
      merge_base_sha: mergeBase,
      created_at: pull.created_at,
      updated_at: pull.updated_at,
    },
  };
}

const isMerged = ({ merged, merged_at }: DescribedPullRequest): boolean =>
  merged === true || (merged_at !== undefined && merged_at !== null);

const TYPES: Readonly<Record<string, Actor["type"]>> = { User: "user", Bot: "bot", Organization: "organization" };

/** GitHub says what kind of account it is; Gitea and Forgejo give deleted ones the id -1, and their own robots ids below. */
function toAuthor(user: DescribedPullRequest["user"]): Actor {
  if (user === null || user.id === 0 || user.id === -1)
    return { id: null, login: user?.login ?? "ghost", type: "ghost" };
  const { id, login } = user;
  if (typeof user.type !== "string") return { id, login, type: id < 0 ? "bot" : "user" };
  const type = TYPES[user.type];
  return type === undefined ? { id: null, login, type: "ghost" } : { id, login, type };
}
