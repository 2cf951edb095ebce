import type { Constraint as ConstraintNode, Node } from "@pgsql/types";

import { bareName, besideTable, columnName, relationName, textsOf } from "../tree/names.ts";
import { walk } from "../tree/walk.ts";
import { defaultName } from "./default-names.ts";
import { keysOf } from "./apply-index.ts";
import type { Column, Constraint, Place, Schema, Table } from "./schema.ts";

const KINDS: Readonly<Record<string, Constraint["kind"]>> = {
  CONSTR_CHECK: "check",
  CONSTR_NOTNULL: "not null",
  CONSTR_UNIQUE: "unique",
  CONSTR_PRIMARY: "primary key",
  CONSTR_FOREIGN: "foreign key",
  CONSTR_EXCLUSION: "exclude",
};

const LABELS: Readonly<Record<Constraint["kind"], string>> = {
  check: "check",
  "not null": "not_null",
  unique: "key",
  "primary key": "pkey",
  "foreign key": "fkey",
  exclude: "excl",
};

/** What a constraint is called and made of. */
export interface NamedConstraint extends Constraint {
  readonly name: string;
  /** It takes an index that is there. */
  readonly usedIndex?: string;
}

/**
 * Reads a constraint of a table; `undefined` for what only describes a column, such as a default.
 *
 * @param column of a constraint that stands at its column
 */
export function readConstraint(table: string, node: ConstraintNode, column?: string): NamedConstraint | undefined {
  const kind = KINDS[node.contype ?? ""];
  if (kind === undefined) return undefined;
  const columns = column === undefined ? columnsOf(node, kind) : [column];
  // A check that names one column is called after it, wherever it stands.
  const named = kind === "check" ? checkedColumns(node) : columns;
  const notNullColumn = kind === "not null" ? columns[0] : notNullCheck(node);
  return {
    name: node.conname ?? defaultName(bareName(table), labelColumns(kind, named), LABELS[kind]),
    kind,
    columns,
    isValid: node.skip_validation !== true,
    ...(notNullColumn !== undefined && { notNullColumn }),
    ...(node.indexname !== undefined && { usedIndex: node.indexname }),
  };
}

const labelColumns = (kind: Constraint["kind"], columns: readonly string[]): readonly string[] =>
  kind === "primary key" || (kind === "check" && columns.length !== 1) ? [] : columns;

function columnsOf(node: ConstraintNode, kind: Constraint["kind"]): readonly string[] {
  if (kind === "foreign key") return textsOf(node.fk_attrs);
  if (kind === "check") return checkedColumns(node);
  if (kind !== "exclude") return textsOf(node.keys);
  return (node.exclusions ?? []).flatMap((item) => {
    const [element] = "List" in item ? (item.List.items ?? []) : [];
    return element !== undefined && "IndexElem" in element ? [element.IndexElem.name ?? "expr"] : [];
  });
}

function checkedColumns(node: ConstraintNode): readonly string[] {
  const names = new Set<string>();
  walk(node.raw_expr, (kind, value) => {
    const name = kind === "ColumnRef" ? columnName({ ColumnRef: value }) : undefined;
    if (name !== undefined) names.add(name);
    return true;
  });
  return [...names];
}

/** The column of CHECK (column IS NOT NULL). */
function notNullCheck({ raw_expr: expression }: ConstraintNode): string | undefined {
  if (expression === undefined || !("NullTest" in expression)) return undefined;
  const { arg, nulltesttype } = expression.NullTest;
  return nulltesttype === "IS_NOT_NULL" ? columnName(arg) : undefined;
}

/** Adds it to its table, with the index that it brings and what it says of its columns. */
export function addConstraint(schema: Schema, table: Table, constraint: NamedConstraint, place: Place): void {
  const { name, kind, columns, usedIndex } = constraint;
  const taken = usedIndex === undefined ? undefined : takeIndex(schema, table, usedIndex);
  const keys = taken ?? columns;
  table.constraints.set(name, { ...constraint, columns: keys });
  if (kind === "primary key") {
    table.primaryKey = keys;
    for (const key of keys) changeColumn(table, key, { isNotNull: true });
  } else if (kind === "not null" && constraint.isValid) {
    for (const key of keys) changeColumn(table, key, { isNotNull: true });
  } else if (kind === "foreign key") {
    for (const key of keys) changeColumn(table, key, { isReference: true });
  }
  if (kind === "unique" || kind === "primary key") addBackingIndex(schema, table, name, keys, place);
}

function takeIndex(schema: Schema, table: Table, bare: string): readonly string[] {
  const name = besideTable(table.name, bare);
  const keys = schema.indexes.get(name)?.shownKeys ?? [];
  schema.indexes.delete(name);
  table.indexes.delete(name);
  return keys;
}

function addBackingIndex(schema: Schema, table: Table, bare: string, columns: readonly string[], place: Place): void {
  const name = besideTable(table.name, bare);
  const keys = keysOf(columns);
  schema.indexes.set(name, { name, table: table.name, isUnique: true, keys, shownKeys: columns, place });
  table.indexes.add(name);
}

export function changeColumn(table: Table, name: string, change: Partial<Column>): void {
  const column = table.columns.get(name);
  if (column !== undefined) table.columns.set(name, { ...column, ...change });
}

/** The table that a foreign key refers to, and by which columns it says so. */
export function referencedBy(node: ConstraintNode): { readonly table: string; readonly columns: readonly string[] } {
  return { table: relationName(node.pktable), columns: textsOf(node.pk_attrs) };
}

/** The constraints that stand in a list of the tree. */
export const constraintsIn = (nodes: readonly Node[] | undefined): readonly ConstraintNode[] =>
  (nodes ?? []).flatMap((node) => ("Constraint" in node ? [node.Constraint] : []));
