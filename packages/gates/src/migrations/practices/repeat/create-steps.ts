import type { CreateFunctionStmt, CreateStmt, Node } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { constraintsIn, readConstraint } from "../schema/apply-constraint.ts";
import { nameOfIndex } from "../schema/apply-index.ts";
import { bareName, relationName, shortName, textsOf } from "../tree/names.ts";
import { columnKey, constraintKey, functionKey, indexKey, listedKey, partKey, relationKey, type Step } from "./step.ts";

const isTemporary = (relation: { readonly relpersistence?: string } | undefined): boolean =>
  relation?.relpersistence === "t";

const create = (key: string, name: string, isGuarded: boolean, parent?: string): Step => ({
  action: "create",
  key,
  name,
  isGuarded,
  ...(parent !== undefined && { parent }),
});

/** Statements that are a CREATE with IF NOT EXISTS or OR REPLACE, by the fields that their trees share. */
interface Creation {
  readonly if_not_exists?: boolean;
  readonly replace?: boolean;
}

const isGuarded = ({ if_not_exists, replace }: Creation): boolean => if_not_exists === true || replace === true;

/** What a statement creates. */
export function createSteps(node: Node): readonly Step[] {
  if ("CreateStmt" in node) return tableSteps(node.CreateStmt);
  if ("CreateForeignTableStmt" in node) return tableSteps(node.CreateForeignTableStmt.base ?? {});
  if ("IndexStmt" in node) {
    const name = nameOfIndex(node.IndexStmt);
    const table = relationKey(relationName(node.IndexStmt.relation));
    return [create(relationKey(name), `the index ${named(shortName(name))}`, isGuarded(node.IndexStmt), table)];
  }
  if ("CreateTableAsStmt" in node) {
    const { into, if_not_exists } = node.CreateTableAsStmt;
    return isTemporary(into?.rel) ? [] : [relation(relationName(into?.rel), "the table", if_not_exists === true)];
  }
  if ("SelectStmt" in node) {
    const target = node.SelectStmt.intoClause?.rel;
    return target === undefined || isTemporary(target) ? [] : [relation(relationName(target), "the table", false)];
  }
  if ("ViewStmt" in node) {
    const { view, replace } = node.ViewStmt;
    return isTemporary(view) ? [] : [relation(relationName(view), "the view", replace === true)];
  }
  if ("CreateSeqStmt" in node) {
    const { sequence, if_not_exists } = node.CreateSeqStmt;
    return isTemporary(sequence) ? [] : [relation(relationName(sequence), "the sequence", if_not_exists === true)];
  }
  if ("CreateFunctionStmt" in node) return [functionStep(node.CreateFunctionStmt)];
  return partSteps(node) ?? typeSteps(node) ?? otherSteps(node);
}

const relation = (name: string, what: string, guarded: boolean): Step =>
  create(relationKey(name), `${what} ${named(shortName(name))}`, guarded);

function tableSteps({ relation: target, tableElts, if_not_exists }: CreateStmt): readonly Step[] {
  // One that is temporary is gone when the migration is started again.
  if (isTemporary(target)) return [];
  const name = relationName(target);
  const parent = relationKey(name);
  const inside = (key: string): Step => create(key, "", true, parent);
  const columns = (tableElts ?? []).flatMap((element) => ("ColumnDef" in element ? [element.ColumnDef] : []));
  const constraints = [
    ...constraintsIn(tableElts).map((constraint) => readConstraint(name, constraint)),
    ...columns.flatMap(({ colname, constraints: own }) =>
      constraintsIn(own).map((constraint) => readConstraint(name, constraint, colname)),
    ),
  ].filter((constraint) => constraint !== undefined);
  return [
    relation(name, "the table", if_not_exists === true),
    ...columns.map(({ colname = "" }) => inside(columnKey(name, colname))),
    ...constraints.map((constraint) => inside(constraintKey(name, constraint.name))),
    ...constraints
      .filter(({ kind }) => kind === "unique" || kind === "primary key" || kind === "exclude")
      .map((constraint) => inside(indexKey(name, constraint.name))),
  ];
}

function functionStep({ funcname, parameters = [], replace }: CreateFunctionStmt): Step {
  const types = parameters.flatMap((parameter): Node[] => {
    if (!("FunctionParameter" in parameter)) return [];
    const { mode, argType } = parameter.FunctionParameter;
    const isGiven = mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE";
    return isGiven && argType !== undefined ? [{ TypeName: argType }] : [];
  });
  const names = textsOf(funcname);
  const { key, parent } = functionKey(names, types);
  return create(key, `the function ${named(names.join("."))}`, replace === true, parent);
}

function partSteps(node: Node): readonly Step[] | undefined {
  const part = (kind: string, table: string, name: string, guarded: boolean): readonly Step[] => [
    create(
      partKey(kind, table, name),
      `the ${kind} ${named(name)} of ${named(shortName(table))}`,
      guarded,
      relationKey(table),
    ),
  ];
  if ("CreateTrigStmt" in node) {
    const { relation: target, trigname = "", replace } = node.CreateTrigStmt;
    return part("trigger", relationName(target), trigname, replace === true);
  }
  if ("CreatePolicyStmt" in node) {
    const { table, policy_name = "" } = node.CreatePolicyStmt;
    return part("policy", relationName(table), policy_name, false);
  }
  if (!("RuleStmt" in node)) return undefined;
  return part(
    "rule",
    relationName(node.RuleStmt.relation),
    node.RuleStmt.rulename ?? "",
    node.RuleStmt.replace === true,
  );
}

function typeSteps(node: Node): readonly Step[] | undefined {
  const type = (key: string): readonly Step[] => [
    create(key, `the type ${named(shortName(key.slice("type ".length)))}`, false),
  ];
  if ("CreateEnumStmt" in node) return type(listedKey("type", node.CreateEnumStmt.typeName));
  if ("CreateRangeStmt" in node) return type(listedKey("type", node.CreateRangeStmt.typeName));
  if ("CreateDomainStmt" in node) return type(listedKey("type", node.CreateDomainStmt.domainname));
  if ("CompositeTypeStmt" in node) return type(`type ${relationName(node.CompositeTypeStmt.typevar)}`);
  if (!("AlterEnumStmt" in node)) return undefined;
  const { typeName, newVal = "", oldVal, skipIfNewValExists } = node.AlterEnumStmt;
  const owner = listedKey("type", typeName);
  const value = (text: string): string => `value ${owner} ${text}`;
  const added = create(
    value(newVal),
    `the value ${named(newVal)} of ${named(bareName(owner))}`,
    skipIfNewValExists === true,
    owner,
  );
  if (oldVal === undefined) return [added];
  return [
    {
      action: "drop",
      key: value(oldVal),
      name: `the value ${named(oldVal)} of ${named(bareName(owner))}`,
      isGuarded: false,
    },
    added,
  ];
}

/** Objects that have nothing in them that matters here, by the kind of the statement and the field of their name. */
const NAMED: Readonly<Record<string, readonly [what: string, field: string]>> = {
  CreateSchemaStmt: ["schema", "schemaname"],
  CreateExtensionStmt: ["extension", "extname"],
  CreateRoleStmt: ["role", "role"],
  CreatePublicationStmt: ["publication", "pubname"],
  CreateSubscriptionStmt: ["subscription", "subname"],
  CreateForeignServerStmt: ["server", "servername"],
  CreateFdwStmt: ["foreign data wrapper", "fdwname"],
  CreateEventTrigStmt: ["event trigger", "trigname"],
  CreatePLangStmt: ["language", "plname"],
  CreateAmStmt: ["access method", "amname"],
  CreatedbStmt: ["database", "dbname"],
  CreateTableSpaceStmt: ["tablespace", "tablespacename"],
};

function otherSteps(node: Node): readonly Step[] {
  if ("CreateStatsStmt" in node) {
    const { defnames, if_not_exists } = node.CreateStatsStmt;
    return defnames === undefined
      ? []
      : [createNamed("statistics", textsOf(defnames).join("."), if_not_exists === true)];
  }
  if ("DefineStmt" in node) {
    const { kind = "OBJECT_TYPE", defnames } = node.DefineStmt;
    const what = kind.replace("OBJECT_", "").replace("_", " ").toLowerCase();
    // Operators and aggregates may share a name, by what they take.
    if (what === "operator" || what === "aggregate") return [];
    return [
      create(
        listedKey(what, defnames),
        `the ${what} ${named(textsOf(defnames).join("."))}`,
        isGuarded(node.DefineStmt),
      ),
    ];
  }
  const [kind, value] = Object.entries(node)[0] ?? ["", {}];
  if (!Object.hasOwn(NAMED, kind)) return [];
  const [what, field] = NAMED[kind]!;
  const name: unknown = (value as Readonly<Record<string, unknown>>)[field];
  return typeof name === "string" ? [createNamed(what, name, isGuarded(value))] : [];
}

const createNamed = (what: string, name: string, guarded: boolean): Step =>
  create(`${what} ${name}`, `the ${what} ${named(name)}`, guarded);
