import { objectOf } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { columnOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import type { ClassField, PythonClass } from "./classes.ts";
import { argumentsOf } from "./literals.ts";
import { lastName, type PythonContext } from "./python-file.ts";
import { partsOfGeneric } from "./generics.ts";

/** The JSON of a dataclass, as `asdict` writes it and its constructor takes it, or of a typed dictionary. */
export function recordShape(found: PythonClass, context: PythonContext): Shape {
  const isWriter = context.reading.direction === "writes";
  const isDataclass = found.kind === "dataclass";
  const fields = [...found.fields.values()].flatMap((field) =>
    isDataclass ? dataclassField(field, context) : [typedDictField(field, context)],
  );
  // The constructor of a dataclass refuses a key that it does not know; nothing checks a typed dictionary.
  const isOpen = !found.isComplete || (!isWriter && !isDataclass);
  return objectOf(fields, isOpen);
}

function dataclassField(field: ClassField, context: PythonContext): readonly SurfaceField[] {
  const isWriter = context.reading.direction === "writes";
  const wrapper = wrapperOf(field.type, context);
  if (wrapper === "ClassVar" || lastName(field.type.text()) === "KW_ONLY") return [];
  if (wrapper === "InitVar" && isWriter) return [];
  const options = callOf(field.value, "field");
  if (options?.get("init")?.text() === "False" && !isWriter) return [];
  const hasDefault =
    options === undefined ? field.value !== undefined : options.has("default") || options.has("default_factory");
  if (field.name.startsWith("__"))
    context.reading.note(lineOf(field.node), `Python changes the name of ${field.name}.`);
  return [toField(field, isWriter || !hasDefault, context)];
}

function typedDictField(field: ClassField, context: PythonContext): SurfaceField {
  const wrapper = wrapperOf(field.type, context);
  return toField(field, wrapper === "Required" || (field.isTotal && wrapper !== "NotRequired"), context);
}

function toField(field: ClassField, required: boolean, context: PythonContext): SurfaceField {
  return {
    name: field.name,
    required,
    shape: context.typeOf(field.type, { ...context, place: field.node }),
    line: lineOf(field.node),
    column: columnOf(field.node),
  };
}

/** The arguments by name of a call to a function of this name. */
function callOf(value: SyntaxNode | undefined, name: string): ReadonlyMap<string, SyntaxNode> | undefined {
  const isCall = value?.kind() === "call" && lastName(value.field("function")?.text() ?? "") === name;
  return isCall ? argumentsOf(value.field("arguments")).named : undefined;
}

/** The outermost form that says something about the field: `ClassVar`, `NotRequired` and so on. */
export function wrapperOf(annotation: SyntaxNode, context: PythonContext): string | undefined {
  let node: SyntaxNode | undefined = annotation;
  for (let level = 0; level < MOST_WRAPPERS && node !== undefined; level++) {
    if (node.kind() === "type") node = partsOf(node)[0];
    else if (node.kind() === "string") node = context.file.quoted(node);
    else if (node.kind() === "subscript" || node.kind() === "generic_type") {
      const [named, written]: ReturnType<typeof partsOfGeneric> = partsOfGeneric(node);
      const name = lastName(named?.text() ?? "");
      if (name !== "Annotated" && name !== "ReadOnly") return name;
      node = written[0];
    } else return lastName(node.text());
  }
  return undefined;
}

const MOST_WRAPPERS = 10;
