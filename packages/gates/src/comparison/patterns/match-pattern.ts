import { acceptsText } from "./accepts-text.ts";
import { currentLanguages } from "./languages.ts";
import { GivenUp } from "./state.ts";

/**
 * Whether a pattern is found anywhere in a text, as with flag `u`; undefined where the pattern is not supported, or the text
 * leads through more than can be kept. Takes time in proportion to the text, whatever the pattern is.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  const languages = currentLanguages();
  const language = languages.of(pattern);
  if (language.kind === "unsupported") return undefined;
  try {
    return acceptsText(languages.automata, languages.automata.stateOf([language.union], []), text);
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}
