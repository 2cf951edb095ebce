import type { A_Expr, Node } from "@pgsql/types";

import { fingerprint } from "./tree/fingerprint.ts";
import { columnName, textsOf } from "./tree/names.ts";

/** A condition, read as far as it takes to see that one follows from another. */
type Condition =
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] }
  | {
      readonly kind: "comparison";
      readonly operator: string;
      readonly subject: string;
      readonly value: string | number;
    }
  | { readonly kind: "not null"; readonly subject: string }
  | { readonly kind: "other"; readonly text: string; readonly subjects: readonly string[] };

/** Beyond this PostgreSQL does not look either. */
const MOST_PARTS = 100;

/**
 * Whether each row that meets `given` meets `wanted`, as PostgreSQL finds it out to choose a partial index. What it cannot see
 * by itself is no implication.
 */
export function implies(given: Node, wanted: Node): boolean {
  if (fingerprint(given) === fingerprint(wanted)) return true;
  const [left, right] = [readCondition(given), readCondition(wanted)];
  return size(left) * size(right) <= MOST_PARTS * MOST_PARTS && follows(left, right);
}

const size = (condition: Condition): number =>
  "parts" in condition ? condition.parts.reduce((sum, part) => sum + size(part), 1) : 1;

function follows(given: Condition, wanted: Condition): boolean {
  if (wanted.kind === "and") return wanted.parts.every((part) => follows(given, part));
  if (given.kind === "or") return given.parts.every((part) => follows(part, wanted));
  if (given.kind === "and")
    return (
      given.parts.some((part) => follows(part, wanted)) ||
      (wanted.kind === "or" && wanted.parts.some((part) => follows(given, part)))
    );
  if (wanted.kind === "or") return wanted.parts.some((part) => follows(given, part));
  return followsSimply(given, wanted);
}

function followsSimply(given: Condition, wanted: Condition): boolean {
  if (wanted.kind === "not null") {
    // An operator that finds no value in null is met by no null.
    if (given.kind === "comparison" || given.kind === "not null") return given.subject === wanted.subject;
    return given.kind === "other" && given.subjects.includes(wanted.subject);
  }
  if (given.kind === "comparison" && wanted.kind === "comparison")
    return given.subject === wanted.subject && compares(given, wanted);
  return given.kind === "other" && wanted.kind === "other" && given.text === wanted.text;
}

type Comparison = Extract<Condition, { kind: "comparison" }>;

function compares(given: Comparison, wanted: Comparison): boolean {
  if (given.operator === wanted.operator && given.value === wanted.value) return true;
  if (given.operator === "=") {
    // Of texts only the collation knows which comes first.
    if (typeof given.value !== "number" || typeof wanted.value !== "number")
      return wanted.operator === "<>" && typeof given.value === typeof wanted.value && given.value !== wanted.value;
    return holds(given.value, wanted.operator, wanted.value);
  }
  if (typeof given.value !== "number" || typeof wanted.value !== "number") return false;
  const [a, b] = [given.value, wanted.value];
  if (given.operator === ">" || given.operator === ">=") {
    const isBeyond = a > b || (a === b && given.operator === ">");
    return isBeyond ? [">", ">=", "<>"].includes(wanted.operator) : a === b && wanted.operator === ">=";
  }
  if (given.operator === "<" || given.operator === "<=") {
    const isBelow = a < b || (a === b && given.operator === "<");
    return isBelow ? ["<", "<=", "<>"].includes(wanted.operator) : a === b && wanted.operator === "<=";
  }
  return false;
}

function holds(left: number, operator: string, right: number): boolean {
  if (operator === "=") return left === right;
  if (operator === "<>") return left !== right;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : operator === ">=" && left >= right;
}

const FLIPPED: Readonly<Record<string, string>> = { "=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function readCondition(node: Node): Condition {
  if ("BoolExpr" in node) {
    const { boolop, args = [] } = node.BoolExpr;
    if (boolop === "AND_EXPR") return { kind: "and", parts: args.map(readCondition) };
    if (boolop === "OR_EXPR") return { kind: "or", parts: args.map(readCondition) };
    const [inner] = args;
    if (inner !== undefined && isTruth(inner)) return equality(inner, "false");
  }
  if (isTruth(node)) return equality(node, "true");
  if ("BooleanTest" in node && node.BooleanTest.arg !== undefined) {
    const { arg, booltesttype } = node.BooleanTest;
    if (booltesttype === "IS_TRUE" || booltesttype === "IS_FALSE")
      return equality(arg, booltesttype === "IS_TRUE" ? "true" : "false");
  }
  if ("NullTest" in node && node.NullTest.nulltesttype === "IS_NOT_NULL")
    return { kind: "not null", subject: normalText(node.NullTest.arg) };
  return ("A_Expr" in node ? readComparison(node.A_Expr) : undefined) ?? other(node);
}

/** A column that is a condition by itself. */
const isTruth = (node: Node): boolean => "ColumnRef" in node;

const equality = (node: Node, value: string): Condition => ({
  kind: "comparison",
  operator: "=",
  subject: normalText(node),
  value,
});

function readComparison({ kind, name, lexpr, rexpr }: A_Expr): Condition | undefined {
  const operator = textsOf(name).at(-1) ?? "";
  if (lexpr === undefined || rexpr === undefined) return undefined;
  const list = kind === "AEXPR_IN" || kind === "AEXPR_OP_ANY" ? valuesOf(rexpr) : undefined;
  if (list !== undefined) {
    const parts = list.map((value): Condition => ({ kind: "comparison", operator, subject: normalText(lexpr), value }));
    // NOT IN is written with the operator <>, of which all must hold.
    return parts.length > MOST_PARTS
      ? undefined
      : { kind: operator === "<>" && kind === "AEXPR_IN" ? "and" : "or", parts };
  }
  if (kind !== "AEXPR_OP" || FLIPPED[operator] === undefined) return undefined;
  const [left, right] = [constantOf(lexpr), constantOf(rexpr)];
  if (right !== undefined && left === undefined)
    return { kind: "comparison", operator, subject: normalText(lexpr), value: right };
  if (left !== undefined && right === undefined)
    return { kind: "comparison", operator: FLIPPED[operator], subject: normalText(rexpr), value: left };
  return undefined;
}

function valuesOf(node: Node): readonly (string | number)[] | undefined {
  const bare = "TypeCast" in node && node.TypeCast.arg !== undefined ? node.TypeCast.arg : node;
  const items = "List" in bare ? bare.List.items : "A_ArrayExpr" in bare ? bare.A_ArrayExpr.elements : undefined;
  const values = items?.map(constantOf);
  return values?.every((value) => value !== undefined) === true ? values : undefined;
}

/** A constant, whatever type it is cast to. */
function constantOf(node: Node): string | number | undefined {
  if ("TypeCast" in node) return node.TypeCast.arg === undefined ? undefined : constantOf(node.TypeCast.arg);
  if (!("A_Const" in node)) return undefined;
  const { ival, fval, sval, boolval } = node.A_Const;
  if (boolval !== undefined) return boolval.boolval === true ? "true" : "false";
  if (sval !== undefined) return `'${sval.sval ?? ""}`;
  if (fval !== undefined) return Number(fval.fval);
  return ival === undefined ? undefined : (ival.ival ?? 0);
}

function other(node: Node): Condition {
  const operands = "A_Expr" in node ? [node.A_Expr.lexpr, node.A_Expr.rexpr] : [];
  const isStrict =
    "A_Expr" in node && node.A_Expr.kind !== "AEXPR_DISTINCT" && node.A_Expr.kind !== "AEXPR_NOT_DISTINCT";
  return {
    kind: "other",
    text: normalText(node),
    subjects: isStrict ? operands.flatMap((each) => (columnName(each) === undefined ? [] : [normalText(each)])) : [],
  };
}

/** A column by its name alone, whether or not its table stands before it; anything else by its tree. */
const normalText = (node: Node | undefined): string => columnName(node) ?? fingerprint(node);
