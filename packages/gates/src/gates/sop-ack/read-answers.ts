import type { Nodes } from "mdast";

import { createHtmlTracker, type HtmlTracker } from "../../conversation/commands/html-sections.ts";
import { parseMarkdown } from "../../conversation/commands/parse-markdown.ts";

/** A stretch of the description in reading order. */
interface Piece {
  readonly text: string;
  /** Code is part of an answer, but a marker in code is not there. */
  readonly isCode: boolean;
  /** Set where an answer may end: a heading, or a list item with the depth of its list. */
  readonly boundary?: { readonly kind: "heading" } | { readonly kind: "item"; readonly depth: number };
  /** How many lists the text stands in. */
  readonly depth: number;
}

/**
 * Says for each marker whether the pull request's description answers it. The description is read as CommonMark; an answer is
 * the text after the marker, up to the next marker, list item of the same level, or heading; HTML comments are not there. It is
 * filled when a letter or digit is left without tick boxes and punctuation.
 */
export function readAnswers(body: string, markers: readonly string[]): ReadonlyMap<string, boolean> {
  const root = parseMarkdown(body.replaceAll(/\r\n?/g, "\n"));
  // What cannot be read is not filled.
  if (root === undefined) return new Map(markers.map((marker) => [marker, false]));
  const pieces = toPieces(root.children);
  const { text, starts } = join(pieces);
  const searchable = join(pieces.map((piece) => (piece.isCode ? { ...piece, text: blank(piece.text) } : piece))).text;
  const hits = findMarkers(searchable, markers);
  const isFilled = (hit: Hit, next: Hit | undefined): boolean => {
    const end = Math.min(next?.start ?? text.length, endOfAnswer(pieces, starts, hit));
    return hasWord(text.slice(hit.end, end));
  };
  // A table of contents may name an item before its answer does: one answer is enough.
  const filled = new Set(hits.filter((hit, index) => isFilled(hit, hits[index + 1])).map(({ marker }) => marker));
  return new Map(markers.map((marker) => [marker, filled.has(marker)]));
}

interface Hit {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
}

/** Every place where a marker stands that neither starts nor ends inside a word; of two that overlap, the longer. */
function findMarkers(text: string, markers: readonly string[]): readonly Hit[] {
  const hits = [...new Set(markers)].flatMap((marker) => findMarker(text, marker));
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}

function toPieces(nodes: readonly Nodes[]): Piece[] {
  const pieces: Piece[] = [];
  const html = createHtmlTracker();
  const work: { node: Nodes; depth: number }[] = nodes.map((node) => ({ node, depth: 0 })).toReversed();
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, depth } = next;
    // After a comment that is not closed nothing shows.
    const push = (text: string, isCode = false): number =>
      pieces.push({ text: html.isInComment() ? blankOut(text) : text, isCode, depth });
    if (node.type === "heading") pieces.push({ text: "\n", isCode: false, depth, boundary: { kind: "heading" } });
    else if (node.type === "listItem")
      pieces.push({ text: "\n", isCode: false, depth, boundary: { kind: "item", depth } });
    else if (BLOCKS.has(node.type)) push("\n");
    if (node.type === "text") push(withoutEmphasis(node.value));
    else if (node.type === "inlineCode") push(node.value, true);
    else if (node.type === "code") push(`\n${node.value}\n`, true);
    else if (node.type === "html") push(textOfHtml(node.value, html));
    else if (node.type === "image") push(node.alt ?? "");
    else if (node.type === "break") push("\n");
    else if ("children" in node) {
      const inner = node.type === "list" ? depth + 1 : depth;
      for (let index = node.children.length - 1; index >= 0; index -= 1)
        work.push({ node: node.children[index]!, depth: inner });
    }
  }
  return pieces;
}

/** Stars, and underscores at the edge of a word: `**Root cause** not symptom` reads as it looks. */
const withoutEmphasis = (text: string): string => text.replaceAll(/\*+|(?<![A-Za-z0-9_])_+|_+(?![A-Za-z0-9_])/g, "");

/** What HTML shows: no comments, no tags. */
function textOfHtml(value: string, html: HtmlTracker): string {
  const shown = html.isInComment()
    ? ""
    : value.replaceAll(/<!--(?:(?!-->)[^])*(?:-->|$)/g, "").replaceAll(/<[^<>]*>/g, " ");
  html.read(value);
  return shown;
}

const blankOut = (text: string): string => text.replaceAll(/[^\n]/g, " ");

const BLOCKS: ReadonlySet<Nodes["type"]> = new Set([
  "paragraph",
  "blockquote",
  "tableRow",
  "tableCell",
  "thematicBreak",
]);

function join(pieces: readonly Piece[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  return { text: pieces.map((piece) => piece.text).join(""), starts };
}

const blank = (text: string): string => text.replaceAll(/\S/g, "\u0000");

function findMarker(text: string, marker: string): Hit[] {
  const literal = new RegExp(marker.trim().replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`), "giu");
  return [...text.matchAll(literal)]
    .map(({ 0: found, index }) => ({ marker, start: index, end: index + found.length }))
    .filter(
      ({ start, end }) =>
        !endsInWord(text.slice(Math.max(0, start - 2), start)) && !startsWithWord(text.slice(end, end + 2)),
    );
}

const endsInWord = (text: string): boolean =>
  /[A-Za-z0-9_]$/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]$/u.test(text));
const startsWithWord = (text: string): boolean =>
  /^[A-Za-z0-9_]/.test(text) || (!isAscii(text) && /^[\p{L}\p{N}]/u.test(text));
// Classes of all of Unicode take long to compile, and most text needs none.
const isAscii = (text: string): boolean => !/[^\0-\x7F]/.test(text);

function endOfAnswer(pieces: readonly Piece[], starts: readonly number[], at: Hit): number {
  const home = lastAtOrBefore(starts, at.start);
  const { depth } = pieces[home]!;
  for (let index = home + 1; index < pieces.length; index += 1) {
    const { boundary } = pieces[index]!;
    if (boundary === undefined || starts[index]! < at.end) continue;
    if (boundary.kind === "heading" || (depth > 0 && boundary.depth <= depth)) return starts[index]!;
  }
  return Infinity;
}

/** The index of the last of sorted numbers that is not greater. */
function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function hasWord(answer: string): boolean {
  const text = answer.replaceAll(/\[[ xX]?\]/g, "");
  return /[A-Za-z0-9]/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text));
}
