import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

import { DaemonError } from "../core/daemon-error.ts";
import { locked } from "./folder-lock.ts";
import { loadDriver, type PostgresTarget, runQuery } from "./postgres-connection.ts";
import { SqlError, reasonOf, toStoreError, unavailable } from "./sql-error.ts";
import { thisProcess } from "./process-identity.ts";
import type { StoreLog } from "./store-log.ts";

/** "port" in ASCII, and a number each: who has the store, and who is writing. */
const HOLDER_KEY = "1886351988, 1";
export const WRITER_KEY = "1886351988, 2";
const BEAT_MS = 5000;
/** The server ends a connection whose daemon has been silent so long: its machine may have lost power. */
const SILENCE = "60s";
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
const GHOST_TRIES = 20;
const GHOST_WAIT_MS = 100;

const HOLDER_TABLE = `CREATE TABLE IF NOT EXISTS store_holder (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  epoch bigint NOT NULL,
  token text NOT NULL,
  backend integer NOT NULL,
  pid integer NOT NULL,
  host text NOT NULL,
  address text NOT NULL,
  since text NOT NULL
)`;

interface HolderRow {
  readonly token: string;
  readonly backend: number;
  readonly pid: number;
  readonly host: string;
  readonly address: string;
  readonly since: string;
}

/**
 * The right to use the database, held by one connection: a lock that ends with it. Where the connection is lost it is made again, and
 * until the lock is had again `problem` says why nothing may be done. Each time that it is taken has a number of its own, the epoch:
 * a transaction that began under another one must not commit.
 */
export class PostgresLock {
  readonly #target: PostgresTarget;
  readonly #address: string;
  readonly #log: StoreLog | undefined;
  readonly #token = randomUUID();
  #client: pg.Client | undefined;
  #beat: NodeJS.Timeout | undefined;
  #epoch = 0;
  #problem: DaemonError | undefined;
  readonly #closing = new AbortController();
  #taking: Promise<void> | undefined;
  #asking: Promise<unknown> | undefined;

  private constructor(target: PostgresTarget, address: string, log: StoreLog | undefined) {
    this.#target = target;
    this.#address = address;
    this.#log = log;
  }

  /** @throws DaemonError STORE_LOCKED, PLATFORM_UNAVAILABLE */
  static async take(target: PostgresTarget, address: string, log?: StoreLog): Promise<PostgresLock> {
    const lock = new PostgresLock(target, address, log);
    await lock.#take();
    return lock;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get problem(): DaemonError | undefined {
    return this.#problem;
  }

  /** @throws where it is not held, or its connection does not answer */
  async probe(): Promise<void> {
    if (this.#problem !== undefined) throw this.#problem;
    if (this.#client !== undefined) await this.#ask(this.#client);
  }

  async release(): Promise<void> {
    this.#closing.abort();
    await this.#taking;
    clearInterval(this.#beat);
    await this.#client?.end().catch(() => undefined);
    this.#problem = unavailable("The store is closed.");
  }

  async #take(): Promise<void> {
    const { Client } = await loadDriver();
    const { shown, options } = this.#target;
    const client = new Client({ ...options, application_name: "portcullis-daemon lock" });
    // Without a listener an error of the connection would end the process.
    client.on("error", (error) => this.#lose(client, reasonOf(error)));
    client.on("end", () => this.#lose(client, "the connection ended"));
    try {
      await client.connect().catch((error: unknown) => {
        throw toStoreError(error as Error, shown);
      });
      await this.#claim(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    this.#problem = undefined;
    const check = (): Promise<unknown> =>
      this.#ask(client).catch((error: unknown) => {
        this.#lose(client, reasonOf(error));
        void client.end().catch(() => undefined);
      });
    this.#beat = setInterval(() => void check(), BEAT_MS).unref();
  }

  async #claim(client: pg.Client): Promise<void> {
    const ask = async <Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]> =>
      (await runQuery<Row>(client, this.#target.shown, sql, parameters)).rows;
    await ask(`SET idle_session_timeout = '${SILENCE}'`);
    for (let tries = 0; ; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const [answer] = await ask<{ readonly taken: boolean }>(`SELECT pg_try_advisory_lock(${HOLDER_KEY}) AS taken`);
      if (answer?.taken === true) break;
      // oxlint-disable-next-line no-await-in-loop
      const holder = await readHolder(ask);
      if (holder?.token !== this.#token || tries >= GHOST_TRIES) throw lockedBy(this.#target.shown, holder);
      // Our own lost connection, which the server believes to be there still.
      // oxlint-disable-next-line no-await-in-loop
      await ask("SELECT pg_terminate_backend($1)", [holder.backend]);
      // oxlint-disable-next-line no-await-in-loop
      await wait(GHOST_WAIT_MS);
    }
    await this.#enterEpoch(ask);
  }

  /** After the transactions of the former holder, if some are still under way. */
  async #enterEpoch(
    ask: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>,
  ): Promise<void> {
    await ask(HOLDER_TABLE);
    await ask(`SELECT pg_advisory_lock(${WRITER_KEY})`);
    const { pid } = thisProcess();
    const [row] = await ask<{ readonly epoch: number }>(
      `INSERT INTO store_holder AS holder (epoch, token, backend, pid, host, address, since)
       VALUES (1, $1, pg_backend_pid(), $2, $3, $4, $5)
       ON CONFLICT (is_only) DO UPDATE SET epoch = holder.epoch + 1, token = excluded.token, backend = excluded.backend,
         pid = excluded.pid, host = excluded.host, address = excluded.address, since = excluded.since
       RETURNING epoch`,
      [this.#token, pid, hostname(), this.#address, new Date().toISOString()],
    );
    await ask(`SELECT pg_advisory_unlock(${WRITER_KEY})`);
    this.#epoch = row!.epoch;
  }

  /** That the connection answers; all who ask at once ask one question. */
  #ask(client: pg.Client): Promise<unknown> {
    this.#asking ??= runQuery(client, this.#target.shown, "SELECT 1").finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  #lose(client: pg.Client, reason: string): void {
    if (this.#client !== client || this.#closing.signal.aborted) return;
    this.#client = undefined;
    clearInterval(this.#beat);
    this.#problem = unavailable(`${this.#target.shown} cannot be used now: ${reason}.`);
    this.#log?.warn(`${this.#problem.message} Nothing is written until the lock on it is held again.`);
    this.#taking = this.#takeAgain();
  }

  async #takeAgain(): Promise<void> {
    for (let tries = 0; !this.#closing.signal.aborted; tries += 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop
        await this.#take();
        this.#log?.info(`${this.#target.shown} is there again, and so is the lock on it.`);
        break;
      } catch (error) {
        const told = this.#problem?.message;
        this.#problem = error instanceof DaemonError ? error : unavailable(reasonOf(error));
        if (this.#problem.message !== told) this.#log?.warn(this.#problem.message);
      }
      const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));
      // oxlint-disable-next-line no-await-in-loop
      await wait(longest * (0.5 + Math.random() / 2), undefined, { signal: this.#closing.signal }).catch(
        () => undefined,
      );
    }
  }
}

async function readHolder(ask: <Row>(sql: string) => Promise<readonly Row[]>): Promise<HolderRow | undefined> {
  try {
    const [row] = await ask<HolderRow>("SELECT token, backend, pid, host, address, since FROM store_holder");
    return row;
  } catch (error) {
    // The holder is just starting for the first time.
    if (error instanceof SqlError) return undefined;
    throw error;
  }
}

const lockedBy = (shown: string, holder: HolderRow | undefined): DaemonError =>
  locked(shown, holder && { ...holder, boot_id: null, pid_namespace: null, started: null });
