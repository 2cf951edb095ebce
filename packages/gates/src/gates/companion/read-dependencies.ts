import type { Nodes, Root } from "mdast";

import { parseMarkdown } from "../../conversation/commands/parse-markdown.ts";
import { parseReferences } from "./parse-references.ts";

/** A companion that a description names. */
export interface Dependency {
  /** OWNER/REPO#N, as it is written. */
  readonly reference: string;
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
  /** Line of the description, from 1. */
  readonly line: number;
}

/** A line that is about companions and does not name one as it should. */
export interface WrongLine {
  /** The line, shortened to 80 characters. */
  readonly text: string;
  readonly line: number;
  readonly problem: string;
}

export interface Dependencies {
  readonly dependencies: readonly Dependency[];
  /** Lines that begin with `Depends-on:` and go on otherwise than they should. */
  readonly malformed: readonly WrongLine[];
  /** Lines that only look as if they named a companion. */
  readonly nearMisses: readonly WrongLine[];
}

const NOTHING: Dependencies = { dependencies: [], malformed: [], nearMisses: [] };

// Bounded before what follows it: a description may be long, and lines of it hostile.
const CANDIDATE = /depend(?:s|ing|ent)?[\s_\-\u2010-\u2015\u00AD\p{Cf}]{0,9}on/iu;
const KEY = /^depends-on:(.*)$/i;
const NEAR = /^[\s>*_`~#+\-\d.()[\]<!"'\\|]*(?:this )?depend(?:s|ing|ent)?[\s_\-\u2010-\u2015\u00AD\p{Cf}]{0,9}on\b/iu;
const LONGEST_LINE = 4000;

/**
 * Reads the lines `Depends-on: OWNER/REPO#N` of a description. A line counts in running text, in a list and as a heading; not in
 * code, a quote, a table, a link or HTML. Never throws; takes time in proportion to the text.
 */
export function readDependencies(body: string): Dependencies {
  if (!CANDIDATE.test(body)) return NOTHING;
  const text = body.replaceAll(/\r\n?/g, "\n");
  const root = parseMarkdown(text);
  const counting = root === undefined ? undefined : new Set(lineStarts(text, root));
  const dependencies: Dependency[] = [];
  const malformed: WrongLine[] = [];
  const nearMisses: WrongLine[] = [];
  let start = 0;
  for (const [index, raw] of text.split("\n").entries()) {
    const from = start;
    start += raw.length + 1;
    if (!CANDIDATE.test(raw.slice(0, LONGEST_LINE))) continue;
    const wrong = (problem: string): WrongLine => ({ text: shorten(raw.trim()), line: index + 1, problem });
    const found = readLine(raw.slice(0, LONGEST_LINE), from, counting);
    if (found === undefined) continue;
    if (raw.length > LONGEST_LINE) malformed.push(wrong("The line is too long to be read."));
    else if ("references" in found)
      for (const each of found.references) dependencies.push({ ...each, line: index + 1 });
    else (found.isMeant ? malformed : nearMisses).push(wrong(found.problem));
  }
  return { dependencies, malformed, nearMisses };
}

type Line =
  | { readonly references: readonly Omit<Dependency, "line">[] }
  | { readonly problem: string; readonly isMeant: boolean };

/** @param counting offsets at which a line counts; undefined for a text that no parser reads */
function readLine(raw: string, start: number, counting: ReadonlySet<number> | undefined): Line | undefined {
  const at = raw.search(/depends-on:/i);
  const value = at === -1 ? undefined : KEY.exec(raw.slice(at))?.[1];
  if (value === undefined || !/^[\s#+*\-\d.)]*$/.test(raw.slice(0, at))) return readNearMiss(raw);
  if (counting === undefined) return { problem: "The description is too tangled to be read.", isMeant: true };
  const named = parseReferences(value);
  if (!counting.has(start + at)) {
    if ("problem" in named || named.references.length === 0) return readNearMiss(raw);
    return { problem: "It stands in code, a quotation, a table or HTML, where nothing counts.", isMeant: false };
  }
  return "problem" in named ? { problem: named.problem, isMeant: true } : named;
}

/** Whether the line names something that could be a companion, in other words. */
function readNearMiss(raw: string): Line | undefined {
  if (!NEAR.test(raw) || !/[\w.-]+\/[\w.-]+#\d|#\d|\/pulls?\/\d/.test(raw)) return undefined;
  return { problem: "A companion is named by a line that begins with `Depends-on:`.", isMeant: false };
}

/** Offsets of the first visible characters of the lines that count. */
function* lineStarts(text: string, root: Root): Generator<number> {
  const nodes: Nodes[] = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === "root" || node.type === "list" || node.type === "listItem") nodes.push(...node.children);
    else if (node.type === "paragraph" || node.type === "heading") {
      for (const child of node.children) if (child.type === "text") yield* startsOfText(text, child);
    }
  }
}

/** A text may begin in the middle of a line; what stands before is looked at where the line is read. */
function* startsOfText(text: string, node: Nodes): Generator<number> {
  const end = node.position!.end.offset!;
  for (let at = node.position!.start.offset!; at < end; at = nextLine(text, at)) {
    let visible = at;
    while (visible < end && /[ \t]/.test(text[visible]!)) visible += 1;
    yield visible;
  }
}

function nextLine(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  return next === -1 ? text.length : next + 1;
}

const shorten = (line: string): string => (line.length > 80 ? `${line.slice(0, 79)}…` : line);
