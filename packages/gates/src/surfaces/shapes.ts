import type { Shape, SurfaceField } from "./surface.ts";

type Primitive = "string" | "integer" | "number" | "boolean" | "null" | "any";
export type Literal = string | number | boolean | null;
export type ObjectShape = Extract<Shape, { kind: "object" }>;

const primitive = (kind: Primitive): Shape => ({ kind });

export const STRING = primitive("string");
export const INTEGER = primitive("integer");
export const NUMBER = primitive("number");
export const BOOLEAN = primitive("boolean");
export const NULL = primitive("null");
export const ANY = primitive("any");

export const arrayOf = (items: Shape): Shape => ({ kind: "array", items });
export const mapOf = (values: Shape): Shape => ({ kind: "map", values });
export const objectOf = (fields: readonly SurfaceField[], open: boolean): ObjectShape => ({
  kind: "object",
  fields,
  open,
});
export const enumOf = (values: readonly Literal[]): Shape =>
  union(values.map((value) => (value === null ? NULL : { kind: "enum", values: [value] })));
export const orNull = (shape: Shape): Shape => union([shape, NULL]);

/** A text that is the same for shapes that mean the same on the wire, wherever their fields stand in the source. */
export const shapeKey = (shape: Shape): string =>
  JSON.stringify(shape, (key, value: unknown) => (key === "line" || key === "column" ? undefined : value));

/** One of several shapes, without repetition: literals are gathered into one enum, and what covers another takes its place. */
export function union(shapes: readonly Shape[]): Shape {
  const members = shapes.flatMap((shape) => (shape.kind === "union" ? shape.of : [shape]));
  if (members.some(({ kind }) => kind === "any")) return ANY;
  const kinds = new Set(members.map(({ kind }) => kind));
  const distinct = new Map<string, Shape>();
  const literals = new Set<Literal>();
  for (const shape of members) {
    if (shape.kind === "enum") {
      for (const value of shape.values) if (!kinds.has(kindOf(value)) && !isCovered(value, kinds)) literals.add(value);
      if (literals.size > 0) distinct.set("enum", shape);
    } else if (!(shape.kind === "integer" && kinds.has("number"))) distinct.set(shapeKey(shape), shape);
  }
  const hasNull = distinct.delete(shapeKey(NULL));
  const isEveryBoolean = literals.has(true) && literals.has(false);
  if (isEveryBoolean) {
    literals.delete(true);
    literals.delete(false);
    distinct.set(shapeKey(BOOLEAN), BOOLEAN);
  }
  if (literals.size > 0) distinct.set("enum", { kind: "enum", values: [...literals] });
  else distinct.delete("enum");
  const of = [...distinct.values(), ...(hasNull ? [NULL] : [])];
  return of.length === 1 ? of[0]! : { kind: "union", of };
}

const kindOf = (value: Literal): Primitive =>
  value === null ? "null" : (typeof value as "string" | "number" | "boolean");
const isCovered = (value: unknown, kinds: ReadonlySet<string>): boolean =>
  Number.isInteger(value) && kinds.has("integer");

/** What is left when a value cannot be null. */
export function withoutNull(shape: Shape): Shape {
  return shape.kind === "union" ? union(shape.of.filter(({ kind }) => kind !== "null")) : shape;
}

/** The shape that both hold for, or nothing where they exclude each other or are too large to tell. */
export const intersect = (one: Shape, other: Shape): Shape | undefined => createMeeting()(one, other);

// Unions within unions multiply.
const MOST_STEPS = 2000;

function createMeeting(): (one: Shape, other: Shape) => Shape | undefined {
  let steps = 0;

  function meet(one: Shape, other: Shape): Shape | undefined {
    if (++steps > MOST_STEPS) return undefined;
    if (one.kind === "any") return other;
    if (other.kind === "any" || shapeKey(one) === shapeKey(other)) return one;
    if (one.kind === "union" || other.kind === "union") return meetUnions(one, other);
    if (one.kind === "enum") return meetLiterals(one.values, other);
    if (other.kind === "enum") return meetLiterals(other.values, one);
    if (one.kind === "integer" && other.kind === "number") return one;
    if (one.kind === "number" && other.kind === "integer") return other;
    if (one.kind === "array" && other.kind === "array") return around(meet(one.items, other.items), arrayOf);
    if (one.kind === "map" && other.kind === "map") return around(meet(one.values, other.values), mapOf);
    if (one.kind === "object" && other.kind === "object") return meetObjects(one, other);
    if (one.kind === "object" && other.kind === "map") return { ...one, open: true };
    if (one.kind === "map" && other.kind === "object") return { ...other, open: true };
    return undefined;
  }

  function meetUnions(one: Shape, other: Shape): Shape | undefined {
    const met = membersOf(one).flatMap((each) =>
      membersOf(other).flatMap((another) => {
        const shape = meet(each, another);
        return shape === undefined ? [] : [shape];
      }),
    );
    return met.length === 0 || steps > MOST_STEPS ? undefined : union(met);
  }

  /** Keys of either; a key of both is required when one requires it. Nothing, where no value can fill a field. */
  function meetObjects(one: ObjectShape, other: ObjectShape): ObjectShape | undefined {
    const fields = new Map(one.fields.map((field) => [field.name, field]));
    for (const field of other.fields) {
      const present = fields.get(field.name);
      const shape = present === undefined ? field.shape : meet(present.shape, field.shape);
      if (shape === undefined) return undefined;
      const required = field.required || present?.required === true;
      fields.set(field.name, { ...(present ?? field), shape, required });
    }
    return objectOf([...fields.values()], one.open && other.open);
  }

  return meet;
}

const around = (shape: Shape | undefined, wrap: (shape: Shape) => Shape): Shape | undefined =>
  shape === undefined ? undefined : wrap(shape);
const membersOf = (shape: Shape): readonly Shape[] => (shape.kind === "union" ? shape.of : [shape]);

function meetLiterals(values: readonly Literal[], against: Shape): Shape | undefined {
  const accepted = values.filter((value) =>
    against.kind === "enum"
      ? against.values.includes(value)
      : against.kind === kindOf(value) || isCovered(value, new Set([against.kind])),
  );
  return accepted.length === 0 ? undefined : enumOf(accepted);
}
