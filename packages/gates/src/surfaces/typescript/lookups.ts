import { ANY, enumOf, union } from "../shapes.ts";
import { lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { keysOf } from "./keys.ts";
import { present, unread, type TypeScriptContext, type TypeScriptType } from "./typescript-file.ts";

/** `keyof Type`, for a type whose fields are all known. */
export function readKeyOf(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const [type] = partsOf(node);
  const shape = type === undefined ? undefined : context.typeOf(type, context).shape;
  if (shape?.kind === "object" && shape.fields.length > 0) return present(enumOf(shape.fields.map(({ name }) => name)));
  return unread(node, context, `The keys of ${type?.text().slice(0, 60)} are not known; they count as any value.`);
}

/** `Type["key"]`, `List[number]` and `(typeof CONSTANTS)[number]`. */
export function readLookup(node: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const [type, key] = partsOf(node);
  if (type === undefined || key === undefined) return unread(node, context, "The type cannot be read.");
  const constants = key.text() === "number" ? constantsBehind(type, context) : undefined;
  if (constants !== undefined) return constants;
  const { shape } = context.typeOf(type, context);
  if (key.text() === "number" && shape?.kind === "array") return present(shape.items);
  const keys = shape?.kind === "object" ? keysOf(key, context) : undefined;
  const fields =
    shape?.kind !== "object" || keys === undefined || keys === "any"
      ? []
      : keys.map((name) => shape.fields.find((field) => field.name === name));
  if (fields.length === 0 || fields.includes(undefined)) {
    return unread(node, context, `${node.text().slice(0, 60)} is not known; it counts as any value.`);
  }
  return {
    shape: union(fields.map((field) => field?.shape ?? ANY)),
    mayBeAbsent: fields.some((field) => field?.required !== true),
  };
}

function constantsBehind(type: SyntaxNode, context: TypeScriptContext): TypeScriptType | undefined {
  const query = type.kind() === "parenthesized_type" ? partsOf(type)[0] : type;
  if (query?.kind() !== "type_query") return undefined;
  const name = partsOf(query)[0]?.text() ?? "";
  return context.reading.within(lineOf(type), undefined, () => {
    const values = context.file.constants(name);
    return values === undefined ? undefined : present(enumOf(values));
  });
}
