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

/** From the weakest to the strongest. */
const MODES = [
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
];
/** What CONCURRENTLY, which cannot run in a transaction, would have taken. */
const CONCURRENT_MODE = "ShareUpdateExclusiveLock";

/**
 * The locks that each statement took on what was there before the file, where they are stronger than what the file held already.
 *
 * @param statements those that were run
 * @param rows the answers to RELATIONS_BEFORE, and to LOCKS after each statement
 */
export function readLocks(
  statements: readonly PreparedStatement[],
  [before = [], ...after]: readonly (readonly Row[])[],
): readonly MeasuredLock[] {
  const names = new Map(before.map(([relation, name]) => [relation!, name!]));
  const storage = new Map(before.map(([relation, , node]) => [relation!, node!]));
  const strongest = new Map<string, number>();
  return after.flatMap((rows, index) => {
    const { sql, line, role, isTruncate } = statements[index]!;
    return Array.from(Map.groupBy(rows, ([relation]) => relation!)).flatMap(([relation, held]): MeasuredLock[] => {
      const name = names.get(relation);
      const rank = Math.max(...held.map(([, mode]) => MODES.indexOf(mode!)));
      const node = held[0]![2]!;
      const rewrites = node !== null && node !== storage.get(relation) && !isTruncate;
      const isStronger = rank > (strongest.get(relation) ?? -1);
      storage.set(relation, node);
      strongest.set(relation, Math.max(rank, strongest.get(relation) ?? -1));
      if (name === undefined || !(isStronger || rewrites)) return [];
      const mode = role === "concurrent" ? CONCURRENT_MODE : MODES[rank]!;
      return [{ line, statement: showStatement(sql), relation: name, mode, rewrites }];
    });
  });
}
