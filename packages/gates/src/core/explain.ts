import type { Finding } from "./gate.ts";

/** One fact that a gate looked at, and whether it counted. */
export interface ExplainedFact {
  readonly location: NonNullable<Finding["location"]>;
  readonly login: string;
  /** What was said or done, in a line. */
  readonly what: string;
  readonly counted: boolean;
  /** The rule that decided. */
  readonly rule: string;
  readonly reason: string;
}

/** A claim of a verdict's evidence, checked anew. */
export interface CheckedClaim {
  readonly claim: string;
  readonly holds: boolean;
}
