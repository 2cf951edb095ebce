import { type CharacterSet, LAST_CODE_POINT } from "./character-set.ts";
import type { SharedSet } from "./expression.ts";
import { readableCharacters } from "./readable-characters.ts";

const ASCII = 128;

/** The code points in classes: two of one class are in the same of the given sets, so that nothing tells them apart. */
export class Partition {
  /** The first code point of each range, and the class of each range. */
  readonly #starts: readonly number[];
  readonly #classes: readonly number[];
  readonly #ascii = new Uint16Array(ASCII);
  /** The most readable character of each class; for a class of halves of characters only, the first. */
  readonly representatives: readonly number[];
  readonly #sets: readonly CharacterSet[];

  constructor(sets: readonly SharedSet[]) {
    let starts: readonly number[] = [0];
    let classes: readonly number[] = [0];
    for (const { set } of sets) [starts, classes] = split(starts, classes, set);
    this.#starts = starts;
    this.#classes = classes;
    this.#sets = rangesByClass(starts, classes);
    this.representatives = this.#sets.map((set) => readableCharacters(set, 1)[0] ?? set[0]!);
    for (let character = 0; character < ASCII; character++) this.#ascii[character] = this.#find(character);
  }

  get size(): number {
    return this.#sets.length;
  }

  classOf(character: number): number {
    return character < ASCII ? this.#ascii[character]! : this.#find(character);
  }

  charactersOf(index: number): CharacterSet {
    return this.#sets[index]!;
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
  // The places where the set begins and where it has ended, in order: inside it after an odd number of them.
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
