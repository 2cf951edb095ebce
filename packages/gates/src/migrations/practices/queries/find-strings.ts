import { languageOf, type Language } from "./language.ts";

/** The text of a literal, or of several that are added up, and where in the file each part of it begins. */
export interface SourceString {
  readonly text: string;
  readonly parts: readonly { readonly at: number; readonly offset: number }[];
}

interface Literal {
  readonly start: number;
  readonly end: number;
  /** Of what stands between the quotes. */
  readonly from: number;
  readonly to: number;
}

/** What may stand between two literals that make one text. */
const JOINER = /^[\s+\\.&()]*$/;

/** How far apart they may be. */
const LONGEST_JOINER = 200;

/**
 * The string literals of a source file, those that are added up as one. Comments are left out. It reads no more of a language than
 * its quotes, in time that grows with the text.
 */
export function findStrings(path: string, text: string): readonly SourceString[] {
  const joined: Literal[][] = [];
  let previous: Literal | undefined;
  for (const literal of listLiterals(text, languageOf(path))) {
    const between =
      previous === undefined
        ? undefined
        : text.slice(previous.end, Math.min(literal.start, previous.end + LONGEST_JOINER + 1));
    const isJoined =
      between !== undefined &&
      between.length <= LONGEST_JOINER &&
      JOINER.test(between) &&
      /[+\\.&\n]|^\s*$/.test(between);
    if (isJoined) joined.at(-1)!.push(literal);
    else joined.push([literal]);
    previous = literal;
  }
  return joined.map((literals) => toString(text, literals));
}

const ESCAPE = /\\(["'`\\nrt])/g;

/** Escaped quotes and line breaks are read as what they stand for. */
function toString(text: string, literals: readonly Literal[]): SourceString {
  const parts: { readonly at: number; readonly offset: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  const add = (at: number, piece: string): void => {
    parts.push({ at, offset: length });
    pieces.push(piece);
    length += piece.length;
  };
  for (const { from, to } of literals) {
    const literal = text.slice(from, to);
    let copied = 0;
    for (const { index, 1: character = "" } of literal.matchAll(ESCAPE)) {
      add(from + copied, literal.slice(copied, index));
      add(from + index, /[nrt]/.test(character) ? "\n" : character);
      copied = index + 2;
    }
    add(from + copied, literal.slice(copied));
  }
  return { text: pieces.join(""), parts };
}

function* listLiterals(text: string, language: Language): Generator<Literal> {
  for (let at = 0; at < text.length;) {
    const comment = endOfComment(text, at, language);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    const literal = /["'`]/.test(text[at]!) ? readLiteral(text, at, language) : undefined;
    if (literal !== undefined) yield literal;
    at = literal?.end ?? at + 1;
  }
}

function endOfComment(text: string, at: number, { lineComments, hasBlockComments }: Language): number | undefined {
  if (lineComments.some((comment) => text.startsWith(comment, at))) return endOfLine(text, at);
  if (!hasBlockComments || !text.startsWith("/*", at)) return undefined;
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? text.length : end + 2;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function readLiteral(text: string, start: number, language: Language): Literal | undefined {
  const quote = text[start]!;
  const triple = quote.repeat(3);
  if (quote !== "`" && text.startsWith(triple, start)) return readUntil(text, start, triple, text.length);
  if (quote === "`") return readUntil(text, start, quote, text.length);
  if (quote === "'" && language.isQuoteCharacter) return readCharacter(text, start);
  return readUntil(text, start, quote, language.isMultiline ? text.length : endOfLine(text, start));
}

/** `'x'` or `'\n'`; a quote alone is no literal. */
function readCharacter(text: string, start: number): Literal | undefined {
  const length = text[start + 1] === "\\" ? 3 : 2;
  return text[start + length] === "'"
    ? { start, end: start + length + 1, from: start + 1, to: start + length }
    : undefined;
}

function readUntil(text: string, start: number, quote: string, limit: number): Literal | undefined {
  const from = start + quote.length;
  for (let at = from; at < limit; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quote, at)) return { start, end: at + quote.length, from, to: at };
  }
  return undefined;
}
