import type { Declaration } from "../declarations.ts";
import { ANY } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { noteSyntaxErrors, parseSyntax, partsOf, type SyntaxNode } from "../syntax.ts";
import { findOption, hasOption, noteUnknownOptions, readAttributes, type Attributes } from "./attributes.ts";
import { readEnum } from "./enums.ts";
import { parametersOf, plainName, type RustContext } from "./rust-file.ts";
import { readStruct } from "./structs.ts";

/** The JSON of a struct, an enum or an alias of the file. */
export function declaredShape(declared: readonly Declaration[], outer: RustContext): Shape {
  const { reading } = outer;
  const [declaration, second] = declared;
  if (declaration === undefined) return ANY;
  const { node, name, line } = declaration;
  if (second !== undefined) reading.note(second.line, `${name} is declared more than once; the first is read.`);
  return reading.named(node.id(), name, line, () => {
    noteSyntaxErrors(node, reading);
    const context = { ...outer, parameters: parametersOf(node) };
    if (node.kind() === "type_item") return context.typeOf(node.field("type") ?? node, context);
    const attributes = readAttributes(attributesBefore(node), line, reading);
    noteUnknownOptions(attributes, reading);
    const custom = customForm(declaration, attributes, context);
    if (custom !== undefined) return custom;
    return node.kind() === "enum_item"
      ? readEnum(node, attributes, context)
      : readStruct(node, name, attributes, context);
  });
}

function attributesBefore(node: SyntaxNode): readonly SyntaxNode[] {
  const attributes: SyntaxNode[] = [];
  for (let before = node.prev(); before !== null; before = before.prev()) {
    if (before.kind() === "attribute_item") attributes.push(before);
    else if (before.kind() !== "line_comment" && before.kind() !== "block_comment") break;
  }
  return attributes.toReversed();
}

/** The form of a type that goes through another type or through code of its own, if it does. */
function customForm(
  { name, line, node }: Declaration,
  attributes: Attributes,
  context: RustContext,
): Shape | undefined {
  const { file, reading } = context;
  const isWriter = reading.direction === "writes";
  const trait = isWriter ? "Serialize" : "Deserialize";
  if (file.implemented.get(name)?.has(trait) === true) {
    return reading.unread(line, `${name} has its own ${trait}; it counts as any value.`);
  }
  if (attributes.derives.has(`${trait}_repr`)) {
    return reading.unread(line, `${name} is sent as the number of its variant; it counts as any value.`);
  }
  if (!attributes.derives.has(trait)) reading.note(line, `${name} derives no ${trait}.`);
  if (attributes.others.has("serde_as")) noteUnknownOptions(attributes, reading);
  if (hasOption(attributes, "remote")) return reading.unread(line, `${name} stands for a type of another crate.`);
  const through = isWriter
    ? findOption(attributes, "into")
    : (findOption(attributes, "from") ?? findOption(attributes, "try_from"));
  if (through?.value === undefined) return undefined;
  return (
    readThrough(through.value, node, context) ?? reading.unread(line, `${through.value.slice(0, 60)} is not known.`)
  );
}

/** The type that an attribute names in quotes, if the file declares it under that plain name. */
function readThrough(written: string, from: SyntaxNode, context: RustContext): Shape | undefined {
  const name = plainName(written.trim());
  const declared = context.file.declarations.resolve(name, from);
  if (declared.length > 0) return declaredShape(declared, context);
  const parsed = written.length > MOST_QUOTED ? undefined : parseSyntax("rust", `type Through = ${written};`);
  const type = partsOf(parsed)[0]?.field("type");
  // A type of the library has no place in the file that its names could depend on.
  return type?.kind() === "primitive_type" || type?.text() === "String" ? context.typeOf(type, context) : undefined;
}

const MOST_QUOTED = 1000;
