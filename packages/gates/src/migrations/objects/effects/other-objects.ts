import type {
  AlterSeqStmt,
  CopyStmt,
  CreateExtensionStmt,
  CreateRoleStmt,
  CreateSchemaStmt,
  CreateSeqStmt,
  DefineStmt,
  GrantRoleStmt,
  GrantStmt,
  Node,
  RangeVar,
  SelectStmt,
  VariableSetStmt,
  ViewStmt,
} from "@pgsql/types";
import { keyOf, schemaKeyOf } from "../effect.ts";
import { partsOf, quoteName, stringsOf, within } from "../names.ts";
import {
  guarded,
  newName,
  newRelation,
  record,
  type Recorder,
  relationNamed,
  relationOf,
  type Session,
  use,
  useSchema,
} from "../recorder.ts";
import { readReferences, useAllColumns, useColumn } from "../references.ts";
import { findObject } from "./named-objects.ts";
import { kindOfObject, wordOfObject } from "./object-kinds.ts";
import { useRoles } from "./routines.ts";

export function readCreateView(recorder: Recorder, statement: ViewStmt): void {
  const { view = {}, query, replace } = statement;
  const first = recorder.effects.length;
  readReferences(recorder, query, { sources: [], ctes: new Set(), aspect: "held" });
  const needs = recorder.effects.slice(first).map(({ kind, name }) => keyOf(kind, name));
  const name = newRelation(recorder, view);
  if (view.relpersistence === "t") recorder.session.temporary.add(view.relname ?? "");
  useSchema(recorder, name);
  const { view: _, replace: __, ...tree } = statement;
  record(recorder, "create", "view", name, {
    owners: [schemaKeyOf(name)],
    needs,
    tree,
    ...(replace === true && { isReplacing: true as const }),
  });
}

export function readCreateSequence(
  recorder: Recorder,
  { sequence = {}, options = [], if_not_exists }: CreateSeqStmt,
): void {
  const name = newRelation(recorder, sequence);
  useSchema(recorder, name);
  const owner = ownerColumn(recorder, options);
  record(recorder, "create", "sequence", name, {
    isGuarded: if_not_exists === true,
    owners: [schemaKeyOf(name), ...(owner === undefined ? [] : [keyOf("column", owner)])],
    tree: options,
  });
}

export function readAlterSequence(outer: Recorder, { sequence = {}, options = [], missing_ok }: AlterSeqStmt): void {
  const recorder = guarded(outer, missing_ok);
  const name = relationOf(recorder, sequence);
  const owner = ownerColumn(recorder, options);
  for (const each of options) {
    if (!("DefElem" in each)) continue;
    const { defname = "", arg } = each.DefElem;
    record(recorder, "alter", "sequence", name, {
      aspect: defname,
      tree: arg ?? null,
      ...(defname === "owned_by" && {
        owners: [schemaKeyOf(name), ...(owner === undefined ? [] : [keyOf("column", owner)])],
      }),
    });
  }
}

/** The column of OWNED BY; none of OWNED BY NONE. */
function ownerColumn(recorder: Recorder, options: readonly Node[]): string | undefined {
  const parts = options.flatMap((each) =>
    "DefElem" in each && each.DefElem.defname === "owned_by" ? partsOf(each.DefElem.arg) : [],
  );
  if (parts.length < 2) return undefined;
  const table = relationNamed(recorder, parts.slice(0, -1));
  use(recorder, "table", table);
  useColumn(recorder, table, parts.at(-1)!);
  return within(table, parts.at(-1)!);
}

export function readCreateSchema(recorder: Recorder, { schemaname, authrole, if_not_exists }: CreateSchemaStmt): void {
  const name = schemaname ?? authrole?.rolename ?? "";
  if (authrole !== undefined) useRoles(recorder, [{ RoleSpec: authrole }]);
  record(recorder, "create", "schema", quoteName(name), { isGuarded: if_not_exists === true, tree: {} });
}

export function readCreateExtension(
  recorder: Recorder,
  { extname = "", options = [], if_not_exists }: CreateExtensionStmt,
): void {
  for (const each of options)
    if ("DefElem" in each && each.DefElem.defname === "schema")
      for (const schema of partsOf(each.DefElem.arg)) useSchema(recorder, `${quoteName(schema)}.`);
  record(recorder, "create", "extension", quoteName(extname), { isGuarded: if_not_exists === true, tree: options });
}

export function readCreateRole(recorder: Recorder, { role = "", options = [] }: CreateRoleStmt): void {
  record(recorder, "create", "role", quoteName(role), { tree: options });
}

/** CREATE AGGREGATE, OPERATOR, COLLATION, a type in C, and the like. */
export function readDefine(recorder: Recorder, statement: DefineStmt): void {
  const { kind: type, defnames, definition, if_not_exists, replace } = statement;
  const kind = kindOfObject(type);
  const name = newName(recorder, stringsOf(defnames));
  record(recorder, "create", kind, kind === "other" ? `${wordOfObject(type)} ${name}` : name, {
    isGuarded: if_not_exists === true,
    owners: [schemaKeyOf(name)],
    tree: { definition, args: statement.args },
    ...(replace === true && { isReplacing: true as const }),
  });
}

export function readGrant(recorder: Recorder, statement: GrantStmt): void {
  const { is_grant, targtype, objtype, objects = [], privileges = [], grantees = [], grant_option } = statement;
  useRoles(recorder, grantees);
  if (targtype !== "ACL_TARGET_OBJECT") return;
  const rights = privileges.map((each) => ("AccessPriv" in each ? (each.AccessPriv.priv_name ?? "all") : "all"));
  for (const node of objects) {
    const { kind, name } =
      "RangeVar" in node
        ? { kind: "table" as const, name: relationOf(recorder, node.RangeVar) }
        : findObject(recorder, objtype, node);
    for (const grantee of grantees)
      for (const right of rights.length === 0 ? ["all"] : rights)
        record(recorder, "alter", kind, name, {
          aspect: `${right} for ${"RoleSpec" in grantee ? (grantee.RoleSpec.rolename ?? "public") : ""}`,
          tree: { isGranted: is_grant === true, grant_option },
        });
  }
}

export function readGrantRole(recorder: Recorder, { granted_roles = [], grantee_roles = [] }: GrantRoleStmt): void {
  useRoles(recorder, grantee_roles);
  for (const role of granted_roles)
    if ("AccessPriv" in role) use(recorder, "role", quoteName(role.AccessPriv.priv_name ?? ""));
}

export function readCopy(recorder: Recorder, { relation, query, attlist }: CopyStmt): void {
  readReferences(recorder, query);
  if (relation === undefined) return;
  const table = relationOf(recorder, relation);
  use(recorder, "table", table);
  for (const column of stringsOf(attlist)) useColumn(recorder, table, column);
  if (attlist === undefined) useAllColumns(recorder, table);
}

/** TRUNCATE, LOCK and others that list relations. */
export function useRelations(recorder: Recorder, relations: readonly Node[]): void {
  for (const node of relations) if ("RangeVar" in node) useRelation(recorder, node.RangeVar);
}

export const useRelation = (recorder: Recorder, relation: RangeVar | undefined): void => {
  if (relation !== undefined) use(recorder, "table", relationOf(recorder, relation));
};

export function readSet({ kind, name, args = [] }: VariableSetStmt, session: Session): void {
  if (name === "search_path" || kind === "VAR_RESET_ALL")
    session.searchPath = kind === "VAR_SET_VALUE" ? searchPathOf(args.map(constantOf)) : ["public"];
}

/** `SELECT pg_catalog.set_config('search_path', '', false)`, as a dump begins. */
export function readSetConfig({ targetList = [] }: SelectStmt, session: Session): void {
  const [target] = targetList;
  const value = target !== undefined && "ResTarget" in target ? target.ResTarget.val : undefined;
  if (value === undefined || !("FuncCall" in value)) return;
  const { funcname, args = [] } = value.FuncCall;
  const [setting, path] = args.map(constantOf);
  if (stringsOf(funcname).at(-1) === "set_config" && setting === "search_path")
    session.searchPath = searchPathOf((path ?? "").split(",").map((each) => each.trim().replace(/^"(.*)"$/, "$1")));
}

const constantOf = (node: Node): string => ("A_Const" in node ? (node.A_Const.sval?.sval ?? "") : "");

/** An empty path is written by dumps, which then name every schema. */
function searchPathOf(schemas: readonly string[]): readonly string[] {
  const named = schemas.filter((schema) => schema !== "" && schema !== "$user");
  return named.length === 0 ? ["public"] : named;
}
