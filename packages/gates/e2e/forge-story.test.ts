import { execa } from "execa";
import { join } from "node:path";
import { expect, it } from "vitest";

import { PULL_REQUEST, tellStory } from "../src/testing/forge-story.ts";
import { golden, root } from "./run-portcullis.ts";

const launcher = join(root, "packages/gates/bin/portcullis.cjs");

it("publishes each step of pull request 2980 on Gitea", async () => {
  const told = await tellStory("gitea", async ({ origin }) => {
    const options = ["check", "--pr", PULL_REQUEST, "--forge-url", origin, "--publish"];
    // The server is in this process, which must not stand still.
    const { exitCode = null, stderr } = await execa(process.execPath, [launcher, ...options], {
      reject: false,
      env: { PORTCULLIS_FORGE_TOKEN: "a-token", GITHUB_SERVER_URL: "", GITHUB_STEP_SUMMARY: "" },
    });
    return { code: exitCode, said: stderr };
  });
  await expect(told).toMatchFileSnapshot(golden("published-2980.txt"));
});
