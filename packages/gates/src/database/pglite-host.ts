import { Worker } from "node:worker_threads";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { Engine, EngineHost, Image, Ran, Step } from "./engine.ts";
import { locateWorker } from "./locate-worker.ts";
import type { PgliteReply, PgliteRequest, PgliteStart } from "./pglite-messages.ts";

/** An empty cluster takes some seconds to make, and tens of them on a machine that is busy. */
const START_SECONDS = 180;
const STACK_MEBIBYTES = 32;
/** Of JavaScript: rows that a statement gives. The engine's own memory is not in it. */
const HEAP_MEBIBYTES = 512;
/** What the process may grow by while an engine runs, its files included. */
const MEMORY_BYTES = 2 * 1024 ** 3;
const MEMORY_INTERVAL_MS = 200;

/** Where the image of an empty database is kept: to make one takes longer than anything else. */
export interface EmptyImages {
  readEmpty(): Promise<Image | undefined>;
  keepEmpty(image: Image): void;
}

/** Embedded engines, each in a thread of its own. They reach no file and no network. */
export function createPgliteHost(extensions: readonly string[], kept?: EmptyImages): EngineHost {
  const engines = new Set<PgliteThread>();
  let program: WebAssembly.Module | undefined;
  let version: string | undefined;
  let empty: Image | undefined;
  let isClosed = false;

  const open = async (image?: Image): Promise<Engine> => {
    if (isClosed) throw broken("was closed", { kind: "crashed", message: "the run is over" });
    const thread = new PgliteThread(
      { extensions, ...(program && { program }), ...(image && { image: image.content as Uint8Array }) },
      () => engines.delete(thread),
    );
    engines.add(thread);
    ({ program, version } = await thread.ready());
    return thread;
  };
  const openEmpty = async (): Promise<Engine> => {
    empty ??= await kept?.readEmpty();
    if (empty !== undefined) return open(empty);
    const engine = await open();
    empty = await engine.saveImage();
    kept?.keepEmpty(empty);
    return engine;
  };
  return {
    name: "pglite",
    isConfined: false,
    start: async (image) => (image === undefined ? openEmpty() : open(image)),
    version: async () => version ?? (await openEmpty(), version!),
    close: async () => {
      isClosed = true;
      await Promise.all(Array.from(engines, (engine) => engine.close()));
    },
  };
}

interface Waiting {
  readonly answer: (reply: PgliteReply) => void;
  readonly fail: (failure: EngineFailure) => void;
}

class PgliteThread implements Engine {
  readonly #worker: Worker;
  readonly #progress = new Int32Array(new SharedArrayBuffer(4));
  readonly #baseline = process.memoryUsage.rss();
  readonly #ended: () => void;
  #waiting: Waiting | undefined;
  #fault: EngineFailure | undefined;

  constructor(start: Omit<PgliteStart, "progress">, ended: () => void) {
    this.#ended = ended;
    this.#worker = new Worker(locateWorker(), {
      workerData: { ...start, progress: this.#progress.buffer } satisfies PgliteStart,
      execArgv: ["--conditions=source"],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { stackSizeMb: STACK_MEBIBYTES, maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (reply: PgliteReply) => this.#waiting?.answer(reply));
    this.#worker.on("error", (error) =>
      this.#end({ kind: "crashed", message: `the embedded engine broke down: ${String(error)}` }),
    );
    this.#worker.on("exit", () => this.#end({ kind: "crashed", message: "the embedded engine ended" }));
  }

  get isAlive(): boolean {
    return this.#fault === undefined;
  }

  async ready(): Promise<{ readonly version: string; readonly program: WebAssembly.Module | undefined }> {
    const reply = await this.#wait(START_SECONDS);
    if (reply.kind === "ready") return { version: reply.version, program: reply.program };
    throw broken("does not start", reply);
  }

  async run(steps: readonly Step[], seconds: number): Promise<Ran> {
    Atomics.store(this.#progress, 0, 0);
    const reply = await this.#ask({ kind: "run", steps }, seconds);
    const failed = (error: EngineFailure): Ran => ({
      rows: [],
      captures: [],
      failure: { step: Atomics.load(this.#progress, 0), error },
    });
    if (reply.kind === "timeout" || reply.kind === "crashed" || reply.kind === "sql") return failed(reply);
    if (reply.kind !== "ran")
      return failed({ kind: "crashed", message: "the embedded engine answered something else" });
    if (reply.ran.failure?.error.kind === "crashed") this.#end(reply.ran.failure.error);
    return reply.ran;
  }

  async saveImage(): Promise<Image> {
    const reply = await this.#ask({ kind: "image" }, START_SECONDS);
    if (reply.kind === "image") return { content: reply.bytes };
    throw broken("cannot be copied", reply);
  }

  async close(): Promise<void> {
    this.#end({ kind: "crashed", message: "the embedded engine was closed" });
    await this.#worker.terminate();
  }

  #ask(request: PgliteRequest, seconds: number): Promise<PgliteReply | EngineFailure> {
    if (this.#fault !== undefined) return Promise.resolve(this.#fault);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
    this.#worker.postMessage(request);
    return this.#wait(seconds);
  }

  #wait(seconds: number): Promise<PgliteReply | EngineFailure> {
    const { promise, resolve } = Promise.withResolvers<PgliteReply | EngineFailure>();
    // An answer may be here that this thread was too busy to take.
    const timer = setTimeout(
      () => setImmediate(() => this.#end({ kind: "timeout", message: `it did not end within ${seconds} s` })),
      seconds * 1000,
    );
    const memory = setInterval(() => this.#checkMemory(), MEMORY_INTERVAL_MS);
    const done = (reply: PgliteReply | EngineFailure): void => {
      clearTimeout(timer);
      clearInterval(memory);
      this.#waiting = undefined;
      resolve(reply);
    };
    this.#waiting = { answer: done, fail: done };
    if (this.#fault !== undefined) done(this.#fault);
    return promise;
  }

  #checkMemory(): void {
    if (process.memoryUsage.rss() - this.#baseline < MEMORY_BYTES) return;
    this.#end({ kind: "crashed", message: `it used more than ${MEMORY_BYTES / 1024 ** 3} GiB of memory` });
  }

  #end(fault: EngineFailure): void {
    if (this.#fault !== undefined) return;
    this.#fault = fault;
    this.#ended();
    void this.#worker.terminate();
    this.#waiting?.fail(fault);
  }
}

function broken(what: string, reply: PgliteReply | EngineFailure): PortcullisError {
  const reason = "message" in reply ? reply.message : "it answered something else";
  return new PortcullisError(
    "unreadable",
    `The embedded PostgreSQL ${what}: ${reason}.`,
    "Run it again; or use a server: --database postgres://USER@HOST/DATABASE.",
  );
}
