import type { MigrationFinding } from "../migration-finding.ts";
import type { Entry, Place } from "./catalogue.ts";
import { areEqual } from "./definition.ts";
import { capitalize, nameObject, named, quote, subjectOf } from "./describe.ts";
import type { ObjectEffect } from "./effect.ts";

/** A statement that needs what is not there. */
export interface Need {
  readonly effect: ObjectEffect;
  readonly place: Place;
  /** Something that only a run tells may have made it. */
  readonly isDoubtful: boolean;
}

/** Where an object went. */
export interface Drop {
  readonly place: Place;
  readonly effect: ObjectEffect;
  /** How many statements before it only a run tells. */
  readonly opaqueBefore: number;
}

/** Of two places the one that the request can mend, the later one where it can mend both. */
const shown = (earlier: Place, later: Place, changed: ReadonlySet<string>): Place =>
  changed.has(earlier.path) && !changed.has(later.path) ? earlier : later;

const aboutBoth = (left: Place, right: Place): readonly string[] => [...new Set([left.path, right.path])];

/** Kinds that are created for good: to create one again is a mistake even with a guard. */
const CREATED_ONCE = new Set(["table", "column", "index", "constraint", "type", "enum value", "sequence", "view"]);

export const isCreatedOnce = (kind: ObjectEffect["kind"]): boolean => CREATED_ONCE.has(kind);

export function sameObjectTwice(
  earlier: Entry,
  effect: ObjectEffect,
  place: Place,
  changed: ReadonlySet<string>,
): MigrationFinding | undefined {
  if (effect.isImplied === true) return undefined;
  if (effect.isGuarded && (!isCreatedOnce(effect.kind) || earlier.place.path === place.path)) return undefined;
  const { path, statement } = shown(earlier.place, place, changed);
  const outcome = effect.isGuarded ? "where its guard lets it do nothing, without a word" : "where it fails";
  return {
    rule: "same-object-twice",
    // What may not have run may be made sure of.
    level: earlier.place.statement.isConditional && effect.isGuarded ? "warning" : "error",
    message: `${capitalize(nameObject(effect))} is created twice: in ${named(earlier.place.path)}, and in ${named(place.path)}, ${outcome}.`,
    subject: subjectOf(effect),
    path,
    line: statement.line,
    about: aboutBoth(earlier.place, place),
    fix: `Create it in one of the two.`,
    evidence: {
      object: subjectOf(effect),
      definitions: areEqual(earlier, effect) ? "equal" : "different",
      first: { ...quote(earlier.place), guarded: earlier.isGuarded },
      second: { ...quote(place), guarded: effect.isGuarded },
    },
  };
}

export function useBeforeCreate({ effect, place }: Need, entry: Entry, changed: ReadonlySet<string>): MigrationFinding {
  const silently = effect.isGuarded ? ": its guard lets it do nothing, without a word" : "";
  const { path, statement } = shown(entry.place, place, changed);
  return {
    rule: "use-before-create",
    level: "error",
    message: `${named(place.path)} needs ${nameObject(effect)}, which only ${named(entry.place.path)} creates, after it${silently}.`,
    subject: subjectOf(effect),
    path,
    line: statement.line,
    about: aboutBoth(place, entry.place),
    fix: `Give the migration that creates it the lower version.`,
    evidence: {
      object: subjectOf(effect),
      use: { ...quote(place), guarded: effect.isGuarded },
      creation: { ...quote(entry.place), guarded: entry.isGuarded },
    },
  };
}

export function useAfterDrop(
  drop: Drop,
  { effect, place }: Pick<Need, "effect" | "place">,
  changed: ReadonlySet<string>,
): MigrationFinding {
  const { path, statement } = shown(drop.place, place, changed);
  const does = effect.action === "drop" ? "drops" : "needs";
  const verb = drop.effect.renamedTo === undefined ? "dropped" : "renamed";
  return {
    rule: "drop-against-use",
    level: "error",
    message: `${named(place.path)} ${does} ${nameObject(effect)}, which ${named(drop.place.path)} has ${verb} before it.`,
    subject: subjectOf(effect),
    path,
    line: statement.line,
    about: aboutBoth(drop.place, place),
    fix: "Do not use it any more, or drop it after the last use.",
    evidence: { object: subjectOf(effect), drop: quote(drop.place), use: quote(place) },
  };
}
