import type {
  ColumnRef,
  DeleteStmt,
  FuncCall,
  InsertStmt,
  JoinExpr,
  MergeStmt,
  Node,
  OnConflictClause,
  RangeVar,
  SelectStmt,
  TypeName,
  UpdateStmt,
  WithClause,
} from "@pgsql/types";
import { effectKey, keyOf } from "./effect.ts";
import { stringsOf, within } from "./names.ts";
import { type Recorder, relationNamed, relationOf, use, useRoutine, useType } from "./recorder.ts";

/** Something that a FROM names. */
interface Source {
  readonly alias: string;
  /** Unknown of a subquery, a function or a common table expression. */
  readonly relation?: string;
}

/** The names that a query sees. */
export interface Scope {
  readonly sources: Source[];
  readonly ctes: ReadonlySet<string>;
  readonly outer?: Scope;
  /** Names that are no columns: parameters of a function. */
  readonly parameters?: ReadonlySet<string>;
  /** How what is named is used. */
  readonly aspect?: string;
  /** Of a definition: a bare name is a column and never a variable. */
  readonly isDefinition?: boolean;
}

/** Of a table by which something else is found. */
export const ADDRESS = "address";

/** Of what is found without its name: a primary key, or the constraint over the columns of ON CONFLICT. */
export const UNNAMED = "unnamed";

/** Of columns that get values in their order. */
export const BY_POSITION = "by position";

const SYSTEM_COLUMNS = new Set(["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid"]);

/** A scope in which the columns of one table are seen by their names alone. */
export const scopeOf = (relation: string, aliases: readonly string[], aspect?: string): Scope => ({
  sources: aliases.map((alias) => ({ alias, relation })),
  ctes: new Set(),
  isDefinition: true,
  ...(aspect !== undefined && { aspect }),
});

const EMPTY: Scope = { sources: [], ctes: new Set() };

/** Records every object that an expression or a query uses. */
export function readReferences(recorder: Recorder, value: unknown, scope: Scope = EMPTY): void {
  if (Array.isArray(value)) {
    for (const each of value) readReferences(recorder, each, scope);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const child = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof child !== "object") continue;
    const reader = READERS.get(key);
    if (reader === undefined) readReferences(recorder, child, scope);
    else reader(recorder, child as never, scope);
  }
}

const READERS = new Map<string, (recorder: Recorder, node: never, scope: Scope) => void>(
  Object.entries({
    SelectStmt: readSelect,
    InsertStmt: readInsert,
    UpdateStmt: readUpdate,
    DeleteStmt: readDelete,
    MergeStmt: readMerge,
    ColumnRef: readColumn,
    FuncCall: readCall,
    TypeName: (recorder, node: TypeName) => useType(recorder, node),
    typeName: (recorder, node: TypeName) => useType(recorder, node),
    TypeCast: readCast,
    NullTest: readNullTest,
  }),
);

function readSelect(recorder: Recorder, select: SelectStmt, outer: Scope): void {
  const scope = innerScope(recorder, select.withClause, outer);
  const { fromClause = [], larg, rarg, withClause: _, intoClause: __, ...rest } = select;
  for (const item of fromClause) bindSource(recorder, item, scope);
  if (larg !== undefined) readSelect(recorder, larg, scope);
  if (rarg !== undefined) readSelect(recorder, rarg, scope);
  readReferences(recorder, rest, scope);
}

/** A scope within another, with the names that WITH gives. */
function innerScope(recorder: Recorder, clause: WithClause | undefined, outer: Scope): Scope {
  const ctes = clause === undefined ? outer.ctes : new Set(outer.ctes);
  const scope: Scope = { ...outer, sources: [], ctes, outer, isDefinition: false };
  for (const node of clause?.ctes ?? []) {
    if (!("CommonTableExpr" in node)) continue;
    const { ctename = "", ctequery } = node.CommonTableExpr;
    const names = ctes as Set<string>;
    if (clause?.recursive === true) names.add(ctename);
    readReferences(recorder, ctequery, scope);
    names.add(ctename);
  }
  return scope;
}

function bindSource(recorder: Recorder, node: Node, scope: Scope): void {
  if ("RangeVar" in node) bindRelation(recorder, node.RangeVar, scope);
  else if ("JoinExpr" in node) bindJoin(recorder, node.JoinExpr, scope);
  else if ("RangeTableSample" in node) {
    if (node.RangeTableSample.relation !== undefined) bindSource(recorder, node.RangeTableSample.relation, scope);
  } else {
    // LATERAL sees what stands before it; what does not say so sees less, and names nothing of it.
    readReferences(recorder, node, scope);
    const [body] = Object.values(node) as { readonly alias?: { readonly aliasname?: string } }[];
    scope.sources.push({ alias: body?.alias?.aliasname ?? "" });
  }
}

function bindRelation(recorder: Recorder, relation: RangeVar, scope: Scope): void {
  const { relname = "", alias } = relation;
  const shown = alias?.aliasname ?? relname;
  if (relation.schemaname === undefined && scope.ctes.has(relname)) {
    scope.sources.push({ alias: shown });
    return;
  }
  const name = relationOf(recorder, relation);
  use(recorder, "table", name, scope.aspect);
  // Other column names than the relation's own say nothing of its columns.
  scope.sources.push({ alias: shown, ...(alias?.colnames === undefined && { relation: name }) });
}

function bindJoin(recorder: Recorder, join: JoinExpr, scope: Scope): void {
  if (join.larg !== undefined) bindSource(recorder, join.larg, scope);
  if (join.rarg !== undefined) bindSource(recorder, join.rarg, scope);
  for (const column of stringsOf(join.usingClause))
    for (const { relation } of scope.sources) useColumn(recorder, relation, column, scope);
  readReferences(recorder, join.quals, scope);
}

function readColumn(recorder: Recorder, { fields = [] }: ColumnRef, scope: Scope): void {
  const names = stringsOf(fields);
  const isStar = fields.some((field) => "A_Star" in field);
  if (isStar) {
    const [alias] = names.toReversed();
    for (const source of scope.sources)
      if (alias === undefined || source.alias === alias) useAllColumns(recorder, source.relation, scope);
    return;
  }
  const [column = "", alias, schema] = names.toReversed();
  if (schema !== undefined) useColumn(recorder, relationNamed(recorder, [schema, alias!]), column, scope);
  else if (alias !== undefined) useColumn(recorder, findAlias(scope, alias)?.relation, column, scope);
  else if (scope.parameters?.has(column) !== true) readBareColumn(recorder, column, scope);
}

function findAlias(scope: Scope, alias: string): Source | undefined {
  for (let each: Scope | undefined = scope; each !== undefined; each = each.outer) {
    const source = each.sources.find((one) => one.alias === alias);
    if (source !== undefined) return source;
  }
  return undefined;
}

/**
 * A column without its table: of the innermost query that has one of that name, as far as that is known. A query over a table that
 * is not known whole may have it; one over anything else is not looked through.
 */
function readBareColumn(recorder: Recorder, column: string, scope: Scope): void {
  let fallback: string | undefined;
  for (let each: Scope | undefined = scope; each !== undefined; each = each.outer) {
    const relations = [...new Set(each.sources.map(({ relation }) => relation))];
    const owner = relations.find((relation) => relation !== undefined && isKnownColumn(recorder, relation, column));
    if (owner !== undefined) return useColumn(recorder, owner, column, scope);
    if (relations.length === 1) fallback ??= relations[0];
    if (relations.some((relation) => !isWhole(recorder, relation))) break;
  }
  // A block's variables look like columns.
  if (!recorder.statement.isNested || isInDefinition(scope)) useColumn(recorder, fallback, column, scope);
}

const isWhole = ({ known }: Recorder, relation: string | undefined): boolean =>
  relation !== undefined && known.get(keyOf("table", relation))?.columns !== undefined;

function isInDefinition(scope: Scope): boolean {
  for (let each: Scope | undefined = scope; each !== undefined; each = each.outer) if (each.isDefinition) return true;
  return false;
}

function isKnownColumn({ known, taken }: Recorder, relation: string, column: string): boolean {
  const key = keyOf("column", within(relation, column));
  return taken.has(key) || known.has(key);
}

export function useColumn(recorder: Recorder, relation: string | undefined, column: string, scope?: Scope): void {
  if (relation === undefined || SYSTEM_COLUMNS.has(column)) return;
  if (recorder.known.get(keyOf("table", relation))?.kind === "view") return;
  use(recorder, "column", within(relation, column), scope?.aspect);
}

/** What `*` stands for: every column that is there, and another one that comes before. */
export function useAllColumns(recorder: Recorder, relation: string | undefined, scope?: Scope): void {
  if (relation !== undefined) use(recorder, "column", `${relation}.*`, scope?.aspect);
}

/** Functions that name a sequence or a relation by its text. */
const BY_TEXT = new Set(["nextval", "setval", "currval"]);

function readCall(recorder: Recorder, call: FuncCall, scope: Scope): void {
  useRoutine(recorder, call);
  const { funcname, args = [], ...rest } = call;
  const [first] = args;
  if (BY_TEXT.has(stringsOf(funcname).at(-1) ?? "") && first !== undefined)
    useRelationText(recorder, first, "sequence");
  readReferences(recorder, args, scope);
  readReferences(recorder, rest, scope);
}

function readCast(
  recorder: Recorder,
  { arg, typeName }: { readonly arg?: Node; readonly typeName?: TypeName },
  scope: Scope,
): void {
  if (arg !== undefined && stringsOf(typeName?.names).at(-1) === "regclass") useRelationText(recorder, arg, "table");
  useType(recorder, typeName);
  readReferences(recorder, arg, scope);
}

/** Whether a column is null does not hang on its type. */
function readNullTest(recorder: Recorder, { arg }: { readonly arg?: Node }, scope: Scope): void {
  const isFree = scope.aspect === "expression" && arg !== undefined && "ColumnRef" in arg;
  readReferences(recorder, arg, isFree ? { ...scope, aspect: "key" } : scope);
}

function useRelationText(recorder: Recorder, node: Node, kind: "sequence" | "table"): void {
  const text = "A_Const" in node ? node.A_Const.sval?.sval : undefined;
  if (text === undefined || !/^[\w.$]+$/.test(text)) return;
  use(recorder, kind, relationNamed(recorder, text.toLowerCase().split(".")));
}

/** The relation that a statement writes to, as the only source of a scope. */
function target(recorder: Recorder, relation: RangeVar | undefined, scope: Scope): string | undefined {
  if (relation === undefined) return undefined;
  bindRelation(recorder, relation, scope);
  return scope.sources.at(-1)?.relation;
}

function readInsert(recorder: Recorder, insert: InsertStmt, outer: Scope): void {
  const scope = innerScope(recorder, insert.withClause, outer);
  const relation = target(recorder, insert.relation, scope);
  const { cols = [], selectStmt, onConflictClause, returningClause } = insert;
  for (const column of cols)
    if ("ResTarget" in column) useColumn(recorder, relation, column.ResTarget.name ?? "", scope);
  if (cols.length === 0 && selectStmt !== undefined)
    useAllColumns(recorder, relation, { ...scope, aspect: BY_POSITION });
  readReferences(recorder, selectStmt, { ...EMPTY, ctes: scope.ctes, outer, aspect: "inserted" });
  if (onConflictClause !== undefined && relation !== undefined)
    readConflict(recorder, onConflictClause, relation, scope);
  readReferences(recorder, returningClause, scope);
}

function readConflict(recorder: Recorder, conflict: OnConflictClause, relation: string, outer: Scope): void {
  const scope: Scope = { ...outer, sources: [...outer.sources, { alias: "excluded", relation }] };
  const { indexElems = [], conname } = conflict.infer ?? {};
  if (conname !== undefined) use(recorder, "constraint", within(relation, conname));
  const columns = indexElems.flatMap((node) => ("IndexElem" in node ? (node.IndexElem.name ?? []) : []));
  for (const column of columns) useColumn(recorder, relation, column, scope);
  const arbiter = recorder.known.uniqueOver(relation, columns);
  if (arbiter !== undefined) use(recorder, arbiter.kind, arbiter.name, UNNAMED);
  readAssignments(recorder, conflict.targetList, relation, scope);
  readReferences(recorder, conflict.whereClause, scope);
}

function readAssignments(
  recorder: Recorder,
  targets: readonly Node[] | undefined,
  relation: string | undefined,
  scope: Scope,
): void {
  for (const node of targets ?? []) {
    if (!("ResTarget" in node)) continue;
    useColumn(recorder, relation, node.ResTarget.name ?? "", scope);
    readReferences(recorder, node.ResTarget.val, scope);
  }
}

function readUpdate(recorder: Recorder, update: UpdateStmt, outer: Scope): void {
  const scope = innerScope(recorder, update.withClause, outer);
  const relation = target(recorder, update.relation, scope);
  for (const item of update.fromClause ?? []) bindSource(recorder, item, scope);
  readAssignments(recorder, update.targetList, relation, scope);
  readReferences(recorder, [update.whereClause, update.returningClause], scope);
}

function readDelete(recorder: Recorder, statement: DeleteStmt, outer: Scope): void {
  const scope = innerScope(recorder, statement.withClause, outer);
  target(recorder, statement.relation, scope);
  for (const item of statement.usingClause ?? []) bindSource(recorder, item, scope);
  readReferences(recorder, [statement.whereClause, statement.returningClause], scope);
}

function readMerge(recorder: Recorder, merge: MergeStmt, outer: Scope): void {
  const scope = innerScope(recorder, merge.withClause, outer);
  const relation = target(recorder, merge.relation, scope);
  if (merge.sourceRelation !== undefined) bindSource(recorder, merge.sourceRelation, scope);
  readReferences(recorder, [merge.joinCondition, merge.returningClause], scope);
  for (const node of merge.mergeWhenClauses ?? []) {
    if (!("MergeWhenClause" in node)) continue;
    const { condition, targetList, values } = node.MergeWhenClause;
    readAssignments(recorder, targetList, relation, scope);
    readReferences(recorder, [condition, values], scope);
  }
}

/** Columns of one relation that an expression names, in order. */
export function columnsIn(recorder: Recorder, expression: unknown, relation: string): readonly string[] {
  const probe: Recorder = { ...recorder, effects: [] };
  readReferences(probe, expression, scopeOf(relation, [""]));
  const prefix = keyOf("column", `${relation}.`);
  const found = probe.effects.map(effectKey).filter((key) => key.startsWith(prefix));
  return [...new Set(found)].map((key) => key.slice(prefix.length)).filter((column) => column !== "*");
}
