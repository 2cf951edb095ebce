import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import guard from "../../../../fixtures/provision/guard-cases.json" with { type: "json" };
import { validateContract } from "../contract/validate-contract.ts";
import { manifestToSchema, schemaToManifest } from "./convert-manifest.ts";

const schemas = new URL("../../../contracts/schemas/", import.meta.url);
const wireMessages = readdirSync(schemas)
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, schemas), "utf8")) as Record<string, unknown>] as const)
  .filter(([, schema]) => schema["$schema"] === "urn:portcullis:meta:wire_message");

const provision = { endpoint: "POST /cp/workspaces/provision", fields: guard.baseline.contract };

function schemaOf(manifest: unknown, options = {}): Record<string, unknown> {
  const converted = manifestToSchema(manifest, options);
  if ("problems" in converted) throw new Error(JSON.stringify(converted.problems));
  return converted.schema;
}

function manifestOf(schema: unknown): { manifest: unknown; lost: readonly unknown[] } {
  const converted = schemaToManifest(schema);
  if ("problems" in converted) throw new Error(JSON.stringify(converted.problems));
  return converted;
}

describe("a manifest", () => {
  it("becomes a wire message that our own validator takes", () => {
    const schema = schemaOf(provision, { id: "urn:portcullis:contract:provision", title: "Provision" });
    expect(validateContract({ name: "provision", file: "provision.schema.json", schema }, [])).toEqual([]);
    expect(schema).toMatchObject({
      $id: "urn:portcullis:contract:provision",
      additionalProperties: false,
      consumers: ["cp"],
      properties: {
        tier: { type: "integer", cp_consumes: true },
        env: { type: "object", additionalProperties: true, cp_consumes: true },
        template_assets: { cp_consumes: false, note: "dead, see follow-up" },
      },
    });
    expect(manifestOf(schema)).toEqual({ manifest: provision, lost: [] });
  });

  it("that says nothing about consumption becomes a schema that says no, and comes back as it was", () => {
    const manifest = { fields: { size: { type: "int", note: "For logs." } } };
    const schema = schemaOf(manifest);
    expect(schema["properties"]).toMatchObject({ size: { type: "integer", cp_consumes: false, note: "For logs." } });
    expect(validateContract({ name: "x", file: "x.schema.json", schema }, [])).toEqual([]);
    expect(manifestOf(schema).manifest).toEqual(manifest);
  });

  it("whose schema was edited gives the edited manifest, not the old one", () => {
    const schema = schemaOf({ fields: { size: { type: "integer", owner: "me", cp_consumes: true } } });
    const size = (schema["properties"] as Record<string, Record<string, unknown>>)["size"]!;
    const edited = { ...schema, properties: { size: { ...size, type: "string", cp_consumes: false, note: "Gone." } } };
    expect(manifestOf(edited).manifest).toEqual({
      fields: { size: { type: "string", owner: "me", cp_consumes: false, note: "Gone." } },
    });
  });

  it.each([
    ["null", null, ""],
    ["no fields", {}, ""],
    ["empty fields", { fields: {} }, "/fields"],
    ["an entry that is null", { fields: { a: null } }, "/fields/a"],
    ["an entry without a type", { fields: { a: { cp_consumes: true } } }, "/fields/a"],
    ["a type nobody knows", { fields: { a: { type: "uuid", cp_consumes: true } } }, "/fields/a/type"],
    ["a consumption that is a text", { fields: { a: { type: "int", cp_consumes: "true" } } }, "/fields/a/cp_consumes"],
    ["a note that is a number", { fields: { a: { type: "int", cp_consumes: false, note: 1 } } }, "/fields/a/note"],
    [
      "a consumer that is not listed",
      { consumers: ["cp"], fields: { a: { type: "int", web_consumes: true } } },
      "/fields/a/web_consumes",
    ],
    [
      "fields in what is no object",
      { fields: { a: { type: "int", cp_consumes: true, fields: {} } } },
      "/fields/a/fields",
    ],
    [
      "a nested entry that is null",
      { fields: { "a/b": { type: "object", cp_consumes: true, fields: { c: null } } } },
      "/fields/a~1b/fields/c",
    ],
    [
      "a schema that contradicts the entry",
      { fields: { a: { type: "int", cp_consumes: true, schema: { type: "string" } } } },
      "",
    ],
  ])("with %s is refused with a pointer", (_, manifest, pointer) => {
    const converted = manifestToSchema(manifest);
    expect("problems" in converted && converted.problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it("nested without end is refused", () => {
    let entry: object = { type: "int", cp_consumes: true };
    for (let depth = 0; depth < 1000; depth += 1) entry = { type: "object", cp_consumes: true, fields: { a: entry } };
    const converted = manifestToSchema({ fields: { a: entry } });
    expect("problems" in converted && converted.problems[0]?.message).toContain("deeper than 64");
  });
});

describe("a wire message schema", () => {
  it.each(wireMessages)("%s comes back as it was", (_, schema) => {
    expect(schemaOf(manifestOf(schema).manifest)).toEqual(schema);
  });

  it("of the provision request has its maps as maps", () => {
    const request = wireMessages.find(([file]) => file.startsWith("provision_request"))![1];
    expect(manifestOf(request).manifest).toMatchObject({
      fields: { env: { type: "map", cp_consumes: true, schema: { additionalProperties: { type: "string" } } } },
    });
  });

  it("is read from more than one file", () => {
    expect(wireMessages.length).toBeGreaterThan(1);
  });

  it("tells what a manifest has no words for, and keeps it", () => {
    const schema = {
      $schema: "urn:portcullis:meta:wire_message",
      $comment: "Mine.",
      type: "object",
      consumers: ["cp", "web"],
      required: ["a"],
      properties: {
        a: { type: ["string", "null"], minLength: 1, cp_consumes: true },
        b: {
          $comment: "portcullis manifest {}",
          type: "object",
          properties: { c: { type: "array", items: { type: "string" }, cp_consumes: true } },
          cp_consumes: true,
          web_consumes: true,
        },
      },
    };
    const { manifest, lost } = manifestOf(schema);
    expect(lost).toEqual([
      { pointer: "/properties/a/type", keyword: "type" },
      { pointer: "/properties/a/minLength", keyword: "minLength" },
      { pointer: "/properties/b/properties/c/items", keyword: "items" },
      { pointer: "/properties/b", keyword: "additionalProperties" },
      { pointer: "/$comment", keyword: "$comment" },
      { pointer: "/required", keyword: "required" },
      { pointer: "", keyword: "additionalProperties" },
    ]);
    expect(manifest).toMatchObject({
      fields: { a: { type: "any", schema: { type: ["string", "null"], minLength: 1 } } },
    });
    expect(schemaOf(manifest)).toEqual({
      ...schema,
      properties: { ...schema.properties, b: withoutComment(schema.properties.b) },
    });
  });

  it.each([
    ["no object", [], ""],
    ["no consumers", { properties: { a: {} } }, "/consumers"],
    ["no properties", { consumers: ["cp"] }, "/properties"],
    ["a property that is true", { consumers: ["cp"], properties: { a: true } }, "/properties/a"],
  ])("with %s is refused with a pointer", (_, schema, pointer) => {
    const converted = schemaToManifest(schema);
    expect("problems" in converted && converted.problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });
});

const withoutComment = ({ $comment: _, ...others }: { $comment: string }): object => others;

const name = fc.oneof(
  fc.constantFrom("a", "tier", "org_id", "1", "__proto__", "toString", "a/b", "a~b", "fields", "type", "note"),
  fc.string({ maxLength: 6 }),
);
// Members of others, whose names are not those of the form.
const extraName = fc.oneof(
  fc.constantFrom("owner", "since", "required", "properties", "$comment", "title", "$id", "__proto__", "7"),
  fc.string({ maxLength: 5 }).filter((text) => !/^(type|note|fields|schema|consumers|endpoint)$|_consumes$/.test(text)),
);
const extra = fc.tuple(extraName, fc.jsonValue({ maxDepth: 2 }));
const words = [
  "string",
  "int",
  "integer",
  "number",
  "float",
  "bool",
  "boolean",
  "map",
  "object",
  "array",
  "list",
  "any",
  "null",
];

const entry: fc.Memo<Record<string, unknown>> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.subarray(["cp", "web"]),
      fc.boolean(),
      fc.option(fc.string({ maxLength: 8 })),
      depth > 1 ? fc.option(fieldsOf(depth - 1)) : fc.constant(null),
      fc.uniqueArray(extra, { maxLength: 2, selector: ([key]) => key }),
      fc.option(
        fc.constantFrom(
          { minLength: 1 },
          { format: "uuid", examples: [{}] },
          { $comment: "a remark" },
          { $comment: 'portcullis manifest {"extra":{"a":1}}' },
          { default: null },
          {},
        ),
      ),
      fc.integer({ min: 0, max: 1000 }),
    )
    .map(([word, consumers, consumes, note, fields, extras, schema, seed]) => {
      const members: (readonly [string, unknown])[] = [
        ["type", fields === null ? word : "object"],
        ...consumers.map((consumer) => [`${consumer}_consumes`, consumes] as const),
        ...(note === null ? [] : [["note", note] as const]),
        ...(fields === null ? [] : [["fields", fields] as const]),
        ...(schema === null ? [] : [["schema", schema] as const]),
        ...extras,
      ];
      return inOrder(members, seed);
    }),
);
const fieldsOf = (depth: number): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .uniqueArray(fc.tuple(name, entry(depth)), { minLength: 1, maxLength: 3, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));

const manifest = fc
  .tuple(
    fieldsOf(3),
    fc.option(fc.string({ maxLength: 12 })),
    fc.option(fc.constantFrom(["cp", "web"], ["web", "cp"], ["cp", "web", "sdk"])),
    fc.uniqueArray(extra, { maxLength: 2, selector: ([key]) => key }),
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([fields, endpoint, consumers, extras, seed]) =>
    inOrder(
      [
        ["fields", fields],
        ...(endpoint === null ? [] : [["endpoint", endpoint] as const]),
        ...(consumers === null ? [] : [["consumers", consumers] as const]),
        ...extras,
      ],
      seed,
    ),
  );

/** The members in an order that the seed chooses. */
const inOrder = (members: readonly (readonly [string, unknown])[], seed: number): Record<string, unknown> => {
  const start = seed % members.length;
  return Object.fromEntries([...members.slice(start), ...members.slice(0, start)]);
};

describe("the way there and back", () => {
  it("changes no manifest: not a member, not a word, not the order", () => {
    fc.assert(
      fc.property(manifest, fc.option(fc.constantFrom({ id: "urn:x", title: "X" })), (source, options) => {
        const schema = schemaOf(source, options ?? {});
        expect(JSON.stringify(manifestOf(JSON.parse(JSON.stringify(schema))).manifest)).toBe(JSON.stringify(source));
      }),
      { numRuns: 200 },
    );
  });

  it("changes no schema that a manifest stands for, once it is one", () => {
    fc.assert(
      fc.property(manifest, (source) => {
        const schema = schemaOf(source);
        expect(schemaOf(manifestOf(schema).manifest)).toEqual(schema);
      }),
      { numRuns: 100 },
    );
  });
});
