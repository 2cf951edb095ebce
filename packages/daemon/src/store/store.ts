/** What a statement gave. Integers are numbers, timestamps are Date, json is parsed, null is null. */
export interface Result<Row> {
  readonly rows: readonly Row[];
  /** Rows that were changed or given. */
  readonly count: number;
}

/** Statements with parameters $1, $2, ...; JSON parameters are given as text and cast in the statement. */
export interface Queryable {
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Result<Row>>;
}

/**
 * PostgreSQL: embedded in a folder, or a server. Errors are DaemonError PLATFORM_UNAVAILABLE while it cannot be reached; others
 * keep the SQLSTATE in `code`.
 */
export interface Store extends Queryable {
  readonly kind: "pglite" | "postgres";
  /** All of it, or nothing; one that meets a serialisation failure is tried again, so the work must be repeatable. */
  transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value>;
  /** Throws where it does not answer, or where this process no longer holds the lock. */
  probe(): Promise<void>;
  /** Gives up the lock. */
  close(): Promise<void>;
}
