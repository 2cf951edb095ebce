import { childOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { WRAPPERS } from "./known-types.ts";
import { meaningOf, type Meaning, type RustContext } from "./rust-file.ts";

/** The types that a generic type is given; lifetimes are for the compiler. */
export const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  partsOf(childOf(node, "type_arguments")).filter((part) => part.kind() !== "lifetime");

const MOST_WRAPPERS = 20;

/** Whether a type is an `Option`, also in a box or behind an alias: serde reads such a field as none when its key is missing. */
export function isOption(node: SyntaxNode, context: RustContext): boolean {
  let next: SyntaxNode | undefined | null = node;
  for (let level = 0; level < MOST_WRAPPERS && next !== undefined && next !== null; level++) {
    const name: SyntaxNode | null = next.kind() === "generic_type" ? next.field("type") : next;
    const meaning: Meaning | undefined = name === null ? undefined : meaningOf(name, context);
    if (meaning?.kind === "declared") {
      const declaration: SyntaxNode | undefined = meaning.declared[0]?.node;
      next = declaration?.kind() === "type_item" ? declaration.field("type") : undefined;
    } else if (meaning?.kind !== "known") return false;
    else if (meaning.name === "Option") return true;
    else next = WRAPPERS.has(meaning.name) ? argumentsOf(next)[0] : undefined;
  }
  return false;
}
