import { mapOf, objectOf } from "../shapes.ts";
import type { SurfaceField } from "../surface.ts";
import { childOf, columnOf, findAll, has, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { keysOf } from "./keys.ts";
import { present, unread, type TypeScriptContext, type TypeScriptType } from "./typescript-file.ts";

/** `{ [Key in "a" | "b"]?: Type }`: a field for each key, or a map where any text is a key. */
export function readMapped(clause: SyntaxNode, context: TypeScriptContext): TypeScriptType {
  const signature = clause.parent();
  const [parameter, keyType] = partsOf(clause);
  const annotation = childOf(signature, "type_annotation", "opting_type_annotation", "omitting_type_annotation");
  const valueType = partsOf(annotation)[0];
  if (
    signature === null ||
    parameter === undefined ||
    keyType === undefined ||
    valueType === undefined ||
    has(clause, "as")
  ) {
    return unread(clause, context, "A mapped type of this form is not read; it counts as any value.");
  }
  const dependsOnKey = [valueType, ...findAll(valueType, "type_identifier")].some(
    (node) => node.kind() === "type_identifier" && node.text() === parameter.text(),
  );
  if (dependsOnKey) return unread(clause, context, "A mapped type whose values depend on the key is not read.");
  const value = context.typeOf(valueType, context);
  if (value.shape === undefined) return present(objectOf([], context.reading.direction === "reads"));
  const keys = keysOf(keyType, context);
  if (keys === "any") return present(mapOf(value.shape));
  if (keys === undefined) return unread(keyType, context, "The keys of a mapped type are not known.");
  const required = annotation?.kind() !== "opting_type_annotation" && !value.mayBeAbsent;
  const place = { line: lineOf(keyType), column: columnOf(keyType) };
  const { shape } = value;
  const fields = keys.map((name): SurfaceField => ({ name, required, shape, ...place }));
  return present(objectOf(fields, context.reading.direction === "reads"));
}
