import { commandsOf } from "../schema/apply-alter-table.ts";
import { readConstraint } from "../schema/apply-constraint.ts";
import type { Schema } from "../schema/schema.ts";
import type { Statement } from "../../statements/statement.ts";
import { relationName } from "../tree/names.ts";

/** Constraints that a file validates on tables that no migration of the folder creates. */
export interface Validations {
  /** @param schema before the statement */
  note(schema: Schema, statement: Statement): void;
  /** Whether the file has validated what is, or may well be, that the column is not null. */
  has(table: string, column: string): boolean;
}

export function createValidations(): Validations {
  const added = new Map<string, string | undefined>();
  const validated = new Set<string>();
  return {
    note(schema, { node }) {
      if (!("AlterTableStmt" in node)) return;
      const table = relationName(node.AlterTableStmt.relation);
      for (const { subtype, name = "", def } of commandsOf(node.AlterTableStmt)) {
        if (subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def) {
          const constraint = readConstraint(table, def.Constraint);
          if (constraint !== undefined) added.set(`${table} ${constraint.name}`, constraint.notNullColumn);
        } else if (subtype === "AT_ValidateConstraint" && schema.tables.get(table)?.constraints.has(name) !== true) {
          const key = `${table} ${name}`;
          if (!added.has(key)) validated.add(table);
          else if (added.get(key) !== undefined) validated.add(`${table} ${added.get(key)}`);
        }
      }
    },
    has: (table, column) => validated.has(table) || validated.has(`${table} ${column}`),
  };
}
