import type { Automata } from "./automata.ts";
import { intersect, SURROGATES } from "./character-set.ts";
import { readableCharacters } from "./readable-characters.ts";
import { type Edge, GivenUp, type State } from "./state.ts";

/** How many steps from state to state each state of the budget pays for. */
const STEPS_EACH = 100;
/** How many threads followed along edges cost as much as a state. */
const THREADS_EACH = 8;

export type Layer = readonly State[];

/** The states that strings lead to, in layers by length, as far as they are asked for and the budget reaches. */
export class Layers {
  /** Characters were left out because they are halves of characters. */
  leftOutHalves = false;
  readonly #automata: Automata;
  readonly #withHalves: boolean;
  readonly #budget: number;
  #states: number;
  #steps: number;
  readonly #layers: Layer[];
  readonly #known: Set<State>;
  readonly #explored = new Set<State>();
  /** When all states are explored: those from which an accepting one can be reached. */
  #live: ReadonlySet<State> | undefined;
  /** The last layer comes again and again. */
  #isStable = false;

  constructor(automata: Automata, start: State, budget: number, withHalves: boolean) {
    this.#automata = automata;
    this.#withHalves = withHalves;
    this.#layers = [start === automata.never ? [] : [start]];
    this.#known = new Set(this.#layers[0]);
    this.#budget = budget;
    this.#states = budget;
    this.#steps = budget * STEPS_EACH;
  }

  /** The states after all strings of a length; empty when no string of this length or longer is accepted. */
  at(length: number): Layer {
    while (!this.#isStable && this.#layers.length <= length) this.#grow(this.#layers.at(-1)!);
    return this.#layers[Math.min(length, this.#layers.length - 1)]!;
  }

  /**
   * The states after strings of at least a length, each once, in the layer of the shortest of these strings, up to the first
   * layer with an accepting state. Undefined where there is none up to a longest length.
   */
  toFirstAccepted(from: number, longest: number): readonly Layer[] | undefined {
    let layer = this.at(from);
    const layers = [layer];
    const seen = new Set(layer);
    for (let length = from; length <= longest && layer.length > 0; length++) {
      if (layer.some((state) => this.#automata.accepts(state))) return layers;
      const next: State[] = [];
      for (const state of layer) {
        for (const { target } of this.#explore(state)) {
          if (seen.has(target)) continue;
          seen.add(target);
          next.push(target);
        }
      }
      layers.push((layer = next));
    }
    return undefined;
  }

  /** The ways from a state, without those on halves of characters only (unless these were asked for). */
  edgesOf(state: State): readonly Edge[] {
    const edges = this.#automata.edgesOf(state);
    const last = edges.at(-1);
    if (last === undefined || last.readable !== undefined || this.#withHalves) return edges;
    this.leftOutHalves = true;
    return edges.filter(({ readable }) => readable !== undefined);
  }

  /** Up to `limit` characters of an edge, the most readable first. */
  charactersOf({ classes, partition, readable }: Edge, limit: number): readonly number[] {
    if (limit === 1 && readable !== undefined) return [readable];
    const characters = partition.charactersOf(classes);
    const found = readableCharacters(characters, limit);
    if (found.length === limit) return found;
    const halves = intersect(characters, SURROGATES);
    if (halves.length === 0) return found;
    this.leftOutHalves = true;
    return this.#withHalves ? [...found, halves[0]!] : found;
  }

  /** Takes from the budget what a walk along edges costs. */
  pay(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new GivenUp(`the search takes more than ${this.#budget * STEPS_EACH} steps`);
  }

  #grow(layer: Layer): void {
    const next = new Set<State>();
    for (const state of layer) {
      for (const { target } of this.#explore(state)) {
        if (this.#live === undefined || this.#live.has(target)) next.add(target);
      }
    }
    if (this.#live === undefined && this.#known.size === this.#explored.size) {
      this.#live = this.#findLive();
      for (const state of next) if (!this.#live.has(state)) next.delete(state);
    }
    this.#isStable = next.size === layer.length && layer.every((state) => next.has(state));
    if (!this.#isStable) this.#layers.push([...next]);
  }

  /** The edges of a state, paid for. */
  #explore(state: State): readonly Edge[] {
    const edges = this.edgesOf(state);
    this.pay(1 + edges.length);
    if (this.#explored.has(state)) return edges;
    this.#explored.add(state);
    for (const { target } of edges) this.#known.add(target);
    this.#states -= 1 + Math.floor((this.#automata.sizeOf(state) * edges.length) / THREADS_EACH);
    if (this.#states < 0) throw new GivenUp(`the search is larger than ${this.#budget} states`);
    return edges;
  }

  #findLive(): ReadonlySet<State> {
    const sources = new Map<State, State[]>();
    for (const state of this.#known) {
      for (const { target } of this.edgesOf(state)) {
        const before = sources.get(target);
        if (before === undefined) sources.set(target, [state]);
        else before.push(state);
      }
    }
    const live = new Set([...this.#known].filter((state) => this.#automata.accepts(state)));
    for (const state of live) for (const source of sources.get(state) ?? []) live.add(source);
    return live;
  }
}
