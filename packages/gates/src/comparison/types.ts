/** The seven disjoint kinds of JSON value, as bits: `number` of JSON Schema is INTEGER and FRACTION together. */
export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FRACTION = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
export const NUMBER = INTEGER | FRACTION;
export const ANY = 127;

/** A set of kinds, or one of them. */
export type Types = number;

/** In the order in which a simple example is looked for. */
export const EACH_TYPE: readonly Types[] = [NULL, BOOLEAN, INTEGER, STRING, FRACTION, ARRAY, OBJECT];

const NAMED: Readonly<Record<string, Types>> = {
  null: NULL,
  boolean: BOOLEAN,
  integer: INTEGER,
  number: NUMBER,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
};

/** The kinds of a `type` keyword, undefined when it names none that exists. */
export function namedTypes(type: unknown): Types | undefined {
  const names = Array.isArray(type) ? type : [type];
  let types = 0;
  for (const name of names) {
    if (typeof name !== "string" || !Object.hasOwn(NAMED, name)) return undefined;
    types |= NAMED[name]!;
  }
  return types;
}

export function typeOf(value: unknown): Types {
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "number") return Number.isInteger(value) ? INTEGER : FRACTION;
  if (typeof value === "string") return STRING;
  return Array.isArray(value) ? ARRAY : OBJECT;
}
