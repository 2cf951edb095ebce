import type { Node } from "@pgsql/types";

import type { Statement } from "../../statements/statement.ts";
import type { ColumnType } from "../tree/column-type.ts";

/** A statement in its file. */
export interface Place {
  readonly path: string;
  readonly statement: Statement;
}

export interface Column {
  readonly name: string;
  /** Unknown where it follows another column. */
  readonly type: ColumnType | undefined;
  readonly isNotNull: boolean;
  readonly hasDefault: boolean;
  /** A foreign key is made of it. */
  readonly isReference: boolean;
  readonly place: Place;
}

export interface Constraint {
  readonly kind: "check" | "not null" | "unique" | "primary key" | "foreign key" | "exclude";
  readonly columns: readonly string[];
  readonly isValid: boolean;
  /** It says no more than that this column is not null. */
  readonly notNullColumn?: string;
}

export interface Index {
  readonly name: string;
  readonly table: string;
  readonly isUnique: boolean;
  /** Columns, and expressions in a normal form. */
  readonly keys: readonly string[];
  /** As one would write them in a conflict clause. */
  readonly shownKeys: readonly string[];
  readonly predicate?: Node;
  readonly place: Place;
}

export interface Table {
  readonly name: string;
  readonly place: Place;
  readonly columns: Map<string, Column>;
  /** Every column is known: none comes from a table that is not. */
  readonly isWhole: boolean;
  readonly constraints: Map<string, Constraint>;
  /** Names of the indexes that go when it goes. */
  readonly indexes: Set<string>;
  primaryKey: readonly string[] | undefined;
}

type TypeDefinition =
  | { readonly kind: "enum"; readonly place: Place }
  | {
      readonly kind: "domain";
      readonly place: Place;
      readonly base: ColumnType | undefined;
      readonly isChecked: boolean;
    }
  | { readonly kind: "other"; readonly place: Place };

export interface FunctionDefinition {
  readonly volatility: "immutable" | "stable" | "volatile";
  /** Written in SQL: PostgreSQL may put its body in the place of a call, and judge that instead. */
  readonly isSql: boolean;
  readonly place: Place;
}

/** What the migrations so far have made, as far as it can be read. It is changed in place as they are replayed. */
export interface Schema {
  /** By `schema.name`, as everything here. */
  readonly tables: Map<string, Table>;
  readonly indexes: Map<string, Index>;
  readonly views: Map<string, Place>;
  /** By the name that a column's type has: without `public`. */
  readonly types: Map<string, TypeDefinition>;
  /** By their bare name; overloaded ones are listed. */
  readonly functions: Map<string, FunctionDefinition[]>;
  /** Whether a failure to create it stops the migration. */
  readonly extensions: Map<string, { readonly isCertain: boolean; readonly place: Place }>;
}

export const createSchema = (): Schema => ({
  tables: new Map(),
  indexes: new Map(),
  views: new Map(),
  types: new Map(),
  functions: new Map(),
  extensions: new Map(),
});

/** What stands behind a domain, and behind a domain over that. */
export function baseType(schema: Schema, type: ColumnType): ColumnType | undefined {
  let current: ColumnType | undefined = type;
  // A domain can only be made of what is there, so that this ends; a renamed one might lead back to itself.
  for (let depth = 0; current !== undefined && depth < 20; depth++) {
    const definition: TypeDefinition | undefined = current.isArray ? undefined : schema.types.get(current.name);
    if (definition?.kind !== "domain") return current;
    current = definition.base;
  }
  return undefined;
}
