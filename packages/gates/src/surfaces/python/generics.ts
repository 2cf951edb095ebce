import { childOf, partsOf, type SyntaxNode } from "../syntax.ts";

/** The name before the brackets, and what is in them. */
export function partsOfGeneric(node: SyntaxNode): readonly [SyntaxNode | undefined, readonly SyntaxNode[]] {
  const [name, ...rest] = partsOf(node);
  const written = node.kind() === "generic_type" ? partsOf(childOf(node, "type_parameter")) : rest;
  return [name, written.flatMap((part) => (part.kind() === "type" ? partsOf(part) : [part]))];
}
