import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { compareCatalogues, type CatalogueRow } from "../migrations/runs/compare-catalogues.ts";
import { composeSchema } from "../migrations/runs/compose-schema.ts";
import { prepareFile } from "../migrations/runs/prepare-file.ts";
import { loadParser } from "../migrations/statements/parser.ts";
import { CAPTURE, CAPTURE_TOUCHED } from "./catalogue.ts";
import type { Engine, Step } from "./engine.ts";
import { createPgliteHost } from "./pglite-host.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const host = createPgliteHost(["hstore"]);
let engine: Engine;
beforeAll(async () => {
  await loadParser();
  engine = await host.start();
  await run(BASE);
});
afterAll(() => host.close());

async function run(sql: string): Promise<void> {
  const { failure } = await engine.run([{ sql }], 60);
  expect(failure).toBeUndefined();
}

const seen = new Map<string, readonly CatalogueRow[]>();

async function capture(steps: readonly Step[]) {
  const { captures, rows, failure } = await engine.run(steps, 60);
  expect(failure).toBeUndefined();
  const { fingerprint, rows: catalogue } = captures[0]!;
  if (catalogue !== undefined) seen.set(fingerprint, catalogue);
  return { catalogue: seen.get(fingerprint)!, rows: rows[0]! };
}

const schema = async (): Promise<readonly CatalogueRow[]> => (await capture(CAPTURE)).catalogue;

const BASE = `
CREATE ROLE reader;
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN app.size AS int CHECK (VALUE > 0);
CREATE TYPE app.pair AS (a int, b text);
CREATE TABLE app.items (id int PRIMARY KEY, name text DEFAULT 'x', size app.size, mood app.mood, no serial);
CREATE TABLE app.parts (item int REFERENCES app.items, day date) PARTITION BY RANGE (day);
CREATE TABLE app.plain (a text);
CREATE INDEX by_name ON app.items (name);
CREATE VIEW app.names AS SELECT name FROM app.items;
CREATE FUNCTION app.f(i int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON app.items FOR EACH ROW EXECUTE FUNCTION app.t();
CREATE POLICY p ON app.items USING (true);
`;

/** A change, and the objects that are otherwise after it. */
const CHANGES: readonly (readonly [sql: string, ...objects: string[]])[] = [
  ["ALTER TABLE app.items ADD a int, ADD b int", "column app.items.a", "column app.items.b"],
  ["ALTER TABLE app.items ALTER id TYPE bigint", "column app.items.id"],
  ["ALTER TABLE app.items ALTER name SET NOT NULL", "column app.items.name"],
  ["ALTER TABLE app.items ALTER name DROP DEFAULT", "column app.items.name"],
  ['ALTER TABLE app.plain ALTER a TYPE text COLLATE "C"', "column app.plain.a"],
  [
    "ALTER TABLE app.items ALTER id ADD GENERATED ALWAYS AS IDENTITY",
    "column app.items.id",
    "sequence app.items_id_seq",
  ],
  ["ALTER TABLE app.items ADD g int GENERATED ALWAYS AS (id * 2) STORED", "column app.items.g"],
  ["ALTER TABLE app.items ALTER name SET STATISTICS 7", "column app.items.name"],
  ["ALTER TABLE app.items ADD CONSTRAINT c CHECK (id > 0) NOT VALID", "constraint c on app.items"],
  ["ALTER TABLE app.parts DROP CONSTRAINT parts_item_fkey", "constraint parts_item_fkey on app.parts"],
  ["ALTER TABLE app.items SET (fillfactor = 70)", "table app.items"],
  ["ALTER TABLE app.plain SET UNLOGGED", "table app.plain"],
  ["ALTER TABLE app.items ENABLE ROW LEVEL SECURITY", "table app.items"],
  ["CREATE TABLE app.part PARTITION OF app.parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')", "table app.part"],
  ["DROP INDEX app.by_name; CREATE INDEX by_name ON app.items (name) WHERE id > 1", "index app.by_name"],
  ["CREATE OR REPLACE VIEW app.names AS SELECT name FROM app.items WHERE id > 1", "view app.names"],
  ["CREATE MATERIALIZED VIEW app.m AS SELECT 1 AS one; CREATE UNIQUE INDEX ON app.m (one)", "materialized view app.m"],
  ["ALTER SEQUENCE app.items_no_seq INCREMENT 5", "sequence app.items_no_seq"],
  ["CREATE SEQUENCE app.alone", "sequence app.alone"],
  ["ALTER SEQUENCE app.items_no_seq OWNED BY NONE", "sequence app.items_no_seq"],
  ["ALTER TYPE app.mood ADD VALUE 'so-so' BEFORE 'ok'", "type app.mood"],
  ["ALTER DOMAIN app.size DROP CONSTRAINT size_check", "constraint size_check on type app.size"],
  ["ALTER DOMAIN app.size SET NOT NULL", "type app.size"],
  ["ALTER TYPE app.pair ADD ATTRIBUTE c int", "type app.pair"],
  ["CREATE TYPE app.span AS RANGE (subtype = float8)", "type app.span"],
  ["CREATE OR REPLACE FUNCTION app.f(i int) RETURNS int LANGUAGE sql AS 'SELECT 2'", "function app.f(i integer)"],
  ["CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1'", "procedure app.p()"],
  ["CREATE AGGREGATE app.s(int) (SFUNC = int4pl, STYPE = int)", "aggregate app.s(integer)"],
  ["ALTER TABLE app.items DISABLE TRIGGER t", "trigger t on app.items"],
  ["CREATE RULE r AS ON DELETE TO app.items DO INSTEAD NOTHING", "rule r on app.items"],
  ["ALTER POLICY p ON app.items USING (id > 1)", "policy p on app.items"],
  ["COMMENT ON COLUMN app.items.id IS 'Key.'", "comment on table column app.items.id"],
  ["GRANT SELECT ON app.items TO reader", "grants on table app.items"],
  ["GRANT UPDATE (name) ON app.items TO reader", "grants on column app.items.name"],
  ["REVOKE EXECUTE ON FUNCTION app.f FROM public", "grants on function app.f(i integer)"],
  ["GRANT USAGE ON SCHEMA app TO reader", "grants on schema app"],
  [
    "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader",
    "default privileges of postgres on r in schema app",
  ],
  ["ALTER TABLE app.items OWNER TO reader", "owner of sequence app.items_no_seq", "owner of table app.items"],
  ["ALTER ROLE reader CREATEDB", "role reader"],
  ["CREATE EXTENSION hstore", "extension hstore"],
  ["CREATE STATISTICS app.s ON id, name FROM app.items", "statistics app.s"],
  ["CREATE CAST (app.pair AS int) WITH INOUT", "cast (app.pair AS integer)"],
  ["CREATE OPERATOR app.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)", "operator app.===(integer,integer)"],
  ["CREATE PUBLICATION p FOR TABLE app.items", "publication p"],
  [
    "CREATE FUNCTION app.e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION app.e()",
    "event trigger e",
    "function app.e()",
  ],
  ["CREATE COLLATION app.c (LOCALE = 'C')", "collation app.c"],
  ["CREATE TEXT SEARCH CONFIGURATION app.c (COPY = simple)", "text search configuration app.c"],
  [
    "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE app.x (a int) SERVER s",
    "foreign data wrapper w",
    "foreign server s",
    "foreign table app.x",
  ],
  ["DROP TABLE app.parts; DROP VIEW app.names", "table app.parts", "view app.names"],
  [
    "DROP TRIGGER t ON app.items; DROP POLICY p ON app.items; DROP INDEX app.by_name",
    "index app.by_name",
    "policy p on app.items",
    "trigger t on app.items",
  ],
  ["DROP FUNCTION app.t CASCADE", "function app.t()", "trigger t on app.items"],
  ["DROP TYPE app.mood CASCADE", "column app.items.mood", "type app.mood"],
  ["DROP TABLE app.items CASCADE", "constraint parts_item_fkey on app.parts", "table app.items", "view app.names"],
  [
    "ALTER TABLE app.items RENAME name TO title",
    "column app.items.name",
    "column app.items.title",
    "index app.by_name",
    "view app.names",
  ],
  [
    "DROP SCHEMA app CASCADE",
    "function app.f(i integer)",
    "function app.t()",
    "schema app",
    "table app.items",
    "table app.parts",
    "table app.plain",
    "type app.mood",
    "type app.pair",
    "type app.size",
    "view app.names",
  ],
  ["CREATE SCHEMA more", "schema more"],
  ["ALTER DATABASE postgres SET search_path = app", "settings of the database"],
  // Nothing is otherwise.
  ["CREATE TEMP TABLE passing (id int)"],
  ["INSERT INTO app.items (id) VALUES (1)"],
  ["GRANT SELECT ON app.items TO reader; REVOKE SELECT ON app.items FROM reader"],
  [
    "ALTER TABLE app.items DROP name CASCADE; ALTER TABLE app.items ADD name text DEFAULT 'x'; CREATE INDEX by_name ON app.items (name); CREATE VIEW app.names AS SELECT name FROM app.items",
  ],
];

it.each(CHANGES)("lists what is otherwise after %s", async (sql, ...objects) => {
  const before = await capture(CAPTURE);
  const known = { rows: before.catalogue, relations: new Map(before.rows.map(([id, name]) => [id!, name!])) };
  await run("BEGIN");
  try {
    await run(sql);
    const touched = await capture(CAPTURE_TOUCHED);
    const after = await schema();
    expect(compareCatalogues(before.catalogue, after).map(({ object }) => object)).toEqual(objects);
    if (!prepareFile({ path: "1.sql", text: sql }).isTraceable) return;
    const composed = composeSchema(
      known,
      touched.rows.map(([id]) => id!),
      touched.catalogue,
    );
    expect(compareCatalogues(composed, after)).toEqual([]);
    expect(composed).toHaveLength(after.length);
  } finally {
    await run("ROLLBACK");
  }
  expect(await schema()).toBe(before.catalogue);
});

it("is asked anew where a migration has put something else in its place", async () => {
  const before = await schema();
  await run("DEALLOCATE ALL; PREPARE portcullis_whole AS SELECT 'table public.x', NULL, ''");
  expect(await schema()).toBe(before);
});
