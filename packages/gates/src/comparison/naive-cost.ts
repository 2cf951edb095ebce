import { isObject } from "./json.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import { partsInPlace, type SchemaNode } from "./schema-node.ts";

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
    let cost = 1;
    for (const [child, part] of asked(node, value)) cost += costOf(child, part);
    costs.set(value, cost);
    return cost;
  };
  return costOf(root, document);
}

/** Every schema that may be asked about a value because another one is. */
function* asked(node: SchemaNode, value: unknown): Generator<readonly [SchemaNode, unknown]> {
  for (const child of partsInPlace(node)) yield [child, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const child of [node.prefixItems?.[index] ?? node.items, node.contains, node.unevaluatedItems])
        if (child !== undefined) yield [child, item];
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      for (const child of [node.properties?.get(name), node.additionalProperties, node.unevaluatedProperties])
        if (child !== undefined) yield [child, member];
      if (node.propertyNames !== undefined) yield [node.propertyNames, name];
      for (const [pattern, child] of node.patternProperties ?? [])
        if (matchesPattern(pattern, name) !== false) yield [child, member];
    }
  }
}
