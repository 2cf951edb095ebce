import type { DropStmt } from "@pgsql/types";

import { besideTable, objectParts, qualify, schemaOf, typeKey } from "../tree/names.ts";
import type { Schema, Table } from "./schema.ts";

export function applyDrop(schema: Schema, { objects, removeType }: DropStmt): void {
  for (const parts of (objects ?? []).map(objectParts)) {
    const name = qualify(parts);
    if (removeType === "OBJECT_TABLE" || removeType === "OBJECT_FOREIGN_TABLE") dropTable(schema, name);
    else if (removeType === "OBJECT_INDEX") dropIndex(schema, name);
    else if (removeType === "OBJECT_VIEW" || removeType === "OBJECT_MATVIEW") schema.views.delete(name);
    else if (removeType === "OBJECT_TYPE" || removeType === "OBJECT_DOMAIN") schema.types.delete(typeKey(parts));
    else if (removeType === "OBJECT_FUNCTION") schema.functions.delete(parts.at(-1) ?? "");
    else if (removeType === "OBJECT_EXTENSION") schema.extensions.delete(parts[0] ?? "");
    else if (removeType === "OBJECT_SCHEMA") dropSchema(schema, parts[0] ?? "");
  }
}

function dropSchema(schema: Schema, dropped: string): void {
  for (const name of schema.tables.keys()) if (schemaOf(name) === dropped) dropTable(schema, name);
  for (const name of schema.views.keys()) if (schemaOf(name) === dropped) schema.views.delete(name);
}

function dropTable(schema: Schema, name: string): void {
  for (const index of schema.tables.get(name)?.indexes ?? []) schema.indexes.delete(index);
  schema.tables.delete(name);
}

function dropIndex(schema: Schema, name: string): void {
  const index = schema.indexes.get(name);
  if (index !== undefined) schema.tables.get(index.table)?.indexes.delete(name);
  schema.indexes.delete(name);
}

/** With it go the indexes and constraints that are made of it. */
export function dropColumn(schema: Schema, table: Table, column: string): void {
  table.columns.delete(column);
  for (const name of table.indexes) if (schema.indexes.get(name)?.shownKeys.includes(column)) dropIndex(schema, name);
  for (const [name, { columns }] of table.constraints) if (columns.includes(column)) table.constraints.delete(name);
  if (table.primaryKey?.includes(column)) table.primaryKey = undefined;
}

export function dropConstraint(schema: Schema, table: Table, name: string): void {
  const constraint = table.constraints.get(name);
  table.constraints.delete(name);
  if (constraint === undefined) return;
  if (constraint.kind === "primary key") table.primaryKey = undefined;
  if (constraint.kind === "primary key" || constraint.kind === "unique")
    dropIndex(schema, besideTable(table.name, name));
}
