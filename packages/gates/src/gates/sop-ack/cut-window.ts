/** A part of a Markdown text, from one offset to another, that reads the same alone as in its place. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * The smallest stretch around `offset` that can be cut out of the text without changing how CommonMark reads the line there:
 * from the last place where no block can be open, to the end of the paragraph. Parsing costs about a thousand times what
 * scanning does, so a long comment is parsed only where it has a command. When in doubt it cuts less: a test compares with the
 * whole text.
 */
export function cutWindow(text: string, offset: number): Window {
  const window = { start: lastReset(text, offset), end: endOfParagraph(text, offset) };
  // A reference link may have its definition anywhere.
  const mayRefer = text.slice(window.start, window.end).includes("[") && text.includes("]:");
  return mayRefer ? { start: 0, end: text.length } : window;
}

function endOfParagraph(text: string, offset: number): number {
  const blank = /\n[ \t]*(?:\n|$)/g;
  blank.lastIndex = offset;
  return blank.exec(text)?.index ?? text.length;
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
// An indented fence may be part of a list; an HTML block or element may go on over blank lines: neither is known by lines.
const UNSURE = new RegExp(
  [
    String.raw`^[ \t]*<`,
    String.raw`^[ \t]+(?:\x60{3}|~{3})`,
    String.raw`^[ \t]*(?:[-+*>]|\d{1,9}[.)]).*(?:\x60{3}|~{3}|<)`,
    String.raw`</?(?:details|blockquote|table|ul|ol|dl|pre|template)\b`,
  ].join("|"),
  "i",
);

/** The last line start at or before `offset` where every block before is closed, as far as one can tell by lines. */
function lastReset(text: string, offset: number): number {
  let reset = 0;
  let fence: string | undefined;
  let afterBlank = true;
  for (let start = 0; start <= offset;) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end);
    if (fence !== undefined) {
      if (closes(line, fence)) {
        fence = undefined;
        afterBlank = true;
      }
    } else if (line.trim() === "") afterBlank = true;
    else {
      if (afterBlank && !/^[ \t]/.test(line)) reset = start;
      afterBlank = false;
      if (UNSURE.test(line)) return reset;
      fence = FENCE.exec(line)?.[1];
    }
    start = end + 1;
  }
  return reset;
}

function closes(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marks !== undefined && marks[0] === fence[0] && marks.length >= fence.length;
}
