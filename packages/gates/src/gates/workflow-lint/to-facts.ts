import type { PullRequestSnapshot } from "@portcullis/contracts";

import { digest } from "../../core/digest.ts";
import { isWorkflowIn } from "../../workflows/workflow-folders.ts";
import type { JudgedMask } from "./judge-masks.ts";
import type { WorkflowLintOptions } from "./options.ts";
import { ignoreFilesOf } from "./wanted.ts";

/** Everything that the verdict depends on, in an order of its own. Of an issue that is its age in days, as time goes on. */
export function toFacts(
  { pull_request, file_contents = [], files = [], head_files = [], incomplete = [] }: PullRequestSnapshot,
  options: WorkflowLintOptions,
  masks: readonly JudgedMask[],
): Readonly<Record<string, unknown>> {
  const named = new Set(
    options.images.flatMap((image) => [
      ...ignoreFilesOf(image),
      ...image.files.map(({ path }) => (image.context === "" ? path : `${image.context}/${path}`)),
    ]),
  );
  const isWanted = (path: string): boolean =>
    named.has(path) || options.workflows.some((folder) => isWorkflowIn(folder, path));
  const { trackers, images, ...rest } = options;
  return {
    options: digest({
      ...rest,
      trackers: trackers === undefined ? null : [...trackers],
      images: images.map((image) => ({ ...image, arguments: [...image.arguments] })),
    }),
    head_sha: pull_request.head.sha,
    contents: file_contents
      .filter(({ path }) => isWanted(path))
      .map(({ at, path, sha256, text }) => [path, at, sha256, digest(text)])
      .toSorted(byText),
    files: files
      .filter(({ path, previous_path }) => isWanted(path) || isWanted(previous_path ?? path))
      .map(({ path, previous_path, status }) => [path, previous_path ?? null, status])
      .toSorted(byText),
    head_files: head_files.filter(isWanted).toSorted(),
    masks: masks.map(({ path, line, column, tracker, verdict, ageDays, reason }) => [
      path,
      line,
      column,
      tracker ?? null,
      verdict,
      ageDays ?? null,
      reason ?? null,
    ]),
    incomplete: incomplete
      .filter(({ part, subject }) => part === "file_contents" && isWanted(subject ?? ""))
      .toSorted(byText),
  };
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
