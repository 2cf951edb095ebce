import type { Declaration } from "../declarations.ts";
import { ANY, arrayOf, union } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { noteSyntaxErrors, partsOf } from "../syntax.ts";
import { collectClass, type PythonClass } from "./classes.ts";
import { readEnum } from "./enums.ts";
import { modelShape } from "./models.ts";
import { lastName, type PythonContext } from "./python-file.ts";
import { recordShape } from "./records.ts";
import { readTypedDictCall } from "./typed-dict-call.ts";

/** The JSON of a class or an alias of the file; of several declarations Python keeps the last. */
export function declaredShape(declared: readonly Declaration[], outer: PythonContext): Shape {
  const { reading } = outer;
  const declaration = declared.at(-1);
  if (declaration === undefined) return ANY;
  const { node, name, line } = declaration;
  if (declared.length > 1) reading.note(line, `${name} is declared more than once; the last is read.`);
  return reading.named(node.id(), name, line, () => {
    noteSyntaxErrors(node, reading);
    const context = { ...outer, place: node };
    if (node.kind() === "class_definition") return classShape(collectClass(node, context), context);
    const value = node.field("right") ?? partsOf(node)[1];
    if (value === undefined || value === null) return reading.unread(line, `The type ${name} cannot be read.`);
    if (value.kind() !== "call") return context.typeOf(value, context);
    const maker = lastName(value.field("function")?.text() ?? "");
    const [, second] = partsOf(value.field("arguments"));
    if (maker === "NewType" && second !== undefined) return context.typeOf(second, context);
    if (maker === "TypedDict") return readTypedDictCall(value, context);
    return reading.unread(line, `${name} is made by ${maker}, which is not read; it counts as any value.`);
  });
}

function classShape(found: PythonClass, context: PythonContext): Shape {
  const { reading } = context;
  switch (found.kind) {
    case "enum":
      return readEnum(found.node, found.bases, context);
    case "model":
      return modelShape(found, context);
    case "dataclass":
    case "typed-dict":
      return recordShape(found, context);
    case "named-tuple": {
      // json.dumps and pydantic send a named tuple as the tuple that it is.
      const items = [...found.fields.values()].map((field) =>
        context.typeOf(field.type, { ...context, place: field.node }),
      );
      return arrayOf(items.length === 0 ? ANY : union(items));
    }
    case "plain":
      return reading.unread(
        found.line,
        `${found.name} is neither a dataclass, a typed dictionary, a model nor an enum.`,
      );
  }
}
