import type { PullRequestSnapshot } from "@portcullis/contracts";

import { WorkflowReader } from "../../workflows/read-workflows.ts";
import { isWorkflowIn } from "../../workflows/workflow-folders.ts";
import { findTracker, type Tracker } from "./find-tracker.ts";
import type { WorkflowLintOptions } from "./options.ts";

/** Whether whoever takes a snapshot for the gate reads a file at the head. */
export const wantsFile =
  ({ workflows, images }: WorkflowLintOptions) =>
  (path: string): boolean =>
    workflows.some((folder) => isWorkflowIn(folder, path)) ||
    images.some((image) => ignoreFilesOf(image).includes(path));

/** The Dockerfile of an image, and what tells which files its build does not see. */
export const ignoreFilesOf = ({ dockerfile, context }: WorkflowLintOptions["images"][number]): readonly string[] => [
  dockerfile,
  `${dockerfile}.dockerignore`,
  context === "" ? ".dockerignore" : `${context}/.dockerignore`,
];

/** The issues that masks name, for whoever reads them into `tracked_issues`: by reference as it is written, each once. */
export function listTrackers(snapshot: PullRequestSnapshot, options: WorkflowLintOptions): readonly Tracker[] {
  const { owner, name } = snapshot.repository;
  const found = new WorkflowReader(snapshot).at("head", options.workflows, false).workflows.flatMap((workflow) => {
    const comments = new Map(workflow.comments.map((comment) => [comment.at.line, comment]));
    return workflow.jobs.flatMap(({ masks }) =>
      masks.flatMap((mask) => findTracker(mask, comments, { ...options, repository: `${owner}/${name}` }) ?? []),
    );
  });
  return [...new Map(found.map((tracker) => [tracker.reference, tracker])).values()];
}
