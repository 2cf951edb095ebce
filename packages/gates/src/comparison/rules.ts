/** A kind of change: what it means, and what to do about it. */
export interface ChangeRule {
  readonly title: string;
  readonly fix: string;
}

const ORDER = "Let producers and consumers take the change one after the other, in the order that `rollout` says.";
const EXPAND = "Accept both forms first, move every producer and consumer, then drop the old form.";

/** What a keyword, or several, are about. */
const SUBJECTS = {
  type: "the types that are allowed",
  enum: "the values that are listed",
  minimum: "the lower bound",
  maximum: "the upper bound",
  "multiple-of": "the step of a number",
  "min-length": "the shortest length of a text",
  "max-length": "the longest length of a text",
  pattern: "the pattern of a text",
  format: "the format of a text",
  items: "the items of an array",
  contains: "what an array has to contain",
  "min-items": "the fewest items",
  "max-items": "the most items",
  "unique-items": "whether items may repeat",
  "additional-properties": "members that are not declared",
  "pattern-properties": "members by pattern of their name",
  "property-names": "the names of members",
  "min-properties": "the fewest members",
  "max-properties": "the most members",
  "dependent-required": "members that come together",
  "unevaluated-properties": "members that no part of the schema looked at",
  "unevaluated-items": "items that no part of the schema looked at",
  "any-of": "the alternatives",
  "one-of": "the exclusive alternatives",
  not: "what is excluded",
  schema: "whether anything is allowed at all",
} as const satisfies Record<string, string>;

export type Subject = keyof typeof SUBJECTS;

const subjectRules = Object.fromEntries(
  Object.entries(SUBJECTS).flatMap(([subject, words]): [string, ChangeRule][] => [
    [
      `${subject}-narrowed`,
      { title: `Narrower: ${words}. Documents that were accepted are rejected.`, fix: `${EXPAND} ${ORDER}` },
    ],
    [
      `${subject}-widened`,
      { title: `Wider: ${words}. New documents are rejected by who keeps to the old schema.`, fix: ORDER },
    ],
    [
      `${subject}-changed`,
      { title: `Changed: ${words}. Each side has documents that the other rejects.`, fix: EXPAND },
    ],
  ]),
);

/** Every rule that a comparison may name. */
export const CHANGE_RULES: Readonly<Record<string, ChangeRule>> = {
  "property-added": { title: "A member is declared that was not before.", fix: ORDER },
  "property-removed": { title: "A member is no longer declared.", fix: EXPAND },
  "property-became-required": {
    title: "A member that could be left out has to be there.",
    fix: "Let every producer send it first.",
  },
  "property-became-optional": {
    title: "A member that was always there may be left out.",
    fix: "Let every consumer do without it first.",
  },
  "required-property-added": { title: "A new member has to be there.", fix: EXPAND },
  ...subjectRules,
  undecided: {
    title: "Whether the schemas agree could not be decided.",
    fix: "Simplify the schema, or accept the change by a waiver.",
  },
};

const KEYWORD_SUBJECTS: Readonly<Record<string, Subject>> = {
  type: "type",
  enum: "enum",
  minimum: "minimum",
  exclusiveMinimum: "minimum",
  maximum: "maximum",
  exclusiveMaximum: "maximum",
  multipleOf: "multiple-of",
  minLength: "min-length",
  maxLength: "max-length",
  pattern: "pattern",
  format: "format",
  items: "items",
  contains: "contains",
  minItems: "min-items",
  maxItems: "max-items",
  uniqueItems: "unique-items",
  additionalProperties: "additional-properties",
  patternProperties: "pattern-properties",
  propertyNames: "property-names",
  minProperties: "min-properties",
  maxProperties: "max-properties",
  dependentRequired: "dependent-required",
  unevaluatedProperties: "unevaluated-properties",
  unevaluatedItems: "unevaluated-items",
  anyOf: "any-of",
  oneOf: "one-of",
  not: "not",
};

/** What a keyword that rejects is about; `false` is about what it stands for. */
export function subjectOf(keyword: string, place: string): Subject {
  const named = keyword === "false" ? /\/(items|prefixItems|additionalItems)(?:\/\d+)?$/.exec(place) : null;
  return named === null ? (KEYWORD_SUBJECTS[keyword] ?? "schema") : "items";
}
