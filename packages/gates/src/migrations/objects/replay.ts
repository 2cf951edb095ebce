import type { ReadFile } from "../statements/statement.ts";
import type { Catalogue, Entry, Place } from "./catalogue.ts";
import { effectKey, type Key, keyOf, type ObjectEffect } from "./effect.ts";
import { readStatement } from "./read-statement.ts";
import { createSession } from "./recorder.ts";

/** What came of one effect. */
export interface Outcome {
  readonly effect: ObjectEffect;
  readonly key: Key;
  readonly place: Place;
  /** What was there under the name, before. */
  readonly found?: Entry;
  /** All that a drop or a renaming takes away, what it names first. */
  readonly removed: readonly Entry[];
  /** All that it makes, or gives another name. */
  readonly made: readonly Entry[];
}

/** Runs a file's statements on the catalogue, as far as they can be read, and tells what came of each effect. */
export function replayFile(catalogue: Catalogue, file: ReadFile, tell: (outcome: Outcome) => void): void {
  const session = createSession();
  for (const statement of file.statements) {
    const place: Place = { path: file.path, statement };
    const effects = readStatement(statement, session, catalogue);
    // What belongs to something that was there before is not made either.
    const kept = new Set<Key>();
    for (const effect of effects) {
      if (effect.owners?.some((owner) => kept.has(owner)) === true) continue;
      const outcome = apply(catalogue, effect, place);
      if (effect.action === "create" && outcome.made.length === 0) kept.add(outcome.key);
      tell(outcome);
      // A table that was there before: PostgreSQL reads no further.
      if (effect.kind === "table" && kept.has(outcome.key)) break;
    }
  }
}

function apply(catalogue: Catalogue, effect: ObjectEffect, place: Place): Outcome {
  const key = effectKey(effect);
  const base = { effect, key, place, removed: [], made: [] };
  switch (effect.action) {
    case "create":
      return create(catalogue, effect, place);
    case "drop": {
      const found = catalogue.get(key);
      if (effect.renamedTo !== undefined) return rename(catalogue, effect, place, found);
      const removed = found === undefined ? [] : catalogue.remove(found.key, effect.isCascading === true);
      return { ...base, ...(found !== undefined && { found }), removed };
    }
    case "alter":
    case "use": {
      const found = findUsed(catalogue, effect, key);
      if (effect.action === "alter" && effect.owners !== undefined && found !== undefined)
        catalogue.put({ ...found, owners: effect.owners });
      return { ...base, ...(found !== undefined && { found }) };
    }
  }
}

/** A table is also a type. */
const findUsed = (catalogue: Catalogue, { kind, name }: ObjectEffect, key: Key): Entry | undefined =>
  catalogue.get(key) ?? (kind === "type" ? catalogue.get(keyOf("table", name)) : undefined);

function create(catalogue: Catalogue, effect: ObjectEffect, place: Place): Outcome {
  const key = effectKey(effect);
  const found = catalogue.get(key) ?? rivalOf(catalogue, effect);
  if (found !== undefined && effect.isReplacing !== true) return { effect, key, place, found, removed: [], made: [] };
  const entry = toEntry(effect, place);
  catalogue.put(entry);
  return { effect, key, place, ...(found !== undefined && { found }), removed: [], made: [entry] };
}

/** A relation and a type of one name are in each other's way, but for an index, and a sequence that is there first. */
function rivalOf(catalogue: Catalogue, { kind, name }: ObjectEffect): Entry | undefined {
  if (kind === "table" || kind === "view" || kind === "sequence") return catalogue.get(keyOf("type", name));
  const relation = kind === "type" ? catalogue.get(keyOf("table", name)) : undefined;
  return relation?.kind === "table" || relation?.kind === "view" ? relation : undefined;
}

function toEntry(effect: ObjectEffect, place: Place): Entry {
  const { kind, name, owners = [], needs = [], columns, isUnique, isPrimary, isReplacing, isGuarded, tree } = effect;
  return {
    key: keyOf(kind, name),
    kind,
    name,
    owners,
    needs,
    isGuarded,
    tree,
    place,
    ...(columns !== undefined && { columns }),
    ...(isUnique && { isUnique }),
    ...(isPrimary && { isPrimary }),
    ...(isReplacing && { isReplacing }),
  };
}

function rename(catalogue: Catalogue, effect: ObjectEffect, place: Place, found: Entry | undefined): Outcome {
  const key = effectKey(effect);
  if (found === undefined) return { effect, key, place, removed: [], made: [] };
  const { before, after } = catalogue.rename(found.key, effect.renamedTo!);
  return { effect, key, place, found, removed: before, made: after };
}
