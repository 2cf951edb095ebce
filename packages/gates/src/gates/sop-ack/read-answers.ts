import type { Nodes } from "mdast";

import { parseMarkdown } from "./locate-line.ts";

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
  const pieces = toPieces(parseMarkdown(body.replaceAll(/\r\n?/g, "\n")).children);
  const { text, starts } = join(pieces);
  const searchable = join(pieces.map((piece) => (piece.isCode ? { ...piece, text: blank(piece.text) } : piece))).text;
  const found = markers.map((marker) => findMarker(searchable, marker));
  const ends = found.flatMap((at) => (at === undefined ? [] : [at.start])).sort((a, b) => a - b);
  const filled = (at: { start: number; end: number }): boolean => {
    const next = ends.find((start) => start >= at.end) ?? text.length;
    return hasWord(text.slice(at.end, Math.min(next, endOfAnswer(pieces, starts, at))));
  };
  return new Map(markers.map((marker, index) => [marker, found[index] !== undefined && filled(found[index])]));
}

function toPieces(nodes: readonly Nodes[]): Piece[] {
  const pieces: Piece[] = [];
  const work: { node: Nodes; depth: number }[] = nodes.map((node) => ({ node, depth: 0 })).toReversed();
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, depth } = next;
    const push = (text: string, isCode = false): number => pieces.push({ text, isCode, depth });
    if (node.type === "heading") pieces.push({ text: "\n", isCode: false, depth, boundary: { kind: "heading" } });
    else if (node.type === "listItem")
      pieces.push({ text: "\n", isCode: false, depth, boundary: { kind: "item", depth } });
    else if (BLOCKS.has(node.type)) push("\n");
    if (node.type === "text") push(node.value);
    else if (node.type === "inlineCode") push(node.value, true);
    else if (node.type === "code") push(`\n${node.value}\n`, true);
    else if (node.type === "html")
      push(node.value.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "").replaceAll(/<[^>]*>/g, " "));
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

/** The first occurrence that neither starts nor ends inside a word. */
function findMarker(text: string, marker: string): { start: number; end: number } | undefined {
  const literal = new RegExp(marker.trim().replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`), "giu");
  for (const match of text.matchAll(literal)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!endsInWord(text.slice(Math.max(0, start - 2), start)) && !startsWithWord(text.slice(end, end + 2)))
      return { start, end };
  }
  return undefined;
}

const endsInWord = (text: string): boolean =>
  /[A-Za-z0-9_]$/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]$/u.test(text));
const startsWithWord = (text: string): boolean =>
  /^[A-Za-z0-9_]/.test(text) || (!isAscii(text) && /^[\p{L}\p{N}]/u.test(text));
// Classes of all of Unicode take long to compile, and most text needs none.
const isAscii = (text: string): boolean => !/[^\0-\x7F]/.test(text);

function endOfAnswer(pieces: readonly Piece[], starts: readonly number[], at: { start: number; end: number }): number {
  const home = starts.findLastIndex((start) => start <= at.start);
  const depth = pieces[home]!.depth;
  const end = pieces.findIndex(({ boundary }, index) => {
    if (boundary === undefined || starts[index]! < at.end) return false;
    return boundary.kind === "heading" || (depth > 0 && boundary.depth <= depth);
  });
  return end === -1 ? Infinity : starts[end]!;
}

function hasWord(answer: string): boolean {
  const text = answer.replaceAll(/\[[ xX]?\]/g, "");
  return /[A-Za-z0-9]/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text));
}
