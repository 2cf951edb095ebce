import { pointerToken } from "./json-pointer.ts";

/** What JSON.parse does not tell about a text. */
export interface JsonScan {
  /** Members that an object has twice: one parser takes the first, another the last. At most 20. */
  readonly duplicates: readonly JsonPlace[];
  /**
   * The digits of whole numbers that a double does not hold exactly, by JSON Pointer: two different ones parse as equal.
   * `undefined` when there are more than 10,000.
   */
  readonly inexact: ReadonlyMap<string, string> | undefined;
  /** How deep arrays and objects stand in each other. */
  readonly depth: number;
}

interface JsonPlace {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

interface Frame {
  /** Of an object: the keys so far. Of an array: none. */
  readonly keys: Set<string> | undefined;
  /** The key or index that is being read. */
  at: string | number;
  /** The next string is a key. */
  awaitsKey: boolean;
}

const MOST_DUPLICATES = 20;
const MOST_INEXACT = 10_000;

/** Reads a text that JSON.parse accepts once more, in one pass and without recursion. */
export function scanJson(text: string): JsonScan {
  const duplicates: JsonPlace[] = [];
  const inexact = new Map<string, string>();
  const frames: Frame[] = [];
  let depth = 0;
  const pointer = (): string => frames.map(({ at }) => `/${pointerToken(at)}`).join("");

  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    const frame = frames.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      if (frame?.awaitsKey === true && frame.keys !== undefined) {
        frame.at = JSON.parse(text.slice(at, end)) as string;
        frame.awaitsKey = false;
        if (frame.keys.has(frame.at) && duplicates.length < MOST_DUPLICATES)
          duplicates.push({ pointer: pointer(), ...positionOf(text, at) });
        frame.keys.add(frame.at);
      }
      at = end;
    } else if (character === "{" || character === "[") {
      const isObject = character === "{";
      frames.push({ keys: isObject ? new Set() : undefined, at: isObject ? "" : 0, awaitsKey: isObject });
      depth = Math.max(depth, frames.length);
      at += 1;
    } else if (character === "}" || character === "]") {
      frames.pop();
      at += 1;
    } else if (character === "," && frame !== undefined) {
      if (frame.keys !== undefined) frame.awaitsKey = true;
      else frame.at = Number(frame.at) + 1;
      at += 1;
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      const end = endOfNumber(text, at);
      const digits = text.slice(at, end);
      if (inexact.size <= MOST_INEXACT && !isExact(digits)) inexact.set(pointer(), digits);
      at = end;
    } else {
      at += 1;
    }
  }
  return { duplicates, inexact: inexact.size > MOST_INEXACT ? undefined : inexact, depth };
}

/** The place after a string's closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && "0123456789.eE+-".includes(text[end]!)) end += 1;
  return end;
}

/** Fractions are rounded by everybody in the same way; of whole numbers people expect every digit. */
function isExact(digits: string): boolean {
  if (digits.length < MOST_EXACT_DIGITS || /[.eE]/.test(digits)) return true;
  return digits.length < MOST_DIGITS && BigInt(digits) === BigInt(Number(digits));
}

const MOST_EXACT_DIGITS = 16;
/** No double has more. */
const MOST_DIGITS = 300;

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
