import { beforeAll, describe, expect, it } from "vitest";

import { createSqlReader, loadParser } from "../statements/read-sql.ts";
import { judgePractices } from "./judge-practices.ts";
import { buildSituation } from "./testing/build-situation.ts";
import { judge, judgeFiles, only, summarise } from "./testing/judge.ts";

beforeAll(loadParser);

const KEYS =
  "CREATE TABLE workspaces (id uuid PRIMARY KEY, name text UNIQUE); CREATE TABLE orders (id bigint PRIMARY KEY);";

const found = (rule: string, sql: string, ...base: readonly string[]): readonly string[] =>
  only(judge(sql, ...base), rule).map(({ level, message }) => `${level}: ${message}`);

describe("use-before-create, of a guarded statement", () => {
  it.each([
    ["ALTER TABLE IF EXISTS requests ADD COLUMN IF NOT EXISTS nudged_at timestamptz", 1],
    ["DO $$ BEGIN IF EXISTS (SELECT FROM pg_class) THEN CREATE INDEX i ON requests (id); END IF; END $$", 1],
    ["ALTER TABLE IF EXISTS requests RENAME TO demands", 1],
    ["ALTER TABLE IF EXISTS orders ADD COLUMN nudged_at timestamptz", 0],
    ["CREATE TABLE requests (id int); ALTER TABLE IF EXISTS requests ADD COLUMN a int", 0],
    ["DROP TABLE IF EXISTS requests", 0],
    ["ALTER TABLE requests ADD COLUMN a int", 0],
  ])("%s", (sql, count) => {
    expect(found("use-before-create", sql, KEYS)).toHaveLength(count);
  });

  it("leaves to another rule what a later migration creates", () => {
    const base = { "003_requests.up.sql": "CREATE TABLE requests (id int);", "001_keys.up.sql": KEYS };
    const request = { "002_nudged.up.sql": "ALTER TABLE IF EXISTS requests ADD COLUMN a int;" };
    expect(only(judgeFiles(base, request), "use-before-create")).toEqual([]);
  });
});

describe("foreign-key-type", () => {
  it("shows both columns, and says what to write", () => {
    const sql = "CREATE TABLE usage (\n  workspace_id text REFERENCES workspaces\n);";
    expect(only(judge(sql, KEYS), "foreign-key-type")).toEqual([
      {
        rule: "foreign-key-type",
        level: "error",
        message:
          '"usage.workspace_id" is text and refers to "workspaces.id", which is uuid: PostgreSQL refuses the foreign key.',
        subject: "usage.workspace_id workspaces.id",
        path: "migrations/002_step.up.sql",
        line: 1,
        about: ["migrations/002_step.up.sql"],
        fix: 'Give "usage.workspace_id" the type uuid.',
        evidence: {
          path: "migrations/002_step.up.sql",
          line: 1,
          statement: sql.slice(0, -1),
          column: "usage.workspace_id",
          type: "text",
          referenced: {
            column: "workspaces.id",
            type: "uuid",
            path: "migrations/001_step.up.sql",
            line: 1,
            statement: KEYS.slice(0, KEYS.indexOf(";")),
          },
        },
      },
    ]);
  });

  it.each([
    ["CREATE TABLE t (w uuid REFERENCES workspaces)", 0],
    ["CREATE TABLE t (w text REFERENCES workspaces (name))", 0],
    ["CREATE TABLE t (w varchar(40) REFERENCES workspaces (name))", 0],
    ["CREATE TABLE t (o int REFERENCES orders)", 0],
    ["CREATE TABLE t (o text REFERENCES orders)", 1],
    ["CREATE TABLE t (w text, FOREIGN KEY (w) REFERENCES workspaces (id))", 1],
    ["CREATE TABLE t (w text); ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (w) REFERENCES public.workspaces", 1],
    ["ALTER TABLE orders ADD COLUMN w text REFERENCES workspaces", 1],
    [
      "ALTER TABLE orders ADD COLUMN w text; ALTER TABLE orders ALTER COLUMN w TYPE uuid USING w::uuid; ALTER TABLE orders ADD FOREIGN KEY (w) REFERENCES workspaces",
      0,
    ],
    ["DO $$ BEGIN IF true THEN ALTER TABLE orders ADD COLUMN w text REFERENCES workspaces; END IF; END $$", 1],
    ["CREATE TABLE t (id int PRIMARY KEY, parent text REFERENCES t)", 1],
    ["ALTER TABLE workspaces RENAME TO rooms; CREATE TABLE t (w text REFERENCES rooms)", 1],
    ["ALTER TABLE workspaces RENAME COLUMN id TO key; CREATE TABLE t (w text REFERENCES workspaces)", 1],
    ["CREATE TABLE t (w text REFERENCES elsewhere)", 0],
    ["CREATE TABLE IF NOT EXISTS orders (w text REFERENCES workspaces)", 0],
    ["CREATE DOMAIN key AS uuid; CREATE TABLE t (w key REFERENCES workspaces)", 0],
    ["ALTER TABLE orders ADD COLUMN IF NOT EXISTS id text REFERENCES workspaces", 0],
    ["ALTER TABLE workspaces DROP CONSTRAINT workspaces_pkey; CREATE TABLE t (w text REFERENCES workspaces)", 0],
    ["CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (w mood REFERENCES workspaces)", 1],
    ["CREATE EXTENSION citext; CREATE TABLE t (w citext REFERENCES workspaces)", 0],
    ["CREATE TABLE t (LIKE workspaces INCLUDING ALL); CREATE TABLE u (w text REFERENCES workspaces)", 1],
  ])("counts in %s the keys that PostgreSQL refuses", (sql, count) => {
    expect(found("foreign-key-type", sql, KEYS).filter((line) => line.startsWith("error"))).toHaveLength(count);
  });

  it.each([
    ["workspace_id text", 1],
    ["workspace_id uuid", 0],
    ["workspace_id text PRIMARY KEY", 1],
    ["order_id int", 0],
    ["order_id uuid", 1],
    ["workspace_id uuid[]", 0],
    ["workspace_id text REFERENCES workspaces (name)", 0],
    ["elsewhere_id text", 0],
  ])("warns of a column %s that is named after a key of another type", (column, count) => {
    const sql = `CREATE TABLE t (${column})`;
    expect(only(judge(sql, KEYS), "foreign-key-type").map(({ level }) => level)).toEqual(Array(count).fill("warning"));
  });

  it("warns of a column that has another type than all others of its name", () => {
    const base = "CREATE TABLE a (actor_id uuid); CREATE TABLE b (actor_id uuid);";
    expect(found("foreign-key-type", "CREATE TABLE c (actor_id text)", base)).toEqual([
      'warning: "c.actor_id" is text, and every other column of that name, such as "a.actor_id", is uuid: PostgreSQL refuses to compare the two.',
    ]);
    expect(found("foreign-key-type", "CREATE TABLE c (actor_id text)", "CREATE TABLE a (actor_id uuid)")).toEqual([]);
    expect(
      found("foreign-key-type", "CREATE TABLE c (actor_id text)", `${base} CREATE TABLE d (actor_id text)`),
    ).toEqual([]);
  });

  it("says nothing of a column that a later migration repairs", () => {
    const repair = "ALTER TABLE t ALTER COLUMN workspace_id TYPE uuid USING workspace_id::uuid";
    const files = { "002_t.up.sql": "CREATE TABLE t (workspace_id text)", "003_repair.up.sql": repair };
    expect(only(judgeFiles({ "001_keys.up.sql": KEYS }, files), "foreign-key-type")).toEqual([]);
  });
});

describe("use-before-create, of extensions", () => {
  const optional =
    "DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS vector; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'no'; END $$;";

  it.each([
    ["ALTER TABLE t ADD COLUMN e vector(3)", 1],
    ["ALTER TABLE t ADD COLUMN e public.vector(3)", 1],
    ["CREATE EXTENSION IF NOT EXISTS vector; ALTER TABLE t ADD COLUMN e vector(3)", 0],
    [`${optional} ALTER TABLE t ADD COLUMN e vector(3)`, 1],
    [
      `${optional} DO $$ BEGIN IF EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN ALTER TABLE t ADD COLUMN e vector(3); END IF; END $$`,
      0,
    ],
    ["CREATE INDEX i ON t USING gin (name gin_trgm_ops)", 1],
    ["CREATE INDEX i ON t USING hnsw (name)", 1],
    ["CREATE TABLE u (id uuid DEFAULT uuid_generate_v4())", 1],
    ["CREATE TABLE u (id uuid DEFAULT gen_random_uuid())", 0],
    ["INSERT INTO t VALUES (crypt('a', gen_salt('bf')))", 1],
    [
      "CREATE FUNCTION unaccent(text) RETURNS text LANGUAGE sql AS 'SELECT $1'; CREATE VIEW v AS SELECT unaccent('a')",
      0,
    ],
    ["CREATE TYPE citext AS ENUM ('a'); CREATE TABLE u (c citext)", 0],
    ["CREATE TABLE u (id uuid DEFAULT extensions.uuid_generate_v4())", 0],
    ["DROP FUNCTION IF EXISTS crypt(text, text)", 0],
    ["ALTER TABLE t ADD COLUMN e vector(3); ALTER TABLE t ADD COLUMN f vector(4)", 1],
  ])("counts in %s the extensions that may be absent", (sql, count) => {
    expect(found("use-before-create", sql, "CREATE TABLE t (name text)")).toHaveLength(count);
  });

  it("shows the block that goes on without it", () => {
    const [finding] = only(judge("ALTER TABLE t ADD COLUMN e vector(3)", optional), "use-before-create");
    expect(finding).toMatchObject({
      level: "error",
      about: ["migrations/002_step.up.sql", "migrations/001_step.up.sql"],
      evidence: { extension: "vector", type: "vector", created: { path: "migrations/001_step.up.sql", line: 1 } },
    });
  });

  it("warns of what takes a migration back and needs it", () => {
    const files = { "001_t.up.sql": "DROP TABLE t", "001_t.down.sql": "CREATE TABLE t (e vector(3))" };
    expect(summarise(only(judgeFiles({}, files), "use-before-create"))).toEqual(["warning use-before-create 1"]);
    const sure = { ...files, "001_t.up.sql": "CREATE EXTENSION vector; DROP TABLE t" };
    expect(only(judgeFiles({}, sure), "use-before-create")).toEqual([]);
  });
});

describe("transaction-control", () => {
  it.each([
    ["BEGIN; CREATE TABLE a (id int); COMMIT;", []],
    ["START TRANSACTION; CREATE TABLE a (id int); END;", []],
    ["SET lock_timeout = '5s'; BEGIN; CREATE TABLE a (id int); COMMIT; RESET lock_timeout;", []],
    ["BEGIN; CREATE TABLE a (id int);", ["error 1"]],
    ["CREATE TABLE a (id int); COMMIT;", ["error 1"]],
    ["BEGIN;\nSELECT 1;\nCOMMIT;\nBEGIN;\nSELECT 2;\nCOMMIT;", ["error 3"]],
    ["BEGIN;\nSELECT 1;\nROLLBACK;", ["error 3"]],
    ["SELECT 1;\nSAVEPOINT a;\nSELECT 2;\nRELEASE a;", ["error 2"]],
    ["SELECT 1;\nBEGIN;\nSELECT 2;\nCOMMIT;", ["error 2"]],
    ["CREATE INDEX CONCURRENTLY i ON t (id);", []],
    ["SET lock_timeout = '5s'; CREATE INDEX CONCURRENTLY i ON t (id);", []],
    ["DROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON t (id);", ["warning 1"]],
    ["ALTER TABLE t ADD COLUMN n int;\nCREATE INDEX CONCURRENTLY i ON t (n);", ["error 2"]],
    ["BEGIN;\nCREATE INDEX CONCURRENTLY i ON t (id);\nCOMMIT;", ["error 2"]],
    ["DO $$ BEGIN\nUPDATE t SET id = 1;\nCOMMIT;\nEND $$", ["error 1"]],
    ["DO $$ BEGIN -- COMMIT;\nUPDATE t SET id = 1; PERFORM 'ROLLBACK;';\nEND $$", []],
    ["DO $$ DECLARE rollback int := 1; BEGIN UPDATE t SET id = rollback; END $$", []],
    ["VACUUM t;", []],
    ["CREATE ROLE a;", ["warning 1"]],
    ["ALTER SYSTEM SET work_mem = '4MB';", ["warning 1"]],
    ["COPY t TO '/var/lib/t.csv';", ["warning 1"]],
    ["COPY t FROM PROGRAM 'date';", ["warning 1"]],
    ["SET search_path TO app;", ["warning 1"]],
    ["SET search_path TO app; CREATE TABLE a (id int); RESET search_path;", []],
    ["SET LOCAL search_path TO app;", []],
    ["SET lock_timeout = '5s';", []],
    ["SELECT pg_catalog.set_config('search_path', '', false);", ["warning 1"]],
    ["SELECT set_config('search_path', '', true);", []],
    ["SET SESSION AUTHORIZATION bob;", ["error 1"]],
    ["SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;", ["error 1"]],
  ])("judges %s", (sql, expected) => {
    const findings = only(judge(sql, "CREATE TABLE t (id int)"), "transaction-control");
    expect(findings.map(({ level, line }) => `${level} ${line}`)).toEqual(expected);
  });

  it("is about what takes a migration back, too", () => {
    const files = { "001_t.up.sql": "CREATE TABLE t (id int)", "001_t.down.sql": "DROP TABLE t; COMMIT;" };
    expect(only(judgeFiles({}, files), "transaction-control")).toMatchObject([{ path: "migrations/001_t.down.sql" }]);
  });
});

describe("not-repeatable", () => {
  it("tells once for a file, and shows the first of what does not repeat", () => {
    const sql = "CREATE TABLE a (id int);\nCREATE INDEX i ON a (id);\nINSERT INTO a VALUES (1);";
    expect(only(judge(sql), "not-repeatable")).toMatchObject([
      {
        level: "warning",
        message:
          '"migrations/001_step.up.sql" cannot be run twice (it creates the table "a", which is there by then, and 2 more): a runner that stops between the file and its own note of it never starts again.',
        evidence: {
          statements: [
            { line: 1, statement: "CREATE TABLE a (id int)" },
            { line: 2, statement: "CREATE INDEX i ON a (id)", reason: 'creates the index "i", which is there by then' },
            { line: 3, statement: "INSERT INTO a VALUES (1)", reason: 'inserts into "a" again' },
          ],
        },
      },
    ]);
  });

  it.each(["CREATE INDEX CONCURRENTLY i ON t (id)", "CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int)"])(
    "is an error for %s, which is not one transaction",
    (sql) => {
      expect(only(judge(sql), "not-repeatable")).toMatchObject([{ level: "error" }]);
    },
  );
});

describe("down-not-inverse", () => {
  it.each([
    ["", "is empty: "],
    ["-- It cannot be taken back.\n", "is empty but for comments: "],
    ["SELECT 1;", "is empty: "],
    ["BEGIN; COMMIT;", "is empty: "],
    ["DROP TABLE a;", undefined],
    ["DO $$ BEGIN RAISE EXCEPTION 'no'; END $$;", undefined],
    ["SELECT pg_sleep(0);", undefined],
  ])("says of %j whether it does anything", (sql, words) => {
    const findings = only(
      judgeFiles({}, { "001_a.up.sql": "CREATE TABLE a ()", "001_a.down.sql": sql }),
      "down-not-inverse",
    );
    expect(findings.length).toBe(words === undefined ? 0 : 1);
    if (words !== undefined)
      expect(findings[0]).toMatchObject({ level: "warning", message: expect.stringContaining(words) });
  });
});

describe("what cannot be read", () => {
  it.each([
    ["CREATE TABLE a (id int);\nCREAT TABLE b ();", "does-not-apply", 2],
    ["\\set a 1\nCREATE TABLE a (id int);", "unverified", 1],
    ["CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\n\\.\n", "unverified", 2],
    ["CREATE TABLE a (id int);\nCOPY a FROM STDIN;", "unverified", 2],
    ["CREATE TABLE a (id int);\n\0", "unverified", 2],
  ])("finds in %j what is wrong, and where", (sql, rule, line) => {
    const [finding, ...more] = judge(sql).filter((each) => ["does-not-apply", "unverified"].includes(each.rule));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, line, level: "error" });
    expect(finding?.unread).toBe(rule === "unverified" ? true : undefined);
  });

  it("warns of a file of the base, which is no reason not to judge", () => {
    const findings = judgePractices(buildSituation({ "001_a.up.sql": "\\d\n" }, {}), createSqlReader());
    expect(findings).toMatchObject([{ rule: "unverified", level: "warning" }]);
    expect(findings[0]?.unread).toBeUndefined();
  });
});

describe("partial-index-conflict", () => {
  it("says of a new partial unique index what a clause has to repeat", () => {
    const sql = "CREATE UNIQUE INDEX u ON t (coalesce(a, 0) DESC, b) WHERE b > 0 -- only some\n;";
    expect(found("partial-index-conflict", sql, "CREATE TABLE t (a int, b int)")).toEqual([
      'note: "u" is a partial unique index: an INSERT into "t" that counts on it has to say "ON CONFLICT (coalesce(a, 0), b) WHERE b > 0".',
    ]);
  });

  it.each([
    ["CREATE UNIQUE INDEX u ON t (a)"],
    ["CREATE INDEX u ON t (a) WHERE b > 0"],
    ["CREATE UNIQUE INDEX u ON t (id) WHERE b > 0"],
    ["CREATE UNIQUE INDEX u ON t (a) WHERE b > 0; DROP INDEX u"],
  ])("says nothing of %s", (sql) => {
    expect(found("partial-index-conflict", sql, "CREATE TABLE t (id int PRIMARY KEY, a int, b int)")).toEqual([]);
  });
});

describe("judgePractices", () => {
  it("judges no statements where no contents were read", () => {
    const situation = { ...buildSituation({}, { "001_a.up.sql": "CREAT" }), hasContents: false };
    expect(judgePractices(situation, createSqlReader())).toEqual([]);
  });

  it("leaves out what nobody could read", () => {
    const situation = buildSituation({}, { "001_a.up.sql": "CREAT" });
    const unread = { ...situation, contentAt: () => ({ kind: "unread", reason: "is too large" }) as const };
    expect(judgePractices(unread, createSqlReader())).toEqual([]);
  });

  it("tells of a database in use only what the request's own files do to it", () => {
    const files = { "001_t.up.sql": "CREATE TABLE t (id int)", "002_drop.up.sql": "DROP TABLE t" };
    const rules = (base: object, request: object) =>
      judgePractices(buildSituation(base as never, request as never), createSqlReader()).map(({ rule }) => rule);
    expect(rules(files, {})).not.toContain("data-loss");
    expect(rules({ "001_t.up.sql": files["001_t.up.sql"] }, { "002_drop.up.sql": files["002_drop.up.sql"] })).toContain(
      "data-loss",
    );
    expect(rules({}, files)).not.toContain("data-loss");
  });
});
