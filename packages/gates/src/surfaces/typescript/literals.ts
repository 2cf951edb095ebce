import { textOf } from "../literals.ts";
import type { Literal } from "../shapes.ts";
import { childOf, findAll, has, partsOf, type SyntaxNode } from "../syntax.ts";

/** The value of a literal, or nothing where the node is another expression. */
export function literalOf(node: SyntaxNode): Literal | undefined {
  switch (node.kind()) {
    case "string":
      return textOf(node, "string_fragment");
    case "number":
      return numberOf(node.text());
    case "true":
      return true;
    case "false":
      return false;
    case "null":
      return null;
    case "unary_expression": {
      const value = partsOf(node)[0];
      const number = value?.kind() === "number" ? numberOf(value.text()) : undefined;
      return number === undefined || !has(node, "-") ? undefined : -number;
    }
    default:
      return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const number = Number(text.replaceAll("_", ""));
  return Number.isFinite(number) ? number : undefined;
}

/** The key that a property name stands for; a computed name is one only when it is a literal. */
export function keyOf(name: SyntaxNode): string | undefined {
  if (name.kind() === "property_identifier" || name.kind() === "identifier") return name.text();
  const literal = literalOf(name.kind() === "computed_property_name" ? (partsOf(name)[0] ?? name) : name);
  return literal === undefined || literal === null ? undefined : String(literal);
}

/** Finds the values of `const NAME = [...] as const`; the source is searched once, and only when somebody asks. */
export function constantsOf(root: SyntaxNode): (name: string) => readonly Literal[] | undefined {
  let declared: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  return (name) => {
    declared ??= Map.groupBy(findAll(root, "variable_declarator"), (node) => node.field("name")?.text() ?? "");
    const [only, ...others] = declared.get(name) ?? [];
    const value = others.length === 0 ? only?.field("value") : null;
    const list = value?.kind() === "as_expression" && has(value, "const") ? childOf(value, "array") : undefined;
    const values = list === undefined ? [] : partsOf(list).map(literalOf);
    return values.length === 0 || values.includes(undefined) ? undefined : (values as readonly Literal[]);
  };
}
