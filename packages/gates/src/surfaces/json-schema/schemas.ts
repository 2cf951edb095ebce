import type { Reading } from "../reading.ts";
import {
  ANY,
  arrayOf,
  BOOLEAN,
  enumOf,
  INTEGER,
  intersect,
  NULL,
  NUMBER,
  orNull,
  STRING,
  union,
  type Literal,
} from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { objectShape } from "./objects.ts";
import { get, getAt, isObject, type JsonObject } from "./references.ts";
import type { SchemaContext } from "./schema-context.ts";
import type { Pointer } from "./schema-document.ts";

/** The JSON that a schema accepts; nothing for one that accepts nothing. */
export function schemaShape(schema: unknown, pointer: Pointer, context: SchemaContext): Shape | undefined {
  const { document, reading } = context;
  if (schema === true) return ANY;
  if (schema === false) return undefined;
  const { line } = document.placeOf(pointer);
  if (!isObject(schema)) return reading.unread(line, "What stands here is no schema.");
  return reading.within(line, ANY, () => readSchema(schema, pointer, line, context));
}

function readSchema(schema: JsonObject, pointer: Pointer, line: number, context: SchemaContext): Shape {
  const { dialect, reading } = context;
  const reference = get(schema, "$ref");
  if (typeof reference === "string" && dialect.ignoresBesideReference) return referencedShape(reference, line, context);
  noteUnread(schema, line, reading);
  const parts = [
    ...(typeof reference === "string" ? [referencedShape(reference, line, context)] : []),
    ...ownShapes(schema, pointer, context),
    ...listOf(schema, "allOf").map((each, index) => required(each, [...pointer, "allOf", String(index)], context)),
    ...alternatives(schema, "anyOf", pointer, context),
    ...alternatives(schema, "oneOf", pointer, context),
  ];
  noteClosedParts(parts, line, reading);
  const met = parts.reduce<Shape | undefined>(
    (one, other) => (one === undefined ? undefined : intersect(one, other)),
    ANY,
  );
  if (met === undefined) return reading.unread(line, "The parts of the schema cannot be brought together.");
  const isNullable = get(schema, "nullable") === true || get(schema, "x-nullable") === true;
  const shape = closedWhenUnevaluated(schema, met);
  return dialect.hasNullable && isNullable ? orNull(shape) : shape;
}

/** A schema of which something is to be had: one that accepts nothing makes the whole unreadable. */
const required = (schema: unknown, pointer: Pointer, context: SchemaContext): Shape =>
  schemaShape(schema, pointer, context) ??
  context.reading.unread(context.document.placeOf(pointer).line, "No value fits this schema.");

const listOf = (schema: JsonObject, key: string): readonly unknown[] => {
  const value = get(schema, key);
  return Array.isArray(value) ? value : [];
};

function alternatives(schema: JsonObject, key: string, pointer: Pointer, context: SchemaContext): readonly Shape[] {
  const all = listOf(schema, key);
  if (all.length === 0) return [];
  const shapes = all.flatMap((each, index) => schemaShape(each, [...pointer, key, String(index)], context) ?? []);
  // Alternatives that only ask for keys, or forbid them, say nothing of the form that they have not said elsewhere.
  return [shapes.length === 0 ? ANY : union(shapes)];
}

/** Words that bear on the form in a way that a surface cannot say. */
const UNREAD = [
  "not",
  "if",
  "dependentSchemas",
  "dependentRequired",
  "dependencies",
  "$dynamicRef",
  "$recursiveRef",
  "extends",
  "disallow",
];

function noteUnread(schema: JsonObject, line: number, reading: Reading): void {
  if (isObject(get(schema, "unevaluatedProperties")))
    reading.note(line, "unevaluatedProperties is read as a boolean only.");
  for (const key of UNREAD) if (Object.hasOwn(schema, key)) reading.note(line, `The keyword ${key} is not read.`);
}

/** Of the parts of `allOf`, one that is closed forbids the fields of the others, which are taken as allowed here. */
function noteClosedParts(parts: readonly Shape[], line: number, reading: Reading): void {
  const objects = parts.filter((part) => part.kind === "object");
  const all = new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)));
  if (objects.some(({ open, fields }) => !open && fields.length < all.size)) {
    reading.note(line, "A part that allows no other keys is joined with parts that have some.");
  }
}

const closedWhenUnevaluated = (schema: JsonObject, shape: Shape): Shape =>
  get(schema, "unevaluatedProperties") === false && shape.kind === "object" ? { ...shape, open: false } : shape;

function referencedShape(reference: string, line: number, context: SchemaContext): Shape {
  const { document, reading } = context;
  const pointer = context.find(reference);
  if (pointer === undefined) {
    return reading.unread(line, `${reference.slice(0, 100)} is not in this document; it counts as any value.`);
  }
  return namedSchema(getAt(document.value, pointer), pointer, context);
}

/** A schema that may name itself. */
export function namedSchema(schema: unknown, pointer: Pointer, context: SchemaContext): Shape {
  const { line } = context.document.placeOf(pointer);
  return context.reading.named(JSON.stringify(pointer), pointer.at(-1) ?? "#", line, () =>
    required(schema, pointer, context),
  );
}

/** What the schema says itself: literals and types; one or the other, or both. */
function ownShapes(schema: JsonObject, pointer: Pointer, context: SchemaContext): readonly Shape[] {
  const literals = literalShape(schema, pointer, context);
  const types = typesOf(schema);
  const typed = types.length === 0 ? [] : [union(types.map((type) => typeShape(type, schema, pointer, context)))];
  return [...typed, ...(literals === undefined ? [] : [literals])];
}

function literalShape(schema: JsonObject, pointer: Pointer, context: SchemaContext): Shape | undefined {
  const hasConstant = Object.hasOwn(schema, "const");
  const values = hasConstant ? [get(schema, "const")] : listOf(schema, "enum");
  if (values.length === 0) return undefined;
  const isPlain = (value: unknown): value is Literal => typeof value !== "object" || value === null;
  if (values.every(isPlain)) return enumOf(values);
  return context.reading.unread(
    context.document.placeOf(pointer).line,
    "A literal that is an object or a list is not read.",
  );
}

const OBJECT_WORDS = ["properties", "required", "additionalProperties", "patternProperties"];
const ARRAY_WORDS = ["items", "prefixItems", "additionalItems", "unevaluatedItems"];

/** The types that a schema names, or those that its other words are about. */
function typesOf(schema: JsonObject): readonly unknown[] {
  const type = get(schema, "type");
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  if (OBJECT_WORDS.some((word) => Object.hasOwn(schema, word))) return ["object"];
  return ARRAY_WORDS.some((word) => Object.hasOwn(schema, word)) ? ["array"] : [];
}

const PLAIN: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ["string", STRING],
  ["integer", INTEGER],
  ["number", NUMBER],
  ["boolean", BOOLEAN],
  ["null", NULL],
  ["any", ANY],
  // OpenAPI 2 has it for uploads, which are no JSON.
  ["file", STRING],
]);

function typeShape(type: unknown, schema: JsonObject, pointer: Pointer, context: SchemaContext): Shape {
  if (type === "object") return objectShape(schema, pointer, context);
  if (type === "array") return arrayShape(schema, pointer, context);
  const plain = PLAIN.get(type);
  if (plain !== undefined) return plain;
  return context.reading.unread(
    context.document.placeOf(pointer).line,
    `There is no type ${JSON.stringify(type).slice(0, 60)}.`,
  );
}

function arrayShape(schema: JsonObject, pointer: Pointer, context: SchemaContext): Shape {
  const items = get(schema, "items");
  const tupleKey = Array.isArray(items) ? "items" : "prefixItems";
  const tuple = listOf(schema, tupleKey).flatMap(
    (each, index) => schemaShape(each, [...pointer, tupleKey, String(index)], context) ?? [],
  );
  const restKey = Array.isArray(items) ? "additionalItems" : "items";
  const rest = get(schema, restKey);
  const others = rest === undefined ? ANY : schemaShape(rest, [...pointer, restKey], context);
  // A list whose further items are left open is mostly meant to hold what it names.
  const isOnlyTuple = tuple.length > 0 && rest === undefined;
  const shapes = [...tuple, ...(others === undefined || isOnlyTuple ? [] : [others])];
  return arrayOf(shapes.length === 0 ? ANY : union(shapes));
}
