import { objectOf } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { childrenOf, columnOf, lineOf, type SyntaxNode } from "../syntax.ts";
import { argumentsOf, stringOf } from "./literals.ts";
import { unread, type PythonContext } from "./python-file.ts";
import { wrapperOf } from "./records.ts";

/** `TypedDict("Name", {"a-key": int}, total=False)`, the form for keys that are no names. */
export function readTypedDictCall(call: SyntaxNode, context: PythonContext): Shape {
  const { positional, named } = argumentsOf(call.field("arguments"));
  const dictionary = positional[1];
  if (dictionary?.kind() !== "dictionary") return unread(context, "The fields of the TypedDict are computed.");
  const isTotal = named.get("total")?.text() !== "False";
  const fields = childrenOf(dictionary, "pair").map((pair): SurfaceField | undefined => {
    const key = pair.field("key");
    const type = pair.field("value");
    const name = key === null ? undefined : stringOf(key);
    if (key === null || type === null || name === undefined) return undefined;
    const wrapper = wrapperOf(type, context);
    return {
      name,
      required: wrapper === "Required" || (isTotal && wrapper !== "NotRequired"),
      shape: context.typeOf(type, { ...context, place: pair }),
      line: lineOf(pair),
      column: columnOf(pair),
    };
  });
  if (fields.includes(undefined)) return unread(context, "A key of the TypedDict is computed.");
  return objectOf(fields as readonly SurfaceField[], context.reading.direction === "reads");
}
