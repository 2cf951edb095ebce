import { describe, expect, it } from "vitest";

import { checkProof, provenReadings, readProof } from "./consumption-proof.ts";
import { manifestOf, schemaOf, summarise } from "./testing/parties.ts";
import { allFields } from "./wire-contract.ts";

const cp = { cp_consumes: true };
const text = { type: "string", ...cp };
const contract = schemaOf(
  {
    a: text,
    "dotted.name": text,
    dead: { type: "string", cp_consumes: false, note: "Later." },
    display: { type: "object", additionalProperties: false, properties: { mode: text, width: text }, ...cp },
    volumes: { type: "array", items: { type: "object", properties: { name: text } }, ...cp },
    env: { type: "object", additionalProperties: { type: "string" }, ...cp },
  },
  { required: ["a"] },
);
const everything = ["a", "dotted.name", "display.mode", "display.width", "volumes[0].name", "env"];

const judge = (
  consumed: readonly string[],
  ignored: readonly string[] = ["dead"],
  request?: unknown,
): readonly string[] => summarise(checkProof(contract, "cp", { consumed, ignored }, request));

describe("checkProof", () => {
  it("finds nothing in an answer that says what the contract says", () => {
    expect(judge(everything)).toEqual([]);
  });

  it.each([
    ["pointers", ["/a", "/dotted.name", "/display/mode", "/display/width", "/volumes/0/name", "/env"]],
    ["fragments", ["#/a", "#/dotted.name", "#/display/mode", "#/display/width", "#/volumes/3/name", "#/env"]],
    ["dots", ["a", "dotted.name", "display.mode", "display.width", "volumes.[].name", "env.PATH"]],
    ["stars", ["a", "dotted.name", "display.mode", "display.width", "volumes.*.name", "/env/PATH"]],
    ["brackets", ["a", "dotted.name", "display", "display.mode", "display.width", "volumes[].name", "env"]],
  ])("takes %s", (_, consumed) => {
    expect(judge(consumed)).toEqual([]);
  });

  it("disagrees loudly where a declared field was ignored", () => {
    const findings = checkProof(contract, "cp", { consumed: everything.slice(1), ignored: ["dead", "/a"] });
    expect(findings).toMatchObject([
      {
        rule: "declared-but-ignored",
        level: "error",
        message: 'The contract says that cp reads "a", and cp answered that it ignored "/a".',
        pointer: "/properties/a",
        evidence: { field: "a", consumer: "cp", answer: "/a" },
      },
    ]);
  });

  it.each([
    [
      "a nested field was ignored",
      everything.filter((name) => name !== "display.mode"),
      ["display.mode"],
      ["error declared-but-ignored display.mode"],
    ],
    ["one element's was ignored", everything, ["volumes[1].name"], ["error declared-but-ignored volumes[].name"]],
    ["one key of a map was ignored", everything, ["env.SECRET"], ["error declared-but-ignored env"]],
    [
      "an object was ignored with all in it",
      everything.filter((name) => !name.startsWith("display")),
      ["display"],
      ["error declared-but-ignored display"],
    ],
    ["a dead field was read", [...everything, "dead"], [], ["warning consumed-but-declared-dead dead"]],
    ["an undeclared field was read", [...everything, "region"], [], ["error consumed-but-undeclared region"]],
    ["an undeclared field was ignored", everything, ["display.dpi"], ["error ignored-and-undeclared display.dpi"]],
    ["a required field is not in it", everything.slice(1), [], ["error not-in-proof a"]],
    ["an optional one is not", everything.filter((name) => name !== "env"), [], ["warning not-in-proof env"]],
    [
      "a nested one is not, though its neighbour is",
      everything.filter((name) => name !== "display.mode"),
      [],
      ["warning not-in-proof display.mode"],
    ],
    [
      "it does not reach into an object",
      [...everything.filter((name) => !name.startsWith("display")), "display"],
      [],
      ["warning not-in-proof display"],
    ],
  ])("when %s", (_, consumed, ignored, expected) => {
    expect(judge(consumed, ignored)).toEqual(expected);
  });

  it("holds the answer against the request, where that is known", () => {
    const request = { a: "x", display: { mode: "x" }, stray: 1 };
    expect(judge(["a", "display.mode"], [], request)).toEqual(["error not-in-proof stray"]);
    expect(judge(["display.mode"], ["stray"], request)).toEqual([
      "error not-in-proof a",
      "error ignored-and-undeclared stray",
    ]);
    expect(judge(["a"], ["stray"], { ...request, volumes: [{ name: "v" }] })).toEqual([
      "error not-in-proof display",
      "error not-in-proof volumes",
      "error ignored-and-undeclared stray",
    ]);
  });

  it("takes an answer about unsaid members for what it can be", () => {
    const free = manifestOf({ display: { type: "object", ...cp } });
    const answer = { consumed: ["display.mode"], ignored: ["display.dpi"] };
    expect(summarise(checkProof(free, "cp", answer))).toEqual(["error ignored-and-undeclared display.dpi"]);
  });
});

describe("provenReadings", () => {
  it("says of each field whether it is read, as far as the answer goes", () => {
    const isRead = provenReadings(contract, { consumed: ["display.mode"], ignored: ["a"] });
    const told = allFields(contract.fields).map((field) => [field.path.join("."), isRead(field)]);
    expect(Object.fromEntries(told)).toMatchObject({ a: false, display: true, "display.mode": true, env: undefined });
  });
});

describe("readProof", () => {
  it("takes an answer among other members", () => {
    const proof = { consumed: ["a"], ignored: [] };
    expect(readProof({ ...proof, instance_id: "i-1" })).toEqual({ proof });
  });

  it.each([
    ["a list", [], [""]],
    ["nothing", {}, ["", ""]],
    ["half an answer", { consumed: [] }, [""]],
    ["a text for a list", { consumed: "a", ignored: [] }, ["/consumed"]],
    ["a number for a name", { consumed: ["a"], ignored: ["b", 1] }, ["/ignored/1"]],
    ["an empty name", { consumed: [""], ignored: [] }, ["/consumed/0"]],
    ["a name on both sides", { consumed: ["a"], ignored: ["b", "a"] }, ["/ignored/1"]],
  ])("refuses %s", (_, json, pointers) => {
    const read = readProof(json);
    expect("problems" in read && read.problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
