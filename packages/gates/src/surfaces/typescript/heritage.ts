import { childOf, childrenOf, partsOf, type SyntaxNode } from "../syntax.ts";

/** The types that an interface or a class extends; what a class implements adds nothing to it. */
export function constituentsOf(declaration: SyntaxNode): readonly SyntaxNode[] {
  const types = childOf(declaration, "extends_type_clause");
  const classes = childrenOf(childOf(declaration, "class_heritage"), "extends_clause");
  return [
    ...partsOf(types),
    ...classes.flatMap((clause) => partsOf(clause).filter((part) => part.kind() !== "type_arguments")),
  ];
}
