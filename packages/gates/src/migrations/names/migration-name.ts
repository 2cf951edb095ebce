/** What a version is compared by: one integer for most schemes, several for Flyway's `1.2.3`. */
export type Version = readonly [bigint, ...bigint[]];

export type Direction = "up" | "down";

/** The name of a file in a migrations folder, read by the grammar of its scheme. */
export interface MigrationName {
  /** From the root of the repository. */
  readonly path: string;
  /** `undefined` where a runner orders it otherwise, such as Flyway's repeatable migrations. */
  readonly version?: Version;
  /** As it is written, with leading zeros. */
  readonly versionText?: string;
  /** What the members of one migration share: `045_delivery_mode` of `045_delivery_mode.up.sql`. */
  readonly stem: string;
  readonly direction: Direction;
  /** Its scheme writes the way back into a file of its own. */
  readonly isPaired?: true;
  /** What is wrong with the name, of one that a runner may run all the same: `045_new.sql`, `044_größe.up.sql`. */
  readonly problem?: string;
}

/** A file of the folder whose name tells no version and direction. */
export interface MisfitName {
  readonly path: string;
  readonly problem: string;
  /** No runner takes it, and nobody would take it for a migration: a README. */
  readonly isUnrelated?: true;
}

/** Whether a name tells a direction, and a version if the scheme has one. */
export const isMigration = (name: MigrationName | MisfitName): name is MigrationName => "stem" in name;
