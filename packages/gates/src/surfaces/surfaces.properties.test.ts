import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { listTypes, readSurface } from "./read-surface.ts";
import { renameField, renameVariant, type RenameRule } from "./rust/case.ts";
import { intersect, shapeKey, union } from "./shapes.ts";
import type { Shape } from "./surface.ts";
import { read, toNotation } from "./testing/notation.ts";

const fixtures = new URL("../../../../fixtures/surfaces/", import.meta.url).pathname;
const sources = readdirSync(fixtures).flatMap((language) =>
  readdirSync(`${fixtures}${language}`).map((file) => ({
    path: file,
    text: readFileSync(`${fixtures}${language}/${file}`, "utf8"),
  })),
);

/** A field of our own, and how each language writes it. */
interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: keyof typeof TYPES;
}
const TYPES = {
  string: { go: "string", ts: "string", py: "str", rs: "String", json: { type: "string" }, notation: "string" },
  flag: { go: "bool", ts: "boolean", py: "bool", rs: "bool", json: { type: "boolean" }, notation: "boolean" },
  list: {
    go: "[1]string",
    ts: "string[]",
    py: "list[str]",
    rs: "Vec<String>",
    json: { type: "array", items: { type: "string" } },
    notation: "[string]",
  },
} as const;
const fieldArbitrary = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/),
  isOptional: fc.boolean(),
  type: fc.constantFrom("string", "flag", "list"),
}) as fc.Arbitrary<Field>;
const fieldsArbitrary = fc.uniqueArray(fieldArbitrary, { selector: ({ name }) => name, maxLength: 12 });

const KEYWORDS = new Set([
  "as",
  "if",
  "in",
  "is",
  "or",
  "do",
  "fn",
  "for",
  "let",
  "mod",
  "pub",
  "ref",
  "use",
  "def",
  "del",
  "not",
  "and",
  "try",
]);
const isPlain = ({ name }: Field): boolean =>
  !KEYWORDS.has(name) &&
  name.length > 3 &&
  !/^(?:self|super|crate|else|loop|move|true|type|enum|impl|match|async|await|break|const|dyn|extern|false|mut|return|static|struct|trait|unsafe|where|while|yield|union|class|elif|from|global|import|lambda|None|nonlocal|pass|raise|with|assert|except|finally|case|get|set|readonly|accessor|declare|abstract|public|private|protected|override|new|print|exec)$/.test(
    name,
  );

const line = ({ name, isOptional, type }: Field): string => `${name}${isOptional ? "?" : ""}: ${TYPES[type].notation}`;
const expected = (fields: readonly Field[]): string =>
  fields.length === 0 ? "{}" : `{ ${fields.map(line).join(", ")} }`;

describe("the same message, written in each language", () => {
  it("is the same surface", () => {
    fc.assert(
      fc.property(fieldsArbitrary, (all) => {
        const fields = all.filter(isPlain);
        const go = fields.map(
          ({ name, isOptional, type }, index) =>
            `F${index} ${TYPES[type].go} \`json:"${name}${isOptional ? ",omitzero" : ""}"\``,
        );
        const ts = fields.map(({ name, isOptional, type }) => `${name}${isOptional ? "?" : ""}: ${TYPES[type].ts};`);
        const py = fields.map(
          ({ name, isOptional, type }) =>
            `  ${name}: ${isOptional ? `NotRequired[${TYPES[type].py}]` : TYPES[type].py}\n`,
        );
        const rs = fields.map(
          ({ name, isOptional, type }) =>
            `${isOptional ? '#[serde(skip_serializing_if = "f")] ' : ""}${name}: ${TYPES[type].rs},`,
        );
        const json = {
          $defs: {
            T: {
              properties: Object.fromEntries(fields.map(({ name, type }) => [name, TYPES[type].json])),
              required: fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
              additionalProperties: false,
            },
          },
        };
        const wanted = { shape: expected(fields), problems: [] };
        expect(read("a.go", `package a\ntype T struct {\n${go.join("\n")}\n}\n`, "T")).toEqual(wanted);
        expect(read("a.ts", `interface T { ${ts.join(" ")} }`, "T")).toEqual(wanted);
        expect(read("a.py", `class T(TypedDict):\n  """doc"""\n${py.join("")}`, "T")).toEqual(wanted);
        expect(read("a.rs", `#[derive(Serialize)]\nstruct T { ${rs.join(" ")} }`, "T")).toEqual(wanted);
        expect(read("a.json", JSON.stringify(json), "T")).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of declarations", () => {
    const declarations = [
      "type T struct { A A; *B; C }",
      "type A = B",
      'type B struct { X C `json:"x"` }',
      "type C struct { Y []D }",
      "type D int",
    ];
    const shapeOfOrder = (order: readonly string[]): string =>
      read("a.go", `package a\n${order.join("\n")}\n`, "T").shape;
    fc.assert(
      fc.property(fc.shuffledSubarray(declarations, { minLength: declarations.length }), (order) => {
        expect(shapeOfOrder(order)).toBe(shapeOfOrder(declarations));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a source that was damaged", () => {
  const damage = fc.record({
    source: fc.constantFrom(...sources),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    instead: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("{", "}", "(", "<", '"', "`", "#[", "\u0000", "\ud800", "\n"),
    ),
    pick: fc.nat(),
  });
  it("is read or refused, and never breaks the reader", () => {
    fc.assert(
      fc.property(damage, ({ source: { path, text }, at, length, instead, pick }) => {
        const start = Math.floor(at * text.length);
        const damaged = text.slice(0, start) + instead + text.slice(start + length);
        try {
          const types = listTypes({ path, text: damaged });
          const type = types[pick % Math.max(types.length, 1)] ?? "T";
          const surface = readSurface({ path, text: damaged, type, direction: pick % 2 === 0 ? "reads" : "writes" });
          expect(readSurface({ path, text: damaged, type, direction: pick % 2 === 0 ? "reads" : "writes" })).toEqual(
            surface,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(PortcullisError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("shapes", () => {
  const leaf = fc.constantFrom<Shape>(
    { kind: "string" },
    { kind: "integer" },
    { kind: "number" },
    { kind: "boolean" },
    { kind: "null" },
    { kind: "enum", values: ["a", 1] },
    { kind: "enum", values: [true] },
  );
  const shape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.record({ kind: fc.constant("array" as const), items: tie("shape") }),
      fc.record({ kind: fc.constant("map" as const), values: tie("shape") }),
      fc.array(tie("shape"), { minLength: 1, maxLength: 3 }).map(union),
    ),
  })).shape;
  const known = (each: Shape): string => toNotation(union([each]));
  const sorted = (each: Shape | undefined): readonly string[] =>
    each === undefined ? [] : (each.kind === "union" ? each.of : [each]).flatMap(toLiterals).toSorted();
  const toLiterals = (each: Shape): readonly string[] =>
    each.kind === "enum" ? each.values.map((value) => JSON.stringify(value)) : [shapeKey(each)];

  it("are not changed by being united with themselves", () => {
    fc.assert(
      fc.property(shape, (each) => {
        expect(toNotation(union([each, each]))).toBe(known(each));
      }),
    );
  });

  it("are united in any order and grouping", () => {
    fc.assert(
      fc.property(shape, shape, shape, (one, other, third) => {
        expect(sorted(union([one, union([other, third])]))).toEqual(sorted(union([union([third, one]), other])));
      }),
    );
  });

  it("meet themselves", () => {
    fc.assert(
      fc.property(shape, (each) => {
        expect(sorted(intersect(each, each))).toEqual(sorted(union([each])));
      }),
    );
  });

  it("meet what they are part of", () => {
    fc.assert(
      fc.property(leaf, leaf, (one, other) => {
        expect(sorted(intersect(one, union([one, other])))).toEqual(sorted(union([one])));
      }),
    );
  });
});

describe("serde's rules for names", () => {
  const rules: readonly RenameRule[] = [
    "camelCase",
    "PascalCase",
    "kebab-case",
    "SCREAMING_SNAKE_CASE",
    "SCREAMING-KEBAB-CASE",
    "snake_case",
  ];
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 4 });
  it("give a field and a variant of the same words the same name", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...rules), (each, rule) => {
        const variant = each.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
        expect(renameVariant(variant, rule)).toBe(renameField(each.join("_"), rule));
      }),
    );
  });
});
