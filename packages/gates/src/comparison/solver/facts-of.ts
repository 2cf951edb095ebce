import { append } from "../append.ts";
import { INT32 } from "../own-keywords.ts";
import type { SchemaNode } from "../schema-node.ts";
import { ARRAY, FRACTION, INTEGER, NUMBER, OBJECT, STRING, type Types } from "../types.ts";
import type { Fact, Literal } from "./goal.ts";

/** One way to keep or to break a schema. */
export interface Alternative {
  readonly literals: readonly Literal[];
  readonly facts: readonly Fact[];
}

/** One way to break a schema, by which of its keywords. */
export interface Violation extends Alternative {
  readonly keyword: string;
  readonly member?: string;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** What a node's own keywords ask of a value of a type that keeps it; combinations of schemas left out. */
export function keptFacts(node: SchemaNode, type: Types): Fact[] {
  const facts: Fact[] = [];
  if (type & NUMBER) {
    const lower = (bound: number | undefined, exclusive: boolean): void => {
      if (bound !== undefined) facts.push({ kind: "lower", bound, exclusive });
    };
    const upper = (bound: number | undefined, exclusive: boolean): void => {
      if (bound !== undefined) facts.push({ kind: "upper", bound, exclusive });
    };
    lower(node.minimum, false);
    lower(node.exclusiveMinimum, true);
    upper(node.maximum, false);
    upper(node.exclusiveMaximum, true);
    if (node.multipleOf !== undefined) facts.push({ kind: "multiple", of: node.multipleOf, kept: true });
    if (node.numberFormat !== undefined && type === FRACTION) facts.push({ kind: "multiple", of: 1, kept: true });
    if (node.numberFormat === "int32") {
      lower(INT32.minimum, false);
      upper(INT32.maximum, false);
    }
  }
  if (type === STRING) {
    if (node.minLength !== undefined) facts.push({ kind: "shortest", length: node.minLength });
    if (node.maxLength !== undefined) facts.push({ kind: "longest", length: node.maxLength });
    if (node.pattern !== undefined) facts.push({ kind: "pattern", text: node.pattern, kept: true });
    if (node.format !== undefined) facts.push({ kind: "format", text: node.format, kept: true });
  }
  if (type === ARRAY) append(facts, keptArrayFacts(node));
  if (type === OBJECT) append(facts, keptObjectFacts(node));
  return facts;
}

function keptArrayFacts(node: SchemaNode): Fact[] {
  const facts: Fact[] = [];
  if (node.prefixItems !== undefined || node.items !== undefined)
    facts.push({
      kind: "items",
      prefix: node.prefixItems ?? [],
      ...(node.items !== undefined && { rest: node.items }),
    });
  if (node.minItems !== undefined) facts.push({ kind: "fewest", count: node.minItems });
  if (node.maxItems !== undefined) facts.push({ kind: "most", count: node.maxItems });
  if (node.uniqueItems === true) facts.push({ kind: "unique", kept: true });
  if (node.contains !== undefined) {
    facts.push({ kind: "at-least", node: node.contains, count: node.minContains ?? 1 });
    if (node.maxContains !== undefined) facts.push({ kind: "at-most", node: node.contains, count: node.maxContains });
  }
  return facts;
}

function keptObjectFacts(node: SchemaNode): Fact[] {
  const facts: Fact[] = [];
  if (node.properties !== undefined || node.patternProperties !== undefined || node.additionalProperties !== undefined)
    facts.push({ kind: "members", node });
  for (const name of node.required ?? []) facts.push({ kind: "present", name });
  if (node.minProperties !== undefined) facts.push({ kind: "fewest", count: node.minProperties });
  if (node.maxProperties !== undefined) facts.push({ kind: "most", count: node.maxProperties });
  if (node.propertyNames !== undefined) facts.push({ kind: "names", node: node.propertyNames });
  return facts;
}

/** The ways in which a value of a type can break a node's own keywords; combinations of schemas left out. */
export function violations(node: SchemaNode, type: Types): Violation[] {
  const by = (keyword: string, facts: readonly Fact[], member?: string): Violation => ({
    keyword,
    facts,
    literals: [],
    ...(member !== undefined && { member }),
  });
  const found: Violation[] = [];
  if (node.values !== undefined) found.push(by("enum", [{ kind: "other-than", values: node.values }]));
  if (type & NUMBER) {
    const bound = (keyword: string, kind: "lower" | "upper", value: number | undefined, exclusive: boolean): void => {
      if (value !== undefined) found.push(by(keyword, [{ kind, bound: value, exclusive }]));
    };
    bound("minimum", "upper", node.minimum, true);
    bound("exclusiveMinimum", "upper", node.exclusiveMinimum, false);
    bound("maximum", "lower", node.maximum, true);
    bound("exclusiveMaximum", "lower", node.exclusiveMaximum, false);
    if (node.multipleOf !== undefined)
      found.push(by("multipleOf", [{ kind: "multiple", of: node.multipleOf, kept: false }]));
    if (node.numberFormat !== undefined && type === FRACTION) found.push(by("format", []));
    if (node.numberFormat === "int32" && type === INTEGER) {
      bound("format", "upper", INT32.minimum, true);
      bound("format", "lower", INT32.maximum, true);
    }
  }
  if (type === STRING) {
    if (node.minLength !== undefined) found.push(by("minLength", [{ kind: "longest", length: node.minLength - 1 }]));
    if (node.maxLength !== undefined) found.push(by("maxLength", [{ kind: "shortest", length: node.maxLength + 1 }]));
    if (node.pattern !== undefined) found.push(by("pattern", [{ kind: "pattern", text: node.pattern, kept: false }]));
    if (node.format !== undefined) found.push(by("format", [{ kind: "format", text: node.format, kept: false }]));
  }
  if (type === ARRAY) append(found, arrayViolations(node, by));
  if (type === OBJECT) append(found, objectViolations(node, by));
  return found;
}

type By = (keyword: string, facts: readonly Fact[], member?: string) => Violation;

const broken = (node: SchemaNode): Literal => ({ node, kept: false });

function arrayViolations(node: SchemaNode, by: By): Violation[] {
  const found: Violation[] = [];
  const prefix = node.prefixItems ?? [];
  if (node.minItems !== undefined) found.push(by("minItems", [{ kind: "most", count: node.minItems - 1 }]));
  if (node.maxItems !== undefined) found.push(by("maxItems", [{ kind: "fewest", count: node.maxItems + 1 }]));
  for (const [index, item] of prefix.entries())
    found.push(by("items", [{ kind: "element", index, literal: broken(item) }]));
  if (node.items !== undefined)
    found.push(by("items", [{ kind: "element", from: prefix.length, literal: broken(node.items) }]));
  if (node.uniqueItems === true) found.push(by("uniqueItems", [{ kind: "unique", kept: false }]));
  if (node.contains !== undefined) {
    const minimum = node.minContains ?? 1;
    if (minimum > 0) found.push(by("contains", [{ kind: "at-most", node: node.contains, count: minimum - 1 }]));
    if (node.maxContains !== undefined)
      found.push(by("contains", [{ kind: "at-least", node: node.contains, count: node.maxContains + 1 }]));
  }
  return found;
}

function objectViolations(node: SchemaNode, by: By): Violation[] {
  const found: Violation[] = [];
  for (const name of node.required ?? []) found.push(by("required", [{ kind: "absent", name }], name));
  for (const [name, schema] of node.properties ?? [])
    found.push(by("properties", [{ kind: "member", name, literal: broken(schema) }], name));
  const names = new Set(node.properties?.keys());
  const patterns = [...(node.patternProperties?.keys() ?? [])];
  for (const [pattern, schema] of node.patternProperties ?? []) {
    const extra = { exceptNames: NO_NAMES, exceptPatterns: [], matching: pattern, value: broken(schema) };
    found.push(by("patternProperties", [{ kind: "extra", extra }]));
  }
  if (node.additionalProperties !== undefined) {
    const extra = { exceptNames: names, exceptPatterns: patterns, value: broken(node.additionalProperties) };
    found.push(by("additionalProperties", [{ kind: "extra", extra }]));
  }
  if (node.propertyNames !== undefined) {
    const extra = { exceptNames: NO_NAMES, exceptPatterns: [], name: broken(node.propertyNames) };
    found.push(by("propertyNames", [{ kind: "extra", extra }]));
  }
  if (node.minProperties !== undefined)
    found.push(by("minProperties", [{ kind: "most", count: node.minProperties - 1 }]));
  if (node.maxProperties !== undefined)
    found.push(by("maxProperties", [{ kind: "fewest", count: node.maxProperties + 1 }]));
  for (const [name, needed] of node.dependentRequired ?? []) {
    for (const other of needed)
      found.push(
        by(
          "dependentRequired",
          [
            { kind: "present", name },
            { kind: "absent", name: other },
          ],
          other,
        ),
      );
  }
  for (const [name, schema] of node.dependentSchemas ?? [])
    found.push({ ...by("dependentSchemas", [{ kind: "present", name }]), literals: [broken(schema)] });
  return found;
}
