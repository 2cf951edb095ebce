import type pg from "pg";

import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { Capture, Ran, Row, Step } from "./engine.ts";

const CONNECT_MS = 15_000;
const CANCELED = "57014";

/** One connection to a server. */
export interface ServerSession {
  readonly process: number;
  readonly isAlive: boolean;
  /** Sends steps until one fails, or the connection ends. */
  run(steps: readonly Step[], capture: (rows: readonly Row[]) => Capture): Promise<Ran>;
  close(): Promise<void>;
}

/** Connects. @throws what `pg` throws, without the address */
export async function openSession(address: string): Promise<ServerSession> {
  const { Client, Query, DatabaseError } = (await import("pg")).default;
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "portcullis",
  });
  let isAlive = true;
  const lose = (): void => void (isAlive = false);
  client.on("error", lose);
  client.on("end", lose);
  await client.connect();
  return {
    process: (client as unknown as { readonly processID: number }).processID,
    get isAlive() {
      return isAlive;
    },
    async run(steps, capture) {
      const rows: (readonly Row[])[] = [];
      const captures: Capture[] = [];
      for (const [step, { sql, wants }] of steps.entries()) {
        try {
          // oxlint-disable-next-line no-await-in-loop
          const answered = await (wants === undefined
            ? sendUnheard(client, new Query({ text: sql }))
            : ask(client, sql));
          if (wants === "rows") rows.push(answered);
          if (wants === "catalogue") captures.push(capture(answered));
        } catch (error) {
          const failure = readError(error, error instanceof DatabaseError ? error : undefined);
          if (failure.kind === "crashed") isAlive = false;
          return { rows, captures, failure: { step, error: failure } };
        }
      }
      return { rows, captures };
    },
    async close() {
      isAlive = false;
      await client.end().catch(() => undefined);
    },
  };
}

async function ask(client: pg.Client, text: string): Promise<readonly Row[]> {
  const result = await client.query({ text, rowMode: "array" });
  return result.rows as readonly Row[];
}

/** Rows that nobody wants are not kept: a migration may select as many as it likes. */
function sendUnheard(client: pg.Client, query: pg.Query): Promise<readonly Row[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Row[]>();
  query.on("row", () => undefined);
  query.on("error", reject);
  query.on("end", () => resolve([]));
  client.query(query);
  return promise;
}

function readError(error: unknown, told: pg.DatabaseError | undefined): EngineFailure {
  if (told === undefined) return { kind: "crashed", message: `the connection was lost: ${String(error)}` };
  const { code = "XX000", message, detail, hint } = told;
  if (code === CANCELED) return { kind: "timeout", message };
  // An administrator, or what the statement did to itself, ended the session.
  if (code.startsWith("57P")) return { kind: "crashed", message };
  return { kind: "sql", sqlstate: code, message, ...(detail && { detail }), ...(hint && { hint }) };
}
