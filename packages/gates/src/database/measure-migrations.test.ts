import { parse } from "@portcullis/contracts";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { measureMigrations, type ChainFile, type MeasureRequest } from "./measure-migrations.ts";

// A machine that does much else takes long to start an engine.
vi.setConfig({ testTimeout: 240_000 });

let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), "portcullis-measure-"));
});
afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

const file = (name: string, text: string): ChainFile => ({ path: `migrations/${name}.sql`, text });

/** Measures a request whose migrations come after the base, unless the merged chain is given. */
async function measure(request: Partial<MeasureRequest>, timeoutSeconds = 20) {
  const { base = [], request: own = [], others = [] } = request;
  const { merged = [...base, ...own.map(({ up }) => up)] } = request;
  const options = { cacheFolder, timeoutSeconds, tell: () => undefined };
  const measurement = await measureMigrations({ base, merged, request: own, others }, options);
  expect(parse("migration_measurement", { ...measurement, directory: "migrations" })).toMatchObject({ ok: true });
  return measurement;
}

const ITEMS = file("001_items", "CREATE TABLE items (id int PRIMARY KEY, name text);");

describe("a chain from empty", () => {
  it("notes the statement that failed, and goes on after it", async () => {
    const broken = file(
      "002_parts",
      "-- Parts.\nCREATE TABLE parts (id int);\nALTER TABLE parts\n  ADD item uuid REFERENCES items;",
    );
    const { base, engine } = await measure({
      base: [ITEMS, broken, file("003_more", "ALTER TABLE items ADD size int")],
    });
    expect(engine.name).toBe("pglite");
    expect(base).toEqual([
      {
        path: broken.path,
        kind: "sql",
        sqlstate: "42804",
        message: 'foreign key constraint "parts_item_fkey" cannot be implemented',
        detail: expect.stringContaining("incompatible types"),
        line: 3,
        statement: "ALTER TABLE parts\n  ADD item uuid REFERENCES items",
      },
    ]);
  });

  it("leaves nothing of a file that failed, nor of a session for the next file", async () => {
    const { base } = await measure({
      base: [
        file(
          "001_schema",
          "CREATE SCHEMA other; SET search_path = other; CREATE TEMP TABLE t (); PREPARE p AS SELECT 1;",
        ),
        file("002_fails", "CREATE TABLE half (); SELECT 1/0;"),
        file(
          "003_same",
          "CREATE TABLE public.half (); CREATE TEMP TABLE t (); PREPARE p AS SELECT 2; SELECT * FROM half;",
        ),
      ],
    });
    expect(base.map(({ path, sqlstate }) => [path, sqlstate])).toEqual([["migrations/002_fails.sql", "22012"]]);
  });

  it("runs what does not stand a transaction statement by statement", async () => {
    const { base } = await measure({
      base: [
        ITEMS,
        file("002_index", "CREATE INDEX CONCURRENTLY by_name ON items (name); VACUUM items;"),
        file(
          "003_own",
          "BEGIN; CREATE TABLE one (); COMMIT; BEGIN; CREATE TABLE two (); ROLLBACK; CREATE TABLE two (a int);",
        ),
        file("004_framed", "BEGIN; ALTER TABLE two DROP a; ALTER TABLE one ADD b int; COMMIT;"),
      ],
    });
    expect(base).toEqual([]);
  });

  it("runs by itself what commits in a block", async () => {
    const batches = "DO $$ BEGIN FOR i IN 1..2 LOOP INSERT INTO items VALUES (i); COMMIT; END LOOP; END $$;";
    const { base, files } = await measure({
      base: [ITEMS, file("002_batches", batches), file("003_discard", "DISCARD ALL;")],
      request: [{ up: file("004_more", batches.replace("VALUES (i)", "VALUES (i + 10)")) }],
    });
    expect(base).toEqual([]);
    expect(files[0]?.failure).toBeUndefined();
  });

  it("reports what only the end of the transaction checks", async () => {
    const { base } = await measure({
      base: [
        file("001", "CREATE TABLE a (id int PRIMARY KEY, other int REFERENCES a DEFERRABLE INITIALLY DEFERRED);"),
        file("002", "INSERT INTO a VALUES (1, 2);"),
      ],
    });
    expect(base).toMatchObject([{ path: "migrations/002.sql", kind: "sql", sqlstate: "23503" }]);
  });
});

describe("what the embedded engine cannot run", () => {
  it("is unsupported, with all that fails for it", async () => {
    const { base } = await measure({
      base: [
        file("001_vector", "CREATE EXTENSION vector;"),
        file("002_table", "CREATE TABLE memories (id int, embedding vector(3));"),
        file("003_index", "CREATE INDEX ON memories (id);"),
        file("004_typo", "CREATE INDEX ON memmories (id);"),
        file("005_copy", "COPY items FROM STDIN;"),
        file("006_psql", "\\set ON_ERROR_STOP on\nSELECT 1;"),
        file("007_python", "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1';"),
        file("008_file", "SELECT pg_read_file('/etc/hostname');"),
        file("009_role", "CREATE TABLE t (); GRANT SELECT ON t TO somebody;"),
        file("010_program", "COPY (SELECT 1) TO PROGRAM 'true';"),
        file("011_database", "CREATE DATABASE other;"),
      ],
    });
    expect(base.map(({ path, kind }) => `${path.slice(11, 14)} ${kind}`)).toEqual([
      "001 unsupported",
      "002 unsupported",
      "003 unsupported",
      "004 sql",
      "005 unsupported",
      "006 unsupported",
      "007 unsupported",
      "008 unsupported",
      "009 unsupported",
      "010 unsupported",
      "011 unsupported",
    ]);
    expect(base[5]).toMatchObject({ line: 1, message: "psql meta-command \\set is not SQL" });
  });

  it("is not what it brings: extensions, roles, languages", async () => {
    const { base } = await measure({
      base: [
        file("001", 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp"; CREATE EXTENSION pg_trgm; CREATE EXTENSION hstore;'),
        file(
          "002",
          "CREATE ROLE app; CREATE TABLE t (id uuid DEFAULT uuid_generate_v4(), h hstore); GRANT SELECT ON t TO app;",
        ),
      ],
    });
    expect(base).toEqual([]);
  });
});

describe("a migration of the request", () => {
  it("is repeatable and taken back, and locks what was there", async () => {
    const up = file(
      "002",
      "ALTER TABLE items ADD COLUMN IF NOT EXISTS size int;\nALTER TABLE items ALTER name TYPE varchar(9);",
    );
    const down = file("002.down", "ALTER TABLE items DROP size; ALTER TABLE items ALTER name TYPE text;");
    const { files, merge_order } = await measure({ base: [ITEMS], request: [{ up, down }] });
    const lock = { relation: "public.items", mode: "AccessExclusiveLock" };
    expect(files).toEqual([
      {
        path: up.path,
        again: { differences: [] },
        down: { path: down.path, differences: [] },
        locks: [
          { ...lock, line: 1, statement: "ALTER TABLE items ADD COLUMN IF NOT EXISTS size int", rewrites: false },
          { ...lock, line: 2, statement: "ALTER TABLE items ALTER name TYPE varchar(9)", rewrites: true },
        ],
      },
    ]);
    expect(merge_order).toEqual({ state: "same", differences: [] });
  });

  it("is told where it cannot be run twice", async () => {
    const fails = file("002", "CREATE TABLE parts (id int)");
    const changes = file("003", "ALTER TABLE parts ADD CHECK (id > 0)");
    const { files } = await measure({ base: [ITEMS], request: [{ up: fails }, { up: changes }] });
    expect(files[0]!.again).toMatchObject({ failure: { sqlstate: "42P07" }, differences: [] });
    expect(files[1]!.again).toEqual({
      differences: [{ object: "constraint parts_id_check1 on public.parts", right: "CHECK ((id > 0))" }],
    });
  });

  it("is told where it is not taken back", async () => {
    const up = file(
      "002",
      "ALTER TABLE items ALTER name SET DEFAULT 'x', ADD size int; CREATE INDEX by_name ON items (name)",
    );
    const down = file("002.down", "ALTER TABLE items DROP size; DROP INDEX by_name");
    const { files } = await measure({ base: [ITEMS], request: [{ up, down }] });
    expect(files[0]!.down).toEqual({
      path: down.path,
      differences: [{ object: "column public.items.name", left: "text", right: "text DEFAULT 'x'::text" }],
    });
  });

  it("is told where the way back fails, or the way forward after it", async () => {
    const failing = { up: file("002", "CREATE TABLE a (id int)"), down: file("002.down", "DROP TABLE b") };
    const empty = { up: file("003", "CREATE TABLE c (id int)"), down: file("003.down", "-- Nothing.") };
    const { files } = await measure({ base: [ITEMS], request: [failing, empty] });
    expect(files[0]!.down).toMatchObject({ failure: { path: "migrations/002.down.sql", sqlstate: "42P01" } });
    expect(files[1]!.down).toMatchObject({ up_again: { path: "migrations/003.sql", sqlstate: "42P07" } });
  });

  it("may use an enum value in the file after the one that adds it", async () => {
    const base = [file("001", "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE people (mood mood);")];
    const request = [
      { up: file("002", "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';"), down: file("002.down", "-- It stays.") },
      { up: file("003", "ALTER TABLE people ALTER mood SET DEFAULT 'ok';") },
    ];
    const others = [
      { number: 7, files: [file("004", "ALTER TABLE people ADD name text;")] },
      {
        number: 8,
        files: [file("005", "ALTER TYPE mood ADD VALUE 'glad';"), file("006", "INSERT INTO people VALUES ('glad');")],
      },
    ];
    const measured = await measure({ base, request, others });
    expect(measured.files.map(({ failure, again }) => failure ?? again?.failure)).toEqual([undefined, undefined]);
    expect(measured.open_pull_requests).toEqual([
      { number: 7, state: "same", differences: [] },
      {
        number: 8,
        state: "differs",
        differences: [
          { object: "type public.mood", left: "ENUM ('sad', 'ok', 'glad')", right: "ENUM ('sad', 'glad', 'ok')" },
        ],
      },
    ]);
  });

  it("has an index made concurrently, with the lock that this takes", async () => {
    const up = file("002", "CREATE INDEX CONCURRENTLY IF NOT EXISTS concurrently_named ON items (name);");
    const down = file("002.down", "DROP INDEX CONCURRENTLY concurrently_named;");
    const { files } = await measure({ base: [ITEMS], request: [{ up, down }] });
    expect(files[0]).toMatchObject({
      again: { differences: [] },
      down: { differences: [] },
      locks: [{ relation: "public.items", mode: "ShareUpdateExclusiveLock", rewrites: false }],
    });
  });
});

describe("merge order", () => {
  const guarded = file(
    "20260610130000",
    "DO $$ BEGIN IF to_regclass('requests') IS NOT NULL THEN ALTER TABLE requests ADD nudged_at timestamptz; END IF; END $$;",
  );
  const creates = file("20260610120000", "CREATE TABLE IF NOT EXISTS requests (id int);");

  it("differs where a guarded migration was merged before what it guards against", async () => {
    const { base, merged, files, merge_order } = await measure({
      base: [ITEMS, guarded],
      merged: [ITEMS, creates, guarded],
      request: [{ up: creates }],
    });
    expect([base, merged, files[0]!.failure]).toEqual([[], [], undefined]);
    expect(merge_order).toEqual({
      state: "differs",
      differences: [{ object: "column public.requests.nudged_at", right: "timestamp with time zone" }],
    });
  });

  it("differs where a merged migration is edited, which is measured where it stands", async () => {
    const edited = file("001_items", "CREATE TABLE items (id bigint PRIMARY KEY, name text);");
    const down = file("001_items.down", "DROP TABLE items");
    const later = file("002", "CREATE TABLE later ()");
    const { files, merge_order } = await measure({
      base: [ITEMS, later],
      merged: [edited, later],
      request: [{ up: edited, down }],
    });
    expect(files).toMatchObject([{ path: edited.path, down: { differences: [] }, locks: [] }]);
    expect(merge_order).toEqual({
      state: "differs",
      differences: [{ object: "column public.items.id", left: "integer NOT NULL", right: "bigint NOT NULL" }],
    });
  });

  it("shows a way back that leads back on the base, and not from empty", async () => {
    const edited = file("001_items", "CREATE TABLE items (id int PRIMARY KEY, name text DEFAULT 'new');");
    const old = file("001_items", "CREATE TABLE items (id int PRIMARY KEY, name text DEFAULT 'old');");
    const up = file("002_default", "ALTER TABLE items ALTER name SET DEFAULT 'new';");
    const down = file("002_default_down", "ALTER TABLE items ALTER name SET DEFAULT 'old';");
    const { files } = await measure({ base: [old], merged: [edited, up], request: [{ up: edited }, { up, down }] });
    expect(files.find(({ path }) => path === up.path)?.down?.differences).toEqual([
      { object: "column public.items.name", left: "text DEFAULT 'new'::text", right: "text DEFAULT 'old'::text" },
    ]);
  });

  it("is the same where only a way back is added", async () => {
    const later = file("002", "ALTER TABLE items ADD later int");
    const down = file("001_items.down", "DROP TABLE items");
    const { files, merge_order } = await measure({
      base: [ITEMS, later],
      merged: [ITEMS, later],
      request: [{ up: ITEMS, down }],
    });
    expect(files).toMatchObject([{ path: ITEMS.path, down: { path: down.path, differences: [] } }]);
    expect(merge_order!.state).toBe("same");
  });

  it("is unverified where a file of the request cannot be run", async () => {
    const first = file("000", "CREATE EXTENSION vector");
    const { merge_order, merged } = await measure({ base: [ITEMS], merged: [first, ITEMS], request: [{ up: first }] });
    expect(merged).toMatchObject([{ path: first.path, kind: "unsupported" }]);
    expect(merge_order).toEqual({
      state: "unverified",
      differences: [],
      reason: '"migrations/000.sql" could not be run',
    });
  });
});

describe("other open requests", () => {
  it("are each tried in both orders", async () => {
    const request = [{ up: file("010", "ALTER TABLE items ADD COLUMN IF NOT EXISTS size int;") }];
    const others = [
      { number: 1, files: [file("011", "CREATE TABLE others (id int);")] },
      { number: 2, files: [file("012", "ALTER TABLE items ADD COLUMN IF NOT EXISTS size text;")] },
      { number: 3, files: [file("013", "ALTER TABLE items ADD COLUMN size int;")] },
      { number: 4, files: [file("014", "ALTER TABLE nothing ADD COLUMN a int;")] },
      { number: 5, files: [file("015", "CREATE EXTENSION vector;")] },
      { number: 6, files: [] },
    ];
    const { open_pull_requests: pairs } = await measure({ base: [ITEMS], request, others });
    expect(pairs.map(({ number, state }) => `${number} ${state}`)).toEqual([
      "1 same",
      "2 differs",
      "3 fails",
      "4 theirs-fails",
      "5 unverified",
      "6 same",
    ]);
    expect(pairs[1]!.differences).toEqual([{ object: "column public.items.size", left: "integer", right: "text" }]);
    expect(pairs[2]).toMatchObject({
      ours_first: { failure: { sqlstate: "42701", path: "migrations/013.sql" } },
      theirs_first: {},
    });
    expect(pairs[2]!.theirs_first).toEqual({});
  });

  it("are unverified where the request needs one of them", async () => {
    const request = [{ up: file("010", "ALTER TABLE parts ADD size int;") }];
    const others = [{ number: 9, files: [file("011", "CREATE TABLE parts (id int);")] }];
    const { files, open_pull_requests: pairs } = await measure({ base: [ITEMS], request, others });
    expect(files[0]!.failure).toMatchObject({ sqlstate: "42P01" });
    expect(pairs).toEqual([
      {
        number: 9,
        state: "unverified",
        differences: [],
        reason: "this request applies only after the other one",
        ours_first: { failure: files[0]!.failure },
        theirs_first: {},
      },
    ]);
  });
});

describe("what ends an engine", () => {
  const loop = file("002", "SELECT 1;\nDO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$;");

  it("is a timeout, after which the rest is measured", async () => {
    const { files, base } = await measure(
      {
        base: [ITEMS, file("000_sleep", "SELECT pg_sleep(3600)")],
        request: [{ up: loop }, { up: file("003", "ALTER TABLE items ADD a int") }],
      },
      1,
    );
    expect(base).toMatchObject([{ path: "migrations/000_sleep.sql", kind: "timeout" }]);
    expect(files[0]!.failure).toMatchObject({ kind: "timeout", line: 2, message: "it did not end within 1 s" });
    expect(files[1]).toMatchObject({ again: { failure: { sqlstate: "42701" } } });
  });

  it("is a crash, and no program is started", async () => {
    const marker = join(cacheFolder, "was-here");
    const up = file("002", `DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch ${marker}'''; END $$;`);
    const others = [{ number: 3, files: [file("003", "CREATE TABLE after_crash ()")] }];
    const { files, open_pull_requests: pairs } = await measure({ base: [ITEMS], request: [{ up }], others });
    expect(files[0]!.failure).toMatchObject({ kind: "crashed", line: 1 });
    expect(existsSync(marker)).toBe(false);
    expect(pairs).toMatchObject([{ number: 3, state: "unverified" }]);
  });

  it("is not a recursion without end", async () => {
    const up = file("002", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT f($1 + 1)'; SELECT f(1);");
    const { files } = await measure({ base: [ITEMS], request: [{ up }] });
    expect(files[0]!.failure).toMatchObject({ kind: "sql", sqlstate: "54001" });
  });
});

it("ends when it is told to", async () => {
  const controller = new AbortController();
  const running = measureMigrations(
    { base: [file("001", "SELECT pg_sleep(3600)")], merged: [], request: [], others: [] },
    { cacheFolder, timeoutSeconds: 600, tell: () => undefined, signal: controller.signal },
  );
  setTimeout(() => controller.abort(), 200);
  await expect(running).rejects.toMatchObject({ code: "interrupted" });
});
