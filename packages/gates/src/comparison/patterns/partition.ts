import { type CharacterSet, LAST_CODE_POINT, unite } from "./character-set.ts";
import type { SharedSet } from "./expression.ts";
import { hardnessOf, readableCharacters } from "./readable-characters.ts";

const ASCII = 128;

/**
 * The code points in classes: two of one class are in the same of the given sets, so that nothing tells them apart. The classes
 * with the most readable characters come first.
 */
export class Partition {
  /** The first code point of each range, and the class of each range. */
  readonly #starts: readonly number[];
  readonly #classes: readonly number[];
  readonly #ascii = new Uint16Array(ASCII);
  readonly #sets: readonly CharacterSet[];
  /** The most readable character of each class; for a class of halves of characters only, the first. */
  readonly representatives: readonly number[];
  /** From this class on, classes are of halves of characters only. */
  readonly firstUnreadable: number;

  constructor(sets: readonly SharedSet[]) {
    let starts: readonly number[] = [0];
    let classes: readonly number[] = [0];
    for (const { set } of sets) [starts, classes] = split(starts, classes, set);
    const found = rangesByClass(starts, classes).map((set, index) => ({
      set,
      index,
      readable: readableCharacters(set, 1)[0],
    }));
    found.sort((one, other) => hardnessOf(one.readable) - hardnessOf(other.readable));
    const numbers: number[] = [];
    for (const [number, { index }] of found.entries()) numbers[index] = number;
    this.#starts = starts;
    this.#classes = classes.map((index) => numbers[index]!);
    this.#sets = found.map(({ set }) => set);
    this.representatives = found.map(({ set, readable }) => readable ?? set[0]!);
    this.firstUnreadable = found.filter(({ readable }) => readable !== undefined).length;
    for (let character = 0; character < ASCII; character++) this.#ascii[character] = this.#find(character);
  }

  classOf(character: number): number {
    return character < ASCII ? this.#ascii[character]! : this.#find(character);
  }

  charactersOf(classes: readonly number[]): CharacterSet {
    return unite(classes.map((index) => this.#sets[index]!));
  }

  #find(character: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= character) low = middle;
      else high = middle - 1;
    }
    return this.#classes[low]!;
  }
}

/** Every class cut in two: what is in the set, and what is not. */
function split(
  starts: readonly number[],
  classes: readonly number[],
  set: CharacterSet,
): readonly [starts: readonly number[], classes: readonly number[]] {
  const newStarts: number[] = [];
  const newClasses: number[] = [];
  const numbers = new Map<number, number>();
  // Where the set begins and where it has ended, in order: inside it after an odd number of these edges.
  let edge = 0;
  const edgeAt = (index: number): number =>
    index >= set.length ? Infinity : index % 2 === 0 ? set[index]! : set[index]! + 1;
  for (let range = 0; range < starts.length; range++) {
    const end = starts[range + 1] ?? LAST_CODE_POINT + 1;
    let first = starts[range]!;
    while (first < end) {
      while (edgeAt(edge) <= first) edge++;
      const key = classes[range]! * 2 + (edge % 2);
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = numbers.size));
      newStarts.push(first);
      newClasses.push(number);
      first = Math.min(end, edgeAt(edge));
    }
  }
  return [newStarts, newClasses];
}

function rangesByClass(starts: readonly number[], classes: readonly number[]): readonly CharacterSet[] {
  const sets: number[][] = [];
  for (const [range, number] of classes.entries())
    (sets[number] ??= []).push(starts[range]!, (starts[range + 1] ?? LAST_CODE_POINT + 1) - 1);
  return sets;
}
