import { mkdir, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { clusterCache, createCluster, isThere } from "./pglite-cluster.ts";
import { compileProgram } from "./pglite-program.ts";
import { PgliteThread } from "./pglite-thread.ts";
import { runTransaction, withRetries } from "./run-transaction.ts";
import type { Session, SessionStore } from "./session.ts";
import { reasonOf, unavailable } from "./sql-error.ts";
import type { Queryable, Result } from "./store.ts";

/**
 * Opens the PostgreSQL in the folder `postgres` of a data folder; makes it where it is not there. What is committed survives the end
 * of the process at any moment, but not the loss of power: the engine does not wait for the disk.
 *
 * @param onLocked called once nobody else can have it, and the engine works by itself, if it is there already
 * @throws DaemonError STORE_LOCKED, PLATFORM_UNAVAILABLE
 */
export async function openPglite(data: string, address: string, onLocked?: () => void): Promise<SessionStore> {
  const folder = join(resolve(data), "postgres");
  await mkdir(resolve(data), { recursive: true, mode: 0o700 });
  let store: PgliteStore | undefined;
  // Takes as long as the lock.
  void compileProgram();
  const onLost = (error: DaemonError): void => void store?.lose(error);
  const lock = await lockFolder(`${folder}.lock`, `The store in ${folder}`, address, onLost);
  try {
    if (!(await hasCluster(folder))) await createCluster(folder, clusterCache());
    store = new PgliteStore(folder, lock, await start(folder, onLocked));
    return store;
  } catch (error) {
    await lock.release();
    if (error instanceof DaemonError) throw error;
    throw unavailable(`The store in ${folder} cannot be made: ${reasonOf(error)}.`, "Check the folder of --data.");
  }
}

/** @throws for a folder that holds something else: it is never thrown away */
async function hasCluster(folder: string): Promise<boolean> {
  if (await isThere(join(folder, "PG_VERSION"))) return true;
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length > 0)
    throw unavailable(`${folder} holds no database, but other files.`, "Name another folder with --data.");
  return false;
}

async function start(folder: string, onStarted?: () => void): Promise<PgliteThread> {
  try {
    return await PgliteThread.start(folder, onStarted);
  } catch (error) {
    const version = (await readFile(join(folder, "PG_VERSION"), "utf8").catch(() => "?")).trim();
    throw unavailable(
      `The store in ${folder} (made by PostgreSQL ${version}) does not open: ${reasonOf(error)}`,
      "Restore the folder from a copy, or name another one with --data.",
    );
  }
}

/** There is one session: transactions come one after the other, and what is asked outside of them waits for them. */
class PgliteStore implements SessionStore {
  readonly kind = "pglite";
  readonly #folder: string;
  readonly #lock: FolderLock;
  #thread: Promise<PgliteThread>;
  #running: PgliteThread;
  #turn: Promise<void> = Promise.resolve();
  #end: DaemonError | undefined;

  constructor(folder: string, lock: FolderLock, thread: PgliteThread) {
    this.#folder = folder;
    this.#lock = lock;
    this.#running = thread;
    this.#thread = Promise.resolve(thread);
  }

  async query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Result<Row>> {
    await this.#turn;
    return (await this.#alive()).query(sql, parameters);
  }

  async session<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
    const before = this.#turn;
    const { promise, resolve: pass } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      return await work(await this.#alive());
    } finally {
      pass();
    }
  }

  transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value> {
    return withRetries(() => this.session((session) => runTransaction(session, () => session.execute("BEGIN"), work)));
  }

  async probe(): Promise<void> {
    await this.query("SELECT 1");
  }

  async close(): Promise<void> {
    if (this.#end !== undefined) return;
    this.#end = unavailable("The store is closed.");
    await this.#turn;
    await (await this.#thread.catch(() => undefined))?.close();
    await this.#lock.release();
  }

  /** Two engines on one folder would destroy each other's work. */
  async lose(reason: DaemonError): Promise<void> {
    this.#end ??= reason;
    const thread = await this.#thread.catch(() => undefined);
    await thread?.kill("lost its lock");
  }

  /** An engine that broke down is opened anew, as after the end of a process. */
  async #alive(): Promise<PgliteThread> {
    if (this.#end !== undefined) throw this.#end;
    if (this.#running.isAlive) return this.#running;
    this.#thread = this.#restart(this.#thread);
    this.#running = await this.#thread;
    if (this.#end !== undefined) throw this.#end;
    return this.#running;
  }

  /** Once, for all who ask at once: the others find it alive. */
  async #restart(last: Promise<PgliteThread>): Promise<PgliteThread> {
    const thread = await last.catch(() => this.#running);
    if (thread.isAlive) return thread;
    // Its end may have begun only.
    await thread.kill("was replaced");
    return start(this.#folder);
  }
}
