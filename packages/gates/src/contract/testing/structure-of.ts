import { isObject, type JsonObject } from "../../comparison/json.ts";

const KEPT: ReadonlySet<string> = new Set(["$id", "$ref", "const", "enum", "required"]);
const SHAPES: ReadonlySet<string> = new Set(["type", "properties", "$ref", "enum", "const", "anyOf", "oneOf", "allOf"]);

/**
 * The part of a schema that a TypeScript type can say: what breaks it has to be refused by the type too. Left out are bounds,
 * patterns, formats and conditions; an integer is a number; `oneOf` is `anyOf`. Where properties and further members stand side
 * by side, the type takes the values of either for the further ones; a union with a branch that only says what is required
 * leaves the object open.
 */
export function structureOf(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const kept: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (KEPT.has(keyword)) kept[keyword] = value;
    else if (keyword === "type") kept["type"] = [value].flat().map((type) => (type === "integer" ? "number" : type));
    else if (keyword === "items" || keyword === "additionalProperties") kept[keyword] = structureOf(value);
    else if ((keyword === "properties" || keyword === "$defs") && isObject(value))
      kept[keyword] = mapValues(value, structureOf);
    else if ((keyword === "anyOf" || keyword === "oneOf") && Array.isArray(value) && value.every(isShaped))
      kept["anyOf"] = value.map(structureOf);
    else if (keyword === "anyOf" || keyword === "oneOf") kept["additionalProperties"] = true;
  }
  if (Array.isArray(schema["anyOf"] ?? schema["oneOf"]) && kept["anyOf"] === undefined)
    kept["additionalProperties"] = true;
  const { properties, additionalProperties } = kept;
  if (isObject(properties) && isObject(additionalProperties))
    kept["additionalProperties"] = { anyOf: [additionalProperties, ...Object.values(properties)] };
  return kept;
}

const isShaped = (branch: unknown): boolean =>
  isObject(branch) && Object.keys(branch).some((keyword) => SHAPES.has(keyword));

const mapValues = (members: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value)]));
