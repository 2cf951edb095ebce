import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fitDescription } from "./fit-description.ts";
import { ALL_REQUIRED, combineStatuses, orderStatuses, worstOfEach } from "./publication.ts";
import type { CommitStatus } from "./to-commit-statuses.ts";

const status = (context: string, state: CommitStatus["state"], description = "why"): CommitStatus => ({
  context,
  state,
  description,
});

describe("combineStatuses", () => {
  it("leaves alone what one pull request has for itself", () => {
    const own = [status("a", "success"), status("b", "failure")];
    expect(combineStatuses(new Map([[7, own]]))).toEqual(own);
  });

  it("takes the worst of each context, and says whose it is (threat 37)", () => {
    const judged = new Map([
      [7, [status("a", "success"), status("b", "pending")]],
      [9, [status("a", "failure", "no ack"), status("c", "success")]],
    ]);
    const whose = "the worst of 2 pull requests of this commit";
    expect(combineStatuses(judged)).toEqual([
      status("a", "failure", `#9, ${whose}: no ack`),
      status("b", "pending", `#7, ${whose}: why`),
      status("c", "success", `#9, ${whose}: why`),
    ]);
  });

  it("is never greener than any of them", () => {
    const states = fc.constantFrom<CommitStatus["state"]>("error", "failure", "pending", "success");
    const statuses = fc.array(
      fc.record({ context: fc.constantFrom("a", "b"), state: states, description: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), statuses)), (entries) => {
        const judged = new Map(entries);
        for (const { context, state, description } of combineStatuses(judged)) {
          const all = [...judged.values()].flat().filter((each) => each.context === context);
          if (state === "success") expect(all.every((each) => each.state === "success")).toBe(true);
          if (judged.size > 1) expect([...description].length).toBeLessThanOrEqual(140);
        }
      }),
    );
  });
});

describe("worstOfEach", () => {
  it("hides no gate behind another of its name, however that is written", () => {
    const given = [
      status(ALL_REQUIRED, "pending"),
      status("Portcullis / All-Required", "success"),
      status("a", "success"),
    ];
    expect(worstOfEach(given)).toEqual([status(ALL_REQUIRED, "pending"), status("a", "success")]);
    expect(worstOfEach(given.toReversed()).map(({ state }) => state)).toEqual(["success", "pending"]);
  });
});

describe("fitDescription", () => {
  it.each([
    ["plain", "plain"],
    ["\u{1f680} ship\n\u202e", String.raw`\u{1f680} ship\u{a}\u{202e}`],
    ["\ud800 alone", "\ufffd alone"],
    ["x".repeat(141), `${"x".repeat(139)}…`],
  ])("makes of %j what every forge takes", (text, expected) => {
    expect(fitDescription(text)).toBe(expected);
  });
});

describe("orderStatuses", () => {
  it("closes first, the whole before its parts, and opens last, the whole after its parts", () => {
    const shown = (whole: CommitStatus["state"]): readonly string[] =>
      orderStatuses([status("a", "success"), status(ALL_REQUIRED, whole), status("b", "failure")]).map(
        ({ context }) => context,
      );
    expect(shown("failure")).toEqual([ALL_REQUIRED, "b", "a"]);
    expect(shown("success")).toEqual(["b", "a", ALL_REQUIRED]);
  });
});
