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
  | { readonly slugs: readonly string[]; readonly note: string; readonly sha?: string }
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
 * with, or a number, and a note. `@SHA` after the names says which head was seen.
 */
export function matchNames(text: string, names: Names): Named {
  const { head, tail } = splitAtDash(text);
  const list = matchList(head, names);
  if (list !== undefined) return { ...list, note: tail };
  const words = text.split(/\s+/);
  const single = matchLongest(words, names);
  if (single === undefined) return unknownName(words, names);
  const { note, sha } = takeSha(words.slice(single.words).join(" "));
  return {
    slugs: single.slugs,
    note: withoutDash(single.rest === "" ? note : `${single.rest} ${note}`.trim()),
    ...(sha !== undefined && { sha }),
  };
}

const DASH = /\s*(?:[\u2013\u2014]|(?<=\s|^)--(?=\s|$))\s*/;
// Keeps the search for an edge short in a word of many kilobytes.
const LONGEST_NAME = 200;
const SHA = /^@([0-9a-f]+)$/i;

function splitAtDash(text: string): { head: string; tail: string } {
  const dash = DASH.exec(text);
  if (dash === null) return { head: text, tail: "" };
  return { head: text.slice(0, dash.index), tail: text.slice(dash.index + dash[0].length) };
}

const withoutDash = (note: string): string => note.replace(/^\s*(?:[\u2013\u2014]|--(?=\s|$))\s*/, "").trim();

function matchList(head: string, names: Names): { slugs: string[]; sha?: string } | undefined {
  const words = head.split(/[\s,;]+/).filter((word) => trimPunctuation(word) !== "" || SHA.test(word));
  const sha = SHA.exec(words.at(-1) ?? "")?.[1];
  if (sha !== undefined) words.pop();
  if (words.length === 0) return undefined;
  const slugs: string[] = [];
  for (let at = 0; at < words.length;) {
    const match = matchLongest(words, names, at);
    if (match === undefined || match.rest !== "") return undefined;
    slugs.push(...match.slugs);
    at += match.words;
  }
  return { slugs: [...new Set(slugs)], ...(sha !== undefined && { sha: sha.toLowerCase() }) };
}

interface Match {
  readonly slugs: readonly string[];
  /** How many words the name took. */
  readonly words: number;
  /** What is left of the last word, where the name ends inside it at a word edge. */
  readonly rest: string;
}

function matchLongest(words: readonly string[], names: Names, at = 0): Match | undefined {
  const first = trimPunctuation(words[at] ?? "");
  const longest = Math.max(...[...names.slugs].map((slug) => slug.split("-").length), 1);
  for (let count = Math.min(words.length - at, longest); count > 0; count -= 1) {
    const match = matchWords(words.slice(at, at + count), names);
    if (match !== undefined) return { ...match, words: count };
  }
  if (/^#?\d+$/.test(first)) {
    const slug = names.numbers.get(Number(first.replace("#", "")));
    return slug === undefined ? undefined : { slugs: [slug], words: 1, rest: "" };
  }
  if (names.allowAll && first.toLowerCase() === "all") return { slugs: [...names.slugs], words: 1, rest: "" };
  return undefined;
}

/** Matches all the words, or all but what follows a dash inside the last: `root-cause—because`, `root-cause-is-clear`. */
function matchWords(words: readonly string[], names: Names): Omit<Match, "words"> | undefined {
  // A word without a letter or digit, such as a dash, ends the name.
  if (!words.every((word) => /[a-z0-9]/i.test(word))) return undefined;
  const slug = normalizeSlug(words.join(" "));
  if (names.slugs.has(slug)) return { slugs: [slug], rest: "" };
  const last = words.at(-1)!;
  for (let edge = Math.min(last.length, LONGEST_NAME) - 1; edge > 0; edge -= 1) {
    if (!/[-_\u2013\u2014:,;]/.test(last[edge]!)) continue;
    const prefix = normalizeSlug([...words.slice(0, -1), last.slice(0, edge)].join(" "));
    if (names.slugs.has(prefix)) return { slugs: [prefix], rest: last.slice(edge).replace(/^[-_:,;]+/, "") };
  }
  return undefined;
}

const trimPunctuation = (word: string): string => word.replaceAll(/^[`"'(*_[\]]+|[`"')*_.,:;!?[\]]+$/g, "");

function takeSha(rest: string): { note: string; sha?: string } {
  const [first = "", ...others] = rest.split(" ");
  const sha = SHA.exec(trimPunctuation(first))?.[1];
  return sha === undefined ? { note: rest } : { note: others.join(" "), sha: sha.toLowerCase() };
}

function unknownName(words: readonly string[], names: Names): Named {
  const unknown = trimPunctuation(words[0] ?? "") || (words[0] ?? "");
  const candidates = [...names.slugs].map((slug) => {
    const typed = normalizeSlug(words.slice(0, slug.split("-").length).join(" "));
    return { slug, far: Math.min(distance(typed, slug), distance(normalizeSlug(unknown), slug)) };
  });
  const best = candidates.sort((a, b) => a.far - b.far)[0];
  const isClose = best !== undefined && best.far <= Math.max(2, Math.floor(best.slug.length / 3));
  return { unknown: unknown.slice(0, 80), ...(isClose && { closest: best.slug }) };
}
