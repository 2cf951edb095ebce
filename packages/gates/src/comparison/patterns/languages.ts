import { Automata } from "./automata.ts";
import { parsePattern } from "./parse-pattern.ts";
import { separateLength } from "./separate-length.ts";
import type { Union } from "./state.ts";

/** What is kept for later questions: about 30 MB. Beyond, all is dropped and made anew. */
const MOST_KEPT = 300_000;
const MOST_PATTERNS = 5_000;

/** The strings that a pattern is found in. */
export type Language =
  | {
      readonly kind: "regular";
      readonly union: Union;
      /** The same language as a larger one with bounds of length. */
      readonly bounded?: { readonly union: Union; readonly min: number; readonly max: number };
    }
  | { readonly kind: "unsupported"; readonly reason: string };

/** Patterns by their text, with the automata in which they are compared. Only time depends on what is kept. */
export class Languages {
  readonly automata = new Automata();
  readonly #languages = new Map<string, Language>();

  get isFull(): boolean {
    return this.automata.size > MOST_KEPT || this.#languages.size > MOST_PATTERNS;
  }

  of(pattern: string): Language {
    let language = this.#languages.get(pattern);
    if (language === undefined) this.#languages.set(pattern, (language = this.#read(pattern)));
    return language;
  }

  #read(text: string): Language {
    const pattern = parsePattern(text);
    if ("unsupported" in pattern) return { kind: "unsupported", reason: pattern.unsupported };
    const union = this.automata.containing(pattern);
    const separated = separateLength(pattern);
    if (separated === undefined) return { kind: "regular", union };
    const { min, max } = separated;
    return { kind: "regular", union, bounded: { union: this.automata.containing(separated.pattern), min, max } };
  }
}

let kept = new Languages();

/** The languages that are known so far. To be asked once for each question, not kept. */
export function currentLanguages(): Languages {
  if (kept.isFull) kept = new Languages();
  return kept;
}
