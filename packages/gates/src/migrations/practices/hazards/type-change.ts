import { baseType, type Schema } from "../schema/schema.ts";
import type { ColumnType } from "../tree/column-type.ts";

/** What ALTER COLUMN TYPE does to the values that are there. */
export interface TypeChange {
  readonly isRewrite: boolean;
  /** Some values do not fit the new type. */
  readonly isNarrower: boolean;
}

const TEXTS = new Set(["text", "varchar"]);
const INTEGERS = ["int2", "int4", "int8"];
const FLOATS = ["float4", "float8"];

/** @param from unknown for a column that no migration of the folder has made */
export function compareTypes(schema: Schema, from: ColumnType | undefined, to: ColumnType | undefined): TypeChange {
  const [old, now] = [from && baseType(schema, from), to && baseType(schema, to)];
  if (old === undefined || now === undefined) return { isRewrite: true, isNarrower: false };
  if (old.isArray !== now.isArray) return { isRewrite: true, isNarrower: false };
  const isNarrower = narrows(old, now);
  return { isRewrite: isNarrower || rewrites(old, now), isNarrower };
}

function rewrites(old: ColumnType, now: ColumnType): boolean {
  if (TEXTS.has(old.name) && (TEXTS.has(now.name) || (now.name === "bpchar" && now.modifiers.length === 0)))
    return false;
  if (old.name === "cidr" && now.name === "inet") return false;
  if (old.name !== now.name) return true;
  if (now.name === "numeric") return now.modifiers.length > 0 && (now.modifiers[1] ?? 0) !== (old.modifiers[1] ?? 0);
  // Of one type only what is declared of it differs; a wider declaration asks nothing of the values.
  return !["varbit", "timestamp", "timestamptz", "time", "timetz", "interval"].includes(now.name) && !isSame(old, now);
}

const isSame = (old: ColumnType, now: ColumnType): boolean => old.modifiers.join() === now.modifiers.join();

function narrows(old: ColumnType, now: ColumnType): boolean {
  const [size, limit] = [old.modifiers[0], now.modifiers[0]];
  if (TEXTS.has(old.name) && now.name === "varchar") return limit !== undefined && (size === undefined || size > limit);
  if (old.name === "numeric" && now.name === "numeric") return narrowsNumeric(old, now);
  if (old.name === now.name) return limit !== undefined && (size === undefined || size > limit);
  for (const family of [INTEGERS, FLOATS]) {
    const [before, after] = [family.indexOf(old.name), family.indexOf(now.name)];
    if (before >= 0 && after >= 0) return before > after;
  }
  if ([...FLOATS, "numeric"].includes(old.name) && INTEGERS.includes(now.name)) return true;
  if (old.name.startsWith("timestamp") && ["date", "time", "timetz"].includes(now.name)) return true;
  return old.name === "jsonb" && now.name === "hstore";
}

function narrowsNumeric(
  { modifiers: [size, scale = 0] }: ColumnType,
  { modifiers: [limit, digits = 0] }: ColumnType,
): boolean {
  if (limit === undefined) return false;
  return size === undefined || digits < scale || limit - digits < size - scale;
}
