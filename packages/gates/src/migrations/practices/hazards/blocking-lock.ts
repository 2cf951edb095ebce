import type { DropStmt, IndexStmt, Node, ReindexStmt, VacuumStmt } from "@pgsql/types";

import { constraintsIn } from "../schema/apply-constraint.ts";
import { nameOfIndex } from "../schema/apply-index.ts";
import { hasOption } from "../statement-kinds.ts";
import { objectParts, qualify, relationName, shortName, textsOf, typeKey } from "../tree/names.ts";
import { named } from "../finding-at.ts";
import { constraintLock, isKnownNotNull, notNullLock } from "./constraint-lock.ts";
import {
  addedColumn,
  isOldTable,
  lock,
  oldTableCommands,
  type Hazard,
  type TableCommand,
  type Target,
} from "./hazard.ts";

/** Locks that a statement holds on a table in use for as long as it reads through it. */
export function findBlockingLocks(target: Target, node: Node): readonly Hazard[] {
  if ("IndexStmt" in node) return indexLock(target, node.IndexStmt);
  if ("DropStmt" in node) return dropIndexLock(target, node.DropStmt);
  if ("ReindexStmt" in node) return reindexLock(target, node.ReindexStmt);
  if ("VacuumStmt" in node) return vacuumLock(target, node.VacuumStmt);
  if ("ClusterStmt" in node) {
    const { relation } = node.ClusterStmt;
    if (relation !== undefined && !isOldTable(target, relationName(relation))) return [];
    return [
      wholeTable(
        "cluster",
        "CLUSTER",
        relation === undefined ? "every clustered table" : shortName(relationName(relation)),
      ),
    ];
  }
  if ("RefreshMatViewStmt" in node) {
    const { relation, concurrent, skipData } = node.RefreshMatViewStmt;
    const view = relationName(relation);
    if (concurrent === true || skipData === true || !target.isOld(target.schema.views.get(view))) return [];
    return [
      lock(
        "refresh-view",
        shortName(view),
        `REFRESH holds off all who read ${named(shortName(view))} until it is done.`,
        "Write REFRESH MATERIALIZED VIEW CONCURRENTLY, for which the view needs a unique index.",
      ),
    ];
  }
  if ("AlterDomainStmt" in node) {
    const { typeName, subtype, def } = node.AlterDomainStmt;
    const domain = typeKey(textsOf(typeName));
    const isUnchecked = def !== undefined && "Constraint" in def && def.Constraint.skip_validation === true;
    const hazard = subtype === "C" ? "add-domain-constraint" : subtype === "O" ? "set-domain-not-null" : undefined;
    if (hazard === undefined || isUnchecked || !target.isOld(target.schema.types.get(domain)?.place)) return [];
    return [
      lock(
        hazard,
        domain,
        `The new rule of the domain ${named(domain)} is held against every row of every table that has a column of it, which nobody writes meanwhile.`,
        "Add the constraint NOT VALID, and VALIDATE CONSTRAINT in a later migration.",
      ),
    ];
  }
  return oldTableCommands(target, node).flatMap((command) => commandLocks(target, command));
}

const wholeTable = (hazard: string, words: string, object: string): Hazard =>
  lock(
    hazard,
    object,
    `${words} writes ${named(object)} anew, and holds off all who read or write it until it is done.`,
    "Leave it out of the migration; where the space is needed, use a tool that works beside the traffic.",
  );

function indexLock(target: Target, node: IndexStmt): readonly Hazard[] {
  const table = relationName(node.relation);
  const name = nameOfIndex(node);
  const isThere = node.if_not_exists === true && target.schema.indexes.has(name);
  // On a partitioned table alone it is built of nothing.
  const isShallow = node.relation?.inh !== true;
  if (node.concurrent === true || isThere || isShallow || !isOldTable(target, table)) return [];
  return [
    lock(
      "create-index",
      shortName(name),
      `CREATE INDEX holds off every write to ${named(shortName(table))} until ${named(shortName(name))} is built.`,
      "Write CREATE INDEX CONCURRENTLY, in a migration of its own.",
    ),
  ];
}

function dropIndexLock(target: Target, { objects, removeType, concurrent }: DropStmt): readonly Hazard[] {
  if (removeType !== "OBJECT_INDEX" || concurrent === true) return [];
  return (objects ?? []).flatMap((object) => {
    const name = qualify(objectParts(object));
    const index = target.schema.indexes.get(name);
    if (index !== undefined && (!target.isOld(index.place) || !isOldTable(target, index.table))) return [];
    const shown = named(shortName(name));
    return [
      lock(
        "drop-index",
        shortName(name),
        `DROP INDEX waits for all who use the table of ${shown}, and holds off all who come after them.`,
        "Write DROP INDEX CONCURRENTLY, in a migration of its own.",
      ),
    ];
  });
}

function reindexLock(target: Target, { kind, relation, name, params }: ReindexStmt): readonly Hazard[] {
  if (kind === "REINDEX_OBJECT_SYSTEM" || hasOption(params, "concurrently")) return [];
  const object = relation === undefined ? (name ?? "the database") : shortName(relationName(relation));
  const owner = relation === undefined ? undefined : relationName(relation);
  const isOwn =
    owner !== undefined &&
    (kind === "REINDEX_OBJECT_TABLE"
      ? !isOldTable(target, owner)
      : !target.isOld(target.schema.indexes.get(owner)?.place));
  if (isOwn) return [];
  return [
    lock(
      "reindex",
      object,
      `REINDEX of ${named(object)} holds off writes until it is done, and reads that would use the index.`,
      "Write REINDEX ... CONCURRENTLY, in a migration of its own.",
    ),
  ];
}

function vacuumLock(target: Target, { options, rels, is_vacuumcmd }: VacuumStmt): readonly Hazard[] {
  if (is_vacuumcmd !== true || !hasOption(options, "full")) return [];
  const tables = (rels ?? []).flatMap((each) =>
    "VacuumRelation" in each ? [relationName(each.VacuumRelation.relation)] : [],
  );
  if (tables.length === 0) return [wholeTable("vacuum-full", "VACUUM FULL", "every table")];
  return tables
    .filter((table) => isOldTable(target, table))
    .map((table) => wholeTable("vacuum-full", "VACUUM FULL", shortName(table)));
}

function commandLocks(target: Target, each: TableCommand): readonly Hazard[] {
  const { table, shown, command } = each;
  const { subtype, name = "", def } = command;
  if (subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def)
    return constraintLock(target, each, def.Constraint);
  const column = addedColumn(target, each);
  if (column !== undefined)
    return constraintsIn(column.constraints).flatMap((constraint) =>
      constraintLock(target, each, constraint, {
        name: column.colname ?? "",
        isFilled: hasDefault(column.constraints),
      }),
    );
  if (subtype === "AT_SetNotNull" && !isKnownNotNull(target, table, name)) return [notNullLock(shown, name)];
  if (subtype !== "AT_DetachPartition" || def === undefined || !("PartitionCmd" in def)) return [];
  const partition = shortName(relationName(def.PartitionCmd.name));
  if (def.PartitionCmd.concurrent === true) return [];
  return [
    lock(
      "detach-partition",
      partition,
      `DETACH PARTITION ${named(partition)} holds off all who read or write ${named(shown)}.`,
      "Write DETACH PARTITION ... CONCURRENTLY, in a migration of its own.",
    ),
  ];
}

const hasDefault = (constraints: readonly Node[] | undefined): boolean =>
  constraintsIn(constraints).some(({ contype }) => contype === "CONSTR_DEFAULT");
