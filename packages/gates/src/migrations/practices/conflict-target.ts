import type { InsertStmt, Node } from "@pgsql/types";

import { implies } from "./implies.ts";
import { elementsOf, keyOf } from "./schema/apply-index.ts";
import type { Index, Schema } from "./schema/schema.ts";
import { conditionText } from "./tree/index-texts.ts";
import { relationName } from "./tree/names.ts";
import { walk } from "./tree/walk.ts";

/** A conflict clause that PostgreSQL finds no index for. */
export interface UnmatchedConflict {
  /** The partial indexes that its columns would be right for. */
  readonly indexes: readonly Index[];
  /** It has a WHERE, from which the index's does not follow. */
  readonly hasCondition: boolean;
}

/** The conflict clauses of a statement whose columns only partial unique indexes have, without their condition. */
export function findUnmatchedConflicts(schema: Schema, node: Node): readonly UnmatchedConflict[] {
  const found: UnmatchedConflict[] = [];
  walk(node, (kind, value) => {
    const unmatched = kind === "InsertStmt" ? matchConflict(schema, value) : undefined;
    if (unmatched !== undefined) found.push(unmatched);
    return true;
  });
  return found;
}

function matchConflict(schema: Schema, { relation, onConflictClause }: InsertStmt): UnmatchedConflict | undefined {
  const elements = elementsOf(onConflictClause?.infer?.indexElems);
  if (elements.length === 0) return undefined;
  const condition = onConflictClause?.infer?.whereClause;
  const indexes = findUniqueIndexes(schema, relationName(relation), elements.map(keyOf));
  const isMatched = indexes.some(
    ({ predicate }) => predicate === undefined || (condition !== undefined && implies(condition, predicate)),
  );
  return indexes.length === 0 || isMatched ? undefined : { indexes, hasCondition: condition !== undefined };
}

/** The unique indexes of a table that are made of just these keys, in any order. */
export function findUniqueIndexes(schema: Schema, table: string, keys: readonly string[]): readonly Index[] {
  const wanted = new Set(keys);
  return [...(schema.tables.get(table)?.indexes ?? indexesByTable(schema, table))].flatMap((name) => {
    const index = schema.indexes.get(name);
    const isSame =
      index !== undefined && index.keys.every((key) => wanted.has(key)) && new Set(index.keys).size === wanted.size;
    return isSame && index.isUnique ? [index] : [];
  });
}

/** Of a table that no migration of the folder creates. */
const indexesByTable = (schema: Schema, table: string): readonly string[] =>
  [...schema.indexes.values()].flatMap((index) => (index.table === table ? [index.name] : []));

/** The conflict clause that an index takes, as one writes it. */
export const clauseFor = (index: Index): string => {
  const { shownKeys, place } = index;
  const condition = index.predicate === undefined ? "" : ` ${conditionText(place.statement.text)}`;
  return `ON CONFLICT (${shownKeys.join(", ")})${condition}`;
};
