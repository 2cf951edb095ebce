import type { PGlite } from "@electric-sql/pglite";

/** All that a schema consists of but for the order of columns: two requests that each add one do not collide. */
const OBJECTS = `
WITH rel AS (
  SELECT c.*, format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE c.oid >= 16384 AND nspname !~ '^pg_'
)
SELECT 'schema', nspname::text, '' FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_'
UNION ALL SELECT 'relation', name, concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity, reloptions::text, obj_description(oid, 'pg_class')) FROM rel
UNION ALL SELECT 'column', name || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attstattarget,
    attstorage, pg_get_expr(adbin, adrelid), col_description(rel.oid, attnum))
  FROM rel JOIN pg_attribute ON attrelid = rel.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE relkind IN ('r', 'p')
UNION ALL SELECT 'constraint', conname || ' on ' || coalesce(name, contypid::regtype::text), concat_ws(' ', pg_get_constraintdef(c.oid), convalidated)
  FROM pg_constraint c LEFT JOIN rel ON conrelid = rel.oid WHERE c.oid >= 16384 AND contype NOT IN ('n', 't')
UNION ALL SELECT 'index', name, pg_get_indexdef(oid) FROM rel WHERE relkind = 'i'
UNION ALL SELECT 'view', name, pg_get_viewdef(oid) FROM rel WHERE relkind IN ('v', 'm')
UNION ALL SELECT 'sequence', name, concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache)
  FROM rel JOIN pg_sequence ON seqrelid = oid
UNION ALL SELECT 'enum', t.oid::regtype::text, string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_type t JOIN pg_enum ON enumtypid = t.oid GROUP BY t.oid
UNION ALL SELECT 'domain', t.oid::regtype::text, concat_ws(' ', format_type(typbasetype, typtypmod), typdefault, typnotnull) FROM pg_type t WHERE typtype = 'd' AND oid >= 16384
UNION ALL SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p WHERE oid >= 16384 AND prokind IN ('f', 'p')
UNION ALL SELECT 'trigger', tgname || ' on ' || name, concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled) FROM pg_trigger t JOIN rel ON rel.oid = tgrelid WHERE NOT tgisinternal
UNION ALL SELECT 'policy', polname || ' on ' || name, concat_ws(' ', polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy JOIN rel ON rel.oid = polrelid
ORDER BY 1, 2, 3`;

/** Runs statements in a transaction that is taken back, and tells the schema that they lead to, or that they fail. */
export async function schemaAfter(database: PGlite, statements: string): Promise<string | undefined> {
  await database.exec("BEGIN");
  try {
    await database.exec(statements);
    const { rows } = await database.query(OBJECTS, [], { rowMode: "array" });
    return JSON.stringify(rows);
  } catch {
    return undefined;
  } finally {
    await database.exec("ROLLBACK");
  }
}

/** Whether two branches give one schema, whichever comes first. */
export async function doCommute(database: PGlite, one: string, other: string): Promise<boolean> {
  const schema = await schemaAfter(database, one + other);
  return schema !== undefined && schema === (await schemaAfter(database, other + one));
}
