import type { Constraint, ConstrType, Node } from "@pgsql/types";
import { chooseConstraintName, chooseRelationName } from "../default-names.ts";
import { type Key, keyOf } from "../effect.ts";
import { schemaOf, stringsOf, within } from "../names.ts";
import { record, type Recorder, relationOf, use } from "../recorder.ts";
import { columnsIn, UNNAMED, readReferences, scopeOf, useColumn } from "../references.ts";

interface Made {
  readonly name: string;
  readonly columns: readonly string[];
  readonly needs?: readonly Key[];
  readonly isUnique?: true;
  readonly isPrimary?: true;
  readonly isImplied?: true;
}

type Reader = (recorder: Recorder, table: string, constraint: Constraint, column: string | undefined) => void;

const readValue: Reader = (recorder, table, { raw_expr }) =>
  readReferences(recorder, raw_expr, scopeOf(table, [""], "expression"));

/** The others say something of a constraint that stands before them. */
const READERS: Partial<Record<ConstrType, Reader>> = {
  CONSTR_CHECK: readCheck,
  CONSTR_PRIMARY: readIndexed,
  CONSTR_UNIQUE: readIndexed,
  CONSTR_EXCLUSION: readIndexed,
  CONSTR_FOREIGN: readForeignKey,
  CONSTR_NOTNULL: readNotNull,
  CONSTR_DEFAULT: readValue,
  CONSTR_GENERATED: readValue,
  CONSTR_IDENTITY: (recorder, table, _constraint, column = "") => createSequence(recorder, table, column),
};

/** What a constraint of a table does. `column` is given for one that stands with its column. */
export function readConstraint(recorder: Recorder, table: string, constraint: Constraint, column?: string): void {
  const read = constraint.contype && READERS[constraint.contype];
  read?.(recorder, table, constraint, column);
}

/** The sequence of an identity or a serial column, which goes with it. */
export function createSequence(recorder: Recorder, table: string, column: string): void {
  const name = chooseRelationName(recorder, table, [column], "seq");
  record(recorder, "create", "sequence", within(schemaOf(table), name), {
    isImplied: true,
    owners: [keyOf("column", within(table, column))],
  });
}

function readCheck(recorder: Recorder, table: string, constraint: Constraint, column: string | undefined): void {
  const used = columnsIn(recorder, constraint.raw_expr, table);
  const named = column === undefined ? (used.length === 1 ? used : []) : [column];
  const name = constraint.conname ?? chooseConstraintName(recorder, table, named, "check");
  readReferences(recorder, constraint.raw_expr, scopeOf(table, [""], "expression"));
  create(recorder, table, constraint, { name, columns: used });
}

function readIndexed(recorder: Recorder, table: string, constraint: Constraint, column: string | undefined): void {
  const { contype, keys, exclusions = [], indexname, conname, including } = constraint;
  const schema = schemaOf(table);
  const existing = indexname === undefined ? undefined : recorder.known.get(keyOf("index", within(schema, indexname)));
  const columns = existing?.columns ?? keysOf(keys, exclusions, column);
  const isPrimary = contype === "CONSTR_PRIMARY";
  const label = isPrimary ? "pkey" : contype === "CONSTR_UNIQUE" ? "key" : "excl";
  const nameColumns = isPrimary ? [] : [...columns, ...stringsOf(including)];
  const name = conname ?? indexname ?? chooseRelationName(recorder, table, nameColumns, label);
  for (const each of [...columns, ...stringsOf(including)]) {
    useColumn(recorder, table, each, scopeOf(table, [""], "key"));
    if (isPrimary) setNotNull(recorder, table, each, true);
  }
  readReferences(recorder, [exclusions, constraint.where_clause], scopeOf(table, [""], "expression"));
  const uniqueness = {
    ...(contype !== "CONSTR_EXCLUSION" && { isUnique: true as const }),
    ...(isPrimary && { isPrimary }),
  };
  if (indexname !== undefined) {
    const index = within(schema, indexname);
    use(recorder, "index", index);
    if (name !== indexname) record(recorder, "drop", "index", index, { renamedTo: within(schema, name) });
  }
  create(recorder, table, constraint, { name, columns, ...uniqueness });
  if (indexname === undefined)
    record(recorder, "create", "index", within(schema, name), {
      isImplied: true,
      columns,
      owners: [keyOf("constraint", within(table, name))],
    });
}

function keysOf(
  keys: readonly Node[] | undefined,
  exclusions: readonly Node[],
  column: string | undefined,
): readonly string[] {
  if (column !== undefined) return [column];
  if (keys !== undefined) return stringsOf(keys);
  return exclusions.flatMap((pair) => {
    const [element] = "List" in pair ? (pair.List.items ?? []) : [];
    return element !== undefined && "IndexElem" in element ? (element.IndexElem.name ?? []) : [];
  });
}

function readForeignKey(recorder: Recorder, table: string, constraint: Constraint, column: string | undefined): void {
  const { pktable = {}, fk_attrs, pk_attrs, conname } = constraint;
  const columns = column === undefined ? stringsOf(fk_attrs) : [column];
  const referenced = relationOf(recorder, pktable);
  const target = recorder.known.uniqueOver(referenced, stringsOf(pk_attrs));
  const keys = pk_attrs === undefined ? (target?.columns ?? []) : stringsOf(pk_attrs);
  // Without a list it is the primary key, whatever its columns are called then.
  const scope = scopeOf(referenced, [""], pk_attrs === undefined ? UNNAMED : "reference");
  use(recorder, "table", referenced);
  for (const each of keys) useColumn(recorder, referenced, each, scope);
  for (const each of columns) useColumn(recorder, table, each, scopeOf(table, [""], "reference"));
  if (target !== undefined) use(recorder, target.kind, target.name, UNNAMED);
  create(recorder, table, constraint, {
    name: conname ?? chooseConstraintName(recorder, table, columns, "fkey"),
    columns,
    needs: [
      keyOf("table", referenced),
      ...keys.map((key) => keyOf("column", within(referenced, key))),
      ...(target === undefined ? [] : [target.key]),
    ],
  });
}

function readNotNull(recorder: Recorder, table: string, constraint: Constraint, column: string | undefined): void {
  const columns = column === undefined ? stringsOf(constraint.keys) : [column];
  for (const each of columns) setNotNull(recorder, table, each, true);
  if (constraint.conname !== undefined) create(recorder, table, constraint, { name: constraint.conname, columns });
}

export function setNotNull(recorder: Recorder, table: string, column: string, isNotNull: boolean): void {
  record(recorder, "alter", "column", within(table, column), { aspect: "not null", tree: isNotNull });
}

function create(recorder: Recorder, table: string, constraint: Constraint, made: Made): void {
  const { name, columns, ...details } = made;
  const owners = [keyOf("table", table), ...columns.map((each) => keyOf("column", within(table, each)))];
  const { conname: _, location: __, ...body } = constraint;
  record(recorder, "create", "constraint", within(table, name), {
    ...details,
    columns,
    owners,
    tree: { columns, ...withoutKeys(body) },
  });
}

/** A constraint says the same whether it stands with its column or with the table. */
function withoutKeys({ keys: _, fk_attrs: __, ...body }: Constraint): Omit<Constraint, "keys" | "fk_attrs"> {
  return body;
}
