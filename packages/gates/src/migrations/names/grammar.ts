import type { MigrationName, MisfitName } from "./migration-name.ts";

/** How file names are written. */
export interface Grammar {
  /** Reads a file name of at most 255 bytes, which is the last part of a path. */
  readonly read: (fileName: string, path: string) => MigrationName | MisfitName;
  /** Where the version begins in a name that has one. */
  readonly findVersion: (fileName: string) => number;
}
