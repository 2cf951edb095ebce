import { Automata, type Union } from "./automaton.ts";
import { parsePattern } from "./parse-pattern.ts";

/** Objects and patterns that are kept for later questions; some hundred bytes each. Beyond, all is dropped and made anew. */
const MOST_KEPT = 300_000;
const MOST_PATTERNS = 5_000;

type Language =
  | { readonly kind: "regular"; readonly union: Union }
  | { readonly kind: "unsupported"; readonly reason: string };

/** Patterns by their text, with the automata in which they are compared. Only time depends on what is kept. */
export class Languages {
  readonly automata = new Automata();
  readonly #languages = new Map<string, Language>();

  get isFull(): boolean {
    return this.automata.size > MOST_KEPT || this.#languages.size > MOST_PATTERNS;
  }

  /** The strings that a pattern is found in. */
  of(pattern: string): Language {
    let language = this.#languages.get(pattern);
    if (language === undefined) this.#languages.set(pattern, (language = this.#read(pattern)));
    return language;
  }

  #read(text: string): Language {
    const pattern = parsePattern(text);
    if ("unsupported" in pattern) return { kind: "unsupported", reason: pattern.unsupported };
    return { kind: "regular", union: this.automata.containing(pattern) };
  }
}

let kept = new Languages();

/** The languages that are known so far. To be asked once for each question, not kept. */
export function currentLanguages(): Languages {
  if (kept.isFull) kept = new Languages();
  return kept;
}
