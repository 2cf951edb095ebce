import { DaemonError } from "../core/daemon-error.ts";

/** What a folder of a template or of a workspace may hold. */
export interface FolderLimits {
  /** Files; and as many folders and other entries besides. */
  readonly files: number;
  readonly bytes: number;
  /** Segments of a path. */
  readonly depth: number;
}

export const FOLDER_LIMITS: FolderLimits = { files: 2_000, bytes: 32 * 1024 * 1024, depth: 16 };

export interface FolderCount {
  files: number;
  bytes: number;
  /** Entries that are not files. */
  others: number;
}

export const noFiles = (): FolderCount => ({ files: 0, bytes: 0, others: 0 });

/** Throws TEMPLATE_TOO_LARGE once a count has passed a limit. */
export function checkCount(count: FolderCount, limits: FolderLimits = FOLDER_LIMITS): void {
  if (count.files > limits.files) throw tooLarge(`more than ${limits.files} files`);
  if (count.others > limits.files) throw tooLarge(`more than ${limits.files} folders and links`);
  if (count.bytes > limits.bytes) throw tooLarge(`more than ${limits.bytes} bytes`);
}

/** Throws TEMPLATE_TOO_LARGE for a path of too many segments. */
export function checkDepth(path: string, limits: FolderLimits = FOLDER_LIMITS): void {
  if (path.split("/").length > limits.depth) throw tooLarge(`folders nested deeper than ${limits.depth}`);
}

const tooLarge = (found: string): DaemonError =>
  new DaemonError("TEMPLATE_TOO_LARGE", `The folder has ${found}.`, {
    fix: "Leave out what a workspace does not need.",
  });
