import type { A_Const, FuncCall, Node } from "@pgsql/types";

import type { Table } from "./schema/schema.ts";
import { columnTypeOf } from "./tree/column-type.ts";
import { textsOf } from "./tree/names.ts";

/** Functions that give one type whatever they are given. */
const RESULTS: Readonly<Record<string, string>> = {
  now: "timestamptz",
  to_timestamp: "timestamptz",
  make_timestamptz: "timestamptz",
  make_timestamp: "timestamp",
  make_date: "date",
  make_interval: "interval",
  lower: "text",
  upper: "text",
  concat: "text",
  md5: "text",
};

/** Functions that give the type of the argument at this place. */
const LIKE_ARGUMENT: Readonly<Record<string, number>> = { date_trunc: 1, abs: 0, greatest: 0 };

const VALUES: Readonly<Record<string, string>> = {
  SVFOP_CURRENT_DATE: "date",
  SVFOP_CURRENT_TIMESTAMP: "timestamptz",
  SVFOP_CURRENT_TIMESTAMP_N: "timestamptz",
  SVFOP_LOCALTIMESTAMP: "timestamp",
};

const COMPARISONS = new Set(["=", "<>", "<", "<=", ">", ">=", "~", "@>", "<@", "@@", "?"]);

/**
 * The type of an expression over the columns of a table, as the catalogue names it; `unknown` for a string that has none yet, and
 * `undefined` where it takes more than this to tell.
 */
export function typeOfExpression(table: Table | undefined, node: Node | undefined, depth = 0): string | undefined {
  if (node === undefined || depth > 100) return undefined;
  const typeOf = (inner: Node | undefined): string | undefined => typeOfExpression(table, inner, depth + 1);
  if ("ColumnRef" in node) return typeOfColumn(table, textsOf(node.ColumnRef.fields).at(-1));
  if ("A_Const" in node) return typeOfConstant(node.A_Const);
  if ("TypeCast" in node) {
    const type = columnTypeOf(node.TypeCast.typeName);
    return type === undefined || type.isArray ? undefined : type.name;
  }
  if ("SQLValueFunction" in node) return VALUES[node.SQLValueFunction.op ?? ""];
  if ("CollateClause" in node) return typeOf(node.CollateClause.arg);
  if ("CoalesceExpr" in node) return (node.CoalesceExpr.args ?? []).map(typeOf).find((type) => type !== "unknown");
  if ("FuncCall" in node) return typeOfCall(node.FuncCall, typeOf);
  if (!("A_Expr" in node) || node.A_Expr.kind !== "AEXPR_OP") return undefined;
  return typeOfOperation(textsOf(node.A_Expr.name).at(-1) ?? "", typeOf(node.A_Expr.lexpr), typeOf(node.A_Expr.rexpr));
}

function typeOfColumn(table: Table | undefined, name: string | undefined): string | undefined {
  const type = name === undefined ? undefined : table?.columns.get(name)?.type;
  return type === undefined || type.isArray ? undefined : type.name;
}

function typeOfConstant({ ival, fval, boolval, sval }: A_Const): string | undefined {
  if (sval !== undefined) return "unknown";
  if (boolval !== undefined) return "bool";
  if (ival !== undefined) return "int4";
  return fval === undefined ? undefined : "numeric";
}

function typeOfCall(
  { funcname, args = [] }: FuncCall,
  typeOf: (node: Node | undefined) => string | undefined,
): string | undefined {
  const name = textsOf(funcname).at(-1) ?? "";
  if (name === "timezone" && args.length === 2) {
    const of = typeOf(args[1]);
    return of === "timestamptz" ? "timestamp" : of === "timestamp" ? "timestamptz" : undefined;
  }
  const place = Object.hasOwn(LIKE_ARGUMENT, name) ? LIKE_ARGUMENT[name] : undefined;
  if (place === undefined) return Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined;
  const type = typeOf(args[place]);
  return name === "date_trunc" && type === "date" ? "timestamptz" : type;
}

function typeOfOperation(operator: string, left: string | undefined, right: string | undefined): string | undefined {
  if (COMPARISONS.has(operator)) return "bool";
  if (operator === "->>" || operator === "#>>") return "text";
  if (operator === "||" && (left === "text" || right === "text")) return "text";
  if (operator !== "+" && operator !== "-") return left === right ? left : undefined;
  const times = ["timestamptz", "timestamp"];
  if (times.includes(left ?? "") && right === "interval") return left;
  if (left === "interval" && times.includes(right ?? "") && operator === "+") return right;
  if (left === "date" && right === "interval") return "timestamp";
  if (operator === "-" && left === right && times.includes(left ?? "")) return "interval";
  return left === right && left !== "date" ? left : undefined;
}
