/** One token of SQL, as far as it takes to find where statements end. */
export interface Token {
  readonly kind:
    | "blank"
    | "comment"
    | "literal"
    | "word"
    | "opening"
    | "closing"
    | "semicolon"
    | "operator"
    | "psql command"
    | "nul"
    | "other"
    | "unreadable"
    | "endless comment";
  readonly end: number;
}

/** Comments that touch others: the lexer's time grows with the square of their number, and nobody writes so many. */
export const MOST_TOUCHING_COMMENTS = 40;
const LONG_RUN = /[-+*/<>=~!@#%^&|`?]{200}/y;

const BLANK = /[ \t\n\r\f\v]+/y;
const LINE_REST = /[^\n]*/y;
const WORD = /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*/iy;
const DOLLAR_TAG = /\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/iy;
const SINGLE: Readonly<Record<string, Token["kind"]>> = {
  "(": "opening",
  "[": "opening",
  ")": "closing",
  "]": "closing",
  ";": "semicolon",
  "\0": "nul",
  ...Object.fromEntries([..."-+*/<>=~!@#%^&|`?"].map((character) => [character, "operator" as const])),
};

/** Reads the token at an offset. Takes time in proportion to the token, whatever it holds. */
export function readToken(text: string, at: number): Token {
  const word = endOf(WORD, text, at);
  if (word > at) {
    if (text[word] === "'" && /^e$/i.test(text.slice(at, word)))
      return { kind: "literal", end: endOfEscaped(text, word) };
    return { kind: "word", end: word };
  }
  const character = text[at]!;
  const blank = endOf(BLANK, text, at);
  if (blank > at) return { kind: "blank", end: blank };
  if (character === "'" || character === '"') return { kind: "literal", end: endOfQuoted(text, at, character) };
  if (character === "$") return { kind: "literal", end: endOfDollarQuoted(text, at) };
  if (character === "\\") return { kind: "psql command", end: endOf(LINE_REST, text, at) };
  if (text.startsWith("--", at)) return { kind: "comment", end: endOf(LINE_REST, text, at) };
  if (text.startsWith("/*", at)) return readComment(text, at);
  const kind = SINGLE[character] ?? "other";
  return { kind: kind === "operator" && isLongRun(text, at) ? "unreadable" : kind, end: at + 1 };
}

/** Whether an offset begins a run of operator signs that the parser's lexer would read again and again. */
export function isLongRun(text: string, at: number): boolean {
  return endOf(LONG_RUN, text, at) > at;
}

/** Where the match of a sticky pattern ends, or the offset itself. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function readComment(text: string, start: number): Token {
  let [at, open, touching] = [start, 0, 0];
  for (let star = text.indexOf("*", at); star !== -1; star = text.indexOf("*", at)) {
    // The slash of the end of a comment does not begin another.
    if (star > at && text[star - 1] === "/") {
      open += 1;
      at = star + 1;
      if (isLongRun(text, star - 1)) touching += 1;
      if (touching > MOST_TOUCHING_COMMENTS) return { kind: "unreadable", end: text.length };
    } else if (text[star + 1] === "/") {
      open -= 1;
      at = star + 2;
      if (open === 0) return { kind: "comment", end: at };
    } else {
      at = star + 1;
    }
  }
  return { kind: "endless comment", end: text.length };
}

function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 2))
    if (text[at + 1] !== quote) return at + 1;
  return text.length;
}

/** Of `E'…'`, where a backslash takes the quote's meaning away. */
function endOfEscaped(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "'") {
      if (text[at + 1] !== "'") return at + 1;
      at += 1;
    }
  }
  return text.length;
}

function endOfDollarQuoted(text: string, start: number): number {
  const opened = endOf(DOLLAR_TAG, text, start);
  if (opened === start) return start + 1;
  const tag = text.slice(start, opened);
  const closing = text.indexOf(tag, opened);
  return closing === -1 ? text.length : closing + tag.length;
}
