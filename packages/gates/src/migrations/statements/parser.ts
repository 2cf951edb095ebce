import { hasSqlDetails, loadModule, parsePlPgSQLSync, parseSync } from "libpg-query";
import type { RawStmt } from "@pgsql/types";
import { TOO_DEEP } from "./tree-depth.ts";

/** What the parser says against a text; `offset` counts UTF-8 bytes, where it knows the place. */
export interface Refusal {
  readonly message: string;
  readonly offset?: number;
}

export type Parsed<Tree> = { readonly tree: Tree } | { readonly refusal: Refusal };

/** Readies PostgreSQL's parser; once before `readSql`. */
export async function loadParser(): Promise<void> {
  await loadModule();
}

/** The statements of a text that `loadParser` made readable. */
export function parseStatements(sql: string): Parsed<readonly RawStmt[]> {
  return attempt(() => parseSync(sql).stmts ?? []);
}

/** The tree of a DO statement in PL/pgSQL. Its shape is the parser's own and has no types. */
export function parseBlock(statement: string): Parsed<unknown> {
  return attempt(() => parsePlPgSQLSync(statement) as unknown);
}

function attempt<Tree>(parse: () => Tree): Parsed<Tree> {
  try {
    return { tree: parse() };
  } catch (error) {
    // The module's own stack runs out before ours does; it recovers from that.
    if (error instanceof RangeError) return { refusal: { message: TOO_DEEP } };
    const message = error instanceof Error ? error.message : String(error);
    const offset = hasSqlDetails(error) ? error.sqlDetails?.cursorPosition : undefined;
    return { refusal: { message, ...(offset !== undefined && { offset }) } };
  }
}
