/** Random schemas of every dialect: small, of few names and values, so that their keywords meet. */
import type { Random } from "./random.ts";
import type { Dialect } from "./validators.ts";
import type { JsonObject } from "./walk-schema.ts";

export const SCHEMA_URIS: Readonly<Record<Dialect, string>> = {
  "draft-04": "http://json-schema.org/draft-04/schema#",
  "draft-06": "http://json-schema.org/draft-06/schema#",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

export const NAMES = ["a", "b", "c", "x-1"];
export const PATTERNS = [
  "^a",
  "^ab",
  "b$",
  "^[a-z]+$",
  "^[a-c]*$",
  "^\\d{1,3}$",
  "^x-",
  "a|b",
  "^.{2,4}$",
  "^(a|ab)(c|bcd)?$",
  "^[^a]",
  "\\w+",
  "^$",
  "^(?:[a-z]+-)*[a-z]+$",
  "^a{2,}",
  "[0-9]",
  "^(?!a)",
  "\\ba",
  "^\\p{L}+$",
  "é",
  ".",
  "^\\S+$",
];
export const FORMATS = [
  "date",
  "date-time",
  "email",
  "uuid",
  "ipv4",
  "uri",
  "hostname",
  "time",
  "regex",
  "ipv6",
  "x-own",
];
export const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"];
export const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  5,
  -1,
  0.5,
  1.5,
  "",
  "a",
  "ab",
  "b",
  "x-1",
  "2020-01-01",
  "é",
  [],
  [1],
  ["a"],
  {},
  { a: 1 },
  { a: "a", b: null },
];

export const definitionsKeyword = (dialect: Dialect): string =>
  dialect === "2020-12" || dialect === "2019-09" ? "$defs" : "definitions";

export const isBefore = (dialect: Dialect, other: Dialect): boolean => ORDER.indexOf(dialect) < ORDER.indexOf(other);

const ORDER: readonly Dialect[] = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"];

export function randomDialect(random: Random): Dialect {
  return random.pick<Dialect>([
    "2020-12",
    "2020-12",
    "2020-12",
    "2020-12",
    "draft-07",
    "draft-07",
    "2019-09",
    "draft-06",
    "draft-04",
  ]);
}

const DEFINITIONS = ["A", "B", "C"];

export function randomSchema(random: Random, dialect: Dialect): JsonObject {
  const definitions = DEFINITIONS.slice(0, random.pick([0, 0, 1, 2, 3]));
  const maker = new SchemaMaker(random, dialect, definitions);
  const defined = definitions.map((name, index) => [name, maker.make({ depth: 1, isBelow: false, from: index + 1 })]);
  const root = maker.make({ depth: 0, isBelow: false, from: 0 });
  const object = typeof root === "object" ? root : { title: "any" };
  return {
    $schema: SCHEMA_URIS[dialect],
    ...object,
    ...(defined.length > 0 && { [definitionsKeyword(dialect)]: Object.fromEntries(defined) as JsonObject }),
  };
}

/** A schema of a few keywords that judge the same type: an edit of it is rarely without effect. */
export function focusedSchema(random: Random, dialect: Dialect): JsonObject {
  const maker = new SchemaMaker(random, dialect, []);
  const type = random.pick(["object", "object", "array", "array", "string", "number", "integer"]);
  const keywords = (): JsonObject => maker.keywordsOf(type, { depth: 3, isBelow: true, from: 0 });
  return {
    $schema: SCHEMA_URIS[dialect],
    ...(random.chance(0.7) && { type }),
    ...keywords(),
    ...keywords(),
    ...(random.chance(0.3) && {
      [random.pick(["allOf", "anyOf", "oneOf"])]: [keywords(), keywords()],
    }),
    ...(random.chance(0.1) && { not: keywords() }),
    ...(random.chance(0.1) && !isBefore(dialect, "draft-07") && { if: keywords(), then: keywords(), else: keywords() }),
  };
}

/** Where a schema stands: in place, only references to later definitions are allowed, so that no chain of them is endless. */
interface Standing {
  readonly depth: number;
  readonly isBelow: boolean;
  readonly from: number;
}

export class SchemaMaker {
  readonly #random: Random;
  readonly #dialect: Dialect;
  readonly #definitions: readonly string[];

  constructor(random: Random, dialect: Dialect, definitions: readonly string[]) {
    this.#random = random;
    this.#dialect = dialect;
    this.#definitions = definitions;
  }

  make(standing: Standing): JsonObject | boolean {
    const random = this.#random;
    const hasBooleans = this.#dialect !== "draft-04";
    if (hasBooleans && standing.depth > 0 && random.chance(0.06)) return random.chance(0.6);
    const ref = this.#reference(standing);
    if (ref !== undefined && random.chance(0.12)) {
      const siblings = isBefore(this.#dialect, "2019-09") || random.chance(0.7) ? {} : this.#plain(standing);
      return { ...siblings, $ref: ref };
    }
    if (standing.depth >= 4) return this.#leaf();
    return this.#plain(standing);
  }

  #reference({ isBelow, from }: Standing): string | undefined {
    const allowed = isBelow ? ["#", ...this.#definitions] : this.#definitions.slice(from);
    if (allowed.length === 0) return undefined;
    const name = this.#random.pick(allowed);
    return name === "#" ? "#" : `#/${definitionsKeyword(this.#dialect)}/${name}`;
  }

  #leaf(): JsonObject {
    const random = this.#random;
    if (random.chance(0.25)) return {};
    if (random.chance(0.25)) return { enum: this.#values() };
    return { type: random.pick(TYPES) };
  }

  #plain(standing: Standing): JsonObject {
    const random = this.#random;
    const schema: JsonObject = {};
    if (random.chance(0.07)) return this.#constants();
    const types = random.chance(0.8)
      ? random.some(TYPES.concat("object", "object", "string"), random.pick([1, 1, 1, 2, 3]))
      : [];
    const distinct = [...new Set(types)];
    if (distinct.length === 1) schema["type"] = distinct[0];
    else if (distinct.length > 1) schema["type"] = distinct;
    for (const type of distinct.length > 0 ? distinct : random.some(["number", "string", "array", "object"], 2)) {
      Object.assign(schema, this.keywordsOf(type, standing));
    }
    if (standing.depth < 3) {
      const below = standing.depth === 0 ? 0.35 : 0.18;
      if (random.chance(below)) Object.assign(schema, this.combination(standing));
    }
    return schema;
  }

  #constants(): JsonObject {
    if (this.#dialect !== "draft-04" && this.#random.chance(0.4)) return { const: this.#random.pick(VALUES) };
    return { enum: this.#values() };
  }

  #values(): unknown[] {
    const values = this.#random.some(VALUES, 1 + this.#random.below(4));
    return values.length > 0 ? values : [1];
  }

  /** A few keywords that judge values of the type. */
  keywordsOf(type: string, standing: Standing): JsonObject {
    const random = this.#random;
    const all = this.#keywords(type, standing);
    const names = random.some(Object.keys(all), random.pick([1, 1, 2, 2, 3]));
    return Object.fromEntries(names.flatMap((name) => Object.entries(all[name]!())));
  }

  #keywords(type: string, standing: Standing): Readonly<Record<string, () => JsonObject>> {
    const random = this.#random;
    const { depth, from } = standing;
    const child = (): JsonObject | boolean => this.make({ depth: depth + 1, isBelow: true, from });
    const beside = (): JsonObject | boolean => this.make({ depth: depth + 1, isBelow: standing.isBelow, from });
    const from06 = !isBefore(this.#dialect, "draft-06");
    const from2019 = !isBefore(this.#dialect, "2019-09");
    const small = (): number => random.pick([0, 1, 1, 2, 2, 3, 5]);
    switch (type) {
      case "integer":
      case "number": {
        const bound = (): number => random.pick([-1, 0, 0.5, 1, 2, 2.5, 3, 5, 10]);
        const exclusive = (side: "minimum" | "maximum"): JsonObject => {
          const keyword = side === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
          return from06 ? { [keyword]: bound() } : { [side]: bound(), [keyword]: true };
        };
        return {
          minimum: () => ({ minimum: bound() }),
          maximum: () => ({ maximum: bound() }),
          exclusiveMinimum: () => exclusive("minimum"),
          exclusiveMaximum: () => exclusive("maximum"),
          multipleOf: () => ({ multipleOf: random.pick([1, 2, 3, 5, 0.5, 0.25, 10]) }),
        };
      }
      case "string":
        return {
          minLength: () => ({ minLength: small() }),
          maxLength: () => ({ maxLength: small() }),
          pattern: () => ({ pattern: random.pick(PATTERNS) }),
          format: () => ({ format: random.pick(FORMATS) }),
        };
      case "array":
        return {
          items: () => ({ items: child() }),
          tuple: () => this.#tuple(child),
          minItems: () => ({ minItems: small() }),
          maxItems: () => ({ maxItems: small() }),
          uniqueItems: () => ({ uniqueItems: random.chance(0.9) }),
          ...(from06 && { contains: () => ({ contains: child() }) }),
          ...(from2019 && {
            counted: () => ({ contains: child(), [random.pick(["minContains", "maxContains"])]: small() }),
            unevaluatedItems: () => ({ unevaluatedItems: random.chance(0.7) ? false : child() }),
          }),
        };
      case "object": {
        const properties = (): JsonObject => {
          const names = random.some(NAMES, 1 + random.below(3));
          const required = random.chance(0.5) ? random.some(NAMES, 1 + random.below(2)) : [];
          return {
            properties: Object.fromEntries(names.map((name) => [name, child()])),
            ...(required.length > 0 && { required }),
          };
        };
        const open = (): JsonObject => ({ additionalProperties: random.chance(0.6) ? false : child() });
        return {
          properties,
          more: properties,
          closed: () => ({ ...properties(), ...open() }),
          additionalProperties: open,
          required: () => ({ required: [random.pick(NAMES)] }),
          minProperties: () => ({ minProperties: small() }),
          maxProperties: () => ({ maxProperties: small() }),
          patternProperties: () => ({ patternProperties: { [random.pick(PATTERNS)]: child() } }),
          ...(from06 && { propertyNames: () => ({ propertyNames: this.keywordsOf("string", standing) }) }),
          ...(from2019
            ? {
                dependentRequired: () => ({ dependentRequired: { [random.pick(NAMES)]: [random.pick(NAMES)] } }),
                dependentSchemas: () => ({ dependentSchemas: { [random.pick(NAMES)]: beside() } }),
                unevaluatedProperties: () => ({ unevaluatedProperties: random.chance(0.7) ? false : child() }),
              }
            : {
                dependencies: () => ({
                  dependencies: { [random.pick(NAMES)]: random.chance(0.5) ? [random.pick(NAMES)] : beside() },
                }),
              }),
        };
      }
      default:
        return {};
    }
  }

  #tuple(child: () => unknown): JsonObject {
    const prefix = Array.from({ length: 1 + this.#random.below(3) }, child);
    const rest = this.#random.pick(["none", "closed", "typed"]);
    const more = rest === "closed" ? false : child();
    if (this.#dialect === "2020-12") return { prefixItems: prefix, ...(rest !== "none" && { items: more }) };
    return { items: prefix, ...(rest !== "none" && { additionalItems: more }) };
  }

  /** `allOf`, `anyOf`, `oneOf`, `not` or `if`, for the same value. */
  combination({ depth, isBelow, from }: Standing): JsonObject {
    const random = this.#random;
    const beside = (): JsonObject | boolean => this.make({ depth: depth + 1, isBelow, from });
    const list = (): unknown[] => Array.from({ length: random.pick([1, 2, 2, 3]) }, beside);
    const kinds = [
      "allOf",
      "anyOf",
      "anyOf",
      "oneOf",
      "oneOf",
      "not",
      ...(isBefore(this.#dialect, "draft-07") ? [] : ["if"]),
    ];
    const kind = random.pick(kinds);
    if (kind === "not") return { not: beside() };
    if (kind !== "if") return { [kind]: list() };
    return {
      if: beside(),
      ...(random.chance(0.8) && { then: beside() }),
      ...(random.chance(0.5) && { else: beside() }),
    };
  }
}
