import type {
  AlterDomainStmt,
  AlterEnumStmt,
  CompositeTypeStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateRangeStmt,
} from "@pgsql/types";
import { keyOf, schemaKeyOf } from "../effect.ts";
import { lastName, stringsOf, within } from "../names.ts";
import { newName, newRelation, record, type Recorder, typeNamed, use, useSchema, useType } from "../recorder.ts";
import { readReferences } from "../references.ts";

function createType(recorder: Recorder, name: string, tree: unknown): void {
  useSchema(recorder, name);
  record(recorder, "create", "type", name, { owners: [schemaKeyOf(name)], tree });
}

export function readCreateEnum(recorder: Recorder, { typeName, vals = [] }: CreateEnumStmt): void {
  const name = newName(recorder, stringsOf(typeName));
  const values = stringsOf(vals);
  createType(recorder, name, values);
  for (const value of values)
    record(recorder, "create", "enum value", within(name, value), { owners: [keyOf("type", name)], isImplied: true });
}

export function readAlterEnum(recorder: Recorder, statement: AlterEnumStmt): void {
  const { typeName, oldVal, newVal = "", newValNeighbor, newValIsAfter, skipIfNewValExists } = statement;
  const name = typeNamed(recorder, stringsOf(typeName));
  use(recorder, "type", name);
  if (oldVal !== undefined) {
    record(recorder, "drop", "enum value", within(name, oldVal), { renamedTo: within(name, newVal) });
    return;
  }
  if (newValNeighbor !== undefined) use(recorder, "enum value", within(name, newValNeighbor));
  record(recorder, "create", "enum value", within(name, newVal), {
    isGuarded: skipIfNewValExists === true,
    owners: [keyOf("type", name)],
    tree: { neighbour: newValNeighbor, isAfter: newValIsAfter === true },
    // Where a value stands among the others is part of the type.
    aspect: newValNeighbor === undefined ? "end" : `${newValIsAfter === true ? "after" : "before"} ${newValNeighbor}`,
  });
}

export function readCreateDomain(
  recorder: Recorder,
  { domainname, typeName, constraints = [], collClause }: CreateDomainStmt,
): void {
  const name = newName(recorder, stringsOf(domainname));
  useType(recorder, typeName);
  createType(recorder, name, { typeName, constraints, collClause });
  for (const node of constraints) {
    if (!("Constraint" in node)) continue;
    const { conname = `${lastName(name)}_check`, contype, raw_expr } = node.Constraint;
    readReferences(recorder, raw_expr);
    if (contype === "CONSTR_CHECK")
      record(recorder, "create", "constraint", within(name, conname), {
        owners: [keyOf("type", name)],
        isImplied: true,
        tree: raw_expr,
      });
  }
}

export function readAlterDomain(recorder: Recorder, statement: AlterDomainStmt): void {
  const { subtype, typeName, name = "", def, behavior, missing_ok } = statement;
  const domain = typeNamed(recorder, stringsOf(typeName));
  use(recorder, "type", domain);
  const constraint = def !== undefined && "Constraint" in def ? def.Constraint : undefined;
  if (constraint?.contype === "CONSTR_CHECK") {
    readReferences(recorder, constraint.raw_expr);
    record(recorder, "create", "constraint", within(domain, constraint.conname ?? `${lastName(domain)}_check`), {
      owners: [keyOf("type", domain)],
      tree: constraint.raw_expr,
    });
  } else if (subtype === "X") {
    record(recorder, "drop", "constraint", within(domain, name), {
      isGuarded: missing_ok === true,
      ...(behavior === "DROP_CASCADE" && { isCascading: true as const }),
    });
  } else {
    const aspect = subtype === "T" ? "default" : subtype === "V" ? `valid ${name}` : "not null";
    record(recorder, "alter", "type", domain, { aspect, tree: { subtype, def } });
  }
}

export function readCompositeType(recorder: Recorder, { typevar = {}, coldeflist = [] }: CompositeTypeStmt): void {
  for (const column of coldeflist) if ("ColumnDef" in column) useType(recorder, column.ColumnDef.typeName);
  createType(recorder, newRelation(recorder, typevar), coldeflist);
}

export function readCreateRange(recorder: Recorder, { typeName, params = [] }: CreateRangeStmt): void {
  readReferences(recorder, params);
  createType(recorder, newName(recorder, stringsOf(typeName)), params);
}
