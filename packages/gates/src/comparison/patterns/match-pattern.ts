import { type Conjunction, GivenUp } from "./automaton.ts";
import { currentLanguages } from "./languages.ts";

/** The most that one text may make the automaton grow, in threads of its states. */
const MOST_GROWTH = 500_000;

/**
 * Whether a pattern is found anywhere in a text, as with flag `u`; undefined where the pattern is not supported, or the text
 * leads through more than can be kept. Takes time in proportion to the text, whatever the pattern is.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  const languages = currentLanguages();
  const language = languages.of(pattern);
  if (language.kind === "unsupported") return undefined;
  const { automata } = languages;
  const visited = new Set<Conjunction>();
  let growth = 0;
  try {
    let state = automata.conjunction([language.union], []);
    for (const character of text) {
      if (state === automata.always || state === automata.never) break;
      state = automata.step(state, character.codePointAt(0)!);
      if (visited.has(state)) continue;
      visited.add(state);
      growth += automata.sizeOf(state);
      if (growth > MOST_GROWTH) return undefined;
    }
    return automata.accepts(state);
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}
