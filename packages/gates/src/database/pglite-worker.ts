/** The thread in which an embedded PostgreSQL runs: a statement that never ends blocks it, and only ending the thread ends that. */
import { PGlite, type Extension, type Results } from "@electric-sql/pglite";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { Ran, Row, Step } from "./engine.ts";
import { createCapturer } from "./fingerprint.ts";
import type { PgliteReply, PgliteRequest, PgliteStart } from "./pglite-messages.ts";

/** Deep recursion has to end as an error of SQL, before the thread's own stack is at its end and the engine is lost. */
const SETTINGS = ["shared_buffers=16MB", "max_stack_depth=1MB", "max_locks_per_transaction=1024"];

const start = workerData as PgliteStart;
const progress = new Int32Array(start.progress);
const capture = createCapturer();

// The bundle is CommonJS, where nothing may be awaited at the top. A failure ends the thread, and the host hears of it.
void open();

async function open(): Promise<void> {
  const program = start.program ?? (await compileProgram());
  const database = await PGlite.create({
    ...(start.image && { loadDataDir: new Blob([start.image as Uint8Array<ArrayBuffer>]) }),
    ...(program && { pgliteWasmModule: program }),
    extensions: await loadExtensions(start.extensions),
    postgresqlconf: SETTINGS,
  });
  parentPort!.on("message", (request: PgliteRequest) => void answer(database, request));
  const [version] = await database.exec("SELECT current_setting('server_version')", { rowMode: "array" });
  reply({ kind: "ready", version: String((version!.rows[0] as unknown as Row)[0]), ...(program && { program }) });
}

async function answer(database: PGlite, request: PgliteRequest): Promise<void> {
  if (request.kind === "run") return reply({ kind: "ran", ran: await run(database, request.steps) });
  await database.exec("CHECKPOINT");
  const bytes = new Uint8Array(await (await database.dumpDataDir("none")).arrayBuffer());
  reply({ kind: "image", bytes }, [bytes.buffer]);
}

function reply(message: PgliteReply, transfer: readonly ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}

async function run(database: PGlite, steps: readonly Step[]): Promise<Ran> {
  const rows: (readonly Row[])[] = [];
  const captures: Ran["captures"][number][] = [];
  for (const [index, { sql, wants }] of steps.entries()) {
    Atomics.store(progress, 0, index);
    try {
      // One after the other: there is one session.
      // oxlint-disable-next-line no-await-in-loop
      const results = await database.exec(sql, { rowMode: "array" });
      // oxlint-disable-next-line no-await-in-loop
      if (!isAnswer(results) && !(await isAlive(database)))
        return { rows, captures, failure: { step: index, error: CRASHED } };
      const answered = (results.at(-1)?.rows ?? []) as unknown as readonly Row[];
      if (wants === "rows") rows.push(answered);
      if (wants === "catalogue") captures.push(capture(answered));
    } catch (error) {
      // oxlint-disable-next-line no-await-in-loop
      return { rows, captures, failure: { step: index, error: await readError(database, error) } };
    }
  }
  return { rows, captures };
}

const CRASHED = { kind: "crashed", message: "the embedded engine broke down" } as const;

/** An engine that is lost answers everything with nothing. */
const isAnswer = (results: readonly Results[]): boolean => results.at(-1)?.command !== undefined;

async function isAlive(database: PGlite): Promise<boolean> {
  try {
    const [result] = await database.exec("SELECT 1");
    return result?.rows.length === 1;
  } catch (error) {
    // In a transaction that failed nothing else is answered.
    return (error as { code?: unknown }).code === "25P02";
  }
}

interface DatabaseError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly detail?: unknown;
  readonly hint?: unknown;
}

async function readError(database: PGlite, error: unknown): Promise<EngineFailure> {
  const { code, message, detail, hint }: DatabaseError = typeof error === "object" && error !== null ? error : {};
  const isInternal = typeof code !== "string" || code.startsWith("XX");
  if (isInternal && !(await isAlive(database)))
    return { ...CRASHED, message: `${CRASHED.message}: ${String(message)}` };
  return {
    kind: "sql",
    sqlstate: typeof code === "string" ? code : "XX000",
    message: String(message),
    ...(typeof detail === "string" && { detail }),
    ...(typeof hint === "string" && { hint }),
  };
}

/** Node's types name the modules of WebAssembly, but not what makes them. */
const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> };
};

/** Compiling takes longer than all else that a start on an image does, and the other threads need not repeat it. */
async function compileProgram(): Promise<WebAssembly.Module | undefined> {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite"));
    return await wasm.compile(await readFile(join(folder, "pglite.wasm")));
  } catch {
    // PGlite knows where its program is.
    return undefined;
  }
}

/** What PGlite does not bring is not there, as CREATE EXTENSION will say. */
async function loadExtensions(names: readonly string[]): Promise<Record<string, Extension>> {
  const extensions: Record<string, Extension> = {};
  for (const name of names) {
    const module = name.replaceAll("-", "_");
    if (!/^[a-z][a-z0-9_]*$/.test(module)) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop
      const loaded = (await import(`@electric-sql/pglite/contrib/${module}`)) as Record<string, Extension>;
      if (loaded[module] !== undefined) extensions[module] = loaded[module];
    } catch {
      // Not among them.
    }
  }
  return extensions;
}
