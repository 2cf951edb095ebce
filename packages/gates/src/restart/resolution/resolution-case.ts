import fc, { type Arbitrary } from "fast-check";

import type { Catalogue, Entry } from "../catalogue/catalogue.ts";
import { catalogue, entry, question } from "./arbitraries.ts";
import type { Question } from "./question.ts";

/** A folder, what is asked about it, and what is asked about it once more. */
export interface ResolutionCase {
  readonly catalogue: Catalogue;
  readonly questions: readonly Question[];
  /** All of them are asked again, the last one first; where the folder changes, after that. */
  readonly again?: Again;
}

export interface Again {
  readonly change?: Change;
}

/** One entry goes, and perhaps another takes its place, or stands beside it. */
export interface Change {
  /** Of the entries, counted round. */
  readonly removed?: number;
  readonly added?: Entry;
  /** Under the path of the one that went. */
  readonly isInPlace?: boolean;
}

const MOST_QUESTIONS = 24;

const change: Arbitrary<Change> = fc.oneof(
  fc.nat({ max: 8 }).map((removed) => ({ removed })),
  entry.map((added) => ({ added })),
  fc.tuple(fc.nat({ max: 8 }), entry).map(([removed, added]) => ({ removed, added, isInPlace: true })),
);

export const resolutionCase: Arbitrary<ResolutionCase> = fc
  .record({
    catalogue,
    questions: fc.array(question, { minLength: 1, maxLength: MOST_QUESTIONS, size: "max" }),
    again: fc.option(fc.record({ change: fc.option(change, { nil: undefined, freq: 4 }) }), {
      nil: undefined,
      freq: 3,
    }),
  })
  .map(({ catalogue: folder, questions, again }) => ({
    catalogue: folder,
    questions,
    ...(again && { again: again.change === undefined ? {} : { change: again.change } }),
  }));

export function changeCatalogue({ root, entries }: Catalogue, { removed, added, isInPlace }: Change): Catalogue {
  const gone = removed === undefined || entries.length === 0 ? undefined : entries[removed % entries.length]!.path;
  const kept = entries.filter(({ path }) => path !== gone && !path.startsWith(`${gone}/`));
  if (added === undefined) return { root, entries: kept };
  return { root, entries: [...kept, isInPlace === true && gone !== undefined ? { ...added, path: gone } : added] };
}
