import { acceptsText } from "./accepts-text.ts";
import type { Automata } from "./automata.ts";
import { Languages } from "./languages.ts";
import { type Case, readProblem } from "./read-problem.ts";
import { readableCharacters } from "./readable-characters.ts";
import { GivenUp, type Thread, type Union } from "./state.ts";
import type { StringProblem } from "./string-problem.ts";

/** Places in a pattern that are looked at for a guess. */
const MOST_PLACES = 20_000;
/** Longer guesses are not made, in code points. */
const LONGEST = 20_000;

/**
 * A string that solves a problem whose search was given up, if a guess holds: a short string of each pattern alone, or of all
 * in a row, where patterns may be found anywhere. Every guess is put to the test.
 */
export function guessString(problem: StringProblem): string | undefined {
  // Languages of its own, so that what was asked before does not decide which guess comes first.
  const languages = new Languages();
  const excluded = new Set(problem.excluded);
  for (const each of readProblem(languages, problem).cases) {
    try {
      const guess = guessInCase(languages.automata, each, excluded);
      if (guess !== undefined) return guess;
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
    }
  }
  return undefined;
}

function guessInCase(automata: Automata, { start, min, max }: Case, excluded: ReadonlySet<string>): string | undefined {
  const parts = start.literals
    .filter(({ negated }) => !negated)
    .flatMap(({ union }) => shortStringOf(automata, union) ?? []);
  const guesses = [...parts, parts.join("")].flatMap((text) => padded(text, min));
  return guesses.find((text) => {
    const length = [...text].length;
    return length >= min && length <= max && !excluded.has(text) && acceptsText(automata, start, text);
  });
}

function padded(text: string, min: number): readonly string[] {
  if (text.length > LONGEST || min > LONGEST) return [];
  const missing = "a".repeat(Math.max(0, min - [...text].length));
  return missing === "" ? [text] : [text + missing, missing + text];
}

interface Step {
  readonly thread: Thread;
  readonly from?: Step;
  readonly character: number;
}

/** A string of a union, found by following single threads. Conditions on their way are left aside. */
function shortStringOf(automata: Automata, { threads }: Union): string | undefined {
  const steps: Step[] = threads.map((thread) => ({ thread, character: 0 }));
  const seen = new Set(threads);
  for (const step of steps) {
    const { arcs, acceptsEnd } = automata.frontierOfThread(step.thread);
    if (acceptsEnd) return textTo(step);
    for (const arc of arcs) {
      const [character] = readableCharacters(arc.set.set, 1);
      const thread = character === undefined ? undefined : automata.threadAfter(arc, character);
      if (character === undefined || thread === undefined || seen.has(thread)) continue;
      seen.add(thread);
      steps.push({ thread, from: step, character });
    }
    if (steps.length > MOST_PLACES) return undefined;
  }
  return undefined;
}

function textTo(last: Step): string {
  const characters: string[] = [];
  for (let step = last; step.from !== undefined; step = step.from)
    characters.push(String.fromCodePoint(step.character));
  return characters.toReversed().join("");
}
