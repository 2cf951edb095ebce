import fc from "fast-check";

type JsonObject = Record<string, unknown>;

// Few names and values, so that keywords, schemas and documents meet.
const NAMES = ["a", "b", "c"];
const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"];
const PATTERNS = ["^a", "^ab", "b$", "^[a-c]+$", "^.{2}$", "a|b", "[0-9]"];
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0,
  1,
  2,
  3,
  0.5,
  2.5,
  "",
  "a",
  "ab",
  "b",
  "cab",
  "2000-01-01",
  [],
  [0],
  ["a", 1],
  {},
  { a: 0 },
  { a: "a", b: null },
];

const name = fc.constantFrom(...NAMES);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 2 });
const value = fc.constantFrom(...VALUES);
const bound = fc.constantFrom(-1, 0, 0.5, 1, 2, 3);
const count = fc.constantFrom(0, 1, 1, 2, 3);
const pattern = fc.constantFrom(...PATTERNS);

/** A JSON value made of few names and values: many of them are accepted by one schema of `arbitrarySchema` and not by another. */
export const arbitraryDocument: fc.Arbitrary<unknown> = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: value },
    { weight: 3, arbitrary: fc.dictionary(name, tie("document"), { maxKeys: 3, noNullPrototype: true }) },
    { weight: 2, arbitrary: fc.array(tie("document"), { maxLength: 3 }) },
  ),
})).document;

interface Schemas {
  readonly schema: JsonObject | boolean;
  /** One that says more than a type or a list of values. */
  readonly compound: JsonObject;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });

/** Keywords, each left out half of the time. */
const keywords = (each: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<JsonObject> =>
  fc
    .record(Object.fromEntries(Object.entries(each).map(([keyword, arbitrary]) => [keyword, optional(arbitrary)])))
    .map((chosen) => Object.fromEntries(Object.entries(chosen).filter(([, chose]) => chose !== undefined)));

const members = (child: fc.Arbitrary<unknown>): fc.Arbitrary<JsonObject> =>
  fc.dictionary(name, child, { minKeys: 1, maxKeys: 3, noNullPrototype: true });

const { schema: arbitraryChild, compound: tree } = fc.letrec((tie: fc.LetrecTypedTie<Schemas>) => {
  const child = tie("schema");
  const children = fc.array(child, { minLength: 1, maxLength: 3 });
  const numbers = keywords({
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(0.5, 1, 2, 3),
  });
  const strings = keywords({ minLength: count, maxLength: count, pattern, format: fc.constantFrom("date", "uuid") });
  const arrays = keywords({
    items: child,
    prefixItems: children,
    contains: child,
    minContains: count,
    maxContains: count,
    minItems: count,
    maxItems: count,
    uniqueItems: fc.boolean(),
  });
  const objects = keywords({
    properties: members(child),
    patternProperties: fc.dictionary(pattern, child, { minKeys: 1, maxKeys: 1, noNullPrototype: true }),
    additionalProperties: child,
    propertyNames: strings,
    required: names,
    minProperties: count,
    maxProperties: count,
    dependentRequired: fc.dictionary(name, names, { minKeys: 1, maxKeys: 1, noNullPrototype: true }),
    dependentSchemas: fc.dictionary(name, child, { minKeys: 1, maxKeys: 1, noNullPrototype: true }),
  });
  const plainObjects = fc
    .record({ properties: members(child), required: fc.subarray(NAMES), isClosed: fc.boolean() })
    .map(({ isClosed, ...rest }): JsonObject => ({
      type: "object",
      ...rest,
      ...(isClosed && { additionalProperties: false }),
    }));
  const combined = fc.oneof(
    children.map((allOf): JsonObject => ({ allOf })),
    children.map((anyOf): JsonObject => ({ anyOf })),
    children.map((oneOf): JsonObject => ({ oneOf })),
    child.map((not): JsonObject => ({ not })),
    keywords({ if: child, then: child, else: child }),
    members(child).map((properties): JsonObject => ({ allOf: [{ properties }], unevaluatedProperties: false })),
    child.map((first): JsonObject => ({ anyOf: [{ prefixItems: [first] }, { maxItems: 1 }], unevaluatedItems: false })),
    fc.constantFrom("#/$defs/first", "#/$defs/second").map(($ref): JsonObject => ({ $ref })),
  );
  const typed = (type: string, more: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
    more.map((schema) => ({ type, ...schema }));
  const types = fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 });
  const leaf = fc.oneof(
    fc.constantFrom(...TYPES).map((type): JsonObject => ({ type })),
    types.map((type): JsonObject => ({ type })),
    fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values): JsonObject => ({ enum: values })),
    value.map((constant): JsonObject => ({ const: constant })),
    fc.constant<JsonObject>({}),
  );
  const compound = fc.oneof(
    { weight: 1, arbitrary: typed("number", numbers) },
    { weight: 1, arbitrary: typed("integer", numbers) },
    { weight: 2, arbitrary: typed("string", strings) },
    { weight: 2, arbitrary: typed("array", arrays) },
    { weight: 3, arbitrary: plainObjects },
    { weight: 2, arbitrary: typed("object", objects) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(numbers, strings, arrays, objects)
        .map((parts): JsonObject => Object.assign({}, ...parts) as JsonObject),
    },
    { weight: 2, arbitrary: fc.tuple(leaf, combined).map(([one, other]): JsonObject => ({ ...one, ...other })) },
    { weight: 2, arbitrary: combined },
  );
  const schema = fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 5, arbitrary: tie("compound") },
  );
  return { compound, schema };
});

// Definitions that may hold themselves, though never as the very same value.
const definition = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: ["integer", "null"] },
  { type: "object", properties: { a: { $ref: "#/$defs/first" }, b: { type: "string" } }, required: ["b"] },
  { type: "array", items: { $ref: "#/$defs/second" }, maxItems: 2 },
);

/** A schema of draft 2020-12 of moderate size, with most keywords, recursion among them. */
export const arbitrarySchema: fc.Arbitrary<JsonObject> = fc
  .tuple(tree, definition, definition)
  .map(([schema, first, second]) => ({ ...schema, $defs: { first, second } }));

/** Two schemas: one made of the other by changes in a few places, or two that have nothing to do with each other. */
export const arbitraryPair: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(arbitrarySchema, arbitrarySchema) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        arbitrarySchema,
        fc.array(fc.record({ place: fc.nat(1000), keyword: fc.nat(20), other: arbitraryChild }), {
          minLength: 1,
          maxLength: 2,
        }),
      )
      .map(([schema, edits]) => [schema, edits.reduce(edit, schema)] as const),
  },
);

interface Edit {
  readonly place: number;
  readonly keyword: number;
  readonly other: JsonObject | boolean;
}

/** Takes a keyword from a schema inside a schema, or adds those of another one. */
function edit(schema: JsonObject, { place, keyword, other }: Edit): JsonObject {
  const copy = structuredClone(schema);
  const { $defs, ...rest } = copy;
  const schemas = [
    ...schemasOf(copy),
    ...(JSON.stringify(rest).includes("$ref") ? Object.values($defs as object).flatMap(schemasOf) : []),
  ];
  const chosen = schemas[place % schemas.length]!;
  const present = Object.keys(chosen).filter((each) => each !== "$defs");
  const dropped = present[keyword % (present.length + 1)];
  if (dropped !== undefined && keyword % 2 === 0) delete chosen[dropped];
  else for (const [added, content] of Object.entries(other).slice(0, 2)) chosen[added] = content;
  return copy;
}

const BESIDE = [
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "unevaluatedProperties",
  "unevaluatedItems",
];
const LISTS = ["prefixItems", "allOf", "anyOf", "oneOf"];
const MAPS = ["properties", "patternProperties", "dependentSchemas"];

function schemasOf(schema: unknown): readonly JsonObject[] {
  if (typeof schema !== "object" || schema === null) return [];
  const keywordsOf = schema as JsonObject;
  const values = (keyword: string): readonly unknown[] => Object.values((keywordsOf[keyword] ?? {}) as object);
  const children = [...BESIDE.map((keyword) => keywordsOf[keyword]), ...[...LISTS, ...MAPS].flatMap(values)];
  return [keywordsOf, ...children.flatMap(schemasOf)];
}
