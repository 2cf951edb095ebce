import { type Automata, type Conjunction, GivenUp, type Union } from "./automaton.ts";
import { currentLanguages, type Languages } from "./languages.ts";
import { type Layer, Layers } from "./layers.ts";
import type { StringAnswer, StringProblem } from "./string-problem.ts";
import { stringsOfLength } from "./strings-of-length.ts";

/** Strings that solve a problem. */
export interface StringsAnswer {
  /** Different strings, the shortest and most readable first. */
  readonly strings: readonly string[];
  /** There are no others: proved. */
  readonly isAll: boolean;
  /** Why there may be others, though fewer than asked for were found. */
  readonly reason?: string;
}

/** States that are explored before a question is given up: some tenths of a second. */
const BUDGET = 20_000;
/** Longer strings are not built, in code points. */
const LONGEST = 200_000;

/**
 * A shortest string that solves the problem, of readable characters where it can be; `none` is a proof. `budget` is the number
 * of states of the automaton (a large state counts as several) before the answer is `unknown`.
 */
export function findString(problem: StringProblem, budget: number = BUDGET): StringAnswer {
  const { strings, isAll, reason } = findStrings(problem, 1, budget);
  const [value] = strings;
  if (value !== undefined) return { kind: "found", value };
  return isAll ? { kind: "none" } : { kind: "unknown", reason: reason ?? "" };
}

/** Up to `count` different strings that solve the problem, the shortest first. */
export function findStrings(problem: StringProblem, count: number, budget: number = BUDGET): StringsAnswer {
  const refused = new Set(problem.refusing);
  if (!(problem.minLength <= problem.maxLength) || problem.matching.some((pattern) => refused.has(pattern)))
    return NONE;
  const languages = currentLanguages();
  const strings: string[] = [];
  try {
    const { start, unsupported } = readPatterns(languages, problem);
    const search = { automata: languages.automata, problem, start, count, budget };
    if (unsupported !== undefined) {
      // What is not supported can only take strings away.
      const [possible] = solutions({ ...search, count: 1 }, true);
      return possible === undefined ? NONE : { strings, isAll: false, reason: unsupported };
    }
    const leftOutHalves = collect(solutions(search, false), count, strings);
    if (strings.length >= count) return { strings, isAll: false };
    if (!leftOutHalves) return { strings, isAll: true };
    const more = Array.from(solutions({ ...search, count: strings.length + 1 }, true));
    if (more.length <= strings.length) return { strings, isAll: true };
    return { strings, isAll: false, reason: "only strings with halves of characters (lone surrogates) are left" };
  } catch (error) {
    if (error instanceof GivenUp) return { strings, isAll: false, reason: error.message };
    throw error;
  }
}

const NONE: StringsAnswer = { strings: [], isAll: true };

/** The state before the first character, and why not all patterns are in it. */
function readPatterns(
  languages: Languages,
  { matching, refusing }: StringProblem,
): { readonly start: Conjunction; readonly unsupported: string | undefined } {
  let unsupported: string | undefined;
  const unionsOf = (patterns: readonly string[]): readonly Union[] =>
    patterns.flatMap((pattern) => {
      const language = languages.of(pattern);
      if (language.kind === "regular") return [language.union];
      unsupported ??= language.reason;
      return [];
    });
  const start = languages.automata.conjunction(unionsOf(matching), unionsOf(refusing));
  return { start, unsupported };
}

/** Takes up to `count` strings. Returns what the source does when it has no more. */
function collect(source: Generator<string, boolean>, count: number, strings: string[]): boolean {
  for (;;) {
    const { done, value } = source.next();
    if (done) return value;
    strings.push(value);
    if (strings.length >= count) return false;
  }
}

interface Search {
  readonly automata: Automata;
  readonly problem: StringProblem;
  readonly start: Conjunction;
  readonly count: number;
  readonly budget: number;
}

/** All solutions, up to the count. Returns whether halves of characters were left out. */
function* solutions(search: Search, withHalves: boolean): Generator<string, boolean> {
  const { automata, start, count, budget } = search;
  const { minLength, maxLength } = search.problem;
  const excluded = new Set(search.problem.excluded);
  const excludedByLength = countByLength(excluded);
  const layers = new Layers(automata, start, budget, withHalves);
  const from = Math.max(0, Math.ceil(minLength));
  const shortest = layers.toFirstAccepted(from, maxLength);
  if (shortest === undefined) return layers.leftOutHalves;
  const first = from + shortest.length - 1;
  let left = count;
  for (let length = first; length <= maxLength; length++) {
    const layerAt = (at: number): Layer => (length === first && at >= from ? shortest[at - from]! : layers.at(at));
    if (layerAt(length).length === 0) break;
    if (length > LONGEST) throw new GivenUp(`strings of more than ${LONGEST} characters are not built`);
    const limit = left + (excludedByLength.get(length) ?? 0);
    for (const text of stringsOfLength(automata, layers, layerAt, length, limit)) {
      if (excluded.has(text)) continue;
      yield text;
      if (--left === 0) return false;
    }
  }
  return layers.leftOutHalves;
}

function countByLength(strings: ReadonlySet<string>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const text of strings) {
    const length = [...text].length;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return counts;
}
