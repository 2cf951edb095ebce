/** Which strings are wanted: what is solved by `findString`. Lengths are in Unicode code points, as JSON Schema counts. */
export interface StringProblem {
  /** ECMAScript patterns (flag u) of which each must be found somewhere in the string. */
  readonly matching: readonly string[];
  /** ECMAScript patterns of which none may be found anywhere in the string. */
  readonly refusing: readonly string[];
  readonly minLength: number;
  /** Infinity where there is none. */
  readonly maxLength: number;
  /** Strings that do not count. */
  readonly excluded: readonly string[];
}

/**
 * `found` with a shortest (and readable) string, `none` when it is proved that there is none, `unknown` with the reason when a
 * pattern is not supported (look-behind, back references, modifiers) or the budget is spent. A string that was guessed after
 * the budget was spent holds, but may not be a shortest.
 */
export type StringAnswer =
  | { readonly kind: "found"; readonly value: string }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly reason: string };

/** Strings that solve a problem. */
export interface StringsAnswer {
  /** Different strings, the shortest and most readable first. */
  readonly strings: readonly string[];
  /** There are no others: proved. False as well where as many as asked for were found, and no others were looked for. */
  readonly isAll: boolean;
  /** Why there may be others, though fewer than asked for were found. */
  readonly reason?: string;
}
