import { SECTIONS } from "./html-sections.ts";

/** A part of a Markdown text, from one offset to another, that reads the same alone as in its place. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
// An indented fence may be part of a list; an HTML block or element may go on over blank lines: neither is known by lines.
const UNSURE = new RegExp(
  [
    String.raw`^[ \t]*<`,
    String.raw`^[ \t]+(?:\x60{3}|~{3})`,
    String.raw`^[ \t]*(?:[-+*>]|\d{1,9}[.)]).*(?:\x60{3}|~{3}|<)`,
    String.raw`<(?:!--|/?(?:${SECTIONS})\b)`,
  ].join("|"),
  "i",
);

/**
 * Cuts the smallest stretches out of a text that read the same alone: from the last place where no block can be open, to the end
 * of the paragraph. Parsing costs about a thousand times what scanning does, so a long comment is parsed only where it has a
 * command. When in doubt it cuts less, down to the rest of the text at once; a property compares with the whole text. Offsets
 * may only grow, so that a text is scanned once.
 */
export function createWindowCutter(text: string): (offset: number) => Window {
  let start = 0;
  let reset = 0;
  let fence: string | undefined;
  let afterBlank = true;
  let isUnsure = false;
  const mayDefine = text.includes("]:");

  /** Reads on to the line of the offset, keeping the last line start where every block before is closed. */
  const readTo = (offset: number): void => {
    while (start <= offset) {
      if (isUnsure) return;
      const next = text.indexOf("\n", start);
      const end = next === -1 ? text.length : next;
      readLine(text.slice(start, end));
      start = end + 1;
    }
  };

  const readLine = (line: string): void => {
    if (fence !== undefined) {
      if (!closes(line, fence)) return;
      fence = undefined;
      afterBlank = true;
    } else if (/^[ \t\r]*$/.test(line)) afterBlank = true;
    else {
      if (afterBlank && !/^[ \t]/.test(line)) reset = start;
      afterBlank = false;
      isUnsure = UNSURE.test(line);
      fence = FENCE.exec(line)?.[1];
    }
  };

  return (offset) => {
    readTo(offset);
    if (isUnsure) return { start: mayDefine ? 0 : reset, end: text.length };
    const window = { start: reset, end: endOfParagraph(text, offset) };
    // A reference link may have its definition anywhere.
    return mayDefine && text.slice(window.start, window.end).includes("[") ? { start: 0, end: text.length } : window;
  };
}

function endOfParagraph(text: string, offset: number): number {
  const blank = /\n[ \t]*(?:\n|$)/g;
  blank.lastIndex = offset;
  return blank.exec(text)?.index ?? text.length;
}

function closes(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marks !== undefined && marks[0] === fence[0] && marks.length >= fence.length;
}
