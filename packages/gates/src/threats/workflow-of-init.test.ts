import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { init } from "../cli/init.ts";

it.each(["github", "gitea"] as const)(
  "threat 33: the workflow that we write for %s runs the pull request's own files with rights",
  async (forge) => {
    const { on, permissions, jobs } = await writtenWorkflow(forge);
    expect(Object.keys(jobs)).toEqual(["portcullis"]);
    const { steps, if: condition } = jobs.portcullis;
    // It has rights, and no file of the pull request: nothing is checked out, and it runs in an empty folder.
    expect(Object.keys(on)).toContain("pull_request_target");
    expect(steps.map(({ uses, run }: any) => uses ?? run.split(" ", 3).join(" "))).toEqual([
      "actions/setup-node@v4",
      expect.stringMatching(/^npx --yes @portcullis\/gates@\d+\.\d+\.\d+$/),
    ]);
    expect(steps[1]["working-directory"]).toBe("${{ runner.temp }}");
    // A review of a fork runs the fork's own version of the workflow.
    expect(condition).toContain("github.event.pull_request.head.repo.full_name == github.repository");
    if (forge === "gitea") return;
    expect(permissions).toEqual({});
    expect(jobs.portcullis.permissions).toEqual({
      contents: "read",
      issues: "read",
      "pull-requests": "write",
      checks: "write",
      statuses: "write",
    });
  },
);

it.each(["github", "gitea"] as const)(
  "threat 32: the workflow that we write for %s puts a title or a branch into a line of the shell",
  async (forge) => {
    const { jobs } = await writtenWorkflow(forge);
    const lines = jobs.portcullis.steps.flatMap(({ run }: any) => run ?? []);
    expect(lines).toEqual([expect.stringContaining('--event "$GITHUB_EVENT_PATH"')]);
    expect(lines[0]).not.toContain("${{");
    const variables = jobs.portcullis.steps.flatMap(({ env = {} }: any) => Object.entries(env));
    expect(variables).toEqual([["PORTCULLIS_FORGE_TOKEN", "${{ secrets.PORTCULLIS_TOKEN || github.token }}"]]);
    const { group } = jobs.portcullis.concurrency;
    expect(group.replaceAll(/github\.event\.(?:\w+\.(?:number|head_sha))/g, "n")).toMatch(
      /^portcullis-\$\{\{ n(?: \|\| n)* \}\}$/,
    );
  },
);

it("threat 32: the action makes a line of the shell of its inputs", () => {
  const { runs, inputs } = parseYaml(readFileSync(join(import.meta.dirname, "../../../../action.yml"), "utf8"));
  expect(runs).toEqual({ using: "node24", main: "action/main.cjs" });
  const defaults = Object.values<any>(inputs).map((input) => input.default);
  expect(defaults.filter((value) => String(value).includes("${{"))).toEqual(["${{ github.token }}"]);
});

async function writtenWorkflow(forge: "github" | "gitea"): Promise<any> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "portcullis-threats-"));
  process.chdir(folder);
  try {
    await init({ forge, format: "text", quiet: true });
    return parseYaml(readFileSync(join(folder, `.${forge}`, "workflows", "portcullis.yml"), "utf8"));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}
