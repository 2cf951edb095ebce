import { complement, intersect, WORD_CHARACTERS } from "./character-set.ts";
import type { Continuation } from "./continuation.ts";
import type { Expression, SharedSet } from "./expression.ts";
import { type Arc, type Before, GivenUp, type State, type Thread, type Union } from "./state.ts";
import { isPartOfState, type StateTable } from "./state-table.ts";

/** What may come next at a place, as bits. */
const WORD = 1;
const OTHER = 2;
const END = 4;
const WHATEVER = WORD | OTHER | END;

/** The most places in patterns that one state may stand at. */
const MOST_PLACES = 20_000;

/** What a union may do next. */
export interface Following {
  readonly arcs: readonly Arc[];
  /** The string may end here while one of these holds. */
  readonly endings: readonly State[];
}

/** A place in a pattern, and the conditions under which it was reached without a character. */
interface Visit {
  readonly continuation: Continuation | undefined;
  readonly before: Before;
  readonly guard: State;
  /** `WORD`, `OTHER` and `END` in one. */
  readonly coming: number;
}

/** Follows the threads of a union as far as the next character. */
export function followThreads(table: StateTable, union: Union): Following {
  const walk = new Walk(table);
  for (const thread of union.threads) walk.follow(thread);
  return walk;
}

class Walk implements Following {
  readonly arcs: Arc[] = [];
  readonly endings: State[] = [];
  readonly #table: StateTable;
  readonly #stack: Visit[] = [];
  /** Places that were reached without conditions. */
  readonly #open = new Set<number>();
  readonly #conditional = new Map<number, Visit[]>();
  /** For a repeated expression and what comes next: the most repetitions that were reached without conditions. */
  readonly #most = new Map<string, number>();
  #places = 0;

  constructor(table: StateTable) {
    this.#table = table;
  }

  follow({ continuation, before, guard }: Thread): void {
    this.#stack.push({ continuation, before, guard, coming: WHATEVER });
    for (let visit = this.#stack.pop(); visit !== undefined; visit = this.#stack.pop()) {
      if (visit.continuation === undefined) this.#accept(visit);
      else if (visit.continuation.head.kind === "set")
        this.#take(visit.continuation.head.set, visit.continuation.next, visit);
      else if (this.#isNews(visit, visit.continuation)) this.#enter(visit, visit.continuation);
      if (++this.#places > MOST_PLACES)
        throw new GivenUp(`more than ${MOST_PLACES} places in the patterns are to be followed at once`);
    }
  }

  #enter(visit: Visit, { head, next }: Continuation): void {
    const { expressions, continuations } = this.#table;
    switch (head.kind) {
      case "set":
      case "empty":
        break;
      case "start":
        if (visit.before === "start") this.#go(visit, next);
        break;
      case "end":
        if ((visit.coming & END) !== 0) this.#stack.push({ ...visit, continuation: next, coming: END });
        break;
      case "boundary": {
        const coming = visit.coming & (head.negated === (visit.before === "word") ? WORD : OTHER | END);
        if (coming !== 0) this.#stack.push({ ...visit, continuation: next, coming });
        break;
      }
      case "look-ahead":
        this.#look(visit, head.of, head.negated, next);
        break;
      case "sequence":
        this.#go(visit, continuations.of(head.first, continuations.of(head.rest, next)));
        break;
      case "choice":
        for (const option of head.options) this.#go(visit, continuations.of(option, next));
        break;
      case "repeat": {
        const fewer = expressions.repeat(head.of, Math.max(head.min - 1, 0), head.max - 1);
        if (head.min === 0) this.#go(visit, next);
        this.#go(visit, continuations.of(head.of, continuations.of(fewer, next)));
        break;
      }
    }
  }

  #go(visit: Visit, continuation: Continuation | undefined): void {
    const { before, guard, coming } = visit;
    this.#stack.push({ continuation, before, guard, coming });
  }

  #look(visit: Visit, of: Expression, negated: boolean, next: Continuation | undefined): void {
    const table = this.#table;
    const thread = table.thread(table.continuations.of(of, undefined), visit.before, table.always);
    const union = table.union(thread === undefined ? [] : [thread]);
    const guard = table.state([...visit.guard.literals, { union, negated }]);
    if (guard !== table.never) this.#stack.push({ ...visit, continuation: next, guard });
  }

  #accept(visit: Visit): void {
    if ((visit.coming & END) !== 0) this.endings.push(visit.guard);
    this.#take(this.#table.everything, undefined, visit);
  }

  #take(set: SharedSet, continuation: Continuation | undefined, { guard, coming }: Visit): void {
    const taken = this.#restrict(set, coming);
    if (taken !== undefined) this.arcs.push({ set: taken, continuation, guard });
  }

  #restrict(set: SharedSet, coming: number): SharedSet | undefined {
    if ((coming & WORD) !== 0 && (coming & OTHER) !== 0) return set;
    if ((coming & (WORD | OTHER)) === 0) return undefined;
    const side = (coming & WORD) === 0 ? complement(WORD_CHARACTERS) : WORD_CHARACTERS;
    return this.#table.expressions.sharedSet(intersect(set.set, side), set.takesHalves && (coming & WORD) === 0);
  }

  /** False when all that could be found from here has been found already, with no more conditions. */
  #isNews(visit: Visit, { id, head, next }: Continuation): boolean {
    if (this.#open.has(id)) return false;
    const isOpen = visit.coming === WHATEVER && visit.guard === this.#table.always;
    if (isOpen) this.#open.add(id);
    else {
      const before = this.#conditional.get(id);
      if (before?.some((other) => isWeaker(other, visit))) return false;
      if (before === undefined) this.#conditional.set(id, [visit]);
      else before.push(visit);
    }
    if (head.kind !== "repeat" || head.min > 0) return true;
    // From `a{0,9}b` all is found that is found from `a{0,8}b`.
    const key = `${head.of.id} ${next?.id} ${visit.guard.id} ${visit.coming}`;
    const most = this.#most.get(key);
    if (most !== undefined && most >= head.max) return false;
    this.#most.set(key, head.max);
    return true;
  }
}

const isWeaker = (one: Visit, other: Visit): boolean =>
  (other.coming & ~one.coming) === 0 && isPartOfState(one.guard, other.guard);
