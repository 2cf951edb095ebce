import { describe, expect, it } from "vitest";

import { read, shapeOf } from "./testing/notation.ts";

describe("Rust", () => {
  const serde = "#[derive(Serialize, Deserialize)]\n";
  const rust = (text: string, direction: "writes" | "reads" = "writes"): string =>
    shapeOf("a.rs", text, "T", direction);

  it.each([
    ["lowercase", "a_field", "avariant"],
    ["UPPERCASE", "A_FIELD", "AVARIANT"],
    ["PascalCase", "AField", "AVariant"],
    ["camelCase", "aField", "aVariant"],
    ["snake_case", "a_field", "a_variant"],
    ["SCREAMING_SNAKE_CASE", "A_FIELD", "A_VARIANT"],
    ["kebab-case", "a-field", "a-variant"],
    ["SCREAMING-KEBAB-CASE", "A-FIELD", "A-VARIANT"],
  ])("renames to %s", (rule, field, variant) => {
    const attributes = `${serde}#[serde(rename_all = "${rule}")]\n`;
    expect(rust(`${attributes}struct T { a_field: u8 }`)).toBe(`{ ${field}: integer }`);
    expect(rust(`${attributes}enum T { AVariant, #[serde(rename = "x")] B }`)).toBe(`"${variant}" / "x"`);
  });

  it.each([
    [
      "struct T { r#type: String, b: Option<u8> }",
      "{ type: string, b: integer | null }",
      "{ type: string, b?: integer | null, ... }",
    ],
    ['#[serde(deny_unknown_fields)] struct T { #[serde(alias = "x")] a: u8 }', "{ a: integer }", "{ a|x: integer }"],
    [
      'struct T { #[serde(rename(serialize = "out", deserialize = "in"))] a: u8 }',
      "{ out: integer }",
      "{ in: integer, ... }",
    ],
    [
      "struct T { #[serde(skip_serializing)] a: u8, #[serde(skip_deserializing)] b: u8, #[serde(skip)] c: u8 }",
      "{ b: integer }",
      "{ a: integer, ... }",
    ],
    [
      'struct T { #[serde(default, skip_serializing_if = "Option::is_none")] a: Option<u8> }',
      "{ a?: integer }",
      "{ a?: integer | null, ... }",
    ],
    ["#[serde(default)] struct T { a: u8 }", "{ a: integer }", "{ a?: integer, ... }"],
    [
      "struct T { #[serde(flatten)] b: B }\n#[derive(Serialize, Deserialize)] struct B { a: u8 }",
      "{ a: integer }",
      "{ a: integer, ... }",
    ],
    ["#[serde(deny_unknown_fields)] struct T { #[serde(flatten)] b: HashMap<String, u8> }", "{ ... }", "{ ... }"],
    ["struct T(Vec<Box<T>>);", "[^T]", "[^T]"],
    ["struct T(u8, String);", "[integer | string]", "[integer | string]"],
    ["#[serde(transparent)] struct T { a: String }", "string", "string"],
    [
      "enum T { A, B(u8), C { d: bool } }",
      '"A" | { B: integer } | { C: { d: boolean } }',
      '"A" | { B: integer } | { C: { d: boolean, ... } }',
    ],
    [
      '#[serde(tag = "t")] enum T { A, B { d: bool } }',
      '{ t: "A" } | { t: "B", d: boolean }',
      '{ t: "A", ... } | { t: "B", d: boolean, ... }',
    ],
    [
      '#[serde(tag = "t", content = "c")] enum T { A, B(u8) }',
      '{ t: "A" } | { t: "B", c: integer }',
      '{ t: "A", ... } | { t: "B", c: integer, ... }',
    ],
    ["#[serde(untagged)] enum T { A(u8), B { d: bool } }", "integer | { d: boolean }", "integer | { d: boolean, ... }"],
    [
      "struct T<'a> { a: &'a str, b: Cow<'a, [u8]>, c: std::collections::BTreeMap<String, f64> }",
      "{ a: string, b: [integer], c: map(number) }",
      "{ a: string, b: [integer], c: map(number), ... }",
    ],
  ])("writes and reads %s", (text, writes, reads) => {
    expect([rust(serde + text), rust(serde + text, "reads")]).toEqual([writes, reads]);
  });

  it.each([
    ["struct T { a: u8 }", "T derives no Serialize."],
    [
      `${serde}struct T { #[cfg_attr(x, serde(rename = "b"))] a: u8 }`,
      "What this attribute says to serde holds under a condition only.",
    ],
    [
      `${serde}struct T { #[serde(with = "f")] a: u8 }`,
      "A function of the program decides over the form of this field.",
    ],
    [`${serde}struct T<X> { a: X }`, "X is a type parameter; it counts as any value."],
    [`${serde}struct T { a: other::A }`, "other::A is not declared in this file; it counts as any value."],
    [`use other::Value;\n${serde}struct T { a: Value }`, "Value is not declared in this file; it counts as any value."],
    ["struct T { a: u8 }\nimpl serde::Serialize for T {}", "T has its own Serialize; it counts as any value."],
    [`${serde}struct T { a: u8, #[serde(rename = "a")] b: u8 }`, "Two fields are called a."],
  ])("says what it cannot tell of %s", (text, problem) => {
    expect(read("a.rs", text, "T").problems).toEqual([problem]);
  });
});
