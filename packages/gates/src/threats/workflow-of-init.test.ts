import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { init } from "../cli/init.ts";

it("threat 33: the workflow that we write runs the pull request's own files with rights", async () => {
  const { on, permissions, jobs } = await writtenWorkflow();
  // Neither of them runs with the rights of the base repository.
  expect(Object.keys(on)).toEqual(["pull_request", "pull_request_review"]);
  expect(permissions).toEqual({ contents: "read" });
  const ref = "${{ github.event.pull_request.base.sha }}";
  expect(jobs.portcullis.steps[0].with).toEqual({ ref, "persist-credentials": false });
});

it("threat 32: the workflow that we write puts a title or a branch into a line of the shell", async () => {
  const { jobs } = await writtenWorkflow();
  const lines = jobs.portcullis.steps.flatMap(({ run }: any) => run ?? []);
  expect(lines).toEqual([expect.stringMatching(/@portcullis\/gates@[\d.]+ check/)]);
  expect(lines[0]).not.toContain("${{");
});

async function writtenWorkflow(): Promise<any> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "portcullis-threats-"));
  process.chdir(folder);
  try {
    await init({ forge: "github", format: "text", quiet: true });
    return parseYaml(readFileSync(join(folder, ".github", "workflows", "portcullis.yml"), "utf8"));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}
