import { describe, expect, it } from "vitest";

import { createMatrix } from "./matrix.ts";
import { resultOfMatrix } from "./matrix-result.ts";
import type { Party } from "./party.ts";
import { proveMatrix } from "./prove-matrix.ts";
import { consumer, manifestOf, producer } from "./testing/parties.ts";

const read = { type: "string", cp_consumes: true };
const dead = { type: "string", cp_consumes: false, note: "Later." };
const core = producer("core", { a: "string" });
const cp = consumer("cp", { "a?": "string" });
const blind = consumer("cp", { "b?": "string" });

/** The consumer's cell and the verdict of field `a`. */
function channel(
  entry: object,
  parties: readonly Party[],
  consumed: readonly string[],
  ignored: readonly string[],
): string {
  const contract = manifestOf({ a: entry });
  const answer = { consumer: "cp", file: "answer.json", proof: { consumed, ignored } };
  const [row] = proveMatrix(contract, createMatrix(contract, parties), [answer]).rows;
  return `${row!.cells.at(-1)!.state}: ${row!.verdict}`;
}

describe("an answer", () => {
  it.each([
    ["proves a reading", read, [core, cp], ["a"], [], "read-proven: live"],
    ["proves one that only the contract tells of", read, [core], ["a"], [], "read-proven: live"],
    ["contradicts a declared reading", read, [core, cp], [], ["a"], "ignored: lost"],
    ["contradicts one that only the contract tells of", read, [core], [], ["a"], "ignored: lost"],
    ["contradicts a declared deafness", dead, [core], ["a"], [], "read-undeclared: live"],
    ["proves a declared deafness", dead, [core], [], ["a"], "not-read-proven: dead"],
    [
      "proves that a type which has the field does not mean a reading",
      dead,
      [core, cp],
      [],
      ["a"],
      "not-read-proven: dead",
    ],
    ["contradicts the code", read, [core, blind], ["a"], [], "disputed: lost"],
    ["that does not name the field leaves it as it is", read, [core, cp], [], [], "read: live"],
    ["does not make a field sent", read, [producer("core", {}), cp], ["a"], [], "read-proven: starved"],
    ["does not mend a type", read, [core, consumer("cp", { "a?": "integer" })], ["a"], [], "type-differs: differs"],
  ])("%s", (_, entry, parties, consumed, ignored, expected) => {
    expect(channel(entry, parties, consumed, ignored)).toBe(expected);
  });

  it("of what holds fields speaks for what it ignored, and not for what it read", () => {
    const contract = manifestOf({ d: { ...read, type: "object", fields: { e: read } } });
    const verdicts = (consumed: readonly string[], ignored: readonly string[]): readonly string[] =>
      proveMatrix(contract, createMatrix(contract, []), [
        { consumer: "cp", file: "x", proof: { consumed, ignored } },
      ]).rows.map(({ verdict, cells }) => `${cells[1]!.state}: ${verdict}`);
    expect(verdicts([], ["d"])).toEqual(["ignored: lost", "ignored: lost"]);
    expect(verdicts(["d"], [])).toEqual(["read-proven: live", "read-declared-only: live"]);
    expect(verdicts(["/d/e"], [])).toEqual(["read-proven: live", "read-proven: live"]);
  });

  it("of what nobody declares makes a row, or speaks in the one that is there", () => {
    const contract = manifestOf({ a: read });
    const matrix = createMatrix(contract, [producer("core", { a: "string", x: "string" }), cp]);
    const { rows, columns } = proveMatrix(contract, matrix, [
      { consumer: "cp", file: "answer.json", proof: { consumed: ["x", "/y"], ignored: ["z"] } },
    ]);
    expect(
      rows.map(({ name, verdict, cells }) => `${name} ${verdict} ${cells.map(({ state }) => state).join(" ")}`),
    ).toEqual([
      "a live optional sent read",
      "x undeclared not-declared undeclared read-undeclared",
      "y undeclared not-declared unknown read-undeclared",
      "z undeclared not-declared unknown not-read",
    ]);
    expect(columns[2]!.source).toContain("answered in answer.json");
  });

  it("of somebody who is not in the matrix changes nothing", () => {
    const contract = manifestOf({ a: read });
    const matrix = createMatrix(contract, []);
    expect(
      proveMatrix(contract, matrix, [{ consumer: "dp", file: "x", proof: { consumed: ["a"], ignored: [] } }]),
    ).toBe(matrix);
  });
});

describe("a matrix comes to", () => {
  const result = (
    fields: object,
    parties: readonly Party[],
    findings: Parameters<typeof resultOfMatrix>[2] = [],
  ): string => {
    const contract = manifestOf(fields);
    return resultOfMatrix(contract, createMatrix(contract, parties), findings);
  };
  const finding = { rule: "type-differs", message: "", pointer: "", evidence: {} } as const;

  it.each([
    ["kept, with channels that live", { a: read }, [core, cp], "kept"],
    ["kept, with a dead one that has a note", { a: dead }, [core], "kept"],
    [
      "kept, with what is dead inside of one that has a note",
      { a: { ...dead, type: "object", fields: { b: { type: "string" } } } },
      [],
      "kept",
    ],
    ["broken, with a dead one without", { a: { type: "string" } }, [core], "broken"],
    ["broken, with a lost one", { a: read }, [core, blind], "broken"],
    ["broken, with a starved one", { a: read }, [producer("core", {}), cp], "broken"],
    ["broken, with an undeclared one", { b: read }, [producer("core", { a: "string", b: "string" })], "broken"],
    ["broken, with one of another type", { a: read }, [core, consumer("cp", { "a?": "integer" })], "broken"],
    [
      "unknown, with one that could not be told",
      { a: read },
      [producer("core", {}, { problems: [{ line: 1, message: "No." }] })],
      "unknown",
    ],
  ])("%s", (_, fields, parties, expected) => {
    expect(result(fields, parties)).toBe(expected);
  });

  it("what is found besides", () => {
    expect(result({ a: read }, [core, cp], [{ ...finding, level: "warning" }])).toBe("kept");
    expect(result({ a: read }, [core, cp], [{ ...finding, level: "error" }])).toBe("broken");
    expect(
      result(
        { a: dead },
        [core],
        [
          { ...finding, level: "error" },
          { ...finding, level: "error", kind: "unreadable" },
        ],
      ),
    ).toBe("unknown");
  });
});
