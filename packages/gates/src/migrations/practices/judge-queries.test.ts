import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { createSqlReader, loadParser } from "../statements/read-sql.ts";
import { judgeQueries } from "./judge-queries.ts";
import { findConflictClauses } from "./queries/find-conflict-clauses.ts";
import { buildSituation } from "./testing/build-situation.ts";

const MIGRATION = `CREATE TABLE jobs (id uuid PRIMARY KEY, queue text, key text, done_at timestamptz, UNIQUE (queue, done_at));
CREATE UNIQUE INDEX jobs_key ON jobs (queue, key) WHERE done_at IS NULL;`;

const judge = (path: string, text: string) =>
  judgeQueries(buildSituation({ "001_jobs.up.sql": MIGRATION }, {}), [{ path, text }], createSqlReader());

beforeAll(loadParser);

describe("judgeQueries", () => {
  it("says which condition a clause has to repeat, where, and why", () => {
    const source =
      "package jobs\n\nconst add = `\n  INSERT INTO jobs (queue, key) VALUES ($1, $2)\n  ON CONFLICT (queue, key) DO NOTHING`\n";
    expect(judge("jobs/add.go", source)).toMatchObject([
      {
        rule: "partial-index-conflict",
        level: "error",
        path: "jobs/add.go",
        line: 5,
        about: ["jobs/add.go", "migrations/001_jobs.up.sql"],
        message:
          'ON CONFLICT (queue, key) on "jobs" matches only the partial unique index "jobs_key", whose condition the clause does not repeat: each such INSERT fails.',
        fix: "Write ON CONFLICT (queue, key) WHERE done_at IS NULL.",
        evidence: {
          query: {
            source: "jobs/add.go",
            line: 5,
            text: "INSERT INTO jobs (queue, key) VALUES ($1, $2) ON CONFLICT (queue, key)",
          },
          indexes: [{ path: "migrations/001_jobs.up.sql", line: 2 }],
        },
      },
    ]);
  });

  it.each([
    ["a raw string of Go", "a.go", "q := `INSERT INTO jobs VALUES ($1) ON CONFLICT (queue, key) DO NOTHING`", 1],
    ["a quoted one", "a.go", 'q := "INSERT INTO jobs VALUES ($1) ON CONFLICT (queue, key) DO NOTHING"', 1],
    [
      "several that are added up",
      "a.go",
      'q := "INSERT INTO jobs VALUES ($1) " +\n\t"ON CONFLICT (queue, key) DO NOTHING"',
      1,
    ],
    ["a template", "a.ts", "sql`INSERT INTO jobs VALUES (${id}) ON CONFLICT (queue, key) DO UPDATE SET id = 1`", 1],
    ["three quotes", "a.py", 'q = """\nINSERT INTO jobs VALUES (%s)\nON CONFLICT (queue, key) DO NOTHING\n"""', 1],
    [
      "adjacent literals",
      "a.py",
      'q = ("INSERT INTO jobs VALUES (:id) "\n     "ON CONFLICT (queue, key) DO NOTHING")',
      1,
    ],
    [
      "a string over lines",
      "a.rs",
      'let q = "INSERT INTO jobs VALUES ($1)\n  ON CONFLICT (queue, key) DO NOTHING";',
      1,
    ],
    ["single quotes", "a.js", "const q = 'insert into jobs values (?) on conflict (key, queue) do nothing'", 1],
    [
      "another schema's table",
      "a.js",
      "const q = 'insert into other.jobs values (?) on conflict (key, queue) do nothing'",
      0,
    ],
    ["a quoted name", "a.go", 'q := `INSERT INTO "public"."jobs" VALUES (1) ON CONFLICT (queue, key) DO NOTHING`', 1],
    ["an escaped quote", "a.go", 'q := "INSERT INTO \\"jobs\\" VALUES (1) ON CONFLICT (queue, key) DO NOTHING"', 1],
    ["a file of SQL", "a.sql", "INSERT INTO jobs VALUES (1)\nON CONFLICT (queue, key) DO NOTHING;", 1],
    [
      "a wrong condition",
      "a.go",
      "q := `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) WHERE key = 'a' DO NOTHING`",
      1,
    ],
    [
      "the right one",
      "a.go",
      "q := `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) WHERE done_at IS NULL DO NOTHING`",
      0,
    ],
    ["a whole index", "a.go", "q := `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, done_at) DO NOTHING`", 0],
    ["no target", "a.go", "q := `INSERT INTO jobs VALUES (1) ON CONFLICT DO NOTHING`", 0],
    [
      "a constraint by its name",
      "a.go",
      "q := `INSERT INTO jobs VALUES (1) ON CONFLICT ON CONSTRAINT jobs_pkey DO NOTHING`",
      0,
    ],
    ["a comment", "a.go", "// INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING", 0],
    ["a comment with quotes", "a.go", "// `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING`", 0],
    ["a block comment", "a.ts", "/* 'INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING' */", 0],
    ["a comment of Python", "a.py", "# 'INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING'", 0],
    ["a comment in the SQL", "a.go", "q := `INSERT INTO jobs VALUES (1) -- ON CONFLICT (queue, key) DO NOTHING\n`", 0],
    [
      "a quote of a character",
      "a.go",
      "r := '\"'\nq := `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING`",
      1,
    ],
    [
      "a lifetime",
      "a.rs",
      "fn f<'a>(x: &'a str) {}\nlet q = \"INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING\";",
      1,
    ],
    [
      "an apostrophe",
      "a.ts",
      "// it's\nconst q = `INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING`",
      1,
    ],
    ["columns that are filled in", "a.ts", "q = `INSERT INTO jobs VALUES (1) ON CONFLICT (${columns}) DO NOTHING`", 0],
    [
      "a table that is filled in",
      "a.ts",
      "q = `INSERT INTO ${table} VALUES (1) ON CONFLICT (queue, key) DO NOTHING`",
      0,
    ],
  ])("reads %s", (_, path, text, count) => {
    expect(judge(path, text)).toHaveLength(count);
  });

  it("finds each of several, with its line", () => {
    const insert = "INSERT INTO jobs VALUES (1) ON CONFLICT (queue, key) DO NOTHING";
    expect(judge("a.go", `q := \`${insert}\`\n\n\nr := \`${insert}; \n${insert}\``).map(({ line }) => line)).toEqual([
      1, 4, 5,
    ]);
  });

  it("takes one clause for an INSERT", () => {
    const clause = "ON CONFLICT (queue, key) DO NOTHING";
    expect(judge("a.go", `q := \`INSERT INTO jobs VALUES (1) ${clause}; ${clause}\``)).toHaveLength(1);
  });

  it("reads what a program fills in as something that no index has", () => {
    const [clause] = findConflictClauses(
      "a.py",
      "q = 'INSERT INTO t VALUES (%(id)s) ON CONFLICT (a, :b) WHERE c = @d DO UPDATE'",
    );
    expect(clause?.statement.replaceAll(/\s+/g, " ")).toBe(
      "INSERT INTO t VALUES (1) ON CONFLICT (a, filled_in_ ) WHERE c = filled_in_ DO NOTHING",
    );
  });

  it("takes any text, and time in proportion to it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.constantFrom("a.go", "a.py", "a.rs", "a.sql", "a"),
        (text, path) => {
          judge(path, `${text} insert into jobs values (1) on conflict (queue, key) ${text} do nothing`);
        },
      ),
    );
    const hostile = ["'", '"', "`", "/*", "on conflict ", "insert into ", "'a' + ", "-- ", "(", "\\", '"""'];
    for (const piece of hostile) {
      for (const path of ["a.go", "a.py", "a.rs", "a.ts"])
        judge(path, `insert into t on conflict ${piece.repeat(50_000)} do nothing`);
    }
  });
});
