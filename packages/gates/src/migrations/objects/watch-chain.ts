import type { MigrationFinding } from "../migration-finding.ts";
import type { Catalogue, Entry, Known } from "./catalogue.ts";
import { type Drop, type Need, sameObjectTwice, useAfterDrop, useBeforeCreate } from "./chain-findings.ts";
import { type Key, keyOf, type ObjectEffect } from "./effect.ts";
import type { ChainFile } from "./list-chain.ts";
import { ownerName } from "./names.ts";
import { type Outcome, replayFile } from "./replay.ts";

/** Looks on while a chain of migrations is replayed, and keeps what is wrong with it. */
export interface ChainWatch {
  replay(files: readonly ChainFile[]): void;
  /** One that goes on from here by itself, on the same catalogue. */
  fork(): ChainWatch;
  readonly findings: readonly MigrationFinding[];
}

interface State {
  readonly findings: MigrationFinding[];
  readonly told: Set<string>;
  /** What statements needed that was not there. */
  readonly needs: Map<Key, Need[]>;
  /** What was there. */
  readonly gone: Map<Key, Drop>;
  /** Paths that the request adds or changes. */
  readonly changed: Set<string>;
  /** How many statements so far only a run tells. */
  opaque: number;
}

export const watchChain = (catalogue: Catalogue): ChainWatch =>
  watchFrom(catalogue, {
    findings: [],
    told: new Set(),
    needs: new Map(),
    gone: new Map(),
    changed: new Set(),
    opaque: 0,
  });

const copyOf = ({ findings, told, needs, gone, changed, opaque }: State): State => ({
  findings: [...findings],
  told: new Set(told),
  needs: new Map([...needs].map(([key, list]) => [key, [...list]])),
  gone: new Map(gone),
  changed: new Set(changed),
  opaque,
});

function watchFrom(catalogue: Catalogue, state: State): ChainWatch {
  const note = (outcome: Outcome): void => {
    const { effect, place, found, removed, made } = outcome;
    for (const { key } of removed) state.gone.set(key, { place, effect, opaqueBefore: state.opaque });
    for (const entry of made) settleNeeds(state, entry, effect);
    if (effect.action === "create") {
      if (found !== undefined && made.length === 0) add(state, sameObjectTwice(found, effect, place, state.changed));
    } else if (found === undefined && !(effect.action === "drop" && effect.isGuarded) && isTold(catalogue, effect)) {
      noteNeed(state, outcome);
    }
  };
  return {
    findings: state.findings,
    fork: () => watchFrom(catalogue, copyOf(state)),
    replay: (files) => {
      for (const { file, change } of files) {
        if (change !== undefined) state.changed.add(file.path);
        replayFile(catalogue, file, note);
        state.opaque += file.opaque.length + (file.problem === undefined ? 0 : 1);
      }
    },
  };
}

/** Of two files the same is said once. */
function add({ findings, told }: State, finding: MigrationFinding | undefined): void {
  if (finding === undefined) return;
  const identity = JSON.stringify([finding.rule, finding.subject, finding.about]);
  if (!told.has(identity)) findings.push(finding);
  told.add(identity);
}

function settleNeeds(state: State, entry: Entry, effect: ObjectEffect): void {
  const isCareful = effect.isGuarded || effect.isReplacing === true;
  for (const name of namesOf(entry)) {
    state.gone.delete(name);
    for (const need of state.needs.get(name) ?? [])
      if (need.place.path !== entry.place.path && !(need.isDoubtful && isCareful))
        add(state, useBeforeCreate(need, entry, state.changed));
    state.needs.delete(name);
  }
}

function noteNeed(state: State, { effect, key, place }: Outcome): void {
  const drop = state.gone.get(key);
  const isDropped = drop !== undefined && drop.place.path !== place.path && drop.opaqueBefore === state.opaque;
  if (isDropped && !effect.isGuarded) add(state, useAfterDrop(drop, { effect, place }, state.changed));
  const waiting = state.needs.get(key) ?? [];
  waiting.push({ effect, place, isDoubtful: state.opaque > 0 });
  state.needs.set(key, waiting);
}

/** A routine is needed by its name alone, and a table as a type. */
function namesOf({ key, kind, name }: Entry): readonly Key[] {
  if (kind === "function" && name.includes("(")) return [key, keyOf("function", name.slice(0, name.indexOf("(")))];
  return kind === "table" || kind === "view" ? [key, keyOf("type", name)] : [key];
}

/** Whether the absence of an object is known, and not told already by that of what it belongs to. */
function isTold(known: Known, { kind, name }: ObjectEffect): boolean {
  switch (kind) {
    case "column":
      return !name.endsWith(".*") && known.get(keyOf("table", ownerName(name)))?.columns !== undefined;
    case "constraint":
      return known.has(keyOf("table", ownerName(name))) || known.has(keyOf("type", ownerName(name)));
    case "trigger":
    case "policy":
    case "rule":
      return known.has(keyOf("table", ownerName(name)));
    case "enum value":
      return known.has(keyOf("type", ownerName(name)));
    case "schema":
    case "extension":
    case "table":
    case "index":
    case "type":
    case "sequence":
    case "view":
    case "function":
    case "role":
    case "other":
      return true;
  }
}
