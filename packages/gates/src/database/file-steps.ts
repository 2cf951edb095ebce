import type { PreparedFile, PreparedStatement } from "../migrations/runs/prepared-file.ts";
import { TOUCHED, WHOLE } from "./catalogue.ts";
import type { Step } from "./engine.ts";
import { LOCKS, RELATIONS_BEFORE } from "./locks.ts";

/** A step, and which statement of the file it is. */
export interface FileStep extends Step {
  readonly statement?: number;
}

/** Nothing of one file's session is left for the next. This runs in a transaction too, and spares the prepared questions. */
const FRESH_SESSION: FileStep = {
  sql: `RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; UNLISTEN *; DISCARD TEMP; DISCARD SEQUENCES;
SELECT pg_catalog.pg_advisory_unlock_all();
DO $portcullis$
DECLARE other text;
BEGIN
  FOR other IN SELECT name FROM pg_catalog.pg_prepared_statements WHERE name NOT IN ('${WHOLE}', '${TOUCHED}') LOOP
    EXECUTE pg_catalog.format('DEALLOCATE %I', other);
  END LOOP;
END $portcullis$`,
};

export const BEGIN: readonly Step[] = [{ sql: "BEGIN" }];
export const ROLL_BACK: readonly Step[] = [{ sql: "ROLLBACK" }];

/** Runs a file for good: in a transaction of its own, or statement by statement where it does not stand one. */
export function stepsToApply(file: PreparedFile, withLocks = false): readonly FileStep[] {
  const statements = file.statements.map(({ sql }, statement): FileStep => ({ sql, statement }));
  // A transaction that the file leaves open is over with it.
  if (!file.isTransactional) return [FRESH_SESSION, ...statements, { sql: "COMMIT" }];
  return [FRESH_SESSION, ...BEGIN, ...(withLocks ? watchLocks(statements) : statements), { sql: "COMMIT" }];
}

/** The same at one go, which is faster, but does not tell which statement failed. */
export function stepsToApplyAtOnce({ statements }: PreparedFile): readonly FileStep[] {
  // A statement may end in a comment.
  return [FRESH_SESSION, { sql: ["BEGIN", ...statements.map(({ sql }) => sql), "COMMIT"].join("\n;\n") }];
}

/** Runs a file in a transaction that is there, and is to be rolled back. */
export function stepsToTry(file: PreparedFile, withLocks = false): readonly FileStep[] {
  const statements = inTransaction(file.statements);
  // The end of the transaction, which does not come, would have checked them.
  const end: FileStep = { sql: "SET CONSTRAINTS ALL IMMEDIATE" };
  return [FRESH_SESSION, ...(withLocks ? watchLocks(statements) : statements), end];
}

/** A transaction of the file's own becomes a savepoint. */
function inTransaction(statements: readonly PreparedStatement[]): readonly FileStep[] {
  let isOpen = false;
  const control = (opens: boolean, sql: string): readonly string[] => {
    if (isOpen === opens) return [];
    isOpen = opens;
    return [sql];
  };
  return statements.flatMap(({ role, sql, inTransaction: substitute = sql }, statement) => {
    const texts = {
      begin: () => control(true, "SAVEPOINT portcullis_own"),
      commit: () => control(false, "RELEASE SAVEPOINT portcullis_own"),
      rollback: () => control(false, "ROLLBACK TO SAVEPOINT portcullis_own; RELEASE SAVEPOINT portcullis_own"),
      upkeep: () => [],
      plain: () => [sql],
      outside: () => [sql],
      concurrent: () => [substitute],
    } satisfies Record<typeof role, () => readonly string[]>;
    return texts[role]().map((text): FileStep => ({ sql: text, statement }));
  });
}

/** Asks for the locks before the first statement and after each. */
const watchLocks = (steps: readonly FileStep[]): readonly FileStep[] => [
  { sql: RELATIONS_BEFORE, wants: "rows" },
  ...steps.flatMap((step): readonly FileStep[] => [step, { sql: LOCKS, wants: "rows" }]),
];
