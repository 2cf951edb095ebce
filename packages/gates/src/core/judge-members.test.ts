import { parse, type GateReport, type Verdict } from "@portcullis/contracts";
import { expect, it } from "vitest";

import { judgeMembers } from "./judge-members.ts";

const GROUP = { branch: "main", baseSha: "a".repeat(40), headSha: "c".repeat(40) };

const verdict = (gate: string, state: Verdict["state"], more: Partial<Verdict> = {}): Verdict => ({
  gate,
  state,
  summary: `${gate} is ${state}`,
  head_sha: "b".repeat(40),
  findings: state === "fail" ? [{ rule: "a/rule", level: "error", message: "Wrong." }] : [],
  inputs_digest: "0".repeat(64),
  ...more,
});

const report = (number: number, state: GateReport["state"], verdicts: readonly Verdict[]): GateReport => ({
  portcullis_version: "1",
  taken_at: `2026-06-10T10:0${number}:00Z`,
  pull_request: { repository: "acme/shop", number, title: "A", author: "ann", head_sha: "b".repeat(40) },
  state,
  verdicts: [...verdicts],
});

it("takes the worst verdict of each gate, and says who holds the group (threat 38)", () => {
  const judged = judgeMembers(GROUP, [
    report(5, "pass", [verdict("one", "pass"), verdict("two", "pass")]),
    report(6, "fail", [verdict("one", "fail"), verdict("two", "pass")]),
    report(7, "pending", [verdict("one", "pending"), verdict("two", "skipped")]),
  ]);
  expect(parse("gate_report", judged).ok).toBe(true);
  expect(judged).toMatchObject({
    state: "fail",
    taken_at: "2026-06-10T10:07:00Z",
    pull_request: { repository: "acme/shop", number: 0, title: "Merge group of #5, #6, #7 into main" },
    merge_group: { base_ref: "main", members: [{ number: 5 }, { number: 6, state: "fail" }, { number: 7 }] },
  });
  expect(judged.pull_request.head_sha).toBe(GROUP.headSha);
  expect(judged.verdicts.map(({ state, summary, head_sha }) => [state, summary, head_sha])).toEqual([
    ["fail", "Held by #6: one is fail", GROUP.headSha],
    ["pass", "#5, #6: open.", GROUP.headSha],
  ]);
  expect(judged.verdicts[0]!.findings).toEqual([{ rule: "a/rule", level: "error", message: "#6: Wrong." }]);
});

it("says error rather than fail, and then has no finding of level error", () => {
  const { state, verdicts } = judgeMembers(GROUP, [
    report(5, "fail", [verdict("one", "fail")]),
    report(6, "error", [verdict("one", "error")]),
  ]);
  expect([state, verdicts[0]!.summary]).toEqual(["error", "Held by #6: one is error"]);
  expect(verdicts[0]!.findings).toMatchObject([{ level: "warning", message: "#5: Wrong." }]);
});

it("blocks where one member's gate blocks, and not where all are advisory", () => {
  const advised = report(5, "pass", [verdict("one", "fail", { advisory: true }), verdict("two", "pass")]);
  expect(judgeMembers(GROUP, [advised, advised]).state).toBe("pass");
  const blocking = report(6, "fail", [verdict("one", "fail"), verdict("two", "pass")]);
  expect(judgeMembers(GROUP, [advised, blocking]).state).toBe("fail");
});

it("depends on every member", () => {
  const digestOf = (change: Partial<Verdict>): string =>
    judgeMembers(GROUP, [
      report(5, "pass", [verdict("one", "pass")]),
      report(6, "pass", [verdict("one", "pass", change)]),
    ]).verdicts[0]!.inputs_digest;
  expect(digestOf({})).not.toBe(digestOf({ inputs_digest: "1".repeat(64) }));
});

it("refuses a group without members, and members that were judged by different gates", () => {
  expect(() => judgeMembers(GROUP, [])).toThrow("not judged by the same gates");
  const reports = ["one", "two"].map((gate, index) => report(index + 5, "pass", [verdict(gate, "pass")]));
  expect(() => judgeMembers(GROUP, reports)).toThrow("not judged by the same gates");
});
