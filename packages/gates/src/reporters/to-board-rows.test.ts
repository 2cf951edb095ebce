import type { Verdict } from "@portcullis/contracts";
import { expect, it } from "vitest";

import { toBoardRows } from "./to-board-rows.ts";

const words = { id: "reviewed", summary: "", why: "", fix: "", rules: {} };
const gates = [
  {
    id: "reviewed",
    gate: words,
    toBoard: () => [{ subject: "ann", state: "fail", detail: "asked for changes" } as const],
  },
];
const verdict = (findings: Verdict["findings"]): Verdict => ({
  gate: "reviewed",
  state: "fail",
  summary: "",
  head_sha: "",
  findings,
  evidence: {},
  inputs_digest: "",
});
const changes = { rule: "reviewed/changes", message: "" };

it.each([
  ["stays red for an error about it", [{ ...changes, level: "error", subject: "ann" }], "fail"],
  ["stays red for an error that names nothing", [{ ...changes, level: "error" }], "fail"],
  ["is accepted where its error is a note now", [{ ...changes, level: "note", subject: "ann" }], "pass"],
  ["is accepted where the error is about something else", [{ ...changes, level: "error", subject: "ben" }], "pass"],
] as const)("a row %s", (_, findings, state) => {
  expect(toBoardRows(verdict([...findings]), gates)[0]!.state).toBe(state);
});
