import type { AlterTableCmd, AlterTableStmt } from "@pgsql/types";

import { columnTypeOf } from "../tree/column-type.ts";
import { relationName } from "../tree/names.ts";
import { addConstraint, changeColumn, readConstraint } from "./apply-constraint.ts";
import { addColumn } from "./apply-create-table.ts";
import { dropColumn, dropConstraint } from "./apply-drop.ts";
import type { Place, Schema, Table } from "./schema.ts";

export function applyAlterTable(schema: Schema, node: AlterTableStmt, place: Place): void {
  const table = schema.tables.get(relationName(node.relation));
  if (table === undefined) return;
  for (const command of commandsOf(node)) applyCommand(schema, table, command, place);
}

/** What an ALTER TABLE asks for, in order. */
export const commandsOf = ({ cmds }: AlterTableStmt): readonly AlterTableCmd[] =>
  (cmds ?? []).flatMap((command) => ("AlterTableCmd" in command ? [command.AlterTableCmd] : []));

function applyCommand(schema: Schema, table: Table, command: AlterTableCmd, place: Place): void {
  const { name = "", def } = command;
  const subtype: string = command.subtype ?? "";
  switch (subtype) {
    case "AT_AddColumn":
      if (def !== undefined && "ColumnDef" in def) addColumn(schema, table, def.ColumnDef, place);
      return;
    case "AT_DropColumn":
      return dropColumn(schema, table, name);
    case "AT_AlterColumnType":
      if (def !== undefined && "ColumnDef" in def)
        changeColumn(table, name, { type: columnTypeOf(def.ColumnDef.typeName), place });
      return;
    case "AT_SetNotNull":
      return changeColumn(table, name, { isNotNull: true });
    case "AT_DropNotNull":
      return changeColumn(table, name, { isNotNull: false });
    case "AT_ColumnDefault":
      return changeColumn(table, name, { hasDefault: def !== undefined });
    case "AT_AddIdentity":
      return changeColumn(table, name, { hasDefault: true, isNotNull: true });
    case "AT_AddConstraint": {
      const constraint =
        def !== undefined && "Constraint" in def ? readConstraint(table.name, def.Constraint) : undefined;
      if (constraint !== undefined) addConstraint(schema, table, constraint, place);
      return;
    }
    case "AT_ValidateConstraint":
      return validate(table, name);
    case "AT_DropConstraint":
      return dropConstraint(schema, table, name);
    default:
  }
}

function validate(table: Table, name: string): void {
  const constraint = table.constraints.get(name);
  if (constraint === undefined) return;
  table.constraints.set(name, { ...constraint, isValid: true });
  if (constraint.kind === "not null") changeColumn(table, constraint.columns[0] ?? "", { isNotNull: true });
}
