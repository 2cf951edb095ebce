import type { Reading } from "../reading.ts";
import { ANY, arrayOf, enumOf, NULL, objectOf, union, withoutNull, type ObjectShape } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { childOf, columnOf, lineOf, type SyntaxNode } from "../syntax.ts";
import {
  aliasesOf,
  directedValue,
  findOption,
  hasOption,
  isCustom,
  isSkipped,
  renameRuleOf,
  withAttributes,
  type Attributes,
} from "./attributes.ts";
import { renameField, type RenameRule } from "./case.ts";
import { plainName, type RustContext } from "./rust-file.ts";
import { isOption } from "./options.ts";

/** What a struct, or the variant that holds them, says about all its fields. */
export interface FieldRules {
  readonly rule: RenameRule | undefined;
  /** Fields that are missing are taken from a default. */
  readonly hasDefault: boolean;
  readonly deniesUnknown: boolean;
  /** `skip_serializing_none` of serde_with. */
  readonly skipsNone: boolean;
}

export function readStruct(node: SyntaxNode, name: string, attributes: Attributes, context: RustContext): Shape {
  const { reading } = context;
  const rules: FieldRules = {
    rule: renameRuleOf(attributes, "rename_all", reading),
    hasDefault: hasOption(attributes, "default"),
    deniesUnknown: hasOption(attributes, "deny_unknown_fields"),
    skipsNone: attributes.others.has("skip_serializing_none"),
  };
  const named = childOf(node, "field_declaration_list");
  if (named === undefined) return readTuple(childOf(node, "ordered_field_declaration_list"), context);
  if (hasOption(attributes, "transparent")) return readTransparent(named, context);
  const shape = readFields(named, rules, context);
  const tag = findOption(attributes, "tag")?.value;
  if (tag === undefined || reading.direction === "reads") return shape;
  // A struct with a tag sends its own name beside its fields.
  const own = directedValue(findOption(attributes, "rename"), reading.direction) ?? name;
  const field = { name: tag, required: true, shape: enumOf([own]), line: lineOf(node), column: columnOf(node) };
  return objectOf([field, ...shape.fields], shape.open);
}

/** A tuple struct is a list, one with a single field is that field, one without any is null. */
export function readTuple(list: SyntaxNode | undefined, context: RustContext): Shape {
  const { direction } = context.reading;
  if (list === undefined) return NULL;
  const all = withAttributes(list, context.reading);
  const items = all
    .filter(({ attributes }) => !isSkipped(attributes, direction))
    .map(({ node, attributes }) => shapeOf(node, attributes, context));
  const [only] = items;
  return all.length === 1 && only !== undefined ? only : arrayOf(items.length === 0 ? ANY : union(items));
}

function readTransparent(list: SyntaxNode, context: RustContext): Shape {
  const { direction } = context.reading;
  const fields = withAttributes(list, context.reading).filter(({ attributes }) => !isSkipped(attributes, direction));
  const [only] = fields;
  const type = only?.node.field("type");
  if (only === undefined || type === undefined || type === null || fields.length > 1) {
    return context.reading.unread(lineOf(list), "A transparent struct must have one field.");
  }
  return shapeOf(type, only.attributes, context);
}

const shapeOf = (type: SyntaxNode, attributes: Attributes, context: RustContext): Shape =>
  isCustom(attributes, context.reading.direction)
    ? context.reading.unread(attributes.line, "A function of the program decides over the form of this field.")
    : context.typeOf(type, context);

/** The fields between braces, of a struct or of a variant. */
export function readFields(list: SyntaxNode, rules: FieldRules, context: RustContext): ObjectShape {
  const { reading } = context;
  const fields: SurfaceField[] = [];
  let hasUnknown = false;
  for (const { node, attributes } of withAttributes(list, reading)) {
    const type = node.field("type");
    if (node.kind() !== "field_declaration" || type === null || isSkipped(attributes, reading.direction)) continue;
    if (hasOption(attributes, "flatten")) {
      const flat = flatten(type, attributes, context);
      fields.push(...flat.fields);
      hasUnknown ||= flat.open;
    } else fields.push(readField(node, type, attributes, rules, context));
  }
  noteCollisions(fields, reading);
  const isOpen = hasUnknown || (reading.direction === "reads" && !rules.deniesUnknown);
  return objectOf(fields, isOpen);
}

/** serde writes both fields; which one a reader takes is its own affair. */
function noteCollisions(fields: readonly SurfaceField[], reading: Reading): void {
  for (const [name, [, second]] of Map.groupBy(fields, (field) => field.name)) {
    if (second !== undefined) reading.note(second.line, `Two fields are called ${name}.`);
  }
}

function readField(
  node: SyntaxNode,
  type: SyntaxNode,
  attributes: Attributes,
  rules: FieldRules,
  context: RustContext,
): SurfaceField {
  const { direction } = context.reading;
  const isWriter = direction === "writes";
  const sourceName = plainName(node.field("name")?.text() ?? "");
  const renamed = directedValue(findOption(attributes, "rename"), direction);
  const name = renamed ?? renameField(sourceName, rules.rule);
  const others = isWriter ? [] : aliasesOf(attributes);
  const skipsNone = rules.skipsNone && isOption(type, context);
  const condition = findOption(attributes, "skip_serializing_if");
  const neverNone = isWriter && (skipsNone || lastPart(condition?.value) === "is_none");
  const shape = shapeOf(type, attributes, context);
  return {
    name,
    ...(sourceName !== name && { sourceName }),
    ...(others.length > 0 && { otherNames: others }),
    required: isWriter ? condition === undefined && !skipsNone : isNeeded(type, attributes, rules, context),
    shape: neverNone ? withoutNull(shape) : shape,
    line: lineOf(node),
    column: columnOf(node),
  };
}

const lastPart = (path: string | undefined): string | undefined => path?.slice(path.lastIndexOf(":") + 1);

function isNeeded(type: SyntaxNode, attributes: Attributes, rules: FieldRules, context: RustContext): boolean {
  if (rules.hasDefault || hasOption(attributes, "default")) return false;
  // With a function of its own, even an Option must be there.
  return hasOption(attributes, "with", "deserialize_with") || !isOption(type, context);
}

/** The fields of a flattened struct; a map or what is not known adds keys that nobody can list. */
function flatten(type: SyntaxNode, attributes: Attributes, context: RustContext): ObjectShape {
  const { reading } = context;
  const shape = withoutNull(shapeOf(type, attributes, context));
  if (shape.kind === "map" || shape.kind === "any") return objectOf([], true);
  if (shape.kind === "object") {
    const isAbsentWhenNone = isOption(type, context);
    const fields = shape.fields.map((field) => ({ ...field, required: field.required && !isAbsentWhenNone }));
    // A reader ignores what it does not know by its own rule, not by that of the struct within it.
    return objectOf(fields, reading.direction === "writes" && shape.open);
  }
  reading.note(attributes.line, "What is flattened here has several forms; its fields are not known.");
  return objectOf([], true);
}
