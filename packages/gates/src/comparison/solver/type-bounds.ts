import type { SchemaNode } from "../schema-node.ts";
import { ANY, ARRAY, FRACTION, INTEGER, NUMBER, OBJECT, STRING, typeOf, type Types } from "../types.ts";

/** Rough answers that are cheap: of which types a schema accepts something, and of which it accepts everything. */
export class TypeBounds {
  readonly #possible = new Map<SchemaNode, Types>();
  readonly #complete = new Map<SchemaNode, Types>();

  /** Types of which the schema may accept a value; it accepts none of the others. */
  possible(node: SchemaNode): Types {
    const known = this.#possible.get(node);
    if (known !== undefined) return known;
    // A schema inside itself: nothing is known of it meanwhile.
    this.#possible.set(node, ANY);
    const types = this.#computePossible(node);
    this.#possible.set(node, types);
    return types;
  }

  #computePossible(node: SchemaNode): Types {
    if (node.always !== undefined) return node.always ? ANY : 0;
    let types = node.types ?? ANY;
    if (node.values !== undefined) types &= node.values.reduce<Types>((sum, value) => sum | typeOf(value), 0);
    if (node.ref !== undefined) types &= this.possible(node.ref.target());
    for (const child of node.allOf ?? []) types &= this.possible(child);
    if (node.anyOf !== undefined) types &= this.#union(node.anyOf);
    if (node.oneOf !== undefined) types &= this.#union(node.oneOf);
    if (node.not !== undefined) types &= ~this.complete(node.not);
    return types;
  }

  #union(nodes: readonly SchemaNode[]): Types {
    return nodes.reduce<Types>((sum, node) => sum | this.possible(node), 0);
  }

  /** Types of which the schema accepts every value; others may be so too. */
  complete(node: SchemaNode): Types {
    const known = this.#complete.get(node);
    if (known !== undefined) return known;
    this.#complete.set(node, 0);
    const types = this.#computeComplete(node);
    this.#complete.set(node, types);
    return types;
  }

  #computeComplete(node: SchemaNode): Types {
    if (node.always !== undefined) return node.always ? ANY : 0;
    if (node.values !== undefined || node.opaque !== undefined || node.oneOf !== undefined) return 0;
    let types = (node.types ?? ANY) & ~constrained(node);
    if (node.ref !== undefined) types &= this.complete(node.ref.target());
    for (const child of node.allOf ?? []) types &= this.complete(child);
    if (node.anyOf !== undefined) types &= node.anyOf.reduce<Types>((sum, child) => sum | this.complete(child), 0);
    if (node.not !== undefined) types &= ~this.possible(node.not);
    if (node.then !== undefined) types &= this.complete(node.then);
    if (node.else !== undefined) types &= this.complete(node.else);
    return types;
  }
}

/** Types about whose values the node's own keywords say something. */
function constrained(node: SchemaNode): Types {
  let types = 0;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  if ([minimum, maximum, exclusiveMinimum, exclusiveMaximum].some((bound) => bound !== undefined)) types |= NUMBER;
  if (multipleOf !== undefined) types |= multipleOf === 1 ? FRACTION : NUMBER;
  if (node.numberFormat !== undefined) types |= FRACTION | INTEGER;
  if ([node.minLength, node.maxLength, node.pattern, node.format].some((keyword) => keyword !== undefined))
    types |= STRING;
  const { prefixItems, items, contains, minItems, maxItems, uniqueItems, unevaluatedItems } = node;
  if (
    [prefixItems, items, contains, minItems, maxItems, uniqueItems, unevaluatedItems].some(
      (keyword) => keyword !== undefined,
    )
  )
    types |= ARRAY;
  const { properties, patternProperties, additionalProperties, propertyNames, required, minProperties, maxProperties } =
    node;
  const { dependentRequired, dependentSchemas, unevaluatedProperties } = node;
  const ofObjects = [
    properties,
    patternProperties,
    additionalProperties,
    propertyNames,
    required,
    minProperties,
    maxProperties,
  ];
  if (
    [...ofObjects, dependentRequired, dependentSchemas, unevaluatedProperties].some((keyword) => keyword !== undefined)
  )
    types |= OBJECT;
  return types;
}
