import { beforeAll, describe, expect, it } from "vitest";

import { loadParser, readSql } from "../statements/read-sql.ts";
import { readEffects } from "./read-effects.ts";

beforeAll(loadParser);

const SIGNS = { create: "+", drop: "-", alter: "~", use: "?" } as const;

/** `+table public.a`, with `!` where a guard makes it silent, and `>` before another name. */
const effectsOf = (sql: string): readonly string[] => {
  const { problem, ...file } = readSql("a.sql", sql);
  expect(problem).toBeUndefined();
  return readEffects(file).map(
    ({ action, kind, name, isGuarded, aspect, renamedTo }) =>
      `${SIGNS[action]}${kind} ${name}` +
      (action === "alter" && aspect !== undefined ? ` ${aspect}` : "") +
      (renamedTo === undefined ? "" : ` > ${renamedTo}`) +
      (isGuarded ? " !" : ""),
  );
};

describe("effects", () => {
  it.each<readonly [string, readonly string[]]>([
    ["CREATE TABLE IF NOT EXISTS a (b int)", ["+table public.a !", "+column public.a.b"]],
    ['CREATE TABLE s."A" ("b.c" mood)', ["?schema s", '+table s."A"', "?type public.mood", '+column s."A"."b.c"']],
    [
      "CREATE TABLE a (b serial, c int GENERATED ALWAYS AS IDENTITY)",
      [
        "+table public.a",
        "+column public.a.b",
        "+sequence public.a_b_seq",
        "+column public.a.c",
        "+sequence public.a_c_seq",
      ],
    ],
    [
      "CREATE TABLE a (b int REFERENCES c (d) ON DELETE CASCADE)",
      [
        "+table public.a",
        "+column public.a.b",
        "?table public.c",
        "?column public.c.d",
        "?column public.a.b",
        "+constraint public.a.a_b_fkey",
      ],
    ],
    [
      "CREATE TABLE a (b int, CONSTRAINT k CHECK (b > 0), PRIMARY KEY (b))",
      [
        "+table public.a",
        "+column public.a.b",
        "?column public.a.b",
        "+constraint public.a.k",
        "?column public.a.b",
        "~column public.a.b not null",
        "+constraint public.a.a_pkey",
        "+index public.a_pkey",
      ],
    ],
    ["CREATE TABLE a (LIKE b)", ["+table public.a", "?table public.b", "?column public.b.*"]],
    ["CREATE TABLE a PARTITION OF b FOR VALUES IN (1)", ["?table public.b", "+table public.a"]],
    ["CREATE TEMP TABLE a (b int); INSERT INTO a VALUES (1); DROP TABLE a", []],
    ["CREATE TABLE a AS SELECT b FROM c", ["?table public.c", "?column public.c.b", "+table public.a"]],
    ["SELECT b INTO a FROM c", ["?table public.c", "?column public.c.b", "+table public.a"]],
    ["ALTER TABLE IF EXISTS a ADD COLUMN b int", ["?table public.a !", "+column public.a.b"]],
    ["ALTER TABLE a ADD COLUMN IF NOT EXISTS b int", ["?table public.a", "+column public.a.b !"]],
    [
      "ALTER TABLE a DROP COLUMN IF EXISTS b, DROP CONSTRAINT c CASCADE",
      ["?table public.a", "-column public.a.b !", "-constraint public.a.c"],
    ],
    [
      "ALTER TABLE a ALTER b TYPE mood, ALTER b SET NOT NULL, ALTER b DROP DEFAULT",
      [
        "?table public.a",
        "?type public.mood",
        "~column public.a.b type",
        "~column public.a.b not null",
        "~column public.a.b default",
      ],
    ],
    [
      "ALTER TABLE a ENABLE ROW LEVEL SECURITY, SET (fillfactor = 50)",
      ["?table public.a", "~table public.a row security", "~table public.a option fillfactor"],
    ],
    ["ALTER TABLE a OWNER TO b", ["?table public.a", "?role b", "~table public.a owner"]],
    ["ALTER TABLE a RENAME TO b", ["-table public.a > public.b"]],
    ["ALTER TABLE a RENAME b TO c", ["?table public.a", "-column public.a.b > public.a.c"]],
    ["ALTER TABLE a SET SCHEMA s", ["?table public.a", "?schema s", "-table public.a > s.a"].slice(1)],
    [
      "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON s.a (b, lower(c)) WHERE d",
      ["?table s.a", "?column s.a.b", "?column s.a.c", "?column s.a.d", "+index s.i !"],
    ],
    ["DROP INDEX CONCURRENTLY IF EXISTS s.i, j", ["-index s.i !", "-index public.j !"]],
    ["CREATE TYPE t AS ENUM ('a', 'B')", ["+type public.t", "+enum value public.t.a", '+enum value public.t."B"']],
    [
      "ALTER TYPE t ADD VALUE IF NOT EXISTS 'c' AFTER 'a'",
      ["?type public.t", "?enum value public.t.a", "+enum value public.t.c !"],
    ],
    ["ALTER TYPE t RENAME VALUE 'a' TO 'z'", ["?type public.t", "-enum value public.t.a > public.t.z"]],
    [
      "CREATE DOMAIN d AS text CHECK (f(VALUE))",
      ["+type public.d", "?function public.f", "+constraint public.d.d_check"],
    ],
    ["CREATE TYPE c AS (a t, b int)", ["?type public.t", "+type public.c"]],
    ["CREATE SEQUENCE IF NOT EXISTS s OWNED BY a.b", ["?table public.a", "?column public.a.b", "+sequence public.s !"]],
    [
      "CREATE VIEW v AS SELECT a.b, x.* FROM a JOIN c AS x USING (d)",
      [
        "?table public.a",
        "?table public.c",
        "?column public.a.d",
        "?column public.c.d",
        "?column public.a.b",
        "?column public.c.*",
        "+view public.v",
      ],
    ],
    ["CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1", ["+view public.v !"]],
    [
      "CREATE FUNCTION f(a int, b mood[]) RETURNS t LANGUAGE sql AS 'SELECT c FROM d'",
      [
        "?type public.mood",
        "?type public.t",
        "?table public.d",
        "?column public.d.c",
        "+function public.f(int4, mood[])",
      ],
    ],
    ["CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN DELETE FROM d; END'", ["+function public.f()"]],
    ["DROP FUNCTION IF EXISTS f(integer), g", ["-function public.f(int4) !", "-function public.g !"]],
    [
      "CREATE TRIGGER t AFTER UPDATE OF b ON a FOR EACH ROW WHEN (new.c > 1) EXECUTE FUNCTION f()",
      ["?table public.a", "?function public.f", "?column public.a.b", "?column public.a.c", "+trigger public.a.t"],
    ],
    [
      "CREATE POLICY p ON a TO r USING (b IN (SELECT c FROM d))",
      [
        "?table public.a",
        "?role r",
        "?column public.a.b",
        "?table public.d",
        "?column public.d.c",

        "+policy public.a.p",
      ],
    ],
    [
      "CREATE RULE r AS ON DELETE TO a DO INSTEAD UPDATE b SET c = old.d",
      ["?table public.a", "?table public.b", "?column public.b.c", "?column public.a.d", "+rule public.a.r"],
    ],
    ["CREATE EXTENSION IF NOT EXISTS vector; DROP EXTENSION vector", ["+extension vector !", "-extension vector"]],
    ["CREATE SCHEMA s CREATE TABLE a (b int)", ["+schema s", "?schema s", "+table s.a", "+column s.a.b"]],
    ["CREATE ROLE r; DROP ROLE IF EXISTS r", ["+role r", "-role r !"]],
    ["GRANT SELECT ON a, b TO r", ["?role r", "~table public.a select for r", "~table public.b select for r"]],
    [
      "COMMENT ON COLUMN a.b IS 'x'; COMMENT ON TABLE s.a IS NULL",
      ["~column public.a.b comment", "~table s.a comment"],
    ],
    [
      "INSERT INTO a (b) SELECT c FROM d ON CONFLICT (b) DO UPDATE SET e = excluded.f",
      [
        "?table public.a",
        "?column public.a.b",
        "?table public.d",
        "?column public.d.c",
        "?column public.a.b",
        "?column public.a.e",
        "?column public.a.f",
      ],
    ],
    [
      "UPDATE a SET b = 1 FROM c WHERE a.d = c.e",
      ["?table public.a", "?table public.c", "?column public.a.b", "?column public.a.d", "?column public.c.e"],
    ],
    [
      "WITH w AS (SELECT b FROM a) DELETE FROM c USING w WHERE c.d = w.b",
      ["?table public.a", "?column public.a.b", "?table public.c", "?column public.c.d"],
    ],
    [
      "WITH RECURSIVE w AS (SELECT b FROM a UNION SELECT w.b FROM w) SELECT FROM w",
      ["?table public.a", "?column public.a.b"],
    ],
    [
      "MERGE INTO a USING b ON a.c = b.d WHEN MATCHED THEN UPDATE SET e = 1",
      ["?table public.a", "?table public.b", "?column public.a.c", "?column public.b.d", "?column public.a.e"],
    ],
    [
      "COPY a (b) FROM '/x'; TRUNCATE c; LOCK d; CALL p(1)",
      ["?table public.a", "?column public.a.b", "?table public.c", "?table public.d", "?function public.p"],
    ],
    ["SELECT nextval('s'), 'a.b'::regclass, now() FROM pg_catalog.pg_class", ["?sequence public.s", "?table a.b"]],
    [
      "SET search_path TO s, public; CREATE TABLE a (); SELECT FROM a; RESET search_path; SELECT FROM a",
      ["?schema s", "+table s.a", "?table s.a", "?table public.a"],
    ],
    ["SELECT set_config('search_path', '', false); CREATE TABLE a ()", ["+table public.a"]],
    [
      "CREATE STATISTICS x ON b, c FROM a",
      ["?table public.a", "?column public.a.b", "?column public.a.c", "+other statistics public.x"],
    ],
    [
      "ALTER TABLE a ATTACH PARTITION b FOR VALUES IN (1)",
      ["?table public.a", "?table public.b", "?column public.a.*", "~table public.b part of public.a"],
    ],
    [
      "DO $$ BEGIN IF true THEN DROP TABLE a; ELSE CREATE TABLE b (); END IF; END $$",
      ["-table public.a !", "+table public.b !"],
    ],
    ["VACUUM; SHOW ALL; BEGIN; COMMIT; NOTIFY x", []],
  ])("of %s", (sql, effects) => {
    expect(effectsOf(sql)).toEqual(effects);
  });

  it("know what stood before them in the file", () => {
    expect(
      effectsOf("CREATE TABLE a (b int UNIQUE); ALTER TABLE a RENAME TO c; CREATE TABLE d (e int REFERENCES c (b))"),
    ).toEqual([
      "+table public.a",
      "+column public.a.b",
      "?column public.a.b",
      "+constraint public.a.a_b_key",
      "+index public.a_b_key",
      "-table public.a > public.c",
      "+table public.d",
      "+column public.d.e",
      "?table public.c",
      "?column public.c.b",
      "?column public.d.e",
      "?constraint public.c.a_b_key",
      "+constraint public.d.d_e_fkey",
    ]);
  });
});
