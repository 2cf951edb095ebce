const LIMIT = 140;

// What does not show, and what GitHub refuses: characters beyond the first 65,536.
const UNFIT = /[\p{C}\u2028\u2029]|[\u{10000}-\u{10FFFF}]/gu;

/** A description of a status as every forge takes it: 140 characters at most, all of which show. */
export function fitDescription(text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll(UNFIT, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return visible.length <= LIMIT ? visible : `${visible.slice(0, LIMIT - 1)}…`;
}
