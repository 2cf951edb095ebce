import type { ObjectKind, Statement } from "../statements/statement.ts";
import { type Key, keyOf } from "./effect.ts";
import { lastName, ownerName, schemaOf, within } from "./names.ts";

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
  // By owner, and by what is needed. What is no longer so is left in them, and passed over when they are read.
  const owned = new Map<Key, Set<Key>>();
  const dependents = new Map<Key, Set<Key>>();
  let journal: { readonly key: Key; readonly before: Entry | undefined }[] | undefined;

  const set = (key: Key, entry: Entry | undefined): void => {
    journal?.push({ key, before: entries.get(key) });
    if (entry === undefined) entries.delete(key);
    else {
      entries.set(key, entry);
      for (const owner of ownersOf(entry)) append(owned, owner, key);
      for (const need of entry.needs) append(dependents, need, key);
    }
  };
  const ownedBy = (owner: Key): readonly Entry[] =>
    [...(owned.get(owner) ?? [])].flatMap((key) => {
      const entry = entries.get(key);
      return entry !== undefined && ownersOf(entry).includes(owner) ? [entry] : [];
    });
  const needing = (need: Key): readonly Entry[] =>
    [...(dependents.get(need) ?? [])].flatMap((key) => {
      const entry = entries.get(key);
      return entry?.needs.includes(need) === true ? [entry] : [];
    });
  const find = (key: Key): Entry | undefined =>
    entries.get(key) ?? (key.startsWith("function ") ? ownedBy(key)[0] : undefined);
  const collect = (root: Key, isCascading: boolean): readonly Entry[] => {
    const found = new Map<Key, Entry>();
    const waiting = [entries.get(root)];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      if (found.has(entry.key)) continue;
      found.set(entry.key, entry);
      for (const other of ownedBy(entry.key)) waiting.push(other);
      for (const other of isCascading ? needsOf(entry).flatMap(needing) : []) waiting.push(other);
    }
    return [...found.values()];
  };

  return {
    has: (key) => find(key) !== undefined,
    get: find,
    columnsOf: (relation) => [
      ...new Set(
        ownedBy(keyOf("table", relation)).flatMap(({ kind, name }) =>
          kind === "column" && name.startsWith(`${relation}.`) ? [lastName(name)] : [],
        ),
      ),
    ],
    uniqueOver: (table, columns) =>
      ownedBy(keyOf("table", table)).find(
        (entry) =>
          entry.isUnique === true &&
          (columns.length === 0 ? entry.isPrimary === true : isSameSet(entry.columns ?? [], columns)),
      ),
    put: (entry) => set(entry.key, entry),
    remove: (key, isCascading = false) => {
      const removed = collect(key, isCascading);
      for (const entry of removed) set(entry.key, undefined);
      return removed;
    },
    rename: (key, name) => {
      const entry = entries.get(key);
      if (entry === undefined) return { before: [], after: [] };
      // What belongs to a table moves with it to another schema.
      const isMoved = schemaOf(entry.name) !== schemaOf(name) && entry.kind !== "schema";
      const before = collect(key, false).filter(
        (each) => each.name.startsWith(`${entry.name}.`) || each === entry || (isMoved && RELATIONS.has(each.kind)),
      );
      const after = before.map((each) => renamed(each, entry, name));
      const moved = new Map(before.map((each, index) => [each.key, after[index]!.key]));
      const others = new Set(before.flatMap((each) => [...ownedBy(each.key), ...needing(each.key)]));
      for (const each of before) set(each.key, undefined);
      for (const each of [...after, ...others]) if (!moved.has(each.key)) set(each.key, withReplaced(each, moved));
      return { before, after };
    },
    attempt: (run) => {
      const outer = journal;
      const own: NonNullable<typeof journal> = [];
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
}

/** What is taken of a table as a whole holds each of its columns. */
const needsOf = ({ key, kind, name }: Entry): readonly Key[] =>
  kind === "column" ? [key, keyOf("column", `${ownerName(name)}.*`)] : [key];

function append(index: Map<Key, Set<Key>>, owner: Key, key: Key): void {
  const keys = index.get(owner);
  if (keys === undefined) index.set(owner, new Set([key]));
  else keys.add(key);
}

/** A routine is also found by its name alone. */
const ownersOf = ({ kind, name, owners }: Entry): readonly Key[] =>
  kind === "function" && name.includes("(") ? [...owners, keyOf("function", name.slice(0, name.indexOf("(")))] : owners;

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each));

const RELATIONS = new Set<ObjectKind>(["index", "sequence"]);

function renamed(entry: Entry, root: Entry, name: string): Entry {
  const isInside = entry === root || entry.name.startsWith(`${root.name}.`);
  const own = isInside ? name + entry.name.slice(root.name.length) : within(schemaOf(name), lastName(entry.name));
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
