import type { IndexElem, IndexStmt, Node } from "@pgsql/types";

import { fingerprint } from "../tree/fingerprint.ts";
import { keyTexts } from "../tree/index-texts.ts";
import { bareName, besideTable, relationName } from "../tree/names.ts";
import { defaultName } from "./default-names.ts";
import type { Place, Schema } from "./schema.ts";

/** What an index of columns is compared by. */
export const keysOf = (columns: readonly string[]): readonly string[] => columns.map((column) => `column ${column}`);

/** One key of an index, or of a conflict clause. */
export const keyOf = ({ name, expr }: IndexElem): string =>
  name === undefined ? `expression ${fingerprint(expr)}` : `column ${name}`;

export const elementsOf = (nodes: readonly Node[] | undefined): readonly IndexElem[] =>
  (nodes ?? []).flatMap((node) => ("IndexElem" in node ? [node.IndexElem] : []));

/** Its own name, or the one that PostgreSQL gives it. */
export function nameOfIndex({ idxname, relation, indexParams, indexIncludingParams }: IndexStmt): string {
  const table = relationName(relation);
  const columns = elementsOf([...(indexParams ?? []), ...(indexIncludingParams ?? [])]).map(labelOf);
  return besideTable(table, idxname ?? defaultName(bareName(table), columns, "idx"));
}

/** PostgreSQL names an index of a function after the function, and one of any other expression `expr`. */
function labelOf({ name, expr }: IndexElem): string {
  if (name !== undefined) return name;
  const called = expr !== undefined && "FuncCall" in expr ? expr.FuncCall.funcname?.at(-1) : undefined;
  return called !== undefined && "String" in called ? (called.String.sval ?? "expr") : "expr";
}

export function applyIndex(schema: Schema, node: IndexStmt, place: Place): void {
  const name = nameOfIndex(node);
  if (schema.indexes.has(name)) return;
  const table = relationName(node.relation);
  const elements = elementsOf(node.indexParams);
  const texts = elements.every((element) => element.name !== undefined) ? [] : keyTexts(place.statement.text);
  schema.indexes.set(name, {
    name,
    table,
    isUnique: node.unique === true,
    keys: elements.map(keyOf),
    shownKeys: elements.map((element, index) => element.name ?? texts[index] ?? "an expression"),
    ...(node.whereClause !== undefined && { predicate: node.whereClause }),
    place,
  });
  schema.tables.get(table)?.indexes.add(name);
}
