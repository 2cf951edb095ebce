import { enumOf, NULL, objectOf, STRING, union } from "../shapes.ts";
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
import { renameVariant } from "./case.ts";
import { plainName, type RustContext } from "./rust-file.ts";
import { readFields, readTuple, type FieldRules } from "./structs.ts";

/** How serde tells the variants of an enum apart. */
type Representation =
  | { readonly kind: "external" | "untagged" }
  | { readonly kind: "internal"; readonly tag: string }
  | { readonly kind: "adjacent"; readonly tag: string; readonly content: string };

interface Variant {
  readonly node: SyntaxNode;
  readonly names: readonly [string, ...string[]];
  /** Takes any name that no other variant has. */
  readonly isOther: boolean;
  /** Nothing for a variant that holds nothing. */
  readonly content: Shape | undefined;
}

/** The JSON of an enum: one of the forms of its variants. */
export function readEnum(node: SyntaxNode, attributes: Attributes, context: RustContext): Shape {
  const { reading } = context;
  const representation = representationOf(attributes);
  const deniesUnknown = hasOption(attributes, "deny_unknown_fields");
  const shapes = withAttributes(childOf(node, "enum_variant_list"), reading)
    .filter((item) => item.node.kind() === "enum_variant" && !isSkipped(item.attributes, reading.direction))
    .map((item) => {
      const variant = readVariant(item.node, item.attributes, attributes, context);
      const own: Representation = hasOption(item.attributes, "untagged") ? { kind: "untagged" } : representation;
      return variantShape(variant, own, deniesUnknown, context);
    });
  return shapes.length === 0 ? reading.unread(lineOf(node), "The enum has no variants to send.") : union(shapes);
}

function representationOf(attributes: Attributes): Representation {
  const tag = findOption(attributes, "tag")?.value;
  const content = findOption(attributes, "content")?.value;
  if (tag !== undefined) return content === undefined ? { kind: "internal", tag } : { kind: "adjacent", tag, content };
  return { kind: hasOption(attributes, "untagged") ? "untagged" : "external" };
}

function readVariant(node: SyntaxNode, own: Attributes, ofEnum: Attributes, context: RustContext): Variant {
  const { reading } = context;
  const sourceName = plainName(node.field("name")?.text() ?? "");
  const name =
    directedValue(findOption(own, "rename"), reading.direction) ??
    renameVariant(sourceName, renameRuleOf(ofEnum, "rename_all", reading));
  const aliases = reading.direction === "reads" ? aliasesOf(own) : [];
  return {
    node,
    names: [name, ...aliases],
    isOther: reading.direction === "reads" && hasOption(own, "other"),
    content: isCustom(own, reading.direction)
      ? reading.unread(own.line, "A function of the program decides over the form of this variant.")
      : contentOf(node, own, ofEnum, context),
  };
}

function contentOf(node: SyntaxNode, own: Attributes, ofEnum: Attributes, context: RustContext): Shape | undefined {
  const { reading } = context;
  const list = childOf(node, "field_declaration_list");
  if (list !== undefined) {
    const rules: FieldRules = {
      rule: renameRuleOf(own, "rename_all", reading) ?? renameRuleOf(ofEnum, "rename_all_fields", reading),
      hasDefault: hasOption(ofEnum, "default"),
      deniesUnknown: hasOption(ofEnum, "deny_unknown_fields"),
      skipsNone: ofEnum.others.has("skip_serializing_none"),
    };
    return readFields(list, rules, context);
  }
  const tuple = childOf(node, "ordered_field_declaration_list");
  return tuple === undefined ? undefined : readTuple(tuple, context);
}

function variantShape(
  variant: Variant,
  representation: Representation,
  deniesUnknown: boolean,
  context: RustContext,
): Shape {
  const { node, names, content } = variant;
  const [name, ...otherNames] = names;
  const place = { required: true, line: lineOf(node), column: columnOf(node) };
  const isOpen = context.reading.direction === "reads" && !deniesUnknown;
  switch (representation.kind) {
    case "untagged":
      return content ?? NULL;
    case "external": {
      if (content === undefined) return variant.isOther ? STRING : enumOf(names);
      const field = { name, ...(otherNames.length > 0 && { otherNames }), shape: content, ...place };
      return objectOf([field], false);
    }
    case "internal": {
      const tag = { name: representation.tag, shape: tagShape(variant), ...place };
      return withTag(tag, variant, isOpen, context);
    }
    case "adjacent": {
      const tag = { name: representation.tag, shape: tagShape(variant), ...place };
      const held = content === undefined ? [] : [{ name: representation.content, shape: content, ...place }];
      return objectOf([tag, ...held], isOpen);
    }
  }
}

const tagShape = ({ isOther, names }: Variant): Shape => (isOther ? STRING : enumOf(names));

/** The tag stands among the fields of what the variant holds. */
function withTag(tag: SurfaceField, { node, content }: Variant, isOpen: boolean, { reading }: RustContext): Shape {
  if (content === undefined || content.kind === "null") return objectOf([tag], isOpen);
  if (content.kind === "object") return objectOf([tag, ...content.fields], content.open);
  if (content.kind === "map" || content.kind === "any") return objectOf([tag], true);
  return reading.unread(lineOf(node), "What this variant holds has no fields that a tag could stand among.");
}
