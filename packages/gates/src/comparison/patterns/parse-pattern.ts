import { type CharacterSet, complement, intersect, LINE_ENDS, SURROGATES, UNITS } from "./character-set.ts";
import { PatternCursor } from "./pattern-cursor.ts";
import { readClass, readEscapedCharacters, setOf } from "./read-characters.ts";
import type { Pattern, SyntaxTree } from "./syntax-tree.ts";

/** What is longer or deeper is not read: nobody writes it, and reading it must not exhaust the stack. */
const LONGEST = 65_536;
const DEEPEST = 250;
/** Counts are read up to here: no string is that long. */
const BEYOND_COUNTING = 2 ** 31;

const EMPTY: SyntaxTree = { kind: "sequence", parts: [] };

/**
 * Reads a pattern of ECMAScript with flag `u`, or without any flag where it only compiles so. `unsupported` tells why a pattern
 * cannot be reasoned about: it is no regular expression, or has look-behind, back references or modifiers.
 */
export function parsePattern(text: string): Pattern | { readonly unsupported: string } {
  if (text.length > LONGEST) return { unsupported: `the pattern is longer than ${LONGEST} characters` };
  const hasUnicode = compiles(text, "u");
  if (!hasUnicode && !compiles(text, "")) return { unsupported: "the pattern is not a regular expression" };
  const cursor = new PatternCursor(text, hasUnicode);
  const tree = readChoice(cursor, 0);
  if (cursor.unsupported !== undefined) return { unsupported: cursor.unsupported };
  return { characters: hasUnicode ? "code points" : "units", tree };
}

function compiles(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function readChoice(cursor: PatternCursor, depth: number): SyntaxTree {
  const options = [readSequence(cursor, depth)];
  while (cursor.take("|")) options.push(readSequence(cursor, depth));
  return options.length === 1 ? options[0]! : { kind: "choice", options };
}

function readSequence(cursor: PatternCursor, depth: number): SyntaxTree {
  const parts: SyntaxTree[] = [];
  while (!cursor.isAtEnd && !cursor.sees("|)")) {
    const of = readTerm(cursor, depth);
    const [min, max] = readQuantifier(cursor);
    parts.push(min === 1 && max === 1 ? of : { kind: "repeat", of, min, max });
  }
  return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
}

/** How often what stands before is repeated. Whether lazily or not does not change what is matched. */
function readQuantifier(cursor: PatternCursor): readonly [min: number, max: number] {
  const counts = readCounts(cursor);
  if (counts === undefined) return [1, 1];
  cursor.take("?");
  return counts;
}

function readCounts(cursor: PatternCursor): readonly [min: number, max: number] | undefined {
  if (cursor.take("*")) return [0, Infinity];
  if (cursor.take("+")) return [1, Infinity];
  if (cursor.take("?")) return [0, 1];
  // Without flag u, a brace that is no count is itself.
  return cursor.attempt(() => {
    if (!cursor.take("{")) return undefined;
    const min = readNumber(cursor);
    const max = cursor.take(",") ? (cursor.sees("}") ? Infinity : readNumber(cursor)) : min;
    return min !== undefined && max !== undefined && cursor.take("}") ? [min, max] : undefined;
  });
}

function readNumber(cursor: PatternCursor): number | undefined {
  const digits = cursor.takeDigits("0123456789", 1, Infinity);
  return digits === undefined ? undefined : Math.min(Number(digits), BEYOND_COUNTING);
}

function readTerm(cursor: PatternCursor, depth: number): SyntaxTree {
  const character = cursor.next();
  switch (character) {
    case "^":
      return { kind: "start" };
    case "$":
      return { kind: "end" };
    case ".":
      return toTree(cursor, complement(LINE_ENDS));
    case "(":
      return readGroup(cursor, depth + 1);
    case "[":
      return toTree(cursor, readClass(cursor));
    case "\\":
      return readEscape(cursor);
    default:
      return toTree(cursor, setOf(character));
  }
}

function readGroup(cursor: PatternCursor, depth: number): SyntaxTree {
  if (depth > DEEPEST) {
    cursor.refuse(`more than ${DEEPEST} groups stand inside each other`);
    cursor.goToEnd();
    return EMPTY;
  }
  const look = cursor.take("?") ? readKindOfGroup(cursor) : undefined;
  const of = readChoice(cursor, depth);
  cursor.take(")");
  return look === undefined ? of : { kind: "look-ahead", of, negated: look === "negative" };
}

/** Reads what stands after `(?`; undefined for a group that only groups. */
function readKindOfGroup(cursor: PatternCursor): "positive" | "negative" | undefined {
  if (cursor.take(":")) return undefined;
  if (cursor.take("=")) return "positive";
  if (cursor.take("!")) return "negative";
  if (!cursor.take("<")) cursor.refuse("the pattern has modifiers");
  else if (cursor.sees("=!")) cursor.refuse("the pattern has look-behind");
  else cursor.takeUntil(">");
  return undefined;
}

function readEscape(cursor: PatternCursor): SyntaxTree {
  if (cursor.take("b")) return { kind: "boundary", negated: false };
  if (cursor.take("B")) return { kind: "boundary", negated: true };
  if (cursor.sees("k123456789")) cursor.refuse("the pattern has a back reference");
  return toTree(cursor, readEscapedCharacters(cursor));
}

function toTree(cursor: PatternCursor, set: CharacterSet): SyntaxTree {
  if (cursor.hasUnicode) return { kind: "set", set };
  const halves = intersect(set, SURROGATES);
  if (halves.length > 0 && (halves[0] !== SURROGATES[0] || halves[1] !== SURROGATES[1]))
    cursor.refuse("the pattern has halves of characters and does not compile with flag u");
  return { kind: "set", set: intersect(set, UNITS) };
}
