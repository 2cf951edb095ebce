import { describe, expect, it } from "vitest";

import request from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };
import { schemaToManifest } from "./convert-manifest.ts";
import { readWireContract } from "./read-wire-contract.ts";
import { contractOf, schemaOf } from "./testing/parties.ts";
import { allFields, showPath, type WireContract } from "./wire-contract.ts";

/** One line for each field. */
const lines = ({ fields }: WireContract): readonly string[] =>
  allFields(fields).map(
    ({ path, type, required, consumption, pointer }) =>
      `${showPath(path)}: ${type}${required ? "" : "?"} ${JSON.stringify(consumption)} ${pointer}`,
  );

const cp = { cp_consumes: true };

/** A schema's problems as `pointer: message`. */
function problemsOf(json: unknown, file = "contracts/message.schema.json"): readonly string[] {
  const read = readWireContract(file, json);
  return "problems" in read ? read.problems.map(({ pointer, message }) => `${pointer}: ${message}`) : [];
}

const schema = (properties: unknown, others: object = {}): object => ({
  $schema: "urn:portcullis:meta:wire_message",
  type: "object",
  consumers: ["cp"],
  properties,
  ...others,
});

describe("readWireContract", () => {
  it("reads the provision request, and the manifest made of it, alike", () => {
    const fromSchema = contractOf(request, "contracts/provision_request.schema.json");
    const converted = schemaToManifest(request);
    const fromManifest = contractOf(
      "manifest" in converted ? converted.manifest : {},
      "provision_request.contract.json",
    );
    const meaning = (contract: WireContract) => lines(contract).map((line) => line.slice(0, line.lastIndexOf(" ")));
    expect(meaning(fromManifest)).toEqual(meaning(fromSchema));
    expect(fromSchema).toMatchObject({ name: "provision_request", form: "schema", consumers: ["cp"], open: false });
    expect(fromManifest).toMatchObject({ name: "provision_request", form: "manifest", consumers: ["cp"], open: false });
    expect(lines(fromManifest)).toContain('display.mode: string? {"cp":true} /fields/display/fields/mode');
    expect(lines(fromSchema)).toContain('org_id: string {"cp":true} /properties/org_id');
  });

  it("reads arrays, maps, unions, references and combined schemas", () => {
    const contract = schemaOf(
      {
        volumes: { type: "array", items: { $ref: "#/$defs/volume" }, ...cp },
        labels: {
          type: "object",
          additionalProperties: { type: "object", properties: { on: { type: "boolean", ...cp } } },
          ...cp,
        },
        size: { enum: ["s", "l", 3], ...cp },
        owner: { anyOf: [{ type: "string" }, { type: "null" }], ...cp },
        tree: { $ref: "#/$defs/tree", ...cp },
        base: { allOf: [{ type: "object", properties: { a: { type: "number", ...cp } } }, { required: ["a"] }], ...cp },
      },
      {
        allOf: [{ properties: { size: { type: "string", ...cp } } }],
        if: { required: ["owner"] },
        then: { properties: { later: { type: "integer", ...cp } } },
        anyOf: [{ required: ["size"] }, { required: ["size", "owner"] }],
        $defs: {
          volume: { type: "object", required: ["name"], properties: { name: { type: "string", ...cp } } },
          tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/$defs/tree" }, ...cp } } },
        },
      },
    );
    // A part that allows other members does not open the message.
    expect(contract.open).toBe(false);
    expect(lines(contract)).toEqual([
      'volumes: array of object? {"cp":true} /properties/volumes',
      'volumes[].name: string {"cp":true} /$defs/volume/properties/name',
      'labels: map of object? {"cp":true} /properties/labels',
      'labels{}.on: boolean? {"cp":true} /properties/labels/additionalProperties/properties/on',
      'size: one of "s", "l" {"cp":true} /properties/size',
      'owner: string or null? {"cp":true} /properties/owner',
      'tree: object? {"cp":true} /properties/tree',
      'tree.children: array of object that holds its own kind? {"cp":true} /$defs/tree/properties/children',
      'base: object? {"cp":true} /properties/base',
      'base.a: number {"cp":true} /properties/base/allOf/0/properties/a',
      'later: integer? {"cp":true} /then/properties/later',
    ]);
  });

  it("takes the objects of a union for one, whose members are required when all of them require it", () => {
    const contract = schemaOf({
      kind: {
        oneOf: [
          {
            type: "object",
            required: ["type", "a"],
            properties: { type: { const: "a", ...cp }, a: { type: "string", ...cp } },
          },
          { type: "object", required: ["type"], properties: { type: { const: "b", ...cp } } },
        ],
        ...cp,
      },
    });
    expect(lines(contract).slice(1)).toEqual([
      'kind.type: one of "a", "b" {"cp":true} /properties/kind/oneOf/0/properties/type',
      'kind.a: string? {"cp":true} /properties/kind/oneOf/0/properties/a',
    ]);
  });

  it("takes what a manifest does not say about consumption for unsaid, and a blank note for none", () => {
    const contract = contractOf({
      fields: { a: { type: "int", note: " " }, b: { type: "map", cp_consumes: false, note: "Later." } },
    });
    expect(contract.fields.map(({ consumption, note }) => [consumption, note])).toEqual([
      [{}, undefined],
      [{ cp: false }, "Later."],
    ]);
  });

  it.each([
    ["a list", [], ": A contract is an object."],
    ["nothing", {}, ": The schema does not say who its consumers are: a list of names such as cp."],
    [
      "no properties",
      { type: "object", consumers: ["cp"] },
      ": The contract declares no fields: refusing a contract that every message would keep.",
    ],
    [
      "empty properties",
      schema({}),
      "/properties: The contract declares no fields: refusing a contract that every message would keep.",
    ],
    ["a message that is a text", schema({ a: cp }, { type: "string" }), ": A wire message is an object."],
    [
      "a property that is null",
      schema({ a: null }),
      '/properties/a: "a" must be an object that says its type and who consumes it.',
    ],
    [
      "a consumption that is a text",
      schema({ a: { cp_consumes: "true" } }),
      '/properties/a/cp_consumes: cp_consumes of "a" must be true or false, and is "true".',
    ],
    [
      "a consumer that is not listed",
      schema({ a: { ...cp, web_consumes: true } }),
      '/properties/a/web_consumes: "web" is not among the consumers.',
    ],
    [
      "a required field that is nowhere",
      schema({ a: cp }, { required: ["b"] }),
      ': "b" is required and nowhere declared.',
    ],
    [
      "a reference to another file",
      schema({ a: { $ref: "urn:x", ...cp } }),
      '/properties/a/$ref: "urn:x" is not in this file as #/…; only such references are read.',
    ],
    [
      "a reference to nothing",
      schema({ a: { $ref: "#/$defs/b", ...cp } }),
      '/properties/a/$ref: "#/$defs/b" leads nowhere.',
    ],
    [
      "a broken reference",
      schema({ a: { $ref: "#/%", ...cp } }),
      '/properties/a/$ref: "#/%" is not in this file as #/…; only such references are read.',
    ],
    [
      "a dynamic reference",
      schema({ a: { $dynamicRef: "#x", ...cp } }),
      "/properties/a/$dynamicRef: $dynamicRef is not read; use $ref.",
    ],
    [
      "two answers for one field",
      schema({ a: cp }, { allOf: [{ properties: { a: { cp_consumes: false, note: "No." } } }] }),
      '/allOf/0/properties/a: "a" is declared twice, and the two disagree whether cp reads it; the other place is /properties/a.',
    ],
    [
      "a type nobody knows",
      schema({ a: { type: "text", ...cp } }),
      '/properties/a/type: "text" is no type of JSON Schema.',
    ],
  ])("refuses a schema with %s", (_, json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });

  it("points into the manifest, also where its member schema is wrong", () => {
    const manifest = {
      fields: {
        a: {
          type: "object",
          cp_consumes: true,
          fields: { b: { type: "array", cp_consumes: true, schema: { items: { $ref: "#/no" } } } },
        },
      },
    };
    expect(problemsOf(manifest, "a.contract.json")).toEqual([
      '/fields/a/fields/b/schema/items/$ref: "#/no" leads nowhere.',
    ]);
    expect(problemsOf({}, "a.contract.json")).toEqual([expect.stringContaining("declares no fields")]);
  });

  it("does not follow definitions that double at every step", () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => {
        const next = { $ref: `#/$defs/d${index + 1}`, ...cp };
        return [`d${index}`, { type: "object", properties: { a: next, b: next } }] as const;
      }),
    );
    const json = schema({ a: { $ref: "#/$defs/d0", ...cp } }, { $defs: { ...$defs, d40: { type: "string" } } });
    expect(problemsOf(json)).toContain(": The schema means more than 20000 places; that many are not read.");
  });

  it("does not follow nesting without end", () => {
    let deep: object = { type: "string" };
    for (let depth = 0; depth < 1000; depth += 1) deep = { allOf: [deep] };
    expect(problemsOf(schema({ a: { ...deep, ...cp } }))[0]).toContain("Nested deeper than 64 levels.");
  });

  it("takes no name for what objects inherit", () => {
    const properties: unknown = JSON.parse(
      '{"__proto__": {"type": "string", "cp_consumes": true}, "toString": {"cp_consumes": true}}',
    );
    expect(contractOf(schema(properties), "x.json").fields.map(({ name }) => name)).toEqual(["__proto__", "toString"]);
  });
});
