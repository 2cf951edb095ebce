/** The thread in which the embedded PostgreSQL runs: a statement blocks its thread, and requests have to be answered meanwhile. */
import { PGlite, types } from "@electric-sql/pglite";
import { parentPort, workerData } from "node:worker_threads";

import { parseInteger } from "./parse-integer.ts";
import type { PgliteProgram } from "./pglite-program.ts";
import type { PgliteReply, PgliteRequest, PgliteStart } from "./pglite-messages.ts";

/** Half of the memory that it takes otherwise. Deep recursion has to end as an error of SQL, before the thread's stack ends. */
const SETTINGS = ["shared_buffers=8MB", "max_stack_depth=1MB"];

parentPort!.once("message", ({ program }: Extract<PgliteRequest, { kind: "open" }>) => {
  // A failure ends the thread, and the host hears of it.
  void open(workerData as PgliteStart, program);
});

async function open({ folder }: PgliteStart, program: PgliteProgram | undefined): Promise<void> {
  const database = await PGlite.create({
    dataDir: folder,
    ...(program && { pgliteWasmModule: program }),
    postgresqlconf: SETTINGS,
    parsers: { [types.INT8]: parseInteger },
  });
  await database.exec("SET TimeZone = 'UTC'");
  parentPort!.on("message", (request: PgliteRequest) => void answer(database, request));
  reply({ id: 0 });
}

async function answer(database: PGlite, request: PgliteRequest): Promise<void> {
  const { id } = request;
  try {
    reply({ id, ...(await run(database, request)) });
  } catch (error) {
    const { code, message, constraint, severity } = error as Record<string, unknown>;
    // What PostgreSQL did not say may be the end of it.
    if (typeof severity !== "string" && !(await isAlive(database))) process.exit(1);
    reply({ id, failure: { code, message: String(message), constraint, severity } });
  }
}

async function run(database: PGlite, request: PgliteRequest): Promise<Omit<PgliteReply, "id">> {
  if (request.kind === "open") return {};
  if (request.kind === "close") return (await database.close(), {});
  if (request.kind === "execute") return (await database.exec(request.sql), {});
  const { rows, affectedRows = 0 } = await database.query<Record<string, unknown>>(request.sql, [
    ...request.parameters,
  ]);
  return { rows, count: rows.length || affectedRows };
}

async function isAlive(database: PGlite): Promise<boolean> {
  try {
    return (await database.query("SELECT 1")).rows.length === 1;
  } catch (error) {
    // In a transaction that failed nothing else is answered.
    return (error as { readonly code?: unknown }).code === "25P02";
  }
}

function reply(message: PgliteReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort!.postMessage(message);
}
