import type { Node } from "@pgsql/types";

import type { ReadFile, Statement } from "../statements/statement.ts";
import { commandsOf } from "./schema/apply-alter-table.ts";

/** Whether an option such as FULL or CONCURRENTLY is given and not switched off. */
export function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  return (options ?? []).some((option) => {
    if (!("DefElem" in option) || option.DefElem.defname !== name) return false;
    const { arg } = option.DefElem;
    if (arg === undefined) return true;
    if ("String" in arg) return !["false", "off"].includes(arg.String.sval ?? "");
    return !("Integer" in arg) || (arg.Integer.ival ?? 0) !== 0;
  });
}

/** Why PostgreSQL refuses a statement inside a transaction: the words that make it so. */
export function refusedInTransaction(node: Node): string | undefined {
  if ("IndexStmt" in node && node.IndexStmt.concurrent === true) return "CREATE INDEX CONCURRENTLY";
  if ("DropStmt" in node && node.DropStmt.concurrent === true) return "DROP INDEX CONCURRENTLY";
  if ("ReindexStmt" in node) {
    const { kind, params } = node.ReindexStmt;
    if (hasOption(params, "concurrently")) return "REINDEX CONCURRENTLY";
    const isWide =
      kind === "REINDEX_OBJECT_SCHEMA" || kind === "REINDEX_OBJECT_DATABASE" || kind === "REINDEX_OBJECT_SYSTEM";
    return isWide ? "REINDEX of a schema or database" : undefined;
  }
  if ("AlterTableStmt" in node) {
    const isDetached = commandsOf(node.AlterTableStmt).some(
      ({ subtype, def }) =>
        subtype === "AT_DetachPartition" &&
        def !== undefined &&
        "PartitionCmd" in def &&
        def.PartitionCmd.concurrent === true,
    );
    return isDetached ? "DETACH PARTITION CONCURRENTLY" : undefined;
  }
  if ("VacuumStmt" in node) return node.VacuumStmt.is_vacuumcmd === true ? "VACUUM" : undefined;
  if ("ClusterStmt" in node) return node.ClusterStmt.relation === undefined ? "CLUSTER without a table" : undefined;
  return clusterWide(node);
}

function clusterWide(node: Node): string | undefined {
  if ("AlterSystemStmt" in node) return "ALTER SYSTEM";
  if ("CreatedbStmt" in node) return "CREATE DATABASE";
  if ("DropdbStmt" in node) return "DROP DATABASE";
  if ("CreateTableSpaceStmt" in node) return "CREATE TABLESPACE";
  if ("DropTableSpaceStmt" in node) return "DROP TABLESPACE";
  if ("CreateSubscriptionStmt" in node) return "CREATE SUBSCRIPTION";
  return "DropSubscriptionStmt" in node ? "DROP SUBSCRIPTION" : undefined;
}

/** What a statement touches that is not in this database, and so is not undone or forked with it. */
export function reachesBeyond(node: Node): string | undefined {
  if ("CreateRoleStmt" in node) return "a role of the whole server";
  if ("AlterRoleStmt" in node || "AlterRoleSetStmt" in node || "DropRoleStmt" in node)
    return "a role of the whole server";
  if ("AlterDatabaseStmt" in node || "AlterDatabaseSetStmt" in node) return "the settings of a database by its name";
  if ("CopyStmt" in node && node.CopyStmt.is_program === true) return "a program on the server";
  if ("CopyStmt" in node && node.CopyStmt.filename !== undefined) return "a file on the server";
  if ("AlterSystemStmt" in node) return "the settings of the whole server";
  const name = clusterWide(node);
  if (name?.endsWith("DATABASE") === true) return "another database";
  return name?.endsWith("TABLESPACE") === true ? "the server's disks" : undefined;
}

/** Statements that only set or reset something, and do nothing to the database. */
export const isSetting = ({ node }: Statement): boolean => "VariableSetStmt" in node || "VariableShowStmt" in node;

/** A file's statements without the BEGIN and the COMMIT that wrap all of it. */
export interface Wrapped {
  readonly inner: readonly Statement[];
  /** Statements that begin, end or split a transaction otherwise. */
  readonly control: readonly Statement[];
  /** Statements that stand between a BEGIN and what ends it. */
  readonly inTransaction: ReadonlySet<Statement>;
}

/** One leading BEGIN and one trailing COMMIT are what a runner does itself; settings may stand before and after them. */
export function unwrap({ statements }: ReadFile): Wrapped {
  const control = statements.filter(({ node }) => "TransactionStmt" in node);
  const [first, last] = control;
  const plain = statements.filter((statement) => !isSetting(statement));
  const isWrapped =
    first === plain[0] && last === plain.at(-1) && isKind(first, ["BEGIN", "START"]) && isKind(last, ["COMMIT"]);
  return {
    inner: statements.filter(({ node }) => !("TransactionStmt" in node)),
    control: isWrapped ? [] : control,
    inTransaction: listInTransaction(statements),
  };
}

function listInTransaction(statements: readonly Statement[]): ReadonlySet<Statement> {
  const found = new Set<Statement>();
  let isOpen = false;
  for (const statement of statements) {
    if (isKind(statement, ["BEGIN", "START"])) isOpen = true;
    else if (isKind(statement, ["COMMIT", "ROLLBACK", "PREPARE"])) isOpen = false;
    else if (isOpen) found.add(statement);
  }
  return found;
}

function isKind(statement: Statement | undefined, kinds: readonly string[]): boolean {
  if (statement === undefined || statement.isNested || !("TransactionStmt" in statement.node)) return false;
  const { kind } = statement.node.TransactionStmt;
  return kinds.some((each) => kind === `TRANS_STMT_${each}`);
}

/** Whether all of a file can be undone when it stops half-way. */
export function runsInOneTransaction(read: ReadFile): boolean {
  const { control, inner } = unwrap(read);
  return control.length === 0 && !inner.some(({ node }) => refusedInTransaction(node) !== undefined);
}
