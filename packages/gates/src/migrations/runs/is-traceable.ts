import type { Node } from "@pgsql/types";

/**
 * Statements that change a relation, or what PostgreSQL tells of it, only under a lock on it. Renaming changes how others are told,
 * granting takes no lock, and what calls a function, or runs a block, may do either.
 */
const TRACEABLE = new Set([
  "AlterTableStmt",
  "CommentStmt",
  "CreateDomainStmt",
  "CompositeTypeStmt",
  "CreateEnumStmt",
  "CreateFunctionStmt",
  "CreatePolicyStmt",
  "CreateSeqStmt",
  "CreateStmt",
  "CreateTrigStmt",
  "DeleteStmt",
  "IndexStmt",
  "InsertStmt",
  "TransactionStmt",
  "UpdateStmt",
  "VariableSetStmt",
  "ViewStmt",
]);

/** Whether the locks of a transaction tell which relations a statement of it has changed. */
export function isTraceable(node: Node): boolean {
  if ("DropStmt" in node) return node.DropStmt.removeType !== "OBJECT_STATISTIC_EXT";
  if ("AlterEnumStmt" in node) return node.AlterEnumStmt.oldVal === undefined;
  if ("CreateSchemaStmt" in node) return (node.CreateSchemaStmt.schemaElts ?? []).length === 0;
  return Object.keys(node).every((kind) => TRACEABLE.has(kind));
}
