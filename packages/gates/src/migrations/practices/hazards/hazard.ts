import type { AlterTableCmd, ColumnDef, Node } from "@pgsql/types";

import type { Validations } from "./validations.ts";
import type { Schema } from "../schema/schema.ts";
import { commandsOf } from "../schema/apply-alter-table.ts";
import { relationName, shortName } from "../tree/names.ts";

/** What a statement does to a database that is in use. */
export interface Hazard {
  readonly rule: "blocking-lock" | "table-rewrite" | "data-loss" | "breaks-running-code";
  /** Finer than the rule, for whoever wants to tell them apart. */
  readonly hazard: string;
  /** Whom it happens to. */
  readonly object: string;
  readonly message: string;
  readonly fix: string;
  readonly level?: "warning" | "note";
}

/** The database that a statement of the request meets. */
export interface Target {
  /** As the migrations before the statement leave it. */
  readonly schema: Schema;
  /** It is there without the request, so that it may be full and in use; also what no migration creates. */
  readonly isOld: (place: { readonly path: string } | undefined) => boolean;
  /** What the file makes anew, such as a view under a name that is given up. */
  readonly isMadeAgain: (name: string) => boolean;
  readonly validations: Validations;
}

export const isOldTable = ({ schema, isOld }: Target, name: string): boolean => isOld(schema.tables.get(name)?.place);

/** A command of an ALTER TABLE on a table that is there without the request. */
export interface TableCommand {
  readonly table: string;
  /** For messages. */
  readonly shown: string;
  readonly command: AlterTableCmd;
}

export function oldTableCommands(target: Target, node: Node): readonly TableCommand[] {
  if (!("AlterTableStmt" in node) || node.AlterTableStmt.objtype !== "OBJECT_TABLE") return [];
  const table = relationName(node.AlterTableStmt.relation);
  if (!isOldTable(target, table)) return [];
  return commandsOf(node.AlterTableStmt).map((command) => ({ table, shown: shortName(table), command }));
}

/** The column that a command adds; none when IF NOT EXISTS finds it there. */
export function addedColumn({ schema }: Target, { table, command }: TableCommand): ColumnDef | undefined {
  const { subtype, def, missing_ok } = command;
  if (subtype !== "AT_AddColumn" || def === undefined || !("ColumnDef" in def)) return undefined;
  const isThere = schema.tables.get(table)?.columns.has(def.ColumnDef.colname ?? "") === true;
  return isThere && missing_ok === true ? undefined : def.ColumnDef;
}

export const lock = (hazard: string, object: string, message: string, fix: string): Hazard => ({
  rule: "blocking-lock",
  hazard,
  object,
  message,
  fix,
});
