import { ANY, BOOLEAN, mapOf, NUMBER, objectOf, STRING } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { childOf, columnOf, has, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { constituentsOf } from "./heritage.ts";
import { keyOf } from "./literals.ts";
import { readMapped } from "./mapped.ts";
import { ABSENT, present, unread, type TypeScriptContext, type TypeScriptType } from "./typescript-file.ts";

/** What the members of a type add up to while they are read. */
interface Members {
  readonly fields: Map<string, SurfaceField>;
  /** What an index signature allows under other keys. */
  index: Shape | undefined;
  /** False where a base is not in the file. */
  isComplete: boolean;
  /** The node of a `toJSON`, which decides over the form. */
  ownForm: SyntaxNode | undefined;
}

/** The JSON of an interface or a class, with what its declarations extend. */
export function readMembers(declarations: readonly SyntaxNode[], context: TypeScriptContext): Shape {
  const members: Members = { fields: new Map(), index: undefined, isComplete: true, ownForm: undefined };
  for (const declaration of declarations) {
    for (const base of constituentsOf(declaration)) addBase(base, members, context);
  }
  for (const declaration of declarations) {
    addMembers(childOf(declaration, "interface_body", "class_body", "object_type"), members, context);
  }
  return toShape(members, context);
}

/** The JSON of a type written as `{ ... }`. */
export function readObjectType(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const mapped = childOf(childOf(node, "index_signature"), "mapped_type_clause");
  if (mapped !== undefined) return readMapped(mapped, context);
  // `{}` holds for everything but null and undefined.
  if (partsOf(node).length === 0) return present(ANY);
  const members: Members = { fields: new Map(), index: undefined, isComplete: true, ownForm: undefined };
  addMembers(node, members, context);
  return present(toShape(members, context));
}

function toShape({ fields, index, isComplete, ownForm }: Members, { reading }: TypeScriptContext): Shape {
  if (ownForm !== undefined) return reading.unread(lineOf(ownForm), "A toJSON method decides over the form.");
  if (index !== undefined && fields.size === 0 && isComplete) return mapOf(index);
  return objectOf([...fields.values()], reading.direction === "reads" || index !== undefined || !isComplete);
}

function addBase(base: SyntaxNode, members: Members, context: TypeScriptContext): void {
  const { shape } = context.typeOf(base, context);
  if (shape?.kind === "object") {
    for (const field of shape.fields) members.fields.set(field.name, field);
    // A base that is open although nothing is read has keys of its own that are not known.
    if (shape.open && context.reading.direction === "writes") members.isComplete = false;
  } else if (shape?.kind === "map") members.index = shape.values;
  else {
    context.reading.note(lineOf(base), `What ${base.text().slice(0, 60)} adds is not known.`);
    members.isComplete = false;
  }
}

function addMembers(body: SyntaxNode | undefined, members: Members, context: TypeScriptContext): void {
  if (body === undefined || !context.reading.take(lineOf(body))) return;
  for (const member of partsOf(body)) {
    if (!context.reading.take(lineOf(body))) return;
    switch (member.kind()) {
      case "property_signature":
      case "public_field_definition":
        addProperty(member, members, context);
        break;
      case "method_signature":
      case "method_definition":
        addMethod(member, members, context);
        break;
      case "index_signature":
        members.index = typeOfAnnotation(member, context).shape ?? members.index;
        break;
      default:
    }
  }
}

function addProperty(member: SyntaxNode, members: Members, context: TypeScriptContext): void {
  const name = member.field("name");
  // Of a class only what each object has itself is sent: no statics, no accessors, nothing private to the runtime.
  if (name === null || name.kind() === "private_property_identifier") return;
  if (has(member, "static") || has(member, "accessor")) return;
  addField(name, member, members, context);
}

function addMethod(member: SyntaxNode, members: Members, context: TypeScriptContext): void {
  const name = member.field("name");
  if (name === null || has(member, "static")) return;
  if (name.text() === "toJSON") members.ownForm = member;
  const isGetterOfType = member.kind() === "method_signature" && has(member, "get");
  if (isGetterOfType) addField(name, member, members, context);
  if (name.text() !== "constructor" || member.kind() !== "method_definition") return;
  for (const parameter of partsOf(member.field("parameters"))) {
    const isProperty = has(parameter, "accessibility_modifier") || has(parameter, "readonly");
    const own = parameter.field("pattern");
    if (isProperty && own !== null) addField(own, parameter, members, context);
  }
}

function addField(name: SyntaxNode, member: SyntaxNode, members: Members, context: TypeScriptContext): void {
  // What has a symbol for its key is never sent.
  if (name.text().startsWith("[Symbol.")) return;
  const key = keyOf(name);
  if (key === undefined) {
    context.reading.note(lineOf(name), `The name ${name.text().slice(0, 60)} is computed; the key is not known.`);
    return;
  }
  const type = typeOfAnnotation(member, context);
  if (key === "toJSON") members.ownForm = member;
  if (type.shape === undefined) return void members.fields.delete(key);
  const isOptional = has(member, "?") || member.kind() === "optional_parameter";
  members.fields.set(key, {
    name: key,
    required: !isOptional && !type.mayBeAbsent,
    shape: type.shape,
    line: lineOf(name),
    column: columnOf(name),
  });
}

function typeOfAnnotation(member: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const annotation = childOf(member, "type_annotation", "opting_type_annotation", "omitting_type_annotation");
  const type = partsOf(annotation)[0];
  if (type !== undefined) return context.typeOf(type, context);
  const value = member.field("value")?.kind();
  return (
    INFERRED[value ?? ""] ??
    unread(member, context, `${member.text().slice(0, 60)} has no type; it counts as any value.`)
  );
}

/** The types that TypeScript infers for a property from its first value. */
const INFERRED: Readonly<Record<string, TypeScriptType>> = {
  string: present(STRING),
  template_string: present(STRING),
  number: present(NUMBER),
  true: present(BOOLEAN),
  false: present(BOOLEAN),
  arrow_function: ABSENT,
  function_expression: ABSENT,
};
