import { childrenOf, partsOf, type SyntaxNode } from "./syntax.ts";

const NAMED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\u0007",
  "\n": "",
  "\r\n": "",
};

/** The character that an escape such as `\n`, `\x41`, `\u0041`, `\u{41}` or `\101` stands for. */
export function decodeEscape(escape: string): string {
  const body = escape.slice(1);
  const hexadecimal = /^[xuU]\{?([0-9a-fA-F]{1,8})\}?$/.exec(body)?.[1];
  const octal = /^[0-7]{1,3}$/.exec(body)?.[0];
  const code =
    hexadecimal !== undefined ? parseInt(hexadecimal, 16) : octal !== undefined ? parseInt(octal, 8) : undefined;
  if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\uFFFD";
  return NAMED[body] ?? body;
}

/** The text between the quotes of a string node, given the kinds of nodes that the grammar has for its parts. */
export function textOf(node: SyntaxNode, ...content: readonly string[]): string {
  return childrenOf(node, ...content, "escape_sequence")
    .map((part) => {
      if (part.kind() === "escape_sequence") return decodeEscape(part.text());
      const escapes = partsOf(part).filter((inner) => inner.kind() === "escape_sequence");
      return escapes.length === 0 ? part.text() : decodeWithin(part, escapes);
    })
    .join("");
}

/** The Python grammar has the escapes within the content. */
function decodeWithin(content: SyntaxNode, escapes: readonly SyntaxNode[]): string {
  const text = content.text();
  const offset = content.range().start.index;
  let decoded = "";
  let from = 0;
  for (const escape of escapes) {
    const { start, end } = escape.range();
    decoded += text.slice(from, start.index - offset) + decodeEscape(escape.text());
    from = end.index - offset;
  }
  return decoded + text.slice(from);
}
