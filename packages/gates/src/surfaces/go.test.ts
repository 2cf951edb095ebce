import { describe, expect, it } from "vitest";

import { read, shapeOf } from "./testing/notation.ts";

describe("Go", () => {
  const go = (fields: string, direction: "writes" | "reads" = "writes"): string =>
    shapeOf("a.go", `package a\nimport ("encoding/json"; "time")\ntype T struct {\n${fields}\n}\n`, "T", direction);

  it.each([
    ["A string", "{ A: string }"],
    ['A string `json:"a"`', "{ a: string }"],
    ['A, B int `json:",omitempty"`', "{ A?: integer, B?: integer }"],
    ['A string `json:"-"`', "{}"],
    ['A string `json:"-,"`', "{ -: string }"],
    ['a string `json:"a"`', "{}"],
    ['A int `yaml:"y" json:"j" validate:"required,min=1"`', "{ j: integer }"],
    ['A int "json:\\"j\\""', "{ j: integer }"],
    // What reflection cannot read as a tag is none.
    ['A int `json: "j"`', "{ A: integer }"],
    ['A int `json:"a\'b"`', "{ A: integer }"],
    ['A int64 `json:"a,string"`', "{ a: string }"],
    ['A *bool `json:"a,string"`', "{ a: string | null }"],
    ['A []int `json:"a,omitempty,string"`', "{ a?: [integer] }"],
    ['A struct{ B int } `json:"a,omitempty"`', "{ a: { B: integer } }"],
    ['A struct{ B int } `json:"a,omitzero"`', "{ a?: { B: integer } }"],
    ['A [2]int `json:"a,omitempty"`', "{ a: [integer] }"],
    ['A time.Time `json:"a,omitempty"`', "{ a: string }"],
    ["A *string", "{ A: string | null }"],
    ['A *string `json:",omitempty"`', "{ A?: string }"],
    ["A []*string", "{ A~: [string | null] }"],
    ["A []byte", "{ A~: string }"],
    ["A [3]byte", "{ A: [integer] }"],
    ["A map[string][]any", "{ A~: map([any]) }"],
    ["A json.RawMessage", "{ A: any }"],
    ["A interface{}", "{ A: any }"],
    ["A struct{ B struct{ C *T } }", "{ A: { B: { C: ^T | null } } }"],
  ])("writes %s as %s", (fields, expected) => {
    expect(go(fields)).toBe(expected);
  });

  it("reads every field as one that may be missing, and ignores other keys", () => {
    expect(go('A *string `json:"a,omitempty"`\nB []int', "reads")).toBe("{ a?: string | null, B?: [integer], ... }");
  });

  const withTypes = (types: string, type = "T"): string =>
    shapeOf("a.go", `package a\nimport "time"\n${types}\n`, type);
  it.each([
    ["the shallowest wins", "type T struct { B; A int }\ntype B struct { A string }", "{ A: integer }"],
    [
      "a tag wins on one level",
      'type T struct { B; C }\ntype B struct { A string }\ntype C struct { X int `json:"A"` }',
      "{ A: integer }",
    ],
    [
      "a tie vanishes",
      "type T struct { B; C }\ntype B struct { A string; D int }\ntype C struct { A int }",
      "{ D: integer }",
    ],
    [
      "a deeper one does not break a tie",
      "type T struct { B; C }\ntype B struct { A string }\ntype C struct { A int; D }\ntype D struct { A bool }",
      "{}",
    ],
    ["a pointer may be nil", "type T struct { *B }\ntype B struct { A string }", "{ A?: string }"],
    ["a tag nests", 'type T struct { B `json:"b"` }\ntype B struct { A string }', "{ b: { A: string } }"],
    ["an unexported struct counts", "type T struct { b }\ntype b struct { A string; c int }", "{ A: string }"],
    ["an unexported other type does not", "type T struct { b; C int }\ntype b string", "{ C: integer }"],
    ["an exported other type is a field", "type T struct { B }\ntype B string", "{ B: string }"],
    ["an alias is what it stands for", "type T struct { B }\ntype B = C\ntype C struct { A int }", "{ A: integer }"],
    ["a new type has the fields", "type T B\ntype B struct { A int }", "{ A: integer }"],
    [
      "a new type has no methods",
      "type T B\ntype B int\nfunc (b B) MarshalText() ([]byte, error) { return nil, nil }",
      "integer",
    ],
    ["a new type of time has no fields", "type T time.Time", "{}"],
    [
      "a text method makes a text",
      "type T struct { B B }\ntype B int\nfunc (b B) MarshalText() ([]byte, error) { return nil, nil }",
      "{ B: string }",
    ],
  ])("embeds and names: %s", (_, types, expected) => {
    expect(withTypes(types)).toBe(expected);
  });

  it("does not guess what its own methods send", () => {
    const marshaler = "type B struct { A int }\nfunc (b B) MarshalJSON() ([]byte, error) { return nil, nil }";
    expect(read("a.go", `package a\ntype T struct { B }\n${marshaler}\n`, "T")).toEqual({
      shape: "any",
      problems: ["B is embedded with its methods and decides the form."],
    });
    expect(read("a.go", `package a\n${marshaler}\n`, "B").shape).toBe("any");
    expect(read("a.go", `package a\n${marshaler}\n`, "B", "reads").shape).toBe("{ A?: integer, ... }");
  });

  it("does not pass methods on to a new type that is embedded", () => {
    const types =
      "type T struct { B }\ntype B C\ntype C struct { X int }\nfunc (C) MarshalJSON() ([]byte, error) { return nil, nil }";
    expect(shapeOf("a.go", `package a\n${types}\n`, "T")).toBe("{ X: integer }");
  });

  it("takes a text method of the pointer for reading only", () => {
    const methods =
      "func (t *T) MarshalText() ([]byte, error) { return nil, nil }\nfunc (t *T) UnmarshalText([]byte) error { return nil }";
    const source = `package a\ntype T struct { X int }\n${methods}\n`;
    expect(read("a.go", source, "T")).toEqual({
      shape: "any",
      problems: ["T has MarshalText for its pointer only; it counts as any value."],
    });
    expect(shapeOf("a.go", source, "T", "reads")).toBe("string");
  });

  it("says what it cannot tell of types from elsewhere", () => {
    const source = 'package a\nimport x "example.test/y"\ntype T struct { A x.Z; x.Base; B Gone }\n';
    expect(read("a.go", source, "T")).toEqual({
      shape: "{ A: any, B: any, ... }",
      problems: [
        "Base is embedded and not declared in this file; its fields are unknown.",
        "x.Z is declared in another package; it counts as any value.",
        "Gone is not declared in this file; it counts as any value.",
      ],
    });
  });

  it("does not take a type of another package for the known one of that name", () => {
    const source = 'package a\nimport time "example.test/time"\ntype T struct { A time.Time }\n';
    expect(read("a.go", source, "T").problems).toEqual([
      "time.Time is declared in another package; it counts as any value.",
    ]);
  });

  it("prefers the declaration that is nearest", () => {
    const source =
      "package a\ntype U int\nfunc f() {\n type U string\n type T struct { A U }\n}\ntype V struct { A U }\n";
    expect(shapeOf("a.go", source, "T")).toBe("{ A: string }");
    expect(shapeOf("a.go", source, "V")).toBe("{ A: integer }");
  });
});
