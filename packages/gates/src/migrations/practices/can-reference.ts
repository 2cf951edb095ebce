import { baseType, type Schema } from "./schema/schema.ts";
import type { ColumnType } from "./tree/column-type.ts";

const INTEGERS = ["int2", "int4", "int8"];
const NUMBERS = [...INTEGERS, "numeric", "float4", "float8"];
const TEXTS = ["text", "varchar", "bpchar", "name"];
const INSTANTS = ["date", "timestamp", "timestamptz"];
const IDENTIFIERS = [...INTEGERS, "oid", "regclass"];

/**
 * Which types a key of a type takes, where more than itself: those that PostgreSQL compares with it, or turns into it by itself.
 * Asked of PostgreSQL 18 for every pair; the test asks again.
 */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  int2: INTEGERS,
  int4: INTEGERS,
  int8: INTEGERS,
  numeric: [...INTEGERS, "numeric"],
  float4: NUMBERS,
  float8: NUMBERS,
  text: TEXTS,
  varchar: TEXTS,
  name: TEXTS,
  bpchar: ["text", "varchar", "bpchar"],
  date: INSTANTS,
  timestamp: INSTANTS,
  timestamptz: INSTANTS,
  timetz: ["time", "timetz"],
  interval: ["time", "interval"],
  bit: ["bit", "varbit"],
  varbit: ["bit", "varbit"],
  inet: ["inet", "cidr"],
  cidr: ["inet", "cidr"],
  macaddr: ["macaddr", "macaddr8"],
  macaddr8: ["macaddr", "macaddr8"],
  oid: IDENTIFIERS,
  regclass: IDENTIFIERS,
};

/** Types that take no other. */
const ALONE = ["char", "uuid", "bool", "time", "bytea", "money", "jsonb", "pg_lsn", "xid8", "tid", "tsvector"];

const KNOWN = new Set([...Object.keys(TAKES), ...ALONE]);

/** Whether a column may refer to a key; `undefined` for types of which that is not known, such as those of extensions. */
export function canReference(schema: Schema, column: ColumnType, key: ColumnType): boolean | undefined {
  const [from, to] = [baseType(schema, column), baseType(schema, key)];
  if (from === undefined || to === undefined) return undefined;
  if (from.name === to.name && from.isArray === to.isArray) return true;
  if (!isKnown(schema, from) || !isKnown(schema, to)) return undefined;
  if (from.isArray || to.isArray) return false;
  return TAKES[to.name]?.includes(from.name) ?? false;
}

const isKnown = (schema: Schema, { name }: ColumnType): boolean =>
  KNOWN.has(name) || schema.types.get(name)?.kind === "enum";
