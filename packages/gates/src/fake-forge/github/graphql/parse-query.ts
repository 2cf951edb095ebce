import { readType, type TypeReference } from "./schema.ts";
import { QueryProblem, Tokens } from "./tokens.ts";

/** A value as written: a constant, or the name of a variable. */
export type Argument = { readonly constant: unknown } | { readonly variable: string };

export interface Selection {
  /** Name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly given: ReadonlyMap<string, Argument>;
  readonly isIncluded: Argument;
  readonly selections: readonly (Selection | Fragment)[];
}

/** Fields of what is of that type. */
export interface Fragment {
  readonly on: string;
  readonly selections: readonly (Selection | Fragment)[];
}

export interface Query {
  readonly operation: string;
  readonly variables: ReadonlyMap<string, TypeReference>;
  readonly selections: readonly (Selection | Fragment)[];
}

/** @throws QueryProblem */
export function parseQuery(text: string): Query {
  const tokens = new Tokens(text);
  const spreads: (() => void)[] = [];
  const fragments = new Map<string, Fragment>();
  let query: Query | undefined;
  const readSelections = (): readonly (Selection | Fragment)[] => tokens.between("{", "}", readSelection);

  const readSelection = (): Selection | Fragment => {
    if (tokens.skip("...")) {
      if (tokens.skip("on")) return { on: tokens.name(), selections: readSelections() };
      return lateFragment(tokens.name());
    }
    const key = tokens.name();
    const name = tokens.skip(":") ? tokens.name() : key;
    const given = readArguments(tokens);
    const isIncluded = tokens.skip("@") ? readInclude(tokens) : { constant: true };
    return { key, name, given, isIncluded, selections: tokens.isNext("{") ? readSelections() : [] };
  };

  /** Fragments stand below what uses them. */
  const lateFragment = (name: string): Fragment => {
    const found = (): Fragment => {
      const fragment = fragments.get(name);
      if (fragment === undefined) throw new QueryProblem(`Fragment ${name} was used, but not defined`);
      return fragment;
    };
    spreads.push(found);
    return {
      get on() {
        return found().on;
      },
      get selections() {
        return found().selections;
      },
    };
  };

  while (!tokens.isAtEnd) {
    if (tokens.skip("fragment")) {
      const name = tokens.name();
      tokens.expect("on");
      fragments.set(name, { on: tokens.name(), selections: readSelections() });
    } else {
      tokens.expect("query");
      const operation = tokens.name();
      query = { operation, variables: readVariables(tokens), selections: readSelections() };
    }
  }
  for (const check of spreads) check();
  if (query === undefined) throw new QueryProblem("No query string was present");
  return query;
}

function readVariables(tokens: Tokens): Query["variables"] {
  if (!tokens.isNext("(")) return new Map();
  const read = (): readonly [string, TypeReference] => {
    tokens.expect("$");
    const name = tokens.name();
    tokens.expect(":");
    return [name, readType(tokens)];
  };
  return new Map(tokens.between("(", ")", read));
}

function readArguments(tokens: Tokens): ReadonlyMap<string, Argument> {
  if (!tokens.isNext("(")) return new Map();
  const read = (): readonly [string, Argument] => {
    const name = tokens.name();
    tokens.expect(":");
    return [name, readArgument(tokens)];
  };
  return new Map(tokens.between("(", ")", read));
}

function readArgument(tokens: Tokens): Argument {
  if (tokens.skip("$")) return { variable: tokens.name() };
  return { constant: JSON.parse(tokens.take()) as unknown };
}

function readInclude(tokens: Tokens): Argument {
  tokens.expect("include");
  const condition = readArguments(tokens).get("if");
  if (condition === undefined) throw new QueryProblem("Directive include is missing its argument if");
  return condition;
}
