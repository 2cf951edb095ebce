import { equalJson, isObject, type JsonObject } from "../comparison/json.ts";
import {
  CONSUMES,
  consumersOfManifest,
  namedConsumers,
  toManifestType,
  WIRE_DIALECT,
  type ManifestType,
} from "./manifest.ts";

const OF_TYPE = {
  string: { type: "string" },
  int: { type: "integer" },
  number: { type: "number" },
  bool: { type: "boolean" },
  null: { type: "null" },
  object: { type: "object" },
  map: { type: "object", additionalProperties: true },
  array: { type: "array" },
  any: {},
} as const satisfies Record<ManifestType, JsonObject>;

const OF_KEYWORD: ReadonlyMap<unknown, ManifestType> = new Map([
  ["string", "string"],
  ["integer", "int"],
  ["number", "number"],
  ["boolean", "bool"],
  ["null", "null"],
  ["array", "array"],
]);

/** The keywords that follow from a manifest's own members, given the schemas of its fields. */
export const impliedByManifest = (manifest: JsonObject, properties: JsonObject): JsonObject => ({
  $schema: WIRE_DIALECT,
  ...described(manifest),
  type: "object",
  additionalProperties: false,
  properties,
  consumers: consumersOfManifest(manifest),
});

/**
 * The keywords that follow from an entry's own members, given the schemas of its fields. An entry that says nothing about
 * consumption is read by nobody; with `silence: "kept"` its schema says nothing either, which the dialect does not allow.
 */
export function impliedByEntry(
  entry: JsonObject,
  properties: JsonObject | undefined,
  consumers: readonly string[],
  silence: "filled" | "kept",
): JsonObject {
  const named = namedConsumers(entry);
  const consumption =
    named.length > 0 || silence === "kept"
      ? named.map((consumer) => [consumer + CONSUMES, entry[consumer + CONSUMES]])
      : consumers.map((consumer) => [consumer + CONSUMES, false]);
  return {
    ...described(entry),
    ...OF_TYPE[toManifestType(entry["type"]) ?? "any"],
    ...(properties && { additionalProperties: false, properties }),
    ...Object.fromEntries(consumption),
    ...(typeof entry["note"] === "string" && { note: entry["note"] }),
  };
}

/** The members of an entry that say what a schema says, without its fields and what is left over. */
export function entryOf(schema: JsonObject, consumers: readonly string[]): JsonObject {
  const consumption = namedConsumers(schema).filter(
    (consumer) => consumers.includes(consumer) && typeof schema[consumer + CONSUMES] === "boolean",
  );
  return {
    type: manifestTypeOf(schema),
    ...Object.fromEntries(consumption.map((consumer) => [consumer + CONSUMES, schema[consumer + CONSUMES]])),
    ...(typeof schema["note"] === "string" && { note: schema["note"] }),
    ...described(schema),
  };
}

function manifestTypeOf(schema: JsonObject): ManifestType {
  const { type, additionalProperties } = schema;
  if (type !== "object") return OF_KEYWORD.get(type) ?? "any";
  const isMap =
    !Object.hasOwn(schema, "properties") && (additionalProperties === true || isObject(additionalProperties));
  return isMap ? "map" : "object";
}

/** `description` means the same in both forms. */
export const described = ({ description }: JsonObject): JsonObject =>
  typeof description === "string" ? { description } : {};

/** The keywords of a schema beyond the implied ones; null for an implied one that the schema has not. */
export function beyond(schema: JsonObject, implied: JsonObject): JsonObject {
  const others = Object.entries(schema).filter(
    ([keyword, value]) => !Object.hasOwn(implied, keyword) || !equalJson(implied[keyword], value),
  );
  const missing = Object.keys(implied).filter((keyword) => !Object.hasOwn(schema, keyword));
  return Object.fromEntries([...others, ...missing.map((keyword) => [keyword, null] as const)]);
}

/** The reverse of `beyond`. */
export const withBeyond = (implied: JsonObject, others: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries({ ...implied, ...others }).filter(
      ([keyword, value]) => value !== null || !Object.hasOwn(implied, keyword),
    ),
  );
