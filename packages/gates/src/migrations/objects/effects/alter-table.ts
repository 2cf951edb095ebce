import type { AlterTableCmd, AlterTableStmt, AlterTableType, Node, RangeVar } from "@pgsql/types";
import { keyOf } from "../effect.ts";
import { quoteName, schemaOf, within } from "../names.ts";
import { guarded, record, type Recorder, relationOf, use, useType } from "../recorder.ts";
import { readReferences, scopeOf, useAllColumns } from "../references.ts";
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
  for (const node of cmds) {
    if (!("AlterTableCmd" in node)) continue;
    const { subtype } = node.AlterTableCmd;
    const read = (subtype && COMMANDS[subtype]) ?? setOfTable;
    read(recorder, table, node.AlterTableCmd);
  }
}

type Command = (recorder: Recorder, table: string, command: AlterTableCmd) => void;

const setOfTrigger: Command = (recorder, table, { name = "", subtype }) =>
  record(recorder, "alter", "trigger", within(table, name), { aspect: "state", tree: subtype });

const setOfRule: Command = (recorder, table, { name = "", subtype }) =>
  record(recorder, "alter", "rule", within(table, name), { aspect: "state", tree: subtype });

const setOfConstraint: Command = (recorder, table, { name = "", subtype, def }) =>
  record(recorder, "alter", "constraint", within(table, name), { aspect: subtype ?? "", tree: def });

const setOfColumn =
  (aspect: string): Command =>
  (recorder, table, { name = "", subtype, def }) =>
    record(recorder, "alter", "column", within(table, name), { aspect, tree: { def, set: subtype } });

/** Every other command sets something of the table itself. */
const COMMANDS: Partial<Record<AlterTableType, Command>> = {
  AT_AddColumn: (recorder, table, { def, missing_ok }) => {
    if (def !== undefined && "ColumnDef" in def)
      readColumn(recorder, table, def.ColumnDef, { isAdded: true, isGuarded: missing_ok === true });
  },
  AT_DropColumn: (recorder, table, command) => drop(recorder, "column", table, command),
  AT_AddConstraint: (recorder, table, { def }) => {
    if (def !== undefined && "Constraint" in def) readConstraint(recorder, table, def.Constraint);
  },
  AT_DropConstraint: (recorder, table, command) => drop(recorder, "constraint", table, command),
  AT_ValidateConstraint: setOfConstraint,
  AT_AlterConstraint: setOfConstraint,
  AT_ColumnDefault: (recorder, table, { name = "", def }) => {
    readReferences(recorder, def);
    record(recorder, "alter", "column", within(table, name), { aspect: "default", tree: def ?? null });
  },
  AT_SetNotNull: (recorder, table, { name = "" }) => setNotNull(recorder, table, name, true),
  AT_DropNotNull: (recorder, table, { name = "" }) => setNotNull(recorder, table, name, false),
  AT_AlterColumnType: alterType,
  AT_AddIdentity: (recorder, table, command) => {
    createSequence(recorder, table, command.name ?? "");
    setOfColumn("identity")(recorder, table, command);
  },
  AT_SetIdentity: setOfColumn("identity"),
  AT_DropIdentity: setOfColumn("identity"),
  AT_SetExpression: (recorder, table, command) => {
    readReferences(recorder, command.def, scopeOf(table, [""], "expression"));
    setOfColumn("expression")(recorder, table, command);
  },
  AT_DropExpression: setOfColumn("expression"),
  AT_SetStatistics: setOfColumn("statistics"),
  AT_SetStorage: setOfColumn("storage"),
  AT_SetCompression: setOfColumn("compression"),
  AT_SetOptions: setOfColumn("options"),
  AT_ResetOptions: setOfColumn("options"),
  AT_ClusterOn: setOfIndex,
  AT_ReplicaIdentity: setOfIndex,
  AT_EnableTrig: setOfTrigger,
  AT_EnableAlwaysTrig: setOfTrigger,
  AT_EnableReplicaTrig: setOfTrigger,
  AT_DisableTrig: setOfTrigger,
  AT_EnableRule: setOfRule,
  AT_EnableAlwaysRule: setOfRule,
  AT_EnableReplicaRule: setOfRule,
  AT_DisableRule: setOfRule,
  AT_AddInherit: setParent,
  AT_DropInherit: setParent,
  AT_AttachPartition: setParent,
  AT_DetachPartition: setParent,
  AT_DetachPartitionFinalize: setParent,
  AT_AddOf: (recorder, table, command) => {
    if (command.def !== undefined && "TypeName" in command.def) useType(recorder, command.def.TypeName);
    setOfTable(recorder, table, command);
  },
};

/** Commands that set one thing of a table, by what it is. */
const ASPECTS: Partial<Record<AlterTableType, string>> = {
  AT_EnableRowSecurity: "row security",
  AT_DisableRowSecurity: "row security",
  AT_ForceRowSecurity: "forced row security",
  AT_NoForceRowSecurity: "forced row security",
  AT_SetLogged: "logging",
  AT_SetUnLogged: "logging",
  AT_ClusterOn: "cluster",
  AT_DropCluster: "cluster",
  AT_ChangeOwner: "owner",
  AT_ReplicaIdentity: "replica identity",
  AT_SetTableSpace: "tablespace",
  AT_SetAccessMethod: "access method",
  AT_AddOf: "type",
  AT_DropOf: "type",
};

function setOfTable(recorder: Recorder, table: string, { subtype, name, def, newowner }: AlterTableCmd): void {
  if (subtype === undefined) return;
  if (newowner?.rolename !== undefined) use(recorder, "role", quoteName(newowner.rolename));
  const options = def !== undefined && "List" in def ? (def.List.items ?? []) : [];
  // Each option is set by itself.
  for (const option of options) {
    if (!("DefElem" in option)) continue;
    const { defname, arg } = option.DefElem;
    record(recorder, "alter", "table", table, { aspect: `option ${defname}`, tree: { set: subtype, value: arg } });
  }
  if (options.length > 0) return;
  const tree = { set: subtype, name, def, owner: newowner?.rolename };
  record(recorder, "alter", "table", table, { aspect: ASPECTS[subtype] ?? subtype, tree });
}

function drop(
  recorder: Recorder,
  kind: "column" | "constraint",
  table: string,
  { name = "", behavior, missing_ok }: AlterTableCmd,
): void {
  record(recorder, "drop", kind, within(table, name), {
    isGuarded: missing_ok === true,
    ...(behavior === "DROP_CASCADE" && { isCascading: true as const }),
  });
}

function alterType(recorder: Recorder, table: string, { name = "", def }: AlterTableCmd): void {
  const { typeName, collClause, raw_default } = def !== undefined && "ColumnDef" in def ? def.ColumnDef : {};
  useType(recorder, typeName);
  readReferences(recorder, raw_default, scopeOf(table, [""]));
  const tree = { type: typeName, collation: collClause, using: raw_default };
  record(recorder, "alter", "column", within(table, name), { aspect: "type", tree });
}

function setOfIndex(recorder: Recorder, table: string, command: AlterTableCmd): void {
  const { name, def } = command;
  const index = def !== undefined && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt.name : name;
  if (index !== undefined && index !== "") use(recorder, "index", within(schemaOf(table), index));
  setOfTable(recorder, table, command);
}

/** ATTACH and INHERIT make a table part of another; a partition goes with the whole. */
function setParent(recorder: Recorder, table: string, { subtype = "AT_AddInherit", def }: AlterTableCmd): void {
  const other = relationIn(def);
  if (other === undefined) return;
  const isPartition = subtype !== "AT_AddInherit" && subtype !== "AT_DropInherit";
  const name = relationOf(recorder, other);
  const [child, parent] = isPartition ? [name, table] : [table, name];
  use(recorder, "table", name);
  useAllColumns(recorder, parent, scopeOf(parent, [""], "copied"));
  const isJoining = subtype === "AT_AttachPartition";
  record(recorder, "alter", "table", child, {
    aspect: `part of ${parent}`,
    tree: { set: subtype, def },
    ...(isPartition && {
      owners: [keyOf("schema", schemaOf(child)), ...(isJoining ? [keyOf("table", parent)] : [])],
    }),
  });
}

function relationIn(def: Node | undefined): RangeVar | undefined {
  if (def === undefined) return undefined;
  if ("RangeVar" in def) return def.RangeVar;
  return "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
}
