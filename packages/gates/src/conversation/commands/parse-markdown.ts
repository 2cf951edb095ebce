import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

// Emphasis changes neither where a line stands nor what an answer says, and takes quadratic time to pair.
const WITHOUT_EMPHASIS = { disable: { null: ["attention"] } };

/**
 * Parses Markdown as CommonMark with GitHub's tables, emphasis left as it is written. Offsets are those of the text.
 *
 * @returns undefined for a text that would take the parser far longer than its length: nobody writes such, except to stop a gate
 */
export function parseMarkdown(text: string): Root | undefined {
  if (isTangled(text)) return undefined;
  return fromMarkdown(text, { extensions: [gfmTable(), WITHOUT_EMPHASIS], mdastExtensions: [gfmTableFromMarkdown()] });
}

// More than fifty lists or quotes in one another, at the start of a line.
const DEEP = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]*){50}/m;

function isTangled(text: string): boolean {
  return DEEP.test(text) || count(text, "[", 10_000) || count(text, "<!--", 500) || deepestIndent(text) > 200;
}

/** Whether a text holds more than `most` of something. */
function count(text: string, what: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}

/** The deepest indentation of a line that begins a list item: lists in lists, each on a line of its own. */
function deepestIndent(text: string): number {
  let deepest = 0;
  for (const [indent] of text.matchAll(/^[ \t]+(?=[-+*>]|\d{1,9}[.)])/gm)) deepest = Math.max(deepest, indent.length);
  return deepest;
}
