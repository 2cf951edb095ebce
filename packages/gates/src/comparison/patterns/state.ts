import type { Continuation } from "./continuation.ts";
import type { SharedSet } from "./expression.ts";
import type { Partition } from "./partition.ts";

/** What stands before a place, as far as the continuation looks for it. */
export type Before = "any" | "start" | "word" | "other";

/** One way to match from here: the rest of the pattern, while a guard (the look-aheads on the way here) holds. */
export interface Thread {
  readonly id: number;
  readonly continuation: Continuation | undefined;
  readonly before: Before;
  readonly guard: State;
}

/** Strings that at least one of the threads matches. Equal unions are one object. */
export interface Union {
  readonly id: number;
  readonly threads: readonly Thread[];
  /** What follows is found when it is first asked for. */
  frontier?: Frontier;
  steps?: Union[];
}

/** Strings that all literals hold for. Equal states are one object. */
export interface State {
  readonly id: number;
  readonly literals: readonly Literal[];
  /** What follows is found when it is first asked for. */
  partition?: Partition;
  steps?: State[];
  edges?: readonly Edge[];
}

/** Strings that are in the union, or, negated, that are not. */
export interface Literal {
  readonly union: Union;
  readonly negated: boolean;
}

/** What a union does at the end and with the next character. */
export interface Frontier {
  readonly arcs: readonly Arc[];
  readonly acceptsEnd: boolean;
  readonly sets: readonly SharedSet[];
  readonly partition: Partition;
  /** Takes characters beyond U+FFFF in two halves. */
  readonly takesHalves: boolean;
}

/** On a character of the set, to the continuation. */
export interface Arc {
  readonly set: SharedSet;
  readonly continuation: Continuation | undefined;
  /** What must hold from the place before the character. */
  readonly guard: State;
}

/** The way from a state to another. */
export interface Edge {
  readonly target: State;
  /** On each character of these classes of the partition of the state it comes from. */
  readonly classes: readonly number[];
  readonly partition: Partition;
  /** The most readable of the characters; undefined where they are all halves of characters. */
  readonly readable: number | undefined;
}

/** The question is given up; the message tells why. Caught where questions are answered. */
export class GivenUp extends Error {}
