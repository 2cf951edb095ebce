import type { Catalogue, Entry, Place } from "./catalogue.ts";
import { type Key, keyOf, type ObjectEffect } from "./effect.ts";
import type { ChainFile } from "./list-chain.ts";
import { ownerName } from "./names.ts";
import { type Outcome, replayFile } from "./replay.ts";

/** An effect of a request on an object that it did not make itself. */
export interface Touch {
  readonly effect: ObjectEffect;
  readonly place: Place;
  /** The object as the base has it. */
  readonly found?: Entry;
  /** Of a drop: the statement names another object, with which this one goes. */
  readonly isImplied?: true;
}

/** What a request does to the objects of the base, and what it adds to them. */
export interface Footprint {
  readonly creates: ReadonlyMap<Key, Touch>;
  readonly drops: ReadonlyMap<Key, Touch>;
  /** By object, then by what of it is set; the last of each. */
  readonly alters: ReadonlyMap<Key, ReadonlyMap<string, Touch>>;
  /** Every use, the alterations included. */
  readonly uses: ReadonlyMap<Key, readonly Touch[]>;
}

/** Reads what files do on the catalogue, which is left with them applied. */
export function readFootprint(catalogue: Catalogue, files: readonly ChainFile[]): Footprint {
  const creates = new Map<Key, Touch>();
  const drops = new Map<Key, Touch>();
  const alters = new Map<Key, Map<string, Touch>>();
  const uses = new Map<Key, Touch[]>();
  const own = new Set<Key>();

  const use = (key: Key, touch: Touch): void => {
    const list = uses.get(key);
    if (list === undefined) uses.set(key, [touch]);
    else list.push(touch);
  };
  const make = (entry: Entry, touch: Touch): void => {
    own.add(entry.key);
    creates.set(entry.key, touch);
  };
  const lose = (entry: Entry, touch: Touch): void => {
    if (own.delete(entry.key)) creates.delete(entry.key);
    else drops.set(entry.key, touch);
  };
  const isOwn = ({ kind, name }: ObjectEffect, found: Entry | undefined): boolean =>
    (found !== undefined && own.has(found.key)) || (kind === "column" && own.has(keyOf("table", ownerName(name))));

  const note = ({ effect, key, place, found, removed, made }: Outcome): void => {
    const touch: Touch = { effect, place, ...(found !== undefined && { found }) };
    if (effect.action === "create") {
      const wasOwn = found !== undefined && own.has(found.key);
      for (const entry of made) make(entry, touch);
      // What is left as it is, or defined anew, is there for it to be.
      if (found !== undefined && !wasOwn) use(found.key, touch);
    } else if (effect.action === "drop") {
      for (const [index, entry] of removed.entries()) lose(entry, index === 0 ? touch : { ...touch, isImplied: true });
      for (const [index, entry] of made.entries()) make(entry, index === 0 ? touch : { ...touch, isImplied: true });
      if (found !== undefined) return;
      if (effect.isGuarded) drops.set(key, touch);
      else use(key, touch);
    } else if (!isOwn(effect, found)) {
      use(key, touch);
      if (found !== undefined && found.key !== key) use(found.key, touch);
      if (effect.action === "alter") alters.set(key, new Map(alters.get(key)).set(effect.aspect ?? "", touch));
    }
  };

  for (const { file, change } of files) replayFile(catalogue, file, change === "modified" ? onlyNew(note) : note);
  return { creates, drops, alters, uses };
}

/** A file that was run before is not run again: of an edit only what is new counts. */
const onlyNew =
  (note: (outcome: Outcome) => void) =>
  (outcome: Outcome): void => {
    if (outcome.effect.action === "create" && outcome.found === undefined) note(outcome);
  };
