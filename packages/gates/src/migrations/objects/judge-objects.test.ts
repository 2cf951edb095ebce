import { beforeAll, describe, expect, it } from "vitest";

import type { MigrationFinding } from "../migration-finding.ts";
import { createSqlReader, loadParser } from "../statements/read-sql.ts";
import { judgeObjects } from "./judge-objects.ts";
import { type ChangedFiles, type Files, situationOf } from "./testing/situation-of.ts";

beforeAll(loadParser);

const judge = (
  base: Files,
  request?: ChangedFiles,
  others?: Readonly<Record<number, Files>>,
): readonly MigrationFinding[] => judgeObjects(situationOf(base, request, others), createSqlReader());

const shown = ({ level, rule, subject, path, line }: MigrationFinding): string =>
  `${level} ${rule} ${subject} at ${path.slice("migrations/".length)}:${line}`;

const verdict = (...situation: Parameters<typeof judge>): readonly string[] => judge(...situation).map(shown);

/** What two requests that are open at once are told of each other. */
function verdicts(base: Files, ours: Files, theirs: Files): readonly (readonly string[])[] {
  return [verdict(base, ours, { 8: theirs }), verdict(base, theirs, { 8: ours })];
}

const WORKSPACES = {
  "001_workspaces.up.sql": `CREATE TABLE IF NOT EXISTS workspaces (id uuid PRIMARY KEY, name text, status text DEFAULT 'new');
CREATE INDEX IF NOT EXISTS idx_workspaces_status ON workspaces (status);`,
};
const NUDGE = `ALTER TABLE IF EXISTS requests ADD COLUMN IF NOT EXISTS last_nudged_at timestamptz;
DO $$
BEGIN
  IF to_regclass('public.requests') IS NOT NULL THEN
    CREATE INDEX IF NOT EXISTS idx_requests_nudge ON requests (status, last_nudged_at);
  END IF;
END $$;`;
const REQUESTS = "CREATE TABLE IF NOT EXISTS requests (id uuid PRIMARY KEY, status text);";

describe("same-object-twice", () => {
  it("finds a column that two versions add, though both are guarded and the later one landed first (M2)", () => {
    const add = "\nALTER TABLE workspaces ADD COLUMN IF NOT EXISTS template text;";
    const [finding, ...others] = judge({ ...WORKSPACES, "017_t.up.sql": add }, { "016_t.up.sql": `\n${add}` });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "same-object-twice",
      level: "error",
      subject: "column public.workspaces.template",
      path: "migrations/016_t.up.sql",
      line: 3,
      about: ["migrations/016_t.up.sql", "migrations/017_t.up.sql"],
      evidence: {
        definitions: "equal",
        first: { path: "migrations/016_t.up.sql", line: 3, guarded: true, statement: add.trim().slice(0, -1) },
        second: { path: "migrations/017_t.up.sql", line: 2, guarded: true },
      },
    });
  });

  it("finds an index of one name in 001 and 014, and says when the definitions differ", () => {
    const again = "CREATE INDEX IF NOT EXISTS idx_workspaces_status ON workspaces (status, name);";
    const [finding] = judge({ ...WORKSPACES, "014_indexes.up.sql": again });
    expect(shown(finding!)).toBe("error same-object-twice index public.idx_workspaces_status at 014_indexes.up.sql:1");
    expect(finding!.evidence["definitions"]).toBe("different");
  });

  it("tells a table that is created twice once, and not its columns", () => {
    expect(verdict(WORKSPACES, { "002_w.up.sql": WORKSPACES["001_workspaces.up.sql"] })).toEqual([
      "error same-object-twice table public.workspaces at 002_w.up.sql:1",
      "error same-object-twice index public.idx_workspaces_status at 002_w.up.sql:2",
    ]);
  });

  it("finds constraints, types and enum values, by the names that PostgreSQL gives them too", () => {
    const base = {
      "001_a.up.sql": "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE a (b int CHECK (b > 0), c int UNIQUE);",
    };
    expect(
      verdict(base, {
        "002_b.up.sql": `ALTER TABLE a ADD CONSTRAINT a_b_check CHECK (b > 1);
ALTER TABLE public.a ADD CONSTRAINT a_c_key UNIQUE (c);
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sad';
CREATE TYPE "mood" AS ENUM ();
CREATE TABLE mood ();
CREATE TYPE "Mood" AS ENUM ();`,
      }),
    ).toEqual([
      "error same-object-twice constraint public.a.a_b_check at 002_b.up.sql:1",
      "error same-object-twice constraint public.a.a_c_key at 002_b.up.sql:2",
      "error same-object-twice enum value public.mood.sad at 002_b.up.sql:3",
      "error same-object-twice type public.mood at 002_b.up.sql:4",
      "error same-object-twice table public.mood at 002_b.up.sql:5",
    ]);
  });

  it.each<readonly [string, Files]>([
    [
      "an index that is dropped before, in the same file or an earlier one",
      {
        "002_a.up.sql":
          "DROP INDEX IF EXISTS idx_workspaces_status; CREATE INDEX idx_workspaces_status ON workspaces (name)",
        "003_b.up.sql": "DROP INDEX idx_workspaces_status",
        "004_c.up.sql": "CREATE INDEX IF NOT EXISTS idx_workspaces_status ON workspaces (id)",
      },
    ],
    [
      "what went with its table, its column or its constraint",
      {
        "002_a.up.sql": "ALTER TABLE workspaces DROP COLUMN status, DROP CONSTRAINT workspaces_pkey",
        "003_b.up.sql":
          "CREATE INDEX idx_workspaces_status ON workspaces (name); CREATE UNIQUE INDEX workspaces_pkey ON workspaces (id)",
        "004_c.up.sql": "DROP TABLE workspaces",
        "005_d.up.sql":
          "CREATE TABLE workspaces (id int PRIMARY KEY); CREATE INDEX idx_workspaces_status ON workspaces (id)",
      },
    ],
    [
      "functions and views that replace what was there",
      {
        "002_a.up.sql":
          "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE OR REPLACE VIEW v AS SELECT id FROM workspaces",
        "003_b.up.sql":
          "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'; CREATE OR REPLACE VIEW v AS SELECT id, name FROM workspaces",
      },
    ],
    [
      "the two branches of a condition",
      {
        "002_a.up.sql": "DO $$ BEGIN IF true THEN CREATE TABLE a (b int); ELSE CREATE TABLE a (c int); END IF; END $$",
      },
    ],
    [
      "what was renamed or moved away",
      {
        "002_a.up.sql":
          "ALTER TABLE workspaces RENAME COLUMN name TO title; ALTER INDEX idx_workspaces_status RENAME TO i; CREATE SCHEMA old",
        "003_b.up.sql":
          "ALTER TABLE workspaces ADD COLUMN name text; CREATE INDEX idx_workspaces_status ON workspaces (name)",
        "004_c.up.sql":
          "ALTER TABLE workspaces SET SCHEMA old; CREATE TABLE workspaces (id int); CREATE INDEX i ON workspaces (id)",
      },
    ],
    [
      "temporary tables, other schemas, other signatures, extensions and schemas with a guard",
      {
        "002_a.up.sql":
          "CREATE TEMP TABLE t (a int); CREATE SCHEMA IF NOT EXISTS s; CREATE EXTENSION IF NOT EXISTS vector; CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "003_b.up.sql":
          "CREATE TEMP TABLE t (a int); CREATE SCHEMA IF NOT EXISTS s; CREATE EXTENSION IF NOT EXISTS vector; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE s.workspaces ()",
        "004_c.up.sql": "SET search_path TO s; CREATE TABLE t (a int); CREATE INDEX i ON workspaces (id)",
        "005_d.up.sql": "CREATE TABLE t (a int); CREATE INDEX i ON t (a)",
      },
    ],
    [
      "indexes without a name, of which PostgreSQL numbers the second",
      {
        "002_a.up.sql": "CREATE INDEX ON workspaces (name)",
        "003_b.up.sql": "CREATE INDEX ON workspaces (name)",
      },
    ],
  ])("leaves alone %s", (_, request) => {
    expect(verdict(WORKSPACES, request)).toEqual([]);
  });

  it("leaves a file that gets another name to the rules of names", () => {
    const index = "CREATE INDEX i ON workspaces (name)";
    expect(verdict({ ...WORKSPACES, "002_a.up.sql": index }, { "002_a.up.sql": null, "003_a.up.sql": index })).toEqual(
      [],
    );
  });

  it("tells what two requests create twice once, and not its parts", () => {
    const create = "CREATE TABLE a (b int, CONSTRAINT k CHECK (b > 0))";
    for (const found of verdicts(WORKSPACES, { "002_a.up.sql": create }, { "003_b.up.sql": create }))
      expect(found).toHaveLength(1);
  });

  it("is milder on what an earlier migration may not have created", () => {
    const optional = "DO $$ BEGIN IF random() > 1 THEN CREATE TABLE a (b int); END IF; END $$";
    expect(verdict({ "001_a.up.sql": optional }, { "002_b.up.sql": "CREATE TABLE IF NOT EXISTS a (b int)" })).toEqual([
      "warning same-object-twice table public.a at 002_b.up.sql:1",
    ]);
  });

  it("does not look at files that go backward", () => {
    const down = "ALTER TABLE workspaces ADD COLUMN a int";
    expect(verdict(WORKSPACES, { "002_a.up.sql": down, "003_b.down.sql": down, "003_b.up.sql": "SELECT 1" })).toEqual(
      [],
    );
  });
});

describe("use-before-create", () => {
  it("finds what a guard hides: the table is created by a later version (M3)", () => {
    const findings = judge(WORKSPACES, { "002_nudge.up.sql": NUDGE, "003_requests.up.sql": REQUESTS });
    expect(findings.map(shown)).toEqual(["error use-before-create table public.requests at 002_nudge.up.sql:1"]);
    expect(findings[0]!.evidence).toMatchObject({
      use: { path: "migrations/002_nudge.up.sql", line: 1, guarded: true },
      creation: { path: "migrations/003_requests.up.sql", line: 1, statement: REQUESTS.slice(0, -1) },
    });
  });

  it("finds it too when the table comes below what databases have run already (M3, at its second merge)", () => {
    expect(verdict({ ...WORKSPACES, "003_nudge.up.sql": NUDGE }, { "002_requests.up.sql": REQUESTS })).toEqual([
      "error use-before-create table public.requests at 002_requests.up.sql:1",
    ]);
  });

  it("finds columns, functions and types", () => {
    expect(
      verdict(WORKSPACES, {
        "002_a.up.sql": `UPDATE workspaces SET kind = 'x';
CREATE TABLE b (c shade);
CREATE TRIGGER t BEFORE UPDATE ON workspaces FOR EACH ROW EXECUTE FUNCTION touch();`,
        "003_b.up.sql": `ALTER TABLE workspaces ADD COLUMN kind text; CREATE TYPE shade AS ENUM ();
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'`,
      }),
    ).toEqual([
      "error use-before-create column public.workspaces.kind at 002_a.up.sql:1",
      "error use-before-create type public.shade at 002_a.up.sql:2",
      "error use-before-create function public.touch at 002_a.up.sql:3",
    ]);
  });

  it.each<readonly [string, Files]>([
    [
      "what nobody creates: an extension's, or another program's",
      {
        "002_a.up.sql":
          "CREATE TABLE a (b vector(3), c citext REFERENCES outside (id)); SELECT uuid_generate_v4() FROM elsewhere",
      },
    ],
    [
      "what a body only uses when it is run",
      {
        "002_a.up.sql": "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM later; END'",
        "003_b.up.sql": "CREATE TABLE later (a int)",
      },
    ],
    [
      "what one file uses before it creates it: that fails without any order of files",
      {
        "002_a.up.sql": "SELECT FROM soon; CREATE TABLE soon ()",
        "003_b.up.sql": "DROP TABLE soon",
      },
    ],
    [
      "variables, parameters and common table expressions",
      {
        "002_a.up.sql": `DO $$ DECLARE kind text; BEGIN UPDATE workspaces SET name = kind; END $$;
CREATE FUNCTION f(kind text) RETURNS text LANGUAGE sql AS 'SELECT name FROM workspaces WHERE name = kind';
WITH later AS (SELECT id FROM workspaces) DELETE FROM workspaces USING later WHERE later.id = workspaces.id`,
        "003_b.up.sql": "ALTER TABLE workspaces ADD COLUMN kind text; CREATE TABLE later (a int)",
      },
    ],
    [
      "columns of a table that is not known whole",
      {
        "002_a.up.sql":
          "UPDATE outside SET kind = 'x'; CREATE TABLE made AS SELECT 1 AS kind; UPDATE made SET kind = 2",
        "003_b.up.sql":
          "ALTER TABLE outside ADD COLUMN IF NOT EXISTS kind text; ALTER TABLE made ADD COLUMN IF NOT EXISTS kind int",
      },
    ],
    [
      "what only a run tells",
      {
        "002_a.up.sql": "DO $$ BEGIN EXECUTE format('CREATE TABLE %I ()', 'made'); END $$",
        "003_b.up.sql": "DELETE FROM made",
        "004_c.up.sql": "CREATE TABLE IF NOT EXISTS made ()",
      },
    ],
  ])("leaves alone %s", (_, request) => {
    expect(verdict(WORKSPACES, request)).toEqual([]);
  });
});

it("does not ask for what a table would need that is there already", () => {
  expect(
    verdict(WORKSPACES, {
      "002_a.up.sql": "CREATE TABLE IF NOT EXISTS workspaces (a int REFERENCES later)",
      "003_b.up.sql": "CREATE TABLE later (a int PRIMARY KEY)",
    }),
  ).toEqual(["error same-object-twice table public.workspaces at 002_a.up.sql:1"]);
});

describe("depends-on-open-pr", () => {
  it("finds that a statement needs what only another request creates, from either side (M3, at its first merge)", () => {
    const [needing, creating] = verdicts(WORKSPACES, { "003_n.up.sql": NUDGE }, { "002_r.up.sql": REQUESTS });
    expect(needing).toEqual(["error depends-on-open-pr table public.requests and #8 at 003_n.up.sql:1"]);
    expect(creating).toEqual(["error depends-on-open-pr table public.requests and #8 at 002_r.up.sql:1"]);
  });

  it("shows both statements and the request", () => {
    const [finding] = judge(WORKSPACES, { "003_n.up.sql": NUDGE }, { 8: { "002_r.up.sql": REQUESTS } });
    expect(finding!.message).toContain("pull request #8");
    expect(finding!.evidence).toMatchObject({
      pull_request: 8,
      ours: { path: "migrations/003_n.up.sql", line: 1 },
      theirs: { path: "migrations/002_r.up.sql", line: 1, statement: REQUESTS.slice(0, -1) },
    });
  });

  it("is not about files that both requests have: one is built on the other", () => {
    const stacked = { "002_r.up.sql": REQUESTS };
    expect(verdicts(WORKSPACES, stacked, { ...stacked, "003_n.up.sql": NUDGE })).toEqual([[], []]);
  });
});

describe("drop-against-use", () => {
  it("finds the use of what an earlier version has dropped, with what went with it", () => {
    expect(
      verdict(
        { ...WORKSPACES, "002_a.up.sql": "ALTER TABLE workspaces DROP COLUMN status" },
        {
          "003_b.up.sql":
            "UPDATE workspaces SET status = 'x';\nDROP INDEX idx_workspaces_status;\nDROP INDEX IF EXISTS idx_workspaces_status",
        },
      ),
    ).toEqual([
      "error drop-against-use column public.workspaces.status at 003_b.up.sql:1",
      "error drop-against-use index public.idx_workspaces_status at 003_b.up.sql:2",
    ]);
  });

  it("finds a drop that comes below a use, and a use that comes below a drop", () => {
    const use = { "003_u.up.sql": "UPDATE workspaces SET status = 'x'" };
    const drop = { "002_d.up.sql": "ALTER TABLE workspaces DROP COLUMN status" };
    expect(verdict({ ...WORKSPACES, ...use }, drop)).toEqual([
      "error drop-against-use column public.workspaces.status at 002_d.up.sql:1",
    ]);
    const [late] = judge(
      { ...WORKSPACES, "003_d.up.sql": drop["002_d.up.sql"] },
      { "002_u.up.sql": use["003_u.up.sql"] },
    );
    expect(late).toMatchObject({ rule: "drop-against-use", path: "migrations/002_u.up.sql" });
    expect(late!.message).toContain("Databases that have run the base");
  });

  it("is normal within one chain when the use comes first", () => {
    expect(
      verdict(WORKSPACES, {
        "002_a.up.sql": "UPDATE workspaces SET status = 'x'; CREATE VIEW v AS SELECT status FROM workspaces",
        "003_b.up.sql": "DROP TABLE workspaces CASCADE",
        "004_c.up.sql":
          "DROP TABLE IF EXISTS workspaces; DROP VIEW IF EXISTS v; ALTER TABLE IF EXISTS workspaces DROP COLUMN name",
      }),
    ).toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    ["a table and an index on it", "DROP TABLE workspaces", "CREATE INDEX i ON workspaces (name)"],
    [
      "a column and a view of it",
      "ALTER TABLE workspaces DROP COLUMN name",
      "CREATE VIEW v AS SELECT name FROM workspaces",
    ],
    [
      "a column and values by position",
      "ALTER TABLE workspaces DROP COLUMN name",
      "INSERT INTO workspaces VALUES (1, 2)",
    ],
    [
      "a renamed column and a use",
      "ALTER TABLE workspaces RENAME name TO title",
      "UPDATE workspaces w SET status = w.name",
    ],
    [
      "a renamed table and a change",
      "ALTER TABLE workspaces RENAME TO spaces",
      "ALTER TABLE workspaces ADD COLUMN a int",
    ],
    [
      "a primary key and a reference to it",
      "ALTER TABLE workspaces DROP CONSTRAINT workspaces_pkey",
      "CREATE TABLE a (b uuid REFERENCES workspaces)",
    ],
    ["an index that both drop", "DROP INDEX idx_workspaces_status", "DROP INDEX idx_workspaces_status"],
    [
      "an index that one makes anew",
      "DROP INDEX IF EXISTS idx_workspaces_status",
      "DROP INDEX IF EXISTS idx_workspaces_status; CREATE INDEX idx_workspaces_status ON workspaces (id)",
    ],
    [
      "what one drops if it is there, and the other creates",
      "DROP TABLE IF EXISTS fresh",
      "CREATE TABLE fresh (a int)",
    ],
  ])("finds, from either side, %s", (_, ours, theirs) => {
    for (const verdictOfOne of verdicts(WORKSPACES, { "002_a.up.sql": ours }, { "003_b.up.sql": theirs }))
      expect(verdictOfOne.map((each) => each.split(" ").slice(0, 2).join(" "))).toContain("error drop-against-use");
  });

  it("tells the uses of one object once", () => {
    const uses = "CREATE INDEX i ON workspaces (name);".repeat(5).replaceAll(/i ON/g, () => "ON");
    const findings = judge(WORKSPACES, { "002_a.up.sql": "DROP TABLE workspaces" }, { 8: { "003_b.up.sql": uses } });
    expect(findings.map(shown)).toEqual(["error drop-against-use table public.workspaces and #8 at 002_a.up.sql:1"]);
  });
});

describe("another open request", () => {
  it.each<readonly [string, string, string, string]>([
    [
      "one default and another",
      "ALTER TABLE workspaces ALTER status SET DEFAULT 'a'",
      "ALTER TABLE workspaces ALTER status SET DEFAULT 'b'",
      "order-matters",
    ],
    [
      "one body and another",
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'",
      "order-matters",
    ],
    [
      "a column, and a view of all columns",
      "ALTER TABLE workspaces ADD COLUMN a int",
      "CREATE VIEW v AS SELECT * FROM workspaces",
      "order-matters",
    ],
    [
      "one column",
      "ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS a int",
      "ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS a int",
      "same-object-twice",
    ],
    ["a table and a type of one name", "CREATE TABLE a ()", "CREATE TYPE a AS ENUM ()", "same-object-twice"],
    [
      "a value at the end of an enumeration, and another there",
      "ALTER TYPE mood ADD VALUE 'a'",
      "ALTER TYPE mood ADD VALUE 'b'",
      "order-matters",
    ],
    ["a schema, and another without a guard", "CREATE SCHEMA IF NOT EXISTS s", "CREATE SCHEMA s", "same-object-twice"],
  ])("collides with %s", (_, ours, theirs, rule) => {
    for (const found of verdicts(WORKSPACES, { "002_a.up.sql": ours }, { "003_b.up.sql": theirs }))
      expect(found.map((each) => each.split(" ")[1])).toEqual([rule]);
  });

  it.each<readonly [string, string, string]>([
    [
      "other columns of one table",
      "ALTER TABLE workspaces ADD COLUMN a int",
      "ALTER TABLE workspaces ADD COLUMN b int, DROP COLUMN name",
    ],
    [
      "the same default",
      "ALTER TABLE workspaces ALTER status SET DEFAULT 'a'",
      "ALTER TABLE workspaces ALTER status SET DEFAULT 'a'",
    ],
    [
      "the same body",
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ],
    [
      "the type of a column that the other makes mandatory",
      "ALTER TABLE workspaces ALTER name TYPE varchar",
      "ALTER TABLE workspaces ALTER name SET NOT NULL",
    ],
    [
      "one guarded extension, schema, and drop",
      "CREATE EXTENSION IF NOT EXISTS x; CREATE SCHEMA IF NOT EXISTS s; DROP TABLE IF EXISTS workspaces",
      "CREATE EXTENSION IF NOT EXISTS x; CREATE SCHEMA IF NOT EXISTS s; DROP TABLE IF EXISTS workspaces",
    ],
    [
      "tables of one name in two schemas",
      "CREATE SCHEMA a; CREATE TABLE a.t ()",
      "CREATE SCHEMA b; CREATE TABLE b.t ()",
    ],
  ])("does not collide with %s", (_, ours, theirs) => {
    expect(verdicts(WORKSPACES, { "002_a.up.sql": ours }, { "003_b.up.sql": theirs })).toEqual([[], []]);
  });

  it("is not told what it does to objects that it made itself", () => {
    const own = "CREATE TABLE a (b int); CREATE INDEX i ON a (b); ALTER TABLE a RENAME b TO c; DROP TABLE a;";
    expect(verdicts(WORKSPACES, { "002_a.up.sql": own }, { "003_b.up.sql": own.replaceAll(/\ba\b/g, "z") })).toEqual([
      [],
      [],
    ]);
  });
});

describe("what cannot be read", () => {
  it("says nothing without contents", () => {
    const situation = situationOf(WORKSPACES, { "002_a.up.sql": WORKSPACES["001_workspaces.up.sql"] });
    expect(judgeObjects({ ...situation, hasContents: false }, createSqlReader())).toEqual([]);
  });

  it("is no reason to be silent about the rest, nor to claim what it may have done", () => {
    const broken = "SELEKT; ALTER TABLE workspaces DROP COLUMN name;";
    expect(
      verdict(WORKSPACES, {
        "002_a.up.sql": broken,
        "003_b.up.sql": "\\i other.sql\nUPDATE workspaces SET name = 'x'; CREATE TABLE workspaces ();",
        "004_c.up.sql": "UPDATE workspaces SET name = 'x'",
      }),
    ).toEqual(["error same-object-twice table public.workspaces at 003_b.up.sql:2"]);
  });

  it("never throws: names like __proto__, quoted, long, or none at all", () => {
    const odd = `CREATE TABLE "__proto__" ("constructor" int PRIMARY KEY, "a.b" int CHECK ("a.b" > 0), "q""q" int);
CREATE INDEX ON "__proto__" ("a.b", (("a.b" + 1)));
ALTER TABLE "__proto__" DROP COLUMN "constructor", RENAME TO x;
ALTER TABLE "__proto__" RENAME "a.b" TO "toString";
CREATE TABLE ${"x".repeat(100)} (${"y".repeat(100)} int UNIQUE);
SELECT; INSERT INTO "__proto__" DEFAULT VALUES; SELECT * FROM "__proto__", LATERAL f(x) AS y(z);`;
    expect(() => judge(WORKSPACES, { "002_a.up.sql": odd }, { 8: { "003_b.up.sql": odd } })).not.toThrow();
  });
});
