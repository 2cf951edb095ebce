import type { Shape } from "../surfaces/surface.ts";

/** What a member of an object must say for shapes to be merged and compared. */
export interface Member<Field> {
  readonly name: string;
  readonly required: boolean;
  readonly shape: ShapeOf<Field>;
}

/** The JSON that a type stands for, whatever is known of the members of its objects. `Shape` is one, of the members of code. */
export type ShapeOf<Field> =
  | { readonly kind: ScalarKind | "any" }
  | { readonly kind: "enum"; readonly values: readonly Scalar[] }
  | { readonly kind: "array"; readonly items: ShapeOf<Field> }
  | { readonly kind: "map"; readonly values: ShapeOf<Field> }
  | ObjectShape<Field>
  | { readonly kind: "union"; readonly of: readonly ShapeOf<Field>[] }
  | { readonly kind: "recursive"; readonly type: string };

export interface ObjectShape<Field> {
  readonly kind: "object";
  readonly fields: readonly Field[];
  readonly open: boolean;
  /** With `open`: what the values of the other keys are, where that is said. */
  readonly rest?: ShapeOf<Field>;
}

export type ScalarKind = Exclude<Shape["kind"], "any" | "enum" | "array" | "map" | "object" | "union" | "recursive">;
export type Scalar = string | number | boolean | null;

/** No value at all. */
export const NOTHING = { kind: "union", of: [] } as const;

/** A shape taken apart: at most one array, map and object, however the union that it came from was nested. */
export interface Alternatives<Field> {
  readonly any: boolean;
  readonly scalars: ReadonlySet<ScalarKind>;
  /** Values of an enumeration, where not their whole kind is among the scalars. */
  readonly values: readonly Scalar[];
  readonly items?: ShapeOf<Field>;
  readonly entries?: ShapeOf<Field>;
  readonly object?: ObjectShape<Field>;
  readonly recursive?: string;
}

/** How two members of one name become one, of a given shape and obligation. */
export type MergeFields<Field> = (
  one: Field,
  other: Field,
  merged: { shape: ShapeOf<Field>; required: boolean },
) => Field;

/**
 * Takes a shape apart. The objects of a union become one, in which a member is required when all of them require it: that is
 * all one can say of a member by itself.
 */
export function toAlternatives<Field extends Member<Field>>(
  shape: ShapeOf<Field>,
  merge: MergeFields<Field>,
): Alternatives<Field> {
  const parts = flatten(shape);
  const scalars = new Set(parts.map(({ kind }) => kind).filter(isScalarKind));
  const values = parts
    .flatMap((part) => (part.kind === "enum" ? part.values : []))
    .filter((value) => !hasKindOf(scalars, value));
  const arrays = parts.flatMap((part) => (part.kind === "array" ? [part.items] : []));
  const maps = parts.flatMap((part) => (part.kind === "map" ? [part.values] : []));
  const objects = parts.flatMap((part) => (part.kind === "object" ? [part] : []));
  const recursive = parts.find((part) => part.kind === "recursive");
  return {
    any: parts.some(({ kind }) => kind === "any"),
    scalars,
    values: [...new Set(values)],
    ...(arrays.length > 0 && { items: unite(arrays) }),
    ...(maps.length > 0 && { entries: unite(maps) }),
    ...(objects.length > 0 && { object: uniteObjects(objects, merge) }),
    ...(recursive && { recursive: recursive.type }),
  };
}

/** The shape that was taken apart, in a fixed order. */
export function fromAlternatives<Field>(alternatives: Alternatives<Field>): ShapeOf<Field> {
  const { any, scalars, values, items, entries, object, recursive } = alternatives;
  if (any) return { kind: "any" };
  return unite<Field>([
    ...(object ? [object] : []),
    ...(items ? [{ kind: "array", items } as const] : []),
    ...(entries ? [{ kind: "map", values: entries } as const] : []),
    ...(recursive === undefined ? [] : [{ kind: "recursive", type: recursive } as const]),
    ...SCALAR_KINDS.filter((kind) => scalars.has(kind)).map((kind) => ({ kind })),
    ...(values.length > 0 ? [{ kind: "enum", values } as const] : []),
  ]);
}

const unite = <Field>(shapes: readonly ShapeOf<Field>[]): ShapeOf<Field> =>
  shapes.length === 1 ? shapes[0]! : { kind: "union", of: shapes };

/** Whether the kind of a value is among the kinds: an integer is a number too. */
export function hasKindOf(scalars: ReadonlySet<ScalarKind>, value: Scalar): boolean {
  const kind = kindOf(value);
  return scalars.has(kind) || (kind === "integer" && scalars.has("number"));
}

export function kindOf(value: Scalar): ScalarKind {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "string" | "boolean";
}

const SCALAR_KINDS = ["string", "integer", "number", "boolean", "null"] as const satisfies readonly ScalarKind[];

const isScalarKind = (kind: string): kind is ScalarKind => (SCALAR_KINDS as readonly string[]).includes(kind);

function flatten<Field>(shape: ShapeOf<Field>): readonly Exclude<ShapeOf<Field>, { readonly kind: "union" }>[] {
  const parts: Exclude<ShapeOf<Field>, { readonly kind: "union" }>[] = [];
  const waiting: ShapeOf<Field>[] = [shape];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    // The last goes first, so that parts keep their order.
    if (next.kind === "union")
      for (let index = next.of.length; index > 0; index -= 1) waiting.push(next.of[index - 1]!);
    else parts.push(next);
  }
  return parts;
}

function uniteObjects<Field extends Member<Field>>(
  objects: readonly ObjectShape<Field>[],
  merge: MergeFields<Field>,
): ObjectShape<Field> {
  if (objects.length === 1) return objects[0]!;
  const byName = Map.groupBy(
    objects.flatMap(({ fields }) => fields),
    ({ name }) => name,
  );
  const fields = Array.from(byName.values(), (namesakes): Field => {
    const [first] = namesakes as [Field, ...Field[]];
    const required = namesakes.length >= objects.length && namesakes.every((field) => field.required);
    const shape = unite(namesakes.map((field) => field.shape));
    return namesakes.reduce((one, other) => merge(one, other, { shape, required }), first);
  });
  const rests = objects.flatMap(({ rest }) => rest ?? []);
  return {
    kind: "object",
    fields,
    open: objects.some(({ open }) => open),
    ...(rests.length > 0 && { rest: unite(rests) }),
  };
}
