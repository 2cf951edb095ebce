import { ANY, arrayOf, enumOf, INTEGER, mapOf, NULL, orNull, union, type Literal } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { flattenChain, has, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { declaredShape } from "./declared.ts";
import { enumMember } from "./enums.ts";
import { partsOfGeneric } from "./generics.ts";
import { bareCollection, LISTS, MAPS, PLAIN_TYPES, TUPLES, WRAPPERS } from "./known-types.ts";
import { literalOf } from "./literals.ts";
import { meaningOf, unread, type PythonContext } from "./python-file.ts";

/** The JSON of an annotation. */
export function typeOf(node: SyntaxNode, context: PythonContext): Shape {
  return context.reading.within(lineOf(context.place), ANY, () => readType(node, context));
}

function readType(node: SyntaxNode, context: PythonContext): Shape {
  const [only] = partsOf(node);
  switch (node.kind()) {
    case "type":
    case "parenthesized_expression":
      return only === undefined ? unread(context, "The type cannot be read.") : typeOf(only, context);
    case "none":
      return NULL;
    case "identifier":
    case "attribute":
    case "member_type":
      return readName(node, context);
    case "string":
    case "concatenated_string":
      return readQuoted(node, context);
    case "binary_operator":
    case "union_type":
      return readAlternatives(node, context);
    case "subscript":
    case "generic_type":
      return readGeneric(node, context);
    case "call":
      return readCall(node, context);
    default:
      return unread(context, `A type such as ${node.text().slice(0, 60)} is not read; it counts as any value.`);
  }
}

function readQuoted(node: SyntaxNode, context: PythonContext): Shape {
  const expression = context.file.quoted(node);
  return expression === undefined
    ? unread(context, `The quoted type ${node.text().slice(0, 60)} cannot be read.`)
    : typeOf(expression, context);
}

function readAlternatives(node: SyntaxNode, context: PythonContext): Shape {
  const isChain = (each: SyntaxNode): boolean =>
    each.kind() === "union_type" || (each.kind() === "binary_operator" && has(each, "|"));
  if (!isChain(node)) return unread(context, `${node.text().slice(0, 60)} is no type.`);
  return union(flattenChain(node, isChain, context.reading).map((each) => typeOf(each, context)));
}

function readName(node: SyntaxNode, context: PythonContext): Shape {
  const meaning = meaningOf(node, context);
  if (meaning.kind === "declared") return declaredShape(meaning.declared, context);
  const plain = meaning.kind === "known" ? (PLAIN_TYPES.get(meaning.name) ?? bareCollection(meaning.name)) : undefined;
  return plain ?? unread(context, `${node.text().slice(0, 60)} is not declared in this file; it counts as any value.`);
}

/** `conint(gt=0)` and the like are what they are called after. */
function readCall(node: SyntaxNode, context: PythonContext): Shape {
  const called = node.field("function");
  const meaning = called === null ? undefined : meaningOf(called, context);
  const plain = meaning?.kind === "known" ? PLAIN_TYPES.get(meaning.name) : undefined;
  return plain ?? unread(context, `A type such as ${node.text().slice(0, 60)} is not read; it counts as any value.`);
}

function readGeneric(node: SyntaxNode, context: PythonContext): Shape {
  const [named, written] = partsOfGeneric(node);
  const meaning = named === undefined ? undefined : meaningOf(named, context);
  const [first, second] = written;
  const name = meaning?.kind === "known" ? meaning.name : undefined;
  if (name === undefined || first === undefined) {
    return unread(context, `${node.text().slice(0, 60)} is generic or not known; it counts as any value.`);
  }
  if (WRAPPERS.has(name)) return typeOf(first, context);
  if (name === "Optional") return orNull(typeOf(first, context));
  if (name === "Union") return union(written.map((each) => typeOf(each, context)));
  if (LISTS.has(name)) return arrayOf(typeOf(first, context));
  if (TUPLES.has(name)) return readTuple(written, context);
  if (MAPS.has(name)) return mapOf(second === undefined ? ANY : typeOf(second, context));
  if (name === "Counter") return mapOf(INTEGER);
  if (name === "Literal") return readLiterals(written, context);
  return unread(context, `${node.text().slice(0, 60)} is not read; it counts as any value.`);
}

function readTuple(written: readonly SyntaxNode[], context: PythonContext): Shape {
  const items = written.filter((part) => part.kind() !== "ellipsis").map((part) => typeOf(part, context));
  return arrayOf(items.length === 0 ? ANY : union(items));
}

function readLiterals(written: readonly SyntaxNode[], context: PythonContext): Shape {
  const values: Literal[] = [];
  for (const part of written) {
    const value = literalOf(part) ?? (part.kind() === "none" ? null : enumMember(part, context));
    if (value === undefined) return unread(context, `The literal ${part.text().slice(0, 60)} is not read.`);
    values.push(value);
  }
  return enumOf(values);
}
