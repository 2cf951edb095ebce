import type { Node } from "@pgsql/types";

import { columnTypeOf } from "../tree/column-type.ts";
import { relationName, textsOf, typeKey } from "../tree/names.ts";
import { applyAlterTable } from "./apply-alter-table.ts";
import { applyCreateTable } from "./apply-create-table.ts";
import { applyDrop } from "./apply-drop.ts";
import { applyIndex } from "./apply-index.ts";
import { applyMove, applyRename } from "./apply-rename.ts";
import type { Place, Schema } from "./schema.ts";

/** Does to the schema what the statement does, as far as it can be read. What would fail does nothing. */
export function applyStatement(schema: Schema, place: Place): void {
  const { node } = place.statement;
  if ("CreateStmt" in node) applyCreateTable(schema, node.CreateStmt, place);
  else if ("CreateForeignTableStmt" in node) applyCreateTable(schema, node.CreateForeignTableStmt.base ?? {}, place);
  else if ("AlterTableStmt" in node) applyAlterTable(schema, node.AlterTableStmt, place);
  else if ("IndexStmt" in node) applyIndex(schema, node.IndexStmt, place);
  else if ("DropStmt" in node) applyDrop(schema, node.DropStmt);
  else if ("RenameStmt" in node) applyRename(schema, node.RenameStmt);
  else if ("AlterObjectSchemaStmt" in node) applyMove(schema, node.AlterObjectSchemaStmt);
  else if ("ViewStmt" in node) schema.views.set(relationName(node.ViewStmt.view), place);
  else if ("CreateExtensionStmt" in node) applyExtension(schema, node.CreateExtensionStmt.extname, place);
  else if ("CreateFunctionStmt" in node) applyFunction(schema, node, place);
  else if (!applyType(schema, node, place)) applyQuery(schema, node, place);
}

function applyExtension(schema: Schema, name: string | undefined, place: Place): void {
  if (name === undefined) return;
  const { isCaught, isConditional } = place.statement;
  const isCertain = !isCaught && !isConditional;
  if (isCertain || !schema.extensions.has(name)) schema.extensions.set(name, { isCertain, place });
}

function applyFunction(schema: Schema, node: Extract<Node, { CreateFunctionStmt: unknown }>, place: Place): void {
  const { funcname, options, replace } = node.CreateFunctionStmt;
  const name = textsOf(funcname).at(-1);
  if (name === undefined) return;
  const given = new Map(
    (options ?? []).flatMap((option) =>
      "DefElem" in option && option.DefElem.arg !== undefined
        ? [[option.DefElem.defname, textsOf([option.DefElem.arg])[0]] as const]
        : [],
    ),
  );
  const volatility = given.get("volatility");
  const known = volatility === "immutable" || volatility === "stable" ? volatility : "volatile";
  const others = replace === true ? [] : (schema.functions.get(name) ?? []);
  schema.functions.set(name, [...others, { volatility: known, isSql: given.get("language") === "sql", place }]);
}

function applyType(schema: Schema, node: Node, place: Place): boolean {
  if ("CreateEnumStmt" in node) addType(schema, textsOf(node.CreateEnumStmt.typeName), { kind: "enum", place });
  else if ("CreateRangeStmt" in node) addType(schema, textsOf(node.CreateRangeStmt.typeName), { kind: "other", place });
  else if ("CompositeTypeStmt" in node) {
    const { schemaname, relname } = node.CompositeTypeStmt.typevar ?? {};
    addType(schema, [...(schemaname === undefined ? [] : [schemaname]), relname ?? ""], { kind: "other", place });
  } else if ("CreateDomainStmt" in node) {
    const { domainname, typeName, constraints } = node.CreateDomainStmt;
    const isChecked = (constraints ?? []).some(
      (constraint) => "Constraint" in constraint && /CHECK|NOTNULL/.test(constraint.Constraint.contype ?? ""),
    );
    addType(schema, textsOf(domainname), { kind: "domain", place, base: columnTypeOf(typeName), isChecked });
  } else if ("AlterDomainStmt" in node) {
    const name = typeKey(textsOf(node.AlterDomainStmt.typeName));
    const domain = schema.types.get(name);
    const isCheck = ["C", "O"].includes(node.AlterDomainStmt.subtype ?? "");
    if (domain?.kind === "domain" && isCheck) schema.types.set(name, { ...domain, isChecked: true });
  } else if ("DefineStmt" in node && node.DefineStmt.kind === "OBJECT_TYPE") {
    addType(schema, textsOf(node.DefineStmt.defnames), { kind: "other", place });
  } else return false;
  return true;
}

const addType = (schema: Schema, names: readonly string[], definition: Parameters<Schema["types"]["set"]>[1]): void => {
  schema.types.set(typeKey(names), definition);
};

/** A table that is made of a query has columns that are not known here. */
function applyQuery(schema: Schema, node: Node, place: Place): void {
  if ("CreateTableAsStmt" in node) {
    const name = relationName(node.CreateTableAsStmt.into?.rel);
    if (node.CreateTableAsStmt.objtype === "OBJECT_MATVIEW") schema.views.set(name, place);
    else addUnknownTable(schema, name, place);
  } else if ("SelectStmt" in node && node.SelectStmt.intoClause !== undefined) {
    addUnknownTable(schema, relationName(node.SelectStmt.intoClause.rel), place);
  }
}

function addUnknownTable(schema: Schema, name: string, place: Place): void {
  if (schema.tables.has(name)) return;
  schema.tables.set(name, {
    name,
    place,
    columns: new Map(),
    isWhole: false,
    constraints: new Map(),
    indexes: new Set(),
    primaryKey: undefined,
  });
}
