import type { Constraint as ConstraintNode } from "@pgsql/types";

import type { MigrationFinding } from "../migration-finding.ts";
import { canReference } from "./can-reference.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import { commandsOf } from "./schema/apply-alter-table.ts";
import { constraintsIn, referencedBy } from "./schema/apply-constraint.ts";
import type { Column, Place, Schema, Table } from "./schema/schema.ts";
import { showType } from "./tree/column-type.ts";
import { relationName, shortName, textsOf } from "./tree/names.ts";

/** Foreign keys of a statement, already applied, whose columns have another type than what they refer to. */
export function judgeForeignKeys(schema: Schema, place: Place): readonly MigrationFinding[] {
  return foreignKeysOf(schema, place).flatMap(({ table, columns, node }) => {
    const { table: name, columns: listed } = referencedBy(node);
    const referenced = schema.tables.get(name);
    const keys = listed.length > 0 ? listed : (referenced?.primaryKey ?? []);
    if (referenced === undefined || keys.length !== columns.length) return [];
    return columns.flatMap((column, index) => {
      const [own, key] = [table.columns.get(column), referenced.columns.get(keys[index]!)];
      return own === undefined || key === undefined ? [] : compare(schema, place, { table, own, referenced, key });
    });
  });
}

interface Pair {
  readonly table: Table;
  readonly own: Column;
  readonly referenced: Table;
  readonly key: Column;
}

function compare(schema: Schema, place: Place, { table, own, referenced, key }: Pair): readonly MigrationFinding[] {
  if (own.type === undefined || key.type === undefined || canReference(schema, own.type, key.type) !== false) return [];
  const [from, to] = [`${shortName(table.name)}.${own.name}`, `${shortName(referenced.name)}.${key.name}`];
  const [has, needs] = [showType(own.type), showType(key.type)];
  return [
    findingAt(place, {
      rule: "foreign-key-type",
      level: "error",
      message: `${named(from)} is ${has} and refers to ${named(to)}, which is ${needs}: PostgreSQL refuses the foreign key.`,
      subject: `${from} ${to}`,
      fix: `Give ${named(from)} the type ${needs}.`,
      evidence: { column: from, type: has, referenced: { column: to, type: needs, ...quote(key.place) } },
    }),
  ];
}

interface ForeignKey {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly node: ConstraintNode;
}

/** Of what the statement really makes: a guarded one may do nothing. */
function foreignKeysOf(schema: Schema, place: Place): readonly ForeignKey[] {
  const { node } = place.statement;
  if ("CreateStmt" in node) {
    const table = schema.tables.get(relationName(node.CreateStmt.relation));
    if (table?.place.statement !== place.statement) return [];
    const elements = node.CreateStmt.tableElts ?? [];
    return [
      ...elements.flatMap((element) =>
        "ColumnDef" in element
          ? atColumn(table, element.ColumnDef.colname ?? "", constraintsIn(element.ColumnDef.constraints))
          : [],
      ),
      ...constraintsIn(elements).flatMap((constraint) => atTable(table, constraint)),
    ];
  }
  if (!("AlterTableStmt" in node)) return [];
  const table = schema.tables.get(relationName(node.AlterTableStmt.relation));
  if (table === undefined) return [];
  return commandsOf(node.AlterTableStmt).flatMap(({ subtype, def }) => {
    if (def === undefined) return [];
    if (subtype === "AT_AddConstraint" && "Constraint" in def) return atTable(table, def.Constraint);
    if (subtype !== "AT_AddColumn" || !("ColumnDef" in def)) return [];
    const { colname = "", constraints } = def.ColumnDef;
    const isMade = table.columns.get(colname)?.place.statement === place.statement;
    return isMade ? atColumn(table, colname, constraintsIn(constraints)) : [];
  });
}

const atColumn = (table: Table, column: string, constraints: readonly ConstraintNode[]): readonly ForeignKey[] =>
  constraints.flatMap((node) => (node.contype === "CONSTR_FOREIGN" ? [{ table, columns: [column], node }] : []));

const atTable = (table: Table, node: ConstraintNode): readonly ForeignKey[] =>
  node.contype === "CONSTR_FOREIGN" ? [{ table, columns: textsOf(node.fk_attrs), node }] : [];
