import type { Scalar, ShapeOf } from "./shape.ts";

const MOST_NESTING = 4;
const MOST_PARTS = 8;

/** A shape in a few words, such as `array of string` or `integer or null`, cut where it would become long. */
export const describeShape = <Field>(shape: ShapeOf<Field>): string => describe(shape, 0);

function describe<Field>(shape: ShapeOf<Field>, depth: number): string {
  if (depth > MOST_NESTING) return "…";
  switch (shape.kind) {
    case "enum":
      return shape.values.length === 1 ? quote(shape.values[0]!) : `one of ${list(shape.values.map(quote), ", ")}`;
    case "array":
      return `array of ${describe(shape.items, depth + 1)}`;
    case "map":
      return `map of ${describe(shape.values, depth + 1)}`;
    case "union":
      if (shape.of.length === 0) return "nothing";
      return list(
        shape.of.slice(0, MOST_PARTS + 1).map((part) => describe(part, depth + 1)),
        " or ",
      );
    case "recursive":
      return "object that holds its own kind";
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "null":
    case "any":
    case "object":
      return shape.kind;
  }
}

function list(parts: readonly string[], separator: string): string {
  const once = [...new Set(parts)];
  return once.length > MOST_PARTS ? `${once.slice(0, MOST_PARTS).join(separator)}${separator}…` : once.join(separator);
}

const MOST_CHARACTERS = 40;

function quote(value: Scalar): string {
  const text = JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
