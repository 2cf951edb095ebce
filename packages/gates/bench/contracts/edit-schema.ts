/** The edits that people make to a schema: each may widen it, narrow it, or do nothing. */
import { FORMATS, NAMES, PATTERNS, SchemaMaker, TYPES, VALUES, definitionsKeyword, isBefore } from "./random-schema.ts";
import type { Random } from "./random.ts";
import { dialectOf, type Dialect } from "./validators.ts";
import { allSchemas, endsEverywhere, isObject, valueAt, withValue, type JsonObject } from "./walk-schema.ts";

type Edit = (
  schema: JsonObject,
  random: Random,
  maker: SchemaMaker,
  dialect: Dialect,
) => JsonObject | boolean | undefined;

/** The schema after one to three edits somewhere in it. */
export function editSchema(root: JsonObject, random: Random): JsonObject {
  let edited = root;
  const edits = random.pick([1, 1, 1, 2, 3]);
  for (let done = 0, tries = 0; done < edits && tries < 40; tries += 1) {
    const next = editOnce(edited, random);
    if (next === undefined || JSON.stringify(next) === JSON.stringify(edited) || !endsEverywhere(next)) continue;
    edited = next;
    done += 1;
  }
  return edited;
}

function editOnce(root: JsonObject, random: Random): JsonObject | undefined {
  const dialect = dialectOf(root);
  const definitions = Object.keys((root[definitionsKeyword(dialect)] as JsonObject | undefined) ?? {});
  // What stands near the root is met by more documents.
  const places = random.some(allSchemas(root), 3).toSorted((a, b) => a.path.length - b.path.length);
  const place = places[0]!;
  const maker = new SchemaMaker(random, dialect, definitions);
  if (!isObject(place.schema))
    return withValue(root, place.path, random.chance(0.5) ? !place.schema : { type: random.pick(TYPES) }) as JsonObject;
  const edited = random.pick(EDITS)(place.schema, random, maker, dialect);
  if (edited === undefined || (place.path.length === 0 && typeof edited === "boolean")) return undefined;
  return withValue(root, place.path, edited) as JsonObject;
}

const STANDING = { depth: 2, isBelow: true, from: 99 };

const members = (schema: JsonObject, keyword: string): JsonObject => (isObject(schema[keyword]) ? schema[keyword] : {});
const elements = (schema: JsonObject, keyword: string): unknown[] =>
  Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [];

function omit(schema: JsonObject, ...keywords: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}

const withList = (schema: JsonObject, keyword: string, list: readonly unknown[]): JsonObject =>
  list.length === 0 ? omit(schema, keyword) : { ...schema, [keyword]: list };

const hasLoneRef = (schema: JsonObject, dialect: Dialect): boolean => "$ref" in schema && isBefore(dialect, "2019-09");

/** An edit that adds keywords; beside a reference the older dialects have none. */
const adding =
  (add: Edit): Edit =>
  (schema, random, maker, dialect) =>
    hasLoneRef(schema, dialect) ? undefined : add(schema, random, maker, dialect);

const EDITS: readonly Edit[] = [
  adding((schema, random, maker) => ({
    ...schema,
    properties: { ...members(schema, "properties"), [random.pick(["d", ...NAMES])]: maker.make(STANDING) },
  })),
  (schema, random) => {
    const names = Object.keys(members(schema, "properties"));
    if (names.length === 0) return undefined;
    const gone = random.pick(names);
    const required = elements(schema, "required").filter((name) => name !== gone || random.chance(0.5));
    return withList({ ...schema, properties: omit(members(schema, "properties"), gone) }, "required", required);
  },
  (schema, random) => {
    const properties = members(schema, "properties");
    const names = Object.keys(properties);
    if (names.length === 0) return undefined;
    const gone = random.pick(names);
    return { ...schema, properties: { ...omit(properties, gone), [`${gone}2`]: properties[gone] } };
  },
  adding((schema, random) => ({
    ...schema,
    required: [...new Set([...elements(schema, "required"), random.pick(NAMES)])],
  })),
  (schema, random) => {
    const required = elements(schema, "required");
    return required.length === 0
      ? undefined
      : withList(schema, "required", required.toSpliced(random.below(required.length), 1));
  },
  adding((schema, random) => ({ ...schema, type: random.pick(TYPES) })),
  (schema, random) => {
    if (!("type" in schema)) return undefined;
    const types = [...new Set([...[schema["type"]].flat(), random.pick(TYPES)])];
    return { ...schema, type: types };
  },
  (schema, random) => {
    const types = elements(schema, "type");
    if (types.length < 2) return undefined;
    const fewer = types.toSpliced(random.below(types.length), 1);
    return { ...schema, type: fewer.length === 1 ? fewer[0] : fewer };
  },
  (schema, random) => {
    const keywords = Object.keys(schema).filter(
      (keyword) => /^(?:min|max|exclusive|multiple)/.test(keyword) && typeof schema[keyword] === "number",
    );
    if (keywords.length === 0) return undefined;
    const keyword = random.pick(keywords);
    const next = (schema[keyword] as number) + random.pick([1, -1]);
    if (next < 0 && !/imum/.test(keyword)) return undefined;
    return { ...schema, [keyword]: keyword === "multipleOf" ? random.pick([1, 2, 4, 6, 10, 0.5]) : next };
  },
  (schema, random) => {
    const keywords = Object.keys(schema).filter((keyword) => !keyword.startsWith("$") && keyword !== "definitions");
    return keywords.length === 0 ? undefined : omit(schema, random.pick(keywords));
  },
  adding((schema, random, maker) => {
    const types = [schema["type"]].flat().filter((type) => typeof type === "string");
    return { ...schema, ...maker.keywordsOf(random.pick(types.length > 0 ? types : TYPES), STANDING) };
  }),
  (schema, random) => {
    const values = elements(schema, "enum");
    if (values.length === 0) return undefined;
    if (values.length > 1 && random.chance(0.5))
      return { ...schema, enum: values.toSpliced(random.below(values.length), 1) };
    const added = random.pick(VALUES);
    return values.some((value) => JSON.stringify(value) === JSON.stringify(added))
      ? undefined
      : { ...schema, enum: [...values, added] };
  },
  (schema, random) => ("const" in schema ? { ...schema, const: random.pick(VALUES) } : undefined),
  (schema, random) => ("pattern" in schema ? { ...schema, pattern: random.pick(PATTERNS) } : undefined),
  (schema, random) => ("format" in schema ? { ...schema, format: random.pick(FORMATS) } : undefined),
  adding((schema, random) => ({ ...schema, additionalProperties: random.chance(0.7) ? false : {} })),
  (schema) => ("additionalProperties" in schema ? omit(schema, "additionalProperties") : undefined),
  adding((schema, _random, maker) => ({ ...schema, items: maker.make(STANDING) })),
  (schema, random, maker) => {
    const keyword = random.pick(
      ["allOf", "anyOf", "oneOf", "prefixItems"].filter((name) => name in schema).concat("anyOf"),
    );
    const list = elements(schema, keyword);
    if (list.length === 0) return undefined;
    if (random.chance(0.5)) return withList(schema, keyword, list.toSpliced(random.below(list.length), 1));
    return { ...schema, [keyword]: [...list, maker.make(STANDING)] };
  },
  (schema) => {
    if ("anyOf" in schema && !("oneOf" in schema)) return { ...omit(schema, "anyOf"), oneOf: schema["anyOf"] };
    if ("oneOf" in schema && !("anyOf" in schema)) return { ...omit(schema, "oneOf"), anyOf: schema["oneOf"] };
    return undefined;
  },
  adding((schema, _random, maker) => ({ ...schema, ...maker.combination(STANDING) })),
  (schema, random, _maker, dialect) => {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return undefined;
    return {
      ...schema,
      $ref: random.pick(["#", ...["A", "B", "C"].map((name) => `#/${definitionsKeyword(dialect)}/${name}`)]),
    };
  },
  (_schema, _random, maker) => maker.make(STANDING),
  (schema, random) => {
    // Two places of the same schema change places.
    const names = Object.keys(members(schema, "properties"));
    if (names.length < 2) return undefined;
    const [one, other] = random.shuffled(names) as [string, string];
    const properties = members(schema, "properties");
    return { ...schema, properties: { ...properties, [one]: properties[other], [other]: properties[one] } };
  },
  adding((schema) => ({ ...schema, title: "A title", description: "A description.", default: 1 })),
];

/** Whether every local reference of the schema leads somewhere. */
export function refsResolve(root: JsonObject): boolean {
  return allSchemas(root).every(({ schema }) => {
    const ref = isObject(schema) ? schema["$ref"] : undefined;
    if (typeof ref !== "string" || ref === "#") return true;
    return valueAt(root, ref.slice(2).split("/")) !== undefined;
  });
}
