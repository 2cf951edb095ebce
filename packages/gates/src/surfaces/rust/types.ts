import { ANY, arrayOf, mapOf, NULL, objectOf, orNull, union } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { columnOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { declaredShape } from "./declared.ts";
import { argumentsOf } from "./options.ts";
import { LISTS, MAPS, PLAIN_TYPES, WRAPPERS } from "./known-types.ts";
import { meaningOf, unread, type RustContext } from "./rust-file.ts";

/** The JSON of a Rust type, as serde_json writes and reads it. */
export function typeOf(node: SyntaxNode, context: RustContext): Shape {
  return context.reading.within(lineOf(node), ANY, () => readType(node, context));
}

function readType(node: SyntaxNode, context: RustContext): Shape {
  switch (node.kind()) {
    case "primitive_type":
    case "type_identifier":
    case "scoped_type_identifier":
      return readName(node, [], node, context);
    case "generic_type":
      return readName(node.field("type") ?? node, argumentsOf(node), node, context);
    case "reference_type":
    case "parenthesized_type":
      return readInner(node, context);
    case "array_type":
      return arrayOf(readInner(node, context, node.field("element")));
    case "tuple_type":
      return arrayOf(union(partsOf(node).map((part) => typeOf(part, context))));
    case "unit_type":
      return NULL;
    default:
      return unread(node, context, `A type such as ${cut(node)} is not read; it counts as any value.`);
  }
}

const cut = (node: SyntaxNode): string => node.text().slice(0, 60);

function readInner(node: SyntaxNode, context: RustContext, given?: SyntaxNode | null): Shape {
  const inner = given ?? partsOf(node).findLast((part) => !SIGNS.has(part.kind() as string));
  return inner === undefined ? unread(node, context, "The type cannot be read.") : typeOf(inner, context);
}

const SIGNS: ReadonlySet<string> = new Set(["lifetime", "mutable_specifier"]);

function readName(name: SyntaxNode, given: readonly SyntaxNode[], node: SyntaxNode, context: RustContext): Shape {
  const meaning = meaningOf(name, context);
  switch (meaning.kind) {
    case "parameter":
      return unread(node, context, `${cut(name)} is a type parameter; it counts as any value.`);
    case "declared":
      return given.length > 0
        ? unread(node, context, `${cut(node)} is generic; it counts as any value.`)
        : declaredShape(meaning.declared, context);
    case "known":
      return (
        readKnown(meaning.name, given, node, context) ??
        unread(node, context, `${cut(node)} is not declared in this file; it counts as any value.`)
      );
    case "elsewhere":
      return unread(node, context, `${cut(node)} is not declared in this file; it counts as any value.`);
  }
}

function readKnown(
  name: string,
  [first, second]: readonly SyntaxNode[],
  node: SyntaxNode,
  context: RustContext,
): Shape | undefined {
  const plain = PLAIN_TYPES.get(name);
  if (plain !== undefined) return plain;
  if (first === undefined) return undefined;
  if (name === "Option") return orNull(typeOf(first, context));
  if (WRAPPERS.has(name)) return typeOf(first, context);
  if (LISTS.has(name)) return arrayOf(typeOf(first, context));
  if (second === undefined) return undefined;
  if (MAPS.has(name)) return mapOf(typeOf(second, context));
  if (name !== "Result") return undefined;
  const place = { required: true, line: lineOf(node), column: columnOf(node) };
  return union([
    objectOf([{ name: "Ok", shape: typeOf(first, context), ...place }], false),
    objectOf([{ name: "Err", shape: typeOf(second, context), ...place }], false),
  ]);
}
