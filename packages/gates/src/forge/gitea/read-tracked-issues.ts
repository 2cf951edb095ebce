import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { TrackedReference } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import type { Gaps } from "../gather-parts.ts";
import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";

type TrackedIssue = NonNullable<PullRequestSnapshot["tracked_issues"]>[number];

/**
 * Issues and pull requests by reference. Of another repository, one that is not there may be one that the token does not see: it is
 * listed as unread. In the repository itself there is none then.
 */
export async function readTrackedIssues(
  { client, owner, name }: GiteaRepository,
  references: readonly TrackedReference[],
  gaps: Gaps,
): Promise<TrackedIssue[]> {
  const unique = [...new Map(references.map((each) => [each.reference, each])).values()];
  const issues = await Promise.all(
    unique.map((each) =>
      gaps.attempt("tracked_issues", () => readIssue(client, each, `${owner}/${name}`), each.reference),
    ),
  );
  return issues.filter((issue) => issue !== undefined);
}

async function readIssue(
  client: ForgeClient,
  { reference, repository, number }: TrackedReference,
  own: string,
): Promise<TrackedIssue | undefined> {
  const path = ["repos", ...repository.split("/"), "issues", number];
  const isOwn = repository.toLowerCase() === own.toLowerCase();
  const answer = isOwn ? await client.find({ path }) : await client.read({ path });
  if (answer === undefined) return undefined;
  const issue = new Shape(answer.body, reference);
  if (issue.integer("number") !== number) throw issue.fault("number", String(number));
  const isMerged = issue.anyObject("pull_request")?.anyFlag("merged") === true;
  return {
    reference,
    state: isMerged ? "merged" : issue.text("state"),
    created_at: issue.time("created_at"),
    updated_at: issue.time("updated_at"),
  };
}
