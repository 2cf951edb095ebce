import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

import type { PgliteReply, PgliteRequest, PgliteStart } from "./pglite-messages.ts";
import { compileProgram } from "./pglite-program.ts";
import { SqlError, toStoreError, unavailable } from "./sql-error.ts";
import type { Result } from "./store.ts";
import type { Session } from "./session.ts";

/** A new folder takes some seconds, and tens of them on a machine that is busy. */
const START_MS = 180_000;
const STATEMENT_MS = 120_000;
const STACK_MEBIBYTES = 32;
const WHERE = "The embedded PostgreSQL";

type Unnumbered<Request> = Request extends unknown ? Omit<Request, "id"> : never;

interface Waiting {
  readonly resolve: (reply: PgliteReply) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** An embedded PostgreSQL on one folder, in a thread of its own. Once it has ended it stays so. */
export class PgliteThread implements Session {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;
  #fault: Error | undefined;

  private constructor(folder: string) {
    this.#worker = new Worker(locateWorker(), {
      workerData: { folder } satisfies PgliteStart,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (reply: PgliteReply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#end(`broke down: ${error instanceof Error ? error.message : "?"}`));
    this.#worker.on("exit", () => this.#end("ended"));
  }

  /**
   * Opens the folder, and makes a new database in it where it is empty.
   *
   * @param onStarted called once the thread needs nothing more of this one
   */
  static async start(folder: string, onStarted?: () => void): Promise<PgliteThread> {
    const thread = new PgliteThread(folder);
    const opened = thread.#wait(0, START_MS);
    const program = await compileProgram();
    thread.#post({ kind: "open", id: 0, ...(program && { program }) });
    onStarted?.();
    await opened;
    return thread;
  }

  get isAlive(): boolean {
    return this.#fault === undefined;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Result<Row>> {
    const { rows = [], count = 0 } = await this.#ask({
      kind: "query",
      sql,
      parameters: parameters.map((value) => value ?? null),
    });
    return { rows: rows as readonly Row[], count };
  }

  async execute(sql: string): Promise<void> {
    await this.#ask({ kind: "execute", sql });
  }

  /** Writes all of it to the folder first. */
  async close(): Promise<void> {
    await this.#ask({ kind: "close" }).catch(() => undefined);
    await this.kill("was closed");
  }

  /** At once; what was committed stays. */
  async kill(reason: string): Promise<void> {
    this.#end(reason);
    await this.#worker.terminate();
  }

  async #ask(request: Unnumbered<Exclude<PgliteRequest, { kind: "open" }>>): Promise<PgliteReply> {
    if (this.#fault !== undefined) throw this.#fault;
    this.#requests += 1;
    const answer = this.#wait(this.#requests, STATEMENT_MS);
    this.#post({ ...request, id: this.#requests });
    const reply = await answer;
    if (reply.failure === undefined) return reply;
    // What is neither of the server nor of the connection is of the driver: a parameter or a value that it cannot convert.
    if (typeof reply.failure.severity !== "string") throw new SqlError("XX000", String(reply.failure.message));
    throw toStoreError(reply.failure, WHERE);
  }

  #post(request: PgliteRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
    this.#worker.postMessage(request);
  }

  #wait(id: number, milliseconds: number): Promise<PgliteReply> {
    const { promise, resolve, reject } = Promise.withResolvers<PgliteReply>();
    const timer = setTimeout(() => {
      this.#end(`did not answer within ${milliseconds / 1000} s`);
      void this.#worker.terminate();
    }, milliseconds);
    this.#waiting.set(id, { resolve, reject, timer });
    return promise;
  }

  #settle(reply: PgliteReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    waiting.resolve(reply);
  }

  #end(reason: string): void {
    if (this.#fault !== undefined) return;
    this.#fault = unavailable(`${WHERE} ${reason}.`);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#fault);
    }
    this.#waiting.clear();
  }
}

/** Beside this file as a module, and beside the command line where all is in one file. */
function locateWorker(): URL | string {
  const here = import.meta.url;
  // In the bundle this is the name of its file.
  if (!here.startsWith("file:")) return join(dirname(here), "pglite-worker.cjs");
  return new URL(`./pglite-worker${here.slice(here.lastIndexOf("."))}`, here);
}
