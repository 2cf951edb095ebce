import { objectOf } from "../shapes.ts";
import type { Shape, SurfaceField } from "../surface.ts";
import { columnOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import type { ClassField, ClassMethod, PythonClass } from "./classes.ts";
import { argumentsOf, stringOf } from "./literals.ts";
import { nameOnWire } from "./model-names.ts";
import { lastName, type PythonContext } from "./python-file.ts";
import { wrapperOf } from "./records.ts";
import { partsOfGeneric } from "./generics.ts";

/** What the settings of a model say, where the last one counts. */
export interface ModelSettings {
  text(name: string): string | undefined;
  isOn(name: string): boolean;
  has(name: string): boolean;
}

/** The JSON of a pydantic 2 model: `model_dump_json` writes it, `model_validate_json` reads it. */
export function modelShape(found: PythonClass, context: PythonContext): Shape {
  const { reading } = context;
  const isWriter = reading.direction === "writes";
  const settings = settingsOf(found);
  if (settings.has("alias_generator")) {
    reading.note(found.line, `${found.name} has an alias_generator; the names of its fields are not known.`);
  }
  const methods = [...found.methods.values()];
  if (isWriter && methods.some((method) => hasDecorator(method, "model_serializer"))) {
    return reading.unread(found.line, `${found.name} has a model_serializer; it counts as any value.`);
  }
  noteValidators(methods, context);
  if (found.bases.includes("RootModel")) return rootShape(found, context);
  const serialized = isWriter ? serializedFields(methods) : new Map<string, SyntaxNode>();
  const fields = [...found.fields.values()].flatMap((field) => {
    const serializer = serialized.get(field.name) ?? serialized.get("*");
    return modelField(field, settings, serializer, context);
  });
  const computed = isWriter ? methods.flatMap((method) => computedField(method, settings, context)) : [];
  const extra = settings.text("extra");
  const isOpen = isWriter ? extra === "allow" : extra !== "forbid";
  return objectOf([...fields, ...computed], isOpen || !found.isComplete);
}

function settingsOf({ settings }: PythonClass): ModelSettings {
  const find = (name: string): SyntaxNode | undefined => settings.findLast((each) => each.has(name))?.get(name);
  return {
    text: (name) => {
      const node = find(name);
      // `Extra.forbid` is what pydantic 1 calls it.
      return node === undefined ? undefined : (stringOf(node) ?? lastName(node.text()));
    },
    isOn: (name) => find(name)?.text() === "True",
    has: (name) => (find(name)?.text() ?? "None") !== "None",
  };
}

const hasDecorator = ({ decorators }: ClassMethod, name: string): boolean =>
  decorators.some((decorator) => decorator.name === name);

/** A validator that runs before the fields may take other messages than the fields say. */
function noteValidators(methods: readonly ClassMethod[], { reading }: PythonContext): void {
  if (reading.direction === "writes") return;
  for (const { node, decorators } of methods) {
    for (const { name, list } of decorators) {
      const { named } = argumentsOf(list);
      const mode = named.get("mode");
      const isEarly = name === "model_validator" || name === "field_validator";
      const isOlder = name === "root_validator" || name === "validator";
      const runsBefore = isEarly && mode !== undefined && stringOf(mode) !== "after";
      if (runsBefore || (isOlder && named.get("pre")?.text() === "True")) {
        reading.note(lineOf(node), `${name} may change a message before its fields are read.`);
      }
    }
  }
}

/** The fields whose form a `field_serializer` decides. */
function serializedFields(methods: readonly ClassMethod[]): ReadonlyMap<string, SyntaxNode> {
  return new Map(
    methods.flatMap(({ node, decorators }) =>
      decorators
        .filter(({ name }) => name === "field_serializer")
        .flatMap(({ list }) => argumentsOf(list).positional.map((field) => [stringOf(field) ?? "*", node] as const)),
    ),
  );
}

function rootShape(found: PythonClass, context: PythonContext): Shape {
  const bases = argumentsOf(partsOf(found.node).find((part) => part.kind() === "argument_list")).positional;
  const generic = bases.find((base) => base.kind() === "subscript");
  const [, written] = generic === undefined ? [undefined, []] : partsOfGeneric(generic);
  const root = found.fields.get("root")?.type ?? written[0];
  return root === undefined
    ? context.reading.unread(found.line, `What ${found.name} is the root of is not known.`)
    : context.typeOf(root, { ...context, place: found.node });
}

function modelField(
  field: ClassField,
  settings: ModelSettings,
  serializer: SyntaxNode | undefined,
  context: PythonContext,
): readonly SurfaceField[] {
  const { reading } = context;
  const isWriter = reading.direction === "writes";
  // Names with an underscore are private to a model.
  if (field.name.startsWith("_") || wrapperOf(field.type, context) === "ClassVar") return [];
  const options = fieldOptions(field, context);
  if (isWriter && options.named.get("exclude")?.text() === "True") return [];
  const line = lineOf(field.node);
  const shape = context.typeOf(field.type, { ...context, place: field.node });
  return [
    {
      ...nameOnWire(field.name, options.named, settings, line, reading),
      required: isWriter || !options.hasDefault,
      shape:
        serializer === undefined
          ? shape
          : reading.unread(lineOf(serializer), `A field_serializer decides over the form of ${field.name}.`),
      line,
      column: columnOf(field.node),
    },
  ];
}

interface FieldOptions {
  readonly named: ReadonlyMap<string, SyntaxNode>;
  readonly hasDefault: boolean;
}

/** What `Field(...)` says, as the value of the field or within `Annotated`. */
function fieldOptions(field: ClassField, context: PythonContext): FieldOptions {
  const calls = [...annotations(field.type, context), ...(field.value === undefined ? [] : [field.value])].filter(
    (node) => node.kind() === "call" && lastName(node.field("function")?.text() ?? "") === "Field",
  );
  const all = calls.map((call) => argumentsOf(call.field("arguments")));
  const named = new Map(all.flatMap((each) => [...each.named]));
  const isPlainValue = field.value !== undefined && field.value.kind() !== "ellipsis" && !calls.includes(field.value);
  const given = [...all.flatMap(({ positional }) => positional.slice(0, 1)), named.get("default")];
  const hasGiven = given.some((value) => value !== undefined && value.kind() !== "ellipsis");
  return { named, hasDefault: isPlainValue || hasGiven || named.has("default_factory") };
}

/** What stands beside the type in `Annotated[type, ...]`. */
function annotations(annotation: SyntaxNode, { file }: PythonContext): readonly SyntaxNode[] {
  const inner = annotation.kind() === "type" ? partsOf(annotation)[0] : annotation;
  const node = inner?.kind() === "string" ? file.quoted(inner) : inner;
  if (node?.kind() !== "subscript" && node?.kind() !== "generic_type") return [];
  const [named, written] = partsOfGeneric(node);
  return lastName(named?.text() ?? "") === "Annotated" ? written.slice(1) : [];
}

function computedField(method: ClassMethod, settings: ModelSettings, context: PythonContext): readonly SurfaceField[] {
  const decorator = method.decorators.find(({ name }) => name === "computed_field");
  if (decorator === undefined) return [];
  const { node } = method;
  const type = node.field("return_type");
  const name = node.field("name");
  const line = lineOf(node);
  const { named } = argumentsOf(decorator.list);
  return [
    {
      ...nameOnWire(name?.text() ?? "", named, settings, line, context.reading),
      required: true,
      shape:
        type === null
          ? context.reading.unread(line, "A computed field without a type counts as any value.")
          : context.typeOf(type, { ...context, place: node }),
      line,
      column: columnOf(name ?? node),
    },
  ];
}
