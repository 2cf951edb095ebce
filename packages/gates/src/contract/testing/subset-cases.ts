import type { JsonObject } from "../../comparison/json.ts";

/** A schema at the border of the subset, with documents that it accepts. */
export interface SubsetCase {
  readonly name: string;
  readonly schema: JsonObject;
  readonly valid: readonly unknown[];
}

const TEXT = { type: "string" };
const WHOLE = { type: "integer" };
const closed = (properties: JsonObject, others: JsonObject = {}): JsonObject => ({
  type: "object",
  additionalProperties: false,
  properties,
  ...others,
});

/** Outside: the type that is made refuses a valid document, or none is made. With the keyword that is to blame. */
export const OUTSIDE: readonly (SubsetCase & { readonly keyword: string })[] = [
  {
    name: "a tuple",
    keyword: "prefixItems",
    schema: { type: "array", prefixItems: [TEXT, WHOLE], items: false },
    valid: [["a", 1]],
  },
  {
    name: "a tuple with more",
    keyword: "prefixItems",
    schema: { type: "array", prefixItems: [TEXT], items: WHOLE },
    valid: [["a", 1]],
  },
  {
    name: "an anchor",
    keyword: "$anchor",
    schema: closed({ a: { $ref: "#x" } }, { $defs: { x: { $anchor: "x", ...TEXT } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a reference to an anchor",
    keyword: "$ref",
    schema: closed({ a: { $ref: "#x" } }, { $defs: { x: { $anchor: "x", ...TEXT } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a schema with an address in another",
    keyword: "$id",
    schema: closed({ a: { $ref: "urn:test:inner" } }, { $defs: { x: { $id: "urn:test:inner", ...TEXT } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a dynamic reference",
    keyword: "$dynamicRef",
    schema: closed({ a: { $dynamicRef: "#x" } }, { $defs: { x: { $dynamicAnchor: "x", ...TEXT } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "unevaluated members",
    keyword: "unevaluatedProperties",
    schema: {
      type: "object",
      allOf: [{ type: "object", patternProperties: { "^x": TEXT } }],
      properties: { a: WHOLE },
      unevaluatedProperties: WHOLE,
    },
    valid: [{ a: 1, b: 2 }],
  },
  {
    name: "a pattern of names in an open object",
    keyword: "patternProperties",
    schema: { type: "object", patternProperties: { "^x": TEXT } },
    valid: [{ x: "a", y: 1 }],
  },
  {
    name: "members beside a reference",
    keyword: "properties",
    schema: closed(
      { a: { $ref: "#/$defs/x", properties: { c: TEXT } } },
      { $defs: { x: { type: "object", additionalProperties: TEXT, properties: { b: WHOLE } } } },
    ),
    valid: [{ a: { b: 1, c: "a" } }],
  },
  {
    name: "a branch without a type, for a text",
    keyword: "type",
    schema: closed({ a: { type: "string", anyOf: [{ minLength: 3 }, { pattern: "^a" }] } }),
    valid: [{ a: "abc" }],
  },
  {
    name: "a value without a type",
    keyword: "type",
    schema: closed({ a: { description: "Anything." } }),
    valid: [{ a: "a" }, { a: 1 }],
  },
  {
    name: "a value that is not something",
    keyword: "type",
    schema: closed({ a: { not: { type: "null" } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a value with a bound and no type",
    keyword: "type",
    schema: closed({ a: { minimum: 3 } }),
    valid: [{ a: 4 }],
  },
  {
    name: "an object that says nothing of further members",
    keyword: "properties",
    schema: closed({ a: { type: "object", properties: { b: TEXT } } }),
    valid: [{ a: { b: "b", c: 1 } }],
  },
  {
    name: "members that only a condition names, in an object that is not said to be open",
    keyword: "properties",
    schema: { type: "object", properties: { a: TEXT }, if: { required: ["a"] }, then: { properties: { b: TEXT } } },
    valid: [{ a: "a", b: "b" }],
  },
  {
    name: "a type by hand",
    keyword: "tsType",
    schema: closed({ a: { type: "string", tsType: "number" } }),
    valid: [{ a: "a" }],
  },
];

/** Inside: what types pass over makes them too wide, and never wrong. */
export const INSIDE: readonly SubsetCase[] = [
  {
    name: "not, of a value with a type",
    schema: closed({ a: { type: "string", not: { const: "" } } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a condition",
    schema: closed(
      { a: TEXT, b: TEXT },
      { if: { required: ["a"] }, then: { required: ["b"] }, else: { not: { required: ["b"] } } },
    ),
    valid: [{ a: "a", b: "b" }, {}],
  },
  {
    name: "a condition that names members, in an object that is said to be open",
    schema: {
      type: "object",
      additionalProperties: true,
      properties: { a: TEXT },
      allOf: [{ if: { required: ["a"] }, then: { properties: { b: TEXT } } }],
    },
    valid: [{ a: "a", b: "b" }, { c: 1 }],
  },
  {
    name: "dependent members",
    schema: closed(
      { a: TEXT, b: TEXT },
      { dependentRequired: { a: ["b"] }, dependentSchemas: { a: { minProperties: 2 } } },
    ),
    valid: [{ a: "a", b: "b" }],
  },
  {
    name: "names by a pattern",
    schema: { type: "object", additionalProperties: TEXT, propertyNames: { pattern: "^a" } },
    valid: [{ ab: "b" }],
  },
  {
    name: "a list that contains something",
    schema: { type: "array", items: TEXT, contains: { const: "a" }, uniqueItems: true, minItems: 1 },
    valid: [["a", "b"]],
  },
  {
    name: "patterns of names in a closed object",
    schema: closed({ a: WHOLE }, { patternProperties: { "^x": TEXT, "^y": { type: "boolean" } } }),
    valid: [{ a: 1, x: "a", y: true }],
  },
  {
    name: "further members with a type",
    schema: { type: "object", properties: { a: TEXT }, required: ["a"], additionalProperties: WHOLE },
    valid: [{ a: "a", b: 1 }],
  },
  {
    name: "a choice of what is required",
    schema: closed({ a: TEXT, b: WHOLE }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    valid: [{ a: "a" }, { b: 1 }],
  },
  {
    name: "a choice of objects",
    schema: { oneOf: [closed({ a: TEXT }, { required: ["a"] }), closed({ b: WHOLE }, { required: ["b"] })] },
    valid: [{ a: "a" }, { b: 1 }],
  },
  {
    name: "a conjunction that bounds a text",
    schema: closed({ a: { type: "string", allOf: [{ minLength: 1 }, { not: { const: "b" } }] } }),
    valid: [{ a: "a" }],
  },
  {
    name: "a value that may be null",
    schema: closed({ a: { type: ["string", "null"] } }),
    valid: [{ a: null }, { a: "a" }],
  },
  {
    name: "any value",
    schema: closed({ a: {}, b: true }),
    valid: [
      { a: "a", b: [1] },
      { a: 1, b: null },
    ],
  },
  {
    name: "a definition that contains itself",
    schema: closed(
      { tree: { $ref: "#/$defs/node" } },
      { $defs: { node: closed({ children: { type: "array", items: { $ref: "#/$defs/node" } } }) } },
    ),
    valid: [{ tree: { children: [{ children: [] }, {}] } }],
  },
  {
    name: "a reference with a description",
    schema: closed({ a: { $ref: "#/$defs/x", description: "A." } }, { $defs: { x: TEXT } }),
    valid: [{ a: "a" }],
  },
  {
    name: "constants",
    schema: closed({ a: { const: { b: [1, "c"] } }, d: { enum: ["e", 2, null] } }),
    valid: [{ a: { b: [1, "c"] }, d: null }],
  },
];
