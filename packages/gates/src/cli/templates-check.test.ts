import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { startFakeDaemon, type FakeDaemon, type FakeDaemonOptions } from "../daemon/testing/fake-daemon.ts";
import { runPortcullis } from "../testing/run-portcullis.ts";

const golden = (name: string): string =>
  new URL(`../../../../fixtures/golden/templates/${name}`, import.meta.url).pathname;

const SKILLS = Object.fromEntries(
  Array.from({ length: 96 }, (_, index) => [`skills/${index + 10}.md`, `Skill ${index}.`]),
);
const FILES = { "config.yaml": "name: seo\n", "prompts/system.md": "Be kind.", ...SKILLS };
const WHOLE: FakeDaemonOptions["templates"] = {
  hermes: { runtime: "hermes", files: { "config.yaml": "name: hermes\n" } },
};
/** As it was for weeks: the control plane drops what template_assets carries. */
const LOSSY: FakeDaemonOptions["templates"] = {
  ...WHOLE,
  "seo-agent": {
    files: FILES,
    channelOf: (path) => (path.startsWith("skills/") ? "template_assets" : "config_files"),
    deliver: (files) => Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("skills/"))),
  },
  "slow-agent": { files: { "config.yaml": "name: slow\n" }, boot: "failed", log: "starting\nno module named agent\n" },
};

let fake: FakeDaemon;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-templates-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  expect(fake.violations).toEqual([]);
  await fake.close();
});

async function check(daemon: FakeDaemonOptions, ...options: readonly string[]) {
  fake = await startFakeDaemon(daemon);
  return await runPortcullis("templates", "check", "--daemon", fake.url, ...options);
}

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Without what differs from run to run. */
const steady = (text: string): string =>
  text
    .replaceAll(fake.url, "http://127.0.0.1:4280")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "WORKSPACE")
    .replaceAll(/-[0-9a-f]{12}\b/g, "-RANDOM")
    .replaceAll(/\d+\.\d s\b/g, "N s")
    .replaceAll(/("waited_seconds": )[\d.]+/g, "$1N");

it("passes where every file arrives, and tells its progress beside", async () => {
  const { code, out, err } = await check({ templates: WHOLE });
  expect([code, steady(err)]).toEqual([
    0,
    "hermes: booting the workspace portcullis-check-hermes-RANDOM\nhermes: online after N s\n",
  ]);
  expect(out).toContain("1 of 1 files of 1 template are where they should be, digest by digest.");
  expect(fake.workspaces.size).toBe(0);
});

it.each([
  ["text", "lossy.txt"],
  ["markdown", "lossy.md"],
])("fails where a channel loses files, in %s", async (format, file) => {
  const { code, out } = await check({ templates: LOSSY }, "--format", format);
  expect(code).toBe(1);
  await expect(steady(out)).toMatchFileSnapshot(golden(file));
});

it("tells what could not be read, and exits 3", async () => {
  const { code, out } = await check({
    templates: WHOLE,
    faults: [{ route: "GET /workspaces/:id/files", kind: "close" }],
  });
  expect(code).toBe(3);
  await expect(steady(out)).toMatchFileSnapshot(golden("unread.txt"));
});

it("exits 3 where nobody listens", async () => {
  fake = await startFakeDaemon({ templates: {} });
  await fake.close();
  const { code, out } = await runPortcullis("templates", "check", "--daemon", fake.url);
  expect([code, out]).toEqual([3, expect.stringContaining("nothing listens there")]);
});

it("is quiet when all is well and it should be", async () => {
  expect(await check({ templates: WHOLE }, "--quiet")).toEqual({ code: 0, out: "", err: "" });
});

it("writes reports, and a snapshot that judges the same offline", async () => {
  const snapshot = join(folder, "snapshot.json");
  const report = join(folder, "report.json");
  const { out } = await check(
    { templates: LOSSY },
    "--format",
    "json",
    "--snapshot-output",
    snapshot,
    "--report",
    `json=${report}`,
  );
  expect(readFileSync(report, "utf8")).toBe(out);
  const config = write("portcullis.yaml", "version: 1\ngates:\n  template-delivery: {}\n");
  const again = await runPortcullis("check", "--snapshot", snapshot, "--config", config, "--format", "json");
  expect([again.code, JSON.parse(again.out)]).toEqual([1, JSON.parse(out)]);
  const explained = await runPortcullis(
    "explain",
    "template-delivery",
    "--snapshot",
    snapshot,
    "--config",
    config,
    "--verify",
  );
  expect(explained.code).toBe(1);
  expect(explained.out).toContain("96 of 96 claims hold");
});

describe("the configuration", () => {
  const configure = (gates: string): string => write("portcullis.yaml", `version: 1\ngates:\n${gates}`);

  it("says which templates, and which levels", async () => {
    const file = configure(
      "  delivery: {uses: template-delivery, templates: [hermes, seo-agent], rules: {file-missing: warning}}\n",
    );
    const { code, err } = await check({ templates: LOSSY }, "--config", file);
    expect(code).toBe(0);
    expect(err).not.toContain("slow-agent: ");
  });

  it("gives way to what the command line names", async () => {
    const file = configure("  template-delivery: {templates: [seo-agent]}\n");
    expect((await check({ templates: LOSSY }, "--config", file, "--template", "hermes")).code).toBe(0);
  });

  it("has to have the gate", async () => {
    const file = configure("  migration-collision: {directory: migrations}\n");
    const { code, err } = await check({ templates: WHOLE }, "--config", file);
    expect([code, err]).toEqual([2, expect.stringContaining("configures no gate template-delivery")]);
  });

  it("has to know the gate that is named", async () => {
    const file = configure("  template-delivery: {}\n");
    expect((await check({ templates: WHOLE }, "--config", file, "--gate", "other")).code).toBe(2);
  });
});

it("looks at a workspace that is there, and boots none", async () => {
  fake = await startFakeDaemon({ templates: LOSSY });
  const { id } = fake.add("hermes");
  const { code } = await runPortcullis("templates", "check", "--daemon", fake.url, "--workspace", id.toUpperCase());
  expect([code, fake.workspaces.size, fake.requests.some((request) => request.startsWith("POST"))]).toEqual([
    0,
    1,
    false,
  ]);
});

it("keeps what it booted where it is asked to", async () => {
  const { err } = await check({ templates: WHOLE }, "--keep");
  expect([fake.workspaces.size, err]).toEqual([1, expect.stringMatching(/hermes: the workspace \S+ is kept/)]);
});

describe("the token", () => {
  const TOKEN = "a-token-that-nobody-may-see";
  const saysNothing = ({ out, err }: { out: string; err: string }): void => expect(out + err).not.toContain(TOKEN);

  it("is read from a file", async () => {
    const ran = await check({ templates: WHOLE, token: TOKEN }, "--token-file", write("token", `${TOKEN}\n`));
    expect(ran.code).toBe(0);
    saysNothing(ran);
  });

  it("is read from the environment, and a file goes before it", async () => {
    vi.stubEnv("PORTCULLIS_TOKEN", TOKEN);
    expect((await check({ templates: WHOLE, token: TOKEN })).code).toBe(0);
    const { url } = fake;
    const wrong = await runPortcullis(
      "templates",
      "check",
      "--daemon",
      url,
      "--token-file",
      write("token", "another-token"),
    );
    expect(wrong.code).toBe(3);
    expect(wrong.out).toContain("401 UNAUTHORIZED");
    saysNothing(wrong);
  });

  it("appears nowhere, though the daemon repeats it", async () => {
    const templates = { bad: { files: FILES, boot: "failed" as const, log: `my token is ${TOKEN}` } };
    const snapshot = join(folder, "snapshot.json");
    const file = write("token", TOKEN);
    const ran = await check(
      { templates, token: TOKEN },
      "--token-file",
      file,
      "--format",
      "json",
      "--snapshot-output",
      snapshot,
    );
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining("my token is [token]")]);
    saysNothing(ran);
    expect(readFileSync(snapshot, "utf8")).not.toContain(TOKEN);
  });

  it("has to be one", async () => {
    const { code, err } = await check({ templates: WHOLE }, "--token-file", write("token", "two words, hunter2secret"));
    expect([code, err]).toEqual([2, expect.not.stringContaining("hunter2secret")]);
    expect(
      (await runPortcullis("templates", "check", "--daemon", fake.url, "--token-file", join(folder, "none"))).code,
    ).toBe(2);
  });
});

describe("wrong usage exits 2", () => {
  it.each([
    [["--daemon", "file:///etc/passwd"]],
    [["--daemon", "http://name:word@127.0.0.1"]],
    [["--workspace", "../../etc"]],
    [["--boot-timeout", "0"]],
    [["--boot-timeout", "soon"]],
    [["--gate", "template-delivery"]],
    [["--report", "json"]],
    [["--format", "yaml"]],
  ])("%j", async (options) => {
    expect((await check({ templates: WHOLE }, ...options)).code).toBe(2);
    expect(fake.requests).toEqual([]);
  });

  it("no daemon", async () => {
    fake = await startFakeDaemon({ templates: {} });
    expect((await runPortcullis("templates", "check")).code).toBe(2);
  });
});

it("removes what it booted when somebody interrupts, and exits 130", async () => {
  const change = (body: unknown): unknown => (process.emit("SIGINT"), body);
  const templates = { slow: { files: FILES, boot: "never" as const } };
  const { code, err } = await check({ templates, faults: [{ route: "GET /workspaces/:id", kind: "change", change }] });
  expect([code, fake.workspaces.size, err]).toEqual([
    130,
    0,
    expect.stringContaining("Interrupted while templates were booted."),
  ]);
});
