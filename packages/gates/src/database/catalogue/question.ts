import { ACCESS } from "./access.ts";
import { EXTENSIBILITY } from "./extensibility.ts";
import { FIRST_OWN, isOwn } from "./own-objects.ts";
import { relationKind } from "./relation-name.ts";
import { RELATIONS } from "./relations.ts";
import { ROUTINES } from "./routines.ts";
import { TYPES } from "./types.ts";

/**
 * A question that lists all that a schema consists of, in three columns: the object's kind and name, the object that it belongs
 * to, or null, and how PostgreSQL defines it. For PostgreSQL 14 and later.
 *
 * It leaves out what belongs to the system or to an extension, all data, and the order of a table's columns: two requests that
 * each add a column do not collide.
 *
 * @param relations a condition on `pg_class c`: of which relations, and what belongs to them, it is asked
 */
export const buildQuestion = (relations: string): string => `
WITH ns AS MATERIALIZED (
  SELECT oid, nspname, nspowner, nspacl FROM pg_namespace n
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND ${isOwn("pg_namespace", "n.oid")}
), rel AS MATERIALIZED (
  SELECT c.*, format('%I.%I', nspname, relname) AS name,
    ${relationKind("relkind")} || format(' %I.%I', nspname, relname) AS object
  FROM pg_class c JOIN ns ON ns.oid = relnamespace
  WHERE c.oid >= ${FIRST_OWN} AND relkind <> 't' AND ${isOwn("pg_class", "c.oid")} AND ${relations}
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
