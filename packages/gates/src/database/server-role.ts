import { randomBytes } from "node:crypto";

import { PortcullisError } from "../core/portcullis-error.ts";
import { showAddress } from "./server-address.ts";
import type { Server } from "./server.ts";

/** A role that exists for one run. */
export interface ServerRole {
  readonly name: string;
  readonly password: string;
}

/** What a session may have open, or wait for, without doing anything. */
const IDLE_SECONDS = 300;
const LOCK_SECONDS = 10;
const TEMPORARY_FILES = "1GB";

/**
 * Creates the role that owns the databases of a run. It may log in, and nothing else that a role may: a request's SQL has to have
 * no rights on what else is on the server, not even those of the one who runs it.
 *
 * @throws PortcullisError `unreadable`
 */
export async function createServerRole(server: Server, name: string, timeoutSeconds: number): Promise<ServerRole> {
  const [rights = []] = await server.ask(
    "SELECT rolsuper::text, (rolsuper OR rolcreatedb)::text, (rolsuper OR rolcreaterole)::text, quote_ident(rolname) FROM pg_roles WHERE rolname = current_user",
  );
  const [isSuper, createsDatabases, createsRoles, self] = rights;
  if (createsDatabases !== "true" || createsRoles !== "true")
    throw new PortcullisError(
      "unreadable",
      `The role ${self} may not create ${createsDatabases === "true" ? "roles" : "databases"} on ${showAddress(server.address)}: migrations run in a database and with a role of their own.`,
      `Give it the right (ALTER ROLE ${self} CREATEDB CREATEROLE), or name another role.`,
    );
  const password = randomBytes(24).toString("hex");
  await server.execute(
    `CREATE ROLE ${name} LOGIN PASSWORD '${password}' NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
  );
  const role = { name, password };
  try {
    // To give away a database takes the right to act as its new owner.
    if (isSuper !== "true") await server.execute(`GRANT ${name} TO CURRENT_USER`);
    const settings = [
      ["statement_timeout", `${Math.ceil(timeoutSeconds * 1000)}`],
      ["idle_in_transaction_session_timeout", `${IDLE_SECONDS}s`],
      ["lock_timeout", `${LOCK_SECONDS}s`],
      ...(isSuper === "true" ? [["temp_file_limit", TEMPORARY_FILES]] : []),
    ];
    for (const [setting, value] of settings)
      // oxlint-disable-next-line no-await-in-loop
      await server.execute(`ALTER ROLE ${name} SET ${setting} = '${value}'`);
    return role;
  } catch (error) {
    await dropServerRole(server, role).catch(() => undefined);
    throw error;
  }
}

export const dropServerRole = (server: Server, { name }: ServerRole): Promise<void> =>
  server.execute(`DROP ROLE IF EXISTS ${name}`);
