import type pg from "pg";

import { parseInteger } from "./parse-integer.ts";
import { parseAddress, showAddress } from "./postgres-address.ts";
import type { Session } from "./session.ts";
import { SqlError, toStoreError } from "./sql-error.ts";
import type { Result } from "./store.ts";

const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
/** A server that cannot be reached any more says nothing. */
const ANSWER_MS = 40_000;
const LOCK_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
const INT8 = 20;

export type Connection = pg.Client | pg.PoolClient;

/** How connections to one server are made. */
export interface PostgresTarget {
  /** As messages may show it. */
  readonly shown: string;
  readonly options: pg.ClientConfig;
}

/** `pg` takes long to load, and the embedded store does without. */
export const loadDriver = async (): Promise<typeof pg> => (await import("pg")).default;

export async function readTarget(address: string): Promise<PostgresTarget> {
  const url = parseAddress(address);
  const { TypeOverrides } = await loadDriver();
  const overrides = new TypeOverrides();
  overrides.setTypeParser(INT8, parseInteger);
  return {
    shown: showAddress(url),
    options: {
      connectionString: address,
      application_name: "portcullis-daemon",
      types: overrides,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: ANSWER_MS,
      lock_timeout: LOCK_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    },
  };
}

/** One statement; more than one where there are no parameters. The result is that of the last. */
export async function runQuery<Row>(
  connection: Pick<Connection, "query">,
  shown: string,
  sql: string,
  parameters?: readonly unknown[],
): Promise<Result<Row>> {
  try {
    const answer: unknown =
      parameters === undefined ? await connection.query(sql) : await connection.query(sql, [...parameters]);
    const result = (Array.isArray(answer) ? answer.at(-1) : answer) as pg.QueryResult;
    return { rows: result.rows as readonly Row[], count: result.rowCount ?? 0 };
  } catch (error) {
    // Of the driver: a value that it cannot convert.
    if (error instanceof RangeError || error instanceof TypeError) throw new SqlError("XX000", error.message);
    throw toStoreError(error as Error, shown);
  }
}

/** A connection that is used by nobody else. */
export function toSession(connection: Connection, shown: string, onBroken: () => void): Session {
  // The driver takes one statement at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const run = <Row>(sql: string, parameters?: readonly unknown[]): Promise<Result<Row>> => {
    const result = turn.then(() => runQuery<Row>(connection, shown, sql, parameters));
    turn = result.catch((error: unknown) => {
      if (!(error instanceof SqlError)) onBroken();
    });
    return result;
  };
  return {
    query: (sql, parameters = []) => run(sql, parameters),
    execute: async (script) => void (await run(script)),
  };
}
