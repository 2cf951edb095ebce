import axe from "axe-core";
import { execa } from "execa";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { type DaemonProcess, findProcesses, startDaemon } from "../../../scripts/reliability/daemon-process.ts";

import { hasChromium } from "../src/page/testing/find-chromium.ts";
import { launchChromium } from "../src/page/testing/launch-chromium.ts";

const ROOT = join(import.meta.dirname, "../../..");
const TEMPLATES = join(ROOT, "fixtures/templates");

const folders: string[] = [];
const daemons: DaemonProcess[] = [];

afterEach(async () => {
  await Promise.all(daemons.splice(0).map((daemon) => daemon.kill()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

interface Running {
  readonly daemon: DaemonProcess;
  readonly data: string;
  readonly tokenFile: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: any }>;
}

async function makeFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "portcullis-daemon-"));
  folders.push(made);
  return made;
}

async function start(more: readonly string[] = [], program?: string): Promise<Running> {
  const data = await makeFolder();
  const daemon = await startDaemon({
    data,
    port: 0,
    more,
    ...(program === undefined ? { templates: TEMPLATES } : { program }),
  });
  daemons.push(daemon);
  const tokenFile = join(data, "token");
  const token = (await readFile(tokenFile, "utf8")).trim();
  return {
    daemon,
    data,
    tokenFile,
    async call(method, path, body, headers = {}) {
      const answer = await fetch(`${daemon.address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}

async function until({ call }: Running, id: string, isDone: (workspace: any) => boolean): Promise<any> {
  const end = Date.now() + 60_000;
  for (;;) {
    const { body } = await call("GET", `/workspaces/${id}?include_removed=true`);
    if (isDone(body)) return body;
    if (Date.now() > end) throw new Error(`It stays as it is: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const run = async (program: string, options: readonly string[], input = "") =>
  await execa(process.execPath, [join(ROOT, "packages", program), ...options], { cwd: ROOT, reject: false, input });

const DAEMON = "daemon/bin/portcullis-daemon.cjs";

describe("portcullis-daemon", () => {
  it("relives the story: PATCH template, a plain restart, and the workspace boots with it; its edits stay from then on", async () => {
    const running = await start();
    const { call } = running;
    const { id } = (await call("POST", "/workspaces", { name: "Rank", runtime: "claude-code" })).body;
    await until(running, id, ({ status }) => status === "online");
    expect((await call("PATCH", `/workspaces/${id}/template`, { template: "seo-agent" })).body.needs_restart).toBe(
      true,
    );
    expect((await call("GET", `/workspaces/${id}/restart-plan`)).body).toMatchObject({ rule: "stored-template" });
    const { status, body } = await call("POST", `/workspaces/${id}/restart`);
    expect([status, body.config_dir]).toEqual([202, "seo-agent"]);
    const after = await until(running, id, (row) => row.status === "online" && row.applied_generation === 2);
    expect(after).toMatchObject({ applied_template: "seo-agent", needs_restart: false, boot_digest: body.plan.digest });
    const health = (await (await fetch(`${after.url}/health`)).json()) as { digest: string };
    expect(health.digest).toBe(body.plan.digest);
    expect((await call("POST", `/workspaces/${id}/restart`)).body.config_dir).toBe("existing-volume");
  });

  it("refuses a second daemon on the same folder, and names the first", async () => {
    const { daemon, data } = await start();
    const second = await run(DAEMON, ["--data", data, "--port", "0"]);
    expect(second.exitCode).toBe(3);
    expect(second.stderr).toContain(String(daemon.pid));
  });

  it("stops as asked, and leaves no process behind", async () => {
    const running = await start();
    const { id } = (await running.call("POST", "/workspaces", { name: "Rank" })).body;
    await until(running, id, ({ status }) => status === "online");
    expect(findProcesses(running.data).length).toBeGreaterThan(0);
    expect(await running.daemon.stop()).toBe(0);
    expect(findProcesses(running.data)).toEqual([]);
  });

  it("answers the questions of the resolver protocol, and goes on after one that is none", async () => {
    const question = {
      id: 1,
      templates_dir: TEMPLATES,
      workspace: { name: "Rank", runtime: "claude-code", template: "seo-agent" },
      request: {},
    };
    const { stdout, exitCode } = await run(
      DAEMON,
      ["resolve", "--stdin"],
      `${JSON.stringify(question)}\nnonsense\n${JSON.stringify({ ...question, id: 2, request: { template: "hermes" } })}\n`,
    );
    const answers = stdout.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toMatchObject({ id: 1, source: "seo-agent", rule: "stored-template" });
    expect(answers[1]).toMatchObject({ status: 400 });
    expect(answers[2]).toMatchObject({ id: 2, source: "hermes", rule: "explicit" });
    expect(exitCode).toBe(1);
  });

  it("doctor says what is wrong, and how to mend it", async () => {
    const fine = await run(DAEMON, [
      "doctor",
      "--data",
      await makeFolder(),
      "--templates",
      TEMPLATES,
      "--format",
      "json",
    ]);
    expect(fine.exitCode).toBe(0);
    const wrong = await run(DAEMON, [
      "doctor",
      "--data",
      await makeFolder(),
      "--templates",
      TEMPLATES,
      "--provisioner",
      "control-plane:http://127.0.0.1:9",
    ]);
    expect([wrong.exitCode, wrong.stdout]).toEqual([1, expect.stringContaining("✖ back-end")]);
  });

  it.each([
    [["--port", "99999"], "port"],
    [["--provisioner", "cloud"], "back-end"],
    [["--database", "mysql://x"], "postgres://"],
    [["--manifest", "no-such-file.json"], "no-such-file.json"],
    [["--bogus"], "--bogus"],
  ])("refuses wrong usage: %s", async (options, named) => {
    const { exitCode, stderr } = await run(DAEMON, ["--data", await makeFolder(), ...options]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(named)]);
  });
});

describe.runIf(hasChromium())("the page of a real daemon", () => {
  it("shows the story as it happens: the template is set, the plan names the rule, the restart is followed live", async () => {
    const running = await start();
    const { daemon, call, tokenFile } = running;
    const { id } = (await call("POST", "/workspaces", { name: "Rank", runtime: "claude-code" })).body;
    await until(running, id, ({ status }) => status === "online");
    const browser = await launchChromium({});
    try {
      const [page] = browser.context.pages();
      await page!.goto(`${daemon.address}/page/sign-in`);
      await page!.getByLabel("Token").fill((await readFile(tokenFile, "utf8")).trim());
      await page!.locator("main").getByRole("button", { name: "Sign in" }).click();
      await page!.goto(`${daemon.address}/page/workspaces/${id}`);
      await page!.getByLabel("Template wanted").selectOption("seo-agent");
      await page!.getByRole("button", { name: "Save the template" }).click();
      expect(await page!.locator(".rule-chosen .rule-name").innerText()).toBe("stored-template");
      await page!.locator('#connection[data-state="live"]').waitFor();
      await page!.getByRole("button", { name: "Restart", exact: true }).click();
      await page!.locator("#live-events", { hasText: "WORKSPACE_ONLINE" }).waitFor();
      await page!.locator("#live-status", { hasText: "online" }).waitFor();
      await until(running, id, (row) => row.status === "online" && row.applied_template === "seo-agent");
      await page!.reload();
      expect(await page!.locator(".rule-chosen .rule-name").innerText()).toBe("existing-volume");
      await page!.evaluate(axe.source);
      expect(
        (await page!.evaluate<axe.AxeResults>("axe.run(document)")).violations.map(({ id: rule }) => rule),
      ).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

it("has migrations that its own gate lets pass, all of them executed, forward, again and back", async () => {
  const options = [
    "migrations",
    "check",
    await makeFolder(),
    "packages/daemon/migrations",
    "--config",
    "portcullis.yaml",
  ];
  const { exitCode, stdout } = await run("gates/bin/portcullis.cjs", options);
  expect(stdout).toContain("judged executed");
  expect(exitCode).toBe(0);
});

describe("portcullis templates check", () => {
  const check = async ({ daemon, tokenFile }: Running, ...more: readonly string[]) =>
    await run("gates/bin/portcullis.cjs", [
      "templates",
      "check",
      "--daemon",
      daemon.address,
      "--token-file",
      tokenFile,
      ...more,
    ]);

  it("finds everything delivered by the local back-end", async () => {
    const { exitCode, stdout } = await check(await start(), "--template", "seo-agent", "--template", "weather-archive");
    expect(stdout).not.toContain("✖");
    expect(exitCode).toBe(0);
  });

  it("names what the control plane of the contract drops, and the channel on which it was lost", async () => {
    const controlPlane = await start([], "portcullis-control-plane");
    const running = await start([
      "--provisioner",
      `control-plane:${controlPlane.daemon.address}`,
      "--provisioner-token-file",
      controlPlane.tokenFile,
    ]);
    const { exitCode, stdout } = await check(running, "--template", "seo-agent");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/skills\/[^]*template_assets/);
  });

  it("fails a workspace that does not boot, with the tail of its log", async () => {
    const running = await start(["--boot-timeout", "2"]);
    const { id } = (
      await running.call("POST", "/workspaces", {
        name: "Deaf",
        template: "seo-agent",
        env: { SAMPLE_FAULT: "silent" },
      })
    ).body;
    const failed = await until(running, id, ({ status }) => status === "failed");
    expect(failed.last_error).toMatch(/did not register within 2 s/);
    const { exitCode, stdout } = await check(running, "--workspace", id);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("did not register")]);
  });
});
