import { migrate } from "./migrate.ts";
import { loadMigrations, MIGRATIONS_FOLDER } from "./migration-files.ts";
import { openPglite } from "./pglite-store.ts";
import { openPostgres } from "./postgres-store.ts";
import type { SessionStore } from "./session.ts";
import type { StoreLog } from "./store-log.ts";
import type { Store } from "./store.ts";

/** A folder for the embedded PostgreSQL, or the address of a server: postgres://USER:PASSWORD@HOST:PORT/DATABASE. */
export type StoreLocation = { readonly data: string } | { readonly database: string };

export interface StoreOptions {
  /** Where the daemon answers: what the next one is told that wants the same store. */
  readonly owner: { readonly address: string };
  readonly log?: StoreLog;
  /** Called once nobody else can have the embedded store, while it still opens. */
  readonly onLocked?: () => void;
}

/**
 * Takes the store for this process alone, and brings it to the state that this program knows.
 * @throws DaemonError STORE_LOCKED where another daemon has it, STORE_INCOMPATIBLE, PLATFORM_UNAVAILABLE
 */
export async function openStore(location: StoreLocation, options: StoreOptions): Promise<Store> {
  const migrations = loadMigrations(MIGRATIONS_FOLDER);
  // It is told below.
  migrations.catch(() => undefined);
  const store = await openUnmigrated(location, options);
  try {
    const applied = await migrate(store, await migrations);
    if (applied.length > 0) options.log?.info(`The store was migrated: ${applied.join(", ")}.`);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** As it is. */
export function openUnmigrated(location: StoreLocation, { owner, log, onLocked }: StoreOptions): Promise<SessionStore> {
  if ("database" in location) return openPostgres(location.database, owner.address, log);
  return openPglite(location.data, owner.address, onLocked);
}
