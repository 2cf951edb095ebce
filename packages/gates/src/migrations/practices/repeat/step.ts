import type { Node } from "@pgsql/types";

import { columnTypeOf, showType } from "../tree/column-type.ts";
import { besideTable, qualify, textsOf } from "../tree/names.ts";

/** What a statement does to one object, as far as it matters when it runs a second time. */
export interface Step {
  readonly action: "create" | "drop" | "need" | "rename away";
  /** The same for one object, and another for any other. */
  readonly key: string;
  /** With which it goes. */
  readonly parent?: string;
  /** In the words of a message. */
  readonly name: string;
  /** It does nothing when the object is there already, or is gone already. */
  readonly isGuarded: boolean;
}

/** Tables, views, indexes and sequences share their names. */
export const relationKey = (name: string): string => `relation ${name}`;

export const columnKey = (table: string, column: string): string => `column ${table}.${column}`;

export const constraintKey = (table: string, name: string): string => `constraint ${table}.${name}`;

/** An index is called in its table's schema. */
export const indexKey = (table: string, name: string): string => relationKey(besideTable(table, name));

/** A function by its name and the types of what it takes; its parent stands for all of that name. */
export function functionKey(
  names: readonly string[],
  types: readonly Node[],
): { readonly key: string; readonly parent: string } {
  const parent = `function ${qualify(names)}`;
  const shown = types.map((type) => {
    const read = "TypeName" in type ? columnTypeOf(type.TypeName) : undefined;
    return read === undefined ? "?" : showType({ ...read, modifiers: [] });
  });
  return { key: `${parent}(${shown.join(", ")})`, parent };
}

/** What a trigger, a policy or a rule is called: it belongs to its table. */
export const partKey = (kind: string, table: string, name: string): string => `${kind} ${table}.${name}`;

export const listedKey = (kind: string, names: readonly Node[] | undefined): string =>
  `${kind} ${qualify(textsOf(names))}`;

export const drop = (key: string, name: string, isGuarded: boolean): Step => ({ action: "drop", key, name, isGuarded });
