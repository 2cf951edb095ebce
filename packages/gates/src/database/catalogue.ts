import { FIRST_OWN } from "./catalogue/own-objects.ts";
import { buildQuestion } from "./catalogue/question.ts";
import { relationKind } from "./catalogue/relation-name.ts";
import type { Step } from "./engine.ts";

/** Relations that the transaction has a lock on: it changed no other, except by the statements that `isTraceable` leaves out. */
const LOCKED = `
SELECT relation FROM pg_locks
WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation >= ${FIRST_OWN}`;

/** The names under which the session knows the questions: to plan them takes as long as to answer them. */
export const [WHOLE, TOUCHED] = ["portcullis_whole", "portcullis_touched"] as const;

/** Prepares a question, unless it is. A migration may have taken it back, or put another in its place. */
function ensurePrepared(name: string, question: string): string {
  const statement = `PREPARE ${name} AS ${question}`;
  return `
DO $portcullis$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_prepared_statements WHERE name = '${name}' AND statement = $question$${statement}$question$) THEN
    IF EXISTS (SELECT FROM pg_prepared_statements WHERE name = '${name}') THEN
      DEALLOCATE ${name};
    END IF;
    EXECUTE $question$${statement}$question$;
  END IF;
END $portcullis$`;
}

/** The session's own role, a search path under which every name comes with its schema, and nothing that is compiled. */
const SESSION = [
  "RESET SESSION AUTHORIZATION",
  "RESET ROLE",
  "RESET ALL",
  "SET search_path = pg_catalog",
  "SET jit = off",
  "SET statement_timeout = 0",
];

/** The planner does not know how large these tables are, and nested loops over all of them would be quadratic. */
const WHOLE_SESSION = [...SESSION, "SET enable_nestloop = off"];

/** Asks for all that the schema consists of, and then for the identifiers of relations. */
export const CAPTURE: readonly Step[] = [
  { sql: WHOLE_SESSION.join("; ") },
  { sql: ensurePrepared(WHOLE, buildQuestion("true")) },
  { sql: `EXECUTE ${WHOLE}`, wants: "catalogue" },
  {
    sql: `SELECT oid::text, ${relationKind("relkind")} || ' ' || oid::regclass FROM pg_class WHERE oid >= ${FIRST_OWN} AND relkind NOT IN ('c', 't')`,
    wants: "rows",
  },
];

/** Asks for the relations that the transaction has touched, and then for what they are now, with all that is no relation's. */
export const CAPTURE_TOUCHED: readonly Step[] = [
  { sql: SESSION.join("; ") },
  { sql: LOCKED.replace("relation FROM", "relation::text FROM"), wants: "rows" },
  { sql: ensurePrepared(TOUCHED, buildQuestion(`c.oid IN (${LOCKED})`)) },
  { sql: `EXECUTE ${TOUCHED}`, wants: "catalogue" },
];
