import type { InsertStmt, Node, SelectStmt, UpdateStmt } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { typeOfExpression } from "../expression-type.ts";
import type { Schema, Table } from "../schema/schema.ts";
import { columnName, relationName, shortName, textsOf } from "../tree/names.ts";
import { contains, walk } from "../tree/walk.ts";

/** Tables whose rows a statement takes away, so that putting them there again adds none. */
export function emptiedTables(node: Node): readonly string[] {
  if ("DeleteStmt" in node) return [relationName(node.DeleteStmt.relation)];
  if ("TruncateStmt" in node)
    return (node.TruncateStmt.relations ?? []).flatMap((relation) =>
      "RangeVar" in relation ? [relationName(relation.RangeVar)] : [],
    );
  if ("CreateStmt" in node)
    return node.CreateStmt.relation?.relpersistence === "t" ? [relationName(node.CreateStmt.relation)] : [];
  return [];
}

/** What a statement does to rows a second time, in the words of a message; nothing when it does no more than the first time. */
export function changesAgain(schema: Schema, node: Node, emptied: ReadonlySet<string>): string | undefined {
  if ("CopyStmt" in node) {
    const table = relationName(node.CopyStmt.relation);
    return node.CopyStmt.is_from === true && !emptied.has(table)
      ? `copies the rows of ${named(shortName(table))} in again`
      : undefined;
  }
  if ("AlterTableStmt" in node) return convertsAgain(node);
  if ("UpdateStmt" in node) return countsAgain(schema, node.UpdateStmt);
  if (!["InsertStmt", "SelectStmt", "DeleteStmt", "MergeStmt"].some((kind) => kind in node)) return undefined;
  let found: string | undefined;
  walk(node, (kind, value) => {
    if (kind === "InsertStmt" && isRepeated(value, node, emptied))
      found ??= `inserts into ${named(shortName(relationName((value as InsertStmt).relation)))} again`;
    return found === undefined;
  });
  return found;
}

function isRepeated(insert: InsertStmt, whole: Node, emptied: ReadonlySet<string>): boolean {
  if (insert.onConflictClause !== undefined || emptied.has(relationName(insert.relation))) return false;
  // Rows that are moved are no longer where they were.
  if (contains(whole, (kind) => kind === "DeleteStmt")) return false;
  const query = insert.selectStmt;
  return query === undefined || !("SelectStmt" in query) || !looksFirst(query.SelectStmt);
}

/** A query that leaves out what is there already: by a subquery in its condition, by a join that finds nothing, by EXCEPT. */
function looksFirst(query: SelectStmt): boolean {
  if (query.valuesLists !== undefined) return false;
  const isAntiJoin =
    contains(query.fromClause, (kind) => kind === "JoinExpr") &&
    contains(query.whereClause, (kind, { nulltesttype }) => kind === "NullTest" && nulltesttype === "IS_NULL");
  return isAntiJoin || query.op === "SETOP_EXCEPT" || contains(query.whereClause, (kind) => kind === "SubLink");
}

const ARITHMETIC = new Set(["+", "-", "*", "/"]);

/** SET n = n + 1, of rows that are chosen without looking at n. */
function countsAgain(schema: Schema, { relation, targetList, whereClause }: UpdateStmt): string | undefined {
  const table = schema.tables.get(relationName(relation));
  const targets = (targetList ?? []).flatMap((target) => ("ResTarget" in target ? [target.ResTarget] : []));
  const names = new Set(targets.map(({ name }) => name));
  const isLookedAt = contains(
    whereClause,
    (kind, node) => kind === "ColumnRef" && names.has(columnName({ ColumnRef: node })),
  );
  const counted = targets.find(({ name, val }) => name !== undefined && computesFrom(val, name, table));
  return counted === undefined || isLookedAt
    ? undefined
    : `changes ${named(`${shortName(relationName(relation))}.${counted.name}`)} from what it is by then`;
}

/** ALTER COLUMN TYPE ... USING column * 100. */
function convertsAgain(node: Extract<Node, { AlterTableStmt: unknown }>): string | undefined {
  for (const command of node.AlterTableStmt.cmds ?? []) {
    if (!("AlterTableCmd" in command) || command.AlterTableCmd.subtype !== "AT_AlterColumnType") continue;
    const { name = "", def } = command.AlterTableCmd;
    const using = def !== undefined && "ColumnDef" in def ? def.ColumnDef.raw_default : undefined;
    if (computesFrom(using, name, undefined))
      return `converts ${named(`${shortName(relationName(node.AlterTableStmt.relation))}.${name}`)} a second time`;
  }
  return undefined;
}

/** Whether a value is computed from the column's own, so that it differs each time. */
function computesFrom(value: Node | undefined, column: string, table: Table | undefined): boolean {
  return contains(value, (kind, node) => {
    if (kind !== "A_Expr" || node["kind"] !== "AEXPR_OP") return false;
    const operator = textsOf(node["name"] as Node[]).at(-1) ?? "";
    const operands = [node["lexpr"], node["rexpr"]] as readonly (Node | undefined)[];
    // A jsonb that is merged into itself stays what it is; a text grows.
    const isText = (operand: Node | undefined): boolean =>
      ["text", "varchar"].includes(typeOfExpression(table, operand) ?? "");
    const isComputed = ARITHMETIC.has(operator) || (operator === "||" && operands.some(isText));
    return (
      isComputed &&
      contains(operands, (inner, ref) => inner === "ColumnRef" && columnName({ ColumnRef: ref }) === column)
    );
  });
}
