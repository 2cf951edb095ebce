import type { ColumnDef, CreateStmt } from "@pgsql/types";

import { columnTypeOf } from "../tree/column-type.ts";
import { relationName } from "../tree/names.ts";
import { addConstraint, constraintsIn, readConstraint } from "./apply-constraint.ts";
import type { Column, Place, Schema, Table } from "./schema.ts";

export function applyCreateTable(schema: Schema, node: CreateStmt, place: Place): void {
  const name = relationName(node.relation);
  // IF NOT EXISTS does nothing for a table that is there; without it the statement fails.
  if (schema.tables.has(name)) return;
  const parents = (node.inhRelations ?? []).flatMap((parent) =>
    "RangeVar" in parent ? [schema.tables.get(relationName(parent.RangeVar))] : [],
  );
  const copied = (node.tableElts ?? []).flatMap((element) =>
    "TableLikeClause" in element ? [schema.tables.get(relationName(element.TableLikeClause.relation))] : [],
  );
  const sources = [...parents, ...copied];
  const table: Table = {
    name,
    place,
    columns: new Map(sources.flatMap((source) => [...(source?.columns ?? [])])),
    isWhole: node.ofTypename === undefined && sources.every((source) => source?.isWhole === true),
    constraints: new Map(),
    indexes: new Set(),
    primaryKey: node.partbound === undefined ? undefined : parents[0]?.primaryKey,
  };
  schema.tables.set(name, table);
  for (const element of node.tableElts ?? [])
    if ("ColumnDef" in element) addColumn(schema, table, element.ColumnDef, place);
  for (const constraint of constraintsIn([...(node.tableElts ?? []), ...(node.constraints ?? [])])) {
    const read = readConstraint(name, constraint);
    if (read !== undefined) addConstraint(schema, table, read, place);
  }
}

/** Adds a column with what stands at it. One that is there stays as it is. */
export function addColumn(schema: Schema, table: Table, node: ColumnDef, place: Place): void {
  const name = node.colname;
  if (name === undefined || table.columns.has(name)) return;
  table.columns.set(name, readColumn(name, node, place));
  for (const constraint of constraintsIn(node.constraints)) {
    const read = readConstraint(table.name, constraint, name);
    if (read !== undefined) addConstraint(schema, table, read, place);
  }
}

function readColumn(name: string, node: ColumnDef, place: Place): Column {
  const type = columnTypeOf(node.typeName);
  const kinds = new Set(constraintsIn(node.constraints).map(({ contype }) => contype));
  const isFilled = type?.isSerial === true || kinds.has("CONSTR_IDENTITY");
  return {
    name,
    type,
    isNotNull: isFilled || kinds.has("CONSTR_NOTNULL") || kinds.has("CONSTR_PRIMARY"),
    hasDefault: isFilled || kinds.has("CONSTR_DEFAULT") || kinds.has("CONSTR_GENERATED"),
    isReference: kinds.has("CONSTR_FOREIGN"),
    place,
  };
}
