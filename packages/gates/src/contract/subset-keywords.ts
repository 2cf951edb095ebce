/** Why a keyword is not for contracts, and what to write in its place. */
export interface Advice {
  readonly why: string;
  readonly instead: string;
}

const NAMED: Advice = {
  why: "json-schema-to-typescript cannot follow it: it stops, or takes the value for an object of anything.",
  instead: '"$ref": "#/$defs/NAME"',
};

const UNEVALUATED: Advice = {
  why: "types do not know it, and ajv is wrong about some of it.",
  instead: '"additionalProperties": false, with every property named in "properties"',
};

const BY_HAND: Advice = {
  why: "it changes the type by hand, which no validator checks.",
  instead: 'the keywords of JSON Schema that say the same, such as "type" and "enum"',
};

/**
 * The keywords that contracts do without, wherever they stand: with json-schema-to-typescript 16 they give types that refuse valid
 * documents, or none at all, and with ajv 8 validators that are wrong. Measured; see part 7 of the notes on contracts, and
 * `subset.test.ts`, which measures again.
 *
 * Not among them is what only refuses more documents and is passed over by types: `not`, `if`, `dependentRequired`,
 * `dependentSchemas`, `propertyNames`, `contains`. Types without it are too wide, and never wrong.
 */
export const FORBIDDEN: Readonly<Record<string, Advice>> = {
  $anchor: NAMED,
  $dynamicAnchor: NAMED,
  $dynamicRef: NAMED,
  $recursiveAnchor: NAMED,
  $recursiveRef: NAMED,
  prefixItems: {
    why: 'types forget the order, and with "items" beside it they refuse every valid list.',
    instead: "an object with a property for each place",
  },
  additionalItems: {
    why: "it belongs to earlier drafts, and says nothing in 2020-12.",
    instead: '"items"',
  },
  unevaluatedProperties: UNEVALUATED,
  unevaluatedItems: { ...UNEVALUATED, instead: '"items": false, or "items" with a schema' },
  dependencies: {
    why: "it belongs to earlier drafts, and says nothing in 2020-12.",
    instead: '"dependentRequired" or "dependentSchemas"',
  },
  nullable: {
    why: "ajv takes null for such a value, and validators that keep to 2020-12 do not.",
    instead: '"type": [TYPE, "null"]',
  },
  tsType: BY_HAND,
  tsEnumNames: BY_HAND,
  extends: BY_HAND,
};

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
export const SUBSCHEMAS = {
  one: [
    "items",
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
  ],
  list: ["allOf", "anyOf", "oneOf", "prefixItems"],
  named: ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"],
} as const;

/** Types pass these over, so that what is in them shapes no type. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "dependentSchemas",
]);

/** Beside a `$ref` each of these takes the place of what the definition says, instead of being added to it. */
export const SHAPING: readonly string[] = [
  "type",
  "enum",
  "const",
  "properties",
  "additionalProperties",
  "patternProperties",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
];
