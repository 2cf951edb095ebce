// GENERATED from migration_measurement.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a run on a PostgreSQL engine found for the gate migration-collision: chains of migrations that were applied, and what came of them in another order.
 */
export interface MigrationMeasurement {
/**
 * The folder that was measured, from the root of the repository.
 */
directory: string
/**
 * What executed.
 */
engine: {
/**
 * pglite: embedded; postgres: a server.
 */
name: ("pglite" | "postgres")
/**
 * As the engine tells it.
 */
version: string
}
/**
 * Forward files of the base, from empty and in the runner's order, that failed. The chain went on after each.
 */
base: MigrationFailure[]
/**
 * The same of what a merge gives.
 */
merged: MigrationFailure[]
/**
 * What the request adds or changes, one by one, on the base as it is.
 */
files: MeasuredMigration[]
/**
 * A database of the base that then takes the request, against one built from empty.
 */
merge_order?: {
/**
 * same, differs, or unverified.
 */
state: ("same" | "differs" | "unverified")
/**
 * Objects that differ: left in merge order, right from empty.
 */
differences: SchemaDifference[]
/**
 * Why it is unverified.
 */
reason?: string
}
/**
 * The request and each other open one, in both orders.
 */
open_pull_requests: MeasuredPair[]
/**
 * Files of the folder that the base branch once had and removed.
 * 
 * Items: One file.
 */
retired?: {
/**
 * From the root of the repository.
 */
path: string
/**
 * Which removed it.
 */
commit: string
}[]
}
/**
 * A file that did not apply, and why.
 */
export interface MigrationFailure {
/**
 * From the root of the repository.
 */
path: string
/**
 * sql: the engine refused it. unsupported: this engine cannot run it. timeout: it did not end in time. crashed: the engine died of it.
 */
kind: ("sql" | "unsupported" | "timeout" | "crashed")
/**
 * The engine's code.
 */
sqlstate?: string
/**
 * In the engine's words.
 */
message: string
/**
 * What the engine adds.
 */
detail?: string
/**
 * What the engine advises.
 */
hint?: string
/**
 * Where the statement begins, from 1.
 */
line?: number
/**
 * The statement, cut where it is long.
 */
statement?: string
}
/**
 * One migration of the request.
 */
export interface MeasuredMigration {
/**
 * Of the forward file.
 */
path: string
failure?: MigrationFailure
/**
 * The forward file, run a second time.
 */
again?: {
failure?: MigrationFailure
/**
 * What the second time changed.
 */
differences: SchemaDifference[]
}
/**
 * The backward file, run after it.
 */
down?: {
/**
 * Of the backward file.
 */
path: string
failure?: MigrationFailure
/**
 * What is otherwise than before: left before, right after.
 */
differences: SchemaDifference[]
up_again?: MigrationFailure
}
/**
 * Locks on what was there before, taken and kept to the end of the transaction.
 * 
 * Items: One lock.
 */
locks?: {
/**
 * Of the statement, from 1.
 */
line: number
/**
 * The statement, cut where it is long.
 */
statement: string
/**
 * With its schema.
 */
relation: string
/**
 * As pg_locks names it, such as AccessExclusiveLock.
 */
mode: string
/**
 * The statement wrote the table anew.
 */
rewrites: boolean
}[]
}
/**
 * An object that one schema has otherwise than another.
 */
export interface SchemaDifference {
/**
 * Kind and name, such as `column public.requests.last_nudged_at`.
 */
object: string
/**
 * How the first has it; absent where it has none.
 */
left?: string
/**
 * How the second has it; absent where it has none.
 */
right?: string
}
/**
 * This request and another.
 */
export interface MeasuredPair {
/**
 * Of the other.
 */
number: number
/**
 * same: either order gives the same schema. differs: two schemas. fails: one after the other does not apply, though each does alone. theirs-fails: theirs does not apply alone. unverified: it could not be told.
 */
state: ("same" | "differs" | "fails" | "theirs-fails" | "unverified")
/**
 * Objects that differ: left with ours first, right with theirs first.
 */
differences: SchemaDifference[]
/**
 * Ours, then theirs.
 */
ours_first?: {
failure?: MigrationFailure
}
/**
 * Theirs, then ours.
 */
theirs_first?: {
failure?: MigrationFailure
}
/**
 * Why it is unverified.
 */
reason?: string
}
