import type { Node, RangeVar } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { elementsOf } from "../schema/apply-index.ts";
import { relationName, shortName, textsOf } from "../tree/names.ts";
import { walk } from "../tree/walk.ts";
import { columnKey, relationKey, type Step } from "./step.ts";

/** Kinds of statements that read or write tables which have to be there. */
const USERS = ["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "CreateTableAsStmt", "ViewStmt"];

/** What has to be there for a statement to run, as far as a migration may have dropped it. */
export function needSteps(node: Node): readonly Step[] {
  if ("IndexStmt" in node) {
    const table = relationName(node.IndexStmt.relation);
    const names = elementsOf(node.IndexStmt.indexParams).flatMap(({ name }) => (name === undefined ? [] : [name]));
    return [needRelation(table), ...names.map((name) => needColumn(table, name))];
  }
  if ("CreateTrigStmt" in node) return [needRelation(relationName(node.CreateTrigStmt.relation))];
  if ("CreatePolicyStmt" in node) return [needRelation(relationName(node.CreatePolicyStmt.table))];
  if (!USERS.some((kind) => kind in node)) return [];
  return [...usedRelations(node), ...usedColumns(node)];
}

const needRelation = (name: string): Step => ({
  action: "need",
  key: relationKey(name),
  name: `the relation ${named(shortName(name))}`,
  isGuarded: false,
});

const needColumn = (table: string, column: string): Step => ({
  action: "need",
  key: columnKey(table, column),
  name: `the column ${named(`${shortName(table)}.${column}`)}`,
  isGuarded: false,
});

function usedRelations(node: Node): readonly Step[] {
  const own = new Set<string>();
  const used = new Set<string>();
  // What the statement makes is no use; a name of WITH is no table.
  const made: RangeVar | undefined =
    "ViewStmt" in node
      ? node.ViewStmt.view
      : "CreateTableAsStmt" in node
        ? node.CreateTableAsStmt.into?.rel
        : undefined;
  walk(node, (kind, value) => {
    if (kind === "CommonTableExpr") own.add(`public.${String(value["ctename"])}`);
    if (kind === "RangeVar" && value !== made) used.add(relationName(value));
    return kind !== "IntoClause";
  });
  return [...used].filter((name) => !own.has(name)).map(needRelation);
}

/** Of an INSERT its columns; of an UPDATE of one table alone every column that it names. */
function usedColumns(node: Node): readonly Step[] {
  if ("InsertStmt" in node) {
    const table = relationName(node.InsertStmt.relation);
    return (node.InsertStmt.cols ?? []).flatMap((target) =>
      "ResTarget" in target && target.ResTarget.name !== undefined ? [needColumn(table, target.ResTarget.name)] : [],
    );
  }
  if (!("UpdateStmt" in node) || node.UpdateStmt.fromClause !== undefined) return [];
  const table = relationName(node.UpdateStmt.relation);
  const names = new Set<string>();
  walk(node.UpdateStmt, (kind, value) => {
    // What stands in a subquery may be a column of another table.
    if (kind === "SubLink") return false;
    const name = kind === "ColumnRef" ? textsOf(value["fields"] as Node[]).at(-1) : undefined;
    if (name !== undefined) names.add(name);
    if (kind === "ResTarget" && typeof value["name"] === "string") names.add(value["name"]);
    return true;
  });
  return [...names].map((name) => needColumn(table, name));
}
