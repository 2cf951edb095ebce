import { expect, it } from "vitest";

import { compareSchemas } from "./compare-schemas.ts";
import { acceptsPlainly } from "./testing/plain-ajv.ts";

it("gives witnesses that JSON can say, where a value was replaced inside of one that was replaced", () => {
  const dialect = { $schema: "http://json-schema.org/draft-06/schema#" };
  const old = { ...dialect, items: { type: "object" } };
  const changed = { ...dialect, items: { properties: { b: { $ref: "#" } }, required: ["c"], maxProperties: 1 } };
  for (const { witness } of compareSchemas(old, changed).changes) {
    const document: unknown = JSON.parse(JSON.stringify(witness!.document));
    expect(document).toStrictEqual(witness!.document);
    expect(acceptsPlainly(old, document)).toBe(witness!.valid_for === "old");
    expect(acceptsPlainly(changed, document)).toBe(witness!.valid_for === "new");
  }
});

it("leaves the schemas as they are, also those of which only a part is handed to validators", () => {
  const members = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, { $ref: "#/refs/text" }]));
  const old = { type: "object", properties: members, refs: { text: { type: "string" } } };
  const changed = { ...old, refs: { text: { type: "string", maxLength: 3 } } };
  const before = JSON.stringify([old, changed]);
  expect(compareSchemas(old, changed).backward).toBe("breaking");
  expect(JSON.stringify([old, changed])).toBe(before);
});

it("does not take two wanted members for two where only one name is possible", () => {
  const old = { propertyNames: { maxLength: 0 }, not: { propertyNames: { pattern: "^[^a]" } } };
  expect(compareSchemas(old, { additionalProperties: false }).backward).toBe("breaking");
});
