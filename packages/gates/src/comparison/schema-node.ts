import type { Types } from "./types.ts";

/**
 * A schema of any dialect in one form. Schemas that say the same are of one kind, across both documents that are compared:
 * equal parts are recognised without looking into them.
 */
export interface SchemaNode {
  /** Another for each place. */
  readonly id: number;
  /** The same for all schemas that say the same. */
  readonly kind: number;
  /** JSON Pointer into its document, after the document's name; absent for what was put together to ask a question. */
  readonly place?: string;
  /** The schema `true` or `{}`, or `false`. */
  readonly always?: boolean;
  readonly types?: Types;
  /** `enum`, or `const` as an enum of one. */
  readonly values?: readonly unknown[];
  readonly ref?: Reference;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly not?: SchemaNode;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;

  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly numberFormat?: "int32" | "int64";

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;

  readonly prefixItems?: readonly SchemaNode[];
  /** Of the items after the prefix. */
  readonly items?: SchemaNode;
  readonly contains?: SchemaNode;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: SchemaNode;

  readonly properties?: ReadonlyMap<string, SchemaNode>;
  readonly patternProperties?: ReadonlyMap<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, SchemaNode>;
  readonly unevaluatedProperties?: SchemaNode;

  /** Why nothing can be said of this schema: a keyword whose meaning is not known here. */
  readonly opaque?: string;
}

/** A `$ref`; resolved when it is followed, for schemas may contain themselves. */
interface Reference {
  readonly uri: string;
  readonly target: () => SchemaNode;
}

/** What a schema says, without which node it is. */
export type NodeBody = Omit<SchemaNode, "id" | "kind">;

/** Makes nodes, and knows which say the same. */
export class NodeTable {
  readonly #kinds = new Map<string, number>();
  readonly #shared = new Map<string, SchemaNode>();
  #count = 0;
  readonly anything: SchemaNode = this.shared("true", { always: true });

  /** A node of its own. Equal keys, equal schemas. */
  create(key: string, body: NodeBody): SchemaNode {
    const kind = this.#kinds.get(key) ?? this.#kinds.size;
    this.#kinds.set(key, kind);
    this.#count += 1;
    return { ...body, id: this.#count, kind };
  }

  /** The one node of a schema that is put together to ask a question. */
  shared(key: string, body: NodeBody): SchemaNode {
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const node = this.create(key, body);
    this.#shared.set(key, node);
    return node;
  }
}

/** The schemas that are asked about a value because the node is. */
export function partsInPlace(node: SchemaNode): SchemaNode[] {
  const { ref, allOf = [], anyOf = [], oneOf = [], not, if: condition, then, else: otherwise, dependentSchemas } = node;
  const single = [ref?.target(), not, condition, then, otherwise].filter((part) => part !== undefined);
  return [...single, ...allOf, ...anyOf, ...oneOf, ...(dependentSchemas?.values() ?? [])];
}

/** The schemas that are asked about what is inside a value. */
export function* partsOfValues(node: SchemaNode): Generator<SchemaNode> {
  const { items, contains, additionalProperties, propertyNames, unevaluatedItems, unevaluatedProperties } = node;
  for (const part of [items, contains, additionalProperties, propertyNames, unevaluatedItems, unevaluatedProperties])
    if (part !== undefined) yield part;
  yield* node.prefixItems ?? [];
  yield* node.properties?.values() ?? [];
  yield* node.patternProperties?.values() ?? [];
}
