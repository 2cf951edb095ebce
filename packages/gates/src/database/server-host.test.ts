import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { startPostgresServer, type PostgresServer } from "../testing/postgres-server.ts";
import { measureMigrations, type ChainFile, type MeasureOptions, type MeasureRequest } from "./measure-migrations.ts";
import { openServer } from "./server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const server = await startPostgresServer();
if (server === undefined) process.stderr.write("No PostgreSQL server is installed: --database is not tested.\n");

afterAll(() => server?.stop());

const file = (name: string, text: string): ChainFile => ({ path: `migrations/${name}.sql`, text });
const ITEMS = file("001_items", "CREATE TABLE items (id int PRIMARY KEY, name text);");

async function ask(sql: string): Promise<readonly (readonly (string | null)[])[]> {
  const admin = await openServer(server!.address());
  try {
    return await admin.ask(sql);
  } finally {
    await admin.close();
  }
}

const leftOvers = (): Promise<readonly (readonly (string | null)[])[]> =>
  ask(
    "SELECT datname FROM pg_database WHERE datname LIKE 'portcullis%' UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'portcullis%'",
  );

describe.runIf(server !== undefined)("a server", () => {
  const { address } = server as PostgresServer;
  const measure = (request: Partial<MeasureRequest>, options: Partial<MeasureOptions> = {}) => {
    const { base = [], request: own = [], others = [] } = request;
    const merged = request.merged ?? [...base, ...own.map(({ up }) => up)];
    return measureMigrations(
      { base, merged, request: own, others },
      { database: address(), timeoutSeconds: 20, tell: () => undefined, ...options },
    );
  };

  beforeAll(async () => {
    const admin = await openServer(address());
    await admin.execute("CREATE ROLE maker LOGIN PASSWORD 'maker' CREATEDB CREATEROLE");
    await admin.execute("CREATE ROLE plain LOGIN PASSWORD 'plain' CREATEDB");
    await admin.close();
  });

  it.each([
    ["postgres", undefined],
    ["maker", "maker"],
  ])("measures for the role %s and leaves nothing", async (role, password) => {
    const base = [
      ITEMS,
      file("002", "CREATE TYPE mood AS ENUM ('sad'); CREATE INDEX CONCURRENTLY ON items (name);"),
      file("003", "SELECT 1/0"),
    ];
    const request = [
      { up: file("010", "ALTER TYPE mood ADD VALUE 'ok';") },
      {
        up: file("011", "ALTER TABLE items ADD mood mood DEFAULT 'ok'; GRANT SELECT ON items TO public;"),
        down: file("011.down", "ALTER TABLE items DROP mood; REVOKE SELECT ON items FROM public;"),
      },
    ];
    const others = [
      { number: 2, files: [file("012", "ALTER TABLE items ADD size int")] },
      { number: 3, files: [file("013", "ALTER TABLE items ADD mood text")] },
    ];
    const measured = await measure({ base, request, others }, { database: address(role, password) });
    expect(measured.engine).toMatchObject({ name: "postgres", version: expect.stringMatching(/^\d+\.\d+/) });
    expect(measured.base).toMatchObject([{ path: "migrations/003.sql", kind: "sql", sqlstate: "22012" }]);
    expect(measured.files).toMatchObject([
      { again: { failure: { sqlstate: "42710" } } },
      {
        again: { failure: { sqlstate: "42701" } },
        down: { differences: [] },
        locks: [{ relation: "public.items", mode: "AccessExclusiveLock" }],
      },
    ]);
    expect(measured.open_pull_requests).toMatchObject([
      { number: 2, state: "same" },
      { number: 3, state: "fails" },
    ]);
    expect(await leftOvers()).toEqual([]);
  });

  it("gives what runs there no rights outside its own database", async () => {
    const { base } = await measure({
      base: [
        file("001", "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''true'''; END $$;"),
        file("002", "SELECT pg_read_file('/etc/hostname');"),
        file("003", "CREATE ROLE intruder SUPERUSER;"),
        file("004", "ALTER ROLE postgres PASSWORD 'x';"),
        file("005", "SET SESSION AUTHORIZATION postgres;"),
        file("006", "SET ROLE maker;"),
        file("007", "RESET SESSION AUTHORIZATION; RESET ROLE; CREATE EXTENSION file_fdw;"),
        file("008", "DO $$ BEGIN EXECUTE 'ALTER DATABASE postgres RENAME TO mine'; END $$;"),
        file("009", "DROP DATABASE postgres;"),
        file("010", "CREATE TABLE fine ();"),
      ],
    });
    expect(base.map(({ path, kind, sqlstate }) => `${path.slice(11, 14)} ${kind} ${sqlstate}`)).toEqual([
      "001 unsupported 42501",
      "002 unsupported 42501",
      "003 unsupported 42501",
      "004 unsupported 42501",
      "005 unsupported 42501",
      "006 unsupported 42501",
      "007 unsupported 42501",
      "008 unsupported 42501",
      "009 unsupported undefined",
    ]);
    expect(await leftOvers()).toEqual([]);
  });

  it("ends a statement that switches its timeout off", async () => {
    const request = [
      { up: file("002", "SET statement_timeout = 0;\nSELECT pg_sleep(3600);") },
      { up: file("003", "DO $$ BEGIN LOOP NULL; END LOOP; END $$;") },
      { up: file("004", "ALTER TABLE items ADD size int") },
    ];
    const { files } = await measure({ base: [ITEMS], request }, { timeoutSeconds: 1 });
    expect(files).toMatchObject([
      { failure: { kind: "timeout", line: 2 } },
      { failure: { kind: "timeout", line: 1 } },
      { again: { failure: { sqlstate: "42701" } } },
    ]);
    expect(await leftOvers()).toEqual([]);
  });

  it("goes on after a session that ends itself", async () => {
    const { base } = await measure({ base: [file("000", "SELECT pg_terminate_backend(pg_backend_pid());"), ITEMS] });
    expect(base).toMatchObject([{ path: "migrations/000.sql", kind: "crashed" }]);
  });

  it("is left clean when the run is interrupted", async () => {
    const controller = new AbortController();
    const running = measure({ base: [ITEMS, file("002", "SELECT pg_sleep(3600)")] }, {
      timeoutSeconds: 600,
      signal: controller.signal,
    } as object);
    setTimeout(() => controller.abort(), 500);
    await expect(running).rejects.toMatchObject({ code: "interrupted" });
    expect(await leftOvers()).toEqual([]);
  });

  it("has to be one that can be used, and no message shows a password", async () => {
    const refusals = [
      [address("postgres", "wrong-secret"), /^Cannot connect to PostgreSQL at .*: password authentication failed/],
      [address("plain", "plain"), /^The role plain may not create roles on /],
      [
        "postgres://someone:wrong-secret@127.0.0.1:1/x",
        /^Cannot connect to PostgreSQL at 127\.0\.0\.1:1\/x: .*ECONNREFUSED/,
      ],
    ] as const;
    for (const [database, message] of refusals) {
      // oxlint-disable-next-line no-await-in-loop
      const error: unknown = await measure({ base: [ITEMS] }, { database }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "unreadable", message: expect.stringMatching(message) });
      expect(JSON.stringify(error)).not.toContain("secret");
    }
  });

  it("measures as the embedded engine does", async () => {
    const request = {
      base: [
        ITEMS,
        file("002", "CREATE VIEW names AS SELECT count(*) AS number FROM items; COMMENT ON VIEW names IS 'All.';"),
      ],
      request: [
        {
          up: file("003", "DROP VIEW names; ALTER TABLE items DROP name;"),
          down: file("003.down", "ALTER TABLE items ADD name text;"),
        },
      ],
      others: [
        {
          number: 4,
          files: [file("004", "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT name FROM items';")],
        },
      ],
    };
    const { engine: _, ...embedded } = await measureMigrations(
      { ...request, merged: [...request.base, ...request.request.map(({ up }) => up)] },
      { timeoutSeconds: 20, tell: () => undefined },
    );
    expect(await measure(request)).toMatchObject(embedded);
  });
});
