import { ANY, arrayOf, BOOLEAN, enumOf, intersect, NUMBER, STRING, union } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { childOf, flattenChain, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { literalOf } from "./literals.ts";
import { readKeyOf, readLookup } from "./lookups.ts";
import { readObjectType } from "./members.ts";
import { readGeneric, readName, readNestedName } from "./references.ts";
import { ABSENT, elementOf, present, unread, type TypeScriptContext, type TypeScriptType } from "./typescript-file.ts";

/** The JSON of a TypeScript type, as `JSON.stringify` writes its values. */
export function typeOf(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  return context.reading.within(lineOf(node), present(ANY), () => readType(node, context));
}

function readType(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const only = partsOf(node)[0];
  switch (node.kind()) {
    case "predefined_type":
      return PREDEFINED.get(node.text()) ?? unread(node, context, `JSON.stringify cannot send ${node.text()}.`);
    case "literal_type":
      return readLiteral(only, node, context);
    case "template_literal_type":
      return present(STRING);
    case "parenthesized_type":
    case "readonly_type":
      return only === undefined ? unread(node, context, "The type cannot be read.") : typeOf(only, context);
    case "array_type":
      return present(arrayOf(only === undefined ? ANY : elementOf(only, context)));
    case "tuple_type":
      return present(readTuple(node, context));
    case "union_type":
      return readUnion(node, context);
    case "intersection_type":
      return readIntersection(node, context);
    case "object_type":
      return readObjectType(node, context);
    case "function_type":
    case "constructor_type":
      return ABSENT;
    case "type_identifier":
    case "identifier":
      return readName(node, context);
    case "nested_type_identifier":
    case "member_expression":
      return readNestedName(node, context);
    case "generic_type":
      return readGeneric(node, context);
    case "index_type_query":
      return readKeyOf(node, context);
    case "lookup_type":
      return readLookup(node, context);
    default:
      return unread(node, context, `A type such as ${node.text().slice(0, 60)} is not read; it counts as any value.`);
  }
}

const PREDEFINED: ReadonlyMap<string, TypeScriptType> = new Map([
  ["string", present(STRING)],
  ["number", present(NUMBER)],
  ["boolean", present(BOOLEAN)],
  ["any", present(ANY)],
  ["unknown", present(ANY)],
  ["object", present(ANY)],
  ["void", ABSENT],
  ["undefined", ABSENT],
  ["never", { shape: undefined, mayBeAbsent: false }],
  ["symbol", ABSENT],
  ["unique symbol", ABSENT],
]);

function readLiteral(only: SyntaxNode | undefined, node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  if (only?.kind() === "undefined") return ABSENT;
  const value = only === undefined ? undefined : literalOf(only);
  return value === undefined
    ? unread(node, context, `JSON.stringify cannot send ${node.text().slice(0, 60)}.`)
    : present(enumOf([value]));
}

function readTuple(node: SyntaxNode, context: TypeScriptContext): Shape {
  const items = partsOf(node).map((element): Shape => {
    const annotation = childOf(element, "type_annotation");
    const isRest = element.kind() === "rest_type" || childOf(element, "rest_pattern") !== undefined;
    const wraps = element.kind() === "rest_type" || element.kind() === "optional_type";
    const type = annotation === undefined ? (wraps ? partsOf(element)[0] : element) : partsOf(annotation)[0];
    const shape = type === undefined ? ANY : elementOf(type, context);
    return isRest && shape.kind === "array" ? shape.items : isRest ? ANY : shape;
  });
  return arrayOf(items.length === 0 ? ANY : union(items));
}

function readUnion(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const members = flattenChain(node, (each) => each.kind() === "union_type", context.reading).map((each) =>
    typeOf(each, context),
  );
  const shapes = members.flatMap(({ shape }) => (shape === undefined ? [] : [shape]));
  return {
    shape: shapes.length === 0 ? undefined : union(shapes),
    mayBeAbsent: members.some(({ mayBeAbsent }) => mayBeAbsent),
  };
}

function readIntersection(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const members = flattenChain(node, (each) => each.kind() === "intersection_type", context.reading).map((each) =>
    typeOf(each, context),
  );
  const shapes = members.flatMap(({ shape }) => (shape === undefined ? [] : [shape]));
  if (shapes.length < members.length) return { shape: undefined, mayBeAbsent: true };
  // `string & { readonly brand: ... }` is a text on the wire: the object is there for the compiler only.
  const plain = shapes.filter(({ kind }) => !["object", "map", "any", "recursive"].includes(kind));
  const met = (plain.length > 0 ? plain : shapes).reduce<Shape | undefined>(
    (one, other) => (one === undefined ? undefined : intersect(one, other)),
    ANY,
  );
  return met === undefined
    ? unread(node, context, "The parts of an intersection cannot be brought together; it counts as any value.")
    : { shape: met, mayBeAbsent: members.every(({ mayBeAbsent }) => mayBeAbsent) };
}
