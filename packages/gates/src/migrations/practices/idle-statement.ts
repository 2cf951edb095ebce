import type { Node } from "@pgsql/types";

import type { MigrationFinding } from "../migration-finding.ts";
import { findingAt, named } from "./finding-at.ts";
import type { Place, Schema } from "./schema/schema.ts";
import { relationName, shortName } from "./tree/names.ts";

/** A guarded statement on a table that is not there when it runs. */
export interface IdleStatement {
  readonly table: string;
  readonly place: Place;
}

/**
 * A statement whose guard keeps it from failing, on a table that no migration has created: on a database built from this folder it
 * does nothing, and the runner notes it as done.
 */
export function findIdleStatement(schema: Schema, place: Place): readonly IdleStatement[] {
  const { node, isConditional } = place.statement;
  const table = changedTable(node, isConditional);
  if (table === undefined || schema.tables.size === 0) return [];
  return schema.tables.has(table) || schema.views.has(table) ? [] : [{ table, place }];
}

/** Of a statement that says IF EXISTS, or that a condition stands before. */
function changedTable(node: Node, isConditional: boolean): string | undefined {
  if ("AlterTableStmt" in node && node.AlterTableStmt.objtype === "OBJECT_TABLE")
    return isConditional || node.AlterTableStmt.missing_ok === true
      ? relationName(node.AlterTableStmt.relation)
      : undefined;
  if ("RenameStmt" in node && node.RenameStmt.relation !== undefined)
    return isConditional || node.RenameStmt.missing_ok === true ? relationName(node.RenameStmt.relation) : undefined;
  return "IndexStmt" in node && isConditional ? relationName(node.IndexStmt.relation) : undefined;
}

/** What a later migration creates is another rule's matter. */
export const judgeIdleStatements = (schema: Schema, idle: readonly IdleStatement[]): readonly MigrationFinding[] =>
  idle
    .filter(({ table }) => !schema.tables.has(table))
    .map(({ table, place }) =>
      findingAt(place, {
        rule: "use-before-create",
        level: "warning",
        message: `No migration creates ${named(shortName(table))}: on a database built from this folder the guard lets this do nothing, and it is never run again.`,
        subject: `idle ${shortName(table)} ${place.path}`,
        fix: "Land the migration that creates it first, under a lower version; or take the guard away, so that it fails where it cannot work.",
        evidence: { object: shortName(table) },
      }),
    );
