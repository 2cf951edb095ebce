import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

import { PULL_REQUEST, tellStory } from "../testing/forge-story.ts";
import { runPortcullis } from "../testing/run-portcullis.ts";

it("publishes of each step of pull request 2980 on GitHub what it does on Gitea", async () => {
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_STEP_SUMMARY"]) vi.stubEnv(name, "");
  vi.stubEnv("PORTCULLIS_FORGE_TOKEN", "a-token");
  const told = await tellStory("github", async ({ root }) => {
    const options = ["--pr", PULL_REQUEST, "--forge", "github", "--forge-url", root];
    const { code, err } = await runPortcullis("check", ...options, "--publish");
    // Gitea has no check runs.
    return { code, said: err.replace(/, \d+ check runs?/, "").trimEnd() };
  });
  vi.unstubAllEnvs();
  const golden = new URL("../../../../fixtures/golden/published-2980.txt", import.meta.url);
  // Names of bots end so on GitHub.
  expect(told.replaceAll("[bot]", "")).toBe(readFileSync(golden, "utf8"));
});
