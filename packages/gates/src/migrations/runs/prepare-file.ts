import type { Node, RawStmt } from "@pgsql/types";

import { shorten } from "../../core/shorten.ts";
import { parseStatements } from "../statements/parser.ts";
import { skipBlank, splitSql } from "../statements/split-sql.ts";
import { createByteCursor, createLineFinder } from "../statements/text-positions.ts";
import { TOO_DEEP } from "../statements/tree-depth.ts";
import { asInTransaction, readRole, reasonNotToRun } from "./classify-statement.ts";
import { isTraceable } from "./is-traceable.ts";
import type { ChainFile, MigrationFailure, PreparedFile, PreparedStatement } from "./prepared-file.ts";

const MOST_CHARACTERS = 10_000_000;
const SHOWN_CHARACTERS = 300;

/** Reads a file for a run, after `loadParser`. Never throws: what cannot be run says so. */
export function prepareFile({ path, text }: ChainFile): PreparedFile {
  const sql = text.replace(/^\uFEFF/, "").toWellFormed();
  const read = sql.length > MOST_CHARACTERS ? tooLarge(path) : readStatements(path, sql);
  if ("kind" in read)
    return { path, text, statements: [], isTransactional: true, isTraceable: false, refusal: read, createdRoles: [] };
  const statements = withoutFrame(read.map(({ statement }) => statement));
  const refusal = read.map(({ node, statement }) => refuse(path, node, statement)).find((found) => found !== undefined);
  return {
    path,
    text,
    statements,
    isTransactional: statements.every(({ role }) => role === "plain"),
    isTraceable: read.every(({ node }) => isTraceable(node)),
    ...(refusal && { refusal }),
    createdRoles: read.flatMap(({ node }) =>
      "CreateRoleStmt" in node ? [(node.CreateRoleStmt.role ?? "").toLowerCase()] : [],
    ),
  };
}

/** A statement as messages and evidence show it. */
export const showStatement = (sql: string): string => shorten(sql, SHOWN_CHARACTERS);

interface ReadStatement {
  readonly node: Node;
  readonly statement: PreparedStatement;
}

function readStatements(path: string, sql: string): readonly ReadStatement[] | MigrationFailure {
  if (skipBlank(sql, 0) >= sql.length) return [];
  const lineAt = createLineFinder(sql);
  const { spans, obstacles } = splitSql(sql);
  const refused = (offset: number, message: string): Omit<MigrationFailure, "kind"> => {
    const span = spans.findLast(({ start }) => start <= offset);
    return {
      path,
      message,
      line: lineAt(offset),
      ...(span && { statement: showStatement(sql.slice(span.start, span.end)) }),
    };
  };
  const [obstacle] = obstacles;
  if (obstacle !== undefined) return { kind: "unsupported", ...refused(obstacle.offset, obstacle.message) };
  const parsed = parseStatements(sql);
  if ("tree" in parsed) return placeStatements(sql, parsed.tree, lineAt);
  const { message, offset = 0 } = parsed.refusal;
  const failure = refused(createByteCursor(sql)(offset), shorten(message, SHOWN_CHARACTERS));
  return message === TOO_DEEP ? { kind: "unsupported", ...failure } : { kind: "sql", sqlstate: "42601", ...failure };
}

function placeStatements(
  sql: string,
  tree: readonly RawStmt[],
  lineAt: (offset: number) => number,
): readonly ReadStatement[] {
  const offsetAt = createByteCursor(sql);
  return tree.flatMap(({ stmt, stmt_location: location = 0, stmt_len: length = 0 }) => {
    if (stmt === undefined) return [];
    const start = skipBlank(sql, offsetAt(location));
    const text = sql.slice(start, length === 0 ? sql.length : offsetAt(location + length)).trimEnd();
    const role = readRole(stmt);
    const statement = {
      sql: text,
      line: lineAt(start),
      role,
      ...(role === "concurrent" && { inTransaction: asInTransaction(text) }),
      isTruncate: "TruncateStmt" in stmt,
    };
    return [{ node: stmt, statement }];
  });
}

/** Runners drop a transaction that a file has around the whole of itself, or are one with it. */
function withoutFrame(statements: readonly PreparedStatement[]): readonly PreparedStatement[] {
  const inner = statements.slice(1, -1);
  const hasFrame = statements[0]?.role === "begin" && statements.length > 1 && statements.at(-1)?.role === "commit";
  return hasFrame && inner.every(({ role }) => role === "plain") ? inner : statements;
}

function refuse(path: string, node: Node, { sql, line }: PreparedStatement): MigrationFailure | undefined {
  const message = reasonNotToRun(node);
  return message === undefined
    ? undefined
    : { path, kind: "unsupported", message, line, statement: showStatement(sql) };
}

const tooLarge = (path: string): MigrationFailure => ({
  path,
  kind: "unsupported",
  message: `is larger than ${MOST_CHARACTERS / 1_000_000} million characters`,
});
