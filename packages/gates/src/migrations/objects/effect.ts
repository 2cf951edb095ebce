import { schemaOf } from "./names.ts";
import type { Effect, ObjectKind } from "../statements/statement.ts";

/** Names an object across its kinds: a table and an index of one name are in each other's way. See `keyOf`. */
export type Key = string;

/** An effect with all that the rules ask of it. */
export interface ObjectEffect extends Effect {
  /** Of a create: it goes without a word when one of these goes. */
  readonly owners?: readonly Key[];
  /** Of a create: it goes with one of these only by CASCADE, and otherwise holds them. */
  readonly needs?: readonly Key[];
  /** Of a create: OR REPLACE. */
  readonly isReplacing?: true;
  /** Of a create: another object of the same statement brings it along. */
  readonly isImplied?: true;
  /** Of an index or a constraint: its columns in order; of a table: all that it has. */
  readonly columns?: readonly string[];
  /** Of an index or a constraint: a foreign key or ON CONFLICT can rest on it. */
  readonly isUnique?: true;
  readonly isPrimary?: true;
  /** Of a drop. */
  readonly isCascading?: true;
  /** Of a drop that gives the object another name: `name` of what it is then. */
  readonly renamedTo?: string;
  /** Of an alter: what of the object is set. Of a use: how, where that matters. */
  readonly aspect?: string;
  /** Of a create or an alter: the parser's tree of what is made of the object, for `definitionOf`. */
  readonly tree?: unknown;
}

/** Kinds that share their names. */
const NAMESPACES: Partial<Record<ObjectKind, string>> = {
  table: "relation",
  view: "relation",
  index: "relation",
  sequence: "relation",
};

export const keyOf = (kind: ObjectKind, name: string): Key => `${NAMESPACES[kind] ?? kind} ${name}`;

export const effectKey = ({ kind, name }: Pick<ObjectEffect, "kind" | "name">): Key => keyOf(kind, name);

/** The schema of an object's name. */
export const schemaKeyOf = (name: string): Key => keyOf("schema", schemaOf(name));
