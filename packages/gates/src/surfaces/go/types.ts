import type { Declaration } from "../declarations.ts";
import { ANY, arrayOf, INTEGER, mapOf, objectOf, orNull, STRING } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { lineOf, noteSyntaxErrors, partsOf, type SyntaxNode } from "../syntax.ts";
import { qualifiedNameOf, resolveName, parametersOf, type GoContext } from "./go-file.ts";
import { ANYTHING, KNOWN_TYPES, PREDECLARED, UNKNOWN, type GoKind, type GoType } from "./known-types.ts";
import { readStruct } from "./structs.ts";

/** The JSON of a Go type, as encoding/json writes and reads it. */
export function typeOf(node: SyntaxNode, context: GoContext): GoType {
  return context.reading.within(lineOf(node), UNKNOWN, () => readType(node, context));
}

function readType(node: SyntaxNode, context: GoContext): GoType {
  switch (node.kind()) {
    case "type_identifier":
      return readName(node, context);
    case "qualified_type":
      return readQualified(node, context);
    case "parenthesized_type":
      return typeOf(partsOf(node)[0] ?? node, context);
    case "pointer_type":
      return readPointer(node, context);
    case "slice_type":
      return readSlice(node, context);
    case "array_type":
      return { shape: arrayOf(elementOf(node, context).shape), kind: "array" };
    case "map_type":
      return readMap(node, context);
    case "struct_type":
      return { shape: readStruct(node, context), kind: "struct" };
    case "interface_type":
      return ANYTHING;
    default:
      return unknown(node, context, REASONS[node.kind()] ?? `A type such as ${cut(node)} is not read.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  function_type: "A function cannot be sent as JSON: encoding/json fails on it.",
  channel_type: "A channel cannot be sent as JSON: encoding/json fails on it.",
  generic_type: "A generic type is not read; it counts as any value.",
};

const unknown = (node: SyntaxNode, { reading }: GoContext, message: string): GoType => ({
  ...UNKNOWN,
  shape: reading.unread(lineOf(node), message),
});

const cut = (node: SyntaxNode): string => node.text().slice(0, 60);
const elementOf = (node: SyntaxNode, context: GoContext): GoType => typeOf(node.field("element") ?? node, context);

function readName(node: SyntaxNode, context: GoContext): GoType {
  const name = node.text();
  if (context.parameters.has(name)) {
    return unknown(node, context, `${name} is a type parameter; it counts as any value.`);
  }
  const declaration = resolveName(node, context);
  if (declaration !== undefined) return declaredType(declaration, context);
  const predeclared = PREDECLARED.get(name);
  if (predeclared !== undefined) return predeclared;
  if (name === "complex64" || name === "complex128") {
    return unknown(node, context, "A complex number cannot be sent as JSON: encoding/json fails on it.");
  }
  return unknown(node, context, `${name} is not declared in this file; it counts as any value.`);
}

function readQualified(node: SyntaxNode, context: GoContext): GoType {
  const known = KNOWN_TYPES.get(qualifiedNameOf(node, context.file));
  return known ?? unknown(node, context, `${cut(node)} is declared in another package; it counts as any value.`);
}

function readPointer(node: SyntaxNode, context: GoContext): GoType {
  const element = typeOf(partsOf(node)[0] ?? node, context);
  return { shape: orNull(element.shape), kind: "pointer", element };
}

/** A slice of bytes is sent as base64, also when its bytes have a type of their own. */
function readSlice(node: SyntaxNode, context: GoContext): GoType {
  const element = elementOf(node, context);
  const isBytes = element.marshals !== true && isByte(node.field("element"), context);
  return { shape: isBytes ? STRING : arrayOf(element.shape), kind: "slice" };
}

function isByte(node: SyntaxNode | null, context: GoContext): boolean {
  const seen = new Set<number>();
  for (let next = node; next !== null;) {
    if (next.kind() === "parenthesized_type") next = partsOf(next)[0] ?? null;
    else if (next.kind() !== "type_identifier") return false;
    else {
      const declaration = resolveName(next, context)?.node;
      if (declaration === undefined) return next.text() === "byte" || next.text() === "uint8";
      if (seen.has(declaration.id())) return false;
      seen.add(declaration.id());
      next = declaration.field("type");
    }
  }
  return false;
}

function readMap(node: SyntaxNode, context: GoContext): GoType {
  const key = typeOf(node.field("key") ?? node, context);
  const canBeKey = key.marshals === true || key.kind === "string" || key.kind === "integer" || key.kind === "unknown";
  if (!canBeKey) context.reading.note(lineOf(node), `encoding/json fails on a map with keys of ${cut(node)}.`);
  return { shape: mapOf(typeOf(node.field("value") ?? node, context).shape), kind: "map" };
}

/** The type that a declaration of the file names; methods of its own decide over its form. */
export function declaredType(declaration: Declaration, context: GoContext): GoType {
  const { name, node, line } = declaration;
  const { reading } = context;
  const type = node.field("type");
  let found: GoType = { shape: ANY, kind: type === null ? "unknown" : (KINDS[type.kind()] ?? "unknown") };
  const shape = reading.named(node.id(), name, line, () => {
    noteSyntaxErrors(node, reading);
    const custom = customForm(declaration, context);
    // Only the kind counts of a type that writes itself; what else is in it is nobody's problem.
    if (custom !== undefined) found = { ...found, shape: custom, marshals: true };
    else if (type === null) found = UNKNOWN;
    else if (node.kind() === "type_alias") found = typeOf(type, { ...context, parameters: parametersOf(node) });
    else found = underlyingType(declaration, context);
    return found.shape;
  });
  return { ...found, shape };
}

/** What a new type is made of: it has the form of the other type, but none of its methods. */
function underlyingType({ name, node, line }: Declaration, context: GoContext): GoType {
  const seen = new Set<number>();
  let declaration = node;
  for (;;) {
    if (seen.has(declaration.id())) {
      return { ...UNKNOWN, shape: context.reading.unread(line, `${name} is declared as nothing but itself.`) };
    }
    seen.add(declaration.id());
    const type = declaration.field("type") ?? declaration;
    const inner = { ...context, parameters: parametersOf(declaration) };
    const isName = type.kind() === "type_identifier" && !inner.parameters.has(type.text());
    const next = isName ? resolveName(type, inner)?.node : undefined;
    if (next === undefined) return withoutMethods(typeOf(type, inner), inner);
    declaration = next;
  }
}

/** Types of other packages that write themselves are bytes or a struct of fields that are not exported. */
function withoutMethods(type: GoType, { reading }: GoContext): GoType {
  const { kind, marshals } = type;
  if (marshals !== true) return type;
  if (kind === "struct") return { shape: objectOf([], reading.direction === "reads"), kind };
  return { shape: kind === "array" ? arrayOf(INTEGER) : STRING, kind };
}

const KINDS: Readonly<Record<string, GoKind>> = {
  struct_type: "struct",
  array_type: "array",
  slice_type: "slice",
  map_type: "map",
  pointer_type: "pointer",
  interface_type: "interface",
};

/** The form of a type that has a method for it: text where the method says so, else anything. */
function customForm({ name, node, line }: Declaration, { file, reading }: GoContext): Shape | undefined {
  // An alias has the methods of the type it stands for; the file may well declare them under that name.
  const methods = node.kind() === "type_spec" ? (file.methods.get(name) ?? []) : [];
  const verb = reading.direction === "writes" ? "Marshal" : "Unmarshal";
  const json = methods.find((method) => method.name === `${verb}JSON`);
  if (json !== undefined) return reading.unread(line, `${name} has its own ${verb}JSON; it counts as any value.`);
  const text = methods.find((method) => method.name === `${verb}Text`);
  if (text === undefined) return undefined;
  // Go calls a method of the pointer only for a value that it can take the address of.
  if (text.hasPointerReceiver && reading.direction === "writes") {
    return reading.unread(line, `${name} has MarshalText for its pointer only; it counts as any value.`);
  }
  return STRING;
}
