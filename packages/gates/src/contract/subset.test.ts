import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readContracts } from "./read-contracts.ts";
import { FORBIDDEN } from "./subset-keywords.ts";
import { checkSubset } from "./subset.ts";
import { INSIDE, OUTSIDE } from "./testing/subset-cases.ts";

const contracts = await readContracts([join(import.meta.dirname, "../../../contracts/schemas")]);

const found = (schema: unknown, complete = true): readonly string[] =>
  checkSubset(schema, { complete }).map(({ pointer, keyword }) => `${keyword} ${pointer || "/"}`);

it.each(contracts)("the contract $name stays inside", ({ schema }) => {
  expect(checkSubset(schema, { complete: true })).toEqual([]);
});

it.each(INSIDE)("$name is inside", ({ schema }) => {
  expect(found(schema)).toEqual([]);
});

it.each(OUTSIDE)("$name is outside, because of $keyword", ({ schema, keyword }) => {
  const problems = checkSubset(schema, { complete: true });
  expect(problems.map((problem) => problem.keyword)).toContain(keyword);
  for (const { message, expected } of problems) expect(message).toContain(`Write ${expected}`);
});

describe("a finding", () => {
  it("says which keyword, why, and what to write instead", () => {
    const schema = {
      type: "object",
      additionalProperties: false,
      properties: { "a/b": { type: "array", prefixItems: [] } },
    };
    expect(checkSubset(schema, { complete: false })).toEqual([
      {
        pointer: "/properties/a~1b/prefixItems",
        message:
          '"prefixItems" is not as types and validators need it: types forget the order, and with "items" beside it they refuse every valid list. Write an object with a property for each place.',
        expected: "an object with a property for each place",
        found: "prefixItems",
        keyword: "prefixItems",
      },
    ]);
  });

  it.each(Object.keys(FORBIDDEN))("is made of %s wherever it stands, a condition too", (keyword) => {
    expect(found({ type: "string", if: { [keyword]: true } }, false)).toEqual([`${keyword} /if/${keyword}`]);
  });

  it.each([
    ["a reference into another contract", { $ref: "urn:portcullis:contract:verdict#/$defs/x" }, ["$ref /$ref"]],
    ["a reference to another contract as a whole", { $ref: "urn:portcullis:contract:verdict" }, []],
    ["a fraction that a value is a multiple of", { type: "number", multipleOf: 0.01 }, ["multipleOf /multipleOf"]],
    [
      "a property called __proto__",
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
      ["properties /properties"],
    ],
    ["an $id at the root", { $id: "urn:a", type: "string" }, []],
    ["an $id further down", { type: "string", $defs: { a: { $id: "urn:a", type: "string" } } }, ["$id /$defs/a/$id"]],
  ])("%s", (_, schema, expected) => {
    expect(found(schema, false)).toEqual(expected);
  });
});

describe("what only a complete contract says", () => {
  it.each([
    ["a type", { description: "Anything." }, ["type /"]],
    ["whether an object is closed", { type: "object", properties: {} }, ["properties /properties"]],
  ])("%s", (_, schema, expected) => {
    expect([found(schema, true), found(schema, false)]).toEqual([expected, []]);
  });

  it("is not asked of conditions, of which no types are made", () => {
    expect(
      found({
        type: "object",
        additionalProperties: false,
        if: { properties: { a: { minimum: 1 } } },
        propertyNames: { minLength: 1 },
      }),
    ).toEqual([]);
  });

  it("is said for a branch by the schema around it", () => {
    expect(
      found({
        type: "object",
        additionalProperties: false,
        anyOf: [{ properties: { a: { type: "string" } } }, { required: ["b"] }],
      }),
    ).toEqual([]);
  });
});

it("takes any JSON for a schema, and is not overwhelmed by nesting", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      checkSubset(json, { complete: true });
    }),
  );
  let deep: unknown = {};
  for (let level = 0; level < 50_000; level += 1) deep = { not: deep };
  expect(found(deep, false)).toHaveLength(1);
});
