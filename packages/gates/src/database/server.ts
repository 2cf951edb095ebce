import { PortcullisError } from "../core/portcullis-error.ts";
import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { Row, Step } from "./engine.ts";
import { showAddress } from "./server-address.ts";
import { openSession, type ServerSession } from "./server-session.ts";

/** A server, with the rights of the role in its address: no SQL of a migration is run here. */
export interface Server {
  readonly address: string;
  readonly version: string;
  /** @throws PortcullisError `unreadable` */
  execute(sql: string): Promise<void>;
  ask(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

const OLDEST = 140_000;

/** @throws PortcullisError `unreadable` */
export async function openServer(address: string): Promise<Server> {
  let session = await connect(address);
  const run = async (step: Step): Promise<readonly Row[]> => {
    // A connection that was lost is made anew: what was created has to be dropped.
    if (!session.isAlive) session = await connect(address);
    const { rows, failure } = await session.run([step], () => ({ fingerprint: "" }));
    if (failure !== undefined) throw refused(address, step.sql, failure.error);
    return rows[0] ?? [];
  };
  const ask = (sql: string): Promise<readonly Row[]> => run({ sql, wants: "rows" });
  const [versions = []] = await ask("SELECT current_setting('server_version'), current_setting('server_version_num')");
  const [version, number] = versions;
  if (Number(number) < OLDEST) {
    await session.close();
    throw new PortcullisError(
      "unreadable",
      `${showAddress(address)} is PostgreSQL ${version}; version 14 is the oldest that is supported.`,
      "Name a newer server, or run without --database.",
    );
  }
  return {
    address,
    version: version!,
    execute: async (sql) => void (await run({ sql })),
    ask,
    close: () => session.close(),
  };
}

async function connect(address: string): Promise<ServerSession> {
  try {
    return await openSession(address);
  } catch (error) {
    throw new PortcullisError(
      "unreadable",
      `Cannot connect to PostgreSQL at ${showAddress(address)}: ${reasonOf(error)}.`,
      "Check host, port, name, password and database of --database, and that the server runs.",
    );
  }
}

/** Of several addresses that a host has, each has a reason of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

const refused = (address: string, sql: string, { message }: EngineFailure): PortcullisError =>
  new PortcullisError(
    "unreadable",
    // The rest may be a password.
    `${showAddress(address)} refuses ${sql.split(" ").slice(0, 2).join(" ")}: ${message}.`,
    "Check what the role of --database may do there.",
  );
