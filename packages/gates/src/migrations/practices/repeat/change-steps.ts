import type { DropStmt, Node, RenameStmt } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { alterSteps } from "./alter-steps.ts";
import { bareName, besideTable, objectParts, qualify, relationName, shortName } from "../tree/names.ts";
import { columnKey, constraintKey, drop, functionKey, partKey, relationKey, type Step } from "./step.ts";

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
