import type { Nodes, Paragraph, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/** Where a line stands: `paragraph` is the start of a line of a top-level paragraph, the only place where a command counts. */
export type Place =
  | "paragraph"
  | "code block"
  | "quote"
  | "list"
  | "table"
  | "heading"
  | "HTML"
  | "collapsed section"
  | "inline code"
  | "link"
  | "definition";

/** Parses Markdown as CommonMark with GitHub's tables. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

const BLOCK_PLACES: Partial<Record<Nodes["type"], Place>> = {
  code: "code block",
  blockquote: "quote",
  list: "list",
  table: "table",
  heading: "heading",
  html: "HTML",
  definition: "definition",
};

const INLINE_PLACES: Partial<Record<Nodes["type"], Place>> = {
  inlineCode: "inline code",
  html: "HTML",
  link: "link",
  linkReference: "link",
  image: "link",
  imageReference: "link",
};

/** Says for an offset of the parsed text, the first visible character of a line, where that line stands. */
export function locateOffset(root: Root, offset: number): Place {
  let open = 0;
  for (const block of root.children) {
    if (startOf(block) > offset) break;
    if (endOf(block) > offset) {
      if (block.type !== "paragraph") return BLOCK_PLACES[block.type] ?? "HTML";
      open += openSections(htmlBefore(block, offset));
      if (open > 0) return "collapsed section";
      return inlinePlace(block, offset);
    }
    open = Math.max(0, open + openSections(htmlBefore(block, Infinity)));
  }
  // Between two blocks stand only definitions' tails and blank lines: nothing that counts.
  return "definition";
}

function inlinePlace(paragraph: Paragraph, offset: number): Place {
  let children: readonly Nodes[] = paragraph.children;
  for (;;) {
    const inside = children.find((node) => startOf(node) <= offset && offset < endOf(node));
    const place = inside && INLINE_PLACES[inside.type];
    if (place !== undefined) return place;
    if (inside === undefined || !("children" in inside)) return "paragraph";
    children = inside.children;
  }
}

/** The HTML of a block that ends before the offset, comments left out. */
function htmlBefore(block: Nodes, offset: number): string {
  const nodes: Nodes[] = [block];
  let html = "";
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === "html" && endOf(node) <= offset) html += node.value;
    else if ("children" in node) nodes.push(...node.children.toReversed());
  }
  return html.replaceAll(/<!--[\s\S]*?-->/g, "");
}

// Elements that go on over blank lines and hide, quote or tabulate what is between their tags.
const SECTION = /<(\/?)(?:details|blockquote|table|ul|ol|dl|pre|template)\b/gi;

function openSections(html: string): number {
  let open = 0;
  for (const [, slash] of html.matchAll(SECTION)) open += slash === "/" ? -1 : 1;
  return open;
}

const startOf = (node: Nodes): number => node.position!.start.offset!;
const endOf = (node: Nodes): number => node.position!.end.offset!;
