import { showStatement } from "../migrations/runs/prepare-file.ts";
import type { MeasuredLock, PreparedStatement } from "../migrations/runs/prepared-file.ts";
import type { Row } from "./engine.ts";

/** Tables, views and the like that are there: identifier, name with schema, and where a table's rows are stored. */
export const RELATIONS_BEFORE = `
SELECT c.oid::text, n.nspname || '.' || c.relname, CASE WHEN relkind IN ('r', 'm') THEN relfilenode::text END
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
WHERE c.oid >= 16384 AND relkind IN ('r', 'p', 'm', 'v', 'f') AND nspname !~ '^pg_'`;

/** Locks that the session holds. ACCESS SHARE, which every reading takes, stands in nobody's way but a rewrite's. */
export const LOCKS = `
SELECT relation::text, mode, CASE WHEN relkind IN ('r', 'm') THEN relfilenode::text END
FROM pg_catalog.pg_locks LEFT JOIN pg_catalog.pg_class c ON c.oid = relation
WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND relation >= 16384 AND mode <> 'AccessShareLock'
ORDER BY relation, mode`;

/** What CONCURRENTLY, which cannot run in a transaction, would have taken in place of these. */
const CONCURRENT_MODE = "ShareUpdateExclusiveLock";
const REWRITING_MODE = "AccessExclusiveLock";

/**
 * The locks that each statement took anew on what was there before the file.
 *
 * @param statements those that were run
 * @param rows the answers to RELATIONS_BEFORE, and to LOCKS after each statement
 */
export function readLocks(
  statements: readonly PreparedStatement[],
  [before = [], ...after]: readonly (readonly Row[])[],
): readonly MeasuredLock[] {
  const names = new Map(before.map(([relation, name]) => [relation!, name!]));
  const storage = new Map(before.map(([relation, , node]) => [relation!, node]));
  const taken = new Set<string>();
  return after.flatMap((rows, index) => {
    const { sql, line, role, isTruncate } = statements[index]!;
    const locks = rows.flatMap(([relation, held, node]): MeasuredLock[] => {
      const name = names.get(relation!);
      const rewrites = held === REWRITING_MODE && node !== null && node !== storage.get(relation!) && !isTruncate;
      if (name === undefined || (taken.has(`${relation} ${held}`) && !rewrites)) return [];
      taken.add(`${relation} ${held}`);
      const mode = role === "concurrent" ? CONCURRENT_MODE : held!;
      return [{ line, statement: showStatement(sql), relation: name, mode, rewrites }];
    });
    for (const [relation, , node] of rows) storage.set(relation!, node);
    return locks;
  });
}
