import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { loadParser } from "../statements/parser.ts";
import { prepareFile } from "./prepare-file.ts";

beforeAll(loadParser);

const prepare = (text: string) => prepareFile({ path: "m.sql", text });

describe("a file that is made ready for an engine", () => {
  it("is cut into statements, with the line on which each begins", () => {
    const { statements } = prepare(
      "-- über\nSELECT 'ä;';\n\n/* ; */ CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;SELECT 2",
    );
    expect(statements.map(({ sql, line }) => [line, sql])).toEqual([
      [2, "SELECT 'ä;'"],
      [4, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$"],
      [4, "SELECT 2"],
    ]);
  });

  it("loses a transaction that is around the whole of it", () => {
    const framed = prepare("BEGIN;\nSELECT 1;\nCOMMIT;");
    expect(framed).toMatchObject({ isTransactional: true, statements: [{ sql: "SELECT 1" }] });
    expect(prepare("start transaction; SELECT 1; END")).toMatchObject({
      isTransactional: true,
      statements: [{ sql: "SELECT 1" }],
    });
    expect(prepare("BEGIN; SELECT 1; COMMIT; SELECT 2;").isTransactional).toBe(false);
    expect(prepare("BEGIN; SELECT 1; ROLLBACK; BEGIN; COMMIT;").isTransactional).toBe(false);
  });

  it.each([
    ["CREATE INDEX CONCURRENTLY i ON t (a)", "concurrent", "CREATE INDEX  i ON t (a)"],
    [
      'CREATE INDEX /* concurrently */ concurrently "concurrently" ON t (a)',
      "concurrent",
      'CREATE INDEX /* concurrently */  "concurrently" ON t (a)',
    ],
    ["DROP INDEX CONCURRENTLY IF EXISTS i", "concurrent", "DROP INDEX  IF EXISTS i"],
    ["ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "concurrent", "ALTER TABLE t DETACH PARTITION p"],
    ["COMMENT ON TABLE t IS 'CREATE INDEX CONCURRENTLY'", "plain", undefined],
    ["VACUUM t", "upkeep", undefined],
    ["ANALYZE t", "plain", undefined],
    ["REINDEX TABLE CONCURRENTLY t", "upkeep", undefined],
    ["ALTER SYSTEM SET work_mem = '1MB'", "upkeep", undefined],
    ["CREATE TABLESPACE s LOCATION '/x'", "outside", undefined],
    ["ROLLBACK", "rollback", undefined],
    ["SAVEPOINT a", "plain", undefined],
  ])("knows how %s goes together with a transaction", (sql, role, inTransaction) => {
    const [statement] = prepare(`SELECT 1; ${sql};`).statements.slice(1);
    expect(statement?.role).toBe(role);
    expect(statement?.inTransaction?.trimEnd()).toBe(inTransaction);
  });

  it.each([
    ["SELECT 1;\nSELEC 2;", { kind: "sql", sqlstate: "42601", line: 2, statement: "SELEC 2" }],
    ["SELECT 1;\n\\d items", { kind: "unsupported", line: 2 }],
    ["SELECT 1;\nCOPY t FROM STDIN;\n1\n\\.\nSELECT 2;", { kind: "unsupported", line: 2 }],
    ["COPY t FROM STDIN", { kind: "unsupported", line: 1, statement: "COPY t FROM STDIN" }],
    ["COPY t FROM PROGRAM 'x'", { kind: "unsupported" }],
    ["COPY t TO STDOUT", { kind: "unsupported" }],
    ["PREPARE TRANSACTION 'x'", { kind: "unsupported" }],
    ["DROP DATABASE x", { kind: "unsupported" }],
    ["LOAD 'x'", { kind: "unsupported" }],
    [`SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`, {}],
    [`SELECT '${"x".repeat(10_000_000)}'`, { kind: "unsupported", message: "is larger than 10 million characters" }],
    ["SELECT 1\0", {}],
  ])("says why %j is not run", (text, refusal) => {
    expect(prepare(text).refusal).toMatchObject({ path: "m.sql", message: expect.any(String), ...refusal });
  });

  it("may be empty", () => {
    for (const text of ["", " \n", "-- Nothing.", "\uFEFF;;"])
      expect(prepare(text)).toMatchObject({ statements: [], isTransactional: true });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom("'", "$$", ";", "BEGIN", " ", "--", "\n", "\\", "(", "é") }),
        ),
        (text) => void prepare(text),
      ),
    );
  });
});
