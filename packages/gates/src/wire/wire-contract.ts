import type { ObjectShape, ShapeOf } from "./shape.ts";

/** A message as its contract declares it: which fields it has, and who reads them. */
export interface WireContract {
  /** The file's name without its folder and suffixes. */
  readonly name: string;
  readonly file: string;
  /** Whether the file is a JSON Schema or a `*.contract.json` manifest: what the pointers point into. */
  readonly form: "schema" | "manifest";
  /** Method and path, such as `POST /cp/workspaces/provision`, where the contract says so. */
  readonly endpoint?: string;
  readonly consumers: readonly string[];
  /** In the order of the file; never empty. */
  readonly fields: readonly WireField[];
  /** Whether the message may have members that the contract does not declare. */
  readonly open: boolean;
}

export interface WireField {
  /** JSON Pointer into the contract's file, at the field's declaration. */
  readonly pointer: string;
  /** Names from the root of the message: `["display", "mode"]`; `[]` for an element of an array, `{}` for a value of a map. */
  readonly path: readonly string[];
  readonly name: string;
  readonly shape: WireShape;
  /** The shape in words, such as `map of string`. */
  readonly type: string;
  readonly required: boolean;
  /** For each consumer whether it reads the field; absent where the contract does not say, which counts as not. */
  readonly consumption: Readonly<Record<string, boolean | undefined>>;
  /** Why the field is sent although a consumer does not read it. Never blank. */
  readonly note?: string;
  /** The fields of objects in this one: its own, those of its elements, of its values. */
  readonly nested: readonly WireField[];
}

export type WireShape = ShapeOf<WireField>;

/** Something that keeps a contract, or an answer about one, from being read. */
export interface WireProblem {
  /** JSON Pointer (RFC 6901) into the file. */
  readonly pointer: string;
  readonly message: string;
}

/** The message itself, as the shape of an object. */
export const rootOf = ({ fields, open }: WireContract): ObjectShape<WireField> => ({ kind: "object", fields, open });

/** Every field, nested ones after the one that holds them. */
export const allFields = (fields: readonly WireField[]): readonly WireField[] =>
  fields.flatMap((field) => [field, ...allFields(field.nested)]);

/** The fields that a value of that shape can hold, through arrays, maps and unions. */
export function fieldsWithin(shape: WireShape): readonly WireField[] {
  switch (shape.kind) {
    case "object":
      return shape.rest === undefined ? shape.fields : [...shape.fields, ...fieldsWithin(shape.rest)];
    case "array":
      return fieldsWithin(shape.items);
    case "map":
      return fieldsWithin(shape.values);
    case "union":
      return shape.of.flatMap(fieldsWithin);
    case "recursive":
    case "enum":
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "null":
    case "any":
      return [];
  }
}

/** Who is declared to read the field. */
export const consumersOf = (field: WireField): readonly string[] =>
  Object.keys(field.consumption).filter((consumer) => field.consumption[consumer] === true);

/** A path as people write it: `display.mode`, `volumes[].name`. */
export const showPath = (path: readonly string[]): string =>
  path.reduce(
    (shown, step) => (step === ELEMENT || step === VALUE ? shown + step : shown === "" ? step : `${shown}.${step}`),
    "",
  );

/** A path as a key that no other path shares. */
export const keyOf = (path: readonly string[]): string => JSON.stringify(path);

export const ELEMENT = "[]";
export const VALUE = "{}";
