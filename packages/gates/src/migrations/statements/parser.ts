import type { RawStmt } from "@pgsql/types";
import type * as libpgQuery from "libpg-query";

import { TOO_DEEP } from "./tree-depth.ts";

/** What the parser says against a text; `offset` counts UTF-8 bytes, where it knows the place. */
interface Refusal {
  readonly message: string;
  readonly offset?: number;
}

export type Parsed<Tree> = { readonly tree: Tree } | { readonly refusal: Refusal };

type Parser = typeof libpgQuery;

let loaded: Parser | undefined;

/** Readies PostgreSQL's parser; once before `readSql`. Importing it already builds it, which names alone have no time for. */
export async function loadParser(): Promise<void> {
  const library = await import("libpg-query");
  await library.loadModule();
  loaded = library;
}

function parser(): Parser {
  if (loaded === undefined) throw new Error("loadParser() comes before reading SQL.");
  return loaded;
}

/** The statements of a text that `loadParser` made readable. */
export function parseStatements(sql: string): Parsed<readonly RawStmt[]> {
  return attempt(() => parser().parseSync(sql).stmts ?? []);
}

/** The tree of a DO statement in PL/pgSQL. Its shape is the parser's own and has no types. */
export function parseBlock(statement: string): Parsed<unknown> {
  return attempt(() => parser().parsePlPgSQLSync(statement) as unknown);
}

function attempt<Tree>(parse: () => Tree): Parsed<Tree> {
  try {
    return { tree: parse() };
  } catch (error) {
    // The module's own stack runs out before ours does; it recovers from that.
    if (error instanceof RangeError) return { refusal: { message: TOO_DEEP } };
    const message = error instanceof Error ? error.message : String(error);
    const offset = parser().hasSqlDetails(error) ? error.sqlDetails?.cursorPosition : undefined;
    return { refusal: { message, ...(offset !== undefined && { offset }) } };
  }
}
