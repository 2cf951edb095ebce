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

/** A pattern that is a regular language. */
export interface Pattern {
  /**
   * How the pattern counts characters: code points with flag `u`, units of UTF-16 where the pattern only compiles without it.
   * With `units`, a set holds all halves of characters or none.
   */
  readonly characters: "code points" | "units";
  readonly tree: SyntaxTree;
}
