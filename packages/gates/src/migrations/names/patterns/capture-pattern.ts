/** One step of a pattern. A pattern is a list of them, run from the first; what is to be tried first comes first in a fork. */
export type Step =
  | { readonly kind: "character"; readonly accepts: (codePoint: number) => boolean }
  | { readonly kind: "fork"; readonly first: number; readonly second: number }
  | { readonly kind: "jump"; readonly to: number }
  /** Remembers where it stands, under a number. */
  | { readonly kind: "mark"; readonly slot: number }
  | { readonly kind: "assertion"; readonly of: Assertion }
  | { readonly kind: "end" };

export type Assertion = "start" | "end" | "boundary" | "no boundary";

/** A pattern for a whole text, whose named groups tell where they matched. */
export interface CapturePattern {
  readonly steps: readonly Step[];
  readonly slots: number;
  /** By name: the numbers of the marks before and after each group of that name. */
  readonly groups: ReadonlyMap<string, readonly (readonly [before: number, after: number])[]>;
}
