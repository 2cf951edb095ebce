import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadParser, readSql } from "../statements/read-sql.ts";
import { canReference } from "./can-reference.ts";
import { volatilityOf } from "./function-volatility.ts";
import { compareTypes } from "./hazards/type-change.ts";
import { readConstraint } from "./schema/apply-constraint.ts";
import { applyStatement } from "./schema/apply-statement.ts";
import { createSchema, type Schema } from "./schema/schema.ts";
import { refusedInTransaction } from "./statement-kinds.ts";
import { judge, only } from "./testing/judge.ts";
import type { ColumnType } from "./tree/column-type.ts";

/** What the rules read from the statements, held against what PostgreSQL does with them. */
let database: PGlite;

beforeAll(async () => {
  await Promise.all([loadParser(), PGlite.create().then((created) => (database = created))]);
}, 120_000);

afterAll(() => database.close());

/** The SQLSTATE of what fails, in a schema of its own that is gone afterwards. */
async function attempt(...steps: readonly string[]): Promise<string | undefined> {
  await database.exec("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;");
  for (const step of steps) {
    try {
      await database.exec(step);
    } catch (error) {
      await database.exec("ROLLBACK");
      return (error as { readonly code?: string }).code ?? "unknown";
    }
  }
  return undefined;
}

function replay(...files: readonly string[]): Schema {
  const schema = createSchema();
  for (const sql of files)
    for (const statement of readSql("a.sql", sql).statements) applyStatement(schema, { path: "a.sql", statement });
  return schema;
}

const firstNode = (sql: string) => readSql("a.sql", sql).statements[0]!.node;

async function ask<Row>(sql: string): Promise<readonly Row[]> {
  return (await database.query<Row>(sql)).rows;
}

const TYPES =
  `int2 int4 int8 numeric float4 float8 text varchar bpchar name "char" uuid bool date timestamp timestamptz time timetz interval bytea bit varbit inet cidr macaddr macaddr8 money oid jsonb mood mood_text key int4[] text[]`.split(
    " ",
  );
const OWN_TYPES = "CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN mood_text AS text; CREATE DOMAIN key AS uuid;";

describe("canReference", () => {
  it("answers as PostgreSQL does for each pair of types", async () => {
    const schema = replay(OWN_TYPES, `CREATE TABLE t (${TYPES.map((type, at) => `c${at} ${type}`).join(", ")})`);
    const columns = [...schema.tables.get("public.t")!.columns.values()].map(({ type }) => type!);
    const wrong: string[] = [];
    await attempt(OWN_TYPES);
    for (const [at, key] of TYPES.entries()) {
      // One block tries all referring types: a statement for each would take its time.
      await database.exec(`DROP TABLE IF EXISTS k CASCADE; CREATE TABLE k (id ${key} PRIMARY KEY); CREATE TEMP TABLE IF NOT EXISTS taken (type text); TRUNCATE taken;
        DO $$ DECLARE each text; BEGIN FOREACH each IN ARRAY ARRAY[${TYPES.map((type) => `'${type}'`).join(", ")}] LOOP
          BEGIN EXECUTE 'CREATE TABLE f (x ' || each || ' REFERENCES k)'; DROP TABLE f; INSERT INTO taken VALUES (each);
          EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$`);
      const taken = new Set((await ask<{ type: string }>("SELECT type FROM taken")).map(({ type }) => type));
      for (const [other, type] of TYPES.entries())
        if (canReference(schema, columns[other]!, columns[at]!) !== taken.has(type)) wrong.push(`${type} to ${key}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("volatilityOf", () => {
  it("knows the functions of PostgreSQL as its catalogue has them", async () => {
    const rows = await ask<{ name: string; kinds: string }>(
      `SELECT proname AS name, string_agg(DISTINCT provolatile::text, '') AS kinds FROM pg_proc
       WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' AND NOT 'internal'::regtype = ANY (proargtypes)
         AND NOT 'cstring'::regtype = ANY (proargtypes) GROUP BY proname`,
    );
    const known = rows.flatMap(({ name, kinds }) => {
      const volatility = volatilityOf(createSchema(), name, 0);
      return volatility === undefined ? [] : [{ name, kinds, volatility }];
    });
    expect(known.length).toBeGreaterThan(200);
    expect(known.filter(({ kinds, volatility }) => kinds !== volatility[0])).toEqual([]);
  });
});

const CHANGES =
  "int2 int4 int8 text varchar varchar(5) varchar(9) numeric numeric(8,2) numeric(10,2) numeric(10,4) timestamp timestamptz date inet cidr bpchar uuid float8 bit(4) varbit(4) varbit(8) time interval".split(
    " ",
  );

describe("compareTypes", () => {
  it("tells which changes of type write the table anew", async () => {
    const columns = CHANGES.map((type, at) => `c${at} ${type}`);
    const schema = replay(`CREATE TABLE t (${columns.join(", ")})`);
    const types = [...schema.tables.get("public.t")!.columns.values()].map(({ type }): ColumnType => type!);
    const wrong: string[] = [];
    for (const [from, old] of CHANGES.entries())
      for (const [to, now] of CHANGES.entries()) {
        if (from === to) continue;
        const change = `ALTER TABLE t ALTER c TYPE ${now}`;
        await database.exec(`DROP TABLE IF EXISTS t; CREATE TABLE t (c ${old})`);
        const [before] = await ask<{ file: number }>("SELECT pg_relation_filenode('t') AS file");
        try {
          await database.exec(change);
        } catch {
          continue;
        }
        const [after] = await ask<{ file: number }>("SELECT pg_relation_filenode('t') AS file");
        // What PostgreSQL spares itself where the session's time zone is UTC it does elsewhere.
        const isZoned = [old, now].every((type) => type.startsWith("timestamp")) && old !== now;
        const isRewritten = before!.file !== after!.file || isZoned;
        const { isRewrite } = compareTypes(schema, types[from], types[to]);
        if (isRewrite !== isRewritten) wrong.push(`${old} to ${now}: ${isRewritten}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["int DEFAULT 10", false],
    ["timestamptz NOT NULL DEFAULT now() - interval '1 day'", false],
    ["jsonb DEFAULT '{}'::jsonb", false],
    ["text DEFAULT lower('A') || current_setting('server_version')", false],
    ["date DEFAULT date_trunc('day', now())::date", false],
    ["float8 DEFAULT random()", true],
    ["uuid DEFAULT gen_random_uuid()", true],
    ["timestamptz DEFAULT clock_timestamp()", true],
    ["bigserial", true],
    ["int GENERATED ALWAYS AS IDENTITY", true],
    ["int GENERATED ALWAYS AS (id + 1) STORED", true],
    ["int GENERATED ALWAYS AS (id + 1) VIRTUAL", false],
    ["positive", true],
    ["plain", false],
    ["int DEFAULT steady()", false],
    ["int DEFAULT restless()", true],
  ])("says of a new column %s whether it writes the table anew", async (column, isRewritten) => {
    const base = `CREATE TABLE t (id int); CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE DOMAIN plain AS int;
      CREATE FUNCTION steady() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1'; CREATE FUNCTION restless() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';`;
    const sql = `ALTER TABLE t ADD COLUMN c ${column}`;
    await attempt(base);
    const [before] = await ask<{ file: number }>("SELECT pg_relation_filenode('t') AS file");
    await database.exec(sql);
    const [after] = await ask<{ file: number }>("SELECT pg_relation_filenode('t') AS file");
    expect(before!.file !== after!.file).toBe(isRewritten);
    expect(only(judge(sql, base), "table-rewrite").length > 0).toBe(isRewritten);
  });
});

const EXPRESSIONS = [
  "lower(name)",
  "created_at",
  "date(created_at)",
  "(created_at::date)",
  "((created_at AT TIME ZONE 'utc')::date)",
  "(day::timestamptz)",
  "(day::text)",
  "(name::date)",
  "(name::int)",
  "(n::text)",
  "date_trunc('day', created_at)",
  "date_trunc('day', created_at, 'utc')",
  "date_trunc('day', seen_at)",
  "extract(epoch FROM created_at)",
  "extract(year FROM seen_at)",
  "to_char(created_at, 'YYYY')",
  "to_tsvector(name)",
  "to_tsvector('simple', name)",
  "concat(name, n)",
  "(name || '!')",
  "coalesce(name, '')",
  "(created_at + interval '1 day')",
  "(seen_at + interval '1 day')",
  "(created_at > '2026-01-01')",
  "(seen_at < created_at)",
  "(data ->> 'a')",
  "((data ->> 'a')::int)",
  "((data ->> 'a')::timestamptz)",
  "md5(name)",
  "age(created_at)",
  "to_timestamp(n)",
  "to_timestamp(name, 'YYYY')",
  "steady(n)",
  "restless(n)",
  "random()",
  "(n + random())",
  "jsonb_build_object('a', n)",
  "make_date(n, 1, 1)",
];

const CONDITIONS = [
  "created_at > now()",
  "created_at > '2026-01-01'",
  "created_at > '2026-01-01'::timestamptz",
  "day = current_date",
  "name = current_user",
  "name IS NOT NULL AND n > 3",
  "created_at::date = '2026-01-01'",
  "restless(n) > 1",
  "n > 1 AND (name = 'a' OR seen_at > localtimestamp)",
];

describe("judgeKeptExpressions", () => {
  const base = `CREATE TABLE t (id int, n int, name text, day date, seen_at timestamp, created_at timestamptz, data jsonb);
    CREATE FUNCTION steady(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE FUNCTION restless(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';`;
  const statements = [
    ...EXPRESSIONS.map((expression) => `CREATE INDEX i ON t (${expression})`),
    ...CONDITIONS.map((condition) => `CREATE INDEX i ON t (id) WHERE ${condition}`),
    ...EXPRESSIONS.map(
      (expression) => `ALTER TABLE t ADD COLUMN g text GENERATED ALWAYS AS ((${expression})::text) STORED`,
    ),
  ];
  it.each(statements)("finds in %s what PostgreSQL refuses", async (sql) => {
    const code = await attempt(base, sql);
    expect([undefined, "42P17"]).toContain(code);
    expect(only(judge(sql, base), "volatile-index-predicate").length).toBe(code === undefined ? 0 : 1);
  });
});

/** `fails`: the second time; `changes`: it runs, and leaves something else. */
const REPEATED: readonly (readonly [sql: string, again: "fails" | "changes" | "repeats"])[] = [
  ["CREATE TABLE a (id int)", "fails"],
  ["CREATE TABLE IF NOT EXISTS a (id int)", "repeats"],
  ["DROP TABLE IF EXISTS a; CREATE TABLE a (id int)", "repeats"],
  ["ALTER TABLE t ADD COLUMN c int", "fails"],
  ["ALTER TABLE t ADD COLUMN IF NOT EXISTS c int", "repeats"],
  ["ALTER TABLE t DROP COLUMN n", "fails"],
  ["ALTER TABLE t DROP COLUMN IF EXISTS n", "repeats"],
  ["ALTER TABLE t DROP COLUMN IF EXISTS n; ALTER TABLE t ADD COLUMN n text", "repeats"],
  ["ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0)", "fails"],
  ["ALTER TABLE t DROP CONSTRAINT IF EXISTS c; ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0)", "repeats"],
  ["ALTER TABLE t ADD CHECK (n > 0)", "changes"],
  ["ALTER TABLE t DROP CONSTRAINT IF EXISTS t_n_check, ADD CHECK (n > 0)", "repeats"],
  ["ALTER TABLE t ADD PRIMARY KEY (id)", "fails"],
  ["ALTER TABLE t ADD UNIQUE (n)", "changes"],
  ["ALTER TABLE t DROP CONSTRAINT IF EXISTS t_n_key; ALTER TABLE t ADD UNIQUE (n)", "repeats"],
  ["CREATE INDEX i ON t (n)", "fails"],
  ["CREATE INDEX ON t (n)", "changes"],
  ["DROP INDEX IF EXISTS t_lower_idx; CREATE INDEX ON t (lower(name))", "repeats"],
  ["DROP INDEX IF EXISTS i; CREATE INDEX i ON t (n)", "repeats"],
  ["DROP INDEX old", "fails"],
  ["DROP INDEX IF EXISTS old", "repeats"],
  ["CREATE TYPE mood AS ENUM ('a')", "fails"],
  [
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('a'); END IF; END $$",
    "repeats",
  ],
  ["DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$", "repeats"],
  ["DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); END $$", "fails"],
  ["ALTER TYPE size ADD VALUE 'xl'", "fails"],
  ["ALTER TYPE size ADD VALUE IF NOT EXISTS 'xl'", "repeats"],
  ["ALTER TYPE size RENAME VALUE 's' TO 'small'", "fails"],
  ["ALTER TABLE t RENAME TO u", "fails"],
  ["ALTER TABLE IF EXISTS t RENAME TO u", "repeats"],
  ["ALTER TABLE t RENAME COLUMN n TO m", "fails"],
  ["ALTER TABLE IF EXISTS t RENAME COLUMN n TO m", "fails"],
  [
    "DO $$ BEGIN IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 't' AND column_name = 'n') THEN ALTER TABLE t RENAME COLUMN n TO m; END IF; END $$",
    "repeats",
  ],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "fails"],
  ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "repeats"],
  [
    "DROP FUNCTION IF EXISTS f(int); DROP FUNCTION IF EXISTS f(text); CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "repeats",
  ],
  [
    "DROP FUNCTION IF EXISTS f(int); CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "fails",
  ],
  ["CREATE VIEW v AS SELECT 1 AS one", "fails"],
  ["CREATE OR REPLACE VIEW v AS SELECT 1 AS one", "repeats"],
  ["CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION noop()", "fails"],
  [
    "DROP TRIGGER IF EXISTS g ON t; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION noop()",
    "repeats",
  ],
  ["CREATE POLICY p ON t", "fails"],
  ["DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t", "repeats"],
  ["CREATE SEQUENCE s", "fails"],
  ["CREATE SCHEMA IF NOT EXISTS other; CREATE TABLE IF NOT EXISTS other.a (id int)", "repeats"],
  ["INSERT INTO t (id) VALUES (1)", "changes"],
  ["INSERT INTO k VALUES (1)", "fails"],
  ["INSERT INTO k VALUES (1) ON CONFLICT DO NOTHING", "repeats"],
  ["INSERT INTO t (id) SELECT 1 WHERE NOT EXISTS (SELECT FROM t WHERE id = 1)", "repeats"],
  ["INSERT INTO t (id) SELECT 1 EXCEPT SELECT id FROM t", "repeats"],
  ["DELETE FROM t; INSERT INTO t (id) VALUES (1)", "repeats"],
  ["UPDATE t SET n = n + 1", "changes"],
  ["UPDATE t SET n = 2 WHERE n = 1", "repeats"],
  ["UPDATE t SET n = n * 100 WHERE n < 100", "repeats"],
  ["UPDATE t SET name = name || '!'", "changes"],
  ["UPDATE t SET data = data || '{\"a\": 1}'", "repeats"],
  ["ALTER TABLE t ALTER COLUMN n TYPE bigint USING n * 100", "changes"],
  ["ALTER TABLE t ALTER COLUMN n TYPE bigint", "repeats"],
  ["ALTER TABLE t ALTER COLUMN n SET NOT NULL, ALTER COLUMN n SET DEFAULT 4", "repeats"],
  ["ALTER TABLE t ALTER COLUMN n DROP NOT NULL; COMMENT ON COLUMN t.n IS 'a number'", "repeats"],
  ["ALTER TABLE t ADD COLUMN IF NOT EXISTS m int; UPDATE t SET m = n; ALTER TABLE t DROP COLUMN IF EXISTS n", "fails"],
  [
    "CREATE TABLE IF NOT EXISTS a (id int); INSERT INTO a SELECT id FROM t ON CONFLICT DO NOTHING; DROP TABLE IF EXISTS t",
    "fails",
  ],
  ["CREATE UNIQUE INDEX IF NOT EXISTS u ON t (id); ALTER TABLE t ADD CONSTRAINT u_key UNIQUE USING INDEX u", "fails"],
  ["ALTER TABLE parts ATTACH PARTITION part FOR VALUES IN (1)", "fails"],
  ["ALTER TABLE parts DETACH PARTITION first", "fails"],
  ["DROP TABLE IF EXISTS part; CREATE TABLE part PARTITION OF parts FOR VALUES IN (1)", "repeats"],
  ["CREATE TABLE a AS SELECT 1 AS one", "fails"],
  ["CREATE SCHEMA IF NOT EXISTS other; ALTER TABLE t SET SCHEMA other", "fails"],
  ["ALTER TABLE t ENABLE ROW LEVEL SECURITY; GRANT SELECT ON t TO PUBLIC", "repeats"],
  ["BEGIN; CREATE TABLE IF NOT EXISTS a (id int); COMMIT", "repeats"],
];

describe("judgeRepetition", () => {
  const base = `CREATE TABLE t (id int, n int, name text, data jsonb); INSERT INTO t VALUES (1, 1, 'a', '{}'); CREATE INDEX old ON t (n);
    CREATE TABLE k (id int PRIMARY KEY); CREATE TYPE size AS ENUM ('s', 'm');
    CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TABLE parts (id int) PARTITION BY LIST (id); CREATE TABLE first PARTITION OF parts FOR VALUES IN (2); CREATE TABLE part (id int);`;

  /** Every row of the tables, and how many objects there are. */
  const state = async (): Promise<unknown> => [
    await ask(`SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS relations,
      (SELECT count(*) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS constraints`),
    await database.query("SELECT * FROM t ORDER BY t").then(
      ({ rows }) => rows,
      () => "no table",
    ),
  ];

  it.each(REPEATED)("sees that %s, run again, %s", async (sql, again) => {
    expect(await attempt(base, "DROP SCHEMA IF EXISTS other CASCADE", sql)).toBeUndefined();
    const before = await state();
    const isRefused = await database.exec(sql).then(
      () => false,
      () => true,
    );
    const isSame = isRefused || JSON.stringify(await state()) === JSON.stringify(before);
    expect(isRefused ? "fails" : isSame ? "repeats" : "changes").toBe(again);
    expect(only(judge(sql, base), "not-repeatable").length).toBe(again === "repeats" ? 0 : 1);
  });
});

describe("refusedInTransaction", () => {
  it.each([
    ["CREATE INDEX CONCURRENTLY i ON t (id)", true],
    ["DROP INDEX CONCURRENTLY IF EXISTS j", true],
    ["REINDEX TABLE CONCURRENTLY t", true],
    ["REINDEX (CONCURRENTLY false) TABLE t", false],
    ["REINDEX TABLE t", false],
    ["REINDEX SCHEMA public", true],
    ["VACUUM t", true],
    ["ANALYZE t", false],
    ["CLUSTER", true],
    ["CREATE DATABASE d", true],
    ["ALTER SYSTEM SET work_mem = '4MB'", true],
    ["CREATE INDEX i ON t (id)", false],
    ["ALTER TYPE size ADD VALUE 'xl'", false],
  ])("says of %s whether PostgreSQL refuses it between BEGIN and COMMIT", async (sql, isRefused) => {
    const code = await attempt("CREATE TABLE t (id int); CREATE TYPE size AS ENUM ('s')", "BEGIN", sql);
    await database.exec("ROLLBACK");
    expect(code === "25001").toBe(isRefused);
    expect(refusedInTransaction(firstNode(sql)) !== undefined).toBe(isRefused);
  });
});

describe("judgeNewEnumValues", () => {
  const base = "CREATE TYPE size AS ENUM ('s'); CREATE TABLE t (id int, size size, name text)";
  it.each([
    ["ALTER TYPE size ADD VALUE 'xl'; INSERT INTO t (id, size) VALUES (1, 'xl')", true],
    ["ALTER TYPE size ADD VALUE 'xl'; ALTER TABLE t ALTER COLUMN size SET DEFAULT 'xl'", true],
    ["ALTER TYPE size ADD VALUE 'xl'; SELECT 'xl'::size", true],
    ["ALTER TYPE size ADD VALUE 'xl'; SELECT 's'::size", false],
    ["ALTER TYPE size ADD VALUE 'xl'; ALTER TYPE size ADD VALUE 'xxl' AFTER 'xl'", false],
    ["ALTER TYPE size ADD VALUE 'xl'; SELECT 'xl'", false],
    ["CREATE TYPE other AS ENUM ('a'); ALTER TYPE other ADD VALUE 'b'; SELECT 'b'::other", false],
  ])("finds in %s what PostgreSQL refuses: %s", async (sql, isRefused) => {
    expect((await attempt(base, sql)) === "55P04").toBe(isRefused);
    expect(only(judge(sql, base), "transaction-control").length).toBe(isRefused ? 1 : 0);
  });
});

describe("judgeConflicts", () => {
  const atoms = fc.constantFrom(
    "a IS NOT NULL",
    "a = 1",
    "a > 3",
    "a >= 3",
    "a < 9",
    "a <> 2",
    "a IN (1, 2)",
    "a IN (1, 2, 3)",
    "s = 'x'",
    "s <> 'y'",
    "s IN ('x', 'z')",
    "s IS NOT NULL",
    "s IS NULL",
    "f",
    "NOT f",
    "f = true",
    "a = ANY (ARRAY[1, 2])",
    "s LIKE 'x%'",
    "3 < a",
  );
  const condition = fc.oneof(
    { weight: 3, arbitrary: atoms },
    { weight: 1, arbitrary: fc.tuple(atoms, atoms).map(([left, right]) => `${left} AND ${right}`) },
    { weight: 1, arbitrary: fc.tuple(atoms, atoms).map(([left, right]) => `(${left} OR ${right})`) },
  );

  it("takes a WHERE for the index's only where PostgreSQL does", async () => {
    let [both, more] = [0, 0];
    await fc.assert(
      fc.asyncProperty(condition, condition, async (predicate, given) => {
        const base = `CREATE TABLE t (k int, a int, s text, f boolean); CREATE UNIQUE INDEX u ON t (k) WHERE ${predicate}`;
        const sql = `INSERT INTO t VALUES (1) ON CONFLICT (k) WHERE ${given} DO NOTHING`;
        const code = await attempt(base, sql);
        const isFound = only(judge(sql, base), "partial-index-conflict").length > 0;
        // What PostgreSQL refuses is found; what it sees through and we do not is rare.
        if (code === "42P10") expect(isFound).toBe(true);
        else if (isFound) more += 1;
        if (code === undefined) both += 1;
      }),
      { numRuns: 150 },
    );
    expect(more).toBeLessThanOrEqual(both / 4);
  });

  it.each([
    ["(a, b)", "", true],
    ["(b, a)", "", true],
    ["(a, b)", "WHERE x IS NULL", false],
    ["(a, b)", "WHERE x IS NULL AND a > 1", false],
    ["(a, b)", "WHERE y = 1", true],
    ["(id)", "", false],
    ["(lower(name))", "", true],
    ["(lower(name))", "WHERE x IS NULL", false],
  ])("judges ON CONFLICT %s %s as PostgreSQL does", async (target, where, isRefused) => {
    const base = `CREATE TABLE t (id int PRIMARY KEY, a int, b int, x int, y int, name text);
      CREATE UNIQUE INDEX u ON t (a, b) WHERE x IS NULL; CREATE UNIQUE INDEX v ON t (lower(name)) WHERE x IS NULL;`;
    const sql = `INSERT INTO t (id) VALUES (1) ON CONFLICT ${target} ${where} DO NOTHING`;
    expect((await attempt(base, sql)) === "42P10").toBe(isRefused);
    expect(only(judge(sql, base), "partial-index-conflict").length).toBe(isRefused ? 1 : 0);
  });
});

describe("readConstraint", () => {
  it("gives an unnamed constraint the name that PostgreSQL gives it", async () => {
    const long = "a_table_whose_name_is_so_long_that_it_does_not_fit";
    const column = "and_a_column_that_is_not_any_shorter_than_that";
    const sql = `CREATE TABLE "größe" (id int PRIMARY KEY, n int UNIQUE, m int CHECK (m > 0), CHECK (n > m), UNIQUE (n, m), r int REFERENCES "größe");
      CREATE TABLE ${long} (${column} int UNIQUE CHECK (${column} > 0), id int PRIMARY KEY)`;
    await attempt(sql);
    const rows = await ask<{ name: string }>(
      "SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1",
    );
    const names = [...replay(sql).tables.values()].flatMap(({ constraints }) => [...constraints.keys()]);
    expect(names.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
    expect(readConstraint("public.t", { contype: "CONSTR_DEFAULT" }, "c")).toBeUndefined();
  });
});
