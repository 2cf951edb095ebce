import type { MigrationFinding } from "../migration-finding.ts";
import { canReference } from "./can-reference.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import type { Column, Schema, Table } from "./schema/schema.ts";
import { showType } from "./tree/column-type.ts";
import { bareName, schemaOf, shortName } from "./tree/names.ts";

/** A column and its table. */
interface Seat {
  readonly table: Table;
  readonly column: Column;
}

/** So many columns of one name and type tell what a column of that name is. */
const ENOUGH = 2;

/**
 * Columns that are named like a key, refer to nothing, and have a type that cannot be compared with that key, or with all others of
 * their name: the first join of the two fails.
 */
export function judgeKeyTypes(schema: Schema): readonly MigrationFinding[] {
  const seats = [...schema.tables.values()].flatMap((table) =>
    [...table.columns.values()].flatMap((column) => (column.name.endsWith("_id") ? [{ table, column }] : [])),
  );
  const byName = groupTypes(seats);
  return seats.flatMap((seat) => {
    // A list of keys is joined otherwise.
    if (seat.column.isReference || seat.column.type === undefined || seat.column.type.isArray) return [];
    const key = findKey(schema, seat);
    const other = key ?? findConsensus(seat, byName.get(seat.column.name));
    return other === undefined || !differs(schema, seat, other) ? [] : [toFinding(seat, other, key !== undefined)];
  });
}

const differs = (schema: Schema, { column }: Seat, other: Seat): boolean =>
  column.type !== undefined &&
  other.column.type !== undefined &&
  canReference(schema, column.type, other.column.type) === false &&
  canReference(schema, other.column.type, column.type) === false;

/** `workspaces.id`, or `workspaces.workspace_id`, for a column `workspace_id` of another table. */
function findKey(schema: Schema, { table, column }: Seat): Seat | undefined {
  const stem = column.name.slice(0, -"_id".length);
  for (const name of [stem, `${stem}s`, `${stem}es`, stem.replace(/y$/, "ies")]) {
    const other = schema.tables.get(`${schemaOf(table.name)}.${name}`);
    const [key, ...more] = other?.primaryKey ?? [];
    if (other === undefined || other === table || key === undefined || more.length > 0) continue;
    const target = key === "id" || key === column.name ? other.columns.get(key) : undefined;
    if (target !== undefined) return { table: other, column: target };
  }
  return undefined;
}

type SeatsByType = ReadonlyMap<string, readonly Seat[]>;

const groupTypes = (seats: readonly Seat[]): ReadonlyMap<string, SeatsByType> =>
  new Map(
    Array.from(Map.groupBy(seats, ({ column }) => column.name)).map(([name, same]) => [
      name,
      Map.groupBy(same, ({ column }) => column.type?.name ?? ""),
    ]),
  );

/** One of the others of that name, where they are several and all of one type. */
function findConsensus({ column }: Seat, types: SeatsByType | undefined): Seat | undefined {
  const own = column.type?.name;
  if (own === undefined || types?.size !== 2 || types.get(own)?.length !== 1) return undefined;
  const [others] = Array.from(types).flatMap(([name, seats]) => (name === own ? [] : [seats]));
  return others !== undefined && others.length >= ENOUGH ? others[0] : undefined;
}

function toFinding({ table, column }: Seat, other: Seat, isKey: boolean): MigrationFinding {
  const [from, to] = [`${shortName(table.name)}.${column.name}`, `${shortName(other.table.name)}.${other.column.name}`];
  const [has, needs] = [showType(column.type!), showType(other.column.type!)];
  const what = isKey
    ? `and ${named(to)}, which it is named after, is ${needs}`
    : `and every other column of that name, such as ${named(to)}, is ${needs}`;
  return findingAt(column.place, {
    rule: "foreign-key-type",
    level: "warning",
    message: `${named(from)} is ${has}, ${what}: PostgreSQL refuses to compare the two.`,
    subject: `${from} ${isKey ? to : column.name}`,
    fix: `Give ${named(from)} the type ${needs}, with REFERENCES ${bareName(other.table.name)} where it is a key, or a name that does not say so.`,
    evidence: { column: from, type: has, other: { column: to, type: needs, ...quote(other.column.place) } },
  });
}
