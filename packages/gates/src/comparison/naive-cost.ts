import { isObject } from "./json.ts";
import { matches } from "./match-pattern-or-try.ts";
import type { SchemaNode } from "./schema-node.ts";

/**
 * How many schemas a validator without a memory asks about a document, at most: one that is referred to twice, by one that is
 * referred to twice, and so on, is asked again each time.
 */
export function naiveCost(root: SchemaNode, document: unknown): number {
  const known = new Map<SchemaNode, Map<unknown, number>>();
  const costOf = (node: SchemaNode, value: unknown): number => {
    const costs = known.get(node) ?? new Map<unknown, number>();
    known.set(node, costs);
    const before = costs.get(value);
    if (before !== undefined) return before;
    // A schema inside itself at one value costs nothing more: no validator gets out of it.
    costs.set(value, 0);
    let cost = 1;
    for (const [child, part] of asked(node, value)) cost += costOf(child, part);
    costs.set(value, cost);
    return cost;
  };
  return costOf(root, document);
}

/** Every schema that may be asked about a value because another one is. */
function* asked(node: SchemaNode, value: unknown): Generator<readonly [SchemaNode, unknown]> {
  const { ref, allOf, anyOf, oneOf, not, if: condition, then, else: otherwise } = node;
  if (ref !== undefined) yield [ref.target(), value];
  for (const child of [...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])]) yield [child, value];
  for (const child of [not, condition, then, otherwise]) if (child !== undefined) yield [child, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const child of [node.prefixItems?.[index] ?? node.items, node.contains, node.unevaluatedItems])
        if (child !== undefined) yield [child, item];
    }
  } else if (isObject(value)) {
    for (const child of node.dependentSchemas?.values() ?? []) yield [child, value];
    for (const [name, member] of Object.entries(value)) {
      for (const child of [node.properties?.get(name), node.additionalProperties, node.unevaluatedProperties])
        if (child !== undefined) yield [child, member];
      if (node.propertyNames !== undefined) yield [node.propertyNames, name];
      for (const [pattern, child] of node.patternProperties ?? []) if (matches(pattern, name) !== false) yield [child, member];
    }
  }
}
