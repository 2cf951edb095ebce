import { beforeAll, expect, it } from "vitest";

import { loadParser, readSql } from "./read-sql.ts";

beforeAll(loadParser);

/** Whether the last statement of a block may not be reached. */
function isLastConditional(body: string): boolean {
  const { statements, problem } = readSql("a.sql", `DO $$ BEGIN ${body} ALTER TABLE t ADD COLUMN c int; END $$`);
  expect(problem).toBeUndefined();
  return statements.at(-1)!.isConditional;
}

it.each([
  ["a handler returns", "BEGIN CREATE EXTENSION vector; EXCEPTION WHEN OTHERS THEN RETURN; END;"],
  ["a handler raises", "BEGIN CREATE EXTENSION vector; EXCEPTION WHEN OTHERS THEN RAISE EXCEPTION 'gone'; END;"],
  ["a condition returns", "IF EXISTS (SELECT FROM pg_class) THEN RETURN; END IF;"],
  ["a loop returns", "FOR i IN 1..2 LOOP IF i = 2 THEN RETURN; END IF; END LOOP;"],
])("does not count on what comes after %s", (_, body) => {
  expect(isLastConditional(body)).toBe(true);
});

it.each([
  ["a handler only tells", "BEGIN CREATE EXTENSION vector; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'gone'; END;"],
  ["a check raises", "IF EXISTS (SELECT FROM pg_class) THEN RAISE EXCEPTION 'no'; END IF;"],
  ["a loop ends early", "FOR i IN 1..2 LOOP EXIT; END LOOP;"],
])("counts on what comes after %s", (_, body) => {
  expect(isLastConditional(body)).toBe(false);
});
