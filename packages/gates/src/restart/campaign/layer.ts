import type { Arbitrary } from "fast-check";

import type { Layer, PropertyId } from "../properties.ts";
import type { TracedCall } from "./campaign-report.ts";
import type { CoverageCounter } from "./coverage-counter.ts";

/** One layer against one target: which cases there are, and what is wrong with one. */
export interface LayerSubject<Case> {
  readonly layer: Layer;
  /** Plain JSON: a case can be kept in a file. Shrinks towards fewer calls, fewer folders, and plainer names. */
  readonly arbitrary: Arbitrary<Case>;
  /**
   * Runs one case from a clean start, up to the first thing that is wrong.
   *
   * @param ignored properties that are known to be broken: what is charged to them counts as right
   */
  judge(one: Case, counter: CoverageCounter, ignored: ReadonlySet<PropertyId>): Promise<Violation | undefined>;
  describe(one: Case): CaseDescription;
  /** Members of a case that are never made smaller, only left away. */
  readonly atomic: ReadonlySet<string>;
  /** A case that was kept; `undefined` where it is none of this layer. */
  parse(kept: unknown): Case | undefined;
}

export interface Violation {
  readonly property: PropertyId;
  /** The calls of the case, up to the one that went wrong. */
  readonly calls: readonly TracedCall[];
  readonly expected: string;
  readonly actual: string;
  readonly curl?: string;
  /** Each look at it takes long: it is not made shorter. */
  readonly isCostly?: boolean;
}

export interface CaseDescription {
  /** One line for each entry of the folder, for a reader. */
  readonly folder: readonly string[];
  readonly directories: number;
}
