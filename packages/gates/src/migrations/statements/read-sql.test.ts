import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { createSqlReader, loadParser, readSql } from "./read-sql.ts";
import type { ReadFile, Statement } from "./statement.ts";

beforeAll(loadParser);

const read = (text: string): ReadFile => readSql("migrations/001_a.up.sql", text);
const shown = ({ line, text }: Statement): string => `${line}: ${text}`;
const statements = (text: string): readonly string[] => read(text).statements.map(shown);

describe("statements", () => {
  it("stand where their first word does, whatever is before it", () => {
    const text = "\uFEFF-- größer\r\n\r\n  CREATE TABLE a ();; -- 🦀\n/* ü\n */ DROP TABLE b ;\n\nDROP TABLE c";
    expect(statements(text)).toEqual(["3: CREATE TABLE a ()", "5: DROP TABLE b", "7: DROP TABLE c"]);
  });

  it("are none in a file of comments, or an empty one", () => {
    for (const text of ["", " \n", "-- nothing\n/* at all */", ";;"])
      expect(read(text)).toMatchObject({ statements: [], opaque: [] });
    expect(read(";;").problem).toBeUndefined();
  });

  it("are read once by a reader that is asked twice, but not of another text", () => {
    const reader = createSqlReader();
    expect(reader("a.sql", "SELECT 1")).toBe(reader("a.sql", "SELECT 1"));
    expect(reader("a.sql", "SELECT 2")).not.toBe(reader("a.sql", "SELECT 1"));
  });
});

describe("a block", () => {
  const block = `-- a block
DO $body$
DECLARE total int := (SELECT count(*) FROM counted);
BEGIN
  ALTER TABLE a ADD COLUMN b int;
  IF EXISTS (SELECT FROM asked) THEN
    DROP TABLE yes;
  ELSE
    DROP TABLE no;
  END IF;
  BEGIN
    CREATE TYPE t AS ENUM ();
  EXCEPTION WHEN duplicate_object THEN
    DROP TYPE u;
  END;
  FOR i IN 1..3 LOOP DROP TABLE looped; END LOOP;
  EXECUTE 'DROP TABLE ' || 'constant';
  EXECUTE format('DROP TABLE %I', total);
END $body$;
DROP TABLE last;`;

  it("is followed by its statements, in order, with their lines", () => {
    expect(
      read(block)
        .statements.filter(({ isNested }) => isNested)
        .map(shown),
    ).toEqual([
      "3: (SELECT count(*) FROM counted)",
      "5: ALTER TABLE a ADD COLUMN b int",
      "6: EXISTS (SELECT FROM asked)",
      "7: DROP TABLE yes",
      "9: DROP TABLE no",
      "12: CREATE TYPE t AS ENUM ()",
      "14: DROP TYPE u",
      "16: DROP TABLE looped",
      "17: EXECUTE 'DROP TABLE ' || 'constant';",
    ]);
    expect(shown(read(block).statements.at(-1)!)).toBe("20: DROP TABLE last");
  });

  it("tells what may not run, and what may fail unseen", () => {
    const flags = read(block).statements.map(({ line, isConditional, isCaught }) => ({
      line,
      isConditional,
      isCaught,
    }));
    expect(flags.filter(({ isConditional }) => isConditional).map(({ line }) => line)).toEqual([7, 9, 12, 14, 16]);
    expect(flags.filter(({ isCaught }) => isCaught).map(({ line }) => line)).toEqual([12]);
  });

  it("is opaque where a string is made at run time, or the language is another", () => {
    expect(read(block).opaque).toEqual([{ line: 18, text: "EXECUTE format('DROP TABLE %I', total)" }]);
    expect(read("DO LANGUAGE plpython3u $$ x $$").opaque).toHaveLength(1);
  });

  it("is a problem where PL/pgSQL refuses it", () => {
    expect(read("SELECT 1;\n\nDO $$ BEGIN nonsense x; END $$").problem).toEqual({
      message: 'syntax error at or near "nonsense"',
      line: 3,
    });
  });
});

describe("what is not SQL", () => {
  it("is told with PostgreSQL's words and its line, and the rest is read all the same", () => {
    const { problem, statements: rest } = read("SELECT 1;\nCREATE TABLE (\n);\nSELECT 'é';\nSELEKT 2;\nSELECT 3");
    expect(problem).toEqual({ message: 'syntax error at or near "("', line: 2 });
    expect(rest.map(shown)).toEqual(["1: SELECT 1", "4: SELECT 'é'", "6: SELECT 3"]);
  });

  it("is a comment without an end", () => {
    expect(read("SELECT 1; /* and so on").problem).toMatchObject({ line: 1 });
    expect(read("-- one\n/* two /* three */").problem).toMatchObject({ line: 2 });
  });

  it("is psql's own", () => {
    const { problem, statements: rest } = read("SELECT 1;\n\\i other.sql\nSELECT 2;");
    expect(problem).toEqual({ message: "psql meta-command \\i is not SQL", line: 2 });
    expect(rest.map(shown)).toEqual(["1: SELECT 1", "3: SELECT 2"]);
  });

  it("is the rows of a COPY", () => {
    const { problem, statements: rest } = read("COPY a FROM STDIN;\n1\tit's;\n\\.\nSELECT 2;\nCOPY b FROM STDIN;");
    expect(problem?.message).toContain("COPY ... FROM STDIN");
    expect(rest.map(shown)).toEqual(["1: COPY a FROM STDIN", "4: SELECT 2", "5: COPY b FROM STDIN"]);
  });

  it("is a NUL byte, behind which PostgreSQL would read nothing", () => {
    const { problem, statements: rest } = read("SELECT 1;\nSELECT \0 2;\nSELECT 3");
    expect(problem).toMatchObject({ line: 2 });
    expect(rest.map(shown)).toEqual(["1: SELECT 1", "3: SELECT 3"]);
  });

  it("leaves a function with semicolons of its own whole", () => {
    const body = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
    expect(statements(`${body}; SELEKT; CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2);`)).toEqual([
      `1: ${body}`,
      "1: CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2)",
    ]);
  });
});

describe("hostile files", () => {
  const deep = (count: number): string => `SELECT 1${" + 1".repeat(count)}; CREATE TABLE a ()`;
  const many = 300_000;

  it.each<readonly [string, string]>([
    ["nests parentheses", `SELECT ${"(".repeat(many)}1${")".repeat(many)}`],
    ["nests operators", deep(many)],
    ["nests comments", `${"/*".repeat(many)}${"*/".repeat(many)} SELECT 1`],
    ["strings comments together", `${"/**/".repeat(many)} SELECT 1`],
    ["hides comments in a comment", `/*${"/**/".repeat(many)}*/ SELECT 1`],
    ["has endless operators", `SELECT 1 ${"+-".repeat(many)} 1`],
    ["has endless parameters", "$a$b$".repeat(many)],
    ["nests blocks", `DO $$ BEGIN ${"IF true THEN ".repeat(1500)} NULL; ${"END IF;".repeat(1500)} END $$`],
    ["is large", "x".repeat(10_000_001)],
  ])("a file that %s is a problem, and the next one is read", (_, text) => {
    expect(read(text).problem).toBeDefined();
    expect(statements("SELECT 1")).toEqual(["1: SELECT 1"]);
  });

  it("a thousand levels are read, and reading goes on after what is too deep", () => {
    expect(read(`SELECT ${"(".repeat(1000)}1${")".repeat(1000)}`).problem).toBeUndefined();
    expect(statements(deep(3000))).toEqual(["1: CREATE TABLE a ()"]);
  });

  it("many comments, and long lines of signs in them, are no problem", () => {
    const text = `${"/* one */ ".repeat(5000)}\n/${"*".repeat(5000)}/\n--${"-=".repeat(5000)}\nSELECT 1;`;
    expect(read(text).problem).toBeUndefined();
    expect(statements(text)).toEqual(["4: SELECT 1"]);
  });

  it("thirty-nine comments are read in time", () => {
    expect(statements(`${"/* a */\n".repeat(38)}SELECT 1`)).toEqual(["39: SELECT 1"]);
  });

  it("any text gives statements or a problem, and never an exception", () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      "$$",
      "$a$",
      "/*",
      "*/",
      "--",
      "\n",
      ";",
      "(",
      ")",
      "\\",
      "\0",
      "E'",
      "SELECT 1",
      "DO",
      "COPY a FROM STDIN",
      "é",
      "🦀",
      "\uD800",
      "BEGIN",
      "END",
      "CREATE FUNCTION f()",
      "ATOMIC",
      "\\.",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
        (text) => {
          const { statements: found, problem, opaque } = read(text);
          const lines = text.split("\n").length;
          for (const { line } of [...found, ...opaque, ...(problem === undefined ? [] : [problem])]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("statements that are read one by one are those that are read together", () => {
    const whole = fc.constantFrom(
      "SELECT 1",
      "SELECT 'a;b'",
      "SELECT $x$;$x$",
      'SELECT ";"',
      "SELECT E'\\';'",
      "-- ;\nSELECT 2",
      "/* ; /* ; */ ; */ SELECT 3",
      "DO $$ BEGIN NULL; END $$",
      "CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2)",
      "SELECT 'é' || '''' || U&'\\0041'",
      "SELECT a[1;",
      "COPY t FROM STDIN",
    );
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 6 }), (all) => {
        const good = all.filter((each) => each !== "SELECT a[1;");
        const together = good.join(";\n");
        // A statement that cannot be read makes the reader go one by one.
        const apart = `${together};\nSELEKT`;
        expect(statements(apart)).toEqual(statements(together));
      }),
      { numRuns: 200 },
    );
  });
});
