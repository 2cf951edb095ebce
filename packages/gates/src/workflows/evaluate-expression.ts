import type { Expression } from "./parse-expression.ts";

/** What an expression is worth, where that is known. */
export type Value = { readonly known: true; readonly value: Known } | { readonly known: false };
type Known = string | number | boolean | null | readonly string[];

const UNKNOWN: Value = { known: false };
const know = (value: Known): Value => ({ known: true, value });

/** What is known of the contexts, by path in lower case: `github.event_name`. */
export type Facts = ReadonlyMap<string, Known>;

/**
 * What an expression is worth for a run in which all goes well, as far as the facts tell. What they do not tell is unknown, and
 * stays so unless it makes no difference.
 */
export function evaluate(expression: Expression | undefined, facts: Facts): Value {
  if (expression === undefined) return UNKNOWN;
  switch (expression.kind) {
    case "literal":
      return know(expression.value);
    case "path": {
      const value = facts.get(expression.names.join("."));
      return value === undefined ? UNKNOWN : know(value);
    }
    case "call":
      return call(expression.name, expression.operands, facts);
    case "operator":
      return operate(expression.name, expression.operands, facts);
  }
}

/** Whether a value counts as true; `undefined` where nobody knows. */
export const truthOf = (value: Value): boolean | undefined =>
  value.known ? value.value !== "" && value.value !== 0 && value.value !== false && value.value !== null : undefined;

const STATUS: Readonly<Record<string, boolean>> = { always: true, success: true, failure: false, cancelled: false };

/** Whether an expression asks how the jobs before went; one that does not runs only after success. */
export function asksForStatus(expression: Expression | undefined): boolean {
  if (expression?.kind !== "call" && expression?.kind !== "operator") return false;
  const isStatus = expression.kind === "call" && Object.hasOwn(STATUS, expression.name);
  return isStatus || expression.operands.some(asksForStatus);
}

function operate(name: string, operands: readonly Expression[], facts: Facts): Value {
  const [left, right] = operands.map((operand) => evaluate(operand, facts));
  if (name === "!") {
    const truth = truthOf(left!);
    return truth === undefined ? UNKNOWN : know(!truth);
  }
  if (name === "&&" || name === "||") {
    const decides = name === "||";
    const [first, second] = [truthOf(left!), truthOf(right!)];
    if (first === decides) return left!;
    if (first !== undefined) return right!;
    // What the other side is does not matter then, as far as truth goes.
    return second === decides ? know(decides) : UNKNOWN;
  }
  if (left?.known !== true || right?.known !== true) return UNKNOWN;
  if (name === "==") return know(isEqual(left.value, right.value));
  if (name === "!=") return know(!isEqual(left.value, right.value));
  return UNKNOWN;
}

/** Texts are compared without case, as the forges do; across types nothing is taken for known to be equal. */
function isEqual(a: Known, b: Known): boolean {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  if (typeof a === typeof b) return a === b;
  return toNumber(a) === toNumber(b);
}

function toNumber(value: Known): number {
  if (value === null || value === "") return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

function call(name: string, operands: readonly Expression[], facts: Facts): Value {
  if (Object.hasOwn(STATUS, name)) return know(STATUS[name]!);
  const [where, what] = operands.map((operand) => evaluate(operand, facts));
  if (where?.known !== true || what?.known !== true || typeof what.value === "object") return UNKNOWN;
  const wanted = String(what.value).toLowerCase();
  if (name === "contains" && Array.isArray(where.value))
    return know((where.value as readonly string[]).some((each) => each.toLowerCase() === wanted));
  const text = String(where.value).toLowerCase();
  if (name === "contains") return know(text.includes(wanted));
  if (name === "startswith") return know(text.startsWith(wanted));
  if (name === "endswith") return know(text.endsWith(wanted));
  return UNKNOWN;
}
