import type { CharacterSet } from "./character-set.ts";

/** A pattern as it is written, without what does not change which strings it matches (names of groups, laziness). */
export type SyntaxTree =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly parts: readonly SyntaxTree[] }
  | { readonly kind: "choice"; readonly options: readonly SyntaxTree[] }
  | { readonly kind: "repeat"; readonly of: SyntaxTree; readonly min: number; readonly max: number }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "boundary"; readonly negated: boolean }
  | { readonly kind: "look-ahead"; readonly of: SyntaxTree; readonly negated: boolean };

/** How often something is repeated; `max` may be Infinity. */
export interface Counts {
  readonly min: number;
  readonly max: number;
}

/** No string is that long. */
const BEYOND_COUNTING = 2 ** 31;

/** `(?:a{2,3}){4,5}` as `a{8,15}`; undefined where numbers between are left out, as in `(?:a{5}){2,3}`. */
export function multiplyCounts(inner: Counts, outer: Counts): Counts | undefined {
  if (inner.max === 0 || outer.max === 0) return { min: 0, max: 0 };
  const gap = outer.min === 0 ? inner.min : inner.min - outer.min * (inner.max - inner.min);
  if (outer.min !== outer.max && gap > 1) return undefined;
  return { min: Math.min(inner.min * outer.min, BEYOND_COUNTING), max: inner.max * outer.max };
}

/** A pattern that is a regular language. */
export interface Pattern {
  /**
   * How the pattern counts characters: code points with flag `u`, units of UTF-16 where the pattern only compiles without it.
   * With `units`, a set holds all halves of characters or none.
   */
  readonly characters: "code points" | "units";
  readonly tree: SyntaxTree;
}
