import type {
  AlterObjectSchemaStmt,
  AlterOwnerStmt,
  CommentStmt,
  DropRoleStmt,
  DropStmt,
  Node,
  ObjectType,
  ObjectWithArgs,
  RangeVar,
  RenameStmt,
  TypeName,
} from "@pgsql/types";
import type { ObjectKind } from "../../statements/statement.ts";
import { keyOf } from "../effect.ts";
import { lastName, ownerName, partsOf, quoteName, schemaOf, stringsOf, within } from "../names.ts";
import {
  guarded,
  record,
  type Recorder,
  relationNamed,
  relationOf,
  routineNamed,
  typeNamed,
  use,
} from "../recorder.ts";
import { ADDRESS } from "../references.ts";
import { kindOfObject, wordOfObject } from "./object-kinds.ts";

interface Named {
  readonly kind: ObjectKind;
  readonly name: string;
}

/** What a DROP, a COMMENT or another statement about any kind of object names. */
export function findObject(recorder: Recorder, type: ObjectType | undefined, node: Node | undefined): Named {
  const kind = kindOfObject(type);
  const parts = partsOf(node);
  return { kind, name: nameIn(recorder, kind, parts, type, node) };
}

function nameIn(
  recorder: Recorder,
  kind: ObjectKind,
  parts: readonly string[],
  type: ObjectType | undefined,
  node: Node | undefined,
): string {
  switch (kind) {
    case "table":
    case "view":
    case "index":
    case "sequence":
      return relationNamed(recorder, parts);
    case "column":
    case "trigger":
    case "policy":
    case "rule":
      return within(relationNamed(recorder, parts.slice(0, -1)), parts.at(-1) ?? "");
    case "constraint":
      return constraintName(recorder, parts, type, node);
    case "type":
      return typeNamed(recorder, parts);
    case "function":
      return node !== undefined && "ObjectWithArgs" in node
        ? routineName(recorder, node.ObjectWithArgs)
        : routineNamed(recorder, parts);
    case "schema":
    case "extension":
    case "role":
      return quoteName(parts.at(-1) ?? "");
    case "enum value":
    case "other":
      return `${wordOfObject(type)} ${parts.map(quoteName).join(".")}`;
  }
}

/** A domain's constraint names its type by a type, not by a relation. */
function constraintName(
  recorder: Recorder,
  parts: readonly string[],
  type: ObjectType | undefined,
  node: Node | undefined,
): string {
  const items = node !== undefined && "List" in node ? (node.List.items ?? []) : [];
  if (type === "OBJECT_DOMCONSTRAINT")
    return within(typeNamed(recorder, partsOf(items[0])), partsOf(items[1]).at(-1) ?? "");
  return within(relationNamed(recorder, parts.slice(0, -1)), parts.at(-1) ?? "");
}

/** `public.f(integer, text)`; without arguments where the statement leaves them out. */
export function routineName(recorder: Recorder, { objname, objargs = [], args_unspecified }: ObjectWithArgs): string {
  const name = routineNamed(recorder, stringsOf(objname));
  if (args_unspecified === true) return name;
  return `${name}(${objargs.map((each) => ("TypeName" in each ? typeText(each.TypeName) : "")).join(", ")})`;
}

/** A type as part of a routine's name. */
export function typeText({ names, arrayBounds = [] }: TypeName): string {
  const parts = stringsOf(names).filter((part) => part !== "pg_catalog" && part !== "public");
  return parts.map(quoteName).join(".") + (arrayBounds.length > 0 ? "[]" : "");
}

export function readDrop(recorder: Recorder, statement: DropStmt): void {
  const { objects = [], removeType, behavior, missing_ok } = statement;
  for (const node of objects) {
    const { kind, name } = findObject(recorder, removeType, node);
    if (kind === "table") recorder.session.temporary.delete(lastName(name));
    // It is found by its table's name.
    if ((kind === "trigger" || kind === "policy" || kind === "rule") && recorder.known.has(keyOf(kind, name)))
      use(guarded(recorder, missing_ok), "table", ownerName(name), ADDRESS);
    record(recorder, "drop", kind, name, {
      isGuarded: missing_ok === true,
      ...(behavior === "DROP_CASCADE" && { isCascading: true as const }),
    });
  }
}

export function readDropRole(recorder: Recorder, { roles = [], missing_ok }: DropRoleStmt): void {
  for (const role of roles)
    if ("RoleSpec" in role)
      record(recorder, "drop", "role", quoteName(role.RoleSpec.rolename ?? ""), { isGuarded: missing_ok === true });
}

export function readRename(outer: Recorder, statement: RenameStmt): void {
  const { renameType, relationType, relation, object, subname = "", newname = "", missing_ok } = statement;
  const recorder = guarded(outer, missing_ok);
  if (renameType === "OBJECT_SCHEMA" || renameType === "OBJECT_ROLE") {
    rename(recorder, { kind: kindOfObject(renameType), name: quoteName(subname) }, quoteName(newname));
  } else if (renameType === "OBJECT_ATTRIBUTE") {
    record(recorder, "alter", "type", relationOf(recorder, relation ?? {}), { aspect: "attributes", tree: statement });
  } else if (relation !== undefined && subname !== "") {
    const table = relationOf(recorder, relation);
    use(recorder, kindOfObject(relationType ?? "OBJECT_TABLE"), table);
    rename(recorder, { kind: kindOfObject(renameType), name: within(table, subname) }, within(table, newname));
  } else if (relation !== undefined) {
    const name = relationOf(recorder, relation);
    rename(recorder, { kind: kindOfObject(renameType), name }, within(schemaOf(name), newname));
  } else if (renameType === "OBJECT_DOMCONSTRAINT") {
    const type = typeNamed(recorder, partsOf(object));
    rename(recorder, { kind: "constraint", name: within(type, subname) }, within(type, newname));
  } else {
    const named = findObject(recorder, renameType, object);
    rename(recorder, named, besides(named.name, newname));
  }
}

/** The same place, another last name; a routine keeps its arguments. */
function besides(name: string, last: string): string {
  const opening = name.indexOf("(");
  const [bare, rest] = opening === -1 ? [name, ""] : [name.slice(0, opening), name.slice(opening)];
  const owner = ownerName(bare);
  return (owner === "" ? quoteName(last) : within(owner, last)) + rest;
}

/** The index behind a unique constraint has the constraint's name. */
function rename(recorder: Recorder, { kind, name }: Named, to: string): void {
  record(recorder, "drop", kind, name, { renamedTo: to });
  const { known } = recorder;
  if (kind === "constraint") {
    const index = within(schemaOf(name), lastName(name));
    if (known.get(keyOf("index", index))?.owners.includes(keyOf("constraint", name)) === true)
      record(recorder, "drop", "index", index, { renamedTo: within(schemaOf(to), lastName(to)), isImplied: true });
  } else if (kind === "index") {
    const [owner] = known.get(keyOf("index", name))?.owners ?? [];
    if (owner?.startsWith("constraint ") !== true) return;
    const constraint = owner.slice("constraint ".length);
    record(recorder, "drop", "constraint", constraint, {
      renamedTo: within(ownerName(constraint), lastName(to)),
      isImplied: true,
    });
  }
}

export function readSetSchema(outer: Recorder, statement: AlterObjectSchemaStmt): void {
  const { objectType, relation, object, newschema = "", missing_ok } = statement;
  const recorder = guarded(outer, missing_ok);
  const { kind, name } = namedBy(recorder, objectType, relation, object);
  use(recorder, "schema", quoteName(newschema));
  record(recorder, "drop", kind, name, { renamedTo: quoteName(newschema) + name.slice(schemaOf(name).length) });
}

export function readOwner(recorder: Recorder, { objectType, relation, object, newowner }: AlterOwnerStmt): void {
  const { kind, name } = namedBy(recorder, objectType, relation, object);
  if (newowner?.rolename !== undefined) use(recorder, "role", quoteName(newowner.rolename));
  record(recorder, "alter", kind, name, { aspect: "owner", tree: newowner?.rolename });
}

function namedBy(
  recorder: Recorder,
  type: ObjectType | undefined,
  relation: RangeVar | undefined,
  object: Node | undefined,
): Named {
  return relation === undefined
    ? findObject(recorder, type, object)
    : { kind: kindOfObject(type), name: relationOf(recorder, relation) };
}

export function readComment(recorder: Recorder, { objtype, object, comment }: CommentStmt): void {
  const { kind, name } = findObject(recorder, objtype, object);
  record(recorder, "alter", kind, name, { aspect: "comment", tree: comment ?? null });
}
