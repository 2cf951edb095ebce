import { DaemonError } from "../core/daemon-error.ts";
import { type Migration, showName } from "./migration-files.ts";
import type { Session, SessionStore } from "./session.ts";
import { SqlError } from "./sql-error.ts";
import { splitMigration } from "./split-migration.ts";
import type { Queryable } from "./store.ts";

/** Two programs that migrate the same database come one after the other. */
const MIGRATION_KEY = "1886351988, 3";
const UNDEFINED_TABLE = "42P01";

const TABLE = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version text PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL,
  milliseconds bigint NOT NULL
)`;

interface Applied {
  readonly version: string;
  readonly name: string;
  readonly sha256: string;
}

/**
 * Applies what was not applied yet, in order, and gives its names. Costs one query where there is nothing to do.
 * @throws DaemonError STORE_INCOMPATIBLE where what was applied is not a beginning of the migrations
 */
export async function migrate(store: SessionStore, migrations: readonly Migration[]): Promise<readonly string[]> {
  if (findPending(await readApplied(store), migrations).length === 0) return [];
  return store.session((session) =>
    exclusively(session, async () => {
      const pending = findPending(await readApplied(session), migrations);
      await session.execute(TABLE);
      // Each one needs what the one before it made.
      // oxlint-disable-next-line no-await-in-loop
      for (const migration of pending) await apply(session, migration);
      return pending.map(showName);
    }),
  );
}

/** Takes back what was applied after that version, the last first, and gives the names. */
export async function migrateDown(
  store: SessionStore,
  migrations: readonly Migration[],
  version = "",
): Promise<readonly string[]> {
  return store.session((session) =>
    exclusively(session, async () => {
      const applied = await readApplied(session);
      findPending(applied, migrations);
      const later = applied.filter((row) => row.version > version).toReversed();
      for (const row of later) {
        const migration = migrations.find((one) => one.version === row.version)!;
        const { down } = migration;
        if (down === undefined) throw failed(migration, "it has no file that takes it back");
        // oxlint-disable-next-line no-await-in-loop
        await run(session, migration, down, "DELETE FROM schema_migrations WHERE version = $1", () => [row.version]);
      }
      return later.map(showName);
    }),
  );
}

async function readApplied(session: Queryable): Promise<readonly Applied[]> {
  try {
    const { rows } = await session.query<Applied>(
      `SELECT version, name, sha256 FROM schema_migrations ORDER BY version COLLATE "C"`,
    );
    return rows;
  } catch (error) {
    if (error instanceof SqlError && error.code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

function findPending(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  const newest = migrations.at(-1)?.version ?? "";
  for (const row of applied) {
    const migration = known.get(row.version);
    if (migration === undefined && row.version > newest)
      throw refused(
        `it was migrated by a newer version of this program (${showName(row)})`,
        "Use that version, or another store.",
      );
    if (migration === undefined)
      throw refused(`${showName(row)} was applied to it, and its file is missing`, "Put the file back.");
    if (migration.sha256 !== row.sha256 || migration.name !== row.name)
      throw refused(
        `${showName(row)} was edited after it was applied to it`,
        "Put the file back as it was; what is to change belongs into a new one.",
      );
  }
  const pending = migrations.filter(({ version }) => !applied.some((row) => row.version === version));
  const last = applied.at(-1);
  const late = pending.find(({ version }) => last !== undefined && version < last.version);
  if (late !== undefined)
    throw refused(
      `${showName(late)} comes too late: ${showName(last!)} was applied already`,
      "Give the file a version of now.",
    );
  return pending;
}

async function exclusively<Value>(session: Session, work: () => Promise<Value>): Promise<Value> {
  await session.query(`SELECT pg_advisory_lock(${MIGRATION_KEY})`);
  try {
    // A table may be large; how long its migration takes is nobody's fault.
    await session.execute("SET statement_timeout = 0");
    return await work();
  } finally {
    await session.execute("RESET statement_timeout").catch(() => undefined);
    await session.query(`SELECT pg_advisory_unlock(${MIGRATION_KEY})`).catch(() => undefined);
  }
}

async function apply(session: Session, migration: Migration): Promise<void> {
  const { version, name, sha256, up } = migration;
  const start = performance.now();
  const record = `INSERT INTO schema_migrations (version, name, sha256, applied_at, milliseconds)
    VALUES ($1, $2, $3, $4::timestamptz, $5)`;
  await run(session, migration, up, record, () => [
    version,
    name,
    sha256,
    new Date().toISOString(),
    Math.round(performance.now() - start),
  ]);
}

/** All of it with its record, or nothing; a script that forbids transactions statement by statement. */
async function run(
  session: Session,
  migration: Migration,
  sql: string,
  record: string,
  parameters: () => readonly unknown[],
): Promise<void> {
  try {
    const { statements, isTransactional } = await splitMigration(sql);
    if (isTransactional) await session.execute("BEGIN");
    // oxlint-disable-next-line no-await-in-loop
    for (const statement of statements) await session.execute(statement);
    await session.query(record, parameters());
    if (isTransactional) await session.execute("COMMIT");
  } catch (error) {
    await session.execute("ROLLBACK").catch(() => undefined);
    if (error instanceof DaemonError) throw error;
    throw failed(migration, error instanceof Error ? error.message : String(error));
  }
}

const refused = (message: string, fix: string): DaemonError =>
  new DaemonError("STORE_INCOMPATIBLE", `The store does not fit this program: ${message}.`, { fix });

const failed = (migration: Migration, reason: string): DaemonError =>
  new DaemonError("STORE_INCOMPATIBLE", `The migration ${showName(migration)} fails: ${reason}.`, {
    fix: "The store is as it was before it. Report this, with the message.",
  });
