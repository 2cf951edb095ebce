import { EVERYTHING } from "./character-set.ts";
import { type Continuation, ContinuationTable } from "./continuation.ts";
import { ExpressionTable, LOOKS_FOR_START, LOOKS_FOR_WORD, LOOKS_NOWHERE } from "./expression.ts";
import { pair } from "./pair.ts";
import type { Before, Literal, State, Thread, Union } from "./state.ts";

/** Threads beyond this are not compared with each other: that only makes more states. */
const MOST_COMPARED = 200;

const NUMBER_OF: Readonly<Record<Before, number>> = { any: 0, start: 1, word: 2, other: 3 };

/** Makes threads, unions and states, each once and in a normal form, so that there are few and the walk over them ends. */
export class StateTable {
  readonly expressions = new ExpressionTable();
  readonly continuations = new ContinuationTable(this.expressions);
  readonly everything = this.expressions.sharedSet(EVERYTHING, false);
  readonly #threads = new Map<number, Thread>();
  readonly #unions = new Map<number | string, Union>();
  readonly #states = new Map<number | string, State>();
  #threadsInUnions = 0;
  /** Accepts no string. Not made of literals. */
  readonly never: State = { id: 0, literals: [] };
  /** Accepts every string. */
  readonly always = this.#shareState([]);
  readonly #anyText = this.#shareUnion([this.#shareThread(undefined, "any", this.always)]);
  readonly #noText = this.#shareUnion([]);

  /** How much is kept: about a hundred bytes for each. */
  get size(): number {
    return (
      2 * (this.expressions.size + this.continuations.size + this.#threads.size) +
      4 * (this.#unions.size + this.#states.size) +
      this.#threadsInUnions / 4
    );
  }

  /** A thread as a list of one; none where it can match nothing. */
  thread(continuation: Continuation | undefined, before: Before, guard: State): Thread | undefined {
    if (guard === this.never) return undefined;
    if (before !== "start" && continuation?.needsStart) return undefined;
    const looks = continuation?.looks ?? LOOKS_NOWHERE;
    const isSeen = looks === LOOKS_FOR_WORD || (looks === LOOKS_FOR_START && before === "start");
    return this.#shareThread(continuation, isSeen ? before : "any", guard);
  }

  union(given: readonly Thread[]): Union {
    if (given.length === 0) return this.#noText;
    if (given.length === 1) return this.#shareUnion(given);
    if (given.some(({ continuation, guard }) => continuation === undefined && guard === this.always))
      return this.#anyText;
    let threads: readonly Thread[] = this.#mergeCounts([...new Set(given)]);
    if (threads.length <= MOST_COMPARED && threads.some(({ guard }) => guard !== this.always))
      threads = withoutGuardedCopies(threads);
    return this.#shareUnion([...threads].sort((one, other) => one.id - other.id));
  }

  /** The state for which all of the literals hold. */
  state(given: readonly Literal[]): State {
    const literals: Literal[] = [];
    const stack = [...given];
    for (let literal = stack.pop(); literal !== undefined; literal = stack.pop()) {
      const { union, negated } = literal;
      if (union === (negated ? this.#noText : this.#anyText)) continue;
      if (union === (negated ? this.#anyText : this.#noText)) return this.never;
      const simpler = this.#simplify(literal);
      if (simpler !== undefined) stack.push(...simpler);
      else literals.push(literal);
    }
    if (literals.length < 2) return this.#shareState(literals);
    literals.sort((one, other) => one.union.id - other.union.id || Number(one.negated) - Number(other.negated));
    if (isContradiction(literals)) return this.never;
    return this.#shareState(
      literals.filter(({ union, negated }, index) => {
        const before = literals[index - 1];
        return before?.union !== union || before.negated !== negated;
      }),
    );
  }

  /** The guard of an only thread is a condition like others. */
  #simplify({ union, negated }: Literal): readonly Literal[] | undefined {
    const only = union.threads[0]!;
    if (union.threads.length !== 1 || only.guard === this.always) return undefined;
    const { literals } = only.guard;
    if (!negated) {
      const unguarded = this.#shareThread(only.continuation, only.before, this.always);
      return [{ union: this.#shareUnion([unguarded]), negated }, ...literals];
    }
    if (only.continuation !== undefined || literals.length !== 1) return undefined;
    return [{ union: literals[0]!.union, negated: !literals[0]!.negated }];
  }

  /** `a{2,5}b` and `a{3,9}b` are `a{2,9}b`. */
  #mergeCounts(threads: Thread[]): readonly Thread[] {
    const groups = new Map<number, Thread[]>();
    let isAlone = true;
    for (const thread of threads) {
      const { continuation, guard } = thread;
      if (continuation?.head.kind !== "repeat" || guard !== this.always) continue;
      const key = pair(continuation.head.of.id, continuation.next?.id ?? 0);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thread]);
      else {
        group.push(thread);
        isAlone = false;
      }
    }
    if (isAlone) return threads;
    const merged = new Set(threads);
    for (const group of groups.values()) {
      if (group.length === 1) continue;
      for (const thread of group) merged.delete(thread);
      for (const thread of this.#mergeGroup(group)) merged.add(thread);
    }
    return [...merged];
  }

  /** The threads of a group differ in their counts only: what stands before a place is seen alike by all. */
  #mergeGroup(group: readonly Thread[]): readonly Thread[] {
    const { continuation, before, guard } = group[0]!;
    const { head, next } = continuation!;
    if (head.kind !== "repeat") return group;
    const counts = group
      .flatMap((thread) => (thread.continuation?.head.kind === "repeat" ? [thread.continuation.head] : []))
      // At the end of a pattern more than the fewest is as good.
      .map(({ min, max }) => ({ min, max: next === undefined ? Infinity : max }))
      .sort((one, other) => one.min - other.min);
    const merged: { min: number; max: number }[] = [];
    for (const count of counts) {
      const previous = merged.at(-1);
      if (previous === undefined || count.min > previous.max + 1) merged.push(count);
      else previous.max = Math.max(previous.max, count.max);
    }
    return merged.map(({ min, max }) =>
      this.#shareThread(this.continuations.of(this.expressions.repeat(head.of, min, max), next), before, guard),
    );
  }

  #shareThread(continuation: Continuation | undefined, before: Before, guard: State): Thread {
    const key = pair((continuation?.id ?? 0) * 4 + NUMBER_OF[before], guard.id);
    let thread = this.#threads.get(key);
    if (thread === undefined)
      this.#threads.set(key, (thread = { id: this.#threads.size + 1, continuation, before, guard }));
    return thread;
  }

  #shareUnion(threads: readonly Thread[]): Union {
    const key = threads.length === 1 ? threads[0]!.id : keyOf(threads.map(({ id }) => id));
    let union = this.#unions.get(key);
    if (union === undefined) {
      this.#unions.set(key, (union = { id: this.#unions.size + 1, threads }));
      this.#threadsInUnions += threads.length;
    }
    return union;
  }

  #shareState(literals: readonly Literal[]): State {
    const key = keyOf(literals.map(({ union, negated }) => 2 * union.id + Number(negated)));
    let state = this.#states.get(key);
    if (state === undefined) this.#states.set(key, (state = { id: this.#states.size + 1, literals }));
    return state;
  }
}

function keyOf(ids: readonly number[]): number | string {
  if (ids.length === 0) return 0;
  if (ids.length === 1) return ids[0]!;
  return ids.length === 2 ? pair(ids[0]!, ids[1]!) : ids.join();
}

/** Whether what the first state asks is asked by the other too. */
export const isPartOfState = (one: State, other: State): boolean =>
  one === other ||
  one.literals.every(({ union, negated }) =>
    other.literals.some((literal) => literal.union === union && literal.negated === negated),
  );

/** Without the threads that only add a condition to what another thread matches without it. */
const withoutGuardedCopies = (threads: readonly Thread[]): readonly Thread[] =>
  threads.filter(
    (thread) =>
      !threads.some(
        (other) =>
          other !== thread &&
          (other.continuation === undefined ||
            (other.continuation === thread.continuation && other.before === thread.before)) &&
          isPartOfState(other.guard, thread.guard),
      ),
  );

/** Whether one of the literals asks for what another refuses. */
const isContradiction = (literals: readonly Literal[]): boolean =>
  literals.some(
    ({ union, negated }) =>
      !negated && literals.some((other) => other.negated && isPartOfUnion(union.threads, other.union.threads)),
  );

/** Both in order of their ids. */
function isPartOfUnion(some: readonly Thread[], all: readonly Thread[]): boolean {
  if (some.length > all.length) return false;
  let at = 0;
  for (const { id } of some) {
    while (at < all.length && all[at]!.id < id) at++;
    if (all[at]?.id !== id) return false;
  }
  return true;
}
