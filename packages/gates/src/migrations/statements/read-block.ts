import type { DoStmt } from "@pgsql/types";
import { parseBlock, parseStatements } from "./parser.ts";
import type { Statement } from "./statement.ts";
import { isTooDeep, TOO_DEEP } from "./tree-depth.ts";

/** What the body of a DO holds. */
export interface ReadBlock {
  readonly statements: readonly Statement[];
  readonly opaque: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly { readonly message: string; readonly line: number }[];
}

/** Where a statement of a body stands. */
interface Place {
  readonly isConditional: boolean;
  readonly isCaught: boolean;
}

interface Walk {
  readonly statements: Statement[];
  readonly opaque: { readonly line: number; readonly text: string }[];
  readonly problems: { readonly message: string; readonly line: number }[];
  /** The lines of the whole statement, the number of the first, and the number of the body's first. */
  readonly source: readonly string[];
  readonly sourceLine: number;
  readonly firstLine: number;
}

type Tree = Readonly<Record<string, unknown>>;

/** Reads the body of a DO statement; `line` is the statement's own. */
export function readBlock(node: DoStmt, text: string, line: number): ReadBlock {
  const walk: Walk = {
    statements: [],
    opaque: [],
    problems: [],
    source: text.split("\n"),
    sourceLine: line,
    firstLine: line + linesBeforeBody(node, text),
  };
  if (languageOf(node) !== "plpgsql") {
    walk.opaque.push({ line, text: shorten(text) });
    return walk;
  }
  const parsed = parseBlock(text);
  if ("refusal" in parsed) walk.problems.push({ message: parsed.refusal.message, line });
  else if (isTooDeep(parsed.tree, text)) walk.problems.push({ message: TOO_DEEP, line });
  else for (const { PLpgSQL_function: body } of listOf(parsed.tree, "plpgsql_funcs")) walkBody(body, walk);
  return walk;
}

function walkBody(body: unknown, walk: Walk): void {
  const place: Place = { isConditional: false, isCaught: false };
  for (const { PLpgSQL_var: variable } of listOf(body, "datums"))
    if (isTree(variable)) readExpression(variable["default_val"], variable["lineno"], place, walk);
  if (isTree(body) && isTree(body["action"])) walkStatement(body["action"], place, walk);
}

function walkStatements(list: unknown, place: Place, walk: Walk): void {
  let here = place;
  for (const each of Array.isArray(list) ? list : []) {
    if (!isTree(each)) continue;
    walkStatement(each, here, walk);
    if (!here.isConditional && mayLeave(each, false)) here = { ...here, isConditional: true };
  }
}

/** Whether what follows a statement may not be reached: it returns somewhere, or one of its handlers raises. */
function mayLeave(tree: unknown, isHandler: boolean): boolean {
  if (Array.isArray(tree)) return tree.some((each) => mayLeave(each, isHandler));
  if (!isTree(tree)) return false;
  return Object.entries(tree).some(
    ([kind, value]) =>
      kind === "PLpgSQL_stmt_return" ||
      (kind === "PLpgSQL_stmt_raise" && isHandler && isTree(value) && value["elog_level"] === RAISES) ||
      mayLeave(value, isHandler || kind === "exceptions"),
  );
}

/** PostgreSQL's level ERROR, which a NOTICE does not reach. */
const RAISES = 21;

function walkStatement(statement: Tree, place: Place, walk: Walk): void {
  for (const [kind, value] of Object.entries(statement)) {
    if (!isTree(value)) continue;
    const inside: Place = { ...place, isConditional: true };
    const line = value["lineno"];
    if (kind === "PLpgSQL_stmt_block") {
      walkProtectedBlock(value, place, walk);
    } else if (kind === "PLpgSQL_stmt_execsql") {
      readQuery(value["sqlstmt"], line, place, walk);
    } else if (kind === "PLpgSQL_stmt_dynexecute" || kind === "PLpgSQL_stmt_dynfors") {
      readDynamic(value["query"], line, place, walk);
    } else {
      for (const key of ["query", "expr", "cond", "t_expr", "lower", "upper", "step"])
        readExpression(value[key], line, place, walk);
      for (const { PLpgSQL_expr: parameter } of listOf(value, "params"))
        readExpression({ PLpgSQL_expr: parameter }, line, place, walk);
    }
    if (kind === "PLpgSQL_stmt_block") continue;
    for (const key of ["then_body", "else_body", "body", "else_stmts"]) walkStatements(value[key], inside, walk);
    for (const key of ["elsif_list", "case_when_list"]) walkBranches(listOf(value, key), inside, walk);
  }
}

function walkBranches(branches: readonly Tree[], place: Place, walk: Walk): void {
  for (const branch of branches)
    for (const value of Object.values(branch)) {
      if (!isTree(value)) continue;
      for (const key of ["cond", "expr"]) readExpression(value[key], value["lineno"], place, walk);
      walkStatements(value["stmts"], place, walk);
    }
}

function walkProtectedBlock(block: Tree, place: Place, walk: Walk): void {
  const handlers = isTree(block["exceptions"]) ? block["exceptions"]["PLpgSQL_exception_block"] : undefined;
  const isProtected = handlers !== undefined;
  walkStatements(
    block["body"],
    { isConditional: place.isConditional || isProtected, isCaught: place.isCaught || isProtected },
    walk,
  );
  for (const { PLpgSQL_exception: handler } of listOf(handlers, "exc_list"))
    if (isTree(handler)) walkStatements(handler["action"], { ...place, isConditional: true }, walk);
}

/** An expression is read as the query that PL/pgSQL makes of it. */
function readExpression(expression: unknown, line: unknown, place: Place, walk: Walk): void {
  const query = queryOf(expression);
  if (query === undefined) return;
  if (query.mode === 0) readQuery(expression, line, place, walk);
  // Only a subquery or a function does something to the schema.
  else if (query.text.includes("("))
    add(`SELECT ${query.mode === 2 ? query.text : query.text.slice(query.text.indexOf("=") + 1)}`, line, place, walk);
}

function readQuery(expression: unknown, line: unknown, place: Place, walk: Walk): void {
  const query = queryOf(expression);
  if (query !== undefined) add(query.text, line, place, walk);
}

/** EXECUTE of a constant is as good as the statement; of anything else only a run tells. */
function readDynamic(expression: unknown, line: unknown, place: Place, walk: Walk): void {
  const query = queryOf(expression);
  if (query === undefined) return;
  const parsed = parseStatements(`SELECT ${query.text}`);
  const constant = "tree" in parsed ? constantOf(parsed.tree[0]?.stmt) : undefined;
  if (constant === undefined) walk.opaque.push({ line: lineOf(line, walk), text: shorten(`EXECUTE ${query.text}`) });
  else add(constant, line, place, walk);
}

function add(sql: string, line: unknown, place: Place, walk: Walk): void {
  const parsed = parseStatements(sql);
  const at = lineOf(line, walk);
  // What is wrong with the block itself its reader has told: this is a string for EXECUTE, or no query at all.
  if ("refusal" in parsed) walk.opaque.push({ line: at, text: shorten(sql) });
  else if (parsed.tree.some(({ stmt }) => stmt !== undefined && isTooDeep(stmt, sql)))
    walk.problems.push({ message: TOO_DEEP, line: at });
  else
    for (const { stmt } of parsed.tree)
      if (stmt !== undefined)
        walk.statements.push({ node: stmt, text: asWritten(sql, at, walk), line: at, isNested: true, ...place });
}

/** The statement where it stands in the file so, and otherwise its line: an expression, or a string for EXECUTE. */
function asWritten(sql: string, line: number, { source, sourceLine }: Walk): string {
  const index = line - sourceLine;
  const text = sql.trim().replace(/^SELECT /, "");
  const there = source.slice(index, index + text.split("\n").length).join("\n");
  return [sql.trim(), text].find((each) => there.includes(each)) ?? (source[index] ?? sql).trim();
}

/** The text of `SELECT 'a' || 'b'`. */
function constantOf(statement: unknown): string | undefined {
  const [target, ...others] = listOf(isTree(statement) ? statement["SelectStmt"] : undefined, "targetList");
  const result = target?.["ResTarget"];
  return others.length === 0 && isTree(result) ? textOf(result["val"]) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (!isTree(value)) return undefined;
  const { A_Const: constant, A_Expr: expression } = value;
  if (isTree(constant) && isTree(constant["sval"])) {
    const { sval = "" } = constant["sval"];
    return typeof sval === "string" ? sval : undefined;
  }
  if (!isTree(expression) || JSON.stringify(expression["name"]) !== '[{"String":{"sval":"||"}}]') return undefined;
  const [left, right] = [textOf(expression["lexpr"]), textOf(expression["rexpr"])];
  return left === undefined || right === undefined ? undefined : left + right;
}

function queryOf(expression: unknown): { readonly text: string; readonly mode: number } | undefined {
  const inner = isTree(expression) ? expression["PLpgSQL_expr"] : undefined;
  if (!isTree(inner) || typeof inner["query"] !== "string") return undefined;
  return { text: inner["query"], mode: Number(inner["parseMode"] ?? 0) };
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function listOf(tree: unknown, key: string): readonly Tree[] {
  const list = isTree(tree) ? tree[key] : undefined;
  return Array.isArray(list) ? list.filter(isTree) : [];
}

const lineOf = (line: unknown, walk: Walk): number => walk.firstLine + Number(line ?? 1) - 1;

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

function languageOf({ args = [] }: DoStmt): string {
  for (const each of args) {
    if (!("DefElem" in each) || each.DefElem.defname !== "language") continue;
    if (each.DefElem.arg !== undefined && "String" in each.DefElem.arg) return each.DefElem.arg.String.sval ?? "";
  }
  return "plpgsql";
}

/** Lines of the statement before the one where its body begins. */
function linesBeforeBody({ args = [] }: DoStmt, text: string): number {
  const [body] = args.filter((each) => "DefElem" in each && each.DefElem.defname === "as");
  const value = body !== undefined && "DefElem" in body ? body.DefElem.arg : undefined;
  const source = value !== undefined && "String" in value ? (value.String.sval ?? "") : "";
  const start = text.indexOf(source);
  return start === -1 ? 0 : text.slice(0, start).split("\n").length - 1;
}
