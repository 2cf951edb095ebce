import type { AlterTableCmd, AlterTableStmt, Node } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { commandsOf } from "../schema/apply-alter-table.ts";
import { readConstraint } from "../schema/apply-constraint.ts";
import { relationName, shortName } from "../tree/names.ts";
import { columnKey, constraintKey, drop, indexKey, relationKey, type Step } from "./step.ts";

/** What the commands of an ALTER TABLE, or of an ALTER TYPE, add and drop. */
export function alterSteps(node: AlterTableStmt): readonly Step[] {
  const table = relationName(node.relation);
  if (node.objtype === "OBJECT_TYPE") return attributeSteps(node);
  const isMissingOk = node.missing_ok === true;
  const need: Step = {
    action: "need",
    key: relationKey(table),
    name: `the relation ${named(shortName(table))}`,
    isGuarded: isMissingOk,
  };
  return [need, ...commandsOf(node).flatMap((command) => commandSteps(table, command))];
}

function commandSteps(table: string, { subtype, name = "", def, missing_ok }: AlterTableCmd): readonly Step[] {
  const parent = relationKey(table);
  const isGuarded = missing_ok === true;
  const column = columnKey(table, name);
  const label = `the column ${named(`${shortName(table)}.${name}`)}`;
  if (subtype === "AT_AddColumn" && def !== undefined && "ColumnDef" in def) {
    const { colname = "" } = def.ColumnDef;
    return [
      {
        action: "create",
        key: columnKey(table, colname),
        parent,
        name: `the column ${named(`${shortName(table)}.${colname}`)}`,
        isGuarded,
      },
    ];
  }
  if (subtype === "AT_DropColumn") return [drop(column, label, isGuarded)];
  if (subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def) return constraintSteps(table, def);
  if (subtype === "AT_DropConstraint")
    return [
      drop(constraintKey(table, name), `the constraint ${named(name)} of ${named(shortName(table))}`, isGuarded),
      drop(indexKey(table, name), "", true),
    ];
  if (subtype === "AT_AddIdentity" || subtype === "AT_DropIdentity") {
    const key = `identity ${table}.${name}`;
    const what = `the identity of ${named(`${shortName(table)}.${name}`)}`;
    return [
      subtype === "AT_AddIdentity"
        ? { action: "create", key, parent: column, name: what, isGuarded }
        : drop(key, what, isGuarded),
    ];
  }
  if (subtype === "AT_AttachPartition" || subtype === "AT_DetachPartition") {
    const child = def !== undefined && "PartitionCmd" in def ? relationName(def.PartitionCmd.name) : "";
    const [key, what] = [
      `partition ${table} ${child}`,
      `the partition ${named(shortName(child))} of ${named(shortName(table))}`,
    ];
    if (subtype === "AT_DetachPartition") return [drop(key, what, false)];
    return [{ action: "create", key, parent: relationKey(child), name: what, isGuarded: false }];
  }
  const alters = ["AT_AlterColumnType", "AT_SetNotNull", "AT_DropNotNull", "AT_ColumnDefault"];
  return alters.includes(subtype ?? "") ? [{ action: "need", key: column, name: label, isGuarded: false }] : [];
}

function constraintSteps(table: string, { Constraint: node }: Extract<Node, { Constraint: unknown }>): readonly Step[] {
  const constraint = readConstraint(table, node);
  if (constraint === undefined) return [];
  const { name, kind, usedIndex } = constraint;
  const parent = relationKey(table);
  // NOT NULL that is there already is no error.
  const isGuarded = kind === "not null";
  const added: Step = {
    action: "create",
    key: constraintKey(table, name),
    parent,
    name: `the constraint ${named(name)} of ${named(shortName(table))}`,
    isGuarded,
  };
  if (usedIndex !== undefined) {
    const taken = { key: indexKey(table, usedIndex), name: `the index ${named(usedIndex)}`, isGuarded: false };
    return [
      { action: "need", ...taken },
      added,
      { action: "rename away", ...taken, isGuarded: true },
      hidden(indexKey(table, name), parent),
    ];
  }
  return ["unique", "primary key", "exclude"].includes(kind) ? [added, hidden(indexKey(table, name), parent)] : [added];
}

/** An object that comes with another, which is the one that is told of. */
const hidden = (key: string, parent: string): Step => ({ action: "create", key, parent, name: "", isGuarded: true });

/** ALTER TYPE ... ADD ATTRIBUTE. */
function attributeSteps(node: AlterTableStmt): readonly Step[] {
  const type = relationName(node.relation);
  return commandsOf(node).flatMap(({ subtype, name = "", def, missing_ok }): Step[] => {
    const attribute = def !== undefined && "ColumnDef" in def ? (def.ColumnDef.colname ?? "") : name;
    const key = columnKey(type, attribute);
    const what = `the attribute ${named(attribute)} of ${named(shortName(type))}`;
    if (subtype === "AT_AddColumn")
      return [{ action: "create", key, parent: `type ${type}`, name: what, isGuarded: false }];
    return subtype === "AT_DropColumn" ? [drop(key, what, missing_ok === true)] : [];
  });
}
