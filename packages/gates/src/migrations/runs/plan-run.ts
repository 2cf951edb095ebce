import type { ChainFile } from "./prepared-file.ts";

/** A migration of the request: its forward file, and the file that takes it back. */
export interface RequestedMigration {
  readonly up: ChainFile;
  readonly down?: ChainFile;
}

export interface RunPlan {
  /** Forward files that the base does not have: a runner with a ledger runs these on a database of the base. */
  readonly added: readonly RequestedMigration[];
  /** Those that the base has, perhaps otherwise: they are measured where they stand in the merged chain. */
  readonly inPlace: readonly RequestedMigration[];
  /** The merge result is the base and then the added files: one built from empty runs nothing else. */
  readonly isAppended: boolean;
}

/** What has to be run for a request. */
export function planRun(
  base: readonly ChainFile[],
  merged: readonly ChainFile[],
  request: readonly RequestedMigration[],
): RunPlan {
  const basePaths = new Set(base.map(({ path }) => path));
  const added = request.filter(({ up }) => !basePaths.has(up.path));
  const appended = [...base, ...added.map(({ up }) => up)];
  return {
    added,
    inPlace: request.filter(({ up }) => basePaths.has(up.path)),
    isAppended:
      appended.length === merged.length &&
      merged.every(({ path, text }, index) => appended[index]!.path === path && appended[index]!.text === text),
  };
}
