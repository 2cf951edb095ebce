import type { ForgeState } from "../../forge-state.ts";
import { executeQuery } from "./execute-query.ts";
import { createRoot } from "./graphql-sources.ts";
import { parseQuery } from "./parse-query.ts";
import { QueryProblem } from "./tokens.ts";

/** Answers a question to GitHub's GraphQL, checked against the types of its fields; an error too is an answer with status 200. */
export function answerGraphql(body: unknown, state: ForgeState, login?: string): unknown {
  const { query, variables, operationName } = (body ?? {}) as Readonly<Record<string, unknown>>;
  try {
    if (typeof query !== "string") throw new QueryProblem("A query attribute must be specified and must be a string.");
    const parsed = parseQuery(query);
    if (operationName !== undefined && operationName !== parsed.operation)
      throw new QueryProblem(`No operation named ${JSON.stringify(operationName)}`);
    return executeQuery(parsed, (variables ?? {}) as Readonly<Record<string, unknown>>, createRoot(state, login));
  } catch (error) {
    if (error instanceof QueryProblem) return { errors: [{ message: error.message, locations: [] }] };
    throw error;
  }
}
