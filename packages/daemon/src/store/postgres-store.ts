import type pg from "pg";

import { DaemonError } from "../core/daemon-error.ts";
import { loadDriver, type PostgresTarget, readTarget, runQuery, toSession } from "./postgres-connection.ts";
import { PostgresLock, WRITER_KEY } from "./postgres-lock.ts";
import { runTransaction, withRetries } from "./run-transaction.ts";
import type { Session, SessionStore } from "./session.ts";
import { toStoreError, unavailable } from "./sql-error.ts";
import type { StoreLog } from "./store-log.ts";
import type { Queryable, Result } from "./store.ts";

const MOST_CONNECTIONS = 10;
const OLDEST = 140_000;

/** @throws DaemonError STORE_LOCKED, STORE_INCOMPATIBLE, PLATFORM_UNAVAILABLE */
export async function openPostgres(database: string, address: string, log?: StoreLog): Promise<SessionStore> {
  const target = await readTarget(database);
  const lock = await PostgresLock.take(target, address, log);
  const { Pool } = await loadDriver();
  const pool = new Pool({ ...target.options, max: MOST_CONNECTIONS });
  // A connection that breaks while nobody uses it is replaced by the next.
  pool.on("error", () => undefined);
  const store = new PostgresStore(target, lock, pool);
  try {
    await store.check();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class PostgresStore implements SessionStore {
  readonly kind = "postgres";
  readonly #target: PostgresTarget;
  readonly #lock: PostgresLock;
  readonly #pool: pg.Pool;
  #isClosed = false;

  constructor(target: PostgresTarget, lock: PostgresLock, pool: pg.Pool) {
    this.#target = target;
    this.#lock = lock;
    this.#pool = pool;
  }

  /** What writes goes through a transaction, where it is certain that no other daemon has the store meanwhile. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Result<Row>> {
    this.#requireLock();
    if (!/^\s*SELECT\b/i.test(sql)) return this.transaction((transaction) => transaction.query<Row>(sql, parameters));
    return runQuery(this.#pool, this.#target.shown, sql, parameters);
  }

  session<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
    return this.#connect(work);
  }

  transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value> {
    return withRetries(() =>
      this.#connect((session, client) => runTransaction(session, () => this.#begin(client), work)),
    );
  }

  async #connect<Value>(work: (session: Session, client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    this.#requireLock();
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw toStoreError(error as Error, this.#target.shown);
    });
    let isBroken = false;
    const onBroken = (): void => void (isBroken = true);
    client.on("error", onBroken);
    try {
      return await work(toSession(client, this.#target.shown, onBroken), client);
    } finally {
      client.off("error", onBroken);
      // A connection in a state that nobody knows is not used again.
      client.release(isBroken);
    }
  }

  async probe(): Promise<void> {
    await this.#lock.probe();
    await this.query("SELECT 1");
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#pool.end().catch(() => undefined);
    await this.#lock.release();
  }

  /** @throws DaemonError STORE_INCOMPATIBLE */
  async check(): Promise<void> {
    const { rows } = await this.query<{ readonly version: number; readonly shown: string; readonly encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown,
              current_setting('server_encoding') AS encoding`,
    );
    const { version, shown, encoding } = rows[0]!;
    if (version >= OLDEST && encoding === "UTF8") return;
    throw new DaemonError(
      "STORE_INCOMPATIBLE",
      `${this.#target.shown} is version ${shown} with the encoding ${encoding}; 14 or newer with UTF8 is needed.`,
      { fix: "Name another database with --database, or start without it." },
    );
  }

  #requireLock(): void {
    if (this.#isClosed) throw unavailable("The store is closed.");
    if (this.#lock.problem !== undefined) throw this.#lock.problem;
  }

  /**
   * The next holder waits for those who share this lock, and changes the epoch before others get it: whoever reads the epoch of its
   * own lock commits before another daemon begins. One round trip.
   */
  async #begin(client: pg.PoolClient): Promise<void> {
    const { epoch } = this.#lock;
    const { rows } = await runQuery<{ readonly epoch: number }>(
      client,
      this.#target.shown,
      `BEGIN; SELECT pg_advisory_xact_lock_shared(${WRITER_KEY}); SELECT epoch FROM store_holder`,
    );
    if (rows[0]?.epoch !== epoch)
      throw unavailable(`${this.#target.shown} was taken by another daemon, or has just been taken anew.`);
  }
}
