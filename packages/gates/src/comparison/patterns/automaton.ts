import {
  BEYOND_UNITS,
  type CharacterSet,
  complement,
  contains,
  EVERYTHING,
  intersect,
  LAST_UNIT,
  unite,
  WORD_CHARACTERS,
} from "./character-set.ts";
import { type Continuation, ContinuationTable } from "./continuation.ts";
import {
  type Expression,
  ExpressionTable,
  LOOKS_FOR_START,
  LOOKS_FOR_WORD,
  LOOKS_NOWHERE,
  nextId,
  type SharedSet,
} from "./expression.ts";
import { Partition } from "./partition.ts";
import { hardnessOf, readableCharacters } from "./readable-characters.ts";
import type { Pattern } from "./syntax-tree.ts";

/** What stands before a place, as far as the continuation looks for it. */
type Before = "any" | "start" | "word" | "other";

/** One way to match from here: the rest of the pattern, while a guard (the look-aheads on the way here) holds. */
interface Thread {
  readonly id: number;
  readonly continuation: Continuation | undefined;
  readonly before: Before;
  readonly guard: Conjunction;
}

/** Strings that at least one of the threads matches. Equal unions are one object. */
export interface Union {
  readonly id: number;
  readonly threads: readonly Thread[];
  frontier?: Frontier;
  steps?: Union[];
}

/** Strings that all of the literals hold for. Equal conjunctions are one object: these are the states of the automaton. */
export interface Conjunction {
  readonly id: number;
  readonly literals: readonly Literal[];
  partition?: Partition;
  steps?: Conjunction[];
  accepts?: boolean;
  edges?: readonly Edge[];
}

/** The way from a state to another. */
export interface Edge {
  readonly target: Conjunction;
  /** On each of these. */
  readonly characters: CharacterSet;
  /** The most readable of them; undefined where they are all halves of characters. */
  readonly readable: number | undefined;
}

interface Literal {
  readonly union: Union;
  readonly negated: boolean;
}

/** What a union does with the next character, or at the end. */
interface Frontier {
  readonly arcs: readonly Arc[];
  readonly acceptsEnd: boolean;
  readonly sets: readonly SharedSet[];
  readonly partition: Partition;
  /** Characters beyond U+FFFF are two. */
  readonly takesHalves: boolean;
}

/** On a character of the set, to the continuation. */
interface Arc {
  readonly set: SharedSet;
  readonly continuation: Continuation | undefined;
  /** What must hold from the place before the character. */
  readonly guard: Conjunction;
}

/** The question is given up; the message tells why. Caught where questions are answered. */
export class GivenUp extends Error {}

/** What may come next at a place, as bits. */
const WORD = 1;
const OTHER = 2;
const END = 4;
const WHATEVER = WORD | OTHER | END;

/** The most places in patterns that one state may stand at, and the most work to tell its characters apart. */
const MOST_PLACES = 20_000;
const MOST_RANGES = 4_000_000;

/** Threads beyond this are not compared with each other: that only makes more states. */
const MOST_COMPARED = 200;

const HIGH_HALF = 0xd800;
const LOW_HALF = 0xdc00;

/**
 * Deterministic automata of patterns and of what is asked of several patterns at once, made state by state as they are walked.
 *
 * Method: derivatives of expressions (Brzozowski 1964), here in the form of sets of partial derivatives (Antimirov 1996) whose
 * members carry their look-aheads as conjunctions.
 */
export class Automata {
  readonly #expressions = new ExpressionTable();
  readonly #continuations = new ContinuationTable(this.#expressions);
  readonly #threads = new Map<string, Thread>();
  readonly #unions = new Map<string, Union>();
  readonly #conjunctions = new Map<string, Conjunction>();
  readonly #partitions = new Map<string, Partition>();
  readonly #words = this.#expressions.sharedSet(WORD_CHARACTERS, false);
  readonly #beyondUnits = this.#expressions.sharedSet(BEYOND_UNITS, false);
  readonly #everything = this.#expressions.sharedSet(EVERYTHING, false);
  /** Accepts every string. */
  readonly always = this.#shareConjunction([]);
  /** Accepts no string. */
  readonly never: Conjunction = { id: nextId(), literals: [] };
  readonly #anyText = this.#shareUnion([this.#shareThread(undefined, "any", this.always)]);
  readonly #noText = this.#shareUnion([]);

  constructor() {
    this.never.accepts = false;
    this.never.partition = this.#partitionOf([]);
    this.never.steps = [this.never];
  }

  /** How much is kept, in objects. */
  get size(): number {
    return (
      this.#expressions.size +
      this.#continuations.size +
      this.#threads.size +
      this.#unions.size +
      this.#conjunctions.size +
      this.#partitions.size
    );
  }

  /** All strings that the pattern is found in. */
  containing(pattern: Pattern): Union {
    const expression = this.#expressions.ofPattern(pattern);
    const options = expression.kind === "choice" ? expression.options : [expression];
    const anchored = options.filter(({ isAnchored }) => isAnchored);
    const others = options.filter(({ isAnchored }) => !isAnchored);
    const anyText = pattern.characters === "units" ? this.#expressions.anyUnits : this.#expressions.anything;
    const continuations = anchored.map((option) => this.#continuations.of(option, undefined));
    if (others.length > 0) {
      const found = this.#continuations.of(this.#expressions.choice(others), undefined);
      continuations.push(found && this.#continuations.of(anyText, found));
    }
    return this.#union(continuations.flatMap((each) => this.#thread(each, "start", this.always)));
  }

  /** All strings that are in each of the first unions and in none of the others. */
  conjunction(all: readonly Union[], none: readonly Union[]): Conjunction {
    return this.#conjunction([
      ...all.map((union) => ({ union, negated: false })),
      ...none.map((union) => ({ union, negated: true })),
    ]);
  }

  /** What must hold for the rest of the string after a character. */
  step(state: Conjunction, character: number): Conjunction {
    const index = this.partitionOf(state).classOf(character);
    const steps = (state.steps ??= []);
    return (steps[index] ??= this.#conjunction(
      state.literals.map(({ union, negated }) => ({ union: this.#stepUnion(union, character), negated })),
    ));
  }

  /** Characters of one class lead to the same state. */
  partitionOf(state: Conjunction): Partition {
    return (state.partition ??= this.#partitionOf(
      state.literals.length === 1
        ? this.#frontierOf(state.literals[0]!.union).sets
        : distinctSets(state.literals.flatMap(({ union }) => this.#frontierOf(union).sets)),
    ));
  }

  /** Whether the empty string is in the state: whether the string may end here. */
  accepts(state: Conjunction): boolean {
    return (state.accepts ??= state.literals.every(
      ({ union, negated }) => this.#frontierOf(union).acceptsEnd !== negated,
    ));
  }

  /** The ways from a state that may still lead to what is accepted, those with the most readable characters first. */
  edgesOf(state: Conjunction): readonly Edge[] {
    return (state.edges ??= this.#findEdges(state));
  }

  #findEdges(state: Conjunction): readonly Edge[] {
    const partition = this.partitionOf(state);
    const classes = new Map<Conjunction, CharacterSet[]>();
    for (const [index, character] of partition.representatives.entries()) {
      const target = this.step(state, character);
      if (target === this.never) continue;
      const before = classes.get(target);
      if (before === undefined) classes.set(target, [partition.charactersOf(index)]);
      else before.push(partition.charactersOf(index));
    }
    const edges = Array.from(classes, ([target, sets]): Edge => {
      const characters = sets.length === 1 ? sets[0]! : unite(sets);
      return { target, characters, readable: readableCharacters(characters, 1)[0] };
    });
    return edges.sort((one, other) => hardnessOf(one.readable) - hardnessOf(other.readable));
  }

  /** How many threads are followed in a state. */
  sizeOf(state: Conjunction): number {
    return state.literals.reduce((sum, { union }) => sum + union.threads.length, 1);
  }

  #stepUnion(union: Union, character: number): Union {
    const frontier = this.#frontierOf(union);
    const steps = (union.steps ??= []);
    const index = frontier.partition.classOf(character);
    return (steps[index] ??=
      frontier.takesHalves && character > LAST_UNIT
        ? this.#stepUnion(this.#stepUnion(union, HIGH_HALF), LOW_HALF)
        : this.#union(this.#follow(frontier.arcs, character)));
  }

  #follow(arcs: readonly Arc[], character: number): readonly Thread[] {
    const before = contains(WORD_CHARACTERS, character) ? "word" : "other";
    const threads: Thread[] = [];
    for (const { set, continuation, guard } of arcs) {
      if (!contains(set.set, character)) continue;
      threads.push(...this.#thread(continuation, before, guard === this.always ? guard : this.step(guard, character)));
    }
    return threads;
  }

  #frontierOf(union: Union): Frontier {
    return (union.frontier ??= this.#findFrontier(union));
  }

  #findFrontier(union: Union): Frontier {
    const arcs: Arc[] = [];
    let acceptsEnd = false;
    const visited = new Visits();
    const stack: Visit[] = union.threads.map((thread) => ({ ...thread, coming: WHATEVER }));
    let places = 0;
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      if (!visited.add(visit)) continue;
      if (++places > MOST_PLACES)
        throw new GivenUp(`more than ${MOST_PLACES} places in the patterns are to be followed at once`);
      const { continuation, before, guard, coming } = visit;
      const go = (next: Continuation | undefined, more: Partial<Visit> = {}): number =>
        stack.push({ continuation: next, before, guard, coming, ...more });
      const take = (set: SharedSet, next: Continuation | undefined): void => {
        const taken = this.#restrict(set, coming);
        if (taken.set.length > 0) arcs.push({ set: taken, continuation: next, guard });
      };
      if (continuation === undefined) {
        if ((coming & END) !== 0 && this.accepts(guard)) acceptsEnd = true;
        take(this.#everything, undefined);
        continue;
      }
      const { head, next } = continuation;
      switch (head.kind) {
        case "set":
          take(head.set, next);
          break;
        case "start":
          if (before === "start") go(next);
          break;
        case "end":
          if ((coming & END) !== 0) go(next, { coming: END });
          break;
        case "boundary": {
          const left = coming & (head.negated === (before === "word") ? WORD : OTHER | END);
          if (left !== 0) go(next, { coming: left });
          break;
        }
        case "look-ahead": {
          const ahead = this.#union(this.#thread(this.#continuations.of(head.of, undefined), before, this.always));
          const guarded = this.#conjunction([...guard.literals, { union: ahead, negated: head.negated }]);
          if (guarded !== this.never) go(next, { guard: guarded });
          break;
        }
        case "sequence":
          go(this.#continuations.of(head.first, this.#continuations.of(head.rest, next)));
          break;
        case "choice":
          for (const option of head.options) go(this.#continuations.of(option, next));
          break;
        case "repeat": {
          const fewer = this.#expressions.repeat(head.of, Math.max(head.min - 1, 0), head.max - 1);
          go(this.#continuations.of(head.of, this.#continuations.of(fewer, next)));
          if (head.min === 0) go(next);
          break;
        }
        case "empty":
          go(next);
          break;
      }
    }
    const sets = this.#setsOf(arcs);
    const takesHalves = sets.some((set) => set.takesHalves);
    return { arcs, acceptsEnd, sets, partition: this.#partitionOf(sets), takesHalves };
  }

  #restrict(set: SharedSet, coming: number): SharedSet {
    switch (coming & (WORD | OTHER)) {
      case WORD | OTHER:
        return set;
      case WORD:
        return this.#expressions.sharedSet(intersect(set.set, WORD_CHARACTERS), false);
      case OTHER:
        return this.#expressions.sharedSet(intersect(set.set, complement(WORD_CHARACTERS)), set.takesHalves);
      default:
        return this.#expressions.sharedSet([], false);
    }
  }

  #setsOf(arcs: readonly Arc[]): readonly SharedSet[] {
    const sets: SharedSet[] = [];
    for (const { set, continuation, guard } of arcs) {
      sets.push(set);
      if (set.takesHalves) sets.push(this.#beyondUnits);
      if (continuation !== undefined && continuation.looks === LOOKS_FOR_WORD) sets.push(this.#words);
      for (const { union } of guard.literals) sets.push(...this.#frontierOf(union).sets);
    }
    return distinctSets(sets);
  }

  #partitionOf(sets: readonly SharedSet[]): Partition {
    const key = sets.map(({ id }) => id).join();
    let partition = this.#partitions.get(key);
    if (partition === undefined) {
      const ranges = sets.reduce((sum, { set }) => sum + set.length, 0);
      if (ranges * sets.length > MOST_RANGES) throw new GivenUp("too many sets of characters are to be told apart");
      this.#partitions.set(key, (partition = new Partition(sets)));
    }
    return partition;
  }

  /** None where the thread can match nothing. */
  #thread(continuation: Continuation | undefined, before: Before, guard: Conjunction): readonly Thread[] {
    if (guard === this.never) return [];
    const looks = continuation?.looks ?? LOOKS_NOWHERE;
    if (before !== "start" && continuation?.needsStart) return [];
    const seen = looks === LOOKS_FOR_WORD || (looks === LOOKS_FOR_START && before === "start") ? before : "any";
    return [this.#shareThread(continuation, seen, guard)];
  }

  #shareThread(continuation: Continuation | undefined, before: Before, guard: Conjunction): Thread {
    const key = `${continuation?.id} ${before} ${guard.id}`;
    let thread = this.#threads.get(key);
    if (thread === undefined) this.#threads.set(key, (thread = { id: nextId(), continuation, before, guard }));
    return thread;
  }

  #union(given: readonly Thread[]): Union {
    if (given.length === 0) return this.#noText;
    if (given.length === 1) return this.#shareUnion(given);
    let threads = [...new Set(given)];
    if (threads.some(({ continuation, guard }) => continuation === undefined && guard === this.always))
      return this.#anyText;
    if (threads.length > 1) threads = this.#mergeCounts(threads);
    if (threads.length <= MOST_COMPARED && threads.some(({ guard }) => guard !== this.always))
      threads = withoutGuardedCopies(threads);
    return this.#shareUnion(threads.sort((one, other) => one.id - other.id));
  }

  /** `a{2,5}b` and `a{3,9}b` are `a{2,9}b`. */
  #mergeCounts(threads: Thread[]): Thread[] {
    const groups = new Map<string, Thread[]>();
    for (const thread of threads) {
      const { continuation, before, guard } = thread;
      if (continuation?.head.kind !== "repeat") continue;
      const key = `${continuation.head.of.id} ${continuation.next?.id} ${before} ${guard.id}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thread]);
      else group.push(thread);
    }
    const merged = new Set(threads);
    for (const group of groups.values()) {
      if (group.length === 1) continue;
      for (const thread of group) merged.delete(thread);
      for (const thread of this.#mergeGroup(group)) merged.add(thread);
    }
    return merged.size === threads.length ? threads : [...merged];
  }

  #mergeGroup(group: readonly Thread[]): readonly Thread[] {
    const { continuation, before, guard } = group[0]!;
    const { head, next } = continuation!;
    if (head.kind !== "repeat") return group;
    const counts = group
      .map((thread) => thread.continuation!.head as Expression & { readonly kind: "repeat" })
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
      this.#shareThread(this.#continuations.of(this.#expressions.repeat(head.of, min, max), next), before, guard),
    );
  }

  #shareUnion(threads: readonly Thread[]): Union {
    const key = threads.length === 1 ? String(threads[0]!.id) : threads.map(({ id }) => id).join();
    let union = this.#unions.get(key);
    if (union === undefined) this.#unions.set(key, (union = { id: nextId(), threads }));
    return union;
  }

  #conjunction(given: readonly Literal[]): Conjunction {
    const literals = new Map<number, Literal>();
    const stack = [...given];
    for (let literal = stack.pop(); literal !== undefined; literal = stack.pop()) {
      const { union, negated } = literal;
      if (union === (negated ? this.#noText : this.#anyText)) continue;
      if (union === (negated ? this.#anyText : this.#noText)) return this.never;
      const simpler = this.#simplify(literal);
      if (simpler !== undefined) stack.push(...simpler);
      else if (literals.get(union.id)?.negated === !negated) return this.never;
      else literals.set(union.id, literal);
    }
    const all = [...literals.values()].sort((one, other) => one.union.id - other.union.id);
    if (all.length > 1 && isContradiction(all)) return this.never;
    return this.#shareConjunction(all);
  }

  /** The guard of an only thread is a condition like others. */
  #simplify({ union, negated }: Literal): readonly Literal[] | undefined {
    const only = union.threads[0]!;
    if (union.threads.length !== 1 || only.guard === this.always) return undefined;
    if (!negated)
      return [
        { union: this.#shareUnion([this.#shareThread(only.continuation, only.before, this.always)]), negated },
        ...only.guard.literals,
      ];
    const [condition] = only.guard.literals;
    if (only.continuation !== undefined || only.guard.literals.length !== 1) return undefined;
    return [{ union: condition!.union, negated: !condition!.negated }];
  }

  #shareConjunction(literals: readonly Literal[]): Conjunction {
    const key = literals.map(({ union, negated }) => (negated ? -union.id : union.id)).join();
    let conjunction = this.#conjunctions.get(key);
    if (conjunction === undefined) this.#conjunctions.set(key, (conjunction = { id: nextId(), literals }));
    return conjunction;
  }
}

interface Visit {
  readonly continuation: Continuation | undefined;
  readonly before: Before;
  readonly guard: Conjunction;
  /** What may come next here: `WORD`, `OTHER` and `END` in one. */
  readonly coming: number;
}

/** Places that have been visited on the way to the next character. */
class Visits {
  readonly #visits = new Map<number | string, Visit[]>();
  readonly #counts = new Map<string, number>();

  /** False when all that could be found from here has been found already, with no more conditions. */
  add(visit: Visit): boolean {
    const { continuation } = visit;
    const id = continuation?.id ?? 0;
    const before = this.#visits.get(id);
    if (before?.some((other) => isWeaker(other, visit))) return false;
    if (before === undefined) this.#visits.set(id, [visit]);
    else before.push(visit);
    return !this.#isFewerOfSame(visit);
  }

  /** From `a{0,9}b` all is found that is found from `a{0,8}b`. */
  #isFewerOfSame({ continuation, guard, coming }: Visit): boolean {
    const head = continuation?.head;
    if (head?.kind !== "repeat" || head.min > 0) return false;
    const key = `${head.of.id} ${continuation?.next?.id} ${guard.id} ${coming}`;
    const most = this.#counts.get(key);
    if (most !== undefined && most >= head.max) return true;
    this.#counts.set(key, head.max);
    return false;
  }
}

const isWeaker = (one: Visit, other: Visit): boolean =>
  (other.coming & ~one.coming) === 0 && isPart(one.guard, other.guard);

/** Whether what the first asks is asked by the other too. */
const isPart = (one: Conjunction, other: Conjunction): boolean =>
  one === other ||
  one.literals.every(({ union, negated }) =>
    other.literals.some((literal) => literal.union === union && literal.negated === negated),
  );

/** Without the threads that only add a condition to what another thread matches without it. */
const withoutGuardedCopies = (threads: readonly Thread[]): Thread[] =>
  threads.filter(
    (thread) =>
      !threads.some(
        (other) =>
          other !== thread &&
          (other.continuation === undefined ||
            (other.continuation === thread.continuation && other.before === thread.before)) &&
          isPart(other.guard, thread.guard),
      ),
  );

/** Whether one of the literals asks for what another refuses. */
function isContradiction(literals: readonly Literal[]): boolean {
  const refused = literals.filter(({ negated }) => negated);
  return literals.some(
    ({ union, negated }) => !negated && refused.some((other) => isPartOfUnion(union.threads, other.union.threads)),
  );
}

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

function distinctSets(sets: readonly SharedSet[]): readonly SharedSet[] {
  return sets.length < 2 ? sets : [...new Set(sets)].sort((one, other) => one.id - other.id);
}
