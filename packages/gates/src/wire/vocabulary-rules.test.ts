import { describe, expect, it } from "vitest";

import { contractOf, manifestOf, schemaOf, summarise } from "./testing/parties.ts";
import { checkCopies, checkVocabulary } from "./vocabulary-rules.ts";

describe("checkVocabulary", () => {
  it.each([
    ["every field is read", { a: { type: "int", cp_consumes: true } }, []],
    ["a dead field has a note", { a: { type: "int", cp_consumes: false, note: "Later." } }, []],
    ["a dead field has none", { a: { type: "int", cp_consumes: false } }, ["error dead-field-without-note a"]],
    ["its note is blank", { a: { type: "int", cp_consumes: false, note: " \n" } }, ["error dead-field-without-note a"]],
    ["nothing is said", { a: { type: "int" } }, ["error dead-field-without-note a"]],
    ["a note was left behind", { a: { type: "int", cp_consumes: true, note: "Later." } }, ["warning stale-note a"]],
    [
      "a nested field is dead",
      { a: { type: "object", cp_consumes: true, fields: { b: { type: "int", cp_consumes: false } } } },
      ["error dead-field-without-note a.b"],
    ],
    [
      "a field is read inside of one that is not",
      { a: { type: "object", cp_consumes: false, note: "Later.", fields: { b: { type: "int", cp_consumes: true } } } },
      ["warning read-inside-unread a.b"],
    ],
    [
      "one consumer does not read what the other does",
      { a: { type: "int", cp_consumes: true, web_consumes: false } },
      ["error dead-field-without-note a", "warning consumers-disagree a"],
    ],
    [
      "a note says why",
      { a: { type: "int", cp_consumes: true, web_consumes: false, note: "Not for people." } },
      ["note consumers-disagree a"],
    ],
  ])("when %s", (_, fields, expected) => {
    expect(summarise(checkVocabulary(manifestOf(fields)))).toEqual(expected);
  });

  it("warns of a required field that nobody reads", () => {
    const dead = { type: "integer", cp_consumes: false, note: "Later." };
    const findings = checkVocabulary(schemaOf({ a: dead }, { required: ["a"] }));
    expect(findings).toMatchObject([{ rule: "required-but-not-consumed", pointer: "/properties/a" }]);
  });

  it("refuses a contract without fields, however it came about", () => {
    const contract = { ...manifestOf({ a: { type: "int", cp_consumes: true } }), fields: [] };
    expect(summarise(checkVocabulary(contract))).toEqual(["error no-fields -"]);
  });

  it("says which consumer, and points into the file", () => {
    const [finding] = checkVocabulary(manifestOf({ "a/b": { type: "int", cp_consumes: false } }));
    expect(finding).toEqual({
      rule: "dead-field-without-note",
      level: "error",
      message: '"a/b" is not read by cp, and no note says why it is sent.',
      pointer: "/fields/a~1b",
      fix: 'Say in a note why "a/b" is sent, or stop sending it and remove it.',
      evidence: {
        field: "a/b",
        contract: { file: "contracts/message.contract.json", pointer: "/fields/a~1b" },
        consumption: { cp: false },
      },
    });
  });
});

describe("checkCopies", () => {
  const copy = (file: string, a: object) => contractOf({ fields: { a } }, file);
  const core = copy("core.contract.json", { type: "map", cp_consumes: false, note: "Dead." });

  it("finds copies that disagree about who reads a field, as those of the provision request did", () => {
    const findings = checkCopies([core, copy("contracts.contract.json", { type: "map", cp_consumes: true })]);
    expect(findings).toMatchObject([
      {
        rule: "consumers-disagree",
        level: "error",
        message: 'contracts.contract.json says that cp reads "a", core.contract.json that it does not.',
      },
    ]);
  });

  it("finds copies that disagree about a type", () => {
    const findings = checkCopies([
      core,
      copy("other.contract.json", { type: "string", cp_consumes: false, note: "No." }),
    ]);
    expect(findings).toMatchObject([
      { message: '"a" is map of any in core.contract.json, and string in other.contract.json.' },
    ]);
  });

  it("finds nothing in equal ones", () => {
    expect(checkCopies([core, { ...core, file: "other.json" }])).toEqual([]);
  });
});
