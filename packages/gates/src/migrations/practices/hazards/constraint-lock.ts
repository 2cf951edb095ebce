import type { Constraint as ConstraintNode } from "@pgsql/types";

import { named } from "../finding-at.ts";
import { readConstraint, referencedBy } from "../schema/apply-constraint.ts";
import { besideTable, shortName } from "../tree/names.ts";
import { lock, type Hazard, type TableCommand, type Target } from "./hazard.ts";

export const notNullLock = (shown: string, column: string): Hazard =>
  lock(
    "set-not-null",
    `${shown}.${column}`,
    `SET NOT NULL reads all of ${named(shown)} for a ${named(column)} that is null, and holds off all who read or write it meanwhile.`,
    `Add CHECK (${column} IS NOT NULL) NOT VALID, validate it in a later migration, then SET NOT NULL and drop the check.`,
  );

/** The column is known to hold no null: PostgreSQL then reads no rows. */
export function isKnownNotNull({ schema, validations }: Target, table: string, column: string): boolean {
  const known = schema.tables.get(table);
  if (known?.columns.get(column)?.isNotNull === true) return true;
  const checks = [...(known?.constraints.values() ?? [])];
  return (
    checks.some(({ notNullColumn, isValid }) => isValid && notNullColumn === column) ||
    // What an unknown constraint says that the file itself validates is most likely this.
    validations.has(table, column)
  );
}

interface AddedWith {
  readonly name: string;
  readonly isFilled: boolean;
}

export function constraintLock(
  target: Target,
  { table, shown }: TableCommand,
  node: ConstraintNode,
  added?: AddedWith,
): readonly Hazard[] {
  const constraint = readConstraint(table, node, added?.name);
  if (constraint === undefined) return [];
  const { kind, columns, isValid, usedIndex, name } = constraint;
  const object = `${shown} ${name}`;
  if (kind === "foreign key") {
    if (!isValid) return [];
    const other = shortName(referencedBy(node).table);
    const work = added !== undefined && !added.isFilled ? "" : " while every row is looked up";
    return [
      lock(
        "add-foreign-key",
        object,
        `The foreign key ${named(name)} holds off writes to ${named(shown)} and ${named(other)}${work}.`,
        "Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration.",
      ),
    ];
  }
  if (kind === "check")
    return isValid
      ? [
          lock(
            "add-check",
            object,
            `The check ${named(name)} is held against every row of ${named(shown)}, which nobody reads or writes meanwhile.`,
            "Add it NOT VALID, and VALIDATE CONSTRAINT in a later migration.",
          ),
        ]
      : [];
  if (kind === "not null") {
    const [column = ""] = columns;
    // Of a new column this is a matter of its default.
    return added === undefined && isValid && !isKnownNotNull(target, table, column) ? [notNullLock(shown, column)] : [];
  }
  if (usedIndex !== undefined) return kind === "primary key" ? keyOfNullable(target, table, shown, usedIndex) : [];
  const hazard = { unique: "add-unique", "primary key": "add-primary-key", exclude: "add-exclusion" }[kind];
  return [
    lock(
      hazard,
      object,
      `The ${kind === "exclude" ? "exclusion constraint" : `${kind}${kind === "unique" ? " constraint" : ""}`} ${named(name)} builds its index while nobody reads or writes ${named(shown)}.`,
      kind === "exclude"
        ? "There is no way to build it beside the traffic: plan for the pause, or check in the application."
        : "Build the index with CREATE UNIQUE INDEX CONCURRENTLY in an earlier migration, and add the constraint USING INDEX.",
    ),
  ];
}

/** PRIMARY KEY USING INDEX makes its columns NOT NULL, for which it reads the table. */
function keyOfNullable({ schema }: Target, table: string, shown: string, index: string): readonly Hazard[] {
  const known = schema.tables.get(table);
  const columns = schema.indexes.get(besideTable(table, index))?.shownKeys ?? [];
  const nullable = columns.find((column) => known?.columns.get(column)?.isNotNull === false);
  return nullable === undefined
    ? []
    : [
        {
          ...notNullLock(shown, nullable),
          hazard: "primary-key-of-nullable",
          message: `The primary key makes ${named(`${shown}.${nullable}`)} NOT NULL, for which it reads the whole table while nobody else reads or writes it.`,
        },
      ];
}
