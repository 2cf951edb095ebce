import { ANY, mapOf, objectOf, union } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { get, isObject, type JsonObject } from "./references.ts";
import type { Pointer } from "./schema-document.ts";
import type { SchemaContext } from "./schema-context.ts";

/** The fields of a schema for objects; one without any is a map. */
export function objectShape(schema: JsonObject, pointer: Pointer, context: SchemaContext): Shape {
  const { document, reading } = context;
  const { line } = document.placeOf(pointer);
  const fields = new Map<string, SurfaceField>();
  const required = new Set(asList(get(schema, "required")).filter((name) => typeof name === "string"));
  const properties = get(schema, "properties");
  for (const repeated of document.repeatedKeys([...pointer, "properties"])) {
    reading.note(repeated, "The key stands twice; the last one counts.");
  }
  for (const [name, value] of Object.entries(isObject(properties) ? properties : {})) {
    if (!reading.take(line)) break;
    const place = [...pointer, "properties", name];
    const shape = context.shapeOf(value, place, context);
    // `false` is a property that must not be there.
    if (shape !== undefined)
      fields.set(name, { name, required: required.has(name), shape, ...document.placeOf(place) });
  }
  const others = otherValues(schema, pointer, context);
  for (const name of required) {
    if (isObject(properties) && Object.hasOwn(properties, name)) continue;
    if (!reading.take(line)) break;
    fields.set(name, { name, required: true, shape: others ?? ANY, ...document.placeOf([...pointer, "required"]) });
  }
  if (fields.size > 0 || others === undefined) return objectOf([...fields.values()], others !== undefined);
  return mapOf(others);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What may stand under keys without a name of their own, or nothing where there are none. */
function otherValues(schema: JsonObject, pointer: Pointer, context: SchemaContext): Shape | undefined {
  const patterns = get(schema, "patternProperties");
  const byPattern = Object.entries(isObject(patterns) ? patterns : {}).flatMap(
    ([pattern, value]) => context.shapeOf(value, [...pointer, "patternProperties", pattern], context) ?? [],
  );
  const additional = get(schema, "additionalProperties");
  const rest =
    additional === undefined ? ANY : context.shapeOf(additional, [...pointer, "additionalProperties"], context);
  const values = [...byPattern, ...(rest === undefined ? [] : [rest])];
  return values.length === 0 ? undefined : union(values);
}
