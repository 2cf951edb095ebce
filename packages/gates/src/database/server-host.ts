import { randomBytes } from "node:crypto";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Engine, EngineHost, Image } from "./engine.ts";
import { addressOf, showAddress } from "./server-address.ts";
import { createServerEngine } from "./server-engine.ts";
import { createServerRole, dropServerRole, type ServerRole } from "./server-role.ts";
import { openServer, type Server } from "./server.ts";

/**
 * Databases of a server, which a run creates and drops again, in the hands of a role that it creates and drops again: what runs
 * there may do nothing outside them.
 *
 * @throws PortcullisError `unreadable` for a server that cannot be reached, or where this is not allowed
 */
export async function openServerHost(address: string, timeoutSeconds: number): Promise<EngineHost> {
  const prefix = `portcullis_${randomBytes(8).toString("hex")}`;
  const server = await openServer(address);
  const engines = new Set<Engine>();
  const databases = new Set<string>();
  let role: ServerRole | undefined;
  let closing: Promise<void> | undefined;

  const createDatabase = async (template: string | undefined, owner: string | undefined): Promise<string> => {
    if (closing !== undefined) throw unreadable("The run is over.", "Run it again.");
    const name = `${prefix}_${databases.size}`;
    databases.add(name);
    const parts = [`CREATE DATABASE ${name}`, owner && `OWNER ${owner}`, template && `TEMPLATE ${template}`];
    await server.execute(parts.filter((part) => part !== undefined).join(" "));
    return name;
  };
  const close = async (): Promise<void> => {
    // What cannot be dropped with its engine is dropped with all the others, or told then.
    await Promise.all(Array.from(engines, (engine) => engine.close().catch(() => undefined)));
    try {
      await dropAll(server, databases, role);
    } finally {
      await server.close();
    }
  };

  try {
    role = await createServerRole(server, prefix, timeoutSeconds);
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    name: "postgres",
    isConfined: true,
    version: async () => server.version,
    start: async (image) => {
      const database = await createDatabase(image?.content as string | undefined, role.name);
      const engine = await createServerEngine({
        address: addressOf(address, database, role),
        database,
        role: role.name,
        server,
        // It belongs to us, so that nothing that runs can change it.
        copy: async (): Promise<Image> => ({ content: await createDatabase(database, undefined) }),
        closed: () => void engines.delete(engine),
      });
      engines.add(engine);
      return engine;
    },
    close: () => (closing ??= close()),
  };
}

async function dropAll(server: Server, databases: ReadonlySet<string>, role: ServerRole | undefined): Promise<void> {
  const left: string[] = [];
  const drop = async (name: string, work: Promise<void>): Promise<void> => {
    await work.catch((error: unknown) => left.push(`${name} (${String(error)})`));
  };
  for (const name of databases)
    // oxlint-disable-next-line no-await-in-loop
    await drop(`the database ${name}`, server.execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  if (role !== undefined) await drop(`the role ${role.name}`, dropServerRole(server, role));
  if (left.length > 0)
    throw unreadable(
      `Not everything could be dropped from ${showAddress(server.address)}: ${left.join("; ")}.`,
      "Drop it.",
    );
}

const unreadable = (message: string, fix: string): PortcullisError => new PortcullisError("unreadable", message, fix);
