import {
  type CharacterSet,
  complement,
  DIGITS,
  intersect,
  LINE_ENDS,
  SPACES,
  SURROGATES,
  UNITS,
  unite,
  WORD_CHARACTERS,
} from "./character-set.ts";
import type { Pattern, SyntaxTree } from "./syntax-tree.ts";
import { charactersWithProperty } from "./unicode-property.ts";

/** What is longer or deeper is not read: nobody writes it, and reading it must not exhaust the stack. */
const LONGEST = 65_536;
const DEEPEST = 250;
/** Counts are read up to here: no string is that long. */
const BEYOND_COUNTING = 2 ** 31;

/**
 * Reads a pattern of ECMAScript with flag `u`, or without any flag where it only compiles so. `unsupported` tells why a pattern
 * cannot be reasoned about: it is no regular expression, or has look-behind, back references or modifiers.
 */
export function parsePattern(text: string): Pattern | { readonly unsupported: string } {
  if (text.length > LONGEST) return { unsupported: `the pattern is longer than ${LONGEST} characters` };
  const characters = compiles(text, "u") ? "code points" : compiles(text, "") ? "units" : undefined;
  if (characters === undefined) return { unsupported: "the pattern is not a regular expression" };
  const parser = new Parser(text, characters === "code points");
  const tree = parser.readChoice(0);
  return parser.unsupported === undefined ? { characters, tree } : { unsupported: parser.unsupported };
}

function compiles(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

const CLASS_ESCAPES: Readonly<Record<string, CharacterSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  s: SPACES,
  S: complement(SPACES),
  w: WORD_CHARACTERS,
  W: complement(WORD_CHARACTERS),
};
const CONTROL_ESCAPES: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Reads what has been found to compile: it asks what is there, not whether it is right. */
class Parser {
  /** The first thing that is not supported. Reading goes on to the end, which costs nothing. */
  unsupported: string | undefined;
  readonly #characters: readonly string[];
  readonly #hasUnicode: boolean;
  #at = 0;

  constructor(text: string, hasUnicode: boolean) {
    this.#characters = hasUnicode ? Array.from(text) : text.split("");
    this.#hasUnicode = hasUnicode;
  }

  readChoice(depth: number): SyntaxTree {
    const options = [this.#readSequence(depth)];
    while (this.#take("|")) options.push(this.#readSequence(depth));
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  #readSequence(depth: number): SyntaxTree {
    const parts: SyntaxTree[] = [];
    while (this.#at < this.#characters.length && !this.#sees("|") && !this.#sees(")"))
      parts.push(this.#readQuantified(this.#readTerm(depth)));
    return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
  }

  #readQuantified(of: SyntaxTree): SyntaxTree {
    const [min, max] = this.#readQuantifier() ?? [1, 1];
    return min === 1 && max === 1 ? of : { kind: "repeat", of, min, max };
  }

  #readQuantifier(): readonly [min: number, max: number] | undefined {
    const quantifier = this.#take("*")
      ? ([0, Infinity] as const)
      : this.#take("+")
        ? ([1, Infinity] as const)
        : this.#take("?")
          ? ([0, 1] as const)
          : this.#readCount();
    if (quantifier !== undefined) this.#take("?");
    return quantifier;
  }

  /** `{2}`, `{2,}` or `{2,5}`; without flag `u` a brace may also be itself. */
  #readCount(): readonly [min: number, max: number] | undefined {
    const before = this.#at;
    if (!this.#take("{")) return undefined;
    const min = this.#readNumber();
    const max = this.#take(",") ? (this.#sees("}") ? Infinity : this.#readNumber()) : min;
    if (min !== undefined && max !== undefined && this.#take("}")) return [min, max];
    this.#at = before;
    return undefined;
  }

  #readNumber(): number | undefined {
    let digits = "";
    while (/^[0-9]$/.test(this.#characters[this.#at] ?? "")) digits += this.#next();
    return digits === "" ? undefined : Math.min(Number(digits), BEYOND_COUNTING);
  }

  #readTerm(depth: number): SyntaxTree {
    const character = this.#next();
    switch (character) {
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case ".":
        return this.#set(complement(LINE_ENDS));
      case "(":
        return this.#readGroup(depth + 1);
      case "[":
        return this.#set(this.#readClass());
      case "\\":
        return this.#readEscape();
      default:
        return this.#literal(character);
    }
  }

  #readGroup(depth: number): SyntaxTree {
    if (depth > DEEPEST) {
      this.#refuse(`more than ${DEEPEST} groups stand inside each other`);
      this.#at = this.#characters.length;
      return EMPTY;
    }
    const look = this.#take("?") ? this.#readKindOfGroup() : undefined;
    const of = this.readChoice(depth);
    this.#take(")");
    return look === undefined ? of : { kind: "look-ahead", of, negated: look === "negative" };
  }

  /** What stands after `(?`. */
  #readKindOfGroup(): "positive" | "negative" | undefined {
    if (this.#take(":")) return undefined;
    if (this.#take("=")) return "positive";
    if (this.#take("!")) return "negative";
    if (!this.#take("<")) this.#refuse("the pattern has modifiers");
    else if (this.#sees("=") || this.#sees("!")) this.#refuse("the pattern has look-behind");
    else while (this.#at < this.#characters.length && this.#next() !== ">");
    return undefined;
  }

  #readEscape(): SyntaxTree {
    if (this.#take("b")) return { kind: "boundary", negated: false };
    if (this.#take("B")) return { kind: "boundary", negated: true };
    if (this.#sees("k") || /^[1-9]$/.test(this.#characters[this.#at] ?? ""))
      this.#refuse("the pattern has a back reference");
    return this.#set(this.#readCharacters());
  }

  /** What stands after `[`, to the end of the class. */
  #readClass(): CharacterSet {
    const isNegated = this.#take("^");
    const sets: CharacterSet[] = [];
    while (this.#at < this.#characters.length && !this.#take("]")) {
      const first = this.#readClassMember();
      if (!this.#sees("-") || this.#characters[this.#at + 1] === "]") {
        sets.push(first);
        continue;
      }
      this.#next();
      const last = this.#readClassMember();
      // Without flag u, [\w-z] is a class and two characters.
      sets.push(...(isOne(first) && isOne(last) ? [[first[0]!, last[0]!]] : [first, last, one("-")]));
    }
    const set = unite(sets);
    return isNegated ? complement(set) : set;
  }

  #readClassMember(): CharacterSet {
    const character = this.#next();
    if (character !== "\\") return one(character);
    if (this.#take("b")) return [8, 8];
    if (/^[1-9]$/.test(this.#characters[this.#at] ?? "")) this.#refuse("the pattern has an octal escape");
    return this.#readCharacters();
  }

  /** What stands after a backslash and means characters, inside a class and outside. */
  #readCharacters(): CharacterSet {
    const character = this.#next();
    const group = CLASS_ESCAPES[character];
    if (group !== undefined) return group;
    const control = CONTROL_ESCAPES[character];
    if (control !== undefined) return [control, control];
    switch (character) {
      case "0":
        if (/^[0-9]$/.test(this.#characters[this.#at] ?? "")) this.#refuse("the pattern has an octal escape");
        return [0, 0];
      case "c":
        return this.#readControlLetter();
      case "x":
        return this.#readHexadecimal(2) ?? one("x");
      case "u":
        return this.#readUnicodeEscape();
      case "p":
      case "P":
        return this.#hasUnicode ? this.#readProperty(character === "P") : one(character);
      default:
        return one(character);
    }
  }

  #readControlLetter(): CharacterSet {
    const letter = this.#next();
    if (!/^[a-zA-Z]$/.test(letter)) this.#refuse("the pattern has \\c without a letter");
    const code = (letter.codePointAt(0) ?? 0) % 32;
    return [code, code];
  }

  #readUnicodeEscape(): CharacterSet {
    if (this.#hasUnicode && this.#take("{")) {
      let digits = "";
      while (this.#at < this.#characters.length && !this.#sees("}")) digits += this.#next();
      this.#take("}");
      const code = Number.parseInt(digits, 16);
      return [code, code];
    }
    const unit = this.#readHexadecimal(4);
    if (unit === undefined) return one("u");
    return (this.#hasUnicode && this.#readSecondHalf(unit[0]!)) || unit;
  }

  /** With flag `u`, two escapes of halves side by side are one character. */
  #readSecondHalf(high: number): CharacterSet | undefined {
    if (high < 0xd800 || high > 0xdbff) return undefined;
    const before = this.#at;
    const low = this.#take("\\") && this.#take("u") ? this.#readHexadecimal(4)?.[0] : undefined;
    if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
      const code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
      return [code, code];
    }
    this.#at = before;
    return undefined;
  }

  #readHexadecimal(length: number): CharacterSet | undefined {
    const digits = this.#characters.slice(this.#at, this.#at + length).join("");
    if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined;
    this.#at += length;
    const code = Number.parseInt(digits, 16);
    return [code, code];
  }

  #readProperty(isNegated: boolean): CharacterSet {
    let property = "";
    this.#take("{");
    while (this.#at < this.#characters.length && !this.#sees("}")) property += this.#next();
    this.#take("}");
    const set = charactersWithProperty(property);
    if (set === undefined) this.#refuse("the pattern has a property of Unicode that is not looked up");
    return isNegated ? complement(set ?? []) : (set ?? []);
  }

  #literal(character: string): SyntaxTree {
    return this.#set(one(character));
  }

  #set(set: CharacterSet): SyntaxTree {
    if (this.#hasUnicode) return { kind: "set", set };
    const halves = intersect(set, SURROGATES);
    if (halves.length > 0 && (halves[0] !== SURROGATES[0] || halves[1] !== SURROGATES[1]))
      this.#refuse("the pattern has halves of characters and does not compile with flag u");
    return { kind: "set", set: intersect(set, UNITS) };
  }

  #refuse(reason: string): void {
    this.unsupported ??= reason;
  }

  #sees(character: string): boolean {
    return this.#characters[this.#at] === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    return this.#characters[this.#at++] ?? "";
  }
}

const EMPTY: SyntaxTree = { kind: "sequence", parts: [] };

function one(character: string): CharacterSet {
  const code = character.codePointAt(0) ?? 0;
  return [code, code];
}

const isOne = (set: CharacterSet): boolean => set.length === 2 && set[0] === set[1];
