import type { PullRequestSnapshot } from "@portcullis/contracts";

import { readWorkflow } from "./read-workflow.ts";
import { SideFiles, type Side } from "./side-files.ts";
import type { Workflow } from "./workflow.ts";
import { isWorkflowIn } from "./workflow-folders.ts";

/** The workflows of a side, and the files of which nobody knows what is in them. */
export interface SideWorkflows {
  readonly workflows: readonly Workflow[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** All workflows together: more are made to be slow, and are told as unread. */
const MOST_CHARACTERS = 4_000_000;

/** Reads workflows from a snapshot; equal texts are read once, whatever side they stand on. */
export class WorkflowReader {
  readonly #files: SideFiles;
  readonly #read = new Map<string, Workflow>();
  #characters = 0;

  constructor(snapshot: PullRequestSnapshot) {
    this.#files = new SideFiles(snapshot);
  }

  /** @param isFirstOnly the forge runs the first folder that has workflows, and no other */
  at(side: Side, folders: readonly string[], isFirstOnly: boolean): SideWorkflows {
    const found: SideWorkflows[] = folders.map((folder) => this.#readFolder(side, folder));
    const used = isFirstOnly
      ? found.filter(({ workflows, unread }) => workflows.length > 0 || unread.length > 0).slice(0, 1)
      : found;
    return {
      workflows: used.flatMap(({ workflows }) => workflows),
      unread: used.flatMap(({ unread }) => unread),
    };
  }

  #readFolder(side: Side, folder: string): SideWorkflows {
    const workflows: Workflow[] = [];
    const unread: { path: string; reason: string }[] = [];
    for (const path of this.#files.paths((each) => isWorkflowIn(folder, each))) {
      const file = this.#files.at(side, path);
      if (file.kind === "unread") unread.push({ path, reason: file.reason });
      if (file.kind !== "text") continue;
      const workflow = this.#parse(path, file.text);
      if (workflow === undefined) unread.push({ path, reason: "the workflows together are too large to be read" });
      else workflows.push(workflow);
    }
    return { workflows, unread };
  }

  #parse(path: string, text: string): Workflow | undefined {
    const key = `${path}\0${text}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) return undefined;
    const workflow = readWorkflow(path, text);
    this.#read.set(key, workflow);
    return workflow;
  }
}
