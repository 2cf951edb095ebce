import { readSurface } from "../read-surface.ts";
import type { Direction, Shape, Surface, SurfaceField } from "../surface.ts";

/** What a line of a test wants to know of a surface: its shape in short, and its problems. */
interface Read {
  readonly shape: string;
  readonly problems: readonly string[];
}

/** Reads a source and writes its shape in short. */
export function read(path: string, text: string, type: string, direction: Direction = "writes"): Read {
  const surface = readSurface({ path, text, type, direction });
  return { shape: toNotation(surface.shape), problems: surface.problems.map(({ message }) => message) };
}

/** The shape alone, of a surface that has no problems. */
export function shapeOf(path: string, text: string, type: string, direction: Direction = "writes"): string {
  const { shape, problems } = read(path, text, type, direction);
  return problems.length === 0 ? shape : `${shape} but ${problems.join(" ")}`;
}

/** A shape in short: `{ name: string, count?: integer, ... }`, `[string]`, `map(any)`, `"a" / "b" | null`, `^Recursive`. */
export function toNotation(shape: Shape): string {
  switch (shape.kind) {
    case "object": {
      const parts = [...shape.fields.map(fieldNotation), ...(shape.open ? ["..."] : [])];
      return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
    }
    case "array":
      return `[${toNotation(shape.items)}]`;
    case "map":
      return `map(${toNotation(shape.values)})`;
    case "enum":
      return shape.values.map((value) => JSON.stringify(value)).join(" / ");
    case "union":
      return shape.of.map(toNotation).join(" | ");
    case "recursive":
      return `^${shape.type}`;
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "null":
    case "any":
      return shape.kind;
  }
}

const fieldNotation = ({ name, otherNames, required, nullWhenUnset, shape }: SurfaceField): string =>
  `${[name, ...(otherNames ?? [])].join("|")}${required ? "" : "?"}${nullWhenUnset === true ? "~" : ""}: ${toNotation(shape)}`;

/** A surface as JSON with a line for each of its fields, so that a change of one is a change of one line. */
export function toLines(surface: Surface): string {
  const { shape, problems, ...head } = surface;
  const lines = (values: readonly unknown[], indent: string): string =>
    values.length === 0 ? "[]" : `[\n${values.map((value) => indent + JSON.stringify(value)).join(",\n")}\n  ]`;
  const written =
    shape.kind === "object"
      ? `{"kind":"object","open":${shape.open},"fields":${lines(shape.fields, "    ")}}`
      : JSON.stringify(shape);
  return `{\n  "of": ${JSON.stringify(head)},\n  "shape": ${written},\n  "problems": ${lines(problems, "    ")}\n}`;
}
