import type { Node } from "@pgsql/types";
import { defaultName } from "../practices/schema/default-names.ts";
import { keyOf } from "./effect.ts";
import { lastName, schemaOf, stringsOf, within } from "./names.ts";
import type { ObjectKind } from "../statements/statement.ts";
import { isTaken, type Recorder, use } from "./recorder.ts";

/** More names than this that differ by a number alone are nobody's. */
const MOST_TRIES = 30;

function firstFree(name: (label: string) => string, label: string, test: (name: string) => boolean): string {
  for (let pass = 0; pass < MOST_TRIES; pass += 1) {
    const candidate = name(pass === 0 ? label : `${label}${pass}`);
    if (test(candidate)) return candidate;
  }
  return name(label);
}

/** Whether a name can be given. One that something else has holds the number in the name that is chosen. */
function isFree(recorder: Recorder, kind: ObjectKind, name: string): boolean {
  const key = keyOf(kind, name);
  if (!isTaken(recorder, key)) return true;
  use(recorder, recorder.known.get(key)?.kind ?? kind, name);
  return false;
}

/** Short names of plain letters need no counting of bytes. */
const SHORT = /^[\w.]{0,50}$/;

function createName(table: string, columns: readonly string[]): (label: string) => string {
  const bare = lastName(table);
  const joined = [bare, ...columns].join("_");
  return SHORT.test(joined) ? (label) => `${joined}_${label}` : (label) => defaultName(bare, columns, label);
}

/** The name that PostgreSQL gives to an index or a sequence of a table: not that of another relation of the schema. */
export function chooseRelationName(
  recorder: Recorder,
  table: string,
  columns: readonly string[],
  label: string,
): string {
  const schema = schemaOf(table);
  return firstFree(createName(table, columns), label, (name) => isFree(recorder, "index", within(schema, name)));
}

/** The name that PostgreSQL gives to a constraint without an index. */
export function chooseConstraintName(
  recorder: Recorder,
  table: string,
  columns: readonly string[],
  label: string,
): string {
  return firstFree(createName(table, columns), label, (name) => isFree(recorder, "constraint", within(table, name)));
}

/** What an index calls its columns: `expr` where an expression has no name of its own. */
export function indexColumnNames(elements: readonly Node[]): readonly string[] {
  const names: string[] = [];
  for (const element of elements) {
    if (!("IndexElem" in element)) continue;
    const base = element.IndexElem.name ?? nameOf(element.IndexElem.expr) ?? "expr";
    const taken = new Set(names);
    names.push(
      firstFree(
        (number) => `${base}${number}`,
        "",
        (name) => !taken.has(name),
      ),
    );
  }
  return names;
}

/** The name of a column that is made of an expression. */
function nameOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ("ColumnRef" in node) return stringsOf(node.ColumnRef.fields).at(-1);
  if ("FuncCall" in node) return stringsOf(node.FuncCall.funcname).at(-1);
  if ("TypeCast" in node) return nameOf(node.TypeCast.arg) ?? stringsOf(node.TypeCast.typeName?.names).at(-1);
  if ("CollateClause" in node) return nameOf(node.CollateClause.arg);
  if ("A_Indirection" in node)
    return stringsOf(node.A_Indirection.indirection).at(-1) ?? nameOf(node.A_Indirection.arg);
  if ("CaseExpr" in node) return nameOf(node.CaseExpr.defresult) ?? "case";
  if ("CoalesceExpr" in node) return "coalesce";
  if ("MinMaxExpr" in node) return node.MinMaxExpr.op === "IS_GREATEST" ? "greatest" : "least";
  if ("A_ArrayExpr" in node) return "array";
  if ("RowExpr" in node) return "row";
  return "A_Expr" in node && node.A_Expr.kind === "AEXPR_NULLIF" ? "nullif" : undefined;
}
