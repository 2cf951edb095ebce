import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { bindGates, usedGates } from "../../configuration/bind-gates.ts";
import { parseConfiguration } from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { runGates } from "../../core/run-gates.ts";
import { loadGates } from "../../gates/registry.ts";
import { contentOf, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { createProgram } from "../program.ts";
import { STARTING_CONFIGURATION } from "./starting-configuration.ts";
import { startingWorkflow } from "./starting-workflow.ts";

const FORGES = ["github", "gitea"] as const;
const NO_FILE = (path: string): never => {
  throw new Error(`${path} is named, and not written`);
};

async function bind(text: string): Promise<readonly BoundGate[]> {
  const configuration = parseConfiguration(text, "portcullis.yaml");
  return bindGates(
    configuration,
    [],
    { checklist: NO_FILE, baseline: NO_FILE },
    await loadGates(usedGates(configuration)),
  );
}

describe("the configuration to start from", () => {
  it("is right, and so is what is commented out in it", async () => {
    expect((await bind(STARTING_CONFIGURATION)).map(({ id }) => id)).toEqual([
      "sop-ack",
      "reserved-paths",
      "workflow-lint",
    ]);
    const whole = STARTING_CONFIGURATION.replace(/^( {2})# (?=(?: {2})?[a-z-]+:(?: |$))/gm, "$1");
    expect((await bind(whole)).map(({ id }) => id)).toEqual([
      "sop-ack",
      "reserved-paths",
      "workflow-lint",
      "security-review",
      "review-state",
      "required-checks",
      "migration-collision",
      "companion",
    ]);
  });
});

describe.each(FORGES)("the workflow to start from on %s", (forge) => {
  const text = startingWorkflow(forge);

  it("has nothing that our own gate finds, and reserves itself", async () => {
    const gates = await bind(STARTING_CONFIGURATION);
    const path = `.${forge}/workflows/portcullis.yml`;
    const snapshotOf = (workflow: string) =>
      workflowSnapshot(
        {},
        {
          head_files: [path],
          file_contents: [contentOf(path, workflow)],
          files: [{ path, status: "modified", additions: 1, deletions: 0, mode: "100644" }],
          tracked_issues: [],
        },
      );
    const snapshot = snapshotOf(text);
    const lint = gates.filter(({ id }) => id === "workflow-lint");
    expect(runGates(snapshot, lint, "1").verdicts).toMatchObject([{ state: "pass", findings: [] }]);
    const spoiled = text.replace('--event "$GITHUB_EVENT_PATH"', "--pr ${{ github.event.pull_request.title }}");
    expect(runGates(snapshotOf(spoiled), lint, "1").verdicts).toMatchObject([
      { state: "fail", findings: [{ rule: "workflow-lint/hostile-expression" }] },
    ]);
    const reserved = gates.filter(({ id }) => id === "reserved-paths");
    const reviewed = { ...snapshot, reviews: [], commits: [], base_files: [] };
    expect(runGates(reviewed, reserved, "1").verdicts).toMatchObject([{ state: "pending" }]);
  });

  it("runs a command that there is", async () => {
    const { jobs, ...rest } = parseYaml(text) as any;
    // YAML 1.1 takes the bare word for true.
    expect([Object.keys(rest), text.includes('"on":')]).toEqual([expect.arrayContaining(["name", "on"]), true]);
    const words = jobs.portcullis.steps.at(-1).run.split(" ");
    const options = words.filter((word: string) => word.startsWith("--") && word !== "--yes" && word !== "--publish");
    const help = createProgram(() => {})
      .commands.find((command) => command.name() === "check")!
      .helpInformation();
    for (const option of options) expect(help).toContain(`${option} <`);
    expect(words).toContain("--publish");
  });

  it("stands in the documentation as it is written", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../../../docs/ci.md"), "utf8");
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => withoutVersion(block!));
    expect(blocks).toContain(withoutVersion(text));
  });
});

const withoutVersion = (text: string): string => text.replace(/(@portcullis\/gates@)[\w.-]+/, "$1VERSION");
