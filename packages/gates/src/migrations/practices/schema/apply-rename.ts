import type { AlterObjectSchemaStmt, RenameStmt } from "@pgsql/types";

import { bareName, besideTable, objectParts, relationName, schemaOf, typeKey } from "../tree/names.ts";
import type { Schema, Table } from "./schema.ts";

export function applyRename(
  schema: Schema,
  { renameType, relation, object, subname = "", newname = "" }: RenameStmt,
): void {
  const name = relationName(relation);
  const table = schema.tables.get(name);
  if (renameType === "OBJECT_TABLE" && table !== undefined) moveTable(schema, table, besideTable(name, newname));
  else if (renameType === "OBJECT_INDEX") moveKey(schema.indexes, name, besideTable(name, newname));
  else if (renameType === "OBJECT_VIEW" || renameType === "OBJECT_MATVIEW")
    moveKey(schema.views, name, besideTable(name, newname));
  else if (renameType === "OBJECT_COLUMN" && table !== undefined) renameColumn(schema, table, subname, newname);
  else if (renameType === "OBJECT_TABCONSTRAINT" && table !== undefined)
    renameConstraint(schema, table, subname, newname);
  else if ((renameType === "OBJECT_TYPE" || renameType === "OBJECT_DOMAIN") && object !== undefined) {
    const parts = objectParts(object);
    renameTypeEverywhere(schema, typeKey(parts), typeKey([...parts.slice(0, -1), newname]));
  }
}

/** SET SCHEMA. */
export function applyMove(schema: Schema, { objectType, relation, newschema = "" }: AlterObjectSchemaStmt): void {
  const table = schema.tables.get(relationName(relation));
  if (objectType === "OBJECT_TABLE" && table !== undefined)
    moveTable(schema, table, `${newschema}.${bareName(table.name)}`);
}

function moveTable(schema: Schema, table: Table, name: string): void {
  schema.tables.delete(table.name);
  const indexes = new Set<string>();
  for (const old of table.indexes) {
    const index = schema.indexes.get(old);
    if (index === undefined) continue;
    const moved = `${schemaOf(name)}.${bareName(old)}`;
    schema.indexes.delete(old);
    schema.indexes.set(moved, { ...index, name: moved, table: name });
    indexes.add(moved);
  }
  schema.tables.set(name, { ...table, name, indexes });
}

function renameColumn(schema: Schema, table: Table, old: string, name: string): void {
  const column = table.columns.get(old);
  if (column === undefined) return;
  table.columns.delete(old);
  table.columns.set(name, { ...column, name });
  const rename = (each: string): string => (each === old ? name : each);
  table.primaryKey = table.primaryKey?.map(rename);
  for (const [key, constraint] of table.constraints)
    table.constraints.set(key, {
      ...constraint,
      columns: constraint.columns.map(rename),
      ...(constraint.notNullColumn !== undefined && { notNullColumn: rename(constraint.notNullColumn) }),
    });
  for (const key of table.indexes) {
    const index = schema.indexes.get(key);
    if (index === undefined) continue;
    const keys = index.keys.map((each) => (each === `column ${old}` ? `column ${name}` : each));
    schema.indexes.set(key, { ...index, keys, shownKeys: index.shownKeys.map(rename) });
  }
}

function renameConstraint(schema: Schema, table: Table, old: string, name: string): void {
  moveKey(table.constraints, old, name);
  const [from, to] = [besideTable(table.name, old), besideTable(table.name, name)];
  if (!table.indexes.delete(from)) return;
  table.indexes.add(to);
  moveKey(schema.indexes, from, to);
}

function renameTypeEverywhere(schema: Schema, old: string, name: string): void {
  moveKey(schema.types, old, name);
  for (const table of schema.tables.values()) {
    for (const [key, column] of table.columns)
      if (column.type?.name === old) table.columns.set(key, { ...column, type: { ...column.type, name } });
  }
}

function moveKey<Value>(map: Map<string, Value>, old: string, name: string): void {
  const value = map.get(old);
  if (value === undefined) return;
  map.delete(old);
  map.set(name, value);
}
