import type { PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";

import { bindGate } from "../core/gate.ts";
import { judge } from "../core/run-gates.ts";
import { resolveRequiredChecks } from "../gates/required-checks/options.ts";
import { requiredChecks } from "../gates/required-checks/required-checks.ts";
import { resolveWorkflowLint } from "../gates/workflow-lint/options.ts";
import type { WorkflowLintEvidence } from "../gates/workflow-lint/to-evidence.ts";
import { workflowLint } from "../gates/workflow-lint/workflow-lint.ts";
import { rowOf, workflowSnapshot } from "../testing/workflow-snapshot.ts";
import { readWorkflow } from "./read-workflow.ts";

const NAMES = ["a", "b", "c"];
const contextOf = (name: string) => `CI / ${name} (pull_request)`;
const CI = stringify({ name: "CI", on: ["pull_request"], jobs: Object.fromEntries(NAMES.map((name) => [name, {}])) });
const STATES = ["success", "failure", "error", "pending", "skipped", "cancelled", "neutral"] as const;

const row = fc
  .record({
    context: fc.constantFrom(...NAMES.map(contextOf), "other"),
    state: fc.oneof(
      { weight: 4, arbitrary: fc.constant("success" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...STATES) },
    ),
    kind: fc.constantFrom("status" as const, "check" as const),
    id: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    creator: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    minute: fc.integer({ min: 10, max: 14 }),
  })
  .map(({ context, state, kind, id, creator, minute }) =>
    rowOf(context, state, {
      kind,
      updated_at: `2026-06-21T08:${minute}:00Z`,
      ...(id !== undefined && { id }),
      ...(creator !== undefined && { creator: { id: creator, login: `bot-${creator}`, type: "bot" } }),
    }),
  );

const required = bindGate(requiredChecks, resolveRequiredChecks({ contexts: NAMES.map(contextOf) }));
const decide = (statuses: PullRequestSnapshot["statuses"]) =>
  judge(workflowSnapshot({ "ci.yml": CI }, { statuses: statuses! }), required);
const green = NAMES.map((name) => rowOf(contextOf(name), "success", { id: 1 }));

it("permuting rows changes nothing", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer(), (rows, seed) => {
      const shuffled = rows
        .map((each, index) => [(index * 7919 + seed) % 13, each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each);
      expect(decide(shuffled)).toEqual(decide(rows));
    }),
  );
});

it("a row that is not green never opens the gate, whoever adds it", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), row, (rows, added) => {
      fc.pre(added.state !== "success");
      const all = [...green, ...rows];
      if (decide(all).state !== "pass") expect(decide([...all, added]).state).not.toBe("pass");
    }),
  );
});

it("an open gate has a success of every required context, and nothing newer beside it", () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const all = [...green, ...rows];
      if (decide(all).state !== "pass") return;
      passed += 1;
      for (const name of NAMES) {
        const own = all.filter(({ context }) => context === contextOf(name));
        expect(own.some(({ state }) => state === "success")).toBe(true);
        for (const bad of own.filter(({ state }) => state !== "success"))
          expect(
            own.some(
              ({ kind, state, creator }) => state === "success" && kind === bad.kind && creator?.id === bad.creator?.id,
            ),
          ).toBe(true);
      }
    }),
  );
  expect(passed).toBeGreaterThan(10);
});

/** A job anywhere in a workflow, with other things around it. */
const step = fc.record({
  run: fc.constantFrom("make", "# #7", "echo #7", "a: b #7"),
  name: fc.constantFrom("x", "continue-on-error: true"),
});
const mask = fc.constantFrom(true, "yes", "${{ true }}", "${{ matrix.x }}", "${{ github.event_name == 'push' }}");
const masked = fc.record({
  before: fc.array(step, { maxLength: 3 }),
  after: fc.array(step, { maxLength: 3 }),
  jobs: fc.integer({ min: 0, max: 3 }),
  value: mask,
  isStep: fc.boolean(),
  isFlow: fc.boolean(),
  indent: fc.constantFrom(2, 4),
});

it("a mask without a tracker is found wherever it stands", () => {
  const lint = bindGate(workflowLint, resolveWorkflowLint({}));
  fc.assert(
    fc.property(masked, ({ before, after, jobs, value, isStep, isFlow, indent }) => {
      const job = isStep
        ? { steps: [...before, { run: "x", "continue-on-error": value }, ...after] }
        : { steps: [...before, ...after], "continue-on-error": value };
      const others = Object.fromEntries(
        Array.from({ length: jobs }, (_, index) => [`other${index}`, { steps: before }]),
      );
      const text = stringify(
        { on: ["push"], jobs: { ...others, here: job, last: { steps: after } } },
        { indent, collectionStyle: isFlow ? "flow" : "block", lineWidth: 0 },
      );
      const verdict = judge(workflowSnapshot({ "ci.yml": text }), lint);
      expect(verdict.state).toBe("fail");
      const { masks } = verdict.evidence as unknown as WorkflowLintEvidence;
      expect(masks).toMatchObject([{ job: "here", verdict: "no-tracker" }]);
      expect(text.split("\n")[masks[0]!.line - 1]).toContain("continue-on-error");
    }),
  );
});

it("any text at all is read, or told", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "on: push\n",
      "jobs:\n",
      "  a:\n",
      "    steps:\n",
      "      - run: |\n",
      "continue-on-error: true",
      "${{",
      "}}",
      "&a ",
      "*a",
      "<<: ",
      "- ",
      "? ",
      ": ",
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      "|",
      ">",
      "#",
      "\n",
      "\t",
      "  ",
      "---\n",
      "%YAML 1.1\n",
      "!!set ",
      "!x ",
    ),
    fc.string({ unit: "binary", maxLength: 10 }),
  );
  const bounds = [bindGate(workflowLint, resolveWorkflowLint({})), required];
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const workflow = readWorkflow("x.yml", text);
      for (const { at } of workflow.problems) expect(at.line).toBeGreaterThan(0);
      for (const bound of bounds) {
        const snapshot = workflowSnapshot({ "ci.yml": text }, { statuses: [] });
        const verdict = judge(snapshot, bound);
        bound.explain(snapshot);
        bound.verify(snapshot, verdict);
        expect(["fail", "error", "pass", "pending"]).toContain(verdict.state);
      }
    }),
    { numRuns: 300 },
  );
});
