import type { Types } from "./types.ts";

/**
 * A schema of any dialect in one form. Nodes that accept the same documents by the same words are one object, across both
 * schemas that are compared: equal parts are recognised by identity.
 */
export interface SchemaNode {
  readonly id: number;
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
export interface Reference {
  readonly uri: string;
  readonly target: () => SchemaNode;
}

type Body = Omit<SchemaNode, "id">;

/** Makes nodes, and makes the same node for the same schema. */
export class NodeTable {
  readonly #nodes = new Map<string, SchemaNode>();
  /** Schemas that can be written without a source: what solving a question puts together. */
  readonly anything: SchemaNode = this.node("true", { always: true });
  readonly nothing: SchemaNode = this.node("false", { always: false });

  /** The node of a schema whose key is given: equal keys, equal schemas. */
  node(key: string, body: Body): SchemaNode {
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = { id: this.#nodes.size, ...body };
    this.#nodes.set(key, node);
    return node;
  }

  find(key: string): SchemaNode | undefined {
    return this.#nodes.get(key);
  }
}
