import type { Nodes, Paragraph, Root } from "mdast";

import { createHtmlTracker } from "./html-sections.ts";

/** Where a line stands: `paragraph` is the start of a line of a top-level paragraph, the only place where a command counts. */
export type Place =
  | "paragraph"
  | "code block"
  | "quote"
  | "list"
  | "table"
  | "heading"
  | "HTML"
  | "HTML section"
  | "inline code"
  | "link"
  | "definition"
  | "text too tangled to be read";

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

/**
 * Says where lines of a parsed text stand, each given by the offset of its first visible character. Offsets may only grow, so
 * that a text with many commands is walked once.
 */
export function createLineLocator(root: Root): (offset: number) => Place {
  const html = createHtmlTracker();
  let next = 0;
  return (offset) => {
    for (; next < root.children.length && endOf(root.children[next]!) <= offset; next += 1) {
      readHtml(root.children[next]!, Infinity, html.read);
      html.endParagraph();
    }
    const block = root.children[next];
    // Between two blocks stand only definitions' tails and blank lines: nothing that counts.
    if (block === undefined || startOf(block) > offset) return "definition";
    if (block.type !== "paragraph") return BLOCK_PLACES[block.type] ?? "HTML";
    if (html.isInSection()) return "HTML section";
    return inlinePlace(block, offset);
  };
}

function inlinePlace(paragraph: Paragraph, offset: number): Place {
  const own = createHtmlTracker();
  readHtml(paragraph, offset, own.read);
  if (own.isInElement()) return "HTML";
  let children: readonly Nodes[] = paragraph.children;
  for (;;) {
    const inside = children.find((node) => startOf(node) <= offset && offset < endOf(node));
    const place = inside && INLINE_PLACES[inside.type];
    if (place !== undefined) return place;
    if (inside === undefined || !("children" in inside)) return "paragraph";
    children = inside.children;
  }
}

/** Reads the HTML of a block that ends before the offset, in its order. */
function readHtml(block: Nodes, offset: number, read: (html: string) => void): void {
  const nodes: Nodes[] = [block];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (startOf(node) >= offset) continue;
    if (node.type === "html" && endOf(node) <= offset) read(node.value);
    else if ("children" in node) nodes.push(...node.children.toReversed());
  }
}

const startOf = (node: Nodes): number => node.position!.start.offset!;
const endOf = (node: Nodes): number => node.position!.end.offset!;
