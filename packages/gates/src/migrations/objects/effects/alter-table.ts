import type { AlterTableCmd, AlterTableStmt, Node, RangeVar } from "@pgsql/types";
import { keyOf } from "../effect.ts";
import { schemaOf, within } from "../names.ts";
import { guarded, record, type Recorder, relationOf, use, useType } from "../recorder.ts";
import { readReferences, scopeOf } from "../references.ts";
import { createSequence, readConstraint, setNotNull } from "./constraints.ts";
import { kindOfObject } from "./object-kinds.ts";
import { readColumn } from "./tables.ts";

/** ALTER TABLE, and ALTER of what else is a relation. */
export function readAlterTable(outer: Recorder, statement: AlterTableStmt): void {
  const { relation = {}, cmds = [], missing_ok, objtype } = statement;
  const recorder = guarded(outer, missing_ok);
  const table = relationOf(recorder, relation);
  if (objtype === "OBJECT_TYPE") {
    record(recorder, "alter", "type", table, { aspect: "attributes", tree: cmds });
    return;
  }
  use(recorder, kindOfObject(objtype), table);
  for (const node of cmds) if ("AlterTableCmd" in node) readCommand(recorder, table, node.AlterTableCmd);
}

function readCommand(recorder: Recorder, table: string, command: AlterTableCmd): void {
  const { subtype, name = "", def, behavior, missing_ok } = command;
  const column = within(table, name);
  const isCascading = behavior === "DROP_CASCADE" && { isCascading: true as const };
  const isGuarded = missing_ok === true;
  switch (subtype) {
    case "AT_AddColumn":
      if (def !== undefined && "ColumnDef" in def)
        readColumn(recorder, table, def.ColumnDef, { isAdded: true, isGuarded });
      return;
    case "AT_DropColumn":
      return record(recorder, "drop", "column", column, { isGuarded, ...isCascading });
    case "AT_AddConstraint":
      if (def !== undefined && "Constraint" in def) readConstraint(recorder, table, def.Constraint);
      return;
    case "AT_DropConstraint":
      return dropConstraint(recorder, table, name, { isGuarded, ...isCascading });
    case "AT_ValidateConstraint":
    case "AT_AlterConstraint":
      return record(recorder, "alter", "constraint", column, { aspect: subtype, tree: def });
    case "AT_ColumnDefault":
      readReferences(recorder, def);
      return record(recorder, "alter", "column", column, { aspect: "default", tree: def ?? null });
    case "AT_SetNotNull":
    case "AT_DropNotNull":
      return setNotNull(recorder, table, name, subtype === "AT_SetNotNull");
    case "AT_AlterColumnType":
      return alterType(recorder, table, name, def);
    case "AT_AddIdentity":
      createSequence(recorder, table, name);
      return record(recorder, "alter", "column", column, { aspect: "identity", tree: def ?? null });
    case "AT_SetIdentity":
    case "AT_DropIdentity":
      return record(recorder, "alter", "column", column, { aspect: "identity", tree: def ?? null });
    case "AT_SetExpression":
    case "AT_DropExpression":
      readReferences(recorder, def, scopeOf(table, [""], "expression"));
      return record(recorder, "alter", "column", column, { aspect: "expression", tree: def ?? null });
    case "AT_SetStatistics":
    case "AT_SetStorage":
    case "AT_SetCompression":
    case "AT_SetOptions":
    case "AT_ResetOptions":
      return record(recorder, "alter", "column", column, { aspect: aspectOf(subtype), tree: { def, set: subtype } });
    case "AT_ClusterOn":
    case "AT_ReplicaIdentity":
      readIndexOf(recorder, table, name, def);
      return alterTable(recorder, table, command);
    case "AT_EnableTrig":
    case "AT_EnableAlwaysTrig":
    case "AT_EnableReplicaTrig":
    case "AT_DisableTrig":
      return record(recorder, "alter", "trigger", column, { aspect: "enabled", tree: subtype });
    case "AT_EnableRule":
    case "AT_EnableAlwaysRule":
    case "AT_EnableReplicaRule":
    case "AT_DisableRule":
      return record(recorder, "alter", "rule", column, { aspect: "enabled", tree: subtype });
    case "AT_AddInherit":
    case "AT_DropInherit":
    case "AT_AttachPartition":
    case "AT_DetachPartition":
      return alterParent(recorder, table, subtype, def);
    case "AT_AddOf":
      if (def !== undefined && "TypeName" in def) useType(recorder, def.TypeName);
      return alterTable(recorder, table, command);
    case undefined:
      return;
    default:
      return alterTable(recorder, table, command);
  }
}

/** What several commands set of a table is one thing: a level of row security, an owner. */
function aspectOf(subtype: string): string {
  if (/ForceRowSecurity$/.test(subtype)) return "forced row security";
  if (/RowSecurity$/.test(subtype)) return "row security";
  if (/Logged$/.test(subtype)) return "logged";
  if (/RelOptions$/.test(subtype)) return "options";
  if (/Options$/.test(subtype)) return "column options";
  if (/Cluster/.test(subtype)) return "cluster";
  return subtype.replace(/^AT_(?:Set|Change)?/, "").toLowerCase();
}

function alterTable(
  recorder: Recorder,
  table: string,
  { subtype = "AT_SetLogged", name, def, newowner }: AlterTableCmd,
): void {
  if (newowner?.rolename !== undefined) use(recorder, "role", newowner.rolename);
  const options = def !== undefined && "List" in def ? (def.List.items ?? []) : undefined;
  if (options === undefined) {
    const tree = { set: subtype, name, def, owner: newowner?.rolename };
    record(recorder, "alter", "table", table, { aspect: aspectOf(subtype), tree });
    return;
  }
  // Each option is set by itself.
  for (const option of options)
    if ("DefElem" in option)
      record(recorder, "alter", "table", table, {
        aspect: `option ${option.DefElem.defname}`,
        tree: { set: subtype, value: option.DefElem.arg },
      });
}

function alterType(recorder: Recorder, table: string, column: string, def: Node | undefined): void {
  const definition = def !== undefined && "ColumnDef" in def ? def.ColumnDef : {};
  useType(recorder, definition.typeName);
  readReferences(recorder, definition.raw_default, scopeOf(table, [""]));
  record(recorder, "alter", "column", within(table, column), {
    aspect: "type",
    tree: { type: definition.typeName, collation: definition.collClause, using: definition.raw_default },
  });
}

/** The index of a unique constraint goes with it, as its owner. */
function dropConstraint(
  recorder: Recorder,
  table: string,
  name: string,
  details: { readonly isGuarded: boolean; readonly isCascading?: true },
): void {
  record(recorder, "drop", "constraint", within(table, name), details);
}

function readIndexOf(recorder: Recorder, table: string, name: string, def: Node | undefined): void {
  const index = def !== undefined && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt.name : name;
  if (index !== undefined && index !== "") use(recorder, "index", within(schemaOf(table), index));
}

/** ATTACH and INHERIT make a table part of another. */
function alterParent(recorder: Recorder, table: string, subtype: string, def: Node | undefined): void {
  const other = relationIn(def);
  if (other === undefined) return;
  const name = relationOf(recorder, other);
  const [child, parent] = subtype.endsWith("Partition") ? [name, table] : [table, name];
  use(recorder, "table", name);
  const isJoining = subtype === "AT_AttachPartition" || subtype === "AT_AddInherit";
  record(recorder, "alter", "table", child, {
    aspect: `part of ${parent}`,
    tree: { set: subtype, def },
    ...(subtype.endsWith("Partition") && {
      owners: [keyOf("schema", schemaOf(child)), ...(isJoining ? [keyOf("table", parent)] : [])],
    }),
  });
}

function relationIn(def: Node | undefined): RangeVar | undefined {
  if (def === undefined) return undefined;
  if ("RangeVar" in def) return def.RangeVar;
  return "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
}
