import { enumOf, INTEGER, type Literal } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { childOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import type { Reading } from "../reading.ts";
import { literalOf } from "./literals.ts";
import { lastName, meaningOf, type PythonContext } from "./python-file.ts";

export const ENUM_BASES: ReadonlySet<string> = new Set(["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum"]);

/** The values of an enum, which is what is sent of its members. */
export function readEnum(definition: SyntaxNode, bases: readonly string[], { reading }: PythonContext): Shape {
  // Flags are added up, so that their sums are sent as well.
  if (bases.includes("Flag") || bases.includes("IntFlag")) return INTEGER;
  const members = [...enumValues(definition, bases, reading).values()];
  const line = lineOf(definition);
  if (members.length === 0) return reading.unread(line, "The enum has no members.");
  if (members.includes(undefined))
    return reading.unread(line, "A value of the enum is computed; it counts as any value.");
  return enumOf(members as readonly Literal[]);
}

/** The value of each member; undefined for one that is computed. */
function enumValues(
  definition: SyntaxNode,
  bases: readonly string[],
  reading: Reading,
): ReadonlyMap<string, Literal | undefined> {
  const members = new Map<string, Literal | undefined>();
  const isText = bases.includes("StrEnum");
  let last: Literal | undefined = 0;
  for (const statement of partsOf(childOf(definition, "block"))) {
    if (!reading.take(lineOf(definition))) break;
    const assignment = statement.kind() === "expression_statement" ? childOf(statement, "assignment") : undefined;
    const name = assignment?.field("left");
    const value = assignment?.field("right");
    if (name?.kind() !== "identifier" || name.text().startsWith("_") || value === null || value === undefined) continue;
    const isAuto = value.kind() === "call" && lastName(value.field("function")?.text() ?? "") === "auto";
    const next: Literal | undefined = isText
      ? name.text().toLowerCase()
      : typeof last === "number"
        ? last + 1
        : undefined;
    last = isAuto ? next : literalOf(value);
    members.set(name.text(), last);
  }
  return members;
}

/** `Color.RED`, for an enum of the file. */
export function enumMember(node: SyntaxNode, context: PythonContext): Literal | undefined {
  const owner = node.kind() === "attribute" || node.kind() === "member_type" ? partsOf(node)[0] : undefined;
  const meaning = owner === undefined ? undefined : meaningOf(owner, context);
  const definition = meaning?.kind === "declared" ? meaning.declared.at(-1)?.node : undefined;
  if (definition?.kind() !== "class_definition") return undefined;
  const bases = partsOf(childOf(definition, "argument_list")).map((base) => lastName(base.text()));
  return enumValues(definition, bases, context.reading).get(lastName(node.text()));
}
