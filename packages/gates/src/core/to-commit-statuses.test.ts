import { expect, it } from "vitest";

import { resolveOptions } from "../gates/sop-ack/options.ts";
import { sopAck } from "../gates/sop-ack/sop-ack.ts";
import { originalCases, shippedChecklist, snapshotOf } from "../testing/original-case.ts";
import { bindGate } from "./gate.ts";
import { runGates } from "./run-gates.ts";
import { toCommitStatuses } from "./to-commit-statuses.ts";

const snapshot = snapshotOf(originalCases.find(({ id }) => id === "e2e-na-qa")!.input);

it("names a status after its gate, and sets one for the whole", () => {
  const gates = [bindGate(sopAck, resolveOptions({}, shippedChecklist), { advisory: false }, "checklist")];
  const statuses = toCommitStatuses(runGates(snapshot, gates, "test"), gates);
  expect(statuses.map(({ context, state }) => [context, state])).toEqual([
    ["portcullis / checklist", "success"],
    ["portcullis / all-required", "success"],
  ]);
});

it("adds the original's two names where the configuration asks for them", () => {
  const gates = [bindGate(sopAck, resolveOptions({ legacy_contexts: true, context: "checklist" }, shippedChecklist))];
  const statuses = toCommitStatuses(runGates(snapshot, gates, "test"), gates);
  expect(statuses.map(({ context, description }) => [context, description]).slice(1, 3)).toEqual([
    ["sop-checklist / all-items-acked (pull_request)", statuses[0]!.description],
    ["sop-checklist / na-declarations (pull_request)", "N/A: qa-review"],
  ]);
});

it("never blocks by an advisory gate, and says that it is one (threat 49)", () => {
  const gates = [bindGate(sopAck, resolveOptions({}, shippedChecklist), { advisory: true })];
  const report = runGates({ ...snapshot, comments: [] }, gates, "test");
  expect(toCommitStatuses(report, gates)[0]).toMatchObject({
    state: "success",
    description: expect.stringMatching(/^advisory, pending: /),
  });
  expect(report.state).toBe("skipped");
});
