import {
  fromAlternatives,
  hasKindOf,
  kindOf,
  toAlternatives,
  type Alternatives,
  type MergeFields,
  type ObjectShape,
  type ScalarKind,
} from "./shape.ts";
import { describeShape } from "./describe-shape.ts";
import { fieldsWithin, type WireField, type WireProblem, type WireShape } from "./wire-contract.ts";

/** A field with what follows from its shape. */
export const toWireField = (field: Omit<WireField, "type" | "nested">): WireField => ({
  ...field,
  type: describeShape(field.shape),
  nested: fieldsWithin(field.shape),
});

/**
 * Merges shapes of contracts, so that no union has two objects, two arrays or two maps, and collects where two declarations of one
 * field contradict each other.
 */
export interface ShapeMerger {
  /** What both allow. */
  intersect(one: WireShape, other: WireShape): WireShape;
  /** As `intersect`, but fields that both have keep their first shape: the second holds only under some condition. */
  extend(one: WireShape, other: WireShape): WireShape;
  /** What any of them allows, the objects among them as one. */
  unite(shapes: readonly WireShape[]): WireShape;
}

export function createShapeMerger(problems: WireProblem[]): ShapeMerger {
  const merge: MergeFields<WireField> = (one, other, { shape, required }) =>
    toWireField({ ...one, ...mergeDeclarations(one, other, problems), shape: settled(shape), required });
  const unite = (shapes: readonly WireShape[]): WireShape => {
    const alternatives = toAlternatives<WireField>({ kind: "union", of: shapes }, merge);
    const { items, entries, object } = alternatives;
    return fromAlternatives({
      ...alternatives,
      ...(items && { items: settled(items) }),
      ...(entries && { entries: settled(entries) }),
      ...(object?.rest && { object: { ...object, rest: settled(object.rest) } }),
    });
  };
  // Only what has just become a union has parts that are not one yet.
  const settled = (shape: WireShape): WireShape => (shape.kind === "union" ? unite([shape]) : shape);

  type Combine = (one: WireShape, other: WireShape) => WireShape;

  const combine = (one: WireShape, other: WireShape, ofFields: Combine): WireShape => {
    if (one.kind === "any") return other;
    if (other.kind === "any") return one;
    const [a, b] = [toAlternatives(one, merge), toAlternatives(other, merge)];
    if (a.any) return other;
    if (b.any) return one;
    return fromAlternatives({
      any: false,
      ...intersectScalars(a, b),
      ...(a.items && b.items && { items: ofFields(a.items, b.items) }),
      ...(a.entries && b.entries && { entries: ofFields(a.entries, b.entries) }),
      ...combineObjects(a, b, ofFields),
    });
  };
  const intersect: Combine = (one, other) => combine(one, other, intersect);
  const extend: Combine = (one, other) => combine(one, other, (first) => first);

  /** A map beside an object, and a type that holds itself beside either, add nothing that a field could say. */
  const combineObjects = (a: Alternatives<WireField>, b: Alternatives<WireField>, ofFields: Combine) => {
    if (a.object && b.object) return { object: mergeObjects(a.object, b.object, ofFields) };
    const isObjectLike = (each: Alternatives<WireField>): boolean =>
      each.object !== undefined || each.entries !== undefined || each.recursive !== undefined;
    if ((a.entries && b.entries) || !isObjectLike(a) || !isObjectLike(b)) return {};
    const object = a.object ?? b.object;
    if (object) return { object };
    const recursive = a.recursive ?? b.recursive;
    return recursive === undefined ? {} : { recursive };
  };

  const mergeObjects = (
    one: ObjectShape<WireField>,
    other: ObjectShape<WireField>,
    ofFields: Combine,
  ): ObjectShape<WireField> => {
    const others = new Map(other.fields.map((field) => [field.name, field]));
    const names = new Set(one.fields.map(({ name }) => name));
    const rest = one.rest ?? other.rest;
    return {
      kind: "object",
      fields: [
        ...one.fields.map((field) => {
          const namesake = others.get(field.name);
          if (namesake === undefined) return field;
          const shape = ofFields(field.shape, namesake.shape);
          const required = field.required || namesake.required;
          return toWireField({ ...field, ...mergeDeclarations(field, namesake, problems), shape, required });
        }),
        ...other.fields.filter(({ name }) => !names.has(name)),
      ],
      open: one.open && other.open,
      ...(rest && { rest }),
    };
  };

  return { intersect, extend, unite };
}

function intersectScalars(
  a: Alternatives<WireField>,
  b: Alternatives<WireField>,
): Pick<Alternatives<WireField>, "scalars" | "values"> {
  const allows = (scalars: ReadonlySet<ScalarKind>, kind: ScalarKind): boolean =>
    scalars.has(kind) || (kind === "integer" && scalars.has("number"));
  const scalars = new Set(
    [...a.scalars, ...b.scalars].filter((kind) => allows(a.scalars, kind) && allows(b.scalars, kind)),
  );
  const values = [
    ...a.values.filter((value) => hasKindOf(b.scalars, value) || b.values.includes(value)),
    ...b.values.filter((value) => hasKindOf(a.scalars, value)),
  ];
  return { scalars, values: values.filter((value) => !scalars.has(kindOf(value))) };
}

function mergeDeclarations(
  one: WireField,
  other: WireField,
  problems: WireProblem[],
): Pick<WireField, "consumption" | "note"> {
  const contradicted = Object.keys(other.consumption).filter(
    (consumer) =>
      one.consumption[consumer] !== undefined &&
      other.consumption[consumer] !== undefined &&
      one.consumption[consumer] !== other.consumption[consumer],
  );
  for (const consumer of contradicted) {
    const message = `"${one.name}" is declared twice, and the two disagree whether ${consumer} reads it; the other place is ${one.pointer}.`;
    problems.push({ pointer: other.pointer, message });
  }
  const note = one.note ?? other.note;
  return { consumption: { ...one.consumption, ...other.consumption }, ...(note !== undefined && { note }) };
}
