import { LineCounter, parseDocument, type Document } from "yaml";

import { pointerTokens } from "../comparison/json.ts";

/** A position in a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The texts that were asked about last: a contract and its version before are asked about for each change. */
const parsed = new Map<string, Parsed>();

function parseOnce(text: string): Parsed {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= 4) parsed.clear();
  const lines = new LineCounter();
  const made = { document: parseDocument(text, { lineCounter: lines, logLevel: "silent" }), lines };
  parsed.set(text, made);
  return made;
}

/** Longer texts are not searched for a line. */
const LONGEST = 2_000_000;

/** Where the value that a JSON Pointer names stands in a JSON or YAML text, or the nearest value around it. */
export function locatePointer(text: string, pointer: string): Position | undefined {
  if (text.length > LONGEST) return undefined;
  const { document, lines } = parseOnce(text);
  const tokens = pointerTokens(pointer);
  for (let length = tokens.length; length >= 0; length -= 1) {
    const node = document.getIn(tokens.slice(0, length), true) as { range?: readonly number[] } | undefined;
    const offset = node?.range?.[0];
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return undefined;
}
