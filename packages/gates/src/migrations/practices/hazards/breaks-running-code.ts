import type { ColumnDef, DropStmt, Node, RenameStmt } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { constraintsIn } from "../schema/apply-constraint.ts";
import { columnTypeOf } from "../tree/column-type.ts";
import { objectParts, qualify, relationName, shortName } from "../tree/names.ts";
import { addedColumn, isOldTable, oldTableCommands, type Hazard, type TableCommand, type Target } from "./hazard.ts";

/** What code that was deployed before the migration no longer finds, or no longer may do. */
export function findBreaks(target: Target, node: Node): readonly Hazard[] {
  if ("RenameStmt" in node) return renameBreak(target, node.RenameStmt);
  if ("DropStmt" in node) return dropBreak(target, node.DropStmt);
  if ("AlterObjectSchemaStmt" in node) {
    const { objectType, relation, newschema = "" } = node.AlterObjectSchemaStmt;
    const name = relationName(relation);
    if (objectType !== "OBJECT_TABLE" || !isOldTable(target, name)) return [];
    return [
      breaks(
        "move-table",
        shortName(name),
        `${named(shortName(name))} moves to the schema ${named(newschema)}`,
        AS_VIEW,
      ),
    ];
  }
  return oldTableCommands(target, node).flatMap((command) => commandBreak(target, command));
}

const breaks = (hazard: string, object: string, what: string, fix: string): Hazard => ({
  rule: "breaks-running-code",
  hazard,
  object,
  message: `${what}: code that still runs while this is deployed fails.`,
  fix,
});

const AS_VIEW =
  "Leave a view under the old name, or add the new one beside it, move the code over, and drop the old one later.";
const AFTERWARDS = "Deploy the code that does without it first, and drop it in a later migration.";

function renameBreak(
  target: Target,
  { renameType, relation, subname = "", newname = "" }: RenameStmt,
): readonly Hazard[] {
  const table = relationName(relation);
  const isView = renameType === "OBJECT_VIEW" || renameType === "OBJECT_MATVIEW";
  if (isView ? !target.isOld(target.schema.views.get(table)) : !isOldTable(target, table)) return [];
  const shown = shortName(table);
  if (renameType === "OBJECT_TABLE" || isView)
    return target.isMadeAgain(table)
      ? []
      : [
          breaks(
            isView ? "rename-view" : "rename-table",
            shown,
            `${named(shown)} is renamed to ${named(newname)}`,
            AS_VIEW,
          ),
        ];
  if (renameType !== "OBJECT_COLUMN") return [];
  const column = target.schema.tables.get(table)?.columns.get(subname);
  if (column !== undefined && !target.isOld(column.place)) return [];
  return [
    breaks(
      "rename-column",
      `${shown}.${subname}`,
      `${named(`${shown}.${subname}`)} is renamed to ${named(newname)}`,
      "Add a column of the new name, write both, move the code over, and drop the old one later.",
    ),
  ];
}

function dropBreak(target: Target, { objects = [], removeType }: DropStmt): readonly Hazard[] {
  if (removeType !== "OBJECT_VIEW" && removeType !== "OBJECT_MATVIEW") return [];
  return objects.flatMap((object) => {
    const name = qualify(objectParts(object));
    const isGone = target.isOld(target.schema.views.get(name)) && !target.isMadeAgain(name);
    return isGone
      ? [breaks("drop-view", shortName(name), `The view ${named(shortName(name))} is dropped`, AFTERWARDS)]
      : [];
  });
}

function commandBreak(target: Target, each: TableCommand): readonly Hazard[] {
  const { table, shown, command } = each;
  const { subtype, name = "", def } = command;
  const added = addedColumn(target, each);
  if (added !== undefined) return requiredColumn(shown, added);
  const column = target.schema.tables.get(table)?.columns.get(name);
  const object = `${shown}.${name}`;
  if (column !== undefined && !target.isOld(column.place)) return [];
  if (subtype === "AT_DropColumn") return [breaks("drop-column", object, `${named(object)} is dropped`, AFTERWARDS)];
  if (subtype === "AT_SetNotNull" && column?.isNotNull !== true && column?.hasDefault !== true)
    return [
      breaks(
        "required-value",
        object,
        `${named(object)} has to be given from now on`,
        "Deploy the code that always gives it first, or add a default.",
      ),
    ];
  if (subtype === "AT_DropNotNull")
    return [
      {
        ...breaks("drop-not-null", object, "", "Deploy the code that can read a null first."),
        message: `${named(object)} may be null from now on, which code that reads it may not expect.`,
        level: "note",
      },
    ];
  if (subtype === "AT_ColumnDefault" && def === undefined && column?.isNotNull === true)
    return [
      breaks(
        "drop-default",
        object,
        `${named(object)} is NOT NULL and loses its default`,
        "Deploy the code that always gives the column first.",
      ),
    ];
  return [];
}

function requiredColumn(shown: string, { colname = "", typeName, constraints }: ColumnDef): readonly Hazard[] {
  const kinds = new Set(constraintsIn(constraints).map(({ contype }) => contype));
  const isRequired = kinds.has("CONSTR_NOTNULL") || kinds.has("CONSTR_PRIMARY");
  const isFilled =
    kinds.has("CONSTR_DEFAULT") ||
    kinds.has("CONSTR_GENERATED") ||
    kinds.has("CONSTR_IDENTITY") ||
    columnTypeOf(typeName)?.isSerial === true;
  if (!isRequired || isFilled) return [];
  return [
    {
      ...breaks(
        "required-column",
        `${shown}.${colname}`,
        "",
        "Add it with a default, or without NOT NULL until every row and all code has a value.",
      ),
      message: `${named(`${shown}.${colname}`)} is NOT NULL without a default: the statement fails where ${named(shown)} has rows, and so does each INSERT of code that does not know the column.`,
    },
  ];
}
