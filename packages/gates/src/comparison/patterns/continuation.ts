import { type Expression, type ExpressionTable, LOOKS_NOWHERE } from "./expression.ts";
import { pair } from "./pair.ts";

/** What is still to be matched: an expression, and then the rest. Undefined: nothing more, whatever follows is accepted. */
export interface Continuation {
  readonly id: number;
  readonly head: Expression;
  readonly next: Continuation | undefined;
  readonly looks: number;
  /** Matches at the start of the string only. */
  readonly needsStart: boolean;
}

/** Makes continuations, each once. */
export class ContinuationTable {
  readonly #expressions: ExpressionTable;
  readonly #continuations = new Map<number, Continuation>();

  constructor(expressions: ExpressionTable) {
    this.#expressions = expressions;
  }

  get size(): number {
    return this.#continuations.size;
  }

  /** First the head, then what is next. */
  of(head: Expression, next: Continuation | undefined): Continuation | undefined {
    if (head.kind === "empty") return next;
    if (next === undefined) return this.#ofLast(head);
    if (head.kind === "repeat" && head.min === 0 && head.max === Infinity) {
      if (next.head === head) return next;
      if (next.next === undefined && next.head.kind === "end" && this.#isAnyText(head)) return undefined;
    }
    return this.#share(head, next);
  }

  /** As anything may follow, the fewest that are needed are enough. */
  #ofLast(head: Expression): Continuation | undefined {
    if (head.isOptional) return undefined;
    if (head.kind === "repeat" && head.max !== head.min)
      return this.#share(this.#expressions.repeat(head.of, head.min, head.min), undefined);
    return this.#share(head, undefined);
  }

  #isAnyText(head: Expression): boolean {
    return head === this.#expressions.anything || head === this.#expressions.anyUnits;
  }

  #share(head: Expression, next: Continuation | undefined): Continuation {
    const key = pair(head.id, next?.id ?? 0);
    let shared = this.#continuations.get(key);
    if (shared === undefined) {
      const id = this.#continuations.size + 1;
      const looks = Math.max(head.looks, next?.looks ?? LOOKS_NOWHERE);
      const needsStart = head.isAnchored || (next?.needsStart ?? false);
      this.#continuations.set(key, (shared = { id, head, next, looks, needsStart }));
    }
    return shared;
  }
}
