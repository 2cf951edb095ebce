import { describe, expect, it } from "vitest";

import { judgeNames } from "./judge-names.ts";
import { errorsOf, nameCases, ruleOf, situationOfCase } from "./testing/name-case.ts";

/** Cases that names do not decide. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  G04: "what a statement needs and another request creates is told from the statements",
  E18: "the list of open requests could not be read: the gate ends in error before names are looked at",
  E19: "the same",
  H01: "the request's number is missing: there is no snapshot",
  H02: "the same",
  H03: "the same",
  H04: "the base does not exist: there is no snapshot",
  H05: "there is no merge base: the same",
  H08: "the base is not named: the same",
};

const decided = nameCases.filter(({ id }) => !Object.hasOwn(ELSEWHERE, id));

describe("judgeNames decides the cases of the original", () => {
  it("knows of every case that names do not decide", () => {
    expect(nameCases).toHaveLength(47);
    expect(Object.keys(ELSEWHERE).every((id) => nameCases.some((each) => each.id === id))).toBe(true);
  });

  it.each(decided.map((each) => [each.id, each.note, each] as const))("%s: %s", (_, __, each) => {
    const situation = situationOfCase(each);
    const findings = judgeNames(situation);
    const errors = errorsOf(situation, findings);
    expect(errors.length > 0 ? 1 : 0, JSON.stringify(errors.map(({ message }) => message))).toBe(each.better.exit);
    const touched = new Set(situation.changes.flatMap(({ path, previousPath }) => [path, previousPath]));
    const rules = findings.filter(({ about }) => about.some((path) => touched.has(path))).map(({ rule }) => rule);
    for (const rule of each.better.rules ?? []) expect(rules).toContain(ruleOf(rule));
    if (each.agrees_with_better) expect(errors.length > 0 ? 1 : 0).toBe(each.original.exit);
  });
});
