import type { ColumnDef, Node } from "@pgsql/types";

import { volatilityOf } from "../function-volatility.ts";
import { named } from "../finding-at.ts";
import { constraintsIn } from "../schema/apply-constraint.ts";
import type { Schema } from "../schema/schema.ts";
import { columnTypeOf, showType } from "../tree/column-type.ts";
import { textsOf } from "../tree/names.ts";
import { walk } from "../tree/walk.ts";
import { addedColumn, oldTableCommands, type Hazard, type TableCommand, type Target } from "./hazard.ts";
import { compareTypes } from "./type-change.ts";

/** Changes for which PostgreSQL writes a table in use anew, behind an exclusive lock. */
export const findRewrites = (target: Target, node: Node): readonly Hazard[] =>
  oldTableCommands(target, node).flatMap((command) => commandRewrite(target, command));

const rewrite = (hazard: string, object: string, shown: string, reason: string, fix: string): Hazard => ({
  rule: "table-rewrite",
  hazard,
  object,
  message: `${reason}: PostgreSQL writes all of ${named(shown)} anew, and nobody reads or writes it meanwhile.`,
  fix,
});

const IN_STEPS =
  "Add a column of the new kind, fill it in batches while both are written, then let the code use the new one and drop the old.";

function commandRewrite(target: Target, each: TableCommand): readonly Hazard[] {
  const { shown, command } = each;
  const { subtype, name = "" } = command;
  const column = addedColumn(target, each);
  if (column !== undefined) return columnRewrite(target.schema, shown, column);
  if (subtype === "AT_AlterColumnType") return typeRewrite(target, each);
  if (subtype === "AT_SetLogged" || subtype === "AT_SetUnLogged")
    return [
      rewrite(
        "set-logged",
        shown,
        shown,
        `${subtype === "AT_SetLogged" ? "SET LOGGED" : "SET UNLOGGED"} changes how the table is kept`,
        "Do it outside of the deployment, when the table may stand still.",
      ),
    ];
  if (subtype === "AT_SetAccessMethod" || subtype === "AT_SetTableSpace")
    return [
      rewrite(
        "move-table",
        shown,
        shown,
        "The table is moved to another place or access method",
        "Do it outside of the deployment, when the table may stand still.",
      ),
    ];
  if (subtype !== "AT_SetExpression") return [];
  return [
    rewrite(
      "generated-column",
      `${shown}.${name}`,
      shown,
      `Every value of the generated column ${named(name)} is computed again`,
      IN_STEPS,
    ),
  ];
}

function typeRewrite({ schema }: Target, { table, shown, command }: TableCommand): readonly Hazard[] {
  const { name = "", def } = command;
  const to = def !== undefined && "ColumnDef" in def ? columnTypeOf(def.ColumnDef.typeName) : undefined;
  const from = schema.tables.get(table)?.columns.get(name)?.type;
  if (!compareTypes(schema, from, to).isRewrite) return [];
  const change = to === undefined ? "another type" : showType(to);
  const before = from === undefined ? "" : ` from ${showType(from)}`;
  return [
    rewrite(
      "change-type",
      `${shown}.${name}`,
      shown,
      `${named(`${shown}.${name}`)} changes${before} to ${change}`,
      IN_STEPS,
    ),
  ];
}

function columnRewrite(schema: Schema, shown: string, column: ColumnDef): readonly Hazard[] {
  const { colname = "", typeName, constraints } = column;
  const object = `${shown}.${colname}`;
  const type = columnTypeOf(typeName);
  const found = constraintsIn(constraints).flatMap(({ contype, raw_expr, generated_kind }): Hazard[] => {
    if (contype === "CONSTR_IDENTITY")
      return [
        rewrite("add-identity", object, shown, `${named(object)} gets a number for each row that is there`, IN_STEPS),
      ];
    if (contype === "CONSTR_GENERATED" && generated_kind !== "v")
      return [
        rewrite(
          "generated-column",
          object,
          shown,
          `The generated column ${named(object)} is computed for each row`,
          IN_STEPS,
        ),
      ];
    const call = contype === "CONSTR_DEFAULT" ? findVolatileCall(schema, raw_expr) : undefined;
    return call === undefined
      ? []
      : [
          rewrite(
            "volatile-default",
            object,
            shown,
            `The default of ${named(object)} calls ${call}, which may give each row another value`,
            "Add the column without a default, set the default in a statement of its own, and fill the rows that are there in batches.",
          ),
        ];
  });
  if (type?.isSerial === true)
    found.push(
      rewrite("add-identity", object, shown, `${named(object)} gets a number for each row that is there`, IN_STEPS),
    );
  const domain = type === undefined ? undefined : schema.types.get(type.name);
  if (domain?.kind === "domain" && domain.isChecked)
    found.push(
      rewrite(
        "checked-domain",
        object,
        shown,
        `${named(object)} is of a domain with rules that each row is held against`,
        IN_STEPS,
      ),
    );
  return found;
}

/** Functions whose overloads differ, and of which none gives each row another value. */
const STEADY = new Set([
  "age",
  "date",
  "date_add",
  "date_part",
  "date_subtract",
  "date_trunc",
  "extract",
  "length",
  "overlaps",
  "quote_literal",
  "quote_nullable",
  "timezone",
  "to_timestamp",
  "to_tsquery",
  "to_tsvector",
  "plainto_tsquery",
  "phraseto_tsquery",
]);

/** A call that may differ from row to row. What nobody knows is taken to be so, as PostgreSQL does. */
function findVolatileCall(schema: Schema, expression: Node | undefined): string | undefined {
  let found: string | undefined;
  walk(expression, (kind, node) => {
    if (kind !== "FuncCall") return true;
    const name = textsOf(node["funcname"] as Node[]).at(-1) ?? "";
    const count = Array.isArray(node["args"]) ? node["args"].length : 0;
    const volatility = volatilityOf(schema, name, count) ?? (STEADY.has(name) ? "stable" : "volatile");
    if (volatility === "volatile") found ??= `${name}()`;
    return found === undefined;
  });
  return found;
}
