import type { SchemaDifference } from "./prepared-file.ts";

/** An object of a schema: its kind and name, the object that it belongs to, and how PostgreSQL defines it. */
export type CatalogueRow = readonly [object: string, parent: string | null, definition: string];

const MOST_DIFFERENCES = 200;
const SHOWN_CHARACTERS = 2000;
const KEPT_BEFORE = 200;

/**
 * What two schemas have otherwise, sorted by object. Of an object that one of them lacks only itself is named, not what belongs to
 * it.
 */
export function compareCatalogues(
  left: readonly CatalogueRow[],
  right: readonly CatalogueRow[],
): readonly SchemaDifference[] {
  const [before, after] = [byObject(left), byObject(right)];
  const objects = [...new Set([...before.keys(), ...after.keys()])];
  const isMissing = (object: string | null): boolean => object !== null && before.has(object) !== after.has(object);
  return objects
    .filter((object) => before.get(object)?.definition !== after.get(object)?.definition)
    .filter((object) => !isMissing(object) || !isMissing((before.get(object) ?? after.get(object))!.parent))
    .toSorted((one, other) => (one < other ? -1 : 1))
    .slice(0, MOST_DIFFERENCES)
    .map((object) => describe(object, before.get(object)?.definition, after.get(object)?.definition));
}

interface Entry {
  readonly parent: string | null;
  readonly definition: string;
}

/** Two objects of one name are told by both their definitions. */
function byObject(rows: readonly CatalogueRow[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [object, parent, definition] of rows) {
    const same = entries.get(object);
    entries.set(object, { parent, definition: same === undefined ? definition : `${same.definition}\n${definition}` });
  }
  return entries;
}

function describe(object: string, left: string | undefined, right: string | undefined): SchemaDifference {
  const start = left === undefined || right === undefined ? 0 : firstDifference(left, right);
  const cut = (text: string): string => cutAround(text, start);
  return { object, ...(left !== undefined && { left: cut(left) }), ...(right !== undefined && { right: cut(right) }) };
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}

/** Two long definitions that differ late are shown where they do. */
function cutAround(text: string, difference: number): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  const start = difference < SHOWN_CHARACTERS / 2 ? 0 : difference - KEPT_BEFORE;
  const end = start + SHOWN_CHARACTERS;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`.toWellFormed();
}
