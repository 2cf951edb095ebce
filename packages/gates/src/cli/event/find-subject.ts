import type { ForgeEvent } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { MergeGroup } from "../../core/chain-members.ts";
import type { PullRequestReference } from "../../forge/forge.ts";

export type DescribedPullRequest = NonNullable<ForgeEvent["pull_request"]>;

/** What an event is about. */
export type EventSubject =
  | {
      readonly kind: "pull_request";
      readonly reference: PullRequestReference;
      /** What the event says of it; GitHub says nothing with a comment. */
      readonly described?: DescribedPullRequest;
    }
  | { readonly kind: "merge_group"; readonly owner: string; readonly repository: string; readonly group: MergeGroup };

/**
 * The pull request or merge group that an event is about. One that is about neither is refused, for whoever did not look must
 * not say that all is well.
 *
 * @throws PortcullisError `usage`
 */
export function findSubject(event: ForgeEvent): EventSubject {
  const owner = event.repository.owner.login;
  const repository = event.repository.name;
  const { merge_group: group, pull_request: described, issue } = event;
  if (group !== undefined) return { kind: "merge_group", owner, repository, group: toGroup(group, event.action) };
  if (described !== undefined && described !== null)
    return { kind: "pull_request", reference: { owner, repository, number: described.number }, described };
  if (issue === undefined)
    throw refuse(
      "about no pull request",
      "Run it for pull_request, pull_request_target, pull_request_review, issue_comment or merge_group.",
    );
  const isPull = event.is_pull ?? (issue.pull_request ?? undefined) !== undefined;
  if (!isPull)
    throw refuse(
      `about the issue #${issue.number}, which is no pull request`,
      "Let the job run only where `github.event.issue.pull_request` is there.",
    );
  return { kind: "pull_request", reference: { owner, repository, number: issue.number } };
}

const BRANCHES = "refs/heads/";

function toGroup(given: NonNullable<ForgeEvent["merge_group"]>, action: string | undefined): MergeGroup {
  if (action !== undefined && action !== "checks_requested")
    throw refuse("about a merge group that is gone", "Let it run for `types: [checks_requested]`.");
  return {
    branch: given.base_ref.slice(BRANCHES.length),
    baseSha: given.base_sha,
    headSha: given.head_sha,
  };
}

const refuse = (what: string, fix: string): PortcullisError =>
  new PortcullisError("usage", `There is nothing to judge: the event is ${what}.`, fix);
