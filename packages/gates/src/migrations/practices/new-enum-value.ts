import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile, Statement } from "../statements/statement.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import type { Schema } from "./schema/schema.ts";
import { relationName, textsOf, typeKey } from "./tree/names.ts";
import { columnTypeOf } from "./tree/column-type.ts";
import { contains, walk } from "./tree/walk.ts";

/** A value that the file adds to an enum that was there before. */
interface AddedValue {
  readonly type: string;
  readonly value: string;
  readonly statement: Statement;
}

/**
 * Values of an enum that are added and used in one file: PostgreSQL refuses to use one before the transaction that adds it has
 * ended (55P04).
 *
 * @param schema as the file leaves it
 */
export function judgeNewEnumValues(schema: Schema, { path, statements }: ReadFile): readonly MigrationFinding[] {
  const added = new Map<string, AddedValue>();
  const made = new Set<string>();
  const findings: MigrationFinding[] = [];
  for (const statement of statements) {
    const { node } = statement;
    if ("CreateEnumStmt" in node) made.add(typeKey(textsOf(node.CreateEnumStmt.typeName)));
    else if ("AlterEnumStmt" in node) {
      const { typeName, newVal, oldVal } = node.AlterEnumStmt;
      const type = typeKey(textsOf(typeName));
      if (newVal !== undefined && oldVal === undefined && !made.has(type))
        added.set(newVal, { type, value: newVal, statement });
    } else if (added.size > 0) {
      const used = findUse(schema, statement, added);
      if (used !== undefined) {
        added.delete(used.value);
        findings.push(toFinding(path, statement, used));
      }
    }
  }
  return findings;
}

/** The value as a constant, in a statement that also names the type, or a table with a column of it. */
function findUse(schema: Schema, { node }: Statement, added: ReadonlyMap<string, AddedValue>): AddedValue | undefined {
  if ("CommentStmt" in node || "DoStmt" in node) return undefined;
  const values: AddedValue[] = [];
  walk(node, (kind, constant) => {
    const { sval } = (kind === "A_Const" ? constant : {}) as { readonly sval?: { readonly sval?: string } };
    const value = sval === undefined ? undefined : added.get(sval.sval ?? "");
    if (value !== undefined) values.push(value);
    return true;
  });
  return values.find(({ type }) => contains(node, (kind, inner) => names(schema, type, kind, inner)));
}

function names(schema: Schema, type: string, kind: string, node: Readonly<Record<string, unknown>>): boolean {
  if (kind === "TypeName") return columnTypeOf(node)?.name === type;
  if (kind !== "RangeVar") return false;
  const table = schema.tables.get(relationName(node));
  return table !== undefined && [...table.columns.values()].some((column) => column.type?.name === type);
}

const toFinding = (
  path: string,
  statement: Statement,
  { type, value, statement: adding }: AddedValue,
): MigrationFinding =>
  findingAt(
    { path, statement },
    {
      rule: "transaction-control",
      level: "error",
      message: `The value ${named(value)} of ${named(type)} is added and used in one file: PostgreSQL refuses to use it before the transaction that adds it has ended (55P04).`,
      subject: `${type} ${value}`,
      fix: "Add the value in a migration of its own, and use it in the next.",
      evidence: { type, value, added: quote({ path, statement: adding }) },
    },
  );
