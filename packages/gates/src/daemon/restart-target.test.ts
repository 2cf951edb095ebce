import { execa } from "execa";
import fc from "fast-check";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type DaemonProcess, startDaemon } from "../../../../scripts/reliability/daemon-process.ts";
import { root } from "../../../../scripts/run-steps.ts";
import { CoverageCounter } from "../restart/campaign/coverage-counter.ts";
import type { Call } from "../restart/life/call.ts";
import { createDaemonLifeLayer } from "../restart/life/daemon-life-layer.ts";
import type { DaemonTarget } from "../restart/life/daemon-target.ts";
import { type LifeCase, OWN } from "../restart/life/life-case.ts";
import { openRestartTarget } from "./restart-target.ts";

/** Stands between us and the daemon, and breaks one thing. */
type Defect = (exchange: Exchange) => Promise<Changed | undefined>;

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** What the daemon answers. */
  readonly forward: (changes?: { readonly body?: string }) => Promise<Changed>;
}

interface Changed {
  readonly status: number;
  readonly text: string;
}

let folder: string;
let templates: string;
let daemon: DaemonProcess;
let token: string;
let proxy: Server;
let target: DaemonTarget;
let defect: Defect | undefined;

const start = async (port: number): Promise<DaemonProcess> =>
  await startDaemon({ data: join(folder, "data"), templates, port, more: [] });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portcullis-restart-target-"));
  templates = join(folder, "templates");
  await cp(join(root, "fixtures/templates"), templates, { recursive: true });
  daemon = await start(0);
  token = (await readFile(join(folder, "data", "token"), "utf8")).trim();
  proxy = await startProxy();
  target = await openRestartTarget(
    { origin: new URL(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`), token, fetch, requestSeconds: 30 },
    {
      seed: 7,
      settleSeconds: 30,
      templatesFolder: templates,
      signal: new AbortController().signal,
      async crash() {
        const { port } = new URL(daemon.address);
        await daemon.kill();
        daemon = await start(Number(port));
      },
    },
  );
}, 120_000);

afterAll(async () => {
  await target?.close();
  proxy?.closeAllConnections();
  proxy?.close();
  await daemon?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function startProxy(): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const [method, path, body] = [request.method!, request.url!, Buffer.concat(chunks).toString()];
      const forward: Exchange["forward"] = async (changes = {}) => {
        const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers;
        const sent = changes.body ?? body;
        const answer = await fetch(`${daemon.address}${path}`, {
          method,
          headers: {
            ...(headers as Record<string, string>),
            ...(changes.body && { "content-type": "application/json" }),
          },
          ...(sent !== "" && { body: sent }),
        });
        return { status: answer.status, text: await answer.text() };
      };
      const { status, text } = (await defect?.({ method, path, body, forward })) ?? (await forward());
      response.writeHead(status, { "content-type": "application/json" }).end(text);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const life = (calls: readonly Call[], more: Partial<LifeCase> = {}): LifeCase => ({
  catalogue: { root: "plain", entries: [] },
  known_runtimes: ["claude-code", "hermes"],
  workspaces: [{ name: `${OWN}rank`, runtime: "claude-code", template: "" }],
  calls,
  ...more,
});

async function judge(one: LifeCase, broken?: Defect) {
  defect = broken;
  try {
    return await createDaemonLifeLayer(target).judge(one, new CoverageCounter("life"), new Set());
  } finally {
    defect = undefined;
  }
}

const patch: Call = { call: "patch-template", workspace: 0, template: "seo-agent" };
const restart: Call = { call: "restart", workspace: 0, body: {} };
const changed = (answer: Changed, change: (body: any) => unknown): Changed => ({
  ...answer,
  text: JSON.stringify(change(JSON.parse(answer.text))),
});

describe("the reference daemon", () => {
  it("has every capability but two providers", () => {
    expect([...target.facts.capabilities].toSorted()).toEqual([
      "crash",
      "edit",
      "files",
      "import",
      "pause",
      "restart-plan",
      "strict",
      "templates-folder",
    ]);
    expect(target.facts).toMatchObject({ isStrict: false, runtimes: ["claude-code", "hermes"] });
    expect(target.notTested().map(({ subject }) => subject)).toEqual(["The switch of the provider"]);
  });

  it("breaks no property in some lives", async () => {
    const layer = createDaemonLifeLayer(target);
    const counter = new CoverageCounter("life");
    for (const one of fc.sample(layer.arbitrary, { numRuns: 4, seed: 2980 }))
      expect(await layer.judge(one, counter, new Set())).toBeUndefined();
    expect(counter.cases).toBeGreaterThan(10);
  });

  it("breaks none in a life in which everything happens", async () => {
    const own = {
      kind: "directory",
      path: `${OWN}rank`,
      configuration: { text: "runtime: claude-code\n", runtime: "claude-code" },
    } as const;
    const organisation = { ...own, path: `org-templates/${OWN}rank` } as const;
    const calls: Call[] = [
      patch,
      { call: "crash" },
      { call: "pause", workspace: 0 },
      { call: "resume", workspace: 0 },
      { call: "edit", workspace: 0 },
      restart,
      { call: "restart", workspace: 0, body: { rebuild_config: true } },
      { call: "restart", workspace: 0, body: { apply_template: true } },
      { call: "patch-template", workspace: 0, template: `${OWN}rank` },
      { call: "remove-template", path: `${OWN}rank` },
      { call: "restart", workspace: 0, body: { strict: true } },
      { call: "restart", workspace: 0, body: { template: "hermes" } },
      {
        call: "together",
        calls: [
          { call: "patch-template", workspace: 0, template: "weather-archive" },
          { call: "restart", workspace: 0, body: {} },
        ],
      },
      { call: "remove", workspace: 0 },
      restart,
    ];
    const counter = new CoverageCounter("life");
    const one = life(calls, { catalogue: { root: "plain", entries: [own, organisation] } });
    expect(await createDaemonLifeLayer(target).judge(one, counter, new Set())).toBeUndefined();
    const { rules } = counter.toCoverage();
    for (const rule of ["explicit", "name-match", "org-template", "existing-volume"] as const)
      expect(rules[rule]).toBeGreaterThan(0);
    expect((await readdir(templates)).filter((name) => name.includes("portcullis"))).toEqual([]);
  });
});

describe("a daemon that is wrong", () => {
  it("in that it forgets PATCH template", async () => {
    const violation = await judge(life([patch, restart]), async ({ method, path, forward }) =>
      method === "PATCH" && path.endsWith("/template")
        ? changed(await forward({ body: '{"template":""}' }), (body) => ({ ...body, needs_restart: true }))
        : undefined,
    );
    expect(violation).toMatchObject({
      property: "last-write-wins",
      calls: [{ call: 'PATCH /workspaces/rank/template {"template":"seo-agent"}', outcome: "200" }],
    });
  });

  it("in that a plain restart ignores what is pending: the story of 2980, in two calls and as a script", async () => {
    const ignored = life([patch, restart]);
    const violation = await judge(ignored, async ({ method, path, forward }) => {
      if (method === "POST" && path.endsWith("/restart"))
        return changed(await forward(), (body) => ({
          ...body,
          plan: { ...body.plan, source: null, label: "existing-volume", rule: "existing-volume" },
        }));
      return undefined;
    });
    expect(violation).toMatchObject({
      property: "pending-is-applied",
      calls: [{}, { call: "POST /workspaces/rank/restart" }],
    });
    expect(violation!.calls).toHaveLength(2);
    const { stdout } = await execa("sh", ["-s"], {
      input: violation!.curl!,
      env: { PORTCULLIS_URL: daemon.address, PORTCULLIS_TOKEN: token },
    });
    expect(stdout).toContain('"rule":"stored-template"');
    expect(stdout).toMatch(/"applied_template":"seo-agent","applied_digest":"[0-9a-f]{64}","needs_restart":false/);
    expect(stdout).not.toContain(token);
    const left = await (await fetch(`${daemon.address}/workspaces`)).text();
    expect(left).not.toMatch(/portcullis-restart-\d+-rank"/);
  });

  it("in that it says another plan than it carries out", async () => {
    const violation = await judge(life([restart]), async ({ method, path, forward }) =>
      method === "GET" && path.includes("/restart-plan")
        ? changed(await forward(), (body) => ({ ...body, label: "seo-agent" }))
        : undefined,
    );
    expect(violation).toMatchObject({ property: "determinism" });
  });

  it("in that a restart takes the user's edits away", async () => {
    const violation = await judge(
      life([{ call: "edit", workspace: 0 }, restart], {
        workspaces: [{ name: `${OWN}rank`, runtime: "claude-code", template: "seo-agent" }],
      }),
      async ({ method, path, forward }) =>
        method === "POST" && path.endsWith("/restart")
          ? changed(await forward({ body: '{"template":"seo-agent"}' }), (body) => ({
              ...body,
              plan: { ...body.plan, source: null, label: "existing-volume", rule: "existing-volume" },
            }))
          : undefined,
    );
    expect(violation).toMatchObject({ property: expect.stringMatching(/consent|determinism/) as string });
  });

  it.each([
    ["answers HTML", { status: 202, text: "<html>" }, "answers-every-question"],
    ["answers nothing", { status: 200, text: "" }, "answers-every-question"],
    ["fails", { status: 500, text: "{}" }, "answers-every-question"],
    ["refuses", { status: 409, text: "{}" }, "right-status"],
  ])("in that it %s", async (_, answer, property) => {
    const broken: Defect = async ({ method, path }) =>
      await Promise.resolve(method === "POST" && path.endsWith("/restart") ? answer : undefined);
    expect(await judge(life([restart]), broken)).toMatchObject({ property });
  });

  it("in that it accepts what it must refuse, and changes what it refuses", async () => {
    const accepting: Defect = async ({ method, path }) =>
      await Promise.resolve(method === "PATCH" && path.endsWith("/template") ? { status: 200, text: "{}" } : undefined);
    const unknown: Call = { call: "patch-template", workspace: 0, template: "ghost" };
    expect(await judge(life([unknown]), accepting)).toMatchObject({ property: "right-status" });
    const changing: Defect = async ({ method, path, forward }) => {
      if (method !== "PATCH" || !path.endsWith("/template")) return undefined;
      await forward({ body: '{"template":"seo-agent"}' });
      return { status: 422, text: '{"code":"TEMPLATE_UNSUPPORTED"}' };
    };
    expect(await judge(life([unknown]), changing)).toMatchObject({ property: "refused-changes-nothing" });
  });

  it("in that of two clients one is forgotten", async () => {
    const both: Call = {
      call: "together",
      calls: [
        { call: "patch-template", workspace: 0, template: "seo-agent" },
        { call: "patch-template", workspace: 0, template: "support-desk" },
      ],
    };
    const losing: Defect = async ({ method, path, forward }) =>
      method === "PATCH" && path.endsWith("/template") ? await forward({ body: '{"template":""}' }) : undefined;
    expect(await judge(life([both]), losing)).toMatchObject({ property: "last-write-wins" });
  });
});

it("leaves cases alone that are not ours", async () => {
  const entry = { kind: "directory", path: "../../elsewhere" } as const;
  expect(await judge(life([], { catalogue: { root: "plain", entries: [entry] } }))).toBeUndefined();
  expect(await judge(life([{ call: "remove-template", path: "seo-agent" }]))).toBeUndefined();
  expect(
    await judge(life([], { workspaces: [{ name: "by hand", runtime: "claude-code", template: "" }] })),
  ).toBeUndefined();
  expect(await readdir(templates)).toContain("seo-agent");
});

it("says of what cannot be reached that it cannot", async () => {
  const access = { origin: new URL("http://127.0.0.1:9"), fetch, requestSeconds: 5 };
  const options = { seed: 1, settleSeconds: 5, signal: new AbortController().signal };
  await expect(openRestartTarget(access, options)).rejects.toMatchObject({ code: "unreadable" });
});

it("leaves nothing behind", async () => {
  expect(await target.close()).toEqual([]);
  const { workspaces } = (await (await fetch(`${daemon.address}/workspaces`)).json()) as { workspaces: unknown[] };
  expect(workspaces).toEqual([]);
});
