import { isObject, setMember } from "./json.ts";

const COMBINATIONS = ["allOf", "anyOf", "oneOf", "not", "if", "$ref", "dependentSchemas", "patternProperties"];

/** A schema as an honest producer keeps it: it sends only members that are declared, where nothing else is said. */
export const asWriter = (schema: unknown): unknown => rewrite(schema, true);

/** A schema as a tolerant consumer reads it: members that it does not know do not matter. */
export const asReader = (schema: unknown): unknown => rewrite(schema, false);

function rewrite(schema: unknown, isWriter: boolean): unknown {
  if (!isObject(schema)) return schema;
  const result: Record<string, unknown> = {};
  const child = (value: unknown): unknown => rewrite(value, isWriter);
  for (const [keyword, value] of Object.entries(schema))
    setMember(result, keyword, rewriteKeyword(keyword, value, child));
  const closes = (keyword: string): boolean => schema[keyword] === false;
  if (!isWriter) {
    for (const keyword of ["additionalProperties", "unevaluatedProperties"])
      if (closes(keyword)) delete result[keyword];
  } else if (isObject(schema["properties"]) && !COMBINATIONS.some((keyword) => keyword in schema)) {
    const isOpen = schema["additionalProperties"] === undefined || schema["additionalProperties"] === true;
    if (isOpen && schema["unevaluatedProperties"] === undefined) result["additionalProperties"] = false;
  }
  return result;
}

/** Only places that stand for whole values are rewritten: what is combined with others is not closed on its own. */
function rewriteKeyword(keyword: string, value: unknown, child: (schema: unknown) => unknown): unknown {
  if (["items", "additionalItems", "additionalProperties", "contains"].includes(keyword))
    return Array.isArray(value) ? value.map(child) : child(value);
  if (keyword === "prefixItems" && Array.isArray(value)) return value.map(child);
  if (!["properties", "patternProperties", "$defs", "definitions"].includes(keyword) || !isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(value)) setMember(result, name, child(schema));
  return result;
}
