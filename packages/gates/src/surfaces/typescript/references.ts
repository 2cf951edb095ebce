import {
  ANY,
  arrayOf,
  BOOLEAN,
  enumOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  union,
  withoutNull,
  type Literal,
} from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { childOf, columnOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { declaredShape, enumMembers } from "./declared.ts";
import { keysOf } from "./keys.ts";
import { ABSENT, elementOf, present, unread, type TypeScriptContext, type TypeScriptType } from "./typescript-file.ts";

/** A type by its name: of the file, or one that every file knows. */
export function readName(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const name = node.text();
  if (context.parameters.has(name)) {
    return unread(node, context, `${name} is a type parameter; it counts as any value.`);
  }
  const declared = context.file.declarations.resolve(name, node);
  if (declared.length > 0) return present(declaredShape(declared, context));
  if (name === "undefined") return ABSENT;
  return GLOBAL.get(name) ?? unread(node, context, `${name} is not declared in this file; it counts as any value.`);
}

/** What `JSON.stringify` makes of the objects of the language. */
const GLOBAL: ReadonlyMap<string, TypeScriptType> = new Map([
  ["Date", present(STRING)],
  ["URL", present(STRING)],
  ["String", present(STRING)],
  ["Number", present(NUMBER)],
  ["Boolean", present(BOOLEAN)],
  ["Object", present(ANY)],
  ["Function", ABSENT],
]);

/** `Namespace.Type`, or `Enum.Member`. */
export function readNestedName(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const path = node.text();
  const { declarations } = context.file;
  const [declared] = declarations.find(path);
  if (declared !== undefined) return present(declaredShape(declared, context));
  const dot = path.lastIndexOf(".");
  const owners = declarations.resolve(path.slice(0, dot), node).map((owner) => owner.node);
  const value = owners.every((owner) => owner.kind() === "enum_declaration")
    ? enumMembers(owners, context.reading).get(path.slice(dot + 1))
    : undefined;
  if (value !== undefined) return present(enumOf([value]));
  return unread(node, context, `${path.slice(0, 60)} is not declared in this file; it counts as any value.`);
}

/** A type with arguments: the utility types of the language; generic types of the file are not read. */
export function readGeneric(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const name = node.field("name")?.text() ?? "";
  const [first, second] = partsOf(childOf(node, "type_arguments"));
  const isOfFile = context.file.declarations.resolve(name, node).length > 0;
  if (first === undefined || isOfFile || context.parameters.has(name)) {
    return unread(node, context, `${node.text().slice(0, 60)} is generic; it counts as any value.`);
  }
  switch (name) {
    case "Array":
    case "ReadonlyArray":
      return present(arrayOf(elementOf(first, context)));
    case "Readonly":
      return context.typeOf(first, context);
    case "NonNullable": {
      const { shape } = context.typeOf(first, context);
      return { shape: shape === undefined ? undefined : withoutNull(shape), mayBeAbsent: false };
    }
    case "Partial":
    case "Required":
      return eachField(node, first, context, (field) => ({ ...field, required: name === "Required" }));
    case "Record":
      return second === undefined
        ? unread(node, context, "Record needs two types.")
        : readRecord(first, second, context);
    case "Pick":
    case "Omit":
      return second === undefined
        ? unread(node, context, `${name} needs two types.`)
        : readSelection(node, first, second, context);
    case "Exclude":
    case "Extract":
      return second === undefined
        ? unread(node, context, `${name} needs two types.`)
        : readFiltered(node, first, second, context);
    default:
      return unread(node, context, `${node.text().slice(0, 60)} is not read; it counts as any value.`);
  }
}

function eachField(
  node: SyntaxNode,
  type: SyntaxNode,
  context: TypeScriptContext,
  change: (field: SurfaceField) => SurfaceField | undefined,
): TypeScriptType {
  const { shape } = context.typeOf(type, context);
  if (shape?.kind === "map") return present(shape);
  if (shape?.kind !== "object") {
    return unread(node, context, `The fields of ${type.text().slice(0, 60)} are not known; it counts as any value.`);
  }
  const fields = shape.fields.flatMap((field) => change(field) ?? []);
  return present(objectOf(fields, shape.open));
}

function readRecord(keyType: SyntaxNode, valueType: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const keys = keysOf(keyType, context);
  const { shape, mayBeAbsent } = context.typeOf(valueType, context);
  const isOpen = context.reading.direction === "reads";
  if (shape === undefined) return present(objectOf([], isOpen));
  if (keys === undefined)
    return unread(keyType, context, "The keys of a Record are not known; it counts as any value.");
  if (keys === "any") return present(mapOf(shape));
  const place = { line: lineOf(keyType), column: columnOf(keyType) };
  const fields = keys.map((name): SurfaceField => ({ name, required: !mayBeAbsent, shape, ...place }));
  return present(objectOf(fields, isOpen));
}

function readSelection(
  node: SyntaxNode,
  type: SyntaxNode,
  keyType: SyntaxNode,
  context: TypeScriptContext,
): TypeScriptType {
  const keys = keysOf(keyType, context);
  if (keys === undefined || keys === "any") return unread(keyType, context, "The keys that are picked are not known.");
  const named = new Set(keys);
  const isPick = node.field("name")?.text() === "Pick";
  return eachField(node, type, context, (field) => (named.has(field.name) === isPick ? field : undefined));
}

/** `Exclude` and `Extract` between literals. */
function readFiltered(
  node: SyntaxNode,
  type: SyntaxNode,
  filterType: SyntaxNode,
  context: TypeScriptContext,
): TypeScriptType {
  const { shape, mayBeAbsent } = context.typeOf(type, context);
  const filter = context.typeOf(filterType, context);
  const literals = literalsOf(shape);
  const filtered = literalsOf(filter.shape);
  if (literals === undefined || filtered === undefined) {
    return unread(node, context, `${node.text().slice(0, 60)} is not between literals; it counts as any value.`);
  }
  const filters = new Set(filtered);
  const isExtract = node.field("name")?.text() === "Extract";
  const left = literals.filter((value) => filters.has(value) === isExtract);
  return {
    shape: left.length === 0 ? undefined : union([enumOf(left)]),
    mayBeAbsent: mayBeAbsent && filter.mayBeAbsent === isExtract,
  };
}

const literalsOf = (shape: Shape | undefined): readonly Literal[] | undefined => {
  if (shape === undefined) return [];
  const values = (shape.kind === "union" ? shape.of : [shape]).flatMap((member): readonly (Literal | undefined)[] =>
    member.kind === "enum" ? member.values : member.kind === "null" ? [null] : [undefined],
  );
  return values.includes(undefined) ? undefined : (values as readonly Literal[]);
};
