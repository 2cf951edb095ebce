import { afterEach, describe, expect, it } from "vitest";

import { parse } from "@portcullis/contracts";

import { createDaemonClient } from "./daemon-client.ts";
import { measureDeliveries, type MeasuringOptions } from "./measure-deliveries.ts";
import { sha256, startFakeDaemon, type FakeDaemon, type FakeDaemonOptions } from "./testing/fake-daemon.ts";

const FILES = { "config.yaml": "name: seo\n", "prompts/system.md": "Be kind.", "skills/seo.md": "Count words." };
const SEO = { "seo-agent": { files: FILES } };

let fake: FakeDaemon;
afterEach(() => fake.close());

async function measure(daemon: FakeDaemonOptions, options: Partial<MeasuringOptions> = {}, requestSeconds = 30) {
  fake = await startFakeDaemon(daemon);
  return await measureFake(options, requestSeconds);
}

async function measureFake(options: Partial<MeasuringOptions> = {}, requestSeconds = 30) {
  const client = createDaemonClient({ origin: new URL(fake.url), fetch, requestSeconds });
  const measurement = await measureDeliveries(client, {
    address: fake.url,
    workspaces: [],
    bootSeconds: 30,
    isKept: false,
    signal: new AbortController().signal,
    tell: () => {},
    ...options,
  });
  expect(parse("delivery_measurement", measurement)).toMatchObject({ ok: true });
  expect(fake.violations).toEqual([]);
  return measurement;
}

it("boots each available template, reads what arrived, and leaves nothing behind", async () => {
  const templates = {
    ...SEO,
    hermes: { runtime: "hermes", files: { "config.yaml": "x" } },
    gone: { files: {}, available: false },
  };
  const measurement = await measure({ templates });
  expect(measurement).toMatchObject({
    deliveries: [
      { template: "seo-agent", booted: "online", registered_runtime: "claude-code" },
      { template: "hermes", booted: "online", runtime: "hermes" },
    ],
    unavailable: [{ template: "gone", problem: "its folder is not there." }],
    left_over: [],
    unread: [],
  });
  expect(measurement.deliveries[0]!.delivered).toEqual(
    measurement.deliveries[0]!.expected.map(({ path, sha256: digest, bytes }) => ({ path, sha256: digest, bytes })),
  );
  expect(fake.workspaces.size).toBe(0);
});

it("says of the channels what the contract says", async () => {
  const { channels } = await measure({ templates: SEO });
  expect(channels).toEqual([
    { channel: "config_files", consumed: true },
    { channel: "template_assets", consumed: false, note: expect.stringContaining("drops this field") as string },
  ]);
});

it("boots only the templates that are named, and says of others that they are not there", async () => {
  const measurement = await measure(
    { templates: { ...SEO, other: SEO["seo-agent"] } },
    { templates: ["other", "othre"] },
  );
  expect(measurement.deliveries.map(({ template }) => template)).toEqual(["other"]);
  expect(measurement.unavailable).toEqual([
    { template: "othre", problem: 'the daemon has no template of that name. Did you mean "other"?' },
  ]);
});

it("keeps the workspaces where it is asked to", async () => {
  await measure({ templates: SEO }, { isKept: true });
  expect([...fake.workspaces.values()].map(({ name }) => name)).toEqual([
    expect.stringMatching(/^portcullis-check-seo-agent-[0-9a-f]{12}$/),
  ]);
});

it("looks at workspaces that are there, and leaves them", async () => {
  fake = await startFakeDaemon({ templates: SEO });
  const { id } = fake.add("seo-agent");
  const paused = fake.add("seo-agent", { status: "paused" });
  const plain = fake.add("seo-agent", { applied_template: "" });
  const measurement = await measureFake({ workspaces: [id, paused.id, plain.id] });
  expect(measurement.deliveries.map(({ workspace_id, booted }) => [workspace_id, booted])).toEqual([
    [id, "online"],
    [paused.id, "refused"],
  ]);
  expect(measurement.unread).toEqual([
    { subject: `The workspace ${plain.id}`, reason: "no template was ever delivered to it." },
  ]);
  expect(fake.workspaces.size).toBe(3);
});

it("waits for the boot that was asked for last", async () => {
  fake = await startFakeDaemon({ templates: SEO });
  const { id } = fake.add("seo-agent", { wanted_generation: 2 });
  const { deliveries } = await measureFake({ workspaces: [id], bootSeconds: 0.2 });
  expect(deliveries).toMatchObject([
    { booted: "timeout", error: "boot 2 was asked for, and 1 is what was delivered." },
  ]);
});

describe("a boot that fails", () => {
  it("brings the tail of the log", async () => {
    const templates = { bad: { files: FILES, boot: "failed" as const, log: `${"x".repeat(20_000)}\nthe last line\n` } };
    const { deliveries } = await measure({ templates });
    expect(deliveries[0]).toMatchObject({ booted: "failed", error: "the process ended with code 1" });
    expect(deliveries[0]!.log).toHaveLength(16 * 1024);
    expect(deliveries[0]!.log).toContain("the last line");
    expect(fake.workspaces.size).toBe(0);
  });

  it("by never registering is given up after a while, and removed", async () => {
    const templates = { slow: { files: FILES, boot: "never" as const, log: "starting" } };
    const { deliveries } = await measure({ templates }, { bootSeconds: 0.2 });
    expect(deliveries[0]).toMatchObject({ booted: "timeout", error: "it is still provisioning.", log: "starting" });
    expect(fake.workspaces.size).toBe(0);
  });

  it("by a refusal is told with its code", async () => {
    const faults = [{ route: "POST /workspaces", kind: "status", status: 422, code: "TEMPLATE_UNRESOLVED" }] as const;
    const { deliveries } = await measure({ templates: SEO, faults });
    expect(deliveries[0]).toMatchObject({
      booted: "refused",
      error: expect.stringMatching(/422 TEMPLATE_UNRESOLVED/) as string,
    });
  });

  it("is told although its files and its log cannot be read", async () => {
    const faults = [
      { route: "GET /workspaces/:id/files", kind: "status", status: 500 },
      { route: "GET /workspaces/:id/log", kind: "close" },
    ] as const;
    const measurement = await measure({ templates: { bad: { files: FILES, boot: "failed" } }, faults });
    expect(measurement).toMatchObject({ deliveries: [{ booted: "failed" }], unread: [] });
    expect(measurement.deliveries[0]!.log).toContain("its log cannot be read");
    expect(measurement.deliveries[0]).not.toHaveProperty("delivered");
  });
});

describe("trouble that passes does not change the result", () => {
  it.each([
    [
      "an answer that is lost after the workspace was made",
      { route: "POST /workspaces", kind: "late-close", times: 1 },
    ],
    ["a daemon that is starting", { route: "POST /workspaces", kind: "status", status: 503, times: 1 }],
    ["a connection that ends while it boots", { route: "GET /workspaces/:id", kind: "close", times: 2 }],
    [
      "a daemon that starts again while it boots",
      { route: "GET /workspaces/:id", kind: "status", status: 503, times: 2 },
    ],
    ["a removal whose answer is lost", { route: "DELETE /workspaces/:id", kind: "late-close", times: 1 }],
  ] as const)("%s", async (_, fault) => {
    const measurement = await measure({ templates: SEO, faults: [{ ...fault }] });
    expect(measurement).toMatchObject({ deliveries: [{ booted: "online" }], left_over: [], unread: [] });
    expect(fake.workspaces.size).toBe(0);
  });
});

describe("what cannot be known is told as unread", () => {
  const liar = (body: any) => ({ ...body, files: body.files.slice(1) });
  it.each([
    ["a daemon that fails", { route: "GET /templates", kind: "status", status: 500 }, /500/],
    [
      "template files of another",
      { route: "GET /templates/:id/files", kind: "change", change: (body: any) => ({ ...body, template: "x" }) },
      /gave those of "x"/,
    ],
    [
      "a list that is not what its digest says",
      { route: "GET /workspaces/:id/files", kind: "change", change: liar },
      /the digest that the daemon gives of the workspace/,
    ],
    [
      "a template that is not what its digest says",
      { route: "GET /templates/:id/files", kind: "change", change: liar },
      /the digest that the daemon gives of the template/,
    ],
    [
      "a file twice",
      {
        route: "GET /workspaces/:id/files",
        kind: "change",
        change: (body: any) => ({ ...body, files: [...body.files, body.files[0]] }),
      },
      /twice/,
    ],
    ["files that cannot be had", { route: "GET /workspaces/:id/files", kind: "close" }, /was not answered/],
    ["a workspace that nobody answers for", { route: "GET /workspaces/:id", kind: "status", status: 502 }, /502/],
    [
      "a workspace that is gone",
      { route: "GET /workspaces/:id", kind: "status", status: 404, code: "WORKSPACE_NOT_FOUND" },
      /404/,
    ],
    ["a creation of another shape", { route: "POST /workspaces", kind: "wrong-shape" }, /no workspace_created/],
    [
      "a creation that wants a token",
      { route: "POST /workspaces", kind: "status", status: 401, code: "UNAUTHORIZED" },
      /--token-file/,
    ],
  ] as const)("%s", async (_, fault, reason) => {
    const measurement = await measure({ templates: SEO, faults: [{ ...fault }] });
    expect(measurement.unread).toEqual([
      { subject: expect.anything() as string, reason: expect.stringMatching(reason) as string },
    ]);
    expect(fake.workspaces.size).toBe(0);
  });

  it("a workspace that is gone, without asking again", async () => {
    fake = await startFakeDaemon({ templates: SEO });
    const { unread } = await measureFake({ workspaces: ["7d5c1f0e-3b0a-4c3e-9a52-0d6f5a7f8d11"] });
    expect(unread[0]!.reason).toContain("404 WORKSPACE_NOT_FOUND");
    expect(fake.requests).toHaveLength(2);
  });

  it("a daemon that hangs", async () => {
    const faults = [{ route: "POST /workspaces", kind: "hang" }] as const;
    const { unread } = await measure({ templates: SEO, faults }, {}, 0.2);
    expect(unread[0]!.reason).toContain("it took longer than 0.2 s");
  });

  it("a template that changes while it is looked at", async () => {
    let reads = 0;
    const other = { path: "config.yaml", sha256: sha256("new"), bytes: 3, channel: "copy" };
    const change = (body: any) =>
      (reads += 1) === 1 ? body : { ...body, files: [other], digest: sha256(`${other.sha256}  ${other.path}\n`) };
    const { unread } = await measure({
      templates: SEO,
      faults: [{ route: "GET /templates/:id/files", kind: "change", change }],
    });
    expect(unread).toEqual([{ subject: '"seo-agent"', reason: "it changed while it was looked at." }]);
  });
});

describe("a workspace that was made", () => {
  it("is found by its name and removed where no answer ever told its id", async () => {
    fake = await startFakeDaemon({ templates: SEO, faults: [{ route: "POST /workspaces", kind: "late-close" }] });
    fake.add("seo-agent");
    const { unread, left_over } = await measureFake({ templates: ["seo-agent"] });
    expect([unread.length, left_over]).toEqual([1, []]);
    expect([...fake.workspaces.values()].map(({ name }) => name)).toEqual(["by hand 0"]);
  });

  it("is named where it cannot be removed", async () => {
    const faults = [{ route: "DELETE /workspaces/:id", kind: "status", status: 500 }] as const;
    const lines: string[] = [];
    const { left_over, deliveries } = await measure({ templates: SEO, faults }, { tell: (line) => lines.push(line) });
    const [id] = [...fake.workspaces.keys()];
    expect(left_over).toEqual([
      { workspace: id, template: "seo-agent", reason: expect.stringContaining("500") as string },
    ]);
    expect(deliveries).toHaveLength(1);
    expect(lines.at(-1)).toContain(id);
  });

  it("is removed when somebody interrupts", async () => {
    const controller = new AbortController();
    const templates = { slow: { files: FILES, boot: "never" as const } };
    const faults = [
      { route: "GET /workspaces/:id", kind: "change", change: (body: any) => (controller.abort(), body) },
    ] as const;
    const { unread } = await measure({ templates, faults }, { signal: controller.signal });
    expect(unread).toEqual([{ subject: '"slow"', reason: expect.stringContaining("interrupted") as string }]);
    expect(fake.requests.filter((request) => request.startsWith("DELETE"))).toHaveLength(1);
    expect(fake.workspaces.size).toBe(0);
  });
});

it("boots no more than some at a time", async () => {
  const templates = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`t${index}`, { files: FILES }]));
  let most = 0;
  const change = (body: any) => ((most = Math.max(most, fake.workspaces.size)), body);
  const { deliveries } = await measure({
    templates,
    faults: [{ route: "GET /workspaces/:id", kind: "change", change }],
  });
  expect(deliveries.map(({ template }) => template)).toEqual(Object.keys(templates));
  expect(most).toBeLessThanOrEqual(3);
});
