import { append } from "./append.ts";
import type { Evaluator } from "./evaluator.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { isObject, type JsonObject } from "./json.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import { hasEqualItems, isListed, numberFailures, stringFailures } from "./own-keywords.ts";
import type { SchemaNode } from "./schema-node.ts";
import { typeOf } from "./types.ts";

/** A keyword that rejects a value. */
export interface Rejection {
  readonly node: SchemaNode;
  readonly keyword: string;
  /** The member that it is about, where it is about one: of `required`, `additionalProperties`, `properties`. */
  readonly member?: string;
  /** JSON Pointer of the value. */
  readonly at: string;
  readonly value: unknown;
}

/** Values nested deeper are not looked at. */
const MAXIMAL_DEPTH = 400;

/** The keywords that reject a value, from the outermost inwards; combinations of schemas are not looked into. */
export function findRejections(evaluator: Evaluator, node: SchemaNode, value: unknown): readonly Rejection[] {
  return new RejectionFinder(evaluator).find({ node, value, at: "", depth: 0 });
}

interface Place {
  readonly node: SchemaNode;
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
}

class RejectionFinder {
  readonly #evaluator: Evaluator;
  readonly #seen = new Set<string>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  find(place: Place): readonly Rejection[] {
    const { node, value, at, depth } = place;
    const key = `${node.id} ${at}`;
    if (depth > MAXIMAL_DEPTH || this.#seen.has(key) || this.#evaluator.accepts(node, value) !== false) return [];
    this.#seen.add(key);
    if (node.always === false) return [reject(place, "false")];
    if (node.types !== undefined && (node.types & typeOf(value)) === 0) return [reject(place, "type")];
    const found = [...this.#combined(place), ...this.#own(place)];
    // Nothing else is left that could have rejected it.
    return found.length > 0 ? found : [reject(place, isObject(value) ? "unevaluatedProperties" : "unevaluatedItems")];
  }

  readonly #accepts = (node: SchemaNode, value: unknown): boolean => this.#evaluator.accepts(node, value) === true;
  readonly #refuses = (node: SchemaNode, value: unknown): boolean => this.#evaluator.accepts(node, value) === false;

  #combined(place: Place): Rejection[] {
    const { node, value, depth } = place;
    const found: Rejection[] = [];
    const follow = (child: SchemaNode): void => append(found, this.find({ ...place, node: child, depth: depth + 1 }));
    if (node.ref !== undefined) follow(node.ref.target());
    node.allOf?.forEach(follow);
    if (node.anyOf?.every((branch) => this.#refuses(branch, value)) === true) found.push(reject(place, "anyOf"));
    if (node.oneOf !== undefined && this.#isNotOne(node.oneOf, value)) found.push(reject(place, "oneOf"));
    if (node.not !== undefined && this.#accepts(node.not, value)) found.push(reject(place, "not"));
    if (node.if !== undefined) {
      const branch = this.#accepts(node.if, value) ? node.then : node.else;
      if (branch !== undefined) follow(branch);
    }
    return found;
  }

  #isNotOne(branches: readonly SchemaNode[], value: unknown): boolean {
    return (
      branches.filter((branch) => this.#accepts(branch, value)).length > 1 ||
      branches.every((branch) => this.#refuses(branch, value))
    );
  }

  #own(place: Place): readonly Rejection[] {
    const { node, value } = place;
    const found = node.values === undefined || isListed(node.values, value) ? [] : [reject(place, "enum")];
    if (typeof value === "number")
      append(
        found,
        numberFailures(node, value).map((keyword) => reject(place, keyword)),
      );
    else if (typeof value === "string")
      append(
        found,
        stringFailures(node, value).map((keyword) => reject(place, keyword)),
      );
    else if (Array.isArray(value)) append(found, this.#array(place, value));
    else if (isObject(value)) append(found, this.#object(place, value));
    return found;
  }

  #array(place: Place, value: readonly unknown[]): Rejection[] {
    const { node, at, depth } = place;
    const found: Rejection[] = [];
    if (value.length < (node.minItems ?? 0)) found.push(reject(place, "minItems"));
    if (value.length > (node.maxItems ?? Infinity)) found.push(reject(place, "maxItems"));
    if (node.uniqueItems === true && hasEqualItems(value)) found.push(reject(place, "uniqueItems"));
    for (const [index, item] of value.entries()) {
      const schema = node.prefixItems?.[index] ?? node.items;
      if (schema !== undefined)
        append(found, this.find({ node: schema, value: item, at: `${at}/${index}`, depth: depth + 1 }));
    }
    if (node.contains !== undefined && this.#containsTooFewOrMany(node, node.contains, value))
      found.push(reject(place, "contains"));
    return found;
  }

  #containsTooFewOrMany(node: SchemaNode, contains: SchemaNode, value: readonly unknown[]): boolean {
    const accepted = value.filter((item) => this.#accepts(contains, item)).length;
    const unclear = value.filter((item) => !this.#accepts(contains, item) && !this.#refuses(contains, item)).length;
    return accepted > (node.maxContains ?? Infinity) || accepted + unclear < (node.minContains ?? 1);
  }

  #object(place: Place, value: JsonObject): Rejection[] {
    const { node, depth } = place;
    const names = Object.keys(value);
    const found: Rejection[] = [];
    if (names.length < (node.minProperties ?? 0)) found.push(reject(place, "minProperties"));
    if (names.length > (node.maxProperties ?? Infinity)) found.push(reject(place, "maxProperties"));
    for (const name of node.required ?? [])
      if (!Object.hasOwn(value, name)) found.push(reject(place, "required", name));
    for (const [name, needed] of node.dependentRequired ?? []) {
      for (const other of needed)
        if (Object.hasOwn(value, name) && !Object.hasOwn(value, other))
          found.push(reject(place, "dependentRequired", other));
    }
    for (const name of names) append(found, this.#member(place, name, value[name]));
    for (const [name, schema] of node.dependentSchemas ?? [])
      if (Object.hasOwn(value, name)) append(found, this.find({ ...place, node: schema, depth: depth + 1 }));
    return found;
  }

  #member(place: Place, name: string, value: unknown): Rejection[] {
    const { node, at, depth } = place;
    const found: Rejection[] = [];
    const follow = (schema: SchemaNode, keyword: string): void => {
      if (schema.always === false) found.push(reject(place, keyword, name));
      else append(found, this.find({ node: schema, value, at: `${at}/${pointerToken(name)}`, depth: depth + 1 }));
    };
    if (node.propertyNames !== undefined && this.#refuses(node.propertyNames, name))
      found.push(reject(place, "propertyNames", name));
    const own = node.properties?.get(name);
    if (own !== undefined) follow(own, "properties");
    const matched = [...(node.patternProperties ?? [])].filter(([pattern]) => matchesPattern(pattern, name) === true);
    for (const [, schema] of matched) follow(schema, "patternProperties");
    if (own !== undefined || matched.length > 0 || node.additionalProperties === undefined) return found;
    if (this.#refuses(node.additionalProperties, value)) found.push(reject(place, "additionalProperties", name));
    return found;
  }
}

const reject = ({ node, at, value }: Place, keyword: string, member?: string): Rejection => ({
  node,
  keyword,
  at,
  value,
  ...(member !== undefined && { member }),
});
