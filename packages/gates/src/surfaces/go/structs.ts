import type { Reading } from "../reading.ts";
import { objectOf, orNull, STRING } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { childrenOf, columnOf, has, lineOf, type SyntaxNode } from "../syntax.ts";
import { textOf } from "../literals.ts";
import { dominantFields, type Candidate } from "./dominance.ts";
import { resolveEmbedded, type Embedded } from "./embedding.ts";
import type { GoContext } from "./go-file.ts";
import type { GoType } from "./known-types.ts";
import { readJsonTag, type JsonTag } from "./tags.ts";

interface Place extends Candidate {
  readonly goName: string;
  readonly node: SyntaxNode;
  readonly type: SyntaxNode;
  readonly tag: JsonTag;
  readonly context: GoContext;
  /** An embedded pointer on the way may be nil. */
  readonly isBehindPointer: boolean;
}

interface Level {
  readonly struct: SyntaxNode;
  readonly identity: number;
  readonly index: readonly number[];
  readonly context: GoContext;
  readonly isBehindPointer: boolean;
}

/** The fields of a struct and of what it embeds, as `typeFields` of encoding/json finds them: level by level. */
export function readStruct(struct: SyntaxNode, context: GoContext): Shape {
  const { reading } = context;
  const candidates: Place[] = [];
  const visited = new Set<number>();
  let isComplete = true;
  let level: readonly Level[] = [{ struct, identity: struct.id(), index: [], context, isBehindPointer: false }];
  while (level.length > 0) {
    const next: Level[] = [];
    const times = Map.groupBy(level, ({ identity }) => identity);
    for (const here of level) {
      if (visited.has(here.identity)) continue;
      visited.add(here.identity);
      for (const place of fieldsOf(here)) {
        const part = examine(place, here);
        if (part.kind === "form") {
          return reading.unread(lineOf(place.node), `${part.name} is embedded with its methods and decides the form.`);
        }
        if (part.kind === "unknown") isComplete = false;
        else if (part.kind === "struct") next.push(part.level);
        else if (part.kind === "field") {
          // A type that is embedded twice on one level takes itself off the wire.
          const isTwice = (times.get(here.identity)?.length ?? 0) > 1;
          candidates.push(part.field, ...(isTwice ? [part.field] : []));
        }
      }
    }
    level = next;
  }
  return objectOf(dominantFields(candidates).map(toField), reading.direction === "reads" || !isComplete);
}

/** What a field or an embedded type adds to the struct around it. */
type Part =
  | { readonly kind: "field"; readonly field: Place }
  | { readonly kind: "struct"; readonly level: Level }
  | { readonly kind: "nothing" | "unknown" }
  /** Its methods write the struct around it. */
  | { readonly kind: "form"; readonly name: string };

const NOTHING: Part = { kind: "nothing" };

function examine(place: Place, here: Level): Part {
  if (place.goName !== "") return toFieldPart(place, place.goName);
  const embedded = resolveEmbedded(place.type, here.context);
  const { struct, name } = embedded;
  if (embedded.marshals) return { kind: "form", name };
  if (!isEncoded(embedded) || place.tag.isLeftOut) return NOTHING;
  if (place.tag.name !== "") return toFieldPart(place, name);
  if (struct !== undefined) {
    const isBehindPointer = here.isBehindPointer || embedded.isPointer;
    return { kind: "struct", level: { ...embedded, struct, index: place.index, isBehindPointer } };
  }
  if (embedded.isWithoutFields) return NOTHING;
  if (!embedded.isElsewhere) return toFieldPart(place, name);
  const message = `${name} is embedded and not declared in this file; its fields are unknown.`;
  here.context.reading.note(lineOf(place.node), message);
  return { kind: "unknown" };
}

function toFieldPart(place: Place, goName: string): Part {
  const { name } = place.tag;
  return { kind: "field", field: { ...place, goName, name: name || goName, isTagged: name !== "" } };
}

/** An embedded type that is not exported counts for the exported fields of its struct only. */
const isEncoded = (embedded: Embedded): boolean =>
  isExported(embedded.name) || embedded.struct !== undefined || embedded.isElsewhere;
const isExported = (name: string): boolean => /^\p{Lu}/u.test(name);

/** The exported fields and the embedded types of one struct; those have no name yet. */
function fieldsOf({ struct, index, context, isBehindPointer }: Level): readonly Place[] {
  const list = childrenOf(struct, "field_declaration_list")[0];
  let place = 0;
  if (!context.reading.take(lineOf(struct))) return [];
  return childrenOf(list, "field_declaration").flatMap((declaration): Place[] => {
    if (!context.reading.take(lineOf(struct))) return [];
    const type = declaration.field("type");
    if (type === null) return [];
    const tag = readTag(declaration, context.reading);
    const names = childrenOf(declaration, "field_identifier");
    const common = { type, tag, context, isBehindPointer, name: "", isTagged: false };
    if (names.length === 0) return [{ ...common, goName: "", node: declaration, index: [...index, place++] }];
    return names.flatMap((node) => {
      const goName = node.text();
      const here = { ...common, goName, node, index: [...index, place++] };
      return isExported(goName) && !tag.isLeftOut ? [here] : [];
    });
  });
}

function readTag(declaration: SyntaxNode, reading: Reading): JsonTag {
  const node = declaration.field("tag");
  if (node === null) return readJsonTag("");
  if (has(node, "ERROR")) reading.note(lineOf(node), "The tag of the field cannot be read.");
  const content = textOf(node, "raw_string_literal_content", "interpreted_string_literal_content");
  return readJsonTag(node.kind() === "raw_string_literal" ? content.replaceAll("\r", "") : content);
}

function toField({ name, goName, node, type: typeNode, tag, context, isBehindPointer }: Place): SurfaceField {
  const isWriter = context.reading.direction === "writes";
  const type = context.typeOf(typeNode, context);
  const isPointer = declaresPointer(typeNode, node);
  const target = isPointer ? pointerTo(type) : type;
  const mayBeLeftOut = tag.options.has("omitzero") || (tag.options.has("omitempty") && canBeEmpty(target));
  const isNilable = (target.kind === "slice" || target.kind === "map") && target.marshals !== true;
  return {
    name,
    ...(goName !== name && { sourceName: goName }),
    required: isWriter && !mayBeLeftOut && !isBehindPointer,
    ...(isWriter && isNilable && !mayBeLeftOut && target.shape.kind !== "any" && { nullWhenUnset: true }),
    shape: shapeOnWire(target, tag, isWriter && mayBeLeftOut),
    line: lineOf(node),
    column: columnOf(node),
  };
}

/** The grammar has the star of an embedded pointer beside the type. */
const declaresPointer = (type: SyntaxNode, node: SyntaxNode): boolean =>
  type.kind() !== "pointer_type" && node.kind() === "field_declaration" && has(node, "*");
const pointerTo = (element: GoType): GoType => ({ shape: orNull(element.shape), kind: "pointer", element });

/** `omitempty` has no effect on structs and arrays; of a type that is not in the file it cannot be told. */
const canBeEmpty = ({ kind }: GoType): boolean => kind !== "struct" && kind !== "array";

const SCALARS: ReadonlySet<string> = new Set(["string", "integer", "number", "boolean"]);

function shapeOnWire(type: GoType, tag: JsonTag, isLeftOutWhenNil: boolean): Shape {
  const value = type.element ?? type;
  const isQuoted = tag.options.has("string") && SCALARS.has(value.kind);
  const shape = isQuoted ? STRING : value.shape;
  return type.element === undefined || isLeftOutWhenNil ? shape : orNull(shape);
}
