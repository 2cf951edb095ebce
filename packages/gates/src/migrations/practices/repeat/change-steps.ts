import type { AlterTableCmd, AlterTableStmt, DropStmt, Node, RenameStmt } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { commandsOf } from "../schema/apply-alter-table.ts";
import { readConstraint } from "../schema/apply-constraint.ts";
import { bareName, besideTable, objectParts, qualify, relationName, shortName } from "../tree/names.ts";
import { columnKey, constraintKey, functionKey, indexKey, partKey, relationKey, type Step } from "./step.ts";

/** What a statement drops, renames or alters. */
export function changeSteps(node: Node): readonly Step[] {
  if ("DropStmt" in node) return dropSteps(node.DropStmt);
  if ("RenameStmt" in node) return renameSteps(node.RenameStmt);
  if ("AlterTableStmt" in node) return alterSteps(node.AlterTableStmt);
  if ("AlterObjectSchemaStmt" in node) {
    const { relation, newschema = "", missing_ok, objectType } = node.AlterObjectSchemaStmt;
    if (relation === undefined || objectType !== "OBJECT_TABLE") return [];
    const name = relationName(relation);
    return moveRelation(name, `${newschema}.${bareName(name)}`, missing_ok === true);
  }
  if ("DropRoleStmt" in node) {
    const { roles = [], missing_ok } = node.DropRoleStmt;
    return roles.flatMap((role) =>
      "RoleSpec" in role
        ? [
            drop(
              `role ${role.RoleSpec.rolename}`,
              `the role ${named(role.RoleSpec.rolename ?? "")}`,
              missing_ok === true,
            ),
          ]
        : [],
    );
  }
  return [];
}

const drop = (key: string, name: string, isGuarded: boolean): Step => ({ action: "drop", key, name, isGuarded });

const RELATIONS = new Set([
  "OBJECT_TABLE",
  "OBJECT_INDEX",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW",
  "OBJECT_SEQUENCE",
  "OBJECT_FOREIGN_TABLE",
]);
/** Objects that belong to no schema, or are called as they are written, as a CREATE calls them. */
const PLAIN: Readonly<Record<string, string>> = {
  OBJECT_SCHEMA: "schema",
  OBJECT_EXTENSION: "extension",
  OBJECT_PUBLICATION: "publication",
  OBJECT_SUBSCRIPTION: "subscription",
  OBJECT_FOREIGN_SERVER: "server",
  OBJECT_FDW: "foreign data wrapper",
  OBJECT_EVENT_TRIGGER: "event trigger",
  OBJECT_LANGUAGE: "language",
  OBJECT_ACCESS_METHOD: "access method",
  OBJECT_STATISTIC_EXT: "statistics",
};
const PARTS = new Set(["OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE"]);
const ROUTINES = new Set(["OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE"]);

function dropSteps({ objects, removeType = "OBJECT_TABLE", missing_ok }: DropStmt): readonly Step[] {
  const what = removeType.replace("OBJECT_", "").replaceAll("_", " ").toLowerCase();
  return (objects ?? []).map((object) => {
    const parts = objectParts(object);
    const name = `the ${what} ${named(parts.join("."))}`;
    const key = droppedKey(object, parts, removeType, what);
    return drop(key, name, missing_ok === true);
  });
}

function droppedKey(object: Node, parts: readonly string[], kind: string, what: string): string {
  if (RELATIONS.has(kind)) return relationKey(qualify(parts));
  if (PARTS.has(kind)) return partKey(what, qualify(parts.slice(0, -1)), parts.at(-1) ?? "");
  if (kind === "OBJECT_TYPE" || kind === "OBJECT_DOMAIN") return `type ${qualify(parts)}`;
  if (ROUTINES.has(kind) && "ObjectWithArgs" in object) {
    const { args_unspecified, objargs = [] } = object.ObjectWithArgs;
    const { key, parent } = functionKey(parts, objargs);
    return args_unspecified === true ? parent : key;
  }
  const plain = PLAIN[kind];
  return plain === undefined ? `${what} ${qualify(parts)}` : `${plain} ${parts.join(".")}`;
}

function renameSteps({
  renameType,
  relation,
  object,
  subname = "",
  newname = "",
  missing_ok,
}: RenameStmt): readonly Step[] {
  const name = relationName(relation);
  if (RELATIONS.has(renameType ?? "")) return moveRelation(name, besideTable(name, newname), missing_ok === true);
  // IF EXISTS is about the table: what is renamed in it has to be there.
  const pair = (from: string, to: string, label: string): readonly Step[] => [
    drop(from, label, false),
    { action: "create", key: to, name: label, isGuarded: true },
  ];
  if (renameType === "OBJECT_COLUMN")
    return pair(
      columnKey(name, subname),
      columnKey(name, newname),
      `the column ${named(`${shortName(name)}.${subname}`)}`,
    );
  if (renameType === "OBJECT_TABCONSTRAINT")
    return pair(constraintKey(name, subname), constraintKey(name, newname), `the constraint ${named(subname)}`);
  if (renameType === "OBJECT_TRIGGER" || renameType === "OBJECT_POLICY" || renameType === "OBJECT_RULE") {
    const what = renameType.replace("OBJECT_", "").toLowerCase();
    return pair(partKey(what, name, subname), partKey(what, name, newname), `the ${what} ${named(subname)}`);
  }
  if ((renameType === "OBJECT_TYPE" || renameType === "OBJECT_DOMAIN") && object !== undefined) {
    const parts = objectParts(object);
    return pair(
      `type ${qualify(parts)}`,
      `type ${qualify([...parts.slice(0, -1), newname])}`,
      `the type ${named(parts.join("."))}`,
    );
  }
  return [];
}

const moveRelation = (from: string, to: string, isGuarded: boolean): readonly Step[] => [
  { action: "rename away", key: relationKey(from), name: `the relation ${named(shortName(from))}`, isGuarded },
  { action: "create", key: relationKey(to), name: `the relation ${named(shortName(to))}`, isGuarded },
];

function alterSteps(node: AlterTableStmt): readonly Step[] {
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

/** Members of a publication. */
export function publicationSteps(node: Node): readonly Step[] {
  if (!("AlterPublicationStmt" in node)) return [];
  const { pubname = "", pubobjects = [], action } = node.AlterPublicationStmt;
  if (action === "AP_SetObjects") return [];
  return pubobjects.flatMap((object): Step[] => {
    const table = "PublicationObjSpec" in object ? object.PublicationObjSpec.pubtable?.relation : undefined;
    if (table === undefined) return [];
    const what = `the table ${named(shortName(relationName(table)))} of the publication ${named(pubname)}`;
    const key = `published ${pubname} ${relationName(table)}`;
    return action === "AP_DropObjects"
      ? [drop(key, what, false)]
      : [{ action: "create", key, name: what, isGuarded: false }];
  });
}
