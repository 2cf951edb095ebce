/** A set of code points: the first and last of each range in turn, in order, without ranges that touch. */
export type CharacterSet = readonly number[];

export const LAST_CODE_POINT = 0x10ffff;
/** The last code point that is one unit of UTF-16. */
export const LAST_UNIT = 0xffff;

export const EVERYTHING: CharacterSet = [0, LAST_CODE_POINT];
export const UNITS: CharacterSet = [0, LAST_UNIT];
export const BEYOND_UNITS: CharacterSet = [LAST_UNIT + 1, LAST_CODE_POINT];
/** Halves of characters: not text where one stands alone. */
export const SURROGATES: CharacterSet = [0xd800, 0xdfff];
export const DIGITS: CharacterSet = [0x30, 0x39];
export const WORD_CHARACTERS: CharacterSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
/** WhiteSpace and LineTerminator of ECMA-262: what `\s` matches. */
export const SPACES: CharacterSet = unite([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
/** What `.` does not match. */
export const LINE_ENDS: CharacterSet = [0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029];

/** All that is in any of the sets. */
export function unite(sets: readonly CharacterSet[]): CharacterSet {
  const ranges: (readonly [first: number, last: number])[] = [];
  for (const set of sets) {
    for (let at = 0; at < set.length; at += 2) ranges.push([set[at]!, set[at + 1]!]);
  }
  ranges.sort(([one], [other]) => one - other);
  const united: number[] = [];
  for (const [first, last] of ranges) {
    const previous = united.at(-1);
    if (previous === undefined || first > previous + 1) united.push(first, last);
    else if (last > previous) united[united.length - 1] = last;
  }
  return united;
}

/** All code points that are not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const others: number[] = [];
  let next = 0;
  for (let at = 0; at < set.length; at += 2) {
    if (set[at]! > next) others.push(next, set[at]! - 1);
    next = set[at + 1]! + 1;
  }
  if (next <= LAST_CODE_POINT) others.push(next, LAST_CODE_POINT);
  return others;
}

/** All that is in both sets. */
export function intersect(one: CharacterSet, other: CharacterSet): CharacterSet {
  const shared: number[] = [];
  for (let at = 0, beside = 0; at < one.length && beside < other.length;) {
    const first = Math.max(one[at]!, other[beside]!);
    const last = Math.min(one[at + 1]!, other[beside + 1]!);
    if (first <= last) shared.push(first, last);
    if (one[at + 1]! < other[beside + 1]!) at += 2;
    else beside += 2;
  }
  return shared;
}

/** Whether a code point is in the set. */
export function contains(set: CharacterSet, character: number): boolean {
  let low = 0;
  let high = set.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[2 * middle + 1]! < character) low = middle + 1;
    else high = middle;
  }
  return 2 * low < set.length && set[2 * low]! <= character;
}
