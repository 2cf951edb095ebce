import { createWindowCutter } from "./cut-window.ts";
import { findCandidates, hasHidden, type Candidate } from "./find-candidates.ts";
import { createLineLocator, type Place } from "./locate-line.ts";
import { parseMarkdown } from "./parse-markdown.ts";

export type Verb = "ack" | "revoke" | "na";

/** A command that stands where it counts. */
export interface Command {
  readonly verb: Verb;
  /** What follows the verb on its line, trimmed. */
  readonly text: string;
  /** Line in the text, from 1. */
  readonly line: number;
}

/** Why a line that looks like a command is none. The same words are the rule's name. */
type MissReason =
  | "misplaced"
  | "hidden-characters"
  | "wrong-case"
  | "near-verb"
  | "foreign-slash"
  | "nothing-named"
  | "quoted-mail";

/** A line that looks like a command and does not count. */
export interface Miss {
  readonly reason: MissReason;
  readonly message: string;
  readonly line: number;
  /** The line, shortened to 80 characters. */
  readonly text: string;
}

export interface Reading {
  readonly commands: readonly Command[];
  readonly misses: readonly Miss[];
}

const VERBS: Readonly<Record<string, Verb>> = {
  "/sop-ack": "ack",
  "/sop-revoke": "revoke",
  "/sop-n/a": "na",
  "/sop-na": "na",
};
const NOTHING: Reading = { commands: [], misses: [] };

/**
 * The commands of a comment or review, read as CommonMark, and the lines that only look like one. A command stands at the
 * start of a line of a top-level paragraph. Linear in the text; never throws.
 */
export function readCommands(body: string, options: { readonly viaEmail?: boolean } = {}): Reading {
  const text = body.includes("\r") ? body.replaceAll(/\r\n?/g, "\n") : body;
  const candidates = findCandidates(text);
  if (candidates.length === 0) return NOTHING;
  const quotedFrom = options.viaEmail === true ? mailSeparator(text) : Infinity;
  const commands: Command[] = [];
  const misses: Miss[] = [];
  const locate = createLocator(text);
  for (const candidate of candidates) {
    const read = readCandidate(candidate, locate, quotedFrom);
    if ("reason" in read) misses.push(read);
    else commands.push(read);
  }
  return { commands, misses };
}

function readCandidate(
  candidate: Candidate,
  locate: (candidate: Candidate) => Place,
  quotedFrom: number,
): Command | Miss {
  const { text, verb } = candidate;
  const line = candidate.line + 1;
  const miss = (reason: MissReason, message: string): Miss => ({ reason, message, line, text: shorten(text.trim()) });
  if (candidate.start >= quotedFrom)
    return miss("quoted-mail", "It stands in the part of an e-mail that quotes another.");
  if (hasHidden(text))
    return miss("hidden-characters", "The line holds characters that do not show or that turn the reading direction.");
  const command = /^[\s]*(\/\S*)(?:\s+([\s\S]*))?$/.exec(text);
  const known = VERBS[command?.[1] ?? ""];
  if (command === null || known === undefined) return miss(...nearMiss(text, verb));
  const place = locate(candidate);
  if (place !== "paragraph")
    return miss("misplaced", `It stands in a ${place}; a command stands at the start of a line of plain text.`);
  const rest = command[2]?.trim() ?? "";
  if (rest === "") return miss("nothing-named", `Nothing is named after ${verb}.`);
  return { verb: known, text: rest, line };
}

function nearMiss(line: string, verb: string): [MissReason, string] {
  if (/[\u2044\u2215\u29F8\uFF0F]/.test(line))
    return ["foreign-slash", "The command begins with a character that only looks like a slash."];
  const lower = verb.toLowerCase();
  if (VERBS[lower] === undefined) {
    return ["near-verb", `${shorten(verb)} is no command; there are /sop-ack, /sop-revoke and /sop-n/a.`];
  }
  if (lower !== verb) return ["wrong-case", `Commands are written in lower case: ${lower}.`];
  return [
    "misplaced",
    "The command does not stand at the start of its line; markup before it makes it a quotation or an example.",
  ];
}

/** Parses each stretch once; a stretch of plain lines needs no parser. */
function createLocator(text: string): (candidate: Candidate) => Place {
  const cutWindow = createWindowCutter(text);
  let window = { start: 0, end: -1 };
  let locateInWindow: (offset: number) => Place = () => "paragraph";
  return ({ start, text: line }) => {
    const offset = start + (line.length - line.trimStart().length);
    if (offset >= window.end) {
      window = cutWindow(offset);
      const source = text.slice(window.start, window.end);
      const root = isPlain(source) ? "plain" : parseMarkdown(source);
      if (root === "plain") locateInWindow = () => "paragraph";
      else if (root === undefined) locateInWindow = () => "text too tangled to be read";
      else locateInWindow = createLineLocator(root);
    }
    return locateInWindow(offset - window.start);
  };
}

/** Whether every line begins as running text does, with nothing inside that could be code, a link or HTML: one paragraph. */
function isPlain(text: string): boolean {
  return (
    !/[`[<]/.test(text) && !/\n[ \t]*\n/.test(text) && /^(?: {0,3}[A-Za-z/@("'\x80-\uFFFF][^\n]*(?:\n|$))+$/.test(text)
  );
}

// How the usual mail programs begin what they quote, in some of the languages that they do it in.
const MAIL_SEPARATOR =
  /^[ \t]*(?:-{2,} ?(?:original|forwarded|urspr\u00FCngliche|message d'origine)\b.*|_{5,}|-- ?$|-{3,}\n+reply to this email|(?:on|am|le|el|il|em|op)\b[^\n]{1,200}(?:\n[^\n]{0,80})?(?:wrote|schrieb|\u00E9crit|escribi\u00F3|scritto|escreveu|schreef)\b[^\n]{0,80}:|\*{0,2}(?:from|von|de|da|van):.+)/im;

function mailSeparator(text: string): number {
  return MAIL_SEPARATOR.exec(text)?.index ?? Infinity;
}

export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
