import type { DropStmt, Node } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { columnTypeOf, showType } from "../tree/column-type.ts";
import { objectParts, qualify, relationName, shortName } from "../tree/names.ts";
import { isOldTable, oldTableCommands, type Hazard, type TableCommand, type Target } from "./hazard.ts";
import { compareTypes } from "./type-change.ts";

/** Rows and values that are gone when a statement has run. */
export function findDataLoss(target: Target, node: Node): readonly Hazard[] {
  if ("DropStmt" in node) return dropLoss(target, node.DropStmt);
  if ("TruncateStmt" in node) {
    const { relations = [], behavior } = node.TruncateStmt;
    const isCascade = behavior === "DROP_CASCADE";
    return relations.flatMap((relation) => {
      const table = "RangeVar" in relation ? relationName(relation.RangeVar) : "";
      if (!isOldTable(target, table)) return [];
      const others = isCascade ? ", and every table that refers to it, and so on" : "";
      return [
        loss(
          isCascade ? "truncate-cascade" : "truncate",
          shortName(table),
          `TRUNCATE empties ${named(shortName(table))}${others}.`,
        ),
      ];
    });
  }
  if ("DeleteStmt" in node) {
    const { relation, whereClause, usingClause } = node.DeleteStmt;
    const table = relationName(relation);
    if (whereClause !== undefined || usingClause !== undefined || !isOldTable(target, table)) return [];
    return [loss("delete-all", shortName(table), `DELETE without a WHERE empties ${named(shortName(table))}.`)];
  }
  return oldTableCommands(target, node).flatMap((command) => commandLoss(target, command));
}

const loss = (hazard: string, object: string, message: string): Hazard => ({
  rule: "data-loss",
  hazard,
  object,
  message,
  fix: "Make sure that nothing needs it any more, keep a copy, and drop it in a deployment after the one that stops using it.",
});

function dropLoss(target: Target, { objects = [], removeType, behavior }: DropStmt): readonly Hazard[] {
  return objects.flatMap((object) => {
    const parts = objectParts(object);
    const name = qualify(parts);
    if (removeType === "OBJECT_TABLE")
      return isOldTable(target, name)
        ? [loss("drop-table", shortName(name), `DROP TABLE deletes ${named(shortName(name))} with all that is in it.`)]
        : [];
    if (removeType === "OBJECT_SCHEMA")
      return [
        loss(
          "drop-schema",
          parts.join("."),
          `DROP SCHEMA deletes ${named(parts.join("."))}${behavior === "DROP_CASCADE" ? " with all that is in it" : ""}.`,
        ),
      ];
    const isColumnType =
      removeType === "OBJECT_TYPE" || removeType === "OBJECT_DOMAIN" || removeType === "OBJECT_EXTENSION";
    if (!isColumnType || behavior !== "DROP_CASCADE") return [];
    return [
      loss(
        "drop-cascade",
        parts.join("."),
        `DROP ... CASCADE of ${named(parts.join("."))} deletes every column that is of it.`,
      ),
    ];
  });
}

function commandLoss({ schema, isOld }: Target, { table, shown, command }: TableCommand): readonly Hazard[] {
  const { subtype, name = "", def } = command;
  const column = schema.tables.get(table)?.columns.get(name);
  if (subtype === "AT_DropColumn")
    return column === undefined || isOld(column.place)
      ? [
          loss(
            "drop-column",
            `${shown}.${name}`,
            `DROP COLUMN deletes ${named(`${shown}.${name}`)} with all that is in it.`,
          ),
        ]
      : [];
  if (subtype !== "AT_AlterColumnType" || def === undefined || !("ColumnDef" in def)) return [];
  const to = columnTypeOf(def.ColumnDef.typeName);
  if (column?.type === undefined || to === undefined || !compareTypes(schema, column.type, to).isNarrower) return [];
  return [
    loss(
      "narrow-type",
      `${shown}.${name}`,
      `${named(`${shown}.${name}`)} changes from ${showType(column.type)} to ${showType(to)}, which does not hold all that is in it: values are cut, or the statement fails.`,
    ),
  ];
}
