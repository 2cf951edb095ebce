/**
 * Characters that do not show, or that move or turn what stands around them: controls, bidirectional marks, zero widths, lone
 * surrogates. The two selectors that choose how an emoji looks stay, for they can neither hide nor move anything.
 */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\uFE0E\uFE0F]]/gv;
// Text that surely has none of them: the classes above take long to compile, and most text needs them not.
const PLAIN = /^[\x20-\x7E\u2013\u2014\u2018-\u201D\u2026\u2192\u2714\u2716]*$/;
const LINE_BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;

// A line that starts with `::`, and `##[` or `##name[` anywhere in it, are commands to the CI runner that prints it.
const RUNNER_COMMAND = /(?<=^\s*):(?=:)|#(?=#\w*\[)/g;

/** One line that a terminal and a CI log show as it is: line breaks become spaces, what does not show is spelled `\u{1b}`. */
export const escapeControlCharacters = (text: string): string =>
  (PLAIN.test(text) ? text : text.replaceAll(LINE_BREAKS, " ").replaceAll(UNSEEN, spell)).replaceAll(
    RUNNER_COMMAND,
    spell,
  );

/** A character as an escape that can be read. */
export const spell = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** JSON in which everything shows: the same value as `JSON.stringify` writes, safe to print. */
export const stringifyVisibly = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replaceAll(UNSEEN, (character) => (character === "\n" ? character : toJsonEscape(character)))
    .replaceAll(RUNNER_COMMAND, toJsonEscape);

const toJsonEscape = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
