import type { A_Expr, FuncCall, Node, SQLValueFunction, TypeCast } from "@pgsql/types";

import { typeOfExpression } from "./expression-type.ts";
import { volatilityOf } from "./function-volatility.ts";
import type { Schema, Table } from "./schema/schema.ts";
import { columnTypeOf } from "./tree/column-type.ts";
import { textsOf } from "./tree/names.ts";
import { walk } from "./tree/walk.ts";

/** Functions that read the time zone when they are given a timestamptz, by the place of that argument. */
const ZONED: Readonly<Record<string, number>> = {
  date_trunc: 1,
  date_part: 1,
  extract: 1,
  date: 0,
  time: 0,
  timestamp: 0,
};

/** Functions that read the text search configuration of the session when they are not given one, with the fewest arguments then. */
const CONFIGURED: Readonly<Record<string, number>> = {
  to_tsvector: 1,
  to_tsquery: 1,
  plainto_tsquery: 1,
  phraseto_tsquery: 1,
  websearch_to_tsquery: 1,
};

/** Types that are read from a text, or written as one, by the settings of the session. */
const BY_SETTINGS = new Set(["date", "time", "timestamp", "timestamptz", "timetz", "interval", "money", "regclass"]);

const INSTANTS = new Set(["date", "timestamp", "timestamptz"]);
const COMPARISONS = new Set(["=", "<>", "<", "<=", ">", ">="]);

/**
 * The first thing in an expression whose value can change while the row stays as it is, in the words of a message. Only what is
 * certain is told: PostgreSQL refuses an index or a generated column that is made of it.
 */
export function findMutable(
  schema: Schema,
  table: Table | undefined,
  expression: Node | undefined,
): string | undefined {
  let found: string | undefined;
  const typeOf = (node: Node | undefined): string | undefined => typeOfExpression(table, node);
  walk(expression, (kind, node) => {
    if (kind === "FuncCall") found ??= mutableCall(schema, node, typeOf);
    else if (kind === "SQLValueFunction") found ??= valueName(node);
    else if (kind === "TypeCast") found ??= mutableCast(node, typeOf);
    else if (kind === "A_Expr") found ??= mutableOperation(node, typeOf);
    return found === undefined;
  });
  return found;
}

type TypeOf = (node: Node | undefined) => string | undefined;

const valueName = ({ op }: SQLValueFunction): string => (op ?? "").replace("SVFOP_", "").replace(/_N$/, "");

function mutableCall(schema: Schema, { funcname, args = [] }: FuncCall, typeOf: TypeOf): string | undefined {
  const name = textsOf(funcname).at(-1) ?? "";
  const isInlined = schema.functions
    .get(name)
    ?.some(({ isSql, volatility: declared }) => isSql && declared !== "immutable");
  if (isInlined === true) return undefined;
  const volatility = volatilityOf(schema, name, args.length);
  if (volatility !== undefined) return volatility === "immutable" ? undefined : `${name}()`;
  if (CONFIGURED[name] === args.length) return `${name}() without a configuration`;
  if (name === "age" && args.length === 1) return "age() of one argument, which is up to now";
  if (name === "to_timestamp" && args.length === 2) return "to_timestamp() of a text";
  const place = Object.hasOwn(ZONED, name) ? ZONED[name]! : undefined;
  if (place === undefined || typeOf(args[place]) !== "timestamptz" || args.length > place + 1) return undefined;
  return `${name}() of a timestamptz, which depends on the session's time zone`;
}

function mutableCast({ arg, typeName }: TypeCast, typeOf: TypeOf): string | undefined {
  const [from, to] = [typeOf(arg), columnTypeOf(typeName)?.name];
  if (from === undefined || to === undefined || from === to || from === "unknown") return undefined;
  const isZoned = from === "timestamptz" || to === "timestamptz";
  const isText = (type: string): boolean => type === "text" || type === "varchar";
  if (isZoned && INSTANTS.has(from) && INSTANTS.has(to))
    return `a cast from ${from} to ${to}, which depends on the session's time zone`;
  if ((isText(from) && BY_SETTINGS.has(to)) || (isText(to) && BY_SETTINGS.has(from) && !from.startsWith("time")))
    return `a cast from ${from} to ${to}, which depends on the session's settings`;
  if (isText(to) && from.startsWith("timestamp"))
    return `a cast from ${from} to ${to}, which depends on the session's settings`;
  return undefined;
}

function mutableOperation({ kind, name, lexpr, rexpr }: A_Expr, typeOf: TypeOf): string | undefined {
  if (kind !== "AEXPR_OP") return undefined;
  const operator = textsOf(name).at(-1) ?? "";
  const [left, right] = [typeOf(lexpr), typeOf(rexpr)];
  const types = [left, right];
  if ((operator === "+" || operator === "-") && types.includes("timestamptz") && types.includes("interval"))
    return `${left} ${operator} ${right}, which depends on the session's time zone`;
  const isMixed =
    left !== right && INSTANTS.has(left ?? "") && INSTANTS.has(right ?? "") && types.includes("timestamptz");
  return isMixed && COMPARISONS.has(operator)
    ? `a comparison of ${left} with ${right}, which depends on the session's time zone`
    : undefined;
}
