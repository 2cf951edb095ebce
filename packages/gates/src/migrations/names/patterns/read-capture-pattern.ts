import type { Assertion, CapturePattern } from "./capture-pattern.ts";
import { toSteps } from "./to-steps.ts";

/** A pattern as it is written. */
export type CaptureTree =
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "assertion"; readonly of: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly CaptureTree[] }
  | { readonly kind: "choice"; readonly options: readonly CaptureTree[] }
  | { readonly kind: "group"; readonly name: string; readonly of: CaptureTree }
  | {
      readonly kind: "repeat";
      readonly of: CaptureTree;
      readonly min: number;
      readonly max: number;
      readonly isLazy: boolean;
    };

/** Nobody writes a longer one for a file name, and reading it must not exhaust the stack. */
const LONGEST = 1000;

const CLASS = /\[(?:\\.|[^\\\]])*\]/suy;
const ESCAPE =
  /\\(?:u\{[0-9a-f]+\}|ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|p\{[^}]*\}|.)/isuy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/uy;
const GROUP = /\((?:\?(?:<(?![=!])([^>]+)>|(:)|(.)))?/suy;

const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ["^", "start"],
  ["$", "end"],
  ["\\b", "boundary"],
  ["\\B", "no boundary"],
]);

/**
 * Reads a pattern of ECMAScript with flag `u` so that it can be matched in time that is in proportion to the text. `problem`
 * tells why it cannot: it is no regular expression, is too long, looks ahead or behind, or refers back.
 */
export function readCapturePattern(text: string): CapturePattern | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters` };
  const invalid = whyInvalid(text);
  if (invalid !== undefined) return { problem: invalid };
  const reader = new PatternReader(text);
  const tree = reader.readChoice();
  return reader.problem === undefined ? toSteps(tree) : { problem: reader.problem };
}

function whyInvalid(text: string): string | undefined {
  try {
    return new RegExp(text, "u") instanceof RegExp ? undefined : "it is no regular expression";
  } catch (error) {
    return `it is no regular expression: ${(error as Error).message}`;
  }
}

/** Reads a pattern that is known to compile. */
class PatternReader {
  /** The first thing that is not supported; reading goes on to the end. */
  problem: string | undefined;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readChoice(): CaptureTree {
    const options = [this.#readSequence()];
    while (this.#take("|")) options.push(this.#readSequence());
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  #readSequence(): CaptureTree {
    const parts: CaptureTree[] = [];
    while (this.#at < this.#text.length && !"|)".includes(this.#text[this.#at]!)) {
      parts.push(this.#readQuantified(this.#readTerm()));
    }
    return { kind: "sequence", parts };
  }

  #readQuantified(of: CaptureTree): CaptureTree {
    const quantifier = this.#match(QUANTIFIER);
    if (quantifier === undefined) return of;
    const [written, least = "", comma = "", most = "", lazy] = quantifier;
    const isLazy = lazy === "?";
    if (written.startsWith("*")) return { kind: "repeat", of, min: 0, max: Infinity, isLazy };
    if (written.startsWith("+")) return { kind: "repeat", of, min: 1, max: Infinity, isLazy };
    if (written.startsWith("?")) return { kind: "repeat", of, min: 0, max: 1, isLazy };
    const min = Number(least);
    return { kind: "repeat", of, min, max: comma === "" ? min : most === "" ? Infinity : Number(most), isLazy };
  }

  #readTerm(): CaptureTree {
    if (this.#text[this.#at] === "(") return this.#readGroup();
    const source = this.#match(CLASS)?.[0] ?? this.#match(ESCAPE)?.[0] ?? this.#next();
    const assertion = ASSERTIONS.get(source);
    if (assertion !== undefined) return { kind: "assertion", of: assertion };
    if (/^\\(?:[1-9]|k)/.test(source)) this.problem ??= "it refers back to a group";
    return { kind: "character", source };
  }

  #readGroup(): CaptureTree {
    const [, name, , other] = this.#match(GROUP)!;
    if (other !== undefined) this.problem ??= "it looks ahead or behind, or changes flags";
    const of = this.readChoice();
    this.#take(")");
    return name === undefined ? of : { kind: "group", name, of };
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    this.#at += character.length;
    return character;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}
