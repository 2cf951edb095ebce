import { findStrings, type SourceString } from "./find-strings.ts";

/** An INSERT's conflict clause in a string of a program, made into a statement that stands by itself. */
export interface ConflictClause {
  /** From 1, in the source file: where ON CONFLICT stands. */
  readonly line: number;
  /** As it stands there, from INSERT INTO to DO. */
  readonly text: string;
  /** The same, without what does not matter for which index it is for. */
  readonly statement: string;
}

const INSERT =
  /\binsert\s+into\s+(?:only\s+)?((?:"[^"]{1,128}"|[\w$\u0080-\uffff]{1,128})(?:\s?\.\s?(?:"[^"]{1,128}"|[\w$\u0080-\uffff]{1,128}))?)/giy;
const CONFLICT = /\bon\s+conflict\b/giy;
const ACTION = /\bdo\s+(?:nothing|update)\b/gi;

/** How long a conflict target may be. */
const LONGEST_TARGET = 2000;

/** The conflict clauses in the string literals of a source file of whatever language. */
export function findConflictClauses(path: string, text: string): readonly ConflictClause[] {
  // Most files have none, and are not looked at any further.
  if (!/on\s+conflict/i.test(text)) return [];
  const strings = path.toLowerCase().endsWith(".sql")
    ? [{ text, parts: [{ at: 0, offset: 0 }] }]
    : findStrings(path, text);
  const lineOf = createLineCounter(text);
  return strings.flatMap((source) => readString(source, lineOf));
}

function readString(source: SourceString, lineOf: (offset: number) => number): readonly ConflictClause[] {
  if (!/on\s+conflict/i.test(source.text)) return [];
  const text = blankComments(source.text);
  const actions = [...text.matchAll(ACTION)].map(({ index }) => index);
  const clauses: ConflictClause[] = [];
  let [table, passed] = [undefined as { readonly name: string; readonly at: number } | undefined, 0];
  for (const { kind, match, at } of listMarks(text)) {
    if (kind === "insert") table = { name: match[1]!, at };
    else if (table !== undefined) {
      const start = at + match[0].length;
      while (passed < actions.length && actions[passed]! < start) passed++;
      const end = actions[passed];
      if (end === undefined || end - start > LONGEST_TARGET) continue;
      clauses.push({
        line: lineOf(placeOf(source, at)),
        text: quote(source.text, table.at, end),
        statement: `INSERT INTO ${table.name} VALUES (1) ON CONFLICT ${replaceHoles(text.slice(start, end))} DO NOTHING`,
      });
      // An INSERT has one such clause.
      table = undefined;
    }
  }
  return clauses;
}

const quote = (text: string, start: number, end: number): string =>
  text
    .slice(Math.max(start, end - LONGEST_TARGET), end)
    .replaceAll(/\s+/g, " ")
    .trim();

interface Mark {
  readonly kind: "insert" | "conflict";
  readonly match: RegExpExecArray;
  readonly at: number;
}

function* listMarks(text: string): Generator<Mark> {
  // Only at a word that begins so is there anything to try.
  for (const { index } of text.matchAll(/\b(?:insert|on)\s/gi)) {
    for (const [kind, pattern] of [
      ["insert", INSERT],
      ["conflict", CONFLICT],
    ] as const) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match !== null) yield { kind, match, at: index };
    }
  }
}

/** What a program fills in, as a name that no index has. */
const replaceHoles = (text: string): string =>
  text
    .replaceAll(/[$#]\{[^{}]{0,200}\}/g, " filled_in_ ")
    .replaceAll(/%(?:\([\w]{1,100}\))?[a-z]\b/gi, " filled_in_ ")
    .replaceAll(/(?<![:\w]):[a-z_]\w{0,100}|@[a-z_]\w{0,100}|\?/gi, " filled_in_ ");

/** Comments of SQL as blanks, so that every offset stays what it is. */
function blankComments(text: string): string {
  return text.replaceAll(/'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*[^]*?(?:\*\/|$)/g, (match) =>
    match.startsWith("-") || match.startsWith("/") ? match.replaceAll(/[^\n]/g, " ") : match,
  );
}

/** Where in the file a character of the text stands. */
function placeOf({ parts }: SourceString, offset: number): number {
  let [low, high] = [0, parts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.offset <= offset) low = middle;
    else high = middle;
  }
  return parts[low]!.at + offset - parts[low]!.offset;
}

/** A function from an offset to its line. Asked in rising order, it goes through the text once. */
function createLineCounter(text: string): (offset: number) => number {
  let [line, counted] = [1, 0];
  return (offset) => {
    if (offset < counted) [line, counted] = [1, 0];
    for (let at = text.indexOf("\n", counted); at >= 0 && at < offset; at = text.indexOf("\n", counted)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
}
