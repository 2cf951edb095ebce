/** Rewrites that keep which documents a schema accepts: any finding on the pair is a false alarm. */
import { SCHEMA_URIS, definitionsKeyword, isBefore } from "./random-schema.ts";
import type { Random } from "./random.ts";
import { dialectOf, type Dialect } from "./validators.ts";
import { allSchemas, endsEverywhere, isObject, refPath, valueAt, withValue, type JsonObject } from "./walk-schema.ts";

interface Rewritten {
  readonly schema: JsonObject;
  /** The names of the rewrites, in their order. */
  readonly rewrites: readonly string[];
}

/** The schema after up to three rewrites. */
export function rewriteSchema(root: JsonObject, random: Random): Rewritten {
  let schema = root;
  const rewrites: string[] = [];
  const wanted = random.pick([1, 1, 2, 3]);
  for (let tries = 0; rewrites.length < wanted && tries < 60; tries += 1) {
    const name = random.pick(Object.keys(REWRITES));
    const next = REWRITES[name]!(schema, random, dialectOf(schema));
    if (next === undefined || JSON.stringify(next) === JSON.stringify(schema) || !endsEverywhere(next)) continue;
    schema = next;
    rewrites.push(name);
  }
  return { schema, rewrites };
}

type Rewrite = (root: JsonObject, random: Random, dialect: Dialect) => JsonObject | undefined;
type LocalRewrite = (schema: JsonObject, random: Random, dialect: Dialect, root: JsonObject) => unknown;

/** Rewrites a random schema in the document that the rewrite applies to. */
const somewhere =
  (rewrite: LocalRewrite): Rewrite =>
  (root, random, dialect) => {
    for (const { path, schema } of random.shuffled(allSchemas(root))) {
      if (!isObject(schema)) continue;
      const rewritten = rewrite(schema, random, dialect, root);
      if (rewritten === undefined || (path.length === 0 && !isObject(rewritten))) continue;
      return withValue(root, path, rewritten) as JsonObject;
    }
    return undefined;
  };

/** What is told of evaluated members is lost in some rewrites: not where a schema asks for them. */
const notWithUnevaluated =
  (rewrite: Rewrite): Rewrite =>
  (root, random, dialect) =>
    /"unevaluated/.test(JSON.stringify(root)) ? undefined : rewrite(root, random, dialect);

const ROOT_ONLY = ["$schema", "$defs", "definitions", "$id", "id", "$anchor"];

/** A schema split into what must stay at its place and what may move into another. */
function split(schema: JsonObject): { readonly stays: JsonObject; readonly moves: JsonObject } {
  const entries = Object.entries(schema);
  return {
    stays: Object.fromEntries(entries.filter(([keyword]) => ROOT_ONLY.includes(keyword))),
    moves: Object.fromEntries(entries.filter(([keyword]) => !ROOT_ONLY.includes(keyword))),
  };
}

function reordered(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, random));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    random.shuffled(Object.entries(value)).map(([name, inner]) => [name, reordered(inner, random)]),
  );
}

const REWRITES: Readonly<Record<string, Rewrite>> = {
  "keys reordered": (root, random) => reordered(root, random) as JsonObject,
  "list reordered": somewhere((schema, random) => {
    const keyword = random.pick(["required", "enum", "type", "anyOf", "oneOf", "allOf"]);
    const list = schema[keyword];
    return Array.isArray(list) && list.length > 1 ? { ...schema, [keyword]: random.shuffled(list) } : undefined;
  }),
  "extracted to a definition": (root, random, dialect) => {
    const keyword = definitionsKeyword(dialect);
    const places = allSchemas(root).filter(({ path }) => path.length > 0 && path[0] !== keyword);
    if (places.length === 0) return undefined;
    const { path, schema } = random.pick(places);
    if (isObject(schema) && ("$id" in schema || "id" in schema)) return undefined;
    const name = `Extracted${random.below(100)}`;
    const moved = withValue(root, path, { $ref: `#/${keyword}/${name}` }) as JsonObject;
    return { ...moved, [keyword]: { ...(moved[keyword] as JsonObject | undefined), [name]: schema } };
  },
  "reference inlined": somewhere((schema, _random, _dialect, root) => {
    const path = refPath(root, schema["$ref"]);
    if (path === undefined || path.length === 0 || Object.keys(schema).length > 1) return undefined;
    return valueAt(root, path);
  }),
  "allOf of one": somewhere((schema) => {
    const { stays, moves } = split(schema);
    return { ...stays, allOf: [moves] };
  }),
  "anyOf of one": somewhere((schema) => {
    const { stays, moves } = split(schema);
    return { ...stays, anyOf: [moves] };
  }),
  "oneOf of one": somewhere((schema) => {
    const { stays, moves } = split(schema);
    return { ...stays, oneOf: [moves] };
  }),
  "not not": notWithUnevaluated(
    somewhere((schema) => {
      const { stays, moves } = split(schema);
      return { ...stays, not: { not: moves } };
    }),
  ),
  "allOf inlined": notWithUnevaluated(
    somewhere((schema, _random, dialect) => {
      const list = schema["allOf"];
      if (!Array.isArray(list) || list.length !== 1 || !isObject(list[0])) return undefined;
      const { allOf: _, ...rest } = schema;
      const [inner] = list as [JsonObject];
      if (Object.keys(inner).some((keyword) => keyword in rest) || meetsOthers(rest, inner, dialect)) return undefined;
      return { ...rest, ...inner };
    }),
  ),
  "keywords split over allOf": notWithUnevaluated(
    somewhere((schema, random) => {
      const { stays, moves } = split(schema);
      if ("$ref" in moves || "allOf" in moves) return undefined;
      const parts: [JsonObject, JsonObject] = [{}, {}];
      const together = [
        "properties",
        "patternProperties",
        "additionalProperties",
        "items",
        "prefixItems",
        "additionalItems",
        "contains",
        "minContains",
        "maxContains",
        "if",
        "then",
        "else",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
      ];
      for (const [keyword, value] of Object.entries(moves)) {
        parts[together.includes(keyword) ? 0 : random.below(2)]![keyword] = value;
      }
      return { ...stays, allOf: parts };
    }),
  ),
  "const to enum": somewhere((schema) => {
    if (!("const" in schema) || "enum" in schema) return undefined;
    const { const: value, ...rest } = schema;
    return { ...rest, enum: [value] };
  }),
  "enum to const": somewhere((schema, _random, dialect) => {
    const values = schema["enum"];
    if (dialect === "draft-04" || !Array.isArray(values) || values.length !== 1 || "const" in schema) return undefined;
    const { enum: _, ...rest } = schema;
    return { ...rest, const: values[0] as unknown };
  }),
  "enum to anyOf": notWithUnevaluated(
    somewhere((schema) => {
      const values = schema["enum"];
      if (!Array.isArray(values) || "anyOf" in schema || "oneOf" in schema) return undefined;
      const { enum: _, ...rest } = schema;
      return { ...rest, anyOf: values.map((value) => ({ enum: [value] as unknown[] })) };
    }),
  ),
  "types to anyOf": notWithUnevaluated(
    somewhere((schema) => {
      const types = schema["type"];
      if (!Array.isArray(types) || "anyOf" in schema) return undefined;
      const { type: _, ...rest } = schema;
      return { ...rest, anyOf: types.map((type) => ({ type: type as unknown })) };
    }),
  ),
  "all types named": somewhere((schema, random) =>
    "type" in schema || "$ref" in schema
      ? undefined
      : { ...schema, type: random.shuffled(["null", "boolean", "number", "string", "array", "object"]) },
  ),
  "integer to multipleOf 1": somewhere((schema) =>
    schema["type"] === "integer" && !("multipleOf" in schema)
      ? { ...schema, type: "number", multipleOf: 1 }
      : undefined,
  ),
  "integer bound to exclusive bound": somewhere((schema, _random, dialect) => {
    const { type, minimum, ...rest } = schema;
    if (dialect === "draft-04" || type !== "integer" || !Number.isInteger(minimum) || "exclusiveMinimum" in schema)
      return undefined;
    return { ...rest, type, exclusiveMinimum: (minimum as number) - 1 };
  }),
  "empty to true": somewhere((schema, _random, dialect) =>
    Object.keys(schema).length === 0 && dialect !== "draft-04" ? true : undefined,
  ),
  "not anything to false": (root, random, dialect) => {
    if (dialect === "draft-04") return undefined;
    const places = allSchemas(root).filter(({ schema }) => typeof schema === "boolean");
    if (places.length === 0) return undefined;
    const { path, schema } = random.pick(places);
    return withValue(root, path, schema === true ? {} : { not: {} }) as JsonObject;
  },
  "what says nothing added": notWithUnevaluated(
    somewhere((schema, random) => {
      if ("$ref" in schema) return undefined;
      const nothing: readonly JsonObject[] = [
        { minLength: 0 },
        { minItems: 0 },
        { minProperties: 0 },
        { additionalProperties: {} },
        { title: "T" },
        { description: "D." },
        { default: 1 },
        { uniqueItems: false },
        { "x-note": { type: 5 } },
        { properties: {} },
        { readOnly: true },
        { examples: [1] },
        { allOf: [{}] },
      ];
      const added = random.pick(nothing);
      return Object.keys(added).some((keyword) => keyword in schema) ? undefined : { ...schema, ...added };
    }),
  ),
  "unused definition": (root, random, dialect) => {
    const keyword = definitionsKeyword(dialect);
    return {
      ...root,
      [keyword]: { ...(root[keyword] as JsonObject | undefined), [`Unused${random.below(9)}`]: { type: "string" } },
    };
  },
  "definitions renamed": (root, _random, dialect) => {
    const keyword = definitionsKeyword(dialect);
    const definitions = root[keyword];
    if (!isObject(definitions) || Object.keys(definitions).length === 0) return undefined;
    const renamed = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [`${name}Renamed`, schema]));
    const prefix = `"$ref":"#/${keyword}/`;
    const text = JSON.stringify({ ...root, [keyword]: renamed });
    return JSON.parse(
      text.replaceAll(new RegExp(`${prefix.replace("$", "\\$")}([^"/]*)`, "g"), `${prefix}$1Renamed`),
    ) as JsonObject;
  },
  "branch twice": somewhere((schema, random) => {
    const keyword = random.pick(["anyOf", "allOf"]);
    const list = schema[keyword];
    return Array.isArray(list) && list.length > 0
      ? { ...schema, [keyword]: [...(list as unknown[]), random.pick(list) as unknown] }
      : undefined;
  }),
  "if to anyOf": notWithUnevaluated(
    somewhere((schema) => {
      if (!("if" in schema) || "anyOf" in schema) return undefined;
      const { if: condition, then, else: otherwise, ...rest } = schema;
      return {
        ...rest,
        anyOf: [{ allOf: [condition, then ?? {}] }, { allOf: [{ not: condition }, otherwise ?? {}] }],
      };
    }),
  ),
  "dependentRequired to dependentSchemas": somewhere((schema) => {
    const { dependentRequired, ...rest } = schema;
    if (!isObject(dependentRequired) || "dependentSchemas" in schema) return undefined;
    const schemas = Object.entries(dependentRequired).map(([name, required]) => [name, { required }]);
    return { ...rest, dependentSchemas: Object.fromEntries(schemas) as JsonObject };
  }),
  "required to minProperties": somewhere((schema) => {
    const required = schema["required"];
    return Array.isArray(required) && required.length > 0 && !("minProperties" in schema)
      ? { ...schema, minProperties: new Set(required).size }
      : undefined;
  }),
  "closed to property names": notWithUnevaluated(
    somewhere((schema, _random, dialect) => {
      const { additionalProperties, ...rest } = schema;
      const { properties } = schema;
      if (isBefore(dialect, "draft-06") || additionalProperties !== false || !isObject(properties)) return undefined;
      const names = Object.keys(properties);
      if ("patternProperties" in schema || "propertyNames" in schema || names.length === 0) return undefined;
      return { ...rest, propertyNames: { enum: names } };
    }),
  ),
  "dialect changed": (root, _random, dialect) => changeDialect(root, dialect),
};

/** Whether a keyword of the one would look at the members or items of the other. */
function meetsOthers(rest: JsonObject, inner: JsonObject, dialect: Dialect): boolean {
  const families = [
    ["properties", "patternProperties", "additionalProperties"],
    ["items", "prefixItems", "additionalItems"],
    ["contains", "minContains", "maxContains"],
    ["if", "then", "else"],
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ];
  if ("$ref" in inner && isBefore(dialect, "2019-09")) return true;
  if ("$ref" in rest || "$id" in inner || "id" in inner) return true;
  return families.some(
    (family) => family.some((keyword) => keyword in rest) && family.some((keyword) => keyword in inner),
  );
}

/** The same schema in draft-07 for 2020-12 and the other way, where both have the words for it. */
function changeDialect(root: JsonObject, dialect: Dialect): JsonObject | undefined {
  const text = JSON.stringify(root);
  if (dialect === "draft-07" || dialect === "draft-06") {
    if (/"\$ref":"[^"]*(?:items|additionalItems|dependencies)/.test(text)) return undefined;
    return mapSchemas(root, (schema) => toNewest(schema));
  }
  if (dialect === "2020-12") {
    if (/"(?:unevaluated|dependent|minContains|maxContains|\$dynamic|\$anchor)/.test(text)) return undefined;
    if (/"\$ref":"[^"]*(?:items|prefixItems)/i.test(text)) return undefined;
    return mapSchemas(root, (schema) => toDraft07(schema));
  }
  return undefined;
}

const entriesMapped = (schema: JsonObject, map: (keyword: string, value: unknown) => [string, unknown][]): JsonObject =>
  Object.fromEntries(Object.entries(schema).flatMap(([keyword, value]) => map(keyword, value)));

function toNewest(schema: JsonObject): JsonObject {
  return entriesMapped(schema, (keyword, value) => {
    if (keyword === "$schema") return [[keyword, SCHEMA_URIS["2020-12"]]];
    if (keyword === "definitions") return [["$defs", value]];
    if (keyword === "$ref") return [[keyword, String(value).replace("#/definitions/", "#/$defs/")]];
    if (keyword === "items" && Array.isArray(value)) return [["prefixItems", value]];
    if (keyword === "additionalItems") return Array.isArray(schema["items"]) ? [["items", value]] : [];
    if (keyword === "dependencies" && isObject(value)) {
      const entries = Object.entries(value);
      return [
        ["dependentRequired", Object.fromEntries(entries.filter(([, needed]) => Array.isArray(needed)))],
        ["dependentSchemas", Object.fromEntries(entries.filter(([, needed]) => !Array.isArray(needed)))],
      ];
    }
    return [[keyword, value]];
  });
}

function toDraft07(schema: JsonObject): JsonObject {
  const changed = entriesMapped(schema, (keyword, value) => {
    if (keyword === "$schema") return [[keyword, SCHEMA_URIS["draft-07"]]];
    if (keyword === "$defs") return [["definitions", value]];
    if (keyword === "$ref") return [[keyword, String(value).replace("#/$defs/", "#/definitions/")]];
    if (keyword === "prefixItems") return [["items", value]];
    if (keyword === "items" && "prefixItems" in schema) return [["additionalItems", value]];
    return [[keyword, value]];
  });
  // Before 2019-09 nothing beside a reference counts.
  const { $schema, definitions, $ref, ...rest } = changed;
  if ($ref === undefined || Object.keys(rest).length === 0) {
    if ($ref === undefined || ($schema === undefined && definitions === undefined)) return changed;
  }
  return {
    ...($schema !== undefined && { $schema }),
    ...(definitions !== undefined && { definitions }),
    allOf: [{ $ref }, rest],
  };
}

function mapSchemas(root: JsonObject, map: (schema: JsonObject) => JsonObject): JsonObject {
  let changed = root;
  // From the deepest up: a path is still the same when its turn comes.
  for (const { path } of allSchemas(root).toReversed()) {
    const schema = valueAt(changed, path);
    if (isObject(schema)) changed = withValue(changed, path, map(schema)) as JsonObject;
  }
  return changed;
}
