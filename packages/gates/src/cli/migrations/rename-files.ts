import { linkSync, lstatSync, mkdirSync, renameSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";

import type { PortcullisError } from "../../core/portcullis-error.ts";
import { runGit } from "../../git/run-git.ts";
import { askForNames } from "../../git/ask-for-names.ts";
import type { Proposal } from "../../migrations/plan/propose-names.ts";
import { usage } from "./usage-error.ts";

/** Where the files are that are renamed. */
export interface RenamedFolder {
  /** Of a git repository, for files that it tracks. */
  readonly workTree?: string;
  readonly toFile: (path: string) => string;
}

/**
 * Renames files in the order of the list, all or none: one that fails takes back those before it. Nothing is overwritten.
 *
 * @throws PortcullisError `usage` for what cannot be renamed
 */
export async function renameFiles(proposals: readonly Proposal[], folder: RenamedFolder): Promise<void> {
  checkTargets(proposals, folder);
  const tracked = await findTracked(proposals, folder);
  const done: Proposal[] = [];
  try {
    for (const proposal of proposals) {
      // Each needs the place that one before it has left.
      // oxlint-disable-next-line no-await-in-loop
      await renameFile(proposal, folder, tracked.has(proposal.from));
      done.push(proposal);
    }
  } catch (cause) {
    for (const { from, to } of done.toReversed()) {
      // oxlint-disable-next-line no-await-in-loop
      await renameFile({ from: to, to: from }, folder, tracked.has(from));
    }
    throw cause;
  }
}

/** Refuses before anything is renamed, where that can be told. */
function checkTargets(proposals: readonly Proposal[], { toFile }: RenamedFolder): void {
  const leaving = new Set(proposals.map(({ from }) => from));
  const targets = new Set<string>();
  for (const { from, to } of proposals) {
    if (!isThere(toFile(from)))
      throw usage(`There is no ${JSON.stringify(from)} to rename.`, "Run it where the request is checked out.");
    if (targets.has(to)) throw usage(`Two files would become ${JSON.stringify(to)}.`, "Rename one of them yourself.");
    if (!leaving.has(to) && isThere(toFile(to)))
      throw usage(
        `${JSON.stringify(from)} cannot become ${JSON.stringify(to)}: that is there already.`,
        "Move it away, or add it to git, so that it is seen; nothing was renamed.",
      );
    targets.add(to);
  }
}

async function findTracked(proposals: readonly Proposal[], { workTree }: RenamedFolder): Promise<ReadonlySet<string>> {
  if (workTree === undefined) return new Set();
  const paths = proposals.map(({ from }) => from);
  return new Set((await askForNames(workTree, ["ls-files", "-z", "--", ...paths])).split("\0"));
}

async function renameFile({ from, to }: Proposal, folder: RenamedFolder, isTracked: boolean): Promise<void> {
  if (folder.workTree !== undefined && isTracked) {
    const { exitCode, complaint } = await runGit(folder.workTree, ["mv", "--", from, to]);
    if (exitCode !== 0) throw cannotRename(from, to, complaint);
    return;
  }
  try {
    mkdirSync(dirname(folder.toFile(to)), { recursive: true });
    moveFile(folder.toFile(from), folder.toFile(to));
  } catch (cause) {
    throw cannotRename(from, to, (cause as Error).message);
  }
}

const cannotRename = (from: string, to: string, reason: string): PortcullisError =>
  usage(
    `${JSON.stringify(from)} cannot become ${JSON.stringify(to)}: ${reason}.`,
    "What was renamed before it has its old name again.",
  );

/** A rename would overwrite; a second name for the file does not. */
function moveFile(from: string, to: string): void {
  try {
    linkSync(from, to);
    unlinkSync(from);
  } catch (error) {
    // Not every file system has second names.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    if (isThere(to)) throw error;
    renameSync(from, to);
  }
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A part of its path is a file, so that there can be none.
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
}
