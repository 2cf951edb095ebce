import type { CatalogueRow } from "./compare-catalogues.ts";

/** A schema, and the relations in it by their identifiers. */
export interface KnownSchema {
  readonly rows: readonly CatalogueRow[];
  /** From identifier to kind and name. */
  readonly relations: ReadonlyMap<string, string>;
}

/**
 * The schema after some relations were touched: what is known of the others, with what was asked of these and of all that is no
 * relation's.
 *
 * @param touched identifiers, also of relations that are new or gone
 * @param asked the rows of touched relations that are there, and of all that belongs to none
 */
export function composeSchema(
  { rows, relations }: KnownSchema,
  touched: readonly string[],
  asked: readonly CatalogueRow[],
): readonly CatalogueRow[] {
  const names = new Set(relations.values());
  const stale = new Set(touched.map((id) => relations.get(id)));
  const kept = rows.filter(([object, parent]) => {
    // An index or a sequence is a relation itself, whatever it belongs to.
    const relation = names.has(object) ? object : parent;
    return relation !== null && names.has(relation) && !stale.has(relation);
  });
  return [...kept, ...asked];
}
