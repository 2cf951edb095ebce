import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSqlReader, loadParser, readSql } from "../statements/read-sql.ts";
import { judgeObjects } from "./judge-objects.ts";
import { readEffects } from "./read-effects.ts";
import { BASE, branch } from "./testing/arbitrary-branch.ts";
import { situationOf } from "./testing/situation-of.ts";
import { doCommute, schemaAfter } from "./testing/two-orders.ts";

let database: PGlite;

beforeAll(async () => {
  await loadParser();
  database = await PGlite.create();
}, 60_000);

afterAll(() => database.close());

/** The rules by which one request collides with another that is open at once. */
function collisions(base: string, ours: string, theirs: string): readonly string[] {
  const situation = situationOf(
    { "001_base.up.sql": base },
    { "002_ours.up.sql": ours },
    { 7: { "003_theirs.up.sql": theirs } },
  );
  return judgeObjects(situation, createSqlReader())
    .filter(({ evidence }) => evidence["pull_request"] !== undefined)
    .map(({ rule }) => rule)
    .toSorted();
}

interface Tally {
  readonly collide: number;
  readonly missed: string[];
  readonly invented: string[];
}

/** Holds the rules against PostgreSQL, which runs each pair in both orders. */
async function compare(base: string, pairs: readonly (readonly [string, string])[]): Promise<Tally> {
  const tally = { collide: 0, missed: [] as string[], invented: [] as string[] };
  for (const [ours, theirs] of pairs) {
    const rules = collisions(base, ours, theirs);
    expect(collisions(base, theirs, ours), `${ours} | ${theirs}`).toEqual(rules);
    const commutes = await doCommute(database, ours, theirs);
    if (!commutes) tally.collide += 1;
    if (!commutes && rules.length === 0) tally.missed.push(`${ours} | ${theirs}`);
    // That both create one object is told even where a guard makes PostgreSQL accept it.
    if (commutes && rules.some((rule) => rule !== "same-object-twice")) tally.invented.push(`${ours} | ${theirs}`);
  }
  return tally;
}

/** Runs what follows on a schema of its own, which is taken away again. */
async function on<Result>(base: string, run: () => Promise<Result>): Promise<Result> {
  await database.exec(base);
  try {
    return await run();
  } finally {
    await database.exec(
      "DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO public",
    );
  }
}

describe("two requests at once", () => {
  /** What is usually done to one table, each by one request. */
  const CHANGES = [
    "ALTER TABLE t ADD COLUMN n int;",
    "ALTER TABLE t ADD COLUMN IF NOT EXISTS n text;",
    "ALTER TABLE t DROP COLUMN c;",
    "ALTER TABLE t DROP COLUMN IF EXISTS c;",
    "ALTER TABLE t RENAME COLUMN c TO n;",
    "ALTER TABLE t ALTER COLUMN c SET NOT NULL;",
    "ALTER TABLE t ALTER COLUMN c SET DATA TYPE varchar(9);",
    "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x';",
    "ALTER TABLE t DROP CONSTRAINT t_d_key;",
    "ALTER TABLE t DROP CONSTRAINT IF EXISTS t_pkey, ADD PRIMARY KEY (d);",
    "ALTER TABLE t ADD CONSTRAINT k CHECK (length(c) > 0);",
    "ALTER TABLE t ADD UNIQUE (c);",
    "CREATE INDEX i ON t (c);",
    "DROP INDEX i0;",
    "DROP INDEX IF EXISTS i0; CREATE INDEX i0 ON t (d);",
    "CREATE VIEW v AS SELECT c FROM t;",
    "CREATE TABLE u (t_id int REFERENCES t);",
    "CREATE TABLE n (t_d int REFERENCES t (d));",
    "ALTER TABLE t RENAME TO u;",
    "ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
    "DROP TABLE t;",
    "DROP TABLE IF EXISTS t CASCADE;",
  ] as const;

  it("collide when PostgreSQL gives two schemas, or an error, for every pair of common changes to a table", async () => {
    const base = "CREATE TABLE t (id int PRIMARY KEY, c text, d int UNIQUE); CREATE INDEX i0 ON t (c);";
    const pairs = CHANGES.flatMap((ours, index) => CHANGES.slice(index + 1).map((theirs) => [ours, theirs] as const));
    const { collide, missed, invented } = await on(base, () => compare(base, pairs));
    expect(collide).toBeGreaterThan(90);
    expect(missed).toEqual([]);
    // A default of text is written otherwise once the type is another, and a longer text would not fit.
    expect(invented.filter((pair) => !pair.includes("varchar(9)"))).toEqual([]);
  });

  it("collide, and do not collide, as PostgreSQL says, for random pairs", async () => {
    const { collide, missed, invented } = await on(BASE, async () => {
      const all = fc.sample(
        branch.filter((text) => text.includes("plain")),
        { seed: 20_261_123, numRuns: 450 },
      );
      const applicable: string[] = [];
      for (const each of all) if ((await schemaAfter(database, each)) !== undefined) applicable.push(each);
      const half = Math.floor(applicable.length / 2);
      return compare(
        BASE,
        applicable.slice(0, half).map((each, index) => [each, applicable[half + index]!] as const),
      );
    });
    expect(collide).toBeGreaterThan(25);
    expect(missed.length / collide, missed.join("\n")).toBeLessThanOrEqual(0.03);
    expect(invented.length / (collide + invented.length), invented.join("\n")).toBeLessThanOrEqual(0.05);
  });
});

describe("names that PostgreSQL gives", () => {
  const long = "a_name_of_a_table_that_is_much_longer_than_one_would_like_it_to_be";
  it.each([
    "CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c int CHECK (c > 0), d int REFERENCES t, CHECK (a > b), CHECK (a < b), CHECK (c < 9), UNIQUE (b, c), FOREIGN KEY (b) REFERENCES t (a))",
    "CREATE TABLE t (a int, b text, c text); CREATE INDEX ON t (a, b); CREATE INDEX ON t (a, b); CREATE INDEX ON t (lower(b), (a + 1), (a + 2)); CREATE INDEX ON t ((b::int)) INCLUDE (c); CREATE UNIQUE INDEX ON t (coalesce(b, c), (CASE WHEN a > 1 THEN b END))",
    "CREATE TABLE t (a serial, b bigserial PRIMARY KEY, c int GENERATED ALWAYS AS IDENTITY)",
    `CREATE TABLE ${long} (a_column_with_a_rather_long_name_too_it_seems_to_me int UNIQUE, "größeÄÖÜ" int CHECK ("größeÄÖÜ" > 0)); CREATE INDEX ON ${long} (a_column_with_a_rather_long_name_too_it_seems_to_me, "größeÄÖÜ")`,
    `CREATE TABLE "ÄÖÜäöüß_ÄÖÜäöüß_ÄÖÜäöüß_ÄÖÜäöüß_ÄÖÜäöüß" (a_column_with_a_rather_long_name_too_it_seems_to_me int UNIQUE)`,
    "CREATE TABLE t (a int, EXCLUDE (a WITH =)); ALTER TABLE t ADD COLUMN b int UNIQUE, ADD UNIQUE (b); ALTER TABLE t ADD CHECK (a > 0), ADD CHECK (b > 0 AND a > 0), ADD PRIMARY KEY (a, b)",
    `CREATE SCHEMA app; CREATE TABLE app."T" ("A" int UNIQUE, b int REFERENCES app."T" ("A")); CREATE INDEX ON app."T" (b)`,
    "CREATE TABLE t_a_seq (); CREATE TABLE t_pkey (); CREATE TABLE t (a serial PRIMARY KEY)",
  ])("are foretold: %s", async (sql) => {
    const made = await on("", async () => {
      await database.exec(sql);
      const { rows } = await database.query<{ readonly name: string }>(`
        SELECT format('%s %I.%I', CASE relkind WHEN 'S' THEN 'sequence' ELSE 'index' END, nspname, relname) AS name
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid >= 16384 AND relkind IN ('i', 'S') AND nspname !~ '^pg_'
        UNION ALL SELECT format('constraint %I.%I.%I', nspname, relname, conname)
          FROM pg_constraint c JOIN pg_class r ON r.oid = conrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE contype <> 'n' AND c.oid >= 16384`);
      return rows.map(({ name }) => name).toSorted();
    });
    const foretold = readEffects(readSql("a.sql", sql))
      .filter(({ action, kind }) => action === "create" && ["index", "sequence", "constraint"].includes(kind))
      .map(({ kind, name }) => `${kind} ${name}`)
      .toSorted();
    expect(foretold).toEqual(made);
  });
});
