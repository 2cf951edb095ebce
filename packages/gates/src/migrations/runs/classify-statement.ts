import type { AlterTableCmd, Node, TransactionStmt } from "@pgsql/types";

import { readToken } from "../statements/read-token.ts";
import type { StatementRole } from "./prepared-file.ts";

/** How a statement goes together with a transaction that is around it. */
export function readRole(node: Node): StatementRole {
  if ("TransactionStmt" in node) return readControl(node.TransactionStmt);
  if ("IndexStmt" in node) return node.IndexStmt.concurrent ? "concurrent" : "plain";
  if ("DropStmt" in node) return node.DropStmt.concurrent ? "concurrent" : "plain";
  if ("AlterTableStmt" in node)
    return (node.AlterTableStmt.cmds ?? []).some(detachesConcurrently) ? "concurrent" : "plain";
  if ("VacuumStmt" in node) return node.VacuumStmt.is_vacuumcmd ? "upkeep" : "plain";
  if ("ClusterStmt" in node) return node.ClusterStmt.relation === undefined ? "upkeep" : "plain";
  if ("ReindexStmt" in node) return "upkeep";
  if ("CheckPointStmt" in node || "AlterSystemStmt" in node) return "upkeep";
  if ("CreateTableSpaceStmt" in node || "DropTableSpaceStmt" in node) return "outside";
  if ("CreateSubscriptionStmt" in node || "DropSubscriptionStmt" in node) return "outside";
  return "plain";
}

function readControl({ kind }: TransactionStmt): StatementRole {
  if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return "begin";
  if (kind === "TRANS_STMT_COMMIT") return "commit";
  return kind === "TRANS_STMT_ROLLBACK" ? "rollback" : "plain";
}

function detachesConcurrently(command: Node): boolean {
  const { def }: AlterTableCmd = "AlterTableCmd" in command ? command.AlterTableCmd : {};
  return def !== undefined && "PartitionCmd" in def && def.PartitionCmd.concurrent === true;
}

/** The statement without CONCURRENTLY, which no object is called unless in quotes. */
export function asInTransaction(sql: string): string {
  for (let at = 0; at < sql.length;) {
    const { kind, end } = readToken(sql, at);
    if (kind === "word" && sql.slice(at, end).toLowerCase() === "concurrently")
      return sql.slice(0, at) + sql.slice(end);
    at = end;
  }
  return sql;
}

/** What no engine of ours gets to see: it would wait for a client, leave the engine, or outlive the transaction. */
export function reasonNotToRun(node: Node): string | undefined {
  if ("CopyStmt" in node) {
    const { is_from: isFrom, is_program: isProgram, filename } = node.CopyStmt;
    if (isProgram) return "COPY ... PROGRAM starts a program on the server";
    if (isFrom && !filename) return "the rows of COPY ... FROM STDIN come from a client";
    if (!isFrom && !filename) return "COPY ... TO STDOUT writes to a client";
  }
  if ("TransactionStmt" in node && /PREPARE/.test(node.TransactionStmt.kind ?? ""))
    return "a prepared transaction outlives its session";
  if ("CreatedbStmt" in node || "DropdbStmt" in node) return "another database is not a part of this one's schema";
  if ("LoadStmt" in node) return "LOAD reads a library on the server";
  return undefined;
}
