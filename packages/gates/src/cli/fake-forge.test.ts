import { execa } from "execa";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { runPortcullis } from "../testing/run-portcullis.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-fake-forge-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["gitea", "/api/v1/version", { version: "1.22.6" }],
  ["github", "/repos/molecule-ai/molecule-core/pulls/2980", { number: 2980, draft: false }],
] as const)("serves a folder as %s until it is interrupted", async (kind, path, expected) => {
  const story = new URL("../../../../fixtures/pull-requests/2980/01-opened.json", import.meta.url);
  copyFileSync(story, join(folder, "2980.json"));
  const main = new URL("./main.ts", import.meta.url).pathname;
  const options = { reject: false } as const;
  const program = execa(
    "node",
    ["--conditions=source", main, "fake-forge", "--kind", kind, "--state", folder],
    options,
  );
  let told = "";
  for await (const line of program.iterable()) {
    told += `${line}\n`;
    const root = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
    if (root === undefined || !told.includes("#2980")) continue;
    expect(await (await fetch(`${root}${path}`)).json()).toMatchObject(expected);
    program.kill("SIGINT");
  }
  const { exitCode, stderr } = await program;
  expect([exitCode, told.includes("molecule-ai/molecule-core#2980")]).toEqual([130, true]);
  expect(stderr).toContain(`GET ${path} 200`);
});

it("says what is wrong with its folder", async () => {
  const absent = await runPortcullis("fake-forge", "--kind", "gitea", "--state", join(folder, "absent"));
  expect([absent.code, absent.err]).toEqual([3, expect.stringContaining("Cannot read the folder")]);
  const empty = await runPortcullis("fake-forge", "--kind", "gitea", "--state", folder);
  expect([empty.code, empty.err]).toEqual([3, expect.stringContaining("There is no snapshot to serve")]);
  expect((await runPortcullis("fake-forge", "--kind", "svn", "--state", folder)).code).toBe(2);
  expect((await runPortcullis("fake-forge", "--kind", "gitea", "--state", folder, "--port", "x")).code).toBe(2);
});
