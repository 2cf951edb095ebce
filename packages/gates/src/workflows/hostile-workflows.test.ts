import { describe, expect, it } from "vitest";

import { bindGate } from "../core/gate.ts";
import { judge } from "../core/run-gates.ts";
import { resolveRequiredChecks } from "../gates/required-checks/options.ts";
import { requiredChecks } from "../gates/required-checks/required-checks.ts";
import { resolveWorkflowLint } from "../gates/workflow-lint/options.ts";
import { workflowLint } from "../gates/workflow-lint/workflow-lint.ts";
import { workflowSnapshot } from "../testing/workflow-snapshot.ts";

const SIZE = 130_000;
const fill = (part: string, most = SIZE): string => part.repeat(Math.floor(most / part.length));

const bomb = `on: push\na0: &a0 [x,x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${fill(`*a${i},`, 50)}]\n`).join("")}`;

/** Texts that are made to be slow, and the rule that is found in them (threat 31). */
const HOSTILE: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  "a file of a megabyte": [`on: push\njobs: {}\n${fill("# x\n", 1_000_000)}`, "unreadable-workflow"],
  "brackets that stay open": [fill("["), "unreadable-workflow"],
  "mappings that stay open": [fill("{a: "), "unreadable-workflow"],
  "brackets that close nothing": [fill("]"), "unreadable-workflow"],
  "lists in lists": [fill("- "), "unreadable-workflow"],
  "keys in keys": [fill("? "), "unreadable-workflow"],
  "anchors upon anchors": [fill("&a "), "unreadable-workflow"],
  "tags upon tags": [fill("!a "), "unreadable-workflow"],
  commas: [`[${fill(",")}`, "unreadable-workflow"],
  directives: [fill("%a\n"), "unreadable-workflow"],
  "many documents": [fill("---\n"), "unreadable-workflow"],
  "a quote that stays open": [`"${fill("a\n")}`, "unreadable-workflow"],
  "one key again and again": [fill("a: 1\n"), "duplicate-key"],
  "a bomb of aliases": [`${bomb}jobs: *a40\n`, "no-workflow"],
  "a bomb of merges": [
    `on: push\nb0: &b0 {continue-on-error: true}\n${Array.from({ length: 60 }, (_, i) => `b${i + 1}: &b${i + 1} {<<: [*b${i}, *b${i}]}\n`).join("")}jobs: {j: *b60}\n`,
    "mask-without-tracker",
  ],
  "a thousand jobs that share a thousand steps": [
    `on: push\nx: &s [${fill("{run: a},", 20_000)}]\njobs:\n${Array.from({ length: 1000 }, (_, i) => `  j${i}: {steps: *s}\n`).join("")}`,
    "unreadable-workflow",
  ],
  "an alias of itself": ["on: push\njobs: &j {a: *j}\n", "unreadable-workflow"],
  "expressions that stay open": [`on: push\njobs: {a: {steps: [{run: "${fill("${{ ", 100_000)}"}]}}\n`, ""],
  "expressions in brackets": [
    `on: push\njobs: {a: {steps: [{run: "\${{ ${fill("(", 60_000)}github.event.issue.title${fill(")", 60_000)} }}"}]}}\n`,
    "hostile-expression",
  ],
  "a script of one line": [`on: pull_request_target\njobs: {a: {steps: [{run: "${fill("git ", 120_000)}"}]}}\n`, ""],
  "comments that nearly name issues": [
    `on: push\njobs:\n  a:\n    continue-on-error: true # ${fill("a#", 120_000)}\n`,
    "mask-without-tracker",
  ],
};

describe("hostile workflows end soon, with a finding (threat 31)", () => {
  const lint = bindGate(workflowLint, resolveWorkflowLint({}));
  const required = bindGate(requiredChecks, resolveRequiredChecks({ contexts: ["CI / a (pull_request)"] }));

  it.each(Object.entries(HOSTILE).map(([name, [text, rule]]) => [name, text, rule] as const))("%s", (_, text, rule) => {
    const snapshot = workflowSnapshot({ "ci.yml": text }, { statuses: [] });
    const { findings } = judge(snapshot, lint);
    if (rule === "") expect(findings).toEqual([]);
    else expect(findings.map((each) => each.rule)).toContain(`workflow-lint/${rule}`);
    expect(judge(snapshot, required).state).toBe("fail");
  });

  it("reads a bounded amount of them all together", () => {
    const workflow = `on: push\njobs: {}\n${fill("# x\n", 120_000)}`;
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`w${i}.yml`, `${workflow}# ${i}\n`]));
    expect(judge(workflowSnapshot(files), lint).state).toBe("error");
  });

  it("expands no more of a matrix than a forge runs", () => {
    const list = `[${fill("a,", 400)}]`;
    const text = `name: CI\non: [pull_request]\njobs:\n  a:\n    strategy: {matrix: {x: ${list}, y: ${list}, z: ${list}}}\n`;
    expect(judge(workflowSnapshot({ "ci.yml": text }, { statuses: [] }), required).state).toBe("pending");
  });

  it("follows calls that lead back", () => {
    const call = (name: string) =>
      `name: CI\non: [pull_request, workflow_call]\njobs:\n  x:\n    uses: ./.gitea/workflows/${name}.yml\n  y:\n    uses: ./.gitea/workflows/${name}.yml\n`;
    const snapshot = workflowSnapshot({ "a.yml": call("b"), "b.yml": call("a") }, { statuses: [] });
    expect(judge(snapshot, required).state).toBe("fail");
    expect(judge(snapshot, lint).state).toBe("pass");
  });
});
