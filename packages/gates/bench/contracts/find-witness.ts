import {
  DIRECTIONS,
  isWitness,
  secondOpinion,
  smallerDocuments,
  type Direction,
  type Pair,
  type PairValidators,
} from "./check-comparison.ts";
import { atomsOf, DocumentGenerator } from "./random-documents.ts";
import { Random } from "./random.ts";

export interface Search {
  readonly seed: number;
  readonly documents: number;
}

/** A document valid under the one schema and not under the other, if the search meets one; cut down to its least members. */
export function findWitness(
  pair: Pair,
  validators: PairValidators,
  direction: Direction,
  search: Search,
): { readonly document: unknown } | undefined {
  return findWitnesses(pair, validators, search, [direction])[direction];
}

export interface FoundWitnesses {
  readonly backward?: { readonly document: unknown };
  readonly forward?: { readonly document: unknown };
  /** How many of the documents the old and the new schema accepted: a search among invalid documents finds nothing. */
  readonly accepted: number;
}

export function findWitnesses(
  pair: Pair,
  validators: PairValidators,
  { seed, documents }: Search,
  directions: readonly Direction[] = DIRECTIONS,
): FoundWitnesses {
  const generator = new DocumentGenerator(new Random(seed), atomsOf([pair.old, pair.new]));
  const found: { backward?: { document: unknown }; forward?: { document: unknown } } = {};
  const disputed = new Set<Direction>();
  let accepted = 0;
  for (let tries = 0; tries < documents; tries += 1) {
    const document = generator.next(tries % 2 === 0 ? pair.old : pair.new);
    let old: boolean;
    let changed: boolean;
    try {
      old = validators.old.accepts(document);
      changed = validators.new.accepts(document);
    } catch {
      continue;
    }
    if (old || changed) accepted += 1;
    if (old === changed) continue;
    const direction = old ? "backward" : "forward";
    if (!directions.includes(direction)) continue;
    if (found[direction] !== undefined && !disputed.has(direction)) continue;
    found[direction] = { document: smallest(validators, direction, document) };
    // Ajv errs at times: a document on which both validators agree is better.
    if (secondOpinion(validators, direction, found[direction].document) === "disagrees") disputed.add(direction);
    else disputed.delete(direction);
    if (directions.every((each) => found[each] !== undefined && !disputed.has(each))) break;
  }
  return { ...found, accepted };
}

/** The witness without each member and element that it can do without. */
export function smallest(validators: PairValidators, direction: Direction, document: unknown): unknown {
  let best = document;
  for (let step = 0; step < 200; step += 1) {
    const smaller = smallerDocuments(best).find((candidate) => isWitness(validators, direction, candidate));
    if (smaller === undefined) return best;
    best = smaller;
  }
  return best;
}
