import type { Node, RawStmt } from "@pgsql/types";
import { parseStatements } from "./parser.ts";
import { readBlock } from "./read-block.ts";
import { isTooDeep, TOO_DEEP } from "./tree-depth.ts";
import { skipBlank, splitSql } from "./split-sql.ts";
import type { ReadFile, Statement } from "./statement.ts";
import { createByteCursor, createLineFinder } from "./text-positions.ts";

export { loadParser } from "./parser.ts";

/** What the parser holds in memory is some fifty times as much. */
const MOST_CHARACTERS = 10_000_000;

/** Where PostgreSQL's lexer may take quadratic time, stop early, or meet what is not SQL. */
const SUSPICIOUS = /[-+*/<>=~!@#%^&|`?]{200}|\0|^\\|\\\./m;
const MANY_COMMENTS = 40;

interface Problem {
  readonly message: string;
  readonly line: number;
}

interface Reading {
  readonly statements: Statement[];
  readonly opaque: { readonly line: number; readonly text: string }[];
  readonly problems: Problem[];
}

/**
 * Reads a file of SQL by PostgreSQL's own parser, after `loadParser`. A statement that cannot be read is a problem of the file; the
 * others are read all the same. Never throws.
 */
export function readSql(path: string, text: string): ReadFile {
  const sql = text.replace(/^\uFEFF/, "").toWellFormed();
  const reading: Reading = { statements: [], opaque: [], problems: [] };
  if (sql.length > MOST_CHARACTERS)
    reading.problems.push({ message: `is larger than ${MOST_CHARACTERS / 1_000_000} million characters`, line: 1 });
  else read(sql, reading);
  const { statements, opaque, problems } = reading;
  const [problem] = problems.toSorted((left, right) => left.line - right.line);
  return { path, text, statements, opaque, ...(problem !== undefined && { problem }) };
}

/** `readSql` that reads no file twice. */
export function createSqlReader(): (path: string, text: string) => ReadFile {
  const files = new Map<string, Map<string, ReadFile>>();
  return (path, text) => {
    const versions = files.get(path) ?? new Map<string, ReadFile>();
    const file = versions.get(text) ?? readSql(path, text);
    files.set(path, versions.set(text, file));
    return file;
  };
}

function read(sql: string, reading: Reading): void {
  if (sql === "") return;
  if (!isSuspicious(sql) || splitSql(sql).obstacles.length === 0) {
    const parsed = parseStatements(sql);
    if ("tree" in parsed) return addAll(sql, parsed.tree, reading);
  }
  readOneByOne(sql, reading);
}

function isSuspicious(sql: string): boolean {
  const comments = sql.split("/*").length;
  return SUSPICIOUS.test(sql) || comments > MANY_COMMENTS || comments !== sql.split("*/").length;
}

/** So that one statement which cannot be read does not hide the others. */
function readOneByOne(sql: string, reading: Reading): void {
  const { spans, obstacles } = splitSql(sql);
  const lineAt = createLineFinder(sql);
  for (const { message, offset } of obstacles) reading.problems.push({ message, line: lineAt(offset) });
  for (const { start, end } of spans) {
    const statement = sql.slice(start, end);
    if (statement.includes("\0")) continue;
    const parsed = parseStatements(statement);
    if ("tree" in parsed) {
      for (const { stmt } of parsed.tree) if (stmt) add(stmt, statement.trimEnd(), lineAt(start), reading);
    } else {
      const { message, offset = 0 } = parsed.refusal;
      const line = lineAt(start + createByteCursor(statement)(offset));
      reading.problems.push({ message: shortenQuote(message), line });
    }
  }
}

function addAll(sql: string, statements: readonly RawStmt[], reading: Reading): void {
  const lineAt = createLineFinder(sql);
  const offsetAt = createByteCursor(sql);
  for (const { stmt, stmt_location: location = 0, stmt_len: length = 0 } of statements) {
    if (stmt === undefined) continue;
    const start = skipBlank(sql, offsetAt(location));
    const end = length === 0 ? sql.length : offsetAt(location + length);
    add(stmt, sql.slice(start, end).trimEnd(), lineAt(start), reading);
  }
}

function add(node: Node, text: string, line: number, { statements, opaque, problems }: Reading): void {
  if (isTooDeep(node, text)) {
    problems.push({ message: TOO_DEEP, line });
    return;
  }
  statements.push({ node, text, line, isNested: false, isConditional: false, isCaught: false });
  if (!("DoStmt" in node)) return;
  const block = readBlock(node.DoStmt, text, line);
  statements.push(...block.statements);
  opaque.push(...block.opaque);
  problems.push(...block.problems);
}

/** The parser quotes what it stands at: an open string is the rest of the file. */
const shortenQuote = (message: string): string => (message.length > 200 ? `${message.slice(0, 199)}…` : message);
