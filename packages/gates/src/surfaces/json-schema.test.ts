import { describe, expect, it } from "vitest";

import { readSurface } from "./read-surface.ts";
import { read, shapeOf } from "./testing/notation.ts";

describe("JSON Schema and OpenAPI", () => {
  const schema = (value: object, type = "#"): string => shapeOf("a.json", JSON.stringify(value), type);
  const object = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
  it.each([
    [object, "{ a: string, ... }"],
    [{ ...object, additionalProperties: false }, "{ a: string }"],
    [{ type: "object", additionalProperties: { type: "integer" } }, "map(integer)"],
    [{ type: "object" }, "map(any)"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ enum: ["a", 1, null] }, '"a" / 1 | null'],
    [{ type: "string", enum: ["a", 1] }, '"a"'],
    [{ const: true }, "true"],
    [{ oneOf: [{ type: "string" }, { type: "integer" }] }, "string | integer"],
    [{ allOf: [object, { properties: { a: { const: "x" }, b: true } }] }, '{ a: "x", b?: any, ... }'],
    [{ ...object, allOf: [{ required: ["b"] }] }, "{ a: string, b: any, ... }"],
    [{ ...object, unevaluatedProperties: false }, "{ a: string }"],
    [{ properties: { a: { $ref: "#" } } }, "{ a?: ^#, ... }"],
    [{ properties: { a: false }, additionalProperties: false }, "{}"],
    [{ type: "array", items: { type: "number" } }, "[number]"],
    [{ prefixItems: [{ type: "string" }], items: { type: "null" } }, "[string | null]"],
    [{ $ref: "#/$defs/a~1b", $defs: { "a/b": { type: "boolean" } } }, "boolean"],
    [{ $ref: "#x", $defs: { y: { $anchor: "x", type: "boolean" } } }, "boolean"],
  ])("reads %j as %s", (value, expected) => {
    expect(schema(value)).toBe(expected);
  });

  it("ignores what stands beside $ref where the draft does", () => {
    const value = { $ref: "#/definitions/A", required: ["b"], definitions: { A: object } };
    expect(schema(value)).toBe("{ a: string, b: any, ... }");
    expect(schema({ ...value, $schema: "http://json-schema.org/draft-07/schema#" })).toBe("{ a: string, ... }");
  });

  it("reads nullable in OpenAPI 3.0 only", () => {
    const document = (openapi: string): object => ({
      openapi,
      components: { schemas: { A: { type: "string", nullable: true } } },
    });
    expect(schema(document("3.0.3"), "A")).toBe("string | null");
    expect(schema(document("3.1.0"), "A")).toBe("string");
  });

  it("finds a schema by its pointer", () => {
    expect(schema({ properties: { a: { items: object } } }, "#/properties/a/items")).toBe("{ a: string, ... }");
  });

  it.each([
    [{ $ref: "other.json#/A" }, "other.json#/A is not in this document; it counts as any value."],
    [{ type: "string", not: { const: "a" } }, "The keyword not is not read."],
    [{ allOf: [{ type: "string" }, { type: "object" }] }, "The parts of the schema cannot be brought together."],
    [
      { allOf: [{ ...object, additionalProperties: false }, { properties: { b: true } }] },
      "A part that allows no other keys is joined with parts that have some.",
    ],
    [{ enum: [{ a: 1 }] }, "A literal that is an object or a list is not read."],
    [{ type: "strng" }, 'There is no type "strng".'],
  ])("says what it cannot tell of %j", (value, problem) => {
    expect(read("a.json", JSON.stringify(value), "#").problems).toEqual([problem]);
  });

  it("notes a key that stands twice", () => {
    const { shape, problems } = read("a.json", '{"properties":{"a":{"type":"string"},\n"a":{"type":"null"}}}', "#");
    expect([shape, problems]).toEqual(["{ a?: null, ... }", ["The key stands twice; the last one counts."]]);
  });

  it("has the places of keys in JSON and in YAML", () => {
    const places = (path: string, text: string): readonly unknown[] => {
      const { line, shape } = readSurface({ path, text, type: "A" });
      return [line, shape.kind === "object" ? shape.fields.map((field) => [field.name, field.line, field.column]) : []];
    };
    expect(
      places("a.json", '{"x":["\\"{",{}],\n"$defs":{\n "A":\n  {"properties":{ "a":true,\n    "b":true}}}}'),
    ).toEqual([
      3,
      [
        ["a", 4, 19],
        ["b", 5, 5],
      ],
    ]);
    expect(places("a.yaml", "x: 1\n$defs:\n  A: { properties:\n                  { a: true,\n    b: true}}\n")).toEqual(
      [
        3,
        [
          ["a", 4, 21],
          ["b", 5, 5],
        ],
      ],
    );
  });
});
