import type { Node, RangeVar } from "@pgsql/types";

/** The names in a list of the tree's strings. */
export const textsOf = (nodes: readonly Node[] | undefined): readonly string[] =>
  (nodes ?? []).flatMap((node) => ("String" in node ? [node.String.sval ?? ""] : []));

/** `schema.name`; what has no schema is taken to be in `public`. */
export const qualify = (parts: readonly string[]): string =>
  parts.length > 1 ? parts.slice(-2).join(".") : `public.${parts[0] ?? ""}`;

/** The table, view, index or sequence of a reference. */
export const relationName = (relation: RangeVar | undefined): string =>
  qualify([...(relation?.schemaname === undefined ? [] : [relation.schemaname]), relation?.relname ?? ""]);

/** The schema of `schema.name`. */
export const schemaOf = (qualified: string): string => qualified.slice(0, qualified.indexOf("."));

/** As people say it: without the schema `public`. */
export const shortName = (qualified: string): string =>
  qualified.startsWith("public.") ? qualified.slice("public.".length) : qualified;

/** The last part of `schema.name`. */
export const bareName = (qualified: string): string => qualified.slice(qualified.indexOf(".") + 1);

/** An index lives in its table's schema, and so does what a table is renamed to. */
export const besideTable = (table: string, bare: string): string => `${schemaOf(table)}.${bare}`;

/** As `ColumnType.name` has it: without the schema `public`. */
export const typeKey = (parts: readonly string[]): string => shortName(qualify(parts));

/** The parts of the name of what a DROP or a RENAME is about. */
export function objectParts(object: Node): readonly string[] {
  if ("List" in object) return textsOf(object.List.items);
  if ("TypeName" in object) return textsOf(object.TypeName.names);
  if ("ObjectWithArgs" in object) return textsOf(object.ObjectWithArgs.objname);
  return textsOf([object]);
}

/** A column that stands by itself, or after its table's name. */
export function columnName(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null || !("ColumnRef" in node)) return undefined;
  return textsOf((node.ColumnRef as { readonly fields?: Node[] }).fields).at(-1);
}
