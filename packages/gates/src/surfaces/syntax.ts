import goGrammar from "@ast-grep/lang-go";
import pythonGrammar from "@ast-grep/lang-python";
import rustGrammar from "@ast-grep/lang-rust";
import { parse, registerDynamicLanguage, type SgNode } from "@ast-grep/napi";

import type { Reading } from "./reading.ts";

export type SyntaxNode = SgNode;
export type Grammar = "go" | "python" | "rust" | "TypeScript" | "Tsx";

// The native parser takes grammars once in the life of a process; what comes later it ignores.
registerDynamicLanguage({ go: goGrammar, python: pythonGrammar, rust: rustGrammar });

/** The syntax tree of a source; what does not fit the grammar is in it as nodes of the kind ERROR. */
export const parseSyntax = (grammar: Grammar, text: string): SyntaxNode =>
  parse(grammar, text.startsWith("\uFEFF") ? text.slice(1) : text).root();

/** From 1. */
export const lineOf = (node: SyntaxNode): number => node.range().start.line + 1;
/** From 1, in UTF-16 units. */
export const columnOf = (node: SyntaxNode): number => node.range().start.column + 1;

export const childrenOf = (node: SyntaxNode | null | undefined, ...kinds: readonly string[]): readonly SyntaxNode[] =>
  node?.children().filter((child) => kinds.includes(child.kind() as string)) ?? [];
export const childOf = (node: SyntaxNode | null | undefined, ...kinds: readonly string[]): SyntaxNode | undefined =>
  childrenOf(node, ...kinds)[0];
/** Whether a word or sign of the grammar stands directly in the node. */
export const has = (node: SyntaxNode, token: string): boolean => childOf(node, token) !== undefined;

const COMMENTS = new Set(["comment", "line_comment", "block_comment"]);

/** The parts of a node that have a name in the grammar, without comments. */
export const partsOf = (node: SyntaxNode | null | undefined): readonly SyntaxNode[] =>
  node?.children().filter((child) => child.isNamed() && !COMMENTS.has(child.kind() as string)) ?? [];

/** Every node below of these kinds, in the order of the source. */
export const findAll = (node: SyntaxNode, ...kinds: readonly string[]): readonly SyntaxNode[] =>
  node.findAll({ rule: { any: kinds.map((kind) => ({ kind })) } });

/** The members of a chain such as `a | b | c`, which the grammar nests as deep as it is long. */
export function flattenChain(
  node: SyntaxNode,
  isChain: (node: SyntaxNode) => boolean,
  reading: Reading,
): readonly SyntaxNode[] {
  const members: SyntaxNode[] = [];
  const waiting = [node];
  const line = lineOf(node);
  for (let next = waiting.pop(); next !== undefined && reading.take(line); next = waiting.pop()) {
    if (isChain(next)) waiting.push(...partsOf(next).toReversed());
    else members.push(next);
  }
  return members;
}

/** The first line that does not fit the grammar, if there is one. */
export function firstSyntaxError(root: SyntaxNode): number | undefined {
  const error = root.kind() === "ERROR" ? root : root.find({ rule: { kind: "ERROR" } });
  return error === null ? undefined : lineOf(error);
}

const MOST_NODES = 100_000;

/** Notes where a declaration does not fit the grammar, or lacks what the parser had to put in to go on. */
export function noteSyntaxErrors(declaration: SyntaxNode, reading: Reading): void {
  if (!reading.isFirst(declaration.id())) return;
  const error = firstSyntaxError(declaration);
  if (error !== undefined) return reading.note(error, "The source has a syntax error here; the type may be misread.");
  const waiting = [declaration];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (++seen > MOST_NODES) return reading.note(lineOf(declaration), "The declaration is too long to be checked.");
    const children = next.children();
    if (children.length > 0) waiting.push(...children);
    else if (next.text() === "")
      return reading.note(lineOf(next), `The source lacks ${next.kind()} here; the type may be misread.`);
  }
}
