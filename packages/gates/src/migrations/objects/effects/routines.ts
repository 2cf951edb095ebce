import type {
  CreateFunctionStmt,
  CreatePolicyStmt,
  CreateTrigStmt,
  DefElem,
  Node,
  RuleStmt,
  AlterPolicyStmt,
  AlterFunctionStmt,
} from "@pgsql/types";
import { parseStatements } from "../../statements/parser.ts";
import { isTooDeep } from "../../statements/tree-depth.ts";
import { type Key, keyOf, schemaKeyOf } from "../effect.ts";
import { stringsOf, within } from "../names.ts";
import { newName, record, type Recorder, relationOf, routineNamed, use, useSchema, useType } from "../recorder.ts";
import { readReferences, type Scope, scopeOf, useColumn } from "../references.ts";
import { routineName, typeText } from "./named-objects.ts";

/** CREATE FUNCTION and PROCEDURE: PostgreSQL looks into a body in SQL at once, into others when they run. */
export function readCreateFunction(recorder: Recorder, statement: CreateFunctionStmt): void {
  const { replace, funcname, parameters = [], returnType, options = [], sql_body } = statement;
  const parts = stringsOf(funcname);
  const inputs: string[] = [];
  const names = new Set<string>();
  for (const node of parameters) {
    if (!("FunctionParameter" in node)) continue;
    const { name, argType, mode, defexpr } = node.FunctionParameter;
    useType(recorder, argType);
    readReferences(recorder, defexpr);
    if (name !== undefined) names.add(name);
    if (argType !== undefined && mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE")
      inputs.push(typeText(argType));
  }
  useType(recorder, returnType);
  const name = `${newName(recorder, parts)}(${inputs.join(", ")})`;
  useSchema(recorder, name);
  const scope: Scope = { sources: [], ctes: new Set(), parameters: names };
  const needs = collectUses(recorder, () => readReferences(recorder, sql_body, { ...scope, aspect: "held" }));
  if (languageOf(options) === "sql") readBody(recorder, options, scope);
  const { replace: _, funcname: __, ...tree } = statement;
  record(recorder, "create", "function", name, {
    owners: [schemaKeyOf(name)],
    needs,
    tree,
    ...(replace === true && { isReplacing: true as const }),
  });
}

function collectUses(recorder: Recorder, read: () => void): readonly Key[] {
  const first = recorder.effects.length;
  read();
  return recorder.effects.slice(first).map(({ kind, name }) => keyOf(kind, name));
}

const option = (options: readonly Node[], name: string): DefElem | undefined =>
  options.flatMap((each) => ("DefElem" in each ? each.DefElem : [])).find(({ defname }) => defname === name);

function languageOf(options: readonly Node[]): string {
  const argument = option(options, "language")?.arg;
  return argument !== undefined && "String" in argument ? (argument.String.sval ?? "").toLowerCase() : "sql";
}

function readBody(recorder: Recorder, options: readonly Node[], scope: Scope): void {
  const argument = option(options, "as")?.arg;
  const [text] = argument !== undefined && "List" in argument ? stringsOf(argument.List.items) : [];
  const parsed = text === undefined || text.trim() === "" ? undefined : parseStatements(text);
  if (parsed === undefined || text === undefined || !("tree" in parsed)) return;
  for (const { stmt } of parsed.tree)
    if (stmt !== undefined && !isTooDeep(stmt, text)) readReferences(recorder, stmt, scope);
}

export function readAlterFunction(recorder: Recorder, { func = {}, actions = [] }: AlterFunctionStmt): void {
  const name = routineName(recorder, func);
  for (const action of actions)
    if ("DefElem" in action)
      record(recorder, "alter", "function", name, { aspect: action.DefElem.defname ?? "", tree: action.DefElem.arg });
}

export function readCreateTrigger(recorder: Recorder, statement: CreateTrigStmt): void {
  const { replace, trigname = "", relation = {}, funcname, columns, whenClause, constrrel } = statement;
  const table = relationOf(recorder, relation);
  use(recorder, "table", table);
  if (constrrel !== undefined) use(recorder, "table", relationOf(recorder, constrrel));
  use(recorder, "function", routineNamed(recorder, stringsOf(funcname)));
  for (const column of stringsOf(columns)) useColumn(recorder, table, column, scopeOf(table, [""], "held"));
  readReferences(recorder, whenClause, scopeOf(table, ["new", "old"], "held"));
  const { replace: _, relation: __, ...tree } = statement;
  record(recorder, "create", "trigger", within(table, trigname), {
    owners: [keyOf("table", table)],
    needs: [keyOf("function", routineNamed(recorder, stringsOf(funcname)))],
    tree,
    ...(replace === true && { isReplacing: true as const }),
  });
}

export function readCreatePolicy(recorder: Recorder, statement: CreatePolicyStmt): void {
  const { policy_name = "", table: relation = {}, roles = [], qual, with_check } = statement;
  const table = relationOf(recorder, relation);
  use(recorder, "table", table);
  useRoles(recorder, roles);
  const needs = collectUses(recorder, () =>
    readReferences(recorder, [qual, with_check], scopeOf(table, [relation.relname ?? ""], "held")),
  );
  const { table: _, ...tree } = statement;
  record(recorder, "create", "policy", within(table, policy_name), { owners: [keyOf("table", table)], needs, tree });
}

export function readAlterPolicy(recorder: Recorder, statement: AlterPolicyStmt): void {
  const { policy_name = "", table: relation = {}, roles = [], qual, with_check } = statement;
  const table = relationOf(recorder, relation);
  useRoles(recorder, roles);
  readReferences(recorder, [qual, with_check], scopeOf(table, [relation.relname ?? ""], "held"));
  for (const [aspect, tree] of Object.entries({ roles, qual, with_check }))
    if (tree !== undefined && !(Array.isArray(tree) && tree.length === 0))
      record(recorder, "alter", "policy", within(table, policy_name), { aspect, tree });
}

export function useRoles(recorder: Recorder, roles: readonly Node[]): void {
  for (const role of roles)
    if ("RoleSpec" in role && role.RoleSpec.rolename !== undefined)
      use(recorder, "role", within("", role.RoleSpec.rolename).slice(1));
}

export function readCreateRule(recorder: Recorder, statement: RuleStmt): void {
  const { relation = {}, rulename = "", whereClause, actions = [], replace } = statement;
  const table = relationOf(recorder, relation);
  use(recorder, "table", table);
  const needs = collectUses(recorder, () =>
    readReferences(recorder, [whereClause, actions], scopeOf(table, ["new", "old"], "held")),
  );
  const { relation: _, replace: __, ...tree } = statement;
  record(recorder, "create", "rule", within(table, rulename), {
    owners: [keyOf("table", table)],
    needs,
    tree,
    ...(replace === true && { isReplacing: true as const }),
  });
}
