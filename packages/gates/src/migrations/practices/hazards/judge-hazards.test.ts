import { beforeAll, describe, expect, it } from "vitest";

import { loadParser } from "../../statements/read-sql.ts";
import { hazards, judge, judgeFiles } from "../testing/judge.ts";

beforeAll(loadParser);

const BASE = `CREATE TABLE t (id int PRIMARY KEY, n int, name text, size varchar(9), flag boolean NOT NULL DEFAULT true);
  CREATE TABLE p (id int PRIMARY KEY); CREATE INDEX old ON t (n); CREATE VIEW v AS SELECT id FROM t;
  CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE DOMAIN d AS int; CREATE UNIQUE INDEX key ON t (n);`;
const QUIET = "SET LOCAL lock_timeout = '5s';";

describe("judgeHazards", () => {
  it.each([
    ["CREATE INDEX i ON t (n)", ["create-index"]],
    ["CREATE INDEX CONCURRENTLY i ON t (n)", []],
    ["CREATE INDEX IF NOT EXISTS old ON t (n)", []],
    ["CREATE TABLE a (id int); CREATE INDEX i ON a (id)", []],
    ["CREATE TABLE IF NOT EXISTS t (id int); CREATE INDEX i ON t (id)", ["create-index"]],
    ["CREATE INDEX i ON unknown (n)", ["create-index"]],
    ["DROP INDEX old", ["drop-index"]],
    ["DROP INDEX CONCURRENTLY old", []],
    ["CREATE INDEX CONCURRENTLY i ON t (n); DROP INDEX i", []],
    ["REINDEX TABLE t", ["reindex"]],
    ["REINDEX TABLE CONCURRENTLY t", []],
    ["VACUUM FULL t", ["vacuum-full"]],
    ["VACUUM t", []],
    ["CLUSTER t USING old", ["cluster"]],
    ["REFRESH MATERIALIZED VIEW m", ["refresh-view"]],
    ["REFRESH MATERIALIZED VIEW CONCURRENTLY m", []],
    ["ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0)", ["add-domain-constraint"]],
    ["ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID", []],
    ["ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p", ["add-foreign-key"]],
    ["ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p NOT VALID", []],
    ["ALTER TABLE t ADD COLUMN p_id int REFERENCES p", ["add-foreign-key"]],
    ["ALTER TABLE t ADD COLUMN IF NOT EXISTS n int REFERENCES p", []],
    ["ALTER TABLE t ADD CHECK (n > 0)", ["add-check"]],
    ["ALTER TABLE t ADD CHECK (n > 0) NOT VALID", []],
    ["ALTER TABLE t ADD UNIQUE (n)", ["add-unique"]],
    ["ALTER TABLE t ADD CONSTRAINT key UNIQUE USING INDEX key", []],
    ["ALTER TABLE t ADD PRIMARY KEY USING INDEX key", ["primary-key-of-nullable"]],
    ["ALTER TABLE t ADD EXCLUDE (n WITH =)", ["add-exclusion"]],
    ["ALTER TABLE t ALTER COLUMN n SET NOT NULL", ["required-value", "set-not-null"]],
    ["ALTER TABLE t ALTER COLUMN flag SET NOT NULL", []],
    ["ALTER TABLE t DETACH PARTITION p", ["detach-partition"]],
    ["ALTER TABLE t DETACH PARTITION p CONCURRENTLY", []],
    ["ALTER TABLE t ADD COLUMN c int", []],
    ["ALTER TABLE t ADD COLUMN c uuid DEFAULT gen_random_uuid()", ["volatile-default"]],
    ["ALTER TABLE t ADD COLUMN c int NOT NULL", ["required-column"]],
    ["ALTER TABLE t ADD COLUMN c int NOT NULL DEFAULT 0", []],
    ["ALTER TABLE t ADD COLUMN c serial", ["add-identity"]],
    ["ALTER TABLE t ALTER COLUMN n TYPE bigint", ["change-type"]],
    ["ALTER TABLE t ALTER COLUMN size TYPE varchar(20)", []],
    ["ALTER TABLE t ALTER COLUMN size TYPE varchar(4)", ["change-type", "narrow-type"]],
    ["ALTER TABLE t SET UNLOGGED", ["set-logged"]],
    ["DROP TABLE t", ["drop-table"]],
    ["DROP TABLE IF EXISTS unknown", ["drop-table"]],
    ["DROP SCHEMA s CASCADE", ["drop-schema"]],
    ["DROP DOMAIN d CASCADE", ["drop-cascade"]],
    ["DROP DOMAIN d", []],
    ["TRUNCATE t", ["truncate"]],
    ["DELETE FROM t", ["delete-all"]],
    ["DELETE FROM t WHERE n = 1", []],
    ["ALTER TABLE t DROP COLUMN n", ["drop-column", "drop-column"]],
    ["ALTER TABLE t ADD COLUMN c int; ALTER TABLE t DROP COLUMN c", []],
    ["ALTER TABLE t RENAME TO u", ["rename-table"]],
    ["ALTER TABLE t RENAME TO u; CREATE VIEW t AS SELECT * FROM u", ["rename-table"].slice(1)],
    ["ALTER TABLE t RENAME COLUMN n TO m", ["rename-column"]],
    ["ALTER TABLE t SET SCHEMA s", ["move-table"]],
    ["DROP VIEW v", ["drop-view"]],
    ["DROP VIEW v; CREATE VIEW v AS SELECT 1 AS id", []],
    ["ALTER TABLE t ALTER COLUMN flag DROP NOT NULL", ["drop-not-null"]],
    ["ALTER TABLE t ALTER COLUMN flag DROP DEFAULT", ["drop-default"]],
    ["DO $$ BEGIN IF true THEN CREATE INDEX i ON t (n); END IF; END $$", ["create-index"]],
    ["COMMENT ON TABLE t IS 'a'; GRANT SELECT ON t TO PUBLIC", []],
  ])("finds in %s what it does to a database in use", (sql, expected) => {
    expect([...hazards(judge(`${QUIET} ${sql}`, BASE))].toSorted()).toEqual(expected);
  });

  it("takes a check that is validated for a proof that there is no null", () => {
    const check = "ALTER TABLE t ADD CONSTRAINT c CHECK (n IS NOT NULL) NOT VALID";
    const notNull = `${QUIET} ALTER TABLE t ALTER COLUMN n SET NOT NULL`;
    const validate = "ALTER TABLE t VALIDATE CONSTRAINT c";
    expect(hazards(judge(notNull, BASE, check))).toContain("set-not-null");
    expect(hazards(judge(notNull, BASE, check, validate))).not.toContain("set-not-null");
    expect(hazards(judge(notNull, BASE, check.replace("n IS", "id IS"), validate))).toContain("set-not-null");
    const elsewhere = "ALTER TABLE unknown VALIDATE CONSTRAINT c; ALTER TABLE unknown ALTER COLUMN n SET NOT NULL";
    expect(hazards(judge(`${QUIET} ${elsewhere}`, BASE))).not.toContain("set-not-null");
    expect(hazards(judge(notNull, BASE, check, validate, "ALTER TABLE t DROP CONSTRAINT c"))).toContain("set-not-null");
  });

  it.each([
    ["ALTER TABLE t ADD COLUMN c int; UPDATE t SET c = 1", ["work-under-lock"]],
    ["ALTER TABLE t ADD COLUMN c int; SELECT count(*) FROM p", ["work-under-lock"]],
    ["UPDATE t SET n = 1; ALTER TABLE t ADD COLUMN c int", []],
    ["ALTER TABLE t ADD COLUMN c int; COMMIT; UPDATE t SET c = 1", []],
    ["ALTER TABLE t ADD COLUMN c int; INSERT INTO t (id) VALUES (1)", []],
    ["CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN c int; UPDATE a SET c = 1", []],
    ["ALTER TABLE t ADD COLUMN c int; CREATE TABLE a (id int); UPDATE a SET id = 1", []],
    [
      "ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT t_n_fkey",
      ["work-under-lock"],
    ],
  ])("finds in %s the work that is done while a lock is held", (sql, expected) => {
    expect(hazards(judge(`${QUIET} ${sql}`, BASE))).toEqual(expected);
  });

  it.each([
    ["ALTER TABLE t ADD COLUMN c int", ["lock-timeout"]],
    ["SET lock_timeout = '5s'; ALTER TABLE t ADD COLUMN c int", []],
    ["ALTER TABLE t ADD COLUMN c int; SET lock_timeout = '5s'", ["lock-timeout"]],
    ["CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN c int", []],
    ["CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN c int; DROP TABLE a", []],
  ])("notes in %s that a lock is waited for without a limit", (sql, expected) => {
    const notes = judge(sql, BASE).filter(({ level }) => level === "note");
    expect(hazards(notes)).toEqual(expected);
  });

  it("is silent about files that take a migration back", () => {
    const files = { "002_a.up.sql": "CREATE TABLE a (id int)", "002_a.down.sql": "DROP TABLE t" };
    expect(hazards(judgeFiles({ "001_t.up.sql": BASE }, files))).toEqual([]);
  });

  it("says what happens, to whom, and what the safe way is", () => {
    expect(judge(`${QUIET}\nCREATE INDEX\n  i ON t (n)`, BASE).find(({ rule }) => rule === "blocking-lock")).toEqual({
      rule: "blocking-lock",
      level: "warning",
      message: 'CREATE INDEX holds off every write to "t" until "i" is built.',
      subject: "create-index i",
      path: "migrations/002_step.up.sql",
      line: 2,
      about: ["migrations/002_step.up.sql"],
      fix: "Write CREATE INDEX CONCURRENTLY, in a migration of its own.",
      evidence: {
        path: "migrations/002_step.up.sql",
        line: 2,
        statement: "CREATE INDEX\n  i ON t (n)",
        hazard: "create-index",
        object: "i",
      },
    });
  });
});
