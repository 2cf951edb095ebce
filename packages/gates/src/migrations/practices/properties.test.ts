import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import type { MigrationFinding } from "../migration-finding.ts";
import { createSqlReader, loadParser } from "../statements/read-sql.ts";
import { readToken } from "../statements/read-token.ts";
import { judgePractices } from "./judge-practices.ts";
import { buildSituation } from "./testing/build-situation.ts";
import { fileName, judge } from "./testing/judge.ts";

beforeAll(loadParser);

const BASE =
  "CREATE TABLE teams (id uuid PRIMARY KEY, name text NOT NULL); CREATE TABLE t (id int PRIMARY KEY, n int, name text, at timestamptz, e text);";

/** Statements of many kinds, each of which some rule looks at. */
const STATEMENTS = [
  "CREATE TABLE a (id int, team_id text, UNIQUE (team_id))",
  "CREATE TABLE IF NOT EXISTS a (id int, team text REFERENCES teams)",
  "ALTER TABLE t ADD COLUMN team_id text REFERENCES teams (id)",
  "ALTER TABLE t ADD COLUMN IF NOT EXISTS c int NOT NULL DEFAULT random()",
  "ALTER TABLE t ALTER COLUMN n TYPE bigint USING n * 2, ALTER COLUMN name SET NOT NULL",
  "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0) NOT VALID",
  "ALTER TABLE t VALIDATE CONSTRAINT c",
  "ALTER TABLE t DROP CONSTRAINT IF EXISTS c",
  "ALTER TABLE t RENAME COLUMN name TO title",
  "ALTER TABLE t RENAME TO u",
  "DROP TABLE IF EXISTS t",
  "DROP TABLE a CASCADE",
  "CREATE UNIQUE INDEX u ON t (n) WHERE at IS NULL",
  "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (lower(name))",
  "CREATE INDEX ON t (n) WHERE at > now()",
  "DROP INDEX IF EXISTS u",
  "INSERT INTO t (n) VALUES (1) ON CONFLICT (n) DO NOTHING",
  "INSERT INTO t (n) SELECT n FROM t WHERE at IS NULL",
  "UPDATE t SET n = n + 1",
  "DELETE FROM t",
  "CREATE TYPE mood AS ENUM ('a')",
  "ALTER TYPE mood ADD VALUE 'b'",
  "CREATE EXTENSION IF NOT EXISTS citext",
  "ALTER TABLE t ADD COLUMN v vector(3)",
  "BEGIN",
  "COMMIT",
  "SET search_path TO app",
  "SET LOCAL lock_timeout = '5s'",
  "DO $body$ BEGIN CREATE TYPE size AS ENUM ('s'); EXCEPTION WHEN duplicate_object THEN NULL; END $body$",
  "CREATE ROLE r",
  "VACUUM FULL t",
];

const program = fc.array(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 8 });

/** What is said, without where. */
const told = (findings: readonly MigrationFinding[]): readonly string[] =>
  findings.map(({ rule, level, subject }) => `${level} ${rule} ${subject}`);

/** The same SQL with other blanks and comments between its words, and its words in another case. */
function rewrite(sql: string, choices: readonly number[]): string {
  let [text, count] = ["", 0];
  for (let at = 0; at < sql.length;) {
    const { kind, end } = readToken(sql, at);
    const choice = choices[count++ % choices.length]!;
    const word = sql.slice(at, end);
    if (kind === "blank")
      text += count < 20 ? [" ", "\n", " /* a; 'b' */ ", "\t-- it's\n", "  "][choice % 5]! : " -- a\n";
    else text += kind === "word" && choice % 2 === 0 ? word.toUpperCase() : word;
    at = end;
  }
  return text;
}

describe("judgePractices", () => {
  it("says the same whatever blanks, comments and case a migration is written with", () => {
    fc.assert(
      fc.property(program, fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }), (statements, choices) => {
        const sql = statements.join(";\n");
        expect(told(judge(rewrite(sql, choices), BASE))).toEqual(told(judge(sql, BASE)));
      }),
      { numRuns: 150 },
    );
  });

  it("says the same of each file whatever versions the files have, in the same order", () => {
    fc.assert(
      fc.property(
        fc.array(program, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2, max: 40 }),
        (files, factor) => {
          const judgeAt = (step: number) => {
            const own = files.map((statements, at): [string, string] => [
              fileName((at + 1) * step),
              statements.join(";"),
            ]);
            const situation = buildSituation(Object.fromEntries(own.slice(0, -1)), Object.fromEntries(own.slice(-1)));
            return judgePractices(situation, createSqlReader()).map(
              ({ rule, level, line }) => `${level} ${rule} ${line}`,
            );
          };
          expect(judgeAt(factor)).toEqual(judgeAt(1));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("quotes statements word for word, with the line they begin in", () => {
    fc.assert(
      fc.property(program, (statements) => {
        const sql = `-- a\n${statements.join(";\n\n")}`;
        for (const { evidence, line } of judge(sql, BASE)) {
          const { statement } = evidence;
          if (typeof statement !== "string" || line === undefined) continue;
          const start = statement.replace(/…$/, "");
          expect(`${sql}\n${BASE}`).toContain(start);
          expect(
            sql
              .split("\n")
              .slice(line - 1)
              .join("\n")
              .includes(start.trim()),
          ).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("takes any text", () => {
    const piece = fc.oneof(fc.constantFrom(...STATEMENTS), fc.string({ unit: "binary", maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(";", "; ", " ", ";\n$$"), (pieces, joint) => {
        expect(() => judge(pieces.join(joint), BASE)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it("takes folders and files that are large", () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => `CREATE TABLE t${at} (id int PRIMARY KEY, t_id text, o_id int REFERENCES t${Math.max(0, at - 1)})`,
    );
    const inserts = Array.from({ length: 2000 }, () => "INSERT INTO t0 (id) VALUES (1) ON CONFLICT (t_id) DO NOTHING");
    const wide = `SELECT ${"(".repeat(400)}1${")".repeat(400)} FROM t0 WHERE ${Array.from({ length: 3000 }, (_, at) => `id = ${at}`).join(" OR ")}`;
    const sql = [...many, ...inserts, wide].join(";\n");
    expect(judge(sql, BASE).length).toBeGreaterThan(0);
    const files = Object.fromEntries(many.map((text, at) => [fileName(at + 1), text]));
    expect(
      judgePractices(buildSituation(files, { [fileName(4000)]: "DROP TABLE t0" }), createSqlReader()).length,
    ).toBeGreaterThan(3000);
  });
});
