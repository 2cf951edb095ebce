import type { ColumnDef, Node } from "@pgsql/types";

import type { MigrationFinding } from "../migration-finding.ts";
import { findMutable } from "./find-mutable.ts";
import { findingAt, named } from "./finding-at.ts";
import { commandsOf } from "./schema/apply-alter-table.ts";
import { constraintsIn } from "./schema/apply-constraint.ts";
import { elementsOf, nameOfIndex } from "./schema/apply-index.ts";
import type { Place, Schema, Table } from "./schema/schema.ts";
import { relationName, shortName } from "./tree/names.ts";

/** An expression whose value PostgreSQL keeps, and what it is part of. */
interface KeptExpression {
  readonly what: string;
  readonly object: string;
  readonly expression: Node;
  readonly table: Table | undefined;
}

/** Indexes and generated columns of a statement, already applied, that are made of what changes by itself. */
export function judgeKeptExpressions(schema: Schema, place: Place): readonly MigrationFinding[] {
  return listExpressions(schema, place).flatMap(({ what, object, expression, table }) => {
    const mutable = findMutable(schema, table, expression);
    return mutable === undefined ? [] : [toFinding(place, what, object, mutable)];
  });
}

const toFinding = (place: Place, what: string, object: string, mutable: string): MigrationFinding =>
  findingAt(place, {
    rule: "volatile-index-predicate",
    level: "error",
    message: `The ${what} of ${named(object)} is made of ${mutable}: PostgreSQL refuses it, as what it keeps would grow wrong by itself.`,
    subject: `${object} ${what}`,
    fix: "Leave out of it what changes with time, session or settings, and ask for that in the query; where a time zone or configuration is meant, name it.",
    evidence: { object, mutable },
  });

function listExpressions(schema: Schema, { statement }: Place): readonly KeptExpression[] {
  const { node } = statement;
  if ("IndexStmt" in node) {
    const { indexParams, whereClause, relation } = node.IndexStmt;
    const [object, table] = [shortName(nameOfIndex(node.IndexStmt)), schema.tables.get(relationName(relation))];
    const keys = elementsOf(indexParams).flatMap(({ expr }) => (expr === undefined ? [] : [expr]));
    return [
      ...keys.map((expression) => ({ what: "key", object, expression, table })),
      ...(whereClause === undefined ? [] : [{ what: "condition", object, expression: whereClause, table }]),
    ];
  }
  if ("CreateStmt" in node) {
    const table = schema.tables.get(relationName(node.CreateStmt.relation));
    return (node.CreateStmt.tableElts ?? []).flatMap((element) =>
      "ColumnDef" in element ? generated(table, element.ColumnDef) : [],
    );
  }
  if (!("AlterTableStmt" in node)) return [];
  const table = schema.tables.get(relationName(node.AlterTableStmt.relation));
  return commandsOf(node.AlterTableStmt).flatMap(({ subtype, def }) =>
    subtype === "AT_AddColumn" && def !== undefined && "ColumnDef" in def ? generated(table, def.ColumnDef) : [],
  );
}

const generated = (table: Table | undefined, { colname = "", constraints }: ColumnDef): readonly KeptExpression[] =>
  constraintsIn(constraints).flatMap(({ contype, raw_expr: expression }) =>
    contype === "CONSTR_GENERATED" && expression !== undefined
      ? [
          {
            what: "generated value",
            object: table === undefined ? colname : `${shortName(table.name)}.${colname}`,
            expression,
            table,
          },
        ]
      : [],
  );
