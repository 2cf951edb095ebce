import { guessString } from "./guess-string.ts";
import { currentLanguages, type Languages } from "./languages.ts";
import { type Case, readProblem } from "./read-problem.ts";
import { solutions, type Wanted } from "./solutions.ts";
import { GivenUp } from "./state.ts";
import type { StringAnswer, StringProblem, StringsAnswer } from "./string-problem.ts";

/** States that are explored before a question is given up: some tenths of a second. */
const BUDGET = 20_000;

const NONE: StringsAnswer = { strings: [], isAll: true };

/**
 * A shortest string that solves the problem, of readable characters where it can be; `none` is a proof. `budget` is the number
 * of states of the automaton (a large state counts as several) before the answer is a guess that holds, or `unknown`.
 */
export function findString(problem: StringProblem, budget: number = BUDGET): StringAnswer {
  const { strings, isAll, reason } = findStrings(problem, 1, budget);
  const [value] = strings;
  if (value !== undefined) return { kind: "found", value };
  return isAll ? { kind: "none" } : { kind: "unknown", reason: reason ?? "nothing was searched" };
}

/** Up to `count` different strings that solve the problem, the shortest first. */
export function findStrings(problem: StringProblem, count: number, budget: number = BUDGET): StringsAnswer {
  const { matching, refusing, minLength, maxLength } = problem;
  if (!(minLength <= maxLength) || refusing.some((pattern) => matching.includes(pattern))) return NONE;
  const languages = currentLanguages();
  const { cases, unsupported } = readProblem(languages, problem);
  const wanted = { excluded: new Set(problem.excluded), count, budget, withHalves: false };
  if (unsupported === undefined) {
    const answers = cases.map((each) => solveCase(languages, each, wanted));
    const answer = mergeAnswers(answers, count);
    if (answer.strings.length > 0 || answer.reason === undefined) return answer;
    const guess = guessString(problem);
    return guess === undefined ? answer : { ...answer, strings: [guess] };
  }
  // What is not supported can only take strings away.
  const possible = cases.map((each) => solveCase(languages, each, { ...wanted, count: 1 }));
  const isNone = possible.every(({ strings, isAll }) => strings.length === 0 && isAll);
  return isNone ? NONE : { strings: [], isAll: false, reason: unsupported };
}

function solveCase(languages: Languages, each: Case, wanted: Wanted): StringsAnswer {
  const { automata } = languages;
  const strings: string[] = [];
  try {
    const leftOutHalves = take(solutions(automata, each, wanted), wanted.count, strings);
    if (!leftOutHalves) return { strings, isAll: leftOutHalves === false };
    const others: string[] = [];
    take(solutions(automata, each, { ...wanted, withHalves: true }), strings.length + 1, others);
    if (others.length <= strings.length) return { strings, isAll: true };
    return { strings, isAll: false, reason: "only strings with halves of characters (lone surrogates) are left" };
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    return { strings, isAll: false, reason: error.message };
  }
}

/** Takes up to `count` strings. Returns what the source returns, or undefined when it may have more. */
function take(source: Generator<string, boolean>, count: number, strings: string[]): boolean | undefined {
  while (strings.length < count) {
    const { done, value } = source.next();
    if (done) return value;
    strings.push(value);
  }
  return undefined;
}

function mergeAnswers(answers: readonly StringsAnswer[], count: number): StringsAnswer {
  if (answers.length === 1) return answers[0]!;
  const strings = [...new Set(answers.flatMap((answer) => answer.strings))];
  const sorted = strings
    .map((text) => ({ text, length: [...text].length }))
    .sort((one, other) => one.length - other.length)
    .map(({ text }) => text);
  const isAll = answers.every((answer) => answer.isAll) && sorted.length <= count;
  const reason = answers.find((answer) => answer.reason !== undefined)?.reason;
  return { strings: sorted.slice(0, count), isAll, ...(reason !== undefined && { reason }) };
}
