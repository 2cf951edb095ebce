/** Schemas made to hang, blow up or confuse a comparison. Each is made anew, for some are large. */
import type { Pair } from "./check-comparison.ts";
import type { JsonObject } from "./walk-schema.ts";

type Wrap = (inner: unknown) => unknown;

export interface HostilePair extends Pair {
  /** What must not be said, for it is false: `backward` and `forward` are each known to break. */
  readonly breaks?: readonly ("backward" | "forward")[];
}

const SCHEMA = "https://json-schema.org/draft/2020-12/schema";
const DRAFT_07 = "http://json-schema.org/draft-07/schema#";

function nested(depth: number, wrap: Wrap, leaf: unknown): unknown {
  let schema = leaf;
  for (let level = 0; level < depth; level += 1) schema = wrap(schema);
  return schema;
}

/** A thousand levels down the type is another. */
const deepPair = (wrap: Wrap, depth = 1000, breaks: HostilePair["breaks"] = ["backward", "forward"]): HostilePair => ({
  old: { $schema: SCHEMA, ...(nested(depth, wrap, { type: "string" }) as JsonObject) },
  new: { $schema: SCHEMA, ...(nested(depth, wrap, { type: "integer" }) as JsonObject) },
  breaks,
});

const WRAPS: Readonly<Record<string, Wrap>> = {
  properties: (inner) => ({ type: "object", properties: { a: inner } }),
  "required properties": (inner) => ({ type: "object", properties: { a: inner }, required: ["a"] }),
  items: (inner) => ({ type: "array", items: inner }),
  prefixItems: (inner) => ({ prefixItems: [inner] }),
  additionalProperties: (inner) => ({ additionalProperties: inner }),
  patternProperties: (inner) => ({ patternProperties: { "^a": inner } }),
  allOf: (inner) => ({ allOf: [inner] }),
  "allOf of two": (inner) => ({ allOf: [inner, {}] }),
  anyOf: (inner) => ({ anyOf: [inner, { type: "null" }] }),
  oneOf: (inner) => ({ oneOf: [inner, { type: "null" }] }),
  // An odd number of them makes the two sides breaking just so.
  not: (inner) => ({ not: inner }),
  if: (inner) => ({ if: { type: "null" }, else: inner }),
  contains: (inner) => ({ type: "array", contains: inner }),
  dependentSchemas: (inner) => ({ type: "object", dependentSchemas: { a: inner } }),
  "$defs inside": (inner) => ({ $defs: { a: inner }, $ref: "#/$defs/a" }),
};

/** Definitions 0 … count, each made of a reference to the next. */
function chain(count: number, link: (next: string) => unknown, leaf: unknown): JsonObject {
  const definitions: JsonObject = { [`d${count}`]: leaf };
  for (let index = 0; index < count; index += 1) definitions[`d${index}`] = link(`#/$defs/d${index + 1}`);
  return { $schema: SCHEMA, $ref: "#/$defs/d0", $defs: definitions };
}

const chainPair = (count: number, link: (next: string) => unknown): HostilePair => ({
  old: chain(count, link, { type: "string" }),
  new: chain(count, link, { type: "integer" }),
  breaks: ["backward", "forward"],
});

const LINKS: Readonly<Record<string, (next: string) => unknown>> = {
  plain: ($ref) => ({ $ref }),
  "twice in allOf": ($ref) => ({ allOf: [{ $ref }, { $ref }] }),
  "twice in anyOf": ($ref) => ({ anyOf: [{ $ref }, { $ref, minLength: 1 }] }),
  "twice in oneOf": ($ref) => ({ oneOf: [{ $ref }, { $ref, type: "null" }] }),
  "twice in properties": ($ref) => ({ properties: { a: { $ref }, b: { $ref } } }),
  "twice in anyOf of properties": ($ref) => ({
    anyOf: [{ properties: { a: { $ref } } }, { properties: { b: { $ref } } }],
  }),
};

/** A choice of two at each of many members: two to the power of them branches when written out. */
function choices(count: number, leaf: unknown): JsonObject {
  return {
    $schema: SCHEMA,
    allOf: Array.from({ length: count }, (_, index) => ({
      anyOf: [
        { properties: { [`p${index}`]: { type: "string" } }, required: [`p${index}`] },
        { properties: { [`q${index}`]: leaf }, required: [`q${index}`] },
      ],
    })),
  };
}

function clauses(count: number, variables: number, seed: number): JsonObject {
  let state = seed;
  const next = (limit: number): number => (state = (state * 48_271) % 2_147_483_647) % limit;
  const literal = (): JsonObject => ({ properties: { [`v${next(variables)}`]: { const: next(2) === 0 } } });
  const names = Array.from({ length: variables }, (_, index) => `v${index}`);
  return {
    $schema: SCHEMA,
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { type: "boolean" }])),
    allOf: Array.from({ length: count }, () => ({ anyOf: [literal(), literal(), literal()] })),
  };
}

const stringPair = (old: string, changed: string): HostilePair => ({
  old: { $schema: SCHEMA, type: "string", pattern: old },
  new: { $schema: SCHEMA, type: "string", pattern: changed },
});

const PATTERNS: Readonly<Record<string, readonly [string, string]>> = {
  "nested stars": ["^(a+)+$", "^(a+)+b$"],
  "nested stars alike": ["^(a+)+$", "^(a|a)*$"],
  "twenty choices": ["^(a|b|ab)*c$", "^(a|b|ab)*(c|d)$"],
  "n-th from the end": [`^(a|b)*a(a|b){24}$`, `^(a|b)*a(a|b){25}$`],
  "counted ten thousand": ["^a{10000}$", "^a{10001}$"],
  "counted twice": ["^(a{1,1000}){1,1000}$", "^(a{1,999}){1,1000}$"],
  "counted a million": ["^[a-z]{1,1000000}$", "^[a-z]{1,999999}$"],
  "back reference": ["^(a+)b\\1$", "^(a+)b\\1c$"],
  "look-ahead": ["^(?=.*[a-z])(?=.*[0-9])(?!.*x).{8,64}$", "^(?=.*[a-z])(?=.*[0-9]).{8,64}$"],
  "all of Unicode": ["^\\p{L}[\\p{L}\\p{N}\\p{M}]*$", "^\\p{Lu}[\\p{L}\\p{N}\\p{M}]*$"],
  "deep groups": [`${"(".repeat(5000)}a${")".repeat(5000)}`, `${"(".repeat(5000)}b${")".repeat(5000)}`],
  "many branches": [
    `^(${Array.from({ length: 5000 }, (_, index) => `word${index}`).join("|")})$`,
    `^(${Array.from({ length: 5001 }, (_, index) => `word${index}`).join("|")})$`,
  ],
  "not a pattern": ["(", "[a"],
  "not one with u": ["^\\-\\_$", "^\\-$"],
  "greedy e-mail": [
    "^([a-zA-Z0-9_.+-]+)+@([a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,}$",
    "^([a-zA-Z0-9_.+-]+)+@([a-zA-Z0-9-]+\\.)+[a-zA-Z]{3,}$",
  ],
};

const inObject = (schema: unknown): JsonObject => ({ $schema: SCHEMA, type: "object", properties: { a: schema } });

const plain = (old: JsonObject, changed: JsonObject, breaks?: HostilePair["breaks"]): HostilePair => ({
  old: { $schema: SCHEMA, ...old },
  new: { $schema: SCHEMA, ...changed },
  ...(breaks && { breaks }),
});

/** JSON.parse keeps `__proto__` as a member, which a literal does not. */
const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject;

const NOT_SCHEMAS: Readonly<Record<string, unknown>> = {
  null: null,
  number: 5,
  string: "x",
  list: [],
  undefined,
  "empty string": "",
  "not a number": Number.NaN,
  bigint: 10n,
  function: () => 1,
  date: new Date(0),
};

const WRONG_VALUES: Readonly<Record<string, unknown>> = {
  type: 5,
  required: "x",
  pattern: "(",
  properties: [],
  items: "x",
  enum: {},
  minimum: "1",
  minLength: -1,
  maxLength: 1.5,
  multipleOf: 0,
  allOf: {},
  anyOf: [],
  oneOf: null,
  not: 7,
  if: [],
  patternProperties: { "(": {} },
  dependentRequired: { a: "b" },
  dependentSchemas: [],
  $ref: 5,
  $defs: [],
  uniqueItems: "yes",
  additionalProperties: 1,
  propertyNames: null,
  contains: "x",
  minContains: -1,
  prefixItems: {},
  format: 3,
  unevaluatedProperties: "no",
  minProperties: null,
  $schema: 12,
  $id: 7,
  $anchor: {},
  const: undefined,
  title: [],
  maximum: Number.POSITIVE_INFINITY,
};

const CYCLES: Readonly<Record<string, JsonObject>> = {
  "to the root": { $ref: "#" },
  "to itself": { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/a" } } },
  mutual: { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } },
  "through allOf": { $ref: "#/$defs/a", $defs: { a: { type: "object", allOf: [{ $ref: "#/$defs/a" }] } } },
  "through anyOf": { anyOf: [{ $ref: "#" }, { type: "string" }] },
  "through oneOf": { oneOf: [{ $ref: "#" }, { type: "string" }] },
  "through not": { not: { $ref: "#" } },
  "through if": { if: { $ref: "#" }, then: { type: "string" } },
  "through properties": { type: "object", properties: { a: { $ref: "#" } }, required: ["a"] },
  "through items": { type: "array", items: { $ref: "#" }, minItems: 1 },
  "through contains": { type: "array", contains: { $ref: "#" } },
  "through propertyNames": { propertyNames: { $ref: "#" } },
  "through dependentSchemas": { dependentSchemas: { a: { $ref: "#" } } },
};

/** Every hostile case by name. */
export const HOSTILE: Readonly<Record<string, () => HostilePair>> = Object.fromEntries([
  ...Object.entries(WRAPS).map(([name, wrap]) => [
    `1,000 deep ${name}`,
    () => deepPair(wrap, 1000, ["allOf of two", "$defs inside"].includes(name) ? [] : undefined),
  ]),
  ...Object.entries(WRAPS).map(([name, wrap]) => [`20,000 deep ${name}`, () => deepPair(wrap, 20_000, [])]),
  ...Object.entries(WRAPS).map(([name, wrap]) => [
    `1,000 deep ${name}, equal`,
    () => ({ old: nested(1000, wrap, { type: "string" }), new: nested(1000, wrap, { type: "string", title: "T" }) }),
  ]),
  ...Object.entries(LINKS).flatMap(([name, link]) =>
    [20, 40, 1000].map((count) => [`${count} references ${name}`, () => chainPair(count, link)]),
  ),
  ...Object.entries(CYCLES).flatMap(([name, schema]) => [
    [`cycle ${name}, alone`, () => plain(schema, schema)],
    [`cycle ${name}, narrowed`, () => plain(schema, { ...schema, maxProperties: 3 })],
    [`cycle ${name}, against a string`, () => plain(schema, { type: "string" })],
    [`a string against cycle ${name}`, () => plain({ type: "string" }, schema)],
  ]),
  ...[20, 60, 400].flatMap((count) => [
    [
      `${count} choices of two, narrowed`,
      () => ({
        old: choices(count, { type: "string" }),
        new: choices(count, { type: "string", maxLength: 9 }),
        breaks: ["backward"],
      }),
    ],
    [
      `${count} choices of two, against the same in another order`,
      () => {
        const old = choices(count, { type: "string" });
        return { old, new: { ...old, allOf: (old["allOf"] as unknown[]).toReversed() } };
      },
    ],
  ]),
  [
    "three-literal clauses, 12 variables",
    () => ({ old: clauses(51, 12, 7), new: { $schema: SCHEMA, not: clauses(51, 12, 7) } }),
  ],
  [
    "three-literal clauses, 60 variables",
    () => ({ old: clauses(258, 60, 7), new: { $schema: SCHEMA, type: "string" } }),
  ],
  [
    "three-literal clauses, 200 variables",
    () => ({ old: clauses(860, 200, 11), new: { $schema: SCHEMA, type: "string" } }),
  ],
  [
    "anyOf of 2,000 against anyOf of 2,001",
    () =>
      plain(
        { anyOf: Array.from({ length: 2000 }, (_, index) => ({ const: `v${index}` })) },
        { anyOf: Array.from({ length: 2001 }, (_, index) => ({ const: `v${index}` })) },
        ["forward"],
      ),
  ],
  [
    "oneOf of 500 objects",
    () => {
      const branch = (index: number): JsonObject => ({
        type: "object",
        properties: { kind: { const: `k${index}` }, value: { type: "string" } },
        required: ["kind"],
      });
      const branches = Array.from({ length: 500 }, (_, index) => branch(index));
      return plain({ oneOf: branches }, { oneOf: branches.slice(1) }, ["backward"]);
    },
  ],
  [
    "oneOf of 300 objects without a tag",
    () => {
      const branches = Array.from({ length: 300 }, (_, index) => ({
        type: "object",
        properties: { [`p${index}`]: { type: "string" } },
        required: [`p${index}`],
        additionalProperties: false,
      }));
      return plain({ oneOf: branches }, { anyOf: branches });
    },
  ],
  [
    "allOf of 300 that exclude each other's patterns",
    () =>
      plain(
        { allOf: Array.from({ length: 300 }, (_, index) => ({ not: { pattern: `^p${index}_` } })) },
        { allOf: Array.from({ length: 301 }, (_, index) => ({ not: { pattern: `^p${index}_` } })) },
        ["backward"],
      ),
  ],
  ...Object.entries(PATTERNS).flatMap(([name, [old, changed]]) => [
    [`pattern: ${name}`, () => stringPair(old, changed)],
    [
      `pattern of members: ${name}`,
      () =>
        plain(
          { type: "object", patternProperties: { [old]: { type: "string" } } },
          { type: "object", patternProperties: { [changed]: { type: "string" } } },
        ),
    ],
    [`pattern in a const: ${name}`, () => plain({ const: "a".repeat(40) }, { pattern: old })],
  ]),
  [
    "40 patterns at once",
    () =>
      plain(
        { allOf: Array.from({ length: 40 }, (_, index) => ({ pattern: `^(a|b)*a(a|b){${index}}$` })) },
        { type: "string", pattern: "^a+$" },
      ),
  ],
  [
    "patterns of 200 members meet",
    () =>
      plain(
        {
          patternProperties: Object.fromEntries(
            Array.from({ length: 200 }, (_, index) => [`^.{${index}}a`, { minimum: index }]),
          ),
        },
        {
          patternProperties: Object.fromEntries(
            Array.from({ length: 200 }, (_, index) => [`^.{${index}}a`, { minimum: index + 1 }]),
          ),
        },
        ["backward"],
      ),
  ],
  [
    "20 MB of properties",
    () => {
      const properties = Object.fromEntries(
        Array.from({ length: 200_000 }, (_, index) => [
          `property_number_${index}`,
          { type: "string", description: "A property with a text of some length in it." },
        ]),
      );
      return {
        old: { $schema: SCHEMA, type: "object", properties },
        new: {
          $schema: SCHEMA,
          type: "object",
          properties: { ...properties, property_number_777: { type: "integer" } },
        },
        breaks: ["backward", "forward"],
      };
    },
  ],
  [
    "20 MB of properties, one more required",
    () => {
      const properties = Object.fromEntries(
        Array.from({ length: 200_000 }, (_, index) => [
          `property_number_${index}`,
          { type: "string", description: "A property with a text of some length in it." },
        ]),
      );
      return {
        old: { $schema: SCHEMA, type: "object", properties, additionalProperties: false },
        new: {
          $schema: SCHEMA,
          type: "object",
          properties,
          additionalProperties: false,
          required: ["property_number_5"],
        },
        breaks: ["backward"],
      };
    },
  ],
  [
    "20 MB of properties, all different",
    () => {
      const properties = (type: string): JsonObject =>
        Object.fromEntries(
          Array.from({ length: 200_000 }, (_, index) => [
            `property_number_${index}`,
            { type, description: "A property with a text of some length in it." },
          ]),
        );
      return {
        old: { $schema: SCHEMA, type: "object", properties: properties("string") },
        new: { $schema: SCHEMA, type: "object", properties: properties("integer") },
        breaks: ["backward", "forward"],
      };
    },
  ],
  [
    "20 MB of enum",
    () => {
      const values = Array.from({ length: 800_000 }, (_, index) => `value number ${index}`);
      return {
        old: { $schema: SCHEMA, enum: values },
        new: { $schema: SCHEMA, enum: values.slice(1) },
        breaks: ["backward"],
      };
    },
  ],
  [
    "20 MB of enum of objects",
    () => {
      const values = Array.from({ length: 300_000 }, (_, index) => ({ id: index, name: `value number ${index}` }));
      return { old: { $schema: SCHEMA, enum: values }, new: { $schema: SCHEMA, enum: values.toReversed() } };
    },
  ],
  [
    "20 MB of one text",
    () => plain({ const: "x".repeat(20_000_000) }, { const: "x".repeat(19_999_999) }, ["backward", "forward"]),
  ],
  [
    "20 MB of text against a pattern",
    () => plain({ const: "x".repeat(20_000_000) }, { pattern: "^(x+x+)+y" }, ["backward"]),
  ],
  [
    "20 MB of required",
    () => {
      const required = Array.from({ length: 600_000 }, (_, index) => `property_number_${index}`);
      return plain({ type: "object", required }, { type: "object", required: required.slice(1) }, ["forward"]);
    },
  ],
  [
    "200,000 definitions",
    () => {
      const definitions = Object.fromEntries(
        Array.from({ length: 200_000 }, (_, index) => [
          `definition_${index}`,
          { type: "object", properties: { next: { $ref: `#/$defs/definition_${(index + 1) % 200_000}` } } },
        ]),
      );
      return {
        old: { $schema: SCHEMA, $ref: "#/$defs/definition_0", $defs: definitions },
        new: {
          $schema: SCHEMA,
          $ref: "#/$defs/definition_0",
          $defs: { ...definitions, definition_150000: { type: "string" } },
        },
      };
    },
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length"].flatMap((name) => [
    [
      `member ${name} declared`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","type":"object","properties":{"${name}":{"type":"string"}}}`),
        new: parsed(`{"$schema":"${SCHEMA}","type":"object","properties":{"${name}":{"type":"integer"}}}`),
        breaks: ["backward", "forward"],
      }),
    ],
    [
      `member ${name} required`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","type":"object"}`),
        new: parsed(`{"$schema":"${SCHEMA}","type":"object","required":["${name}"]}`),
        breaks: ["backward"],
      }),
    ],
    [
      `member ${name} removed from a closed object`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","type":"object","properties":{"${name}":{}},"additionalProperties":false}`),
        new: parsed(`{"$schema":"${SCHEMA}","type":"object","additionalProperties":false}`),
        breaks: ["backward"],
      }),
    ],
    [
      `definition ${name}`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","$ref":"#/$defs/${name}","$defs":{"${name}":{"type":"string"}}}`),
        new: parsed(`{"$schema":"${SCHEMA}","$ref":"#/$defs/${name}","$defs":{"${name}":{"type":"integer"}}}`),
        breaks: ["backward", "forward"],
      }),
    ],
    [
      `reference to an absent definition ${name}`,
      () => plain({ $ref: `#/$defs/${name}`, $defs: {} }, { type: "string" }),
    ],
    [`type ${name}`, () => plain({ type: name }, { type: "string" })],
    [`format ${name}`, () => plain({ type: "string", format: name }, { type: "string" })],
    [
      `dependency on ${name}`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","type":"object"}`),
        new: parsed(`{"$schema":"${SCHEMA}","type":"object","dependentRequired":{"${name}":["b"]}}`),
        breaks: ["backward"],
      }),
    ],
    [
      `enum of a member ${name}`,
      () => ({
        old: parsed(`{"$schema":"${SCHEMA}","enum":[{"${name}":1}]}`),
        new: parsed(`{"$schema":"${SCHEMA}","enum":[{}]}`),
        breaks: ["backward", "forward"],
      }),
    ],
  ]),
  ...(
    [
      ["maximum 1e308", { type: "number", maximum: 1e308 }, { type: "number", maximum: 1e307 }, ["backward"]],
      [
        "minimum -1e308 integer",
        { type: "integer", minimum: -1e308 },
        { type: "integer", minimum: 1e308 },
        ["backward"],
      ],
      ["multipleOf 1e-300", { type: "number", multipleOf: 1e-300 }, { type: "number", multipleOf: 1e-299 }],
      ["multipleOf 5e-324", { type: "number", multipleOf: 5e-324 }, { type: "number", multipleOf: 1e308 }],
      [
        "multipleOf 0.01 and 0.1",
        { type: "number", multipleOf: 0.01 },
        { type: "number", multipleOf: 0.1 },
        ["backward"],
      ],
      [
        "multipleOf of large primes",
        { type: "integer", multipleOf: 1_000_000_007 },
        { type: "integer", multipleOf: 998_244_353 },
        ["backward", "forward"],
      ],
      [
        "multipleOf of twenty primes",
        {
          type: "integer",
          allOf: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59].map((multipleOf) => ({ multipleOf })),
          not: { const: 0 },
        },
        { type: "string" },
      ],
      ["minLength 1e9", { type: "string", minLength: 1e9 }, { type: "string", minLength: 1e9 + 1 }],
      ["maxLength 1e9", { type: "string", maxLength: 1e9 }, { type: "string", maxLength: 1e9 - 1 }],
      ["minItems 1e9", { type: "array", minItems: 1e9 }, { type: "array", minItems: 1e9 + 1 }],
      ["maxItems 1e9", { type: "array", maxItems: 1e9 }, { type: "array", maxItems: 1e9 - 1 }],
      [
        "minItems 1e9 of unique",
        { type: "array", minItems: 1e9, uniqueItems: true, items: { type: "boolean" } },
        { type: "string" },
      ],
      ["minProperties 1e9", { type: "object", minProperties: 1e9 }, { type: "object", minProperties: 1e9 + 1 }],
      ["minContains 1e9", { type: "array", contains: { type: "string" }, minContains: 1e9 }, { type: "array" }],
      ["minLength 1e300", { type: "string", minLength: 1e300 }, { type: "string" }],
      [
        "minLength 1e9 with a pattern",
        { type: "string", minLength: 1e9, pattern: "^(ab)*$" },
        { type: "string", pattern: "^a" },
      ],
      [
        "20,000 unique items",
        { type: "array", minItems: 20_000, uniqueItems: true },
        { type: "array", maxItems: 19_999 },
        ["backward"],
      ],
      [
        "integer range of 1e15",
        { type: "integer", minimum: 0, maximum: 1e15 },
        { type: "integer", minimum: 1, maximum: 1e15 },
        ["backward"],
      ],
      [
        "beyond safe integers",
        { type: "integer", minimum: 2 ** 53 + 2 },
        { type: "integer", exclusiveMinimum: 2 ** 53 },
      ],
    ] as [string, JsonObject, JsonObject, HostilePair["breaks"]?][]
  ).map(([name, old, changed, breaks]) => [name, () => plain(old, changed, breaks)]),
  ...Object.entries(NOT_SCHEMAS).flatMap(([name, value]) => [
    [`not a schema: ${name}`, () => ({ old: value, new: { type: "string" } })],
    [`becomes no schema: ${name}`, () => ({ old: { type: "string" }, new: value })],
    [`no schema twice: ${name}`, () => ({ old: value, new: value })],
  ]),
  ...Object.entries(WRONG_VALUES).flatMap(([keyword, value]) => [
    [`${keyword}: ${JSON.stringify(value)}`, () => plain({}, { [keyword]: value })],
    [
      `below: ${keyword}: ${JSON.stringify(value)}`,
      () => ({ old: inObject({ [keyword]: value }), new: inObject({ type: "string" }) }),
    ],
    [
      `twice: ${keyword}: ${JSON.stringify(value)}`,
      () => ({ old: inObject({ [keyword]: value }), new: { ...inObject({ [keyword]: value }), title: "T" } }),
    ],
  ]),
  [
    "a schema that holds itself",
    () => {
      const schema: JsonObject = { type: "object" };
      schema["properties"] = { a: schema };
      return { old: schema, new: { type: "object" } };
    },
  ],
  ["a list with holes", () => plain({ enum: Array.from({ length: 3 }) }, { enum: [1] })],
  [
    "remote reference",
    () => plain({ $ref: "https://schemas.example/a.json" }, { $ref: "https://schemas.example/b.json" }),
  ],
  [
    "remote reference, the same",
    () => plain({ $ref: "https://schemas.example/a.json" }, { $ref: "https://schemas.example/a.json", title: "T" }),
  ],
  [
    "remote reference beside a narrowing",
    () =>
      plain(
        { properties: { a: { $ref: "https://schemas.example/a.json" }, b: { type: "string" } } },
        { properties: { a: { $ref: "https://schemas.example/a.json" }, b: { type: "integer" } } },
      ),
  ],
  ["file reference", () => plain({ $ref: "file:///etc/passwd" }, { $ref: "./other.json" })],
  ["reference to the meta-schema", () => plain({ $ref: SCHEMA }, { type: "object" })],
  [
    "reference to draft-07",
    () => ({ old: { $schema: DRAFT_07, $ref: DRAFT_07 }, new: { $schema: DRAFT_07, type: "object" } }),
  ],
  ["dangling pointer", () => plain({ $ref: "#/$defs/none" }, { $ref: "#/$defs/nothing" })],
  ["pointer into an enum", () => plain({ $ref: "#/enum/0", enum: [{ type: "string" }] }, { type: "string" })],
  [
    "pointer with percent",
    () =>
      plain(
        { $ref: "#/$defs/a%25b", $defs: { "a%b": { type: "string" } } },
        { $ref: "#/$defs/a%b", $defs: { "a%b": { type: "string" } } },
      ),
  ],
  ["pointer with bad percent", () => plain({ $ref: "#/$defs/%zz%" }, { $ref: "#%E0%A4%A" })],
  [
    "$dynamicRef",
    () =>
      plain(
        { $dynamicAnchor: "node", type: "object", properties: { a: { $dynamicRef: "#node" } } },
        { $dynamicAnchor: "node", type: "object", properties: { a: { $dynamicRef: "#node" }, b: { type: "string" } } },
      ),
  ],
  [
    "$recursiveRef",
    () => ({
      old: {
        $schema: "https://json-schema.org/draft/2019-09/schema",
        $recursiveAnchor: true,
        properties: { a: { $recursiveRef: "#" } },
      },
      new: {
        $schema: "https://json-schema.org/draft/2019-09/schema",
        $recursiveAnchor: true,
        properties: { a: { $recursiveRef: "#" } },
        required: ["a"],
      },
    }),
  ],
  [
    "the same $id twice",
    () =>
      plain(
        {
          $defs: {
            a: { $id: "https://schemas.example/x", type: "string" },
            b: { $id: "https://schemas.example/x", type: "integer" },
          },
          $ref: "https://schemas.example/x",
        },
        { type: "string" },
      ),
  ],
  [
    "relative $id",
    () =>
      plain(
        {
          $id: "https://schemas.example/root.json",
          $ref: "child.json",
          $defs: { c: { $id: "child.json", type: "string" } },
        },
        {
          $id: "https://schemas.example/root.json",
          $ref: "child.json",
          $defs: { c: { $id: "child.json", type: "integer" } },
        },
        ["backward", "forward"],
      ),
  ],
  [
    "relative $id without a base",
    () =>
      plain(
        { $id: "root.json", $ref: "child.json", $defs: { c: { $id: "child.json", type: "string" } } },
        { type: "integer" },
      ),
  ],
  [
    "$id with a fragment",
    () => ({
      old: { $schema: DRAFT_07, $ref: "#name", definitions: { a: { $id: "#name", type: "string" } } },
      new: { $schema: DRAFT_07, $ref: "#name", definitions: { a: { $id: "#name", type: "integer" } } },
      breaks: ["backward", "forward"],
    }),
  ],
  [
    "$anchor",
    () =>
      plain(
        { $ref: "#name", $defs: { a: { $anchor: "name", type: "string" } } },
        { $ref: "#name", $defs: { a: { $anchor: "name", type: "integer" } } },
        ["backward", "forward"],
      ),
  ],
  [
    "$id changes what a pointer means",
    () =>
      plain(
        {
          $ref: "#/$defs/a/properties/b",
          $defs: {
            a: {
              $id: "https://schemas.example/a",
              properties: { b: { $ref: "#/properties/c" }, c: { type: "string" } },
            },
          },
        },
        { type: "string" },
      ),
  ],
  [
    "unknown dialect",
    () => ({
      old: { $schema: "https://schemas.example/own", type: "string" },
      new: { $schema: "https://schemas.example/own", type: "integer" },
    }),
  ],
  [
    "draft-03",
    () => ({
      old: { $schema: "http://json-schema.org/draft-03/schema#", properties: { a: { required: true } } },
      new: { $schema: "http://json-schema.org/draft-03/schema#", properties: { a: {} } },
    }),
  ],
  [
    "other dialect inside",
    () =>
      plain(
        { properties: { a: { $schema: DRAFT_07, $id: "https://schemas.example/o", items: [{ type: "string" }] } } },
        { properties: { a: { type: "array" } } },
      ),
  ],
  ["lone surrogates", () => plain({ const: "\uD800" }, { const: "\uDC00" }, ["backward", "forward"])],
  ["lone surrogate in a pattern", () => plain({ pattern: "\uD800" }, { pattern: "\uD83D\uDE00" })],
  [
    "names with NUL and slashes",
    () =>
      plain(
        { properties: { "a/b~c\u0000%": { type: "string" } } },
        { properties: { "a/b~c\u0000%": { type: "integer" } } },
        ["backward", "forward"],
      ),
  ],
  [
    "a name of a megabyte",
    () =>
      plain(
        { properties: { ["n".repeat(1_000_000)]: { type: "string" } } },
        { properties: { ["n".repeat(1_000_000)]: { type: "integer" } } },
        ["backward", "forward"],
      ),
  ],
  [
    "if in if, 300 deep, both ways",
    () =>
      plain(
        nested(300, (inner) => ({ if: inner, then: { minLength: 1 }, else: { maxLength: 5 } }), {
          type: "string",
        }) as JsonObject,
        nested(301, (inner) => ({ if: inner, then: { minLength: 1 }, else: { maxLength: 5 } }), {
          type: "string",
        }) as JsonObject,
      ),
  ],
  [
    "unevaluated under 20 choices",
    () =>
      plain(
        { ...choices(20, { type: "string" }), unevaluatedProperties: false },
        { ...choices(20, { type: "string" }), unevaluatedProperties: { type: "string" } },
      ),
  ],
  [
    "contains of 30 kinds, unique",
    () =>
      plain(
        {
          type: "array",
          uniqueItems: true,
          allOf: Array.from({ length: 30 }, (_, index) => ({ contains: { multipleOf: index + 2 } })),
        },
        { type: "array", maxItems: 3 },
      ),
  ],
  [
    "two trees of 2^16 leaves",
    () => {
      const tree = (depth: number, leaf: unknown): unknown =>
        depth === 0
          ? leaf
          : { anyOf: [tree(depth - 1, leaf), { allOf: [tree(depth - 1, leaf), { minLength: depth }] }] };
      return plain(tree(16, { type: "string" }) as JsonObject, tree(16, { type: ["string", "null"] }) as JsonObject);
    },
  ],
] as [string, () => HostilePair][]);
