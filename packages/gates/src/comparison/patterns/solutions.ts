import type { Automata } from "./automata.ts";
import { type Layer, Layers } from "./layers.ts";
import type { Case } from "./read-problem.ts";
import { GivenUp } from "./state.ts";
import { stringsOfLength } from "./strings-of-length.ts";

/** Longer strings are not built, in code points. */
const LONGEST = 200_000;

/** The strings that are wanted of a case. */
export interface Wanted {
  readonly excluded: ReadonlySet<string>;
  /** The most that will be taken. */
  readonly count: number;
  /** States to explore before it is given up. */
  readonly budget: number;
  /** Whether halves of characters count as characters. */
  readonly withHalves: boolean;
}

/**
 * The strings that solve a case, the shortest and most readable first. Returns whether there may be others with halves of
 * characters. Throws `GivenUp`.
 */
export function* solutions(
  automata: Automata,
  { start, min, max }: Case,
  { excluded, count, budget, withHalves }: Wanted,
): Generator<string, boolean> {
  const layers = new Layers(automata, start, budget, withHalves);
  const toShortest = layers.toFirstAccepted(min, max);
  if (toShortest === undefined) return layers.leftOutHalves;
  const shortest = min + toShortest.length - 1;
  const excludedByLength = countByLength(excluded);
  let left = count;
  for (let length = shortest; length <= max; length++) {
    const layerAt = (at: number): Layer => (length === shortest && at >= min ? toShortest[at - min]! : layers.at(at));
    if (layerAt(length).length === 0) break;
    if (length > LONGEST) throw new GivenUp(`strings of more than ${LONGEST} characters are not built`);
    const limit = left + (excludedByLength.get(length) ?? 0);
    for (const text of stringsOfLength(automata, layers, layerAt, length, limit)) {
      if (excluded.has(text)) continue;
      yield text;
      if (--left === 0) return false;
    }
  }
  return layers.leftOutHalves;
}

function countByLength(strings: ReadonlySet<string>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const text of strings) {
    const length = [...text].length;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return counts;
}
