import type { MigrationName, MisfitName } from "./migration-name.ts";

/** What a file name says, and where its version begins. */
export interface ParsedName extends Omit<MigrationName, "path"> {
  readonly versionAt: number;
}

/** Reads a file name of at most 255 bytes, without its folder. */
export type Grammar = (fileName: string) => ParsedName | Omit<MisfitName, "path">;
