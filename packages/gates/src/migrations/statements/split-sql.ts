import { isLongRun, MOST_TOUCHING_COMMENTS, readToken, type Token } from "./read-token.ts";

/** Where a statement stands in a text: from its first word to its semicolon. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that is no SQL, or that PostgreSQL's lexer would not read in time. */
interface Obstacle {
  readonly message: string;
  readonly offset: number;
}

export interface Split {
  readonly spans: readonly Span[];
  readonly obstacles: readonly Obstacle[];
}

/** A statement that is being read. */
interface Open {
  readonly start: number;
  /** Of parentheses and brackets. */
  depth: number;
  /** Of BEGIN ATOMIC and CASE: the body of a routine in standard SQL has semicolons of its own. */
  blocks: number;
  readonly isRoutine: boolean;
  previousWord: string;
}

const COMMENTS = new Set<Token["kind"]>(["comment", "endless comment"]);
const COPY = /^copy\b[^;]*\bfrom\s+stdin\b/i;
const ROUTINE = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;

/**
 * Splits a text into its statements without understanding them, and names what a parser stumbles over. Linear in the text,
 * whatever it holds.
 */
export function splitSql(text: string): Split {
  const spans: Span[] = [];
  const obstacles: Obstacle[] = [];
  let open: Open | undefined;
  let touching = 0;
  const lastData = text.lastIndexOf("\n\\.");
  const close = (end: number): void => {
    if (open !== undefined) spans.push({ start: open.start, end });
    open = undefined;
  };

  for (let at = 0; at < text.length;) {
    const token = readToken(text, at);
    const problem = obstacleOf(text, at, token);
    if (problem !== undefined) obstacles.push({ message: problem, offset: at });
    if (token.kind === "comment" && isLongRun(text, at) && text[at] === "/") touching += 1;
    if (token.kind === "unreadable" || touching > MOST_TOUCHING_COMMENTS) {
      if (problem === undefined) obstacles.push({ message: UNREADABLE, offset: at });
      return { spans, obstacles };
    }
    let next = token.end;
    if (token.kind === "psql command") close(at);
    else if (token.kind === "semicolon" && (open === undefined || (open.depth === 0 && open.blocks === 0))) {
      if (open !== undefined && at < lastData && COPY.test(text.slice(open.start, Math.min(at, open.start + 1000)))) {
        obstacles.push({
          message: "the rows of COPY ... FROM STDIN stand in the file, and only psql sends them",
          offset: open.start,
        });
        next = endOfData(text, at);
      }
      close(at);
    } else if (token.kind !== "blank" && !COMMENTS.has(token.kind)) {
      open ??= openAt(text, at);
      advance(open, text, at, token);
    }
    at = next;
  }
  close(text.length);
  return { spans, obstacles };
}

const UNREADABLE = "comments or operators stand so close that PostgreSQL would not read them in time";

function obstacleOf(text: string, at: number, token: Token): string | undefined {
  if (token.kind === "unreadable") return UNREADABLE;
  // PostgreSQL refuses it, though its parser taken by itself does not.
  if (token.kind === "endless comment") return "unterminated /* comment";
  if (token.kind === "nul") return "a NUL byte stands here, where PostgreSQL stops reading";
  if (token.kind !== "psql command") return undefined;
  return `psql meta-command ${/^\S*/.exec(text.slice(at, Math.min(token.end, at + 40)))![0]} is not SQL`;
}

const openAt = (text: string, start: number): Open => ({
  start,
  depth: 0,
  blocks: 0,
  isRoutine: ROUTINE.test(text.slice(start, start + 200)),
  previousWord: "",
});

function advance(open: Open, text: string, at: number, token: Token): void {
  if (token.kind === "opening") open.depth += 1;
  if (token.kind === "closing") open.depth = Math.max(0, open.depth - 1);
  if (!open.isRoutine || token.kind !== "word") return;
  const word = text.slice(at, Math.min(token.end, at + 10)).toLowerCase();
  if ((word === "atomic" && open.previousWord === "begin") || (word === "case" && open.blocks > 0)) open.blocks += 1;
  if (word === "end" && open.blocks > 0) open.blocks -= 1;
  open.previousWord = word;
}

/** After the line `\.` that closes the rows of a COPY. */
function endOfData(text: string, start: number): number {
  const end = text.indexOf("\n", text.indexOf("\n\\.", start) + 1);
  return end === -1 ? text.length : end;
}

/** The first offset that is neither blank nor comment nor an empty statement. */
export function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const { kind, end } = readToken(text, at);
    if (kind !== "blank" && !COMMENTS.has(kind) && kind !== "semicolon") return at;
    at = end;
  }
  return at;
}
