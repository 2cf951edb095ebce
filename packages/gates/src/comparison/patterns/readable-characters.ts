import { type CharacterSet, contains, intersect, LAST_CODE_POINT } from "./character-set.ts";

/** All characters, from what people read best to what they cannot see. Halves of characters are left out. */
const FROM_READABLE: readonly CharacterSet[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e],
  [0x20, 0x20],
  [0xa1, 0xac, 0xae, 0x377],
  [0x378, 0x1fff, 0x2070, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfeff, 0xff01, 0xffee, 0x10000, 0x1fffd, 0x20000, 0x2fffd],
  [0x09, 0x0a, 0x0d, 0x0d],
  [0xa0, 0xa0, 0xad, 0xad, 0x2000, 0x206f],
  [0x00, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0x7f, 0x9f],
  [0xe000, 0xf8ff, 0xfdd0, 0xfdef, 0xff00, 0xff00, 0xffef, 0xffff, 0x1fffe, 0x1ffff, 0x2fffe, 0x10ffff],
];

/** Up to `count` characters of the set, the most readable first; none of a set that holds only halves of characters. */
export function readableCharacters(set: CharacterSet, count: number): readonly number[] {
  const characters: number[] = [];
  for (const group of FROM_READABLE) {
    const shared = intersect(set, group);
    for (let at = 0; at < shared.length; at += 2) {
      for (let character = shared[at]!; character <= shared[at + 1]!; character++) {
        if (characters.length >= count) return characters;
        characters.push(character);
      }
    }
  }
  return characters;
}

/** A number that orders characters as `readableCharacters` does; undefined comes last. */
export function hardnessOf(character: number | undefined): number {
  if (character === undefined) return Infinity;
  return FROM_READABLE.findIndex((group) => contains(group, character)) * (LAST_CODE_POINT + 1) + character;
}
