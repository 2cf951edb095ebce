import type { Literal } from "../shapes.ts";
import type { SyntaxNode } from "../syntax.ts";
import type { TypeScriptContext } from "./typescript-file.ts";

/** The keys that a type stands for: literals, or any text. Nothing, where they cannot be told. */
export function keysOf(node: SyntaxNode, context: TypeScriptContext): readonly string[] | "any" | undefined {
  const { shape } = context.typeOf(node, context);
  if (shape === undefined || shape.kind === "any") return undefined;
  const members = shape.kind === "union" ? shape.of : [shape];
  if (members.some(({ kind }) => kind === "string" || kind === "number")) return "any";
  const literals = members.flatMap((member): readonly (Literal | undefined)[] =>
    member.kind === "enum" ? member.values : [undefined],
  );
  return literals.includes(undefined) ? undefined : literals.map(String);
}
