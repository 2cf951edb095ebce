import type { MigrationMeasurement } from "@portcullis/contracts";

/** A file of a chain, with what it holds. */
export interface ChainFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A measurement without what an engine does not know: the folder, and its history. */
export type ExecutedMigrations = Omit<MigrationMeasurement, "directory" | "retired">;
export type MigrationFailure = MigrationMeasurement["base"][number];
export type SchemaDifference = NonNullable<MigrationMeasurement["merge_order"]>["differences"][number];
export type MeasuredMigration = MigrationMeasurement["files"][number];
export type MeasuredPair = MigrationMeasurement["open_pull_requests"][number];
export type MeasuredLock = NonNullable<MeasuredMigration["locks"]>[number];

/** How a statement goes together with a transaction that is around it. */
export type StatementRole =
  /** It runs in a transaction. */
  | "plain"
  /** Control of the file's own transaction. */
  | "begin"
  | "commit"
  | "rollback"
  /** It says CONCURRENTLY, and does the same without. */
  | "concurrent"
  /** Outside a transaction only, and no object of the schema is otherwise after it: VACUUM. */
  | "upkeep"
  /** Outside a transaction only. */
  | "outside";

/** One statement, ready to be sent. */
export interface PreparedStatement {
  readonly sql: string;
  /** From 1, in the file. */
  readonly line: number;
  readonly role: StatementRole;
  /** What takes its place in a transaction. */
  readonly inTransaction?: string;
  /** It empties or replaces a table as a whole, so that new storage is no rewrite. */
  readonly isTruncate: boolean;
}

/** A file, read and cut into what is sent to an engine. */
export interface PreparedFile {
  readonly path: string;
  readonly text: string;
  /** Without a BEGIN at the very start and its COMMIT at the very end: a runner has a transaction around the file. */
  readonly statements: readonly PreparedStatement[];
  /** Every statement runs in one transaction. Otherwise each is sent by itself. */
  readonly isTransactional: boolean;
  /** The locks that it takes tell which relations it changes. */
  readonly isTraceable: boolean;
  /** Why it is not sent to an engine at all. */
  readonly refusal?: MigrationFailure;
  /** Roles that it creates, in lower case. */
  readonly createdRoles: readonly string[];
}
