import type { TrackedIssue } from "@portcullis/contracts";

import type { TrackedReference } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import type { Gaps } from "../gather-parts.ts";
import { Shape } from "../shape.ts";

/** Issues and pull requests by reference. One that is not there may be one that the token does not see: it is listed as unread. */
export async function readTrackedIssues(
  client: ForgeClient,
  references: readonly TrackedReference[],
  gaps: Gaps,
): Promise<TrackedIssue[]> {
  const unique = [...new Map(references.map((each) => [each.reference, each])).values()];
  const issues = unique.map((each) => gaps.attempt("tracked_issues", () => readIssue(client, each), each.reference));
  return (await Promise.all(issues)).filter((issue) => issue !== undefined);
}

async function readIssue(
  client: ForgeClient,
  { reference, repository, number }: TrackedReference,
): Promise<TrackedIssue> {
  const { body } = await client.read({ path: ["repos", ...repository.split("/"), "issues", number] });
  const issue = new Shape(body, reference);
  // An issue that was moved answers with its new number.
  if (issue.integer("number") !== number) throw issue.fault("number", String(number));
  const isMerged = issue.anyObject("pull_request")?.has("merged_at") === true;
  return {
    reference,
    state: isMerged ? "merged" : issue.text("state"),
    created_at: issue.time("created_at"),
    updated_at: issue.time("updated_at"),
  };
}
