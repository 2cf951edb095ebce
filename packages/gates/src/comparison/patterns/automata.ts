import { BEYOND_UNITS, contains, LAST_UNIT, WORD_CHARACTERS } from "./character-set.ts";
import { LOOKS_FOR_WORD, type SharedSet } from "./expression.ts";
import { followThreads } from "./follow-threads.ts";
import { Partition } from "./partition.ts";
import { type Arc, type Edge, type Frontier, GivenUp, type State, type Thread, type Union } from "./state.ts";
import { StateTable } from "./state-table.ts";
import type { Pattern } from "./syntax-tree.ts";

/** The most work to tell the characters of one state apart. */
const MOST_RANGES = 4_000_000;

const HIGH_HALF = 0xd800;
const LOW_HALF = 0xdc00;

/**
 * Deterministic automata of patterns, and of what is asked of several patterns at once, made state by state as they are walked.
 *
 * Method: derivatives of expressions (Brzozowski 1964) as sets of partial derivatives (Antimirov 1996), each of which carries
 * the look-aheads on its way as conditions.
 */
export class Automata {
  readonly #table = new StateTable();
  readonly #partitions = new Map<string, Partition>();
  readonly #words = this.#table.expressions.sharedSet(WORD_CHARACTERS, false);
  readonly #beyondUnits = this.#table.expressions.sharedSet(BEYOND_UNITS, false);
  /** Accepts every string. */
  readonly always = this.#table.always;
  /** Accepts no string. */
  readonly never = this.#table.never;

  /** How much is kept: about a hundred bytes for each. */
  get size(): number {
    return this.#table.size + 10 * this.#partitions.size;
  }

  /** All strings that the pattern is found in. */
  containing(pattern: Pattern): Union {
    const { expressions, continuations } = this.#table;
    const expression = expressions.ofPattern(pattern);
    const options = expression.kind === "choice" ? expression.options : [expression];
    const others = options.filter(({ isAnchored }) => !isAnchored);
    const found = continuations.of(expressions.choice(others), undefined);
    const anyText = pattern.characters === "units" ? expressions.anyUnits : expressions.anything;
    const starts = options.filter(({ isAnchored }) => isAnchored).map((option) => continuations.of(option, undefined));
    if (others.length > 0) starts.push(found && continuations.of(anyText, found));
    return this.#table.union(starts.flatMap((start) => this.#table.thread(start, "start", this.always) ?? []));
  }

  /** The strings that are in each of the first unions and in none of the others. */
  stateOf(all: readonly Union[], none: readonly Union[]): State {
    return this.#table.state([
      ...all.map((union) => ({ union, negated: false })),
      ...none.map((union) => ({ union, negated: true })),
    ]);
  }

  /** What must hold for the rest of the string after a character. */
  step(state: State, character: number): State {
    if (state === this.never) return state;
    const index = this.partitionOf(state).classOf(character);
    const steps = (state.steps ??= []);
    return (steps[index] ??= this.#table.state(
      state.literals.map(({ union, negated }) => ({ union: this.#stepUnion(union, character), negated })),
    ));
  }

  /** Whether the empty string is in the state: whether the string may end here. */
  accepts(state: State): boolean {
    return (
      state !== this.never &&
      state.literals.every(({ union, negated }) => this.#frontierOf(union).acceptsEnd !== negated)
    );
  }

  /** The ways from a state but those that lead nowhere, the ones with the most readable characters first. */
  edgesOf(state: State): readonly Edge[] {
    return (state.edges ??= this.#findEdges(state));
  }

  /** How many threads are followed in a state. */
  sizeOf(state: State): number {
    return state.literals.reduce((sum, { union }) => sum + union.threads.length, 1);
  }

  /** Characters of one class lead to the same state. */
  partitionOf(state: State): Partition {
    if (state.partition !== undefined) return state.partition;
    const [first] = state.literals;
    return (state.partition =
      first !== undefined && state.literals.length === 1
        ? this.#frontierOf(first.union).partition
        : this.#partition(distinctSets(state.literals.flatMap(({ union }) => this.#frontierOf(union).sets))));
  }

  /** What one thread may do next. */
  frontierOfThread(thread: Thread): Frontier {
    return this.#frontierOf(this.#table.union([thread]));
  }

  /** Where an arc leads on one of its characters, the conditions on the way left aside. */
  threadAfter({ continuation }: Arc, character: number): Thread | undefined {
    return this.#table.thread(continuation, kindOf(character), this.always);
  }

  #findEdges(state: State): readonly Edge[] {
    const partition = this.partitionOf(state);
    const classes = new Map<State, number[]>();
    for (const [index, character] of partition.representatives.entries()) {
      const target = this.step(state, character);
      if (target === this.never) continue;
      const before = classes.get(target);
      if (before === undefined) classes.set(target, [index]);
      else before.push(index);
    }
    return Array.from(classes, ([target, indexes]): Edge => {
      const first = indexes[0]!;
      const readable = first < partition.firstUnreadable ? partition.representatives[first] : undefined;
      return { target, classes: indexes, partition, readable };
    });
  }

  #stepUnion(union: Union, character: number): Union {
    const frontier = this.#frontierOf(union);
    const steps = (union.steps ??= []);
    const index = frontier.partition.classOf(character);
    return (steps[index] ??=
      frontier.takesHalves && character > LAST_UNIT
        ? this.#stepUnion(this.#stepUnion(union, HIGH_HALF), LOW_HALF)
        : this.#table.union(this.#stepArcs(frontier.arcs, character)));
  }

  #stepArcs(arcs: readonly Arc[], character: number): readonly Thread[] {
    const before = kindOf(character);
    const threads: Thread[] = [];
    for (const { set, continuation, guard } of arcs) {
      if (!contains(set.set, character)) continue;
      const guarded = guard === this.always ? guard : this.step(guard, character);
      const thread = this.#table.thread(continuation, before, guarded);
      if (thread !== undefined) threads.push(thread);
    }
    return threads;
  }

  #frontierOf(union: Union): Frontier {
    return (union.frontier ??= this.#findFrontier(union));
  }

  #findFrontier(union: Union): Frontier {
    const { arcs, endings } = followThreads(this.#table, union);
    const sets = this.#setsOf(arcs);
    return {
      arcs,
      acceptsEnd: endings.some((guard) => this.accepts(guard)),
      sets,
      partition: this.#partition(sets),
      takesHalves: sets.some(({ takesHalves }) => takesHalves),
    };
  }

  #setsOf(arcs: readonly Arc[]): readonly SharedSet[] {
    const sets: SharedSet[] = [];
    for (const { set, continuation, guard } of arcs) {
      sets.push(set);
      if (set.takesHalves) sets.push(this.#beyondUnits);
      if (continuation?.looks === LOOKS_FOR_WORD) sets.push(this.#words);
      for (const { union } of guard.literals) sets.push(...this.#frontierOf(union).sets);
    }
    return distinctSets(sets);
  }

  #partition(sets: readonly SharedSet[]): Partition {
    const key = sets.map(({ id }) => id).join();
    let partition = this.#partitions.get(key);
    if (partition === undefined) {
      const ranges = sets.reduce((sum, { set }) => sum + set.length, 0);
      if (ranges * sets.length > MOST_RANGES) throw new GivenUp("too many sets of characters are to be told apart");
      this.#partitions.set(key, (partition = new Partition(sets)));
    }
    return partition;
  }
}

const kindOf = (character: number): "word" | "other" => (contains(WORD_CHARACTERS, character) ? "word" : "other");

function distinctSets(sets: readonly SharedSet[]): readonly SharedSet[] {
  return sets.length < 2 ? sets : [...new Set(sets)].sort((one, other) => one.id - other.id);
}
