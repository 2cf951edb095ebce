import type { PullRequestSnapshot } from "@portcullis/contracts";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { faultOn } from "../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../fake-forge/start-fake-forge.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const STORY = join(import.meta.dirname, "../../../../fixtures/pull-requests/2980");
const TOKEN = "a-token-that-nobody-may-see";
const CONFIGURATION = `version: 1
gates:
  sop-ack:
    config: .gitea/sop-checklist-config.yaml
    on_push: keep
`;
const CHECKLIST = `items:
  - {slug: testing, numeric_alias: 1, pr_section_marker: Comprehensive testing performed, required_teams: [engineers]}
`;

const story = JSON.parse(readFileSync(join(STORY, "12-acked-again-and-green.json"), "utf8")) as PullRequestSnapshot;
const contentOf = (path: string, at: "base" | "head", text: string) => ({ path, at, sha256: "0".repeat(64), text });

/** The story's last step with a configuration at its base, and another at its head. */
const withConfiguration = (configuration: string): PullRequestSnapshot => ({
  ...story,
  base_files: ["portcullis.yaml", ".gitea/sop-checklist-config.yaml"],
  file_contents: [
    contentOf("portcullis.yaml", "base", configuration),
    contentOf(".gitea/sop-checklist-config.yaml", "base", CHECKLIST),
    contentOf("portcullis.yaml", "head", "version: 1\ngates: {review-state: {}}\n"),
  ],
});

let forge: FakeForge;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-snapshot-"));
  // What runs these tests may be a job of a forge itself.
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_TOKEN", "PORTCULLIS_FORGE_URL", "PORTCULLIS_FORGE_TOKEN"])
    vi.stubEnv(name, "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await forge.close();
});

async function start(snapshot: PullRequestSnapshot): Promise<void> {
  forge = await startFakeForge({ kind: "gitea", snapshots: [snapshot] });
}
const run = (command: string, ...options: readonly string[]): Promise<Ran> =>
  runPortcullis(
    ...command.split(" "),
    "--pr",
    "molecule-ai/molecule-core#2980",
    "--forge-url",
    forge.origin,
    ...options,
  );

describe("portcullis snapshot --pr", () => {
  it("writes what the gates of the base need, and nothing else", async () => {
    await start(withConfiguration(CONFIGURATION));
    const { code, out, err } = await run("snapshot");
    expect([code, err]).toEqual([0, ""]);
    const taken = JSON.parse(out) as PullRequestSnapshot;
    const parts = ["comments", "commits", "reviews", "teams"];
    expect(Object.keys(taken).toSorted()).toEqual(
      [...parts, "forge", "pull_request", "repository", "schema_version", "taken_at"].toSorted(),
    );
    expect(taken.teams?.map(({ name }) => name)).toEqual(["engineers", "ai-sop-ack"]);
    expect(taken.comments).toHaveLength(story.comments!.length);
  });

  it("tells what could not be read, and writes the rest", async () => {
    await start(withConfiguration(CONFIGURATION));
    forge.setFaults(faultOn("/comments", { kind: "status", status: 403 }));
    const file = join(folder, "snapshot.json");
    const { code, out, err } = await run("snapshot", "--output", file);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/^Not read: comments: GET \/repos\/.*\/comments was answered with 403.*\n$/);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ incomplete: [{ part: "comments" }] });
    const judged = await runPortcullis("check", "--snapshot", file, "--config", join(STORY, "portcullis.yaml"));
    expect([judged.code, judged.out.includes("`comments` could not be read whole")]).toEqual([3, true]);
  });

  it("reads GitHub as well", async () => {
    forge = await startFakeForge({ kind: "github", snapshots: [withConfiguration(CONFIGURATION)] });
    const { code, out, err } = await run("snapshot", "--forge", "github");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ forge: { kind: "github" }, repository: { owner: "molecule-ai" } });
  });

  it("reads for a configuration of one's own", async () => {
    await start(story);
    writeFileSync(join(folder, "own.yaml"), "version: 1\ngates: {review-state: {borrowed_commits: allowed}}\n");
    const { code, out } = await run("snapshot", "--config", join(folder, "own.yaml"));
    expect([code, Object.keys(JSON.parse(out) as object).includes("comments")]).toEqual([0, false]);
  });

  it("sends the token to the forge and says it to nobody", async () => {
    await start(withConfiguration(CONFIGURATION));
    writeFileSync(join(folder, "token"), `${TOKEN}\n`);
    const { out, err } = await run("snapshot", "--token-file", join(folder, "token"));
    expect(forge.requests.every(({ authorized }) => authorized)).toBe(true);
    expect(out + err).not.toContain(TOKEN);
  });

  it("sends a job's own token to no other forge", async () => {
    await start(withConfiguration(CONFIGURATION));
    vi.stubEnv("GITHUB_TOKEN", TOKEN);
    vi.stubEnv("GITHUB_SERVER_URL", "https://forge.example");
    await run("snapshot");
    expect(forge.requests.some(({ authorized }) => authorized)).toBe(false);
    vi.stubEnv("GITHUB_SERVER_URL", forge.origin);
    await run("snapshot");
    expect(forge.requests.at(-1)?.authorized).toBe(true);
  });
});

describe("check and explain --pr", () => {
  it("judge by the configuration of the base, not of the head (threat 29)", async () => {
    await start(withConfiguration(CONFIGURATION));
    const { code, out } = await run("check", "--format", "json");
    const report = JSON.parse(out) as { verdicts: readonly { gate: string; state: string }[] };
    expect(report.verdicts.map(({ gate }) => gate)).toEqual(["sop-ack"]);
    expect(code).toBe(report.verdicts[0]!.state === "pass" ? 0 : 1);
    const explained = await run("explain sop-ack", "--verify");
    expect([explained.code, explained.out.includes("sop-ack")]).toEqual([code, true]);
  });

  it("give the verdict that the snapshot gives", async () => {
    await start(withConfiguration(CONFIGURATION));
    const config = join(folder, "portcullis.yaml");
    writeFileSync(config, "version: 1\ngates:\n  sop-ack: {config: checklist.yaml, on_push: keep}\n");
    writeFileSync(join(folder, "checklist.yaml"), CHECKLIST);
    const read = JSON.parse((await run("check", "--config", config, "--format", "json")).out) as object;
    const file = join(folder, "story.json");
    writeFileSync(file, JSON.stringify(story));
    const given = await runPortcullis("check", "--snapshot", file, "--config", config, "--format", "json");
    const { verdicts } = JSON.parse(given.out) as { verdicts: readonly object[] };
    expect(read).toMatchObject({
      verdicts: verdicts.map((verdict) => ({ ...verdict, inputs_digest: expect.any(String) as string })),
    });
  });

  it("end in 3 where the forge does not answer", async () => {
    await start(story);
    const { origin } = forge;
    await forge.close();
    const { code, err } = await runPortcullis("check", "--pr", "a/b#1", "--forge-url", origin);
    expect([code, err]).toEqual([3, expect.stringContaining("nothing listens there")]);
  });

  it("end in 2 where the base has no configuration", async () => {
    await start({ ...story, base_files: ["README.md"], file_contents: [contentOf("README.md", "base", "#\n")] });
    const { code, err } = await run("check");
    expect([code, err]).toEqual([2, expect.stringMatching(/There is no portcullis\.yaml in \S+ \([0-9a-f]{10}\)/)]);
  });

  it.each([
    ["no pull request", ["--pr", "molecule-core#2980"], /names no pull request/],
    ["two things", ["--pr", "a/b#1", "--snapshot", "x.json"], /two things to judge/],
    [
      "an address with a password",
      ["--pr", "a/b#1", "--forge-url", `https://me:${TOKEN}@forge.example`],
      /a password in it/,
    ],
    ["an address of a file", ["--pr", "a/b#1", "--forge-url", "file:///etc/passwd"], /neither http nor https/],
    ["an address with a query", ["--pr", "a/b#1", "--forge-url", `https://forge.example/?t=${TOKEN}`], /a query/],
  ])("end in 2 for %s", async (_, options, reason) => {
    await start(story);
    const { code, out, err } = await runPortcullis("check", ...options);
    expect([code, reason.test(err)]).toEqual([2, true]);
    expect(out + err).not.toContain(TOKEN);
  });
});
