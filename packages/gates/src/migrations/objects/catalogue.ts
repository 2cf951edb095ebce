import type { ObjectKind, Statement } from "../statements/statement.ts";
import { type Key, keyOf } from "./effect.ts";
import { lastName } from "./names.ts";

/** A statement of a file. */
export interface Place {
  readonly path: string;
  readonly statement: Statement;
}

/** An object that is there, and where it came from. */
export interface Entry {
  readonly key: Key;
  readonly kind: ObjectKind;
  readonly name: string;
  readonly owners: readonly Key[];
  readonly needs: readonly Key[];
  readonly columns?: readonly string[];
  readonly isUnique?: true;
  readonly isPrimary?: true;
  readonly isGuarded: boolean;
  readonly isReplacing?: true;
  readonly tree?: unknown;
  readonly place: Place;
}

/** What reading a statement asks of what is there. */
export interface Known {
  has(key: Key): boolean;
  get(key: Key): Entry | undefined;
  /** Of a relation; none where it is not known. */
  columnsOf(relation: string): readonly string[];
  /** The unique index or constraint of a table over just these columns; its primary key where none are given. */
  uniqueOver(table: string, columns: readonly string[]): Entry | undefined;
}

/** The objects of a database, as far as its migrations tell. It is changed in place, and can be taken back. */
export interface Catalogue extends Known {
  put(entry: Entry): void;
  /** Removes an object with all that goes with it, and tells what that was: the object itself first. */
  remove(key: Key, isCascading?: boolean): readonly Entry[];
  /** Gives an object and all that is named after it another name; tells what it was and what it is. */
  rename(key: Key, name: string): { readonly before: readonly Entry[]; readonly after: readonly Entry[] };
  /** Runs something, and takes back what it did to the catalogue. */
  attempt<Result>(run: () => Result): Result;
}

export function createCatalogue(): Catalogue {
  const entries = new Map<Key, Entry>();
  /** What belongs to an object, and what needs it. */
  const owned = new Map<Key, Set<Key>>();
  const dependents = new Map<Key, Set<Key>>();
  let journal: { readonly key: Key; readonly before: Entry | undefined }[] | undefined;

  const link = (index: Map<Key, Set<Key>>, targets: readonly Key[], key: Key): void => {
    for (const target of targets) {
      const keys = index.get(target);
      if (keys === undefined) index.set(target, new Set([key]));
      else keys.add(key);
    }
  };
  const set = (key: Key, entry: Entry | undefined): void => {
    const before = entries.get(key);
    journal?.push({ key, before });
    if (before !== undefined) {
      entries.delete(key);
      for (const owner of ownersOf(before)) owned.get(owner)?.delete(key);
      for (const need of before.needs) dependents.get(need)?.delete(key);
    }
    if (entry === undefined) return;
    entries.set(key, entry);
    link(owned, ownersOf(entry), key);
    link(dependents, entry.needs, key);
  };
  const collect = (root: Key, isCascading: boolean): readonly Entry[] => {
    const found = new Map<Key, Entry>();
    const waiting = [root];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const entry = entries.get(key);
      if (entry === undefined || found.has(key)) continue;
      found.set(key, entry);
      waiting.push(...(owned.get(key) ?? []));
      if (isCascading) waiting.push(...(dependents.get(key) ?? []));
    }
    return [...found.values()];
  };

  const catalogue: Catalogue = {
    has: (key) => entries.has(key) || (key.startsWith("function ") && (owned.get(key)?.size ?? 0) > 0),
    get: (key) => entries.get(key) ?? firstOf(entries, key.startsWith("function ") ? owned.get(key) : undefined),
    columnsOf: (relation) =>
      [...(owned.get(keyOf("table", relation)) ?? [])].flatMap((key) =>
        key.startsWith("column ") && entries.get(key)!.name.startsWith(`${relation}.`) ? [lastName(key)] : [],
      ),
    uniqueOver: (table, columns) => {
      for (const key of owned.get(keyOf("table", table)) ?? []) {
        const entry = entries.get(key);
        if (entry?.isUnique !== true) continue;
        if (columns.length === 0 ? entry.isPrimary === true : isSameSet(entry.columns ?? [], columns)) return entry;
      }
      return undefined;
    },
    put: (entry) => set(entry.key, entry),
    remove: (key, isCascading = false) => {
      const removed = collect(key, isCascading);
      for (const entry of removed) set(entry.key, undefined);
      return removed;
    },
    rename: (key, name) => {
      const entry = entries.get(key);
      if (entry === undefined) return { before: [], after: [] };
      const before = collect(key, false).filter((each) => each === entry || each.name.startsWith(`${entry.name}.`));
      const after = before.map((each) => renamed(each, entry, name));
      for (const each of before) set(each.key, undefined);
      for (const each of after) set(each.key, each);
      const moved = new Map(before.map((each, index) => [each.key, after[index]!.key]));
      for (const [old] of moved)
        for (const other of [...(owned.get(old) ?? []), ...(dependents.get(old) ?? [])])
          set(other, withReplaced(entries.get(other)!, moved));
      return { before, after };
    },
    attempt: (run) => {
      const outer = journal;
      const own: typeof journal = [];
      journal = own;
      try {
        return run();
      } finally {
        journal = undefined;
        for (const { key, before } of own.toReversed()) set(key, before);
        journal = outer;
      }
    },
  };
  return catalogue;
}

/** A routine is also found by its name alone. */
const ownersOf = ({ kind, name, owners }: Entry): readonly Key[] =>
  kind === "function" && name.includes("(") ? [...owners, keyOf("function", name.slice(0, name.indexOf("(")))] : owners;

function firstOf(entries: ReadonlyMap<Key, Entry>, keys: ReadonlySet<Key> | undefined): Entry | undefined {
  for (const key of keys ?? []) return entries.get(key);
  return undefined;
}

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each));

function renamed(entry: Entry, root: Entry, name: string): Entry {
  const own = name + entry.name.slice(root.name.length);
  return { ...entry, name: own, key: keyOf(entry.kind, own) };
}

function withReplaced(entry: Entry, moved: ReadonlyMap<Key, Key>): Entry {
  const replace = (keys: readonly Key[]): readonly Key[] => keys.map((key) => moved.get(key) ?? key);
  const owners = replace(entry.owners);
  const columns = owners.filter((key) => key.startsWith("column ")).map(lastName);
  return {
    ...entry,
    owners,
    needs: replace(entry.needs),
    ...(entry.columns?.length === columns.length && { columns }),
  };
}
