import type { ColumnDef, CreateStmt, CreateTableAsStmt, IntoClause, Node, SelectStmt } from "@pgsql/types";
import { keyOf, schemaKeyOf } from "../effect.ts";
import { lastName, stringsOf, within } from "../names.ts";
import {
  isOwnType,
  isSerial,
  newRelation,
  record,
  type Recorder,
  relationOf,
  typeNamed,
  use,
  useSchema,
  useType,
} from "../recorder.ts";
import { readReferences, scopeOf, useAllColumns } from "../references.ts";
import { createSequence, readConstraint } from "./constraints.ts";

/** CREATE TABLE, and of a foreign table. */
export function readCreateTable(recorder: Recorder, statement: CreateStmt): void {
  const {
    relation = {},
    tableElts = [],
    inhRelations = [],
    partbound,
    ofTypename,
    if_not_exists,
    constraints = [],
  } = statement;
  const table = newRelation(recorder, relation);
  if (relation.relpersistence === "t") recorder.session.temporary.add(relation.relname ?? "");
  const parents = inhRelations.flatMap((node) => ("RangeVar" in node ? relationOf(recorder, node.RangeVar) : []));
  useSchema(recorder, table);
  for (const parent of parents) use(recorder, "table", parent);
  useType(recorder, ofTypename);
  const parentKeys = parents.map((parent) => keyOf("table", parent));
  const { relation: _, if_not_exists: __, ...tree } = statement;
  const copied = [...copiedColumns(recorder, tableElts), ...parents.flatMap((each) => recorder.known.columnsOf(each))];
  const own = tableElts.flatMap((element) => ("ColumnDef" in element ? (element.ColumnDef.colname ?? "") : []));
  record(recorder, "create", "table", table, {
    isGuarded: if_not_exists === true,
    owners: [schemaKeyOf(table), ...(partbound === undefined ? [] : parentKeys)],
    needs: partbound === undefined ? parentKeys : [],
    tree,
    ...(isWhole(recorder, tableElts, parents) && ofTypename === undefined && { columns: [...copied, ...own] }),
  });
  for (const column of new Set(copied)) if (!own.includes(column)) createColumn(recorder, table, { colname: column });
  for (const element of tableElts) readElement(recorder, table, element);
  for (const constraint of constraints)
    if ("Constraint" in constraint) readConstraint(recorder, table, constraint.Constraint);
}

function copiedColumns(recorder: Recorder, elements: readonly Node[]): readonly string[] {
  return elements.flatMap((element) =>
    "TableLikeClause" in element
      ? recorder.known.columnsOf(relationOf(recorder, element.TableLikeClause.relation ?? {}))
      : [],
  );
}

/** Whether every column of the table is known: none comes from a table that is not. */
function isWhole({ known, ...recorder }: Recorder, elements: readonly Node[], parents: readonly string[]): boolean {
  const sources = elements.flatMap((element) =>
    "TableLikeClause" in element ? relationOf({ known, ...recorder }, element.TableLikeClause.relation ?? {}) : [],
  );
  return [...sources, ...parents].every((source) => known.get(keyOf("table", source))?.columns !== undefined);
}

function readElement(recorder: Recorder, table: string, element: Node): void {
  if ("ColumnDef" in element) {
    readColumn(recorder, table, element.ColumnDef);
  } else if ("Constraint" in element) {
    readConstraint(recorder, table, element.Constraint);
  } else if ("TableLikeClause" in element) {
    const { relation = {}, options = 0 } = element.TableLikeClause;
    const source = relationOf(recorder, relation);
    use(recorder, "table", source);
    useAllColumns(recorder, source, scopeOf(source, [""], options > 0 ? "copied whole" : "copied"));
  }
}

function createColumn(recorder: Recorder, table: string, column: ColumnDef, isGuarded = false, isAdded = false): void {
  const type = isOwnType(column.typeName) ? stringsOf(column.typeName?.names) : [];
  record(recorder, "create", "column", within(table, column.colname ?? ""), {
    isGuarded,
    owners: [keyOf("table", table)],
    needs: type.length > 0 ? [keyOf("type", typeNamed(recorder, type))] : [],
    tree: column,
    ...(!isAdded && { isImplied: true }),
  });
}

/** A column with all that is written with it. `isGuarded` is that of ADD COLUMN IF NOT EXISTS. */
export function readColumn(
  recorder: Recorder,
  table: string,
  column: ColumnDef,
  { isAdded = false, isGuarded = false }: { readonly isAdded?: boolean; readonly isGuarded?: boolean } = {},
): void {
  const { colname = "", typeName, constraints = [], raw_default } = column;
  useType(recorder, typeName);
  createColumn(recorder, table, column, isGuarded, isAdded);
  if (isSerial(typeName)) createSequence(recorder, table, colname);
  readReferences(recorder, raw_default);
  for (const constraint of constraints)
    if ("Constraint" in constraint) readConstraint(recorder, table, constraint.Constraint, colname);
}

/** CREATE TABLE ... AS, CREATE MATERIALIZED VIEW, and SELECT ... INTO. */
export function readCreateTableAs(recorder: Recorder, statement: CreateTableAsStmt): void {
  const { query, into, objtype, if_not_exists } = statement;
  const isView = objtype === "OBJECT_MATVIEW";
  readMadeOfQuery(recorder, into, query, { isView, isGuarded: if_not_exists === true });
}

export function readSelectInto(recorder: Recorder, select: SelectStmt): void {
  const { intoClause, ...query } = select;
  readMadeOfQuery(recorder, intoClause, { SelectStmt: query }, { isView: false, isGuarded: false });
}

function readMadeOfQuery(
  recorder: Recorder,
  into: IntoClause | undefined,
  query: Node | undefined,
  { isView, isGuarded }: { readonly isView: boolean; readonly isGuarded: boolean },
): void {
  const relation = into?.rel ?? {};
  const first = recorder.effects.length;
  readReferences(recorder, query, { sources: [], ctes: new Set(), aspect: "held" });
  const used = recorder.effects.slice(first).map(({ kind, name }) => keyOf(kind, name));
  const name = newRelation(recorder, relation);
  if (relation.relpersistence === "t") recorder.session.temporary.add(lastName(name));
  useSchema(recorder, name);
  record(recorder, "create", isView ? "view" : "table", name, {
    isGuarded,
    owners: [schemaKeyOf(name)],
    needs: isView ? used : [],
    tree: { query },
  });
}
