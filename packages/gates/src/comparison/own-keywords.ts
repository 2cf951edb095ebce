import { hasFormat } from "./formats.ts";
import { canonicalText, countCharacters, equalJson, isObject } from "./json.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import type { SchemaNode } from "./schema-node.ts";

/** int32 and int64 of OpenAPI, as ajv-formats checks them. */
export const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } as const;

const listed = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** Whether a value is in a list, which may be long. */
export function isListed(values: readonly unknown[], value: unknown): boolean {
  if (values.length <= 8) return values.some((allowed) => equalJson(allowed, value));
  const texts = listed.get(values) ?? new Set(values.map(canonicalText));
  listed.set(values, texts);
  return texts.has(canonicalText(value));
}

/** As ajv divides, in floating point. */
export const isMultiple = (value: number, of: number): boolean => {
  const quotient = value / of;
  return quotient === Number.parseInt(String(quotient), 10);
};

export const numberFits = (node: SchemaNode, value: number): boolean =>
  (node.minimum === undefined || value >= node.minimum) &&
  (node.exclusiveMinimum === undefined || value > node.exclusiveMinimum) &&
  (node.maximum === undefined || value <= node.maximum) &&
  (node.exclusiveMaximum === undefined || value < node.exclusiveMaximum) &&
  (node.multipleOf === undefined || isMultiple(value, node.multipleOf)) &&
  (node.numberFormat === undefined || hasNumberFormat(node.numberFormat, value));

const hasNumberFormat = (format: "int32" | "int64", value: number): boolean =>
  Number.isInteger(value) && (format === "int64" || (value >= INT32.minimum && value <= INT32.maximum));

export function numberFailures(node: SchemaNode, value: number): string[] {
  const found: string[] = [];
  if (node.minimum !== undefined && value < node.minimum) found.push("minimum");
  if (node.exclusiveMinimum !== undefined && value <= node.exclusiveMinimum) found.push("exclusiveMinimum");
  if (node.maximum !== undefined && value > node.maximum) found.push("maximum");
  if (node.exclusiveMaximum !== undefined && value >= node.exclusiveMaximum) found.push("exclusiveMaximum");
  if (node.multipleOf !== undefined && !isMultiple(value, node.multipleOf)) found.push("multipleOf");
  if (node.numberFormat !== undefined && !hasNumberFormat(node.numberFormat, value)) found.push("format");
  return found;
}

export function stringFits(node: SchemaNode, value: string): boolean | undefined {
  if (node.minLength !== undefined || node.maxLength !== undefined) {
    const length = countCharacters(value);
    if (length < (node.minLength ?? 0) || length > (node.maxLength ?? Infinity)) return false;
  }
  const matches = node.pattern === undefined || matchesPattern(node.pattern, value);
  if (matches === false) return false;
  const formatted = node.format === undefined || hasFormat(node.format, value);
  return matches === undefined && formatted === true ? undefined : formatted;
}

export function stringFailures(node: SchemaNode, value: string): string[] {
  const length = countCharacters(value);
  return [
    ...(length < (node.minLength ?? 0) ? ["minLength"] : []),
    ...(length > (node.maxLength ?? Infinity) ? ["maxLength"] : []),
    ...(node.pattern !== undefined && matchesPattern(node.pattern, value) === false ? ["pattern"] : []),
    ...(node.format !== undefined && hasFormat(node.format, value) === false ? ["format"] : []),
  ];
}

export const hasEqualItems = (items: readonly unknown[]): boolean =>
  new Set(items.map((item) => (isObject(item) || Array.isArray(item) ? canonicalText(item) : JSON.stringify(item))))
    .size < items.length;
