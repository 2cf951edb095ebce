import type { Step } from "./engine.ts";
import { ACCESS } from "./catalogue/access.ts";
import { EXTENSIBILITY } from "./catalogue/extensibility.ts";
import { FIRST_OWN, isOwn } from "./catalogue/own-objects.ts";
import { RELATIONS } from "./catalogue/relations.ts";
import { ROUTINES } from "./catalogue/routines.ts";
import { TYPES } from "./catalogue/types.ts";

/**
 * A question that lists all that a schema consists of, in three columns: the object's kind and name, the object that it belongs
 * to, or null, and how PostgreSQL defines it. For PostgreSQL 14 and later.
 *
 * It leaves out what belongs to the system or to an extension, all data, and the order of a table's columns: two requests that
 * each add a column do not collide.
 */
const CATALOGUE = `
WITH ns AS MATERIALIZED (
  SELECT oid, nspname, nspowner, nspacl FROM pg_namespace n
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND ${isOwn("pg_namespace", "n.oid")}
), rel AS MATERIALIZED (
  SELECT c.*, format('%I.%I', nspname, relname) AS name,
    CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'f' THEN 'foreign table' WHEN 'v' THEN 'view'
      WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'c' THEN 'type' ELSE 'index' END
      || format(' %I.%I', nspname, relname) AS object
  FROM pg_class c JOIN ns ON ns.oid = relnamespace
  WHERE c.oid >= ${FIRST_OWN} AND relkind <> 't' AND ${isOwn("pg_class", "c.oid")}
), typ AS MATERIALIZED (
  SELECT t.*, format('type %I.%I', nspname, typname) AS object
  FROM pg_type t JOIN ns ON ns.oid = typnamespace
  WHERE t.oid >= ${FIRST_OWN} AND typtype IN ('b', 'c', 'd', 'e', 'r') AND NOT (typtype = 'b' AND typelem <> 0 AND typlen = -1)
    AND (typrelid = 0 OR (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c')
    AND ${isOwn("pg_type", "t.oid")}
), fn AS MATERIALIZED (
  SELECT p.*, CASE prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' ELSE 'function' END
    || format(' %I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(p.oid)) AS object
  FROM pg_proc p JOIN ns ON ns.oid = pronamespace
  WHERE p.oid >= ${FIRST_OWN} AND ${isOwn("pg_proc", "p.oid", "ei")}
), catalogue (object, parent, definition) AS (
${[...RELATIONS, ...TYPES, ...ROUTINES, ...ACCESS, ...EXTENSIBILITY].join("\nUNION ALL\n")}
)
SELECT object, parent, coalesce(definition, '') FROM catalogue`;

/** The name under which the session knows the question: to plan it takes as long as to answer it. */
export const PREPARED = "portcullis_catalogue";

const PREPARE = `PREPARE ${PREPARED} AS ${CATALOGUE}`;

/** Prepares the question, unless it is. A migration may have taken it back, or put another in its place. */
const ENSURE_PREPARED = `
DO $portcullis$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_prepared_statements WHERE name = '${PREPARED}' AND statement = $question$${PREPARE}$question$) THEN
    IF EXISTS (SELECT FROM pg_prepared_statements WHERE name = '${PREPARED}') THEN
      DEALLOCATE ${PREPARED};
    END IF;
    EXECUTE $question$${PREPARE}$question$;
  END IF;
END $portcullis$`;

/**
 * The planner knows nothing of these tables' sizes, and nested loops over all of them would be quadratic; what it then takes for
 * expensive would be compiled.
 */
const SESSION = [
  "RESET SESSION AUTHORIZATION",
  "RESET ROLE",
  "RESET ALL",
  "SET search_path = pg_catalog",
  "SET enable_nestloop = off",
  "SET jit = off",
  "SET statement_timeout = 0",
];

/** Asks for the catalogue. The session is its own role's after it, with settings that suit only this. */
export const CAPTURE: readonly Step[] = [
  { sql: SESSION.join("; ") },
  { sql: ENSURE_PREPARED },
  { sql: `EXECUTE ${PREPARED}`, wants: "catalogue" },
];
