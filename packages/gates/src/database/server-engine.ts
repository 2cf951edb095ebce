import { PortcullisError } from "../core/portcullis-error.ts";
import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { Engine, Image, Row } from "./engine.ts";
import { createCapturer } from "./fingerprint.ts";
import { showAddress } from "./server-address.ts";
import { openSession, type ServerSession } from "./server-session.ts";
import { reasonOf, type Server } from "./server.ts";

export interface ServerEngineOptions {
  /** With the name and password of the role. */
  readonly address: string;
  readonly database: string;
  readonly role: string;
  readonly server: Server;
  /** Makes a copy of the database, to which nobody may be connected. */
  readonly copy: () => Promise<Image>;
  readonly closed: () => void;
}

/** After so long, the server's own timeout is taken to be switched off by what runs. */
const GRACE_SECONDS = 2;

/** A database of a server and a session in it. */
export async function createServerEngine(options: ServerEngineOptions): Promise<Engine> {
  const { address, database, role, server, copy, closed } = options;
  const captureRows = createCapturer();
  // The role's name is another one in each run.
  const capture = (rows: readonly Row[]) =>
    captureRows(rows.map((row) => row.map((text) => text?.replaceAll(role, "owner") ?? null)));
  let session = await connect(address, role);
  let fault: EngineFailure | undefined;

  return {
    get isAlive() {
      return fault === undefined && session.isAlive;
    },
    async run(steps, seconds) {
      if (fault !== undefined) return { rows: [], captures: [], failure: { step: 0, error: fault } };
      const timer = setTimeout(
        () => {
          fault = { kind: "timeout", message: `it did not end within ${seconds} s` };
          void server.execute(`SELECT pg_terminate_backend(${session.process})`).catch(() => undefined);
        },
        (seconds + GRACE_SECONDS) * 1000,
      );
      const ran = await session.run(steps, capture);
      clearTimeout(timer);
      if (fault === undefined || ran.failure === undefined) return ran;
      return { ...ran, failure: { ...ran.failure, error: fault } };
    },
    async saveImage() {
      await session.close();
      const image = await copy();
      session = await connect(address, role);
      return image;
    },
    async close() {
      fault ??= { kind: "crashed", message: "the database was dropped" };
      closed();
      await session.close();
      await server.execute(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    },
  };
}

async function connect(address: string, role: string): Promise<ServerSession> {
  try {
    return await openSession(address);
  } catch (error) {
    throw new PortcullisError(
      "unreadable",
      `The role ${role}, which was created for this run, cannot log in to ${showAddress(address)}: ${reasonOf(error)}.`,
      "Let roles log in there with a password (scram-sha-256 in pg_hba.conf): migrations do not run with the rights of the role of --database.",
    );
  }
}
