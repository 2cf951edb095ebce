import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Shape } from "../surfaces/surface.ts";
import type { Party } from "./party.ts";
import { checkSurfaces } from "./surface-rules.ts";
import {
  consumer,
  contractOf,
  manifestOf,
  producer,
  schemaOf,
  summarise,
  type Members,
  type ShortShape,
} from "./testing/parties.ts";
import type { WireContract } from "./wire-contract.ts";

const cp = { cp_consumes: true };
const text = { type: "string", ...cp };
const dead = { type: "string", cp_consumes: false, note: "Later." };

const found = (contract: WireContract, ...parties: readonly Party[]): readonly string[] =>
  summarise(checkSurfaces(contract, parties));

describe("names", () => {
  const contract = schemaOf({ a: text, b: text }, { required: ["a"] });
  const sender = (members: Members): Party => producer("core", members);

  it.each([
    ["agrees", sender({ a: "string", b: "string" }), []],
    ["sends an optional field at times", sender({ a: "string", "b?": "string" }), []],
    [
      "sends what is not declared",
      sender({ a: "string", b: "string", c: "string" }),
      ["error producer-undeclared-field c"],
    ],
    ["lacks a required field", sender({ b: "string" }), ["error producer-missing-field a"]],
    [
      "lacks an optional field that is read: a dead channel",
      sender({ a: "string" }),
      ["error producer-missing-field b"],
    ],
    ["may leave out a required field", sender({ "a?": "string", b: "string" }), ["error optionality-differs a"]],
  ])("a producer that %s", (_, party, expected) => {
    expect(found(contract, party)).toEqual(expected);
  });

  it.each([
    ["agrees", consumer("cp", { a: "string", "b?": "string" }), []],
    ["has no key for what it is declared to read", consumer("cp", { a: "string" }), ["error consumer-missing-field b"]],
    [
      "reads what is not declared",
      consumer("cp", { a: "string", "b?": "string", "c?": "string" }),
      ["error consumer-undeclared-field c"],
    ],
    ["needs what may be left out", consumer("cp", { a: "string", b: "string" }), ["error optionality-differs b"]],
    [
      "is not known to the contract",
      consumer("web", { a: "string", "b?": "string" }),
      ["error consumer-unknown -", "warning consumer-undeclared-reading a", "warning consumer-undeclared-reading b"],
    ],
  ])("a consumer that %s", (_, party, expected) => {
    expect(found(contract, party)).toEqual(expected);
  });

  it("a field that one of two producers sends is no dead channel", () => {
    expect(found(contract, producer("core", { a: "string" }), producer("cli", { a: "string", b: "string" }))).toEqual(
      [],
    );
  });

  it("a field that nobody sends or reads can go", () => {
    expect(found(schemaOf({ a: text, b: dead }), producer("core", { a: "string" }))).toEqual([
      "note producer-missing-field b",
    ]);
  });

  it("a field that nobody reads is an error to send, and a warning when a note says why", () => {
    const core = producer("core", { a: "string", b: "string" });
    expect(found(manifestOf({ a: text, b: dead }), core)).toEqual(["warning sent-but-unread b"]);
    expect(found(manifestOf({ a: text, b: { ...dead, note: "" } }), core)).toEqual(["error sent-but-unread b"]);
  });

  it("a field that code reads although it is declared not to be read is not dead", () => {
    const parties = [producer("core", { a: "string", b: "string" }), consumer("cp", { a: "string", b: "string" })];
    expect(found(schemaOf({ a: text, b: dead }, { required: ["a", "b"] }), ...parties)).toEqual([
      "warning consumer-undeclared-reading b",
    ]);
  });

  it("in an open contract an undeclared field is a warning, until a consumer is known to drop it", () => {
    const open = schemaOf({ a: text }, { additionalProperties: true, required: ["a"] });
    const core = producer("core", { a: "string", b: "string" });
    expect(found(open, core)).toEqual(["warning producer-undeclared-field b"]);
    expect(found(open, core, consumer("cp", { a: "string" }))).toEqual(["error producer-undeclared-field b"]);
  });

  it("a consumer that refuses strange keys refuses messages with a field that it lacks", () => {
    const strict = consumer("cp", { a: "string" }, { language: "rust", open: false });
    expect(found(schemaOf({ a: text, b: dead }, { required: ["a"] }), strict)).toEqual([
      "error consumer-missing-field b",
    ]);
    const open = schemaOf({ a: text }, { additionalProperties: true, required: ["a"] });
    expect(found(open, strict)).toEqual(["warning type-differs -"]);
  });

  it("a producer that may send any key may break a closed contract", () => {
    const core = producer("core", { a: "string", b: "string" }, { open: true });
    expect(found(contract, core)).toEqual(["warning producer-undeclared-field -"]);
  });

  it("a Go reader minds neither the case of keys nor null, and needs nothing", () => {
    const reader = consumer("cp", { orgid: "string", n: "integer" }, { language: "go" });
    const declared = schemaOf({ orgID: text, n: { type: ["integer", "null"], ...cp } });
    expect(found(declared, reader)).toEqual(["note case-insensitive-name orgID"]);
    expect(found(declared, consumer("cp", { "orgid?": "string", "n?": "integer" }))).toEqual([
      "error consumer-missing-field orgID",
      "error type-differs n",
      "error consumer-undeclared-field orgid",
    ]);
  });

  it("a reader takes a field by its other names", () => {
    const party = consumer("cp", { "b?": "string" });
    const { shape } = party.surface;
    const fields = shape.kind === "object" ? shape.fields.map((field) => ({ ...field, otherNames: ["a"] })) : [];
    const aliased: Party = { ...party, surface: { ...party.surface, shape: { kind: "object", fields, open: true } } };
    expect(found(schemaOf({ a: text }), aliased)).toEqual([]);
  });

  it("a type that could not be read is told as such, and never said to lack anything", () => {
    const core = producer(
      "core",
      { b: "string" },
      { problems: [{ line: 14, message: "An embedded type is not in the file." }] },
    );
    const findings = checkSurfaces(contract, [core]);
    expect(findings).toMatchObject([{ rule: "surface-unread", level: "error", kind: "unreadable" }]);
    expect(findings[0]!.message).toBe(
      "The type Message of core could not be read exactly: core/message.py:14: An embedded type is not in the file.",
    );
  });

  it("names the places on both sides", () => {
    const [finding] = checkSurfaces(contract, [producer("core", { a: "string", b: "integer" })]);
    expect(finding).toMatchObject({
      rule: "type-differs",
      message: 'core may send integer for "b" (core/message.py:12), where the contract has string.',
      pointer: "/properties/b",
      evidence: {
        field: "b",
        contract: { file: "contracts/message.schema.json", pointer: "/properties/b" },
        types: { contract: "string", producer: "integer" },
        producer: { name: "core", type: "Message", path: "core/message.py", line: 12, column: 2 },
      },
    });
  });
});

describe("types", () => {
  const object = (properties: object, others = {}) => ({
    type: "object",
    additionalProperties: false,
    properties,
    ...others,
  });
  const union = (...of: Shape[]): Shape => ({ kind: "union", of });
  const words = (...values: string[]): Shape => ({ kind: "enum", values });
  const error = ["error type-differs a"];
  const note = ["note type-differs a"];

  it.each<[string, object, ShortShape, readonly string[], readonly string[]]>([
    ["string and string", { type: "string" }, "string", [], []],
    ["integer in number", { type: "number" }, "integer", [], error],
    ["number in integer", { type: "integer" }, "number", error, []],
    ["string and integer", { type: "string" }, "integer", error, error],
    ["nullable beside plain", { type: "string" }, union({ kind: "string" }, { kind: "null" }), error, []],
    ["plain beside nullable", { type: ["string", "null"] }, "string", [], error],
    ["some values of an enumeration", { enum: ["x", "y"] }, words("x"), [], error],
    ["more values than declared", { enum: ["x"] }, words("x", "y"), error, []],
    ["values of a declared text", { type: "string" }, words("x"), [], error],
    ["any text for declared values", { enum: ["x"] }, "string", error, []],
    ["anything in code", { type: "string" }, "any", note, []],
    ["anything declared", {}, "string", [], note],
    ["an array", { type: "array", items: { type: "string" } }, "string[]", [], []],
    ["an array of others", { type: "array", items: { type: "string" } }, "integer[]", error, error],
    ["an array for one", { type: "string" }, "string[]", error, error],
    ["a map", { type: "object", additionalProperties: { type: "string" } }, "map<string>", [], []],
    ["a map of others", { type: "object", additionalProperties: { type: "string" } }, "map<integer>", error, error],
    ["members for a map", { type: "object", additionalProperties: { type: "string" } }, { x: "string" }, [], error],
    ["a map for members", object({ x: text }), "map<string>", error, []],
    ["an object for a text", { type: "string" }, { x: "string" }, error, error],
    ["a text for an object", object({ x: text }), "string", error, error],
    [
      "a union of both",
      { anyOf: [{ type: "string" }, object({ x: text }, { required: ["x"] })] },
      union({ kind: "string" }, { kind: "integer" }),
      error,
      error,
    ],
    ["itself", { $ref: "#" }, { kind: "recursive", type: "Message" }, [], []],
    ["a text for itself", { $ref: "#" }, "string", error, error],
  ])("%s", (_, schema, shape, asProducer, asConsumer) => {
    const contract = schemaOf({ a: { ...schema, ...cp } }, { required: ["a"] });
    expect(found(contract, producer("core", { a: shape }))).toEqual(asProducer);
    expect(found(contract, consumer("cp", { a: shape }))).toEqual(asConsumer);
  });

  it("TypeScript has one type for numbers", () => {
    const contract = schemaOf({ a: { type: "integer", ...cp } }, { required: ["a"] });
    expect(found(contract, producer("core", { a: "number" }, { language: "typescript" }))).toEqual([]);
  });

  it("a Go map that was never made is sent as null", () => {
    const party = producer("core", { a: "map<string>" }, { language: "go" });
    const { shape } = party.surface;
    const fields =
      shape.kind === "object" ? shape.fields.map((field) => ({ ...field, nullWhenUnset: true as const })) : [];
    const unset: Party = { ...party, surface: { ...party.surface, shape: { kind: "object", fields, open: false } } };
    const map = { type: "object", additionalProperties: { type: "string" }, ...cp };
    expect(found(schemaOf({ a: map }), unset)).toEqual(["warning type-differs a"]);
    expect(found(schemaOf({ a: { ...map, type: ["object", "null"] } }), unset)).toEqual([]);
  });

  it("nested names are found through arrays, maps and unions", () => {
    const volume = object({ name: text, size: { type: "integer", ...cp } }, { required: ["name"] });
    const contract = schemaOf({
      volumes: { type: "array", items: volume, ...cp },
      byName: { type: "object", additionalProperties: volume, ...cp },
      perhaps: { anyOf: [volume, { type: "null" }], ...cp },
    });
    const inCode = { name: "integer", colour: "string" } as const;
    const shapes: Members = {
      volumes: { kind: "array", items: objectOf(inCode) },
      byName: { kind: "map", values: objectOf(inCode) },
      perhaps: { kind: "union", of: [objectOf(inCode), { kind: "null" }] },
    };
    expect(
      checkSurfaces(contract, [producer("core", shapes)]).map(({ message }) => message.replaceAll(/ \(.*?\)/g, "")),
    ).toEqual([
      ...["volumes[]", "byName{}", "perhaps"].map(
        (path) =>
          `A dead channel: "${path}.size" is read by cp and sent by nobody; no such field is in Message of core.`,
      ),
      ...["volumes[]", "byName{}", "perhaps"].map(
        (path) => `core may send integer for "${path}.name", where the contract has string.`,
      ),
      ...["volumes[]", "byName{}", "perhaps"].map(
        (path) => `core sends "${path}.colour", which the contract does not declare.`,
      ),
    ]);
  });

  it("consumers that read a field as different types disagree", () => {
    const contract = contractOf({ fields: { a: { type: "any", cp_consumes: true, web_consumes: true } } });
    const parties = [consumer("cp", { "a?": "string" }), consumer("web", { "a?": "integer" })];
    expect(found(contract, ...parties)).toContain("error consumers-disagree a");
    expect(found(contract, parties[0]!, { ...parties[0]!, name: "web" })).not.toContain("error consumers-disagree a");
  });
});

describe("an object whose members the contract does not declare", () => {
  const contract = manifestOf({ a: { type: "object", ...cp } });
  const warning = "warning undeclared-shape a";

  it("is told once, with what the parties have in it", () => {
    const parties = [producer("core", { a: { x: "string" } }), consumer("cp", { "a?": { x: "string" } })];
    expect(checkSurfaces(contract, parties).map(({ message }) => message)).toEqual([
      'The contract does not say what is in "a"; core sends and cp reads "a.x".',
    ]);
  });

  it("is compared between the parties: what is dropped, and what nobody sends", () => {
    const parties = [producer("core", { a: { x: { y: "string" } } }), consumer("cp", { "a?": { x: { z: "string" } } })];
    expect(found(contract, ...parties)).toEqual([
      "error producer-undeclared-field a.x.y",
      "error consumer-undeclared-field a.x.z",
      warning,
    ]);
  });

  it("drops nothing into a consumer that takes any key", () => {
    const parties = [producer("core", { a: { x: "string" } }), consumer("cp", { "a?": "map<string>" })];
    expect(found(contract, ...parties)).toEqual([warning]);
  });
});

describe("the seed story", () => {
  const contract = schemaOf({ runtime: text, template: text }, { required: ["runtime"] });

  it("is red with the missing field named, and green when it is sent", () => {
    const before = checkSurfaces(contract, [producer("core", { runtime: "string" }, { language: "go" })]);
    expect(before.map(({ message }) => message)).toEqual([
      'A dead channel: "template" is read by cp and sent by nobody; no such field is in Message of core (core/message.go:10).',
    ]);
    expect(found(contract, producer("core", { runtime: "string", "template?": "string" }, { language: "go" }))).toEqual(
      [],
    );
  });
});

const objectOf = (members: Readonly<Record<string, "string" | "integer">>): Shape => ({
  kind: "object",
  open: false,
  fields: Object.entries(members).map(([name, kind], index) => ({
    name,
    required: true,
    line: 20 + index,
    column: 2,
    shape: { kind },
  })),
});

/** A schema and the members of a type that says the same. */
const twins: fc.Memo<{ readonly properties: object; readonly required: readonly string[]; readonly members: Members }> =
  fc.memo((depth) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d", "__proto__"), twin(depth), fc.boolean()), {
        minLength: 1,
        selector: ([name]) => name,
      })
      .map((entries) => ({
        properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, { ...schema, ...cp }])),
        required: entries.filter(([, , isRequired]) => isRequired).map(([name]) => name),
        members: Object.fromEntries(
          entries.map(([name, { shape }, isRequired]) => [isRequired ? name : `${name}?`, shape]),
        ),
      })),
  );

interface Twin {
  readonly schema: object;
  readonly shape: ShortShape;
}

const twin = (depth: number): fc.Arbitrary<Twin> =>
  fc.oneof(
    fc.constantFrom<Twin>(
      { schema: { type: "string" }, shape: "string" },
      { schema: { type: "integer" }, shape: "integer" },
      { schema: { enum: ["x", 1] }, shape: { kind: "enum", values: ["x", 1] } },
      { schema: { type: ["number", "null"] }, shape: { kind: "union", of: [{ kind: "number" }, { kind: "null" }] } },
      { schema: { type: "array", items: { type: "boolean" } }, shape: "boolean[]" },
      { schema: { type: "object", additionalProperties: { type: "string" } }, shape: "map<string>" },
    ),
    ...(depth > 1
      ? [
          twins(depth - 1).map(({ properties, required, members }): Twin => ({
            schema: { type: "object", additionalProperties: false, properties, required },
            shape: members,
          })),
        ]
      : []),
  );

describe("code that says the same as the contract", () => {
  it("is never faulted", () => {
    fc.assert(
      fc.property(twins(3), ({ properties, required, members }) => {
        const contract = schemaOf(properties, { required });
        expect(found(contract, producer("core", members), consumer("cp", members))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is always faulted for a field that one of the two does not have", () => {
    fc.assert(
      fc.property(twins(2), fc.nat(), ({ properties, required, members }, index) => {
        const contract = schemaOf(properties, { required });
        const names = Object.keys(members);
        const missing = names[index % names.length]!;
        const fewer = Object.fromEntries(Object.entries(members).filter(([name]) => name !== missing));
        const field = missing.replace("?", "");
        expect(found(contract, producer("core", fewer))).toContain(`error producer-missing-field ${field}`);
        expect(found(contract, consumer("cp", fewer))).toContain(`error consumer-missing-field ${field}`);
      }),
      { numRuns: 100 },
    );
  });
});
