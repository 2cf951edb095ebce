import type { LintedImage, WorkflowLint } from "@portcullis/contracts";

import { ALL_FOLDERS } from "../../workflows/workflow-folders.ts";

export type RuleLevel = "error" | "warning" | "note" | "off";

/** An image, and the files that must be in it. */
export interface Image {
  readonly dockerfile: string;
  /** Folder that it is built from; empty for the root of the repository. */
  readonly context: string;
  /** Name or number; the last stage without it. */
  readonly stage?: string;
  readonly arguments: ReadonlyMap<string, string>;
  readonly files: readonly { readonly path: string; readonly to?: string }[];
}

/** The gate's options, with every default filled in. */
export interface WorkflowLintOptions {
  readonly workflows: readonly string[];
  /** Repositories by the word before the number sign; without it, any word may be one. */
  readonly trackers?: ReadonlyMap<string, string>;
  readonly maxAgeDays: number;
  readonly masksPerTracker: number;
  readonly images: readonly Image[];
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

const MAX_AGE_DAYS = 14;

export const resolveWorkflowLint = (options: WorkflowLint): WorkflowLintOptions => ({
  workflows: options.workflows?.map(trimFolder) ?? ALL_FOLDERS,
  ...(options.trackers !== undefined && { trackers: new Map(Object.entries(options.trackers)) }),
  maxAgeDays: options.max_age_days ?? MAX_AGE_DAYS,
  masksPerTracker: options.masks_per_tracker ?? 1,
  images: (options.images ?? []).map(resolveImage),
  rules: options.rules ?? {},
});

const resolveImage = ({ dockerfile, context = "", stage, arguments: values = {}, files }: LintedImage): Image => ({
  dockerfile: trimFolder(dockerfile),
  context: context === "." ? "" : trimFolder(context),
  ...(stage !== undefined && { stage }),
  arguments: new Map(Object.entries(values)),
  files: files.map((file) =>
    typeof file === "string" ? { path: trimFolder(file) } : { ...file, path: trimFolder(file.path) },
  ),
});

const trimFolder = (path: string): string => path.replace(/^(\.?\/)+/, "").replace(/\/+$/, "");
