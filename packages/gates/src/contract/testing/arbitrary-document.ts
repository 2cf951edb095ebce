import fc from "fast-check";

import { isObject, valueAt, type JsonObject } from "../../comparison/json.ts";
import type { ContractSource } from "../contract-source.ts";

/** Deeper, only what has to be there is made. */
const DEEP = 5;

/**
 * Documents that are likely to be valid under a contract. Whoever uses them asks the contract's validator: some keywords, such as
 * `not`, are passed over here.
 */
export function arbitraryDocument(
  contract: ContractSource,
  contracts: readonly ContractSource[],
): fc.Arbitrary<unknown> {
  return toArbitrary(contract.schema, { root: contract.schema, contracts, depth: 0 });
}

interface Place {
  readonly root: JsonObject;
  readonly contracts: readonly ContractSource[];
  readonly depth: number;
}

function toArbitrary(schema: unknown, at: Place): fc.Arbitrary<unknown> {
  if (!isObject(schema)) return fc.jsonValue({ maxDepth: 1 });
  const { $ref, enum: values, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === "string") return followed($ref, at);
  if (Object.hasOwn(schema, "const")) return fc.constant(schema["const"]);
  if (Array.isArray(values)) return fc.constantFrom(...(values as readonly unknown[]));
  for (const [keyword, branches] of Object.entries({ anyOf, oneOf, allOf: conditional(allOf) }))
    if (Array.isArray(branches) && branches.length > 0) {
      const { [keyword]: _, ...base } = schema;
      return fc.oneof(...branches.map((branch: unknown) => toArbitrary(merged(base, branch, at), at)));
    }
  const types = [schema["type"] ?? []].flat() as unknown as readonly string[];
  if (types.length === 0) return fc.jsonValue({ maxDepth: 1 });
  return fc.oneof(...types.map((type) => ofType(type, schema, at)));
}

function followed(reference: string, at: Place): fc.Arbitrary<unknown> {
  const place = { ...at, depth: at.depth + 1 };
  if (reference.startsWith("#")) return toArbitrary(valueAt(at.root, reference.slice(1)), place);
  const { schema } = at.contracts.find((each) => each.schema["$id"] === reference)!;
  return toArbitrary(schema, { ...place, root: schema });
}

/** Each `if` with its `then` as a branch that is both; other branches of `allOf` are passed over. */
function conditional(allOf: unknown): readonly unknown[] {
  if (!Array.isArray(allOf)) return [];
  return allOf.flatMap((branch: unknown) =>
    isObject(branch) && isObject(branch["if"]) ? [{ allOf: [branch["then"], branch["if"]] }] : [],
  );
}

/** What both of two schemas for an object ask for, as far as names, members and closedness go. */
function merged(base: JsonObject, branch: unknown, at: Place): JsonObject {
  if (!isObject(branch)) return base;
  const { $ref, allOf = [], ...own } = branch;
  const others = [
    ...(typeof $ref === "string" ? [valueAt(at.root, $ref.slice(1))] : []),
    ...(allOf as readonly unknown[]),
  ];
  const other = others.reduce<JsonObject>((sofar, each) => merged(sofar, each, at), own);
  const members = (schema: JsonObject): JsonObject => (isObject(schema["properties"]) ? schema["properties"] : {});
  const names = (schema: JsonObject): readonly unknown[] =>
    Array.isArray(schema["required"]) ? schema["required"] : [];
  return {
    ...base,
    ...other,
    properties: { ...members(base), ...members(other) },
    required: [...new Set([...names(base), ...names(other)])],
  };
}

function ofType(type: string, schema: JsonObject, at: Place): fc.Arbitrary<unknown> {
  const number = (keyword: string, otherwise: number): number => {
    const value = schema[keyword];
    return typeof value === "number" ? value : otherwise;
  };
  switch (type) {
    case "string":
      return ofString(schema, number("minLength", 0), number("maxLength", 30));
    case "integer":
      return fc.integer({ min: number("minimum", -5), max: number("maximum", 1_000_000) });
    case "number":
      return fc.double({
        min: number("minimum", number("exclusiveMinimum", -50) + 0.5),
        max: number("maximum", 1000),
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return ofArray(schema, at, number("minItems", 0));
    default:
      return ofObject(schema, at, number("minProperties", 0));
  }
}

function ofString({ format, pattern }: JsonObject, minLength: number, maxLength: number): fc.Arbitrary<string> {
  if (format === "date-time")
    return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
  if (format === "uuid") return fc.uuid();
  if (format === "date") return ofString({ format: "date-time" }, 0, 30).map((text) => text.slice(0, 10));
  if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern, "u"), { size: "small" });
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 12)), unit: "grapheme" });
}

function ofArray({ items, uniqueItems }: JsonObject, at: Place, minLength: number): fc.Arbitrary<unknown> {
  const maxLength = Math.max(minLength, at.depth > DEEP ? 0 : 3);
  const item = toArbitrary(items, { ...at, depth: at.depth + 1 });
  return uniqueItems === true
    ? fc.uniqueArray(item, { minLength, maxLength, comparator: "SameValueZero" })
    : fc.array(item, { minLength, maxLength });
}

function ofObject(schema: JsonObject, at: Place, minimum: number): fc.Arbitrary<unknown> {
  const { properties, additionalProperties, propertyNames, required } = schema;
  const inside = { ...at, depth: at.depth + 1 };
  const needed = new Set(Array.isArray(required) ? (required as readonly string[]) : []);
  const entries = Object.entries(isObject(properties) ? properties : {})
    .filter(([name]) => at.depth <= DEEP || needed.has(name))
    .map(([name, member]) => [name, toArbitrary(member, inside)] as const);
  const declared = fc.record(Object.fromEntries(entries), { requiredKeys: [...needed] as never[] });
  if (additionalProperties === undefined || additionalProperties === false) return declared;
  const name = isObject(propertyNames)
    ? toArbitrary({ type: "string", ...propertyNames }, inside)
    : fc.string({ maxLength: 6 });
  const free = (name as fc.Arbitrary<string>).filter(
    (each) => each !== "__proto__" && !entries.some(([known]) => known === each),
  );
  const others = fc.dictionary(free, toArbitrary(additionalProperties, inside), {
    minKeys: minimum,
    maxKeys: Math.max(minimum, at.depth > DEEP ? 0 : 2),
  });
  return fc.tuple(others, declared).map(([some, more]) => ({ ...some, ...(more as object) }));
}
