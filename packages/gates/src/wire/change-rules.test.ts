import { describe, expect, it } from "vitest";

import { checkChange, type KnownSurfaces } from "./change-rules.ts";
import { contractOf, manifestOf, summarise } from "./testing/parties.ts";

const read = { type: "string", cp_consumes: true };
const dead = { type: "string", cp_consumes: false, note: "Later." };

const change = (old: object, now: object, known?: KnownSurfaces): readonly string[] =>
  summarise(checkChange(manifestOf({ kept: read, ...old }), manifestOf({ kept: read, ...now }), known));

describe("checkChange", () => {
  it.each([
    ["nothing changes", { a: read }, { a: read }, []],
    ["a consumer stops reading", { a: read }, { a: dead }, ["error consumption-withdrawn a"]],
    ["it is no longer said", { a: read }, { a: { type: "string", note: "?" } }, ["error consumption-withdrawn a"]],
    ["a consumer starts reading", { a: dead }, { a: read }, ["warning consumption-declared a"]],
    ["a new field is read", {}, { a: read }, ["warning consumption-declared a"]],
    ["a new field is not", {}, { a: dead }, []],
    ["a field that is read was removed", { a: read }, {}, ["error consumed-field-removed a"]],
    ["a dead field was removed", { a: dead }, {}, ["note dead-field-removed a"]],
    [
      "a dead object that holds what is read was removed",
      { a: { ...dead, type: "object", fields: { b: read } } },
      {},
      ["error consumed-field-removed a"],
    ],
    [
      "a nested field was removed",
      { a: { ...read, type: "object", fields: { b: read, c: read } } },
      { a: { ...read, type: "object", fields: { b: read } } },
      ["error consumed-field-removed a.c"],
    ],
  ])("when %s", (_, old, now, expected) => {
    expect(change(old, now)).toEqual(expected);
  });

  it("lets a consumer stop reading what nobody sends any more", () => {
    expect(change({ a: read }, { a: dead }, { isSent: () => false })).toEqual(["note consumption-withdrawn a"]);
    expect(change({ a: read }, { a: dead }, { isSent: () => undefined })).toEqual(["error consumption-withdrawn a"]);
  });

  it("asks for no more where the consumer's code shows that it reads", () => {
    expect(change({ a: dead }, { a: read }, { isRead: () => true })).toEqual([]);
    expect(change({ a: dead }, { a: read }, { isRead: (consumer) => consumer !== "cp" })).toHaveLength(1);
  });

  it("takes a consumer that is no longer among them for one that stops reading", () => {
    const both = contractOf({ consumers: ["cp", "web"], fields: { a: { ...read, web_consumes: true } } });
    const findings = checkChange(both, manifestOf({ a: read }));
    expect(findings).toMatchObject([{ rule: "consumption-withdrawn", evidence: { consumer: "web" } }]);
  });

  describe("with a history", () => {
    const history = [manifestOf({ kept: read, a: { ...dead, type: "int" } }), manifestOf({ kept: read })];
    it("finds a field that comes back with another type", () => {
      expect(change({}, { a: dead }, { history })).toEqual(["error field-reused a"]);
    });

    it("lets one come back as it was, and one that was there all the time alone", () => {
      expect(change({}, { a: { ...dead, type: "int" } }, { history })).toEqual([]);
      expect(change({ a: dead }, { a: dead }, { history })).toEqual([]);
    });
  });
});
