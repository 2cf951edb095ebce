import { type CharacterSet, complement, DIGITS, SPACES, unite, WORD_CHARACTERS } from "./character-set.ts";
import type { PatternCursor } from "./pattern-cursor.ts";
import { charactersWithProperty } from "./unicode-property.ts";

const HEXADECIMAL = "0123456789abcdefABCDEF";
const BACKSPACE: CharacterSet = [8, 8];

const CLASS_ESCAPES: ReadonlyMap<string, CharacterSet> = new Map([
  ["d", DIGITS],
  ["D", complement(DIGITS)],
  ["s", SPACES],
  ["S", complement(SPACES)],
  ["w", WORD_CHARACTERS],
  ["W", complement(WORD_CHARACTERS)],
  ["t", [9, 9]],
  ["n", [10, 10]],
  ["v", [11, 11]],
  ["f", [12, 12]],
  ["r", [13, 13]],
]);

/** Reads what stands after `[`, to the end of the class. */
export function readClass(cursor: PatternCursor): CharacterSet {
  const isNegated = cursor.take("^");
  const sets: CharacterSet[] = [];
  while (!cursor.isAtEnd && !cursor.take("]")) {
    const first = readMember(cursor);
    if (!cursor.sees("-") || cursor.sees("]", 1)) {
      sets.push(first);
      continue;
    }
    cursor.next();
    const last = readMember(cursor);
    // Without flag u, [\w-z] is a class and two characters.
    if (isOne(first) && isOne(last)) sets.push([first[0]!, last[0]!]);
    else sets.push(first, last, setOf("-"));
  }
  return isNegated ? complement(unite(sets)) : unite(sets);
}

function readMember(cursor: PatternCursor): CharacterSet {
  const character = cursor.next();
  if (character !== "\\") return setOf(character);
  if (cursor.take("b")) return BACKSPACE;
  if (cursor.sees("123456789")) cursor.refuse("the pattern has an octal escape");
  return readEscapedCharacters(cursor);
}

/** Reads what stands after a backslash and means characters, inside a class and outside. */
export function readEscapedCharacters(cursor: PatternCursor): CharacterSet {
  const character = cursor.next();
  const known = CLASS_ESCAPES.get(character);
  if (known !== undefined) return known;
  switch (character) {
    case "0":
      if (cursor.sees("0123456789")) cursor.refuse("the pattern has an octal escape");
      return [0, 0];
    case "c":
      return readControlLetter(cursor);
    case "x":
      return readHexadecimal(cursor, 2) ?? setOf("x");
    case "u":
      return readUnicodeEscape(cursor);
    case "p":
    case "P":
      // Without flag u the letter is itself, which is not what was meant.
      if (!cursor.hasUnicode && cursor.sees("{"))
        cursor.refuse("the pattern has a property of Unicode that is unknown");
      return cursor.hasUnicode ? readProperty(cursor, character === "P") : setOf(character);
    default:
      return setOf(character);
  }
}

function readControlLetter(cursor: PatternCursor): CharacterSet {
  const letter = cursor.next();
  if (!/^[a-zA-Z]$/.test(letter)) cursor.refuse("the pattern has \\c without a letter");
  const code = (letter.codePointAt(0) ?? 0) % 32;
  return [code, code];
}

function readUnicodeEscape(cursor: PatternCursor): CharacterSet {
  if (cursor.hasUnicode && cursor.take("{")) {
    const code = Number.parseInt(cursor.takeUntil("}"), 16);
    return [code, code];
  }
  const unit = readHexadecimal(cursor, 4);
  if (unit === undefined) return setOf("u");
  return (cursor.hasUnicode ? readSecondHalf(cursor, unit[0]!) : undefined) ?? unit;
}

/** With flag `u`, two escapes of halves side by side are one character. */
function readSecondHalf(cursor: PatternCursor, high: number): CharacterSet | undefined {
  if (high < 0xd800 || high > 0xdbff) return undefined;
  return cursor.attempt(() => {
    const low = cursor.take("\\") && cursor.take("u") ? readHexadecimal(cursor, 4)?.[0] : undefined;
    if (low === undefined || low < 0xdc00 || low > 0xdfff) return undefined;
    const code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    return [code, code];
  });
}

function readHexadecimal(cursor: PatternCursor, length: number): CharacterSet | undefined {
  const digits = cursor.takeDigits(HEXADECIMAL, length, length);
  if (digits === undefined) return undefined;
  const code = Number.parseInt(digits, 16);
  return [code, code];
}

function readProperty(cursor: PatternCursor, isNegated: boolean): CharacterSet {
  cursor.take("{");
  const set = charactersWithProperty(cursor.takeUntil("}"));
  if (set === undefined) {
    cursor.refuse("the pattern has a property of Unicode that is not looked up");
    return [];
  }
  return isNegated ? complement(set) : set;
}

/** The set of one character. */
export function setOf(character: string): CharacterSet {
  const code = character.codePointAt(0) ?? 0;
  return [code, code];
}

const isOne = (set: CharacterSet): boolean => set.length === 2 && set[0] === set[1];
