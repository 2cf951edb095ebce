import { distance } from "fastest-levenshtein";

/** What people may name: items by slug and number, and gates by slug. */
export interface Names {
  readonly slugs: ReadonlySet<string>;
  /** Number to slug. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Whether `all` stands for every slug. */
  readonly allowAll: boolean;
}

/** What a command names, or why it names nothing. */
export type Named =
  | {
      readonly slugs: readonly string[];
      readonly note: string;
      readonly sha?: string;
      /** Set when the note begins as a list of names would, of which only the first was read. */
      readonly isHalfList: boolean;
      /** Set when the name was only the beginning of a word with hyphens: `root-cause-analysis`. */
      readonly isNamePart: boolean;
    }
  | { readonly unknown: string; readonly closest?: string };

/**
 * Lower case, words joined by single dashes, everything but letters, digits and dashes gone; all digits: the item of that
 * number, if any. The rule of the original (specification 1.3).
 */
export function normalizeSlug(raw: string, numbers?: ReadonlyMap<number, string>): string {
  const slug = raw
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-")
    .replaceAll(/[^a-z0-9-]/g, "")
    .replaceAll(/-+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return numbers !== undefined && /^\d+$/.test(slug) ? (numbers.get(Number(slug)) ?? "") : slug;
}

/**
 * Reads what follows a verb: a list when all of it, up to a dash, is names and numbers; else the longest name that it begins
 * with, or a number, and a note. `@SHA` says which head was seen.
 */
export function matchNames(text: string, names: Names): Named {
  const { head, tail } = splitAtDash(withoutDash(text));
  const list = matchList(head, names);
  if (list !== undefined)
    return {
      slugs: list,
      ...readNote(tail === "" ? shaOf(head) : `${shaOf(head)} ${tail}`),
      isHalfList: false,
      isNamePart: false,
    };
  const words = withoutDash(text).split(/\s+/);
  const single = matchLongest(words, names);
  if (single === undefined) return unknownName(words, names);
  const rest = words.slice(single.words);
  const isHalfList = single.isInWord || isListLike(words[single.words - 1]!, single.rest, rest, names);
  return {
    slugs: single.slugs,
    ...readNote(withoutDash(`${single.rest} ${rest.join(" ")}`)),
    isHalfList,
    isNamePart: single.isInWord,
  };
}

// An em or en dash anywhere, or two hyphens on their own.
const DASH = /[\u2013\u2014]|(?:^|\s)--(?=\s|$)/;
const LEADING_DASH = /^\s*(?:[\u2013\u2014]|--(?=\s|$))/;
const SHA_WORD = /^@[0-9a-f]{7,64}$/i;
// Few digits may be a login; so many name a commit wherever they stand.
const SHA_IN_NOTE = /(?:^@([0-9a-f]{7,64})|(?:^|\s)@([0-9a-f]{16,64}))(?![0-9a-z])/i;
// Keeps the search for an edge short in a word of many kilobytes.
const LONGEST_NAME = 200;

function splitAtDash(text: string): { head: string; tail: string } {
  const dash = DASH.exec(text);
  if (dash === null) return { head: text, tail: "" };
  return { head: text.slice(0, dash.index).trim(), tail: text.slice(dash.index + dash[0].length).trim() };
}

const withoutDash = (text: string): string => text.replace(LEADING_DASH, "").trim();

function readNote(note: string): { note: string; sha?: string } {
  const found = SHA_IN_NOTE.exec(note.trim());
  if (found === null) return { note: note.trim() };
  const sha = (found[1] ?? found[2])!.toLowerCase();
  return {
    note: withoutDash(`${note.trim().slice(0, found.index)} ${note.trim().slice(found.index + found[0].length)}`),
    sha,
  };
}

const shaOf = (head: string): string => (head.match(/\S+$/)?.[0] ?? "").match(SHA_WORD)?.[0] ?? "";

function matchList(head: string, names: Names): readonly string[] | undefined {
  const slugs: string[] = [];
  for (const segment of head.split(/[,;\uFF0C\u3001]/)) {
    // A word without letter or digit, such as a tick, is no name and no note.
    const words = segment
      .split(/\s+/)
      .filter((word) => Array.from(word.slice(0, LONGEST_NAME)).some(isLetterOrDigit) && !SHA_WORD.test(word));
    for (let at = 0; at < words.length;) {
      const match = matchLongest(words, names, at);
      if (match === undefined || match.rest !== "") return undefined;
      slugs.push(...match.slugs);
      at += match.words;
    }
  }
  return slugs.length === 0 ? undefined : [...new Set(slugs)];
}

/** Whether what is left looks as if it were meant for more names. */
function isListLike(last: string, tail: string, rest: readonly string[], names: Names): boolean {
  const isNumber = (word: string): boolean => /^[^\p{L}\p{N}]*\d+[^\p{L}\p{N}]*$/u.test(word.slice(0, LONGEST_NAME));
  if (tail !== "") return /^\d/.test(tail);
  return rest.length > 0 && (/[,;]$/.test(last) || isNumber(rest[0]!) || matchLongest(rest, names) !== undefined);
}

interface Match {
  readonly slugs: readonly string[];
  /** How many words the name took. */
  readonly words: number;
  /** What is left of the last word, where the name ends inside it at a word edge. */
  readonly rest: string;
  /** Whether the name was only the beginning of a word with hyphens: `root-cause-analysis`. */
  readonly isInWord: boolean;
}

function matchLongest(words: readonly string[], names: Names, at = 0): Match | undefined {
  const longest = Math.max(...[...names.slugs].map((slug) => slug.split("-").length), 1);
  for (let count = Math.min(words.length - at, longest); count > 0; count -= 1) {
    const match = matchWords(words.slice(at, at + count), names);
    if (match !== undefined) return { ...match, words: count };
  }
  const word = trimPunctuation((words[at] ?? "").slice(0, LONGEST_NAME));
  // A number with a unit, such as 5%, is a quantity.
  const number = (words[at] ?? "").includes("%") ? null : /^#?(\d+)/.exec(word);
  if (number !== null && !isLetterOrDigit(Array.from(word.slice(number[0].length))[0] ?? "")) {
    const slug = names.numbers.get(Number(number[1]));
    return slug === undefined
      ? undefined
      : { slugs: [slug], words: 1, rest: trimPunctuation(word.slice(number[0].length)), isInWord: false };
  }
  if (names.allowAll && word.toLowerCase() === "all")
    return { slugs: [...names.slugs], words: 1, rest: "", isInWord: false };
  return undefined;
}

/** Matches all the words, or all but what follows a word edge inside the last: `root-cause—because`, `root-cause(ok)`. */
function matchWords(words: readonly string[], names: Names): Omit<Match, "words"> | undefined {
  // A word without a letter or digit, such as a dash, ends the name.
  if (!words.every((word) => /[a-z0-9]/i.test(word)) || words.slice(0, -1).some(hasForeignLetter)) return undefined;
  const last = words.at(-1)!.slice(0, LONGEST_NAME);
  const before = words.slice(0, -1).map((word) => word.slice(0, LONGEST_NAME));
  const slug = normalizeSlug([...before, last].join(" "));
  // Dots and slashes inside a word are deleted by the rule, which must not make a name of two words.
  const isTwoInOne = /[a-z0-9][^a-z0-9\s_-]+[a-z0-9]/i.test([...before, last].join(" "));
  if (names.slugs.has(slug) && !isTwoInOne && !hasForeignLetter(last))
    return { slugs: [slug], rest: "", isInWord: false };
  // By whole characters: half of one is no letter, and must not look like an edge.
  const characters = [...last];
  for (let edge = characters.length - 1; edge > 0; edge -= 1) {
    if (isLetterOrDigit(characters[edge]!)) continue;
    const prefix = characters.slice(0, edge).join("");
    if (hasForeignLetter(prefix) || /[a-z0-9][^a-z0-9_-]+[a-z0-9]/i.test(prefix)) continue;
    const found = normalizeSlug([...before, prefix].join(" "));
    if (names.slugs.has(found))
      return {
        slugs: [found],
        rest: trimPunctuation(words.at(-1)!.slice(prefix.length)),
        isInWord: /^[-_][\p{L}]/u.test(words.at(-1)!.slice(prefix.length)),
      };
  }
  return undefined;
}

/** The rule deletes letters that no name has, which must not make a name of a word that only resembles it (threat 20). */
const hasForeignLetter = (word: string): boolean => /[^\0-\x7F]/.test(word) && /[^\P{L}a-zA-Z]/u.test(word);

/** The classes of all of Unicode take long to compile, and most names need none. */
const isLetterOrDigit = (character: string): boolean =>
  /[A-Za-z0-9]/.test(character) || (character > "\x7F" && /[\p{L}\p{N}]/u.test(character));

/** Without the punctuation around it. By index: a regular expression takes quadratic time over a long run of marks. */
function trimPunctuation(word: string): string {
  const characters = [...word];
  const isMark = (character: string): boolean => character !== "#" && character !== "@" && !isLetterOrDigit(character);
  let start = 0;
  let end = characters.length;
  while (start < end && isMark(characters[start]!)) start += 1;
  while (end > start && isMark(characters[end - 1]!)) end -= 1;
  return characters.slice(start, end).join("");
}

function unknownName(words: readonly string[], names: Names): Named {
  const unknown = trimPunctuation((words[0] ?? "").slice(0, LONGEST_NAME)) || (words[0] ?? "").slice(0, LONGEST_NAME);
  const candidates = [...names.slugs].map((slug) => {
    const typed = normalizeSlug(words.slice(0, slug.split("-").length).join(" ").slice(0, LONGEST_NAME));
    return { slug, far: Math.min(distance(typed, slug), distance(normalizeSlug(unknown), slug)) };
  });
  const best = candidates.sort((a, b) => a.far - b.far)[0];
  const isClose = best !== undefined && best.far <= Math.max(2, Math.floor(best.slug.length / 3));
  return { unknown: unknown.slice(0, 80), ...(isClose && { closest: best.slug }) };
}
