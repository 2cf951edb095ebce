import { describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { readSurface } from "./read-surface.ts";
import { read } from "./testing/notation.ts";

const TOO_DEEP = "What is nested more than 150 levels deep is not read.";
const TOO_MANY = "The type is made of more than 20000 parts; the rest is not read.";

const nested = (before: string, inner: string, after: string, times: number): string =>
  before.repeat(times) + inner + after.repeat(times);
const lines = (count: number, line: (index: number) => string, end = "\n"): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(end);

function codeOf(path: string, text: string): string {
  try {
    readSurface({ path, text, type: "T" });
    return "none";
  } catch (error) {
    return error instanceof PortcullisError ? error.code : String(error);
  }
}

describe("a source that is too large", () => {
  it.each(["a.go", "a.ts", "a.py", "a.rs", "a.json", "a.yaml"])("is refused before it is parsed: %s", (path) => {
    expect(codeOf(path, "[".repeat(20_000_000))).toBe("too-large");
  });

  it("may be large as JSON, not as YAML", () => {
    const text = JSON.stringify({ $defs: { T: { type: "string" } }, x: "x".repeat(2_100_000) });
    expect([codeOf("a.json", text), codeOf("a.yaml", text)]).toEqual(["none", "too-large"]);
  });

  it("may not declare more types than anybody writes", () => {
    expect(codeOf("a.go", `package a\n${lines(20_100, (index) => `type T${index} int`)}`)).toBe("too-large");
  });
});

describe("a type that is nested without end", () => {
  it.each([
    ["a.go", `package a\ntype T struct { A ${nested("struct { A ", "int", " }", 5000)} }`],
    ["a.go", `package a\ntype T ${nested("[]", "int", "", 5000)}\n`],
    ["a.go", `package a\ntype T ${nested("map[string]", "int", "", 5000)}\n`],
    ["a.ts", `type T = ${nested("{ a: ", "string", " }", 5000)}`],
    ["a.ts", `type T = ${nested("(", "string", ")", 5000)}`],
    ["a.ts", `type T = ${nested("", "string", "[]", 5000)}`],
    ["a.py", `@dataclass\nclass T:\n a: ${nested("list[", "int", "]", 5000)}`],
    ["a.rs", `#[derive(Serialize)]\nstruct T { a: ${nested("Vec<", "u8", ">", 5000)} }`],
    ["a.json", `{"$defs":{"T":${nested('{"properties":{"a":', "true", "}}", 5000)}}}`],
    ["a.json", `{"$defs":{"T":${nested('{"allOf":[', "true", "]}", 5000)}}}`],
  ])("is read as deep as anybody looks: %s %.40s", (path, text) => {
    expect(read(path, text, "T").problems).toContain(TOO_DEEP);
  });

  it("in YAML, is refused by its parser", () => {
    expect(codeOf("a.yaml", `T: ${nested("{a: ", "1", "}", 5000)}`)).toBe("unreadable");
  });

  it("in scopes, imports and attributes, costs nothing", () => {
    expect(read("a.rs", nested("mod a {", "#[derive(Serialize)] struct T { a: u8 }", "}", 5000), "T").shape).toBe(
      "{ a: integer }",
    );
    const source = `use ${nested("a::{", "b", "}", 5000)}; #[derive(Serialize)] struct T { a: u8 }`;
    expect(read("a.rs", source, "T").shape).toBe("{ a: integer }");
    const attribute = `#[derive(Serialize)] #[serde${nested("(a", "", ")", 5000)}] struct T { a: u8 }`;
    expect(read("a.rs", attribute, "T").shape).toBe("{ a: integer }");
  });
});

describe("a type that grows with every step", () => {
  it.each([
    ["a.go", `package a\n${lines(60, (i) => `type T${i} struct { A, B, C T${i + 1} }`)}\ntype T60 int`],
    ["a.ts", lines(60, (i) => `interface T${i} { a: T${i + 1}; b: T${i + 1} }`)],
    [
      "a.ts",
      lines(
        60,
        (i) =>
          `interface T${i} extends U${i}, V${i} {} interface U${i} extends T${i + 1} {} interface V${i} extends T${i + 1} {}`,
      ),
    ],
    ["a.py", lines(60, (i) => `@dataclass\nclass T${i}:\n  a: T${i + 1}\n  b: T${i + 1}`)],
    [
      "a.py",
      lines(60, (i) => `class T${i}(U${i}, V${i}): pass\nclass U${i}(T${i + 1}): pass\nclass V${i}(T${i + 1}): pass`),
    ],
    ["a.rs", lines(60, (i) => `#[derive(Serialize)] struct T${i} { #[serde(flatten)] a: T${i + 1}, b: T${i + 1} }`)],
    [
      "a.json",
      JSON.stringify({
        $defs: Object.fromEntries(
          Array.from({ length: 60 }, (_, i) => [
            `T${i}`,
            { properties: { a: { $ref: `#/$defs/T${i + 1}` }, b: { $ref: `#/$defs/T${i + 1}` } } },
          ]),
        ),
      }),
    ],
  ])("is cut off with a problem: %s %.40s", (path, text) => {
    expect(read(path, text, "T0").problems).toContain(TOO_MANY);
  });

  it("as embedded structs, is read once for each", () => {
    const chain = lines(
      300,
      (i) =>
        `type T${i} struct { *A${i}; *B${i} }\ntype A${i} struct { *T${i + 1}; X${i} int }\ntype B${i} struct { *T${i + 1} }`,
    );
    const { shape, problems } = read("a.go", `package a\n${chain}\ntype T300 struct { Last int }`, "T0");
    expect(problems).toEqual([]);
    // Last comes by two ways on one level, and takes itself off the wire; the rest is in the order of the embedding.
    expect(shape).toBe(`{ ${lines(300, (i) => `X${299 - i}?: integer`, ", ")} }`);
  });

  it("as unions in an intersection, is not multiplied out", () => {
    const union = (name: string, one: string, other: string): string =>
      lines(7, (i) => `type ${name}${i} = { ${one}: 1; a: ${name}${i + 1} } | { ${other}: 1; a: ${name}${i + 1} };`);
    const source = `${union("A", "p", "q")}\n${union("B", "r", "s")}\ntype A7 = 1 | 2; type B7 = 2 | 3; type T = A0 & B0;`;
    expect(read("a.ts", source, "T")).toEqual({
      shape: "any",
      problems: ["The parts of an intersection cannot be brought together; it counts as any value."],
    });
  });

  it("as a wide type that many fields have, is read as often as there is room", () => {
    const wide = `type Wide struct {\n${lines(5000, (i) => `a${i} int`)}\n}`;
    const source = `package a\n${wide}\ntype T struct {\n${lines(2000, (i) => `A${i} struct { Wide }`)}\n}`;
    expect(read("a.go", source, "T").problems).toContain(TOO_MANY);
  });
});

describe("a type that goes in a circle", () => {
  it.each([
    ["a.go", "package a\ntype T A\ntype A B\ntype B T", "any"],
    ["a.go", "package a\ntype T = A\ntype A = T", "any"],
    ["a.go", "package a\ntype T struct { A; X int }\ntype A struct { *T }", "{ X: integer }"],
    ["a.go", "package a\ntype T []T", "[^T]"],
    ["a.ts", "type T = A | B; type A = T; type B = A", "any"],
    ["a.ts", "interface T extends A {} interface A extends T { x: 1 }", "{ x: 1, ... }"],
    ["a.py", "class T(A): pass\nclass A(T): pass", "any"],
    ["a.py", "T: TypeAlias = 'A'\nA: TypeAlias = 'T'", "any"],
    ["a.rs", "type T = A; type A = T;", "any"],
    ["a.rs", "#[derive(Serialize)] struct T { #[serde(flatten)] a: Box<T> }", "{ ... }"],
    ["a.json", '{"$defs":{"T":{"$ref":"#/$defs/A"},"A":{"$ref":"#/$defs/T"}}}', "any"],
    ["a.json", '{"$defs":{"T":{"allOf":[{"$ref":"#/$defs/T"}],"properties":{"a":true}}}}', "any"],
  ])("is read once around: %s %s", (path, text, shape) => {
    expect(read(path, text, "T").shape).toBe(shape);
  });
});

it("takes no name for something that every object has", () => {
  const text = "interface T { __proto__: constructor; constructor: toString }";
  expect(read("a.ts", text, "T").shape).toBe("{ __proto__: any, constructor: any }");
  expect(codeOf("a.json", '{"$defs":{}}')).toBe("usage");
  expect(read("a.json", '{"$defs":{"__proto__":{"$ref":"#/$defs/constructor"}}}', "__proto__")).toEqual({
    shape: "any",
    problems: ["#/$defs/constructor is not in this document; it counts as any value."],
  });
});
