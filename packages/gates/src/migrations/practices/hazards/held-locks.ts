import type { Node } from "@pgsql/types";

import type { MigrationFinding } from "../../migration-finding.ts";
import type { ReadFile, Statement } from "../../statements/statement.ts";
import { findingAt, named, quote } from "../finding-at.ts";
import { commandsOf } from "../schema/apply-alter-table.ts";
import { hasOption } from "../statement-kinds.ts";
import { objectParts, qualify, relationName, shortName } from "../tree/names.ts";
import { walk } from "../tree/walk.ts";

/** Commands of ALTER TABLE that let others write, or take no lock to speak of. */
const MILD = new Set([
  "AT_ValidateConstraint",
  "AT_SetStatistics",
  "AT_SetOptions",
  "AT_ResetOptions",
  "AT_SetRelOptions",
  "AT_ResetRelOptions",
  "AT_AttachPartition",
  "AT_DetachPartitionFinalize",
  "AT_ClusterOn",
  "AT_DropCluster",
]);

/** The tables that a statement keeps others from reading or writing until its transaction ends. */
function lockedTables(node: Node): readonly string[] {
  if ("AlterTableStmt" in node) {
    const isStrong = commandsOf(node.AlterTableStmt).some(
      ({ subtype = "AT_AddColumn", def }) =>
        !MILD.has(subtype) && !(def !== undefined && "PartitionCmd" in def && def.PartitionCmd.concurrent === true),
    );
    return isStrong && node.AlterTableStmt.objtype === "OBJECT_TABLE"
      ? [relationName(node.AlterTableStmt.relation)]
      : [];
  }
  if ("RenameStmt" in node) {
    const { renameType, relation } = node.RenameStmt;
    return renameType === "OBJECT_TABLE" || renameType === "OBJECT_COLUMN" ? [relationName(relation)] : [];
  }
  if ("DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE")
    return (node.DropStmt.objects ?? []).map((object) => qualify(objectParts(object)));
  if ("TruncateStmt" in node)
    return (node.TruncateStmt.relations ?? []).flatMap((each) =>
      "RangeVar" in each ? [relationName(each.RangeVar)] : [],
    );
  return [];
}

/** The tables through whose rows a statement goes. */
function workedTables(node: Node): readonly string[] {
  if ("AlterTableStmt" in node) {
    const isLong = commandsOf(node.AlterTableStmt).some(({ subtype }) =>
      ["AT_ValidateConstraint", "AT_AlterColumnType", "AT_SetNotNull"].includes(subtype ?? ""),
    );
    return isLong ? [relationName(node.AlterTableStmt.relation)] : [];
  }
  // Of an index that is built it is told already.
  if (
    !["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "CreateTableAsStmt"].some(
      (kind) => kind in node,
    )
  )
    return [];
  // A few rows of constants are soon in.
  const isFew =
    "InsertStmt" in node &&
    node.InsertStmt.selectStmt !== undefined &&
    "SelectStmt" in node.InsertStmt.selectStmt &&
    node.InsertStmt.selectStmt.SelectStmt.valuesLists !== undefined;
  if (isFew) return [];
  const tables = new Set<string>();
  walk(node, (kind, value) => {
    if (kind === "RangeVar") tables.add(relationName(value));
    return true;
  });
  return [...tables];
}

interface Held {
  readonly table: string;
  readonly statement: Statement;
}

/**
 * Work on a table in use that is done while a lock on one is held: the others wait for both. Told once for a file.
 *
 * @param isOld of a table, whether it is there without the request
 */
export function findHeldLocks(
  { path, statements }: ReadFile,
  isOld: (table: string) => boolean,
): readonly MigrationFinding[] {
  let held: Held | undefined;
  for (const statement of statements) {
    if ("TransactionStmt" in statement.node) held = undefined;
    const worked = held === undefined ? undefined : workedTables(statement.node).find(isOld);
    if (held !== undefined && worked !== undefined) return [toFinding(path, statement, held, worked)];
    const locked = lockedTables(statement.node).find(isOld);
    if (locked !== undefined) held ??= { table: locked, statement };
  }
  return [];
}

function toFinding(path: string, statement: Statement, held: Held, worked: string): MigrationFinding {
  const [table, other] = [shortName(held.table), shortName(worked)];
  return findingAt(
    { path, statement },
    {
      rule: "blocking-lock",
      level: "warning",
      message: `This goes through ${table === other ? "it" : named(other)} while the lock on ${named(table)} of line ${held.statement.line} is held, for which all others wait.`,
      subject: `held ${table}`,
      fix: "Do the work in a migration of its own, before or after the one that takes the lock.",
      evidence: { hazard: "work-under-lock", object: table, lock: quote({ path, statement: held.statement }) },
    },
  );
}

/** A lock is waited for without a limit: whoever comes after it waits too. Told once for a file. */
export function findUnlimitedWait(
  { path, statements }: ReadFile,
  isOld: (table: string) => boolean,
): readonly MigrationFinding[] {
  for (const statement of statements) {
    if (setsLockTimeout(statement.node)) return [];
    const table = waitedTables(statement.node).find(isOld);
    if (table === undefined) continue;
    return [
      findingAt(
        { path, statement },
        {
          rule: "blocking-lock",
          level: "note",
          message: `The lock on ${named(shortName(table))} is waited for without a limit, and whoever comes after waits behind it.`,
          subject: `lock timeout ${path}`,
          fix: "Begin with SET LOCAL lock_timeout = '5s', and try again when it fails.",
          evidence: { hazard: "lock-timeout", object: shortName(table) },
        },
      ),
    ];
  }
  return [];
}

/** What a statement waits for, and makes others wait behind it. */
function waitedTables(node: Node): readonly string[] {
  if ("IndexStmt" in node) return node.IndexStmt.concurrent === true ? [] : [relationName(node.IndexStmt.relation)];
  if ("CreateTrigStmt" in node) return [relationName(node.CreateTrigStmt.relation)];
  if ("ReindexStmt" in node) {
    const { relation, params } = node.ReindexStmt;
    return relation === undefined || hasOption(params, "concurrently") ? [] : [relationName(relation)];
  }
  if (!("LockStmt" in node)) return lockedTables(node);
  return (node.LockStmt.relations ?? []).flatMap((each) => ("RangeVar" in each ? [relationName(each.RangeVar)] : []));
}

const setsLockTimeout = (node: Node): boolean =>
  "VariableSetStmt" in node && node.VariableSetStmt.name?.toLowerCase() === "lock_timeout";
