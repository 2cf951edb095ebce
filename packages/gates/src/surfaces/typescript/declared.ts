import type { Declaration } from "../declarations.ts";
import { ANY, enumOf, type Literal } from "../shapes.ts";
import type { Reading } from "../reading.ts";
import type { Shape } from "../surface.ts";
import { childOf, lineOf, noteSyntaxErrors, partsOf, type SyntaxNode } from "../syntax.ts";
import { keyOf, literalOf } from "./literals.ts";
import { readMembers } from "./members.ts";
import type { TypeScriptContext } from "./typescript-file.ts";

/** The JSON of a type that the file declares; declarations of one name are merged, as TypeScript does. */
export function declaredShape(declared: readonly Declaration[], context: TypeScriptContext): Shape {
  const { reading } = context;
  const [first] = declared;
  if (first === undefined) return ANY;
  return reading.named(first.node.id(), first.name, first.line, () => {
    for (const { node } of declared) noteSyntaxErrors(node, reading);
    const nodes = declared.map(({ node }) => node);
    if (nodes.every((node) => node.kind() === "enum_declaration")) return readEnum(nodes, context);
    const parameters = new Set(nodes.flatMap(parametersOf));
    const inner = { ...context, parameters };
    const alias = nodes.find((node) => node.kind() === "type_alias_declaration");
    if (alias === undefined) return readMembers(nodes, inner);
    if (nodes.length > 1) reading.note(first.line, `${first.name} is declared more than once; the alias is read.`);
    const value = alias.field("value");
    const { shape } = value === null ? { shape: undefined } : inner.typeOf(value, inner);
    return shape ?? reading.unread(first.line, `No value of ${first.name} is ever sent as JSON.`);
  });
}

const parametersOf = (declaration: SyntaxNode): readonly string[] =>
  partsOf(childOf(declaration, "type_parameters")).map((parameter) => parameter.field("name")?.text() ?? "");

/** The values of the members of an enum, by name, in their order; undefined for one that has to be computed. */
export function enumMembers(nodes: readonly SyntaxNode[], reading: Reading): ReadonlyMap<string, Literal | undefined> {
  const members = new Map<string, Literal | undefined>();
  for (const node of nodes) {
    let next: number | undefined = 0;
    for (const member of partsOf(childOf(node, "enum_body"))) {
      if (!reading.take(lineOf(node))) break;
      const isAssignment = member.kind() === "enum_assignment";
      const name: SyntaxNode | null = isAssignment ? member.field("name") : member;
      const key = name === null ? undefined : keyOf(name);
      const initial = isAssignment ? member.field("value") : null;
      const value: Literal | undefined = !isAssignment ? next : initial === null ? undefined : literalOf(initial);
      if (key !== undefined) members.set(key, value);
      next = typeof value === "number" ? value + 1 : undefined;
    }
  }
  return members;
}

function readEnum(nodes: readonly SyntaxNode[], { reading }: TypeScriptContext): Shape {
  const values = [...enumMembers(nodes, reading).values()];
  const line = lineOf(nodes[0]!);
  if (values.length === 0) return reading.unread(line, "The enum has no members.");
  if (values.includes(undefined))
    return reading.unread(line, "A member of the enum is computed; it counts as any value.");
  return enumOf(values as readonly Literal[]);
}
