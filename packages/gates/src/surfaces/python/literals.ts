import { textOf } from "../literals.ts";
import type { Literal } from "../shapes.ts";
import { childOf, has, partsOf, type SyntaxNode } from "../syntax.ts";

/** The text of a string, or nothing for bytes, for one with expressions in it, and for what is no string. */
export function stringOf(node: SyntaxNode): string | undefined {
  if (node.kind() === "concatenated_string") {
    const texts = partsOf(node).map(stringOf);
    return texts.includes(undefined) ? undefined : texts.join("");
  }
  if (node.kind() !== "string") return undefined;
  const prefix = childOf(node, "string_start")?.text().toLowerCase() ?? "";
  if (prefix.includes("b") || prefix.includes("f") || prefix.includes("t")) return undefined;
  return prefix.includes("r") ? (childOf(node, "string_content")?.text() ?? "") : textOf(node, "string_content");
}

/** The value of a literal, or nothing where the node is another expression. */
export function literalOf(node: SyntaxNode): Literal | undefined {
  switch (node.kind()) {
    case "integer":
    case "float": {
      const number = Number(node.text().replaceAll("_", ""));
      return Number.isFinite(number) ? number : undefined;
    }
    case "true":
      return true;
    case "false":
      return false;
    case "none":
      return null;
    case "unary_operator": {
      const value = literalOf(partsOf(node)[0] ?? node);
      return typeof value === "number" && has(node, "-") ? -value : undefined;
    }
    case "parenthesized_expression": {
      const [only] = partsOf(node);
      return only === undefined ? undefined : literalOf(only);
    }
    default:
      return stringOf(node);
  }
}

/** The arguments of a call: those by place, and those by name. */
interface Arguments {
  readonly positional: readonly SyntaxNode[];
  readonly named: ReadonlyMap<string, SyntaxNode>;
}

export function argumentsOf(list: SyntaxNode | null | undefined): Arguments {
  const parts = partsOf(list);
  const isNamed = (part: SyntaxNode): boolean => part.kind() === "keyword_argument";
  return {
    positional: parts.filter((part) => !isNamed(part)),
    named: new Map(
      parts.filter(isNamed).flatMap((part) => {
        const value = part.field("value");
        return value === null ? [] : [[part.field("name")?.text() ?? "", value] as const];
      }),
    ),
  };
}
