import { equalJson } from "../json.ts";
import type { SchemaNode } from "../schema-node.ts";
import { found, NONE, unknown, worse, type Asking, type Fact, type Literal, type Solution } from "./goal.ts";

/** Longer arrays are not built. */
const LONGEST = 2000;
/** Ways to place the wanted elements that are tried. */
const MOST_PLACINGS = 300;

interface Wanted {
  readonly index?: number;
  readonly from: number;
  readonly literal: Literal;
  /** Counted: no other element that the same schema asks for may be the same one. */
  readonly counts?: true;
}

/** An array for which the facts hold: wanted elements are placed one by one, then every place is filled. */
export function solveArray(facts: readonly Fact[], asking: Asking): Solution {
  const array = new ArrayFacts(facts, asking);
  if (array.fewest > array.most) return NONE;
  if (array.fewest > LONGEST) return unknown(`an array of ${array.fewest} items is too long to be tried`, true);
  return array.place(0, new Map());
}

const isPlaced = ({ node }: Literal, literals: readonly Literal[]): boolean =>
  literals.some((other) => other.node === node && other.kept);

class ArrayFacts {
  readonly fewest: number;
  readonly most: number;
  readonly #asking: Asking;
  readonly #tables: readonly { readonly prefix: readonly SchemaNode[]; readonly rest?: SchemaNode }[];
  readonly #everywhere: readonly Literal[];
  readonly #limited: readonly { readonly node: SchemaNode; readonly count: number }[];
  readonly #wanted: readonly Wanted[];
  readonly #unique: boolean;
  readonly #twins: boolean;
  readonly #excluded: readonly unknown[];
  readonly #prefixLength: number;
  #placings = 0;

  constructor(facts: readonly Fact[], asking: Asking) {
    this.#asking = asking;
    let fewest = 0;
    let most = Infinity;
    const wanted: Wanted[] = [];
    const everywhere: Literal[] = [];
    const limited: { node: SchemaNode; count: number }[] = [];
    for (const fact of facts) {
      if (fact.kind === "fewest") fewest = Math.max(fewest, fact.count);
      if (fact.kind === "most") most = Math.min(most, fact.count);
      if (fact.kind === "element") wanted.push({ from: 0, ...fact });
      if (fact.kind === "at-least" && fact.count > LONGEST) fewest = Math.max(fewest, fact.count);
      else if (fact.kind === "at-least")
        for (let count = 0; count < fact.count; count += 1)
          wanted.push({ from: 0, literal: { node: fact.node, kept: true }, counts: true });
      if (fact.kind === "at-most" && fact.count <= 0) everywhere.push({ node: fact.node, kept: false });
      else if (fact.kind === "at-most") limited.push(fact);
    }
    this.#tables = facts.filter((fact) => fact.kind === "items");
    this.#unique = facts.some((fact) => fact.kind === "unique" && fact.kept);
    this.#twins = facts.some((fact) => fact.kind === "unique" && !fact.kept);
    this.#excluded = facts.flatMap((fact) => (fact.kind === "other-than" ? fact.values : [])).filter(Array.isArray);
    this.#wanted = wanted;
    this.#everywhere = everywhere;
    this.#limited = limited;
    this.fewest = this.#twins ? Math.max(fewest, 2) : fewest;
    this.most = most;
    this.#prefixLength = Math.max(0, ...this.#tables.map(({ prefix }) => prefix.length));
  }

  /** Places the wanted elements from the given one on. */
  place(index: number, placed: ReadonlyMap<number, readonly Literal[]>): Solution {
    if (this.#asking.isSpent()) return unknown("the budget is spent", true);
    const wanted = this.#wanted[index];
    if (wanted === undefined) return this.#fillAll(placed);
    let result: Solution = NONE;
    for (const position of this.#positionsFor(wanted, placed)) {
      this.#placings += 1;
      if (this.#placings > MOST_PLACINGS) return unknown("too many ways to order the items of an array", true);
      const literals = [...(placed.get(position) ?? []), wanted.literal];
      if (this.#asking.solve([...this.#literalsAt(position), ...literals]).kind === "none") continue;
      const solution = this.place(index + 1, new Map(placed).set(position, literals));
      if (solution.kind === "found") return solution;
      result = worse(result, solution);
    }
    return result;
  }

  /** Free places first; sharing a place comes last. All places behind the prefixes are alike. */
  #positionsFor(
    { index, from, literal, counts }: Wanted,
    placed: ReadonlyMap<number, readonly Literal[]>,
  ): readonly number[] {
    if (index !== undefined) return index < this.most ? [index] : [];
    const end = Math.min(Math.max(this.#prefixLength, from) + this.#wanted.length + 1, this.most);
    const positions = Array.from({ length: Math.max(end - from, 0) }, (_, offset) => from + offset);
    return [
      ...positions.filter((place) => !placed.has(place)),
      ...positions.filter((place) => placed.has(place) && !(counts === true && isPlaced(literal, placed.get(place)!))),
    ];
  }

  #literalsAt(position: number): Literal[] {
    const nodes = this.#tables.flatMap(({ prefix, rest }) => prefix[position] ?? rest ?? []);
    return [...nodes.map((node) => ({ node, kept: true })), ...this.#everywhere];
  }

  #fillAll(placed: ReadonlyMap<number, readonly Literal[]>): Solution {
    const shortest = Math.max(this.fewest, ...[...placed.keys()].map((position) => position + 1));
    if (shortest > this.most) return NONE;
    const solution = this.#twins ? this.#fillTwins(shortest, placed) : this.#fill(shortest, placed);
    if (solution.kind !== "found" || !this.#excluded.some((value) => equalJson(value, solution.value))) return solution;
    const longer = shortest < this.most ? this.#fill(shortest + 1, placed) : NONE;
    if (longer.kind === "found" && !this.#excluded.some((value) => equalJson(value, longer.value))) return longer;
    return unknown("an array other than the listed ones was not found", true);
  }

  #fill(length: number, placed: ReadonlyMap<number, readonly Literal[]>): Solution {
    const items: unknown[] = [];
    const used = this.#limited.map(() => 0);
    let forced = 0;
    for (let position = 0; position < length; position += 1) {
      const wanted = [...this.#literalsAt(position), ...(placed.get(position) ?? [])];
      const others = this.#unique && items.length > 0 ? [{ node: this.#asking.valuesNode(items), kept: false }] : [];
      const sparing = this.#limited.map(({ node }) => ({ node, kept: false }));
      let solution = this.#asking.solve([...wanted, ...others, ...sparing]);
      if (solution.kind === "none" && sparing.length > 0) {
        if (others.length === 0 && sparing.length === 1) forced += 1;
        solution = this.#asking.solve([...wanted, ...others]);
      }
      if (solution.kind !== "found") {
        // Another choice of the items before might have left one.
        if (solution.kind === "none" && (others.length > 0 || sparing.length > 0))
          return this.#asking.solve(wanted).kind === "none" ? NONE : this.#guess(others.length > 0, wanted, length);
        return solution;
      }
      for (const [index, { node }] of this.#limited.entries())
        if (this.#asking.accepts(node, solution.value) === true) used[index]! += 1;
      items.push(solution.value);
    }
    if (this.#limited.length === 1 && forced > this.#limited[0]!.count) return NONE;
    const overfull = this.#limited.some(({ count }, index) => used[index]! > count);
    return overfull ? unknown("items that count towards maxContains were not avoided", true) : found(items);
  }

  /** Items were chosen greedily. Where all places are alike and nothing is wanted, that proves that there are too few values. */
  #guess(areUnique: boolean, wanted: readonly Literal[], length: number): Solution {
    const alike = areUnique && this.#wanted.length === 0 && this.#limited.length === 0 && this.#prefixLength === 0;
    return alike && wanted.length > 0 && length > 0 ? NONE : unknown("distinct items were not found", true);
  }

  /** Two equal items: the second place takes what the first has. */
  #fillTwins(length: number, placed: ReadonlyMap<number, readonly Literal[]>): Solution {
    let result: Solution = NONE;
    const last = Math.min(Math.max(this.#prefixLength + 2, length), LONGEST);
    for (let second = 1; second < last; second += 1) {
      for (let first = 0; first < second; first += 1) {
        if (this.#asking.isSpent()) return unknown("the budget is spent", true);
        if (second >= this.most) continue;
        const shared = [first, second].flatMap((place) => [...this.#literalsAt(place), ...(placed.get(place) ?? [])]);
        const twin = this.#asking.solve(shared);
        if (twin.kind === "none") continue;
        if (twin.kind === "unknown") {
          result = worse(result, twin);
          continue;
        }
        const literal = { node: this.#asking.valuesNode([twin.value]), kept: true };
        const both = new Map(placed).set(first, [literal]).set(second, [literal]);
        const solution = this.#fill(Math.max(length, second + 1), both);
        if (solution.kind === "found") return solution;
        result = worse(result, solution.kind === "none" ? unknown("two equal items were not placed", true) : solution);
      }
    }
    return result;
  }
}
