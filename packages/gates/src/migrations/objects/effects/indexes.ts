import type { CreateStatsStmt, IndexStmt, Node } from "@pgsql/types";
import { chooseRelationName, indexColumnNames } from "../default-names.ts";
import { keyOf, type Key } from "../effect.ts";
import { schemaOf, stringsOf, within } from "../names.ts";
import { newName, record, type Recorder, relationOf, use } from "../recorder.ts";
import { columnsIn, readReferences, scopeOf, useColumn } from "../references.ts";

export function readCreateIndex(recorder: Recorder, statement: IndexStmt): void {
  const {
    idxname,
    relation = {},
    indexParams = [],
    indexIncludingParams = [],
    whereClause,
    unique,
    if_not_exists,
  } = statement;
  const table = relationOf(recorder, relation);
  const elements = [...indexParams, ...indexIncludingParams];
  const name = idxname ?? chooseRelationName(recorder, table, indexColumnNames(elements), "idx");
  use(recorder, "table", table);
  for (const element of elements) readElement(recorder, table, element);
  readReferences(recorder, whereClause, scopeOf(table, [""], "expression"));
  const columns = indexParams.flatMap((each) => ("IndexElem" in each ? (each.IndexElem.name ?? []) : []));
  const isWhole = whereClause === undefined && columns.length === indexParams.length;
  const { idxname: _, relation: __, if_not_exists: ___, concurrent: ____, ...tree } = statement;
  record(recorder, "create", "index", within(schemaOf(table), name), {
    isGuarded: if_not_exists === true,
    owners: ownersOf(table, columnsIn(recorder, [elements, whereClause], table), elements),
    columns,
    tree: { table, ...tree },
    ...(unique === true && isWhole && { isUnique: true as const }),
  });
}

function readElement(recorder: Recorder, table: string, element: Node): void {
  if (!("IndexElem" in element)) return;
  const { name, expr } = element.IndexElem;
  if (name !== undefined) useColumn(recorder, table, name, scopeOf(table, [""], "key"));
  readReferences(recorder, expr, scopeOf(table, [""], "expression"));
}

function ownersOf(table: string, used: readonly string[], elements: readonly Node[]): readonly Key[] {
  const named = elements.flatMap((each) => ("IndexElem" in each ? (each.IndexElem.name ?? []) : []));
  return [keyOf("table", table), ...[...named, ...used].map((column) => keyOf("column", within(table, column)))];
}

export function readCreateStatistics(recorder: Recorder, statement: CreateStatsStmt): void {
  const { defnames, exprs = [], relations = [], if_not_exists } = statement;
  const [relation] = relations;
  if (relation === undefined || !("RangeVar" in relation)) return;
  const table = relationOf(recorder, relation.RangeVar);
  use(recorder, "table", table);
  const columns = exprs.flatMap((each) => ("StatsElem" in each ? (each.StatsElem.name ?? []) : []));
  for (const column of columns) useColumn(recorder, table, column, scopeOf(table, [""], "key"));
  readReferences(recorder, exprs, scopeOf(table, [""], "expression"));
  if (defnames === undefined) return;
  record(recorder, "create", "other", `statistics ${newName(recorder, stringsOf(defnames))}`, {
    isGuarded: if_not_exists === true,
    owners: [keyOf("table", table)],
    tree: exprs,
  });
}
