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
 * pattern uses what is not regular (look-around, back references) or the budget is spent.
 */
export type StringAnswer =
  | { readonly kind: "found"; readonly value: string }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly reason: string };
