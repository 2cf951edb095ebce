import type { Node, TypeName } from "@pgsql/types";

import { textsOf } from "./names.ts";

/** A type as PostgreSQL's catalogue names it: `int4` for `integer` and for `serial`. */
export interface ColumnType {
  /** With its schema where that is neither `pg_catalog` nor `public`. */
  readonly name: string;
  /** Of `numeric(10, 2)`: 10 and 2. Empty where one of them is no number. */
  readonly modifiers: readonly number[];
  readonly isArray: boolean;
  /** Written as `serial`: the column also gets a sequence. */
  readonly isSerial: boolean;
}

const SERIAL: Readonly<Record<string, string>> = {
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
  smallserial: "int2",
  serial2: "int2",
};

const SPOKEN: Readonly<Record<string, string>> = {
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  bool: "boolean",
  bpchar: "char",
  float4: "real",
  float8: "double precision",
};

export function columnTypeOf(type: TypeName | undefined): ColumnType | undefined {
  const names = textsOf(type?.names);
  const last = names.at(-1);
  // `%TYPE` follows a column of which nothing may be known.
  if (type === undefined || last === undefined || type.pct_type === true) return undefined;
  const schema = names.length > 1 ? names.at(-2) : undefined;
  const isPlain = schema === undefined || schema === "pg_catalog" || schema === "public";
  const isSerial = names.length === 1 && Object.hasOwn(SERIAL, last);
  return {
    name: isSerial ? SERIAL[last]! : isPlain ? last : `${schema}.${last}`,
    modifiers: numbersOf(type.typmods),
    isArray: (type.arrayBounds ?? []).length > 0,
    isSerial,
  };
}

/** As one would write it. */
export function showType({ name, modifiers, isArray }: ColumnType): string {
  const base = Object.hasOwn(SPOKEN, name) ? SPOKEN[name]! : name;
  return `${base}${modifiers.length === 0 ? "" : `(${modifiers.join(", ")})`}${isArray ? "[]" : ""}`;
}

function numbersOf(modifiers: readonly Node[] | undefined): readonly number[] {
  const numbers = (modifiers ?? []).map((node) => ("A_Const" in node ? (node.A_Const.ival?.ival ?? 0) : undefined));
  return numbers.every((number) => number !== undefined) ? numbers : [];
}
