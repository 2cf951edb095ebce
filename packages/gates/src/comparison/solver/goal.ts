import type { SchemaNode } from "../schema-node.ts";

/** A schema that a value has to keep, or has to break. */
export interface Literal {
  readonly node: SchemaNode;
  readonly kept: boolean;
}

/** What is wanted of a value of one type, taken out of the schemas that it has to keep or break. */
export type Fact =
  | { readonly kind: "other-than"; readonly values: readonly unknown[] }
  | { readonly kind: "undecidable"; readonly reason: string }
  | { readonly kind: "lower"; readonly bound: number; readonly exclusive: boolean }
  | { readonly kind: "upper"; readonly bound: number; readonly exclusive: boolean }
  | { readonly kind: "multiple"; readonly of: number; readonly kept: boolean }
  | { readonly kind: "shortest" | "longest"; readonly length: number }
  | { readonly kind: "pattern" | "format"; readonly text: string; readonly kept: boolean }
  | { readonly kind: "items"; readonly prefix: readonly SchemaNode[]; readonly rest?: SchemaNode }
  | { readonly kind: "fewest" | "most"; readonly count: number }
  | { readonly kind: "unique"; readonly kept: boolean }
  /** Some element, at one index or from one on. */
  | { readonly kind: "element"; readonly index?: number; readonly from?: number; readonly literal: Literal }
  | { readonly kind: "at-least" | "at-most"; readonly node: SchemaNode; readonly count: number }
  | { readonly kind: "members"; readonly node: MemberTable }
  | { readonly kind: "names"; readonly node: SchemaNode }
  | { readonly kind: "present" | "absent"; readonly name: string }
  | { readonly kind: "member"; readonly name: string; readonly literal: Literal }
  | { readonly kind: "extra"; readonly extra: Extra };

/** Which schema each member of an object has to keep: `properties`, `patternProperties`, `additionalProperties`. */
export interface MemberTable {
  readonly properties?: ReadonlyMap<string, SchemaNode>;
  readonly patternProperties?: ReadonlyMap<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode;
}

/** Some member whose name is not said. */
export interface Extra {
  readonly exceptNames: ReadonlySet<string>;
  readonly exceptPatterns: readonly string[];
  readonly matching?: string;
  readonly value?: Literal;
  readonly name?: Literal;
}

export type Solution =
  | { readonly kind: "found"; readonly value: unknown }
  /** Proved: there is no such value. */
  | { readonly kind: "none" }
  /** `hard`: a document that was not found may well exist; else only a corner was left out. */
  | { readonly kind: "unknown"; readonly reason: string; readonly hard: boolean };

export const NONE: Solution = { kind: "none" };
export const found = (value: unknown): Solution => ({ kind: "found", value });
export const unknown = (reason: string, hard: boolean): Solution => ({ kind: "unknown", reason, hard });

/** The more serious of two answers that are not found. */
export function worse(a: Solution, b: Solution): Solution {
  if (a.kind !== "unknown") return b;
  if (b.kind !== "unknown") return a;
  return a.hard ? a : b;
}

/** What the solvers of single types ask of the whole. */
export interface Asking {
  /** A value that keeps all of some schemas and breaks all of others. */
  solve(literals: readonly Literal[]): Solution;
  /** A string that does. */
  solveString(literals: readonly Literal[]): Solution;
  /** Whether a schema accepts a value. */
  accepts(node: SchemaNode, value: unknown): boolean | undefined;
  /** The schema that accepts these values and no others. */
  valuesNode(values: readonly unknown[]): SchemaNode;
  /** The schema of strings that match a pattern. */
  patternNode(pattern: string): SchemaNode;
  /** Counts a step; true when no more may be made. */
  isSpent(): boolean;
}
