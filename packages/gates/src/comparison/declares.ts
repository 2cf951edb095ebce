import { append } from "./append.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import type { SchemaNode } from "./schema-node.ts";

/** Whether a schema declares a member by name somewhere on the way to a place in a document. */
export function declares(graph: SchemaGraph, path: readonly string[]): boolean {
  let nodes = together([graph.root]);
  for (const [index, token] of path.entries()) {
    const isLast = index === path.length - 1;
    const next: SchemaNode[] = [];
    for (const node of nodes) {
      const own = node.properties?.get(token);
      if (own !== undefined) {
        if (isLast && own.always !== false) return true;
        next.push(own);
      }
      for (const [pattern, child] of node.patternProperties ?? []) {
        if (matchesPattern(pattern, token) !== true) continue;
        if (isLast && child.always !== false) return true;
        next.push(child);
      }
      const item = /^\d+$/.test(token) ? (node.prefixItems?.[Number(token)] ?? node.items) : undefined;
      if (item !== undefined) next.push(item);
      if (own === undefined && node.additionalProperties !== undefined) next.push(node.additionalProperties);
    }
    // Items are declared as soon as anything is said of them.
    if (isLast) return /^\d+$/.test(token) && next.some(({ always }) => always !== false);
    nodes = together(next);
  }
  return true;
}

/** Nodes with all that they combine, each once. */
function together(nodes: readonly SchemaNode[]): readonly SchemaNode[] {
  const found = new Set<SchemaNode>();
  const queue = [...nodes];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (found.has(node) || found.size > 500) continue;
    found.add(node);
    const { ref, allOf, anyOf, oneOf, then, else: otherwise, dependentSchemas } = node;
    for (const nodesOf of [allOf, anyOf, oneOf, dependentSchemas?.values()]) append(queue, nodesOf ?? []);
    if (ref !== undefined) queue.push(ref.target());
    if (then !== undefined) queue.push(then);
    if (otherwise !== undefined) queue.push(otherwise);
  }
  return [...found];
}
