import { expect, it } from "vitest";

import { ENGINE_RULES } from "../core/engine-rules.ts";
import { defineGate, type Finding, type Judgement } from "../core/gate.ts";
import { GATES, loadGates, type GateId } from "./registry.ts";

const gates = [...(await loadGates(Object.keys(GATES) as GateId[])).values()].map(({ gate }) => gate);
const described = [...gates.map(({ id, rules }) => [id, rules] as const), ["every gate", ENGINE_RULES] as const];

it.each(described)("the rules of %s say what they mean, how bad it is, and how to mend it", (_, rules) => {
  for (const [name, { meaning, levels, fix }] of Object.entries(rules)) {
    expect([name, meaning]).toEqual([
      expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
      expect.stringMatching(/^[A-Z`].*\.\)?$/s),
    ]);
    const worstFirst = (["error", "warning", "note"] as const).filter((level) => levels.includes(level));
    expect([name, levels]).toEqual([name, worstFirst]);
    if (levels.some((level) => level !== "note"))
      expect([name, fix]).toEqual([name, expect.stringMatching(/^[A-Z`].*\.$/)]);
  }
});

// Every unit test holds gates to their descriptions (`testing/hold-to-description.ts`): these show that it does.
const told = (finding: Partial<Finding>, more: Partial<Judgement> = {}, options: object = {}): (() => Judgement) => {
  const gate = defineGate<object, never>({
    id: "title-format",
    summary: "",
    why: "",
    fix: "",
    rules: { empty: { meaning: "The title is empty.", levels: ["warning"] } },
    evidence: { title: "the title" },
    reading: "The title.",
    needs: () => [],
    check: () => ({
      otherwise: "pass",
      summary: "",
      findings: [{ rule: "title-format/empty", level: "warning", message: "", ...finding }],
      facts: {},
      ...more,
    }),
  });
  return () => gate.check({} as never, options);
};

it("lets a test pass when a gate says what its description says", () => {
  expect(told({}, { evidence: { title: "" } })).not.toThrow();
  expect(told({ level: "error" }, { otherwise: "error" })).not.toThrow();
  expect(told({ level: "note" }, {}, { rules: { empty: "note" } })).not.toThrow();
});

it.each([
  ["a rule", told({ rule: "title-format/long" }), "title-format/long as warning"],
  ["a rule of every object", told({ rule: "title-format/constructor" }), "title-format/constructor as warning"],
  ["another gate's rule", told({ rule: "companion/empty" }), "companion/empty as warning"],
  ["a level", told({ level: "error" }), "title-format/empty as error"],
  ["a member of the evidence", told({}, { evidence: { titles: [] } }), "`titles`"],
])("fails a test when a gate's description lacks %s that it shows", (_, judge, lacking) => {
  expect(judge).toThrow(`The description of title-format lacks: ${lacking}`);
});
