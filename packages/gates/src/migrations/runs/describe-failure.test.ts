import { beforeAll, expect, it } from "vitest";

import { loadParser } from "../statements/parser.ts";
import { describeFailure, type FailureContext } from "./describe-failure.ts";
import { prepareFile } from "./prepare-file.ts";

beforeAll(loadParser);

const CONTEXT: FailureContext = { isConfined: false, createdRoles: new Set(["app"]), earlier: [] };

const kindOf = (sqlstate: string, message: string, context: Partial<FailureContext> = {}): string => {
  const file = prepareFile({ path: "2.sql", text: "SELECT 1" });
  return describeFailure(file, 0, { kind: "sql", sqlstate, message }, { ...CONTEXT, ...context }).kind;
};

const after = (kind: "sql" | "unsupported" | "timeout", text: string): Partial<FailureContext> => ({
  earlier: [{ failure: { path: "1.sql", kind, message: "" }, text }],
});

it.each([
  ["0A000", 'extension "vector" is not available', {}, "unsupported"],
  ["58P01", 'could not open file "/x" for reading: No such file or directory', {}, "unsupported"],
  ["42704", 'language "plpython3u" does not exist', {}, "unsupported"],
  ["42501", "permission denied to create role", {}, "sql"],
  ["42501", "permission denied to create role", { isConfined: true }, "unsupported"],
  ["42704", 'role "reader" does not exist', {}, "unsupported"],
  ["42704", 'role "app" does not exist', {}, "sql"],
  ["0A000", "cannot alter type of a column used by a view or rule", {}, "sql"],
  ["42P01", 'relation "public.memories" does not exist', {}, "sql"],
  [
    "42P01",
    'relation "public.memories" does not exist',
    after("unsupported", "CREATE TABLE Memories (e vector)"),
    "unsupported",
  ],
  ["42P01", 'relation "public.memories" does not exist', after("timeout", "CREATE TABLE memories ()"), "unsupported"],
  ["42P01", 'relation "public.memories" does not exist', after("sql", "CREATE TABLE memories (e vector)"), "sql"],
  ["42P01", 'relation "public.memmories" does not exist', after("unsupported", "CREATE TABLE memories ()"), "sql"],
  [
    "42883",
    "operator does not exist: vector <=> vector",
    after("unsupported", "CREATE EXTENSION vector"),
    "unsupported",
  ],
  ["42P07", 'relation "memories" already exists', after("unsupported", "CREATE TABLE memories ()"), "sql"],
] as const)("says of %s %s what it is", (sqlstate, message, context, kind) => {
  expect(kindOf(sqlstate, message, context)).toBe(kind);
});

it("cuts what is long", () => {
  const file = prepareFile({ path: "1.sql", text: `\nSELECT '${"x".repeat(5000)}'` });
  const failure = { kind: "sql", sqlstate: "22000", message: "y".repeat(5000), detail: "d", hint: "h" } as const;
  const described = describeFailure(file, 0, failure, CONTEXT);
  expect(described).toMatchObject({ line: 2, detail: "d", hint: "h" });
  expect(described.statement).toHaveLength(300);
  expect(described.message).toHaveLength(1000);
});
