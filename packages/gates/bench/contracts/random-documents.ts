/** Documents that are likely to be valid under one of two schemas, and likely to lie at the border where they differ. */
import type { Random } from "./random.ts";
import { isObject, refPath, valueAt, type JsonObject } from "./walk-schema.ts";

/** Values that occur in the schemas, and those beside them. */
export interface Atoms {
  readonly values: readonly unknown[];
  readonly numbers: readonly number[];
  readonly strings: readonly string[];
  readonly names: readonly string[];
}

const NUMBERS = [0, 1, 2, 3, 5, 10, -1, 0.5, 1.5, -0.5, 100, 1e6];
const STRINGS = [
  "",
  "a",
  "b",
  "ab",
  "abc",
  "aa",
  "ba",
  "A",
  "1",
  "12",
  "123",
  "x-1",
  "x-a",
  " ",
  "é",
  "😀",
  "a b",
  "aaaaaaaaaa",
];
const NAMES = ["a", "b", "c", "x-1", "zz", "1", ""];

const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  date: ["2020-02-29", "1999-12-31"],
  time: ["10:00:00Z", "23:59:60Z"],
  "date-time": ["2020-01-01T00:00:00Z", "1999-12-31T23:59:59.5+01:00"],
  duration: ["P1D", "PT1H"],
  email: ["a@b.co"],
  hostname: ["a.example", "a"],
  ipv4: ["127.0.0.1"],
  ipv6: ["::1"],
  uri: ["https://a.example/b", "urn:a:b"],
  "uri-reference": ["/a", "a"],
  uuid: ["3b241101-e2bb-4255-8caf-4136c566a962"],
  regex: ["a+"],
  "json-pointer": ["/a", ""],
  int32: [],
};

/** What is worth trying, read from the schemas: their constants, bounds, lengths, names, and the literal parts of their patterns. */
export function atomsOf(schemas: readonly unknown[]): Atoms {
  const values: unknown[] = [null, true, false, [], {}, [null], { a: null }];
  const numbers = new Set(NUMBERS);
  const strings = new Set(STRINGS);
  const names = new Set(NAMES);
  const visit = (value: unknown, depth: number): void => {
    if (depth > 60 || values.length > 2000) return;
    if (typeof value === "number" && Math.abs(value) < 1e300) {
      for (const near of [value, value - 1, value + 1, value + 0.5, value * 2, value / 2]) numbers.add(near);
    }
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (!isObject(value)) return;
    for (const [keyword, inner] of Object.entries(value)) {
      if (keyword === "const") values.push(inner);
      if (keyword === "enum" && Array.isArray(inner)) values.push(...(inner as unknown[]));
      if (keyword === "pattern" && typeof inner === "string") for (const text of textsOf(inner)) strings.add(text);
      if (keyword === "patternProperties" && isObject(inner)) {
        for (const pattern of Object.keys(inner)) for (const text of textsOf(pattern)) names.add(text);
      }
      if (keyword === "format" && typeof inner === "string") {
        for (const text of Object.hasOwn(FORMATTED, inner) ? FORMATTED[inner]! : []) strings.add(text);
      }
      if ((keyword === "minLength" || keyword === "maxLength") && typeof inner === "number" && inner < 200) {
        for (const length of [inner - 1, inner, inner + 1]) if (length > 0) strings.add("a".repeat(length));
      }
      if (isObject(inner) && /^(?:properties|depend)/.test(keyword))
        for (const name of Object.keys(inner)) names.add(name);
      if (Array.isArray(inner)) for (const name of inner) if (typeof name === "string") names.add(name).add(name);
      visit(inner, depth + 1);
    }
  };
  for (const schema of schemas) visit(schema, 0);
  for (const value of values) {
    if (typeof value === "string") strings.add(value);
    if (typeof value === "number") numbers.add(value);
  }
  return {
    values,
    numbers: [...numbers],
    strings: [...strings].slice(0, 400),
    names: [...names].filter((name) => name !== "__proto__").slice(0, 200),
  };
}

/** Texts made of the literal parts of a pattern: enough for simple patterns, nothing for hard ones. */
function textsOf(pattern: string): string[] {
  const plain = pattern
    .replace(/^\^|\$$/g, "")
    .replace(/\\d/g, "1")
    .replace(/\\w/g, "a")
    .replace(/\\s/g, " ")
    .replace(/\[(?:\^)?(.)[^\]]*\]/g, "$1")
    .replace(/\\(.)/g, "$1");
  const counted = plain.replace(/(.)\{(\d+)(?:,\d*)?\}/g, (_, char: string, count: string) =>
    char.repeat(Math.min(50, Number(count))),
  );
  const branches = counted.replace(/^\((.*)\)$/, "$1").split("|");
  return branches.flatMap((branch) => {
    const text = branch
      .replace(/[()^$?]/g, "")
      .replace(/\.\*?/g, "a")
      .replace(/[*+]/g, "");
    return [text, `${text}a`, `a${text}`, `${text}-1`, text.slice(0, -1)];
  });
}

const MANY = 60;

export class DocumentGenerator {
  readonly #random: Random;
  readonly #atoms: Atoms;
  #left = 0;

  constructor(random: Random, atoms: Atoms) {
    this.#random = random;
    this.#atoms = atoms;
  }

  /** A document meant to be valid under the schema, changed a little three times of five. */
  next(schema: unknown): unknown {
    this.#left = 400;
    let document = this.#valid([schema], schema, 0);
    const edits = this.#random.pick([0, 0, 1, 1, 2]);
    for (let edit = 0; edit < edits; edit += 1) document = this.#changed(document, 0);
    return document;
  }

  #valid(schemas: readonly unknown[], root: unknown, depth: number): unknown {
    this.#left -= 1;
    const facets = this.#facets(schemas, root, 0);
    if (depth > 8 || this.#left < 0) return this.#random.pick([null, 0, "", [], {}]);
    const constants = facets.flatMap((facet) => [
      ...(Object.hasOwn(facet, "const") ? [facet["const"]] : []),
      ...(Array.isArray(facet["enum"]) ? (facet["enum"] as unknown[]) : []),
    ]);
    if (constants.length > 0 && this.#random.chance(0.95)) return this.#random.pick(constants);
    switch (this.#type(facets)) {
      case "null":
        return null;
      case "boolean":
        return this.#random.chance(0.5);
      case "integer":
        return this.#number(facets, true);
      case "number":
        return this.#number(facets, false);
      case "string":
        return this.#string(facets);
      case "array":
        return this.#array(facets, root, depth);
      default:
        return this.#object(facets, root, depth);
    }
  }

  /** The keyword sets that judge the same value: of the schema, what it refers to, and one branch of each choice. */
  #facets(schemas: readonly unknown[], root: unknown, depth: number): JsonObject[] {
    if (depth > 12) return [];
    return schemas.filter(isObject).flatMap((schema) => {
      const also: unknown[] = [];
      const target = refPath(root, schema["$ref"]);
      if (target !== undefined) also.push(valueAt(root, target));
      if (Array.isArray(schema["allOf"])) also.push(...(schema["allOf"] as unknown[]));
      for (const keyword of ["anyOf", "oneOf"]) {
        const branches = schema[keyword];
        if (Array.isArray(branches) && branches.length > 0) also.push(this.#random.pick(branches));
      }
      if ("if" in schema) also.push(...(this.#random.chance(0.5) ? [schema["if"], schema["then"]] : [schema["else"]]));
      return [schema, ...this.#facets(also, root, depth + 1)];
    });
  }

  #type(facets: readonly JsonObject[]): string {
    let types = ["null", "boolean", "integer", "number", "string", "array", "object"];
    for (const { type } of facets) {
      const named = Array.isArray(type) ? (type as string[]) : typeof type === "string" ? [type] : types;
      const both = types.filter((name) => named.includes(name) || (name === "integer" && named.includes("number")));
      if (both.length > 0) types = both;
    }
    if (types.length < 7) return this.#random.pick(types);
    const has = (pattern: RegExp): boolean =>
      facets.some((facet) => Object.keys(facet).some((keyword) => pattern.test(keyword)));
    const likely = [
      ...(has(/ropert|required|depend/) ? ["object"] : []),
      ...(has(/tems|ontains/) ? ["array"] : []),
      ...(has(/Length|pattern$|format/) ? ["string"] : []),
      ...(has(/imum|multiple/) ? ["number", "integer"] : []),
    ];
    return this.#random.pick(likely.length > 0 && this.#random.chance(0.8) ? likely : types);
  }

  #first<T>(make: () => T, fits: (value: T) => boolean): T {
    let value = make();
    for (let tries = 0; tries < MANY && !fits(value); tries += 1) value = make();
    return value;
  }

  #number(facets: readonly JsonObject[], whole: boolean): number {
    const make = (): number => {
      const value = this.#random.pick(this.#atoms.numbers);
      return whole ? Math.round(value) : value;
    };
    return this.#first(make, (value) =>
      facets.every(({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }) => {
        if (typeof minimum === "number" && (value < minimum || (exclusiveMinimum === true && value === minimum)))
          return false;
        if (typeof maximum === "number" && (value > maximum || (exclusiveMaximum === true && value === maximum)))
          return false;
        if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum) return false;
        if (typeof exclusiveMaximum === "number" && value >= exclusiveMaximum) return false;
        return typeof multipleOf !== "number" || Number.isInteger(value / multipleOf);
      }),
    );
  }

  #string(facets: readonly JsonObject[]): string {
    const make = (): string => {
      const text = this.#random.pick(this.#atoms.strings);
      return this.#random.chance(0.15) ? text + this.#random.pick(this.#atoms.strings) : text;
    };
    const patterns = facets.flatMap(({ pattern }) => (typeof pattern === "string" ? [expression(pattern)] : []));
    const formats = facets.flatMap(({ format }) => (typeof format === "string" ? (FORMATTED[format] ?? []) : []));
    return this.#first(
      () => (formats.length > 0 && this.#random.chance(0.5) ? this.#random.pick(formats) : make()),
      (text) =>
        facets.every(
          ({ minLength, maxLength }) =>
            (typeof minLength !== "number" || text.length >= minLength) &&
            (typeof maxLength !== "number" || text.length <= maxLength),
        ) && patterns.every((pattern) => pattern?.test(text) ?? true),
    );
  }

  #array(facets: readonly JsonObject[], root: unknown, depth: number): unknown[] {
    const bound = (keyword: string, otherwise: number, choose: (...list: number[]) => number): number =>
      choose(otherwise, ...facets.flatMap((facet) => (typeof facet[keyword] === "number" ? [facet[keyword]] : [])));
    const prefixes = facets.map((facet) => facet["prefixItems"] ?? facet["items"]).filter(Array.isArray) as unknown[][];
    const minimum = Math.min(40, bound("minItems", 0, Math.max));
    const longest = Math.min(
      bound("maxItems", 40, Math.min),
      Math.max(minimum, ...prefixes.map((list) => list.length)) + 2,
    );
    const length = minimum + this.#random.below(Math.max(1, longest - minimum + 1));
    return Array.from({ length }, (_, index) => {
      const schemas = facets.flatMap((facet) => {
        const prefix = (facet["prefixItems"] ?? facet["items"]) as unknown;
        const rest = Array.isArray(facet["items"]) ? facet["additionalItems"] : facet["items"];
        const item = Array.isArray(prefix) && index < prefix.length ? (prefix[index] as unknown) : rest;
        const contains = "contains" in facet && this.#random.chance(0.4) ? [facet["contains"]] : [];
        return [
          ...(item === undefined ? [] : [item]),
          ...contains,
          ...(facet["unevaluatedItems"] === undefined ? [] : [facet["unevaluatedItems"]]),
        ];
      });
      return this.#valid(schemas, root, depth + 1);
    });
  }

  #object(facets: readonly JsonObject[], root: unknown, depth: number): JsonObject {
    const members = (keyword: string, facet: JsonObject): JsonObject =>
      isObject(facet[keyword]) ? facet[keyword] : {};
    const required = facets.flatMap((facet) =>
      Array.isArray(facet["required"]) ? (facet["required"] as unknown[]) : [],
    );
    const declared = facets.flatMap((facet) => Object.keys(members("properties", facet)));
    const least = Math.max(
      0,
      ...facets.map(({ minProperties }) => (typeof minProperties === "number" ? Math.min(minProperties, 30) : 0)),
    );
    const names = new Set([
      ...required.filter((name) => typeof name === "string" && this.#random.chance(0.97)),
      ...this.#random.some(declared, declared.length > 20 ? 4 : this.#random.below(declared.length + 2)),
      ...(this.#random.chance(0.25) ? [this.#random.pick(this.#atoms.names)] : []),
    ] as string[]);
    for (let tries = 0; names.size < least && tries < MANY; tries += 1) names.add(this.#random.pick(this.#atoms.names));
    for (const facet of facets) {
      for (const [name, needed] of Object.entries({
        ...members("dependentRequired", facet),
        ...members("dependencies", facet),
      })) {
        if (names.has(name) && Array.isArray(needed))
          for (const other of needed) if (typeof other === "string") names.add(other);
      }
    }
    const entries = [...names].map((name): [string, unknown] => {
      const schemas = facets.flatMap((facet) => {
        const properties = members("properties", facet);
        const matching = Object.entries(members("patternProperties", facet)).filter(([pattern]) =>
          expression(pattern)?.test(name),
        );
        const own = Object.hasOwn(properties, name) ? [properties[name]] : [];
        const found = [...own, ...matching.map(([, schema]) => schema)];
        if (found.length > 0) return found;
        return [facet["additionalProperties"], facet["unevaluatedProperties"]].filter((schema) => schema !== undefined);
      });
      return [name, this.#valid(schemas, root, depth + 1)];
    });
    return Object.fromEntries(entries);
  }

  /** The document with one value of it replaced, removed or added. */
  #changed(value: unknown, depth: number): unknown {
    const random = this.#random;
    if (depth < 8 && Array.isArray(value) && random.chance(0.8)) {
      const at = random.below(value.length + 1);
      if (at === value.length || random.chance(0.2))
        return [...(value as unknown[]), value.length > 0 && random.chance(0.5) ? random.pick(value) : this.#atom()];
      if (random.chance(0.3)) return value.toSpliced(at, 1);
      return value.with(at, this.#changed(value[at], depth + 1));
    }
    if (depth < 8 && isObject(value) && random.chance(0.85)) {
      const names = Object.keys(value);
      const name = names.length > 0 && random.chance(0.7) ? random.pick(names) : random.pick(this.#atoms.names);
      if (Object.hasOwn(value, name) && random.chance(0.35)) {
        return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      }
      return { ...value, [name]: Object.hasOwn(value, name) ? this.#changed(value[name], depth + 1) : this.#atom() };
    }
    if (typeof value === "number" && random.chance(0.5)) return value + random.pick([1, -1, 0.5, -0.5]);
    if (typeof value === "string" && random.chance(0.5))
      return random.chance(0.5) ? value.slice(0, -1) : `${value}${random.pick(["a", "1", "-"])}`;
    return this.#atom();
  }

  #atom(): unknown {
    const { values, numbers, strings } = this.#atoms;
    return this.#random.pick([values, numbers, strings][this.#random.below(3)] as readonly unknown[]);
  }
}

const expressions = new Map<string, RegExp | undefined>();

function expression(pattern: string): RegExp | undefined {
  if (!expressions.has(pattern)) expressions.set(pattern, compiled(pattern));
  return expressions.get(pattern);
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}
