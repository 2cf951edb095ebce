import type { PullRequestSnapshot } from "@portcullis/contracts";

import { digest } from "../../core/digest.ts";
import { ALL_FOLDERS, isWorkflowIn } from "../../workflows/workflow-folders.ts";
import { latestRows } from "./latest-rows.ts";
import type { Required } from "./list-required.ts";
import type { RequiredChecksOptions } from "./options.ts";

/** Everything that the verdict depends on, in an order of its own: not which rows a newer one has replaced. */
export function toFacts(
  snapshot: PullRequestSnapshot,
  options: RequiredChecksOptions,
  required: readonly Required[],
): Readonly<Record<string, unknown>> {
  const { pull_request, files = [], file_contents = [], incomplete = [] } = snapshot;
  const folders = options.workflows ?? ALL_FOLDERS;
  const isWorkflow = (path: string): boolean => folders.some((folder) => isWorkflowIn(folder, path));
  const { number, draft, labels, base, head, author } = pull_request;
  return {
    options: digest(options),
    required: required.map(({ entry, by }) => [entry.text, ...by]),
    pull_request: { number, draft, labels: labels.toSorted(), base, head, author: author.login },
    rows: latestRows(snapshot),
    files: files
      .map(({ path, previous_path, status }) => [path, previous_path ?? null, status])
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    workflows: file_contents
      .filter(({ path }) => isWorkflow(path))
      .map(({ at, path, sha256, text }) => [path, at, sha256, digest(text)])
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    incomplete: incomplete
      .filter(({ part }) => part === "branch_protection" || part === "file_contents")
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}
