import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { describeSchema } from "../testing/describe-schema.ts";
import { sampleWorkspace } from "../testing/sample-workspace.ts";
import { startStoreFixtures } from "../testing/stores.ts";
import { migrate, migrateDown } from "./migrate.ts";
import { loadMigrations, type Migration, MIGRATIONS_FOLDER, showName } from "./migration-files.ts";
import type { SessionStore } from "./session.ts";
import { insertWorkspace } from "./workspaces.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

const migrations = await loadMigrations(MIGRATIONS_FOLDER);

/** Says how many statements went through it. */
function counting(store: SessionStore): { readonly store: SessionStore; readonly count: () => number } {
  let count = 0;
  return {
    count: () => count,
    store: {
      ...store,
      query: (sql, parameters) => ((count += 1), store.query(sql, parameters)),
      session: (work) => ((count += 1), store.session(work)),
    },
  };
}

const migration = (version: string, name: string, up: string, down?: string): Migration => ({
  version,
  name,
  up,
  sha256: Buffer.from(up).toString("hex"),
  down,
});

describe.each(fixtures)("migrations on $kind", (fixture) => {
  let store: SessionStore;
  beforeEach(async () => {
    store = await fixture.openUnmigrated();
  });
  afterEach(() => fixture.closeStores());

  it("go up, down and up again to the same schema, each step for itself", async () => {
    const steps: (readonly string[])[] = [await describeSchema(store)];
    expect(steps[0]).toEqual([]);
    for (const [index] of migrations.entries()) {
      expect(await migrate(store, migrations.slice(0, index + 1))).toEqual([showName(migrations[index]!)]);
      const after = await describeSchema(store);
      const before = migrations[index - 1]?.version ?? "";
      expect(await migrateDown(store, migrations.slice(0, index + 1), before)).toEqual([showName(migrations[index]!)]);
      expect(await describeSchema(store)).toEqual(steps.at(-1));
      await migrate(store, migrations.slice(0, index + 1));
      expect(await describeSchema(store)).toEqual(after);
      steps.push(after);
    }
    expect(await migrateDown(store, migrations)).toHaveLength(migrations.length);
    expect(await describeSchema(store)).toEqual([]);
    expect(await migrate(store, migrations)).toHaveLength(migrations.length);
    expect(await describeSchema(store)).toEqual(steps.at(-1));
  });

  it("cost one query where nothing is to do", async () => {
    await migrate(store, migrations);
    const { store: counted, count } = counting(store);
    expect(await migrate(counted, migrations)).toEqual([]);
    expect(count()).toBe(1);
  });

  it("keep a workspace's template on the way down and up", async () => {
    await migrate(store, migrations);
    const { id } = await insertWorkspace(store, sampleWorkspace({ template: "seo-agent" }));
    const { id: cleared } = await insertWorkspace(store, sampleWorkspace());
    const { id: odd } = await insertWorkspace(store, sampleWorkspace());
    await store.query(
      `INSERT INTO workspace_config VALUES ($1, '{"theme": "dark", "template": "old"}'), ($2, '{"template": "old"}'), ($3, '{"template": "../x"}')`,
      [id, cleared, odd],
    );
    await migrateDown(store, migrations, migrations.at(-2)!.version);
    await migrate(store, migrations);
    const { rows } = await store.query(
      `SELECT id, template, template_provenance, data FROM workspaces LEFT JOIN workspace_config ON workspace_id = id ORDER BY position`,
    );
    expect(rows).toEqual([
      {
        id,
        template: "seo-agent",
        template_provenance: "backfill",
        data: { theme: "dark", template: "seo-agent" },
      },
      { id: cleared, template: "", template_provenance: "api", data: {} },
      { id: odd, template: "", template_provenance: "api", data: { template: "../x" } },
    ]);
  });

  it("take a workspace from before as it stands", async () => {
    await migrate(store, migrations.slice(0, 1));
    await store.query(
      `INSERT INTO workspaces (id, name, status, runtime, created_at, updated_at)
       SELECT gen_random_uuid(), status, status, 'claude-code', now(), now()
       FROM unnest(ARRAY['online', 'paused', 'hibernating', 'removed', 'awaiting_agent']) AS status`,
    );
    await migrate(store, migrations);
    const { rows } = await store.query("SELECT status, wanted FROM workspaces ORDER BY position");
    expect(rows).toEqual([
      { status: "online", wanted: "running" },
      { status: "paused", wanted: "paused" },
      { status: "hibernating", wanted: "hibernated" },
      { status: "removed", wanted: "removed" },
      { status: "awaiting_agent", wanted: "running" },
    ]);
  });

  it("refuse a file that was edited, one that is missing, and one that comes too late", async () => {
    const [first, second, third] = migrations as readonly [Migration, Migration, Migration, ...Migration[]];
    await migrate(store, [first, third]);
    const refusal = async (files: readonly Migration[]): Promise<unknown> =>
      migrate(store, files).catch((error: unknown) => error);
    expect(await refusal([first, second, third])).toMatchObject({
      code: "STORE_INCOMPATIBLE",
      message: expect.stringContaining(`${showName(second)} comes too late`) as string,
    });
    expect(await refusal([first, { ...third, sha256: second.sha256 }])).toMatchObject({
      message: expect.stringContaining(`${showName(third)} was edited`) as string,
    });
    expect(await refusal([first, { ...third, name: "other" }])).toMatchObject({
      message: expect.stringContaining("was edited") as string,
    });
    expect(await refusal([third])).toMatchObject({
      message: expect.stringContaining(`${showName(first)} was applied to it, and its file is missing`) as string,
    });
    expect(await refusal([first])).toMatchObject({
      message: expect.stringContaining("a newer version of this program") as string,
    });
    expect(await refusal([first, third])).toEqual([]);
  });

  it("leave nothing of one that fails, and keep those before it", async () => {
    const good = migration("20260101000000", "good", "CREATE TABLE good (id int)");
    const bad = migration("20260102000000", "bad", "CREATE TABLE bad (id int); SELECT 1 / 0;");
    await expect(migrate(store, [good, bad])).rejects.toMatchObject({
      code: "STORE_INCOMPATIBLE",
      message: expect.stringContaining("20260102000000_bad fails: division by zero") as string,
    });
    const { rows } = await store.query("SELECT tablename FROM pg_tables WHERE tablename IN ('good', 'bad')");
    expect(rows).toEqual([{ tablename: "good" }]);
    expect(await migrate(store, [good, { ...bad, up: "CREATE TABLE bad (id int)" }])).toEqual(["20260102000000_bad"]);
  });

  it("run outside of a transaction what PostgreSQL refuses in one", async () => {
    const concurrent = migration(
      "20260101000000",
      "concurrent",
      "CREATE TABLE wide (id int, ü text);\n-- ü\nCREATE INDEX CONCURRENTLY wide_id ON wide (id);\nCREATE INDEX CONCURRENTLY wide_u ON wide (ü)",
      "DROP INDEX CONCURRENTLY wide_id; DROP TABLE wide;",
    );
    await migrate(store, [concurrent]);
    const { rows } = await store.query("SELECT indexname FROM pg_indexes WHERE tablename = 'wide' ORDER BY 1");
    expect(rows).toEqual([{ indexname: "wide_id" }, { indexname: "wide_u" }]);
    await migrateDown(store, [concurrent]);
    expect((await store.query("SELECT FROM pg_tables WHERE tablename = 'wide'")).count).toBe(0);
  });

  it("do not let a file end the transaction that it is in", async () => {
    const own = migration("20260101000000", "own", "CREATE TABLE own (id int); COMMIT; CREATE TABLE rest (id int)");
    await expect(migrate(store, [own])).rejects.toThrow("begins or ends transactions itself");
    expect((await store.query("SELECT FROM pg_tables WHERE tablename IN ('own', 'rest')")).count).toBe(0);
  });

  it("are applied once by two who start at once", async () => {
    const applied = await Promise.all([migrate(store, migrations), migrate(store, migrations)]);
    expect(applied.map(({ length }) => length).toSorted((one, other) => one - other)).toEqual([0, migrations.length]);
  });
});

describe("the files of migrations", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "portcullis-migrations-"));
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("are read in their order, each with the way back", async () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted());
    expect(migrations.filter(({ down }) => down === undefined)).toEqual([]);
  });

  it("have the same sum whatever the ends of their lines", async () => {
    const file = join(folder, `${showName(migrations[0]!)}.up.sql`);
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("\n", "\r\n"));
    expect((await loadMigrations(folder))[0]!.sha256).toBe(migrations[0]!.sha256);
    await writeFile(file, "SELECT 1");
    expect((await loadMigrations(folder))[0]!.sha256).not.toBe(migrations[0]!.sha256);
  });

  it("are refused where a version is there twice, or a name is none", async () => {
    await writeFile(join(folder, `${migrations[0]!.version}_other.up.sql`), "SELECT 1");
    await expect(loadMigrations(folder)).rejects.toThrow("is the version of two migrations");
    await rename(join(folder, `${migrations[0]!.version}_other.up.sql`), join(folder, "045_other.sql"));
    await expect(loadMigrations(folder)).rejects.toThrow("045_other.sql is not named like");
  });
});
