import type { parseSync } from "libpg-query";

type Statement = NonNullable<ReturnType<typeof parseSync>["stmts"]>[number];
type Node = NonNullable<Statement["stmt"]>;

/** A script as it may be run. */
export interface SplitMigration {
  readonly statements: readonly string[];
  /** False where PostgreSQL refuses one of them in a transaction: then they are run one by one. */
  readonly isTransactional: boolean;
}

/** Reads a script with PostgreSQL's own parser, which takes long to load. @throws for a script that begins or ends transactions */
export async function splitMigration(sql: string): Promise<SplitMigration> {
  const { loadModule, parseSync } = await import("libpg-query");
  await loadModule();
  const found = parseSync(sql).stmts ?? [];
  const nodes = found.flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
  if (nodes.some((node) => "TransactionStmt" in node))
    throw new Error("it begins or ends transactions itself, which is done for it");
  const bytes = Buffer.from(sql);
  return {
    isTransactional: !nodes.some(forbidsTransaction),
    statements: found.map(({ stmt_location: start = 0, stmt_len: length = 0 }) =>
      // No length: to the end.
      bytes.subarray(start, length === 0 ? undefined : start + length).toString(),
    ),
  };
}

function forbidsTransaction(node: Node): boolean {
  if ("IndexStmt" in node) return node.IndexStmt.concurrent === true;
  if ("DropStmt" in node) return node.DropStmt.concurrent === true;
  if ("ReindexStmt" in node)
    return (
      hasOption(node.ReindexStmt.params, "concurrently") ||
      !["REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE"].includes(node.ReindexStmt.kind ?? "")
    );
  if ("AlterTableStmt" in node) return (node.AlterTableStmt.cmds ?? []).some(detachesConcurrently);
  if ("VacuumStmt" in node) return node.VacuumStmt.is_vacuumcmd === true;
  if ("ClusterStmt" in node) return node.ClusterStmt.relation === undefined;
  return NEVER_IN_TRANSACTION.some((kind) => kind in node);
}

const NEVER_IN_TRANSACTION = [
  "AlterSystemStmt",
  "CreateSubscriptionStmt",
  "CreateTableSpaceStmt",
  "CreatedbStmt",
  "DropSubscriptionStmt",
  "DropTableSpaceStmt",
  "DropdbStmt",
];

const hasOption = (options: readonly Node[] = [], name: string): boolean =>
  options.some((option) => "DefElem" in option && option.DefElem.defname === name);

function detachesConcurrently(command: Node): boolean {
  const definition = "AlterTableCmd" in command ? command.AlterTableCmd.def : undefined;
  return definition !== undefined && "PartitionCmd" in definition && definition.PartitionCmd.concurrent === true;
}
