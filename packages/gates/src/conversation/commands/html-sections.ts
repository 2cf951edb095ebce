/** Elements that go on over blank lines, and hide, quote or set apart what is between their tags. */
export const SECTIONS =
  "details|summary|blockquote|table|ul|ol|dl|pre|template|div|section|article|aside|center|figure|form|fieldset|nav|main|header|footer|dialog|select|textarea|style|script|title|noscript|svg|math|iframe|object";

const IS_SECTION = new RegExp(`^(?:${SECTIONS})$`, "i");
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p)$/i;
const TAG = /<(\/?)([a-z][a-z0-9-]*)/iy;

/**
 * Follows tags and comments through the pieces of HTML of a text, in their order. Linear; what stands in attributes or comments
 * is no tag, and a closing tag closes only what is open.
 */
export interface HtmlTracker {
  readonly read: (html: string) => void;
  isInComment(): boolean;
  /** Whether a comment or a section is open. */
  isInSection(): boolean;
  /** Whether any element is open at all. */
  isInElement(): boolean;
  /** Forgets the elements that end with their paragraph. */
  endParagraph(): void;
}

export function createHtmlTracker(): HtmlTracker {
  let sections: string[] = [];
  let inline: string[] = [];
  let isTooDeep = false;
  let inComment = false;
  const read = (html: string): void => {
    for (let at = 0; at < html.length;) {
      if (inComment) {
        const end = html.indexOf("-->", at);
        if (end === -1) return;
        inComment = false;
        at = end + 3;
        continue;
      }
      const start = html.indexOf("<", at);
      if (start === -1) return;
      if (html.startsWith("<!--", start)) {
        inComment = true;
        at = start + 4;
        continue;
      }
      TAG.lastIndex = start;
      const tag = TAG.exec(html);
      if (tag === null) {
        at = start + 1;
        continue;
      }
      follow(tag[1] === "/", tag[2]!.toLowerCase());
      at = endOfTag(html, start + tag[0].length);
    }
  };
  const follow = (closes: boolean, name: string): void => {
    if (VOID.test(name)) return;
    if (!closes) {
      if (!IS_SECTION.test(name)) inline.push(name);
      // Deeper than anybody writes: nobody counts any more, and everything after is inside.
      else if (sections.length < 1000) sections.push(name);
      else isTooDeep = true;
      return;
    }
    const within = inline.lastIndexOf(name);
    const around = sections.lastIndexOf(name);
    if (within !== -1) inline = inline.slice(0, within);
    else if (around !== -1) sections = sections.slice(0, around);
  };
  return {
    read,
    isInComment: () => inComment,
    isInSection: () => inComment || isTooDeep || sections.length > 0,
    isInElement: () => inComment || isTooDeep || sections.length > 0 || inline.length > 0,
    endParagraph: () => {
      inline = [];
    },
  };
}

/** The offset after a tag's `>`, quoted attributes skipped; the end of the text for a tag that is not closed. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const character = html[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return html.length;
}
