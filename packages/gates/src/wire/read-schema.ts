import { isObject, pointerTokens, valueAt, type JsonObject } from "../comparison/json.ts";
import { pointerTo } from "../core/json-pointer.ts";
import { createShapeMerger, toWireField } from "./merge-shapes.ts";
import { NOTHING, toAlternatives, type Scalar } from "./shape.ts";
import { ELEMENT, VALUE, type WireField, type WireProblem, type WireShape } from "./wire-contract.ts";

const MOST_NESTING = 64;
// A schema of a few lines can mean this many places: each definition that is used twice doubles those below it.
const MOST_PLACES = 20_000;

/** Where the reader is: in the file, in the message, and inside of which definitions. */
interface Place {
  readonly pointer: string;
  readonly path: readonly string[];
  readonly depth: number;
  /** Pointers of the definitions that are being read, so that one that holds itself ends. */
  readonly within: ReadonlySet<string>;
}

/** A subschema: what it allows, and the members that it requires and perhaps another subschema declares. */
interface Fragment {
  readonly shape: WireShape;
  readonly requires: readonly string[];
}

const EMPTY: WireShape = { kind: "object", fields: [], open: true };
const UNREADABLE = ["$dynamicRef", "$recursiveRef"];

/** The shape of the messages that a schema of the wire message dialect allows, and all that keeps it from being read. */
export function readSchema(
  root: JsonObject,
  consumers: readonly string[],
): { readonly shape: WireShape; readonly problems: readonly WireProblem[] } {
  const problems: WireProblem[] = [];
  const merger = createShapeMerger(problems);
  let places = 0;

  const problem = (pointer: string, message: string): Fragment => {
    problems.push({ pointer, message });
    return { shape: { kind: "any" }, requires: [] };
  };

  /** The whole schema of a value: no other subschema can declare what it requires. */
  const readValue = (schema: unknown, place: Place): WireShape => {
    const { shape, requires } = readFragment(schema, place);
    if (requires.length === 0) return shape;
    const { object } = toAlternatives(shape, (one) => one);
    if (object === undefined) return shape;
    const names = new Set(object.fields.map(({ name }) => name));
    for (const name of requires) {
      if (!names.has(name)) problem(place.pointer, `"${name}" is required and nowhere declared.`);
    }
    const required = new Set(requires);
    const settle = (part: WireShape): WireShape => {
      if (part.kind === "union") return { kind: "union", of: part.of.map(settle) };
      if (part.kind !== "object") return part;
      return {
        ...part,
        fields: part.fields.map((field) => (required.has(field.name) ? { ...field, required: true } : field)),
      };
    };
    return settle(shape);
  };

  const readFragment = (schema: unknown, place: Place): Fragment => {
    places += 1;
    if (places > MOST_PLACES) {
      const message = `The schema means more than ${MOST_PLACES} places; that many are not read.`;
      return places === MOST_PLACES + 1 ? problem("", message) : { shape: { kind: "any" }, requires: [] };
    }
    if (place.depth > MOST_NESTING) return problem(place.pointer, `Nested deeper than ${MOST_NESTING} levels.`);
    if (typeof schema === "boolean") return { shape: schema ? { kind: "any" } : NOTHING, requires: [] };
    if (!isObject(schema)) return problem(place.pointer, "A schema is an object, true or false.");
    const unreadable = UNREADABLE.find((keyword) => Object.hasOwn(schema, keyword));
    if (unreadable !== undefined)
      return problem(pointerTo(place.pointer, unreadable), `${unreadable} is not read; use $ref.`);
    let whole: Fragment = { shape: readOwn(schema, place), requires: requiredOf(schema, place) };
    for (const part of partsOf(schema, place)) {
      whole = {
        shape: merger.intersect(whole.shape, part.shape),
        requires: [...whole.requires, ...part.requires],
      };
    }
    return readConditions(schema, place, whole);
  };

  /** What holds beside the keywords of the schema itself: its reference and the members of `allOf`. */
  const partsOf = (schema: JsonObject, place: Place): readonly Fragment[] => [
    ...(schema["$ref"] === undefined ? [] : [readReference(schema["$ref"], place)]),
    ...subschemas(schema, "allOf", place),
  ];

  const subschemas = (schema: JsonObject, keyword: string, place: Place): readonly Fragment[] => {
    const list = schema[keyword];
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [problem(pointerTo(place.pointer, keyword), `${keyword} is a list of schemas.`)];
    return list.map((each: unknown, index) => readFragment(each, step(place, [keyword, index])));
  };

  const readReference = (reference: unknown, place: Place): Fragment => {
    const at = pointerTo(place.pointer, "$ref");
    if (typeof reference !== "string") return problem(at, "A reference is a text.");
    const pointer = localPointer(reference);
    if (pointer === undefined) {
      return problem(at, `${JSON.stringify(reference)} is not in this file as #/…; only such references are read.`);
    }
    const target = valueAt(root, pointer);
    if (target === undefined) return problem(at, `${JSON.stringify(reference)} leads nowhere.`);
    if (place.within.has(pointer)) return { shape: { kind: "recursive", type: pointer }, requires: [] };
    const { path, depth, within } = place;
    return readFragment(target, { pointer, path, depth: depth + 1, within: new Set([...within, pointer]) });
  };

  /** `anyOf`, `oneOf`, `then`, `else` and `dependentSchemas` can declare fields, which are not always there. */
  const readConditions = (schema: JsonObject, place: Place, base: Fragment): Fragment => {
    let whole = base;
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = subschemas(schema, keyword, place);
      if (branches.length === 0) continue;
      const hasObject = [whole, ...branches].some(({ shape }) => shape.kind === "object");
      // A branch that only requires something allows every object.
      const shapes = branches.map(({ shape }) => (shape.kind === "any" && hasObject ? EMPTY : shape));
      const [first, ...others] = branches as [Fragment, ...Fragment[]];
      const always = first.requires.filter((name) => others.every(({ requires }) => requires.includes(name)));
      whole = {
        shape: merger.extend(
          whole.shape,
          merger.unite(shapes.map((shape, index) => withRequired(shape, branches[index]!))),
        ),
        requires: [...whole.requires, ...always],
      };
    }
    const dependent = schema["dependentSchemas"];
    const conditional = [
      ...["then", "else"].flatMap((keyword) =>
        schema[keyword] === undefined ? [] : [readFragment(schema[keyword], step(place, [keyword]))],
      ),
      ...(isObject(dependent)
        ? Object.keys(dependent).map((name) => readFragment(dependent[name], step(place, ["dependentSchemas", name])))
        : []),
    ];
    for (const { shape } of conditional) {
      if (shape.kind === "object")
        whole = { ...whole, shape: merger.extend(whole.shape, merger.unite([shape, EMPTY])) };
    }
    return whole;
  };

  const readOwn = (schema: JsonObject, place: Place): WireShape => {
    const values = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
    if (values !== undefined) return readValues(values, place);
    const { type } = schema;
    const types = type === undefined ? impliedTypes(schema) : Array.isArray(type) ? type : [type];
    const shapes = types.map((each: unknown) => readType(each, schema, place));
    return shapes.length === 1 ? shapes[0]! : shapes.length === 0 ? { kind: "any" } : merger.unite(shapes);
  };

  const readValues = (values: unknown, place: Place): WireShape => {
    if (!Array.isArray(values)) return problem(pointerTo(place.pointer, "enum"), "enum is a list of values.").shape;
    const isScalar = (value: unknown): value is Scalar => typeof value !== "object" || value === null;
    const scalars = values.filter(isScalar);
    const others = values.filter((value) => !isScalar(value)) as readonly object[];
    return merger.unite([
      ...(scalars.length > 0 ? [{ kind: "enum", values: scalars } as const] : []),
      ...others.map((value) => (Array.isArray(value) ? ({ kind: "array", items: { kind: "any" } } as const) : EMPTY)),
    ]);
  };

  const readType = (type: unknown, schema: JsonObject, place: Place): WireShape => {
    switch (type) {
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "null":
        return { kind: type };
      case "object":
        return readObject(schema, place);
      case "array":
        return { kind: "array", items: readItems(schema, place) };
      default:
        return problem(pointerTo(place.pointer, "type"), `${JSON.stringify(type)} is no type of JSON Schema.`).shape;
    }
  };

  const readItems = (schema: JsonObject, place: Place): WireShape => {
    const { prefixItems, items } = schema;
    const shapes = [
      ...(Array.isArray(prefixItems)
        ? prefixItems.map((each: unknown, index) => readValue(each, step(place, ["prefixItems", index], ELEMENT)))
        : []),
      ...(items === undefined || items === false ? [] : [readValue(items, step(place, ["items"], ELEMENT))]),
    ];
    return shapes.length === 0 ? { kind: "any" } : merger.unite(shapes);
  };

  const readObject = (schema: JsonObject, place: Place): WireShape => {
    const { properties, additionalProperties, patternProperties, unevaluatedProperties } = schema;
    const isClosed = additionalProperties === false || unevaluatedProperties === false;
    const rests = [
      ...(isObject(patternProperties)
        ? Object.keys(patternProperties).map((pattern) =>
            readValue(patternProperties[pattern], step(place, ["patternProperties", pattern], VALUE)),
          )
        : []),
      ...(additionalProperties === undefined || additionalProperties === false
        ? []
        : [readValue(additionalProperties, step(place, ["additionalProperties"], VALUE))]),
    ];
    const rest = rests.length === 0 ? undefined : merger.unite(rests);
    if (properties === undefined && rest !== undefined) return { kind: "map", values: rest };
    if (properties !== undefined && !isObject(properties)) {
      return problem(pointerTo(place.pointer, "properties"), "properties is an object of schemas.").shape;
    }
    const required = new Set(requiredOf(schema, place));
    const fields = Object.keys(properties ?? {}).flatMap((name) =>
      readField(name, properties![name], required.has(name), step(place, ["properties", name], name)),
    );
    return { kind: "object", fields, open: !isClosed || rest !== undefined, ...(rest && { rest }) };
  };

  const readField = (name: string, schema: unknown, required: boolean, place: Place): readonly WireField[] => {
    const { pointer, path } = place;
    if (!isObject(schema)) {
      problem(pointer, `"${name}" must be an object that says its type and who consumes it.`);
      return [];
    }
    const { note } = schema;
    if (note !== undefined && typeof note !== "string") {
      problem(pointerTo(pointer, "note"), `The note of "${name}" must be a text.`);
    }
    return [
      toWireField({
        pointer,
        path,
        name,
        shape: readValue(schema, place),
        required,
        consumption: readConsumption(name, schema, pointer),
        ...(typeof note === "string" && note.trim() !== "" && { note }),
      }),
    ];
  };

  const readConsumption = (name: string, schema: JsonObject, pointer: string): WireField["consumption"] => {
    const said = Object.keys(schema).filter((keyword) => keyword.endsWith(CONSUMES));
    return Object.fromEntries(
      said.flatMap((keyword) => {
        const consumer = keyword.slice(0, -CONSUMES.length);
        const value = schema[keyword];
        if (!consumers.includes(consumer))
          problem(pointerTo(pointer, keyword), `"${consumer}" is not among the consumers.`);
        else if (typeof value !== "boolean") {
          const found = JSON.stringify(value).slice(0, 40);
          problem(pointerTo(pointer, keyword), `${keyword} of "${name}" must be true or false, and is ${found}.`);
        } else return [[consumer, value] as const];
        return [];
      }),
    );
  };

  const requiredOf = (schema: JsonObject, place: Place): readonly string[] => {
    const required = schema["required"];
    if (required === undefined) return [];
    if (Array.isArray(required) && required.every((name) => typeof name === "string")) return required;
    problem(pointerTo(place.pointer, "required"), "required is a list of names.");
    return [];
  };

  const shape = readValue(root, { pointer: "", path: [], depth: 0, within: new Set([""]) });
  return { shape, problems: once(problems) };
}

const CONSUMES = "_consumes";

const step = ({ pointer, path, depth, within }: Place, steps: readonly (string | number)[], into?: string): Place => ({
  pointer: pointerTo(pointer, ...steps),
  path: into === undefined ? path : [...path, into],
  depth: depth + 1,
  within,
});

const OF_OBJECTS = ["properties", "additionalProperties", "patternProperties", "unevaluatedProperties"];
const OF_ARRAYS = ["items", "prefixItems"];

/** A schema that says no type and yet speaks of members or elements is meant for what has them. */
const impliedTypes = (schema: JsonObject): readonly string[] => [
  ...(OF_OBJECTS.some((keyword) => Object.hasOwn(schema, keyword)) ? ["object"] : []),
  ...(OF_ARRAYS.some((keyword) => Object.hasOwn(schema, keyword)) ? ["array"] : []),
];

/** In a branch of a union its own `required` counts, though not outside of it. */
const withRequired = (shape: WireShape, { requires }: Fragment): WireShape =>
  shape.kind === "object"
    ? {
        ...shape,
        fields: shape.fields.map((field) => (requires.includes(field.name) ? { ...field, required: true } : field)),
      }
    : shape;

function localPointer(reference: string): string | undefined {
  if (reference === "#") return "";
  if (!reference.startsWith("#/")) return undefined;
  try {
    const pointer = decodeURIComponent(reference.slice(1));
    // As the file's own pointers are written, so that a definition has one name.
    return pointerTo("", ...pointerTokens(pointer));
  } catch {
    return undefined;
  }
}

const once = (problems: readonly WireProblem[]): readonly WireProblem[] => [
  ...new Map(problems.map((each) => [`${each.pointer}\n${each.message}`, each])).values(),
];
