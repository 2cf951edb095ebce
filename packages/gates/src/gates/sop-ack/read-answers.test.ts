import { describe, expect, it } from "vitest";

import { originalCases } from "../../testing/original-case.ts";
import { readAnswers } from "./read-answers.ts";

const isFilled = (body: string, marker: string): boolean => readAnswers(body, [marker]).get(marker)!;
const cases = originalCases.filter((each) => each.function === "section_marker_present");

describe("readAnswers finds an answer where the original rightly does", () => {
  it.each(cases.filter(({ pins }) => pins === "rule").map((each) => [each.id, each] as const))(
    "%s",
    (_, { input, expected }) => {
      expect(isFilled(input.body ?? "", input.marker)).toBe(expected.value);
    },
  );
});

describe("readAnswers does better where the original has a quirk", () => {
  const OURS: Record<string, boolean> = {
    "sec-followed-by-header": false,
    "sec-inside-html-comment": false,
    "sec-inside-fence": false,
    "sec-punct-period": false,
    "sec-punct-underscore": false,
    "sec-todo-answer": true,
    "sec-marker-as-suffix": false,
    "sec-marker-as-suffix-input": false,
    "sec-marker-as-suffix-open-box": false,
    "sec-substring": false,
    "sec-bold-inside-marker": true,
    "sec-memory-old-heading": false,
  };
  it.each(cases.filter(({ pins }) => pins === "quirk").map((each) => [each.id, each] as const))(
    "%s",
    (id, { input }) => {
      expect(isFilled(input.body, input.marker)).toBe(OURS[id]);
    },
  );
});

describe("an answer ends", () => {
  const markers = ["Smoke", "Cause"];
  it.each([
    ["at the next marker", "Smoke: Cause: one lock", [false, true]],
    ["at the next list item of the same level", "- Smoke:\n- other: yes\n- Cause: x", [false, true]],
    ["not at an item of a list inside", "- Smoke:\n  - ran it\n- Cause:", [true, false]],
    ["at a heading", "## Smoke\n\n## Cause\nyes", [false, true]],
    ["at every marker, the second of the same too", "Smoke:\n\nCause: yes\n\nSmoke:\n\nCause:", [false, true]],
    [
      "not before the answer, where a table of contents names it",
      "- Smoke\n- Cause\n\n## Smoke\nran\n\n## Cause\nyes",
      [true, true],
    ],
    ["where an open comment hides the rest", "Smoke:\n\n<div><!--\n\nran it\n\n-->", [false, false]],
    ["not at code, which answers too", "Smoke:\n\n```\nok 12\n```\n\n## Cause\n`yes`", [true, true]],
    ["with HTML comments removed", "Smoke: <!-- say how -->\n\n- Cause: <!-- x --> yes", [false, true]],
    ["in a table at the next marker", "| a | b |\n| --- | --- |\n| Smoke | |\n| Cause | yes |", [false, true]],
  ])("%s", (_, body, wanted) => expect([...readAnswers(body, markers).values()]).toEqual(wanted));
});

it("takes the longer of two markers that overlap", () => {
  const markers = ["Testing", "Comprehensive testing performed"];
  expect([...readAnswers("- Comprehensive testing performed: yes", markers).values()]).toEqual([false, true]);
});

it("takes what it cannot read in time for unfilled", () => {
  expect(isFilled(`${"- ".repeat(20_000)}x\n\nSmoke: yes`, "Smoke")).toBe(false);
});
