import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import cases from "../../../../fixtures/daemon/provision-cases.json" with { type: "json" };
import type { BootOrder, InstanceReference } from "./backend.ts";
import { openControlPlaneBackend } from "./control-plane.ts";
import { toProvisionFiles } from "./provision-request.ts";
import { startStubServer, type StubServer } from "./testing/stub-server.ts";
import { useTemporaryFolders } from "./testing/temporary-folder.ts";

/** Cases that mean something that is not here, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  "PC-002":
    "There are no files in memory beside the folder: all files lie in one folder, and each has its channel by its path.",
  "PC-003":
    "Assets are not fetched apart: the catalogue fetched them, and config.yaml always travels as configuration.",
  "PC-004": "As PC-003: there is no second source whose paths would need a list of their own.",
  "PC-013":
    "Files beside the configuration are sent as assets, not left out: what is lost on the way is told as `ignored`.",
  "PC-022": "As PC-003: there is no fetcher that could be missing. An empty folder sends neither field (below).",
  "PC-024":
    "As PC-003: a template that could not be fetched is not in the catalogue, and resolving it fails before anything stops.",
  "PC-025": "As PC-003: one source cannot disagree with itself.",
  "PH-025": "The provider stands in the reference: nothing is looked up in a store.",
  "PH-027": "An instance whose id a crash lost must still be found (part 0, 8): it is asked for by its workspace.",
};

interface Case {
  readonly id: string;
  readonly op?: string;
  readonly title: string;
  readonly given: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
  readonly recommended?: Readonly<Record<string, any>>;
}

const temporaryFolder = useTemporaryFolders();
let stub: StubServer | undefined;
afterEach(async () => {
  await stub?.close();
});

async function start(options: { readonly consoleToken?: string; readonly adminToken?: string } = {}) {
  stub = await startStubServer();
  const backend = openControlPlaneBackend({
    address: stub.address,
    token: "shared-secret",
    orgId: "org-1",
    ...options,
  });
  return { stub, backend };
}

async function makeOrder(given: Partial<BootOrder> = {}): Promise<BootOrder> {
  return {
    workspaceId: "ws-keep",
    generation: 3,
    name: "one",
    runtime: "claude-code",
    template: "seo-agent",
    tier: 4,
    kind: "workspace",
    provider: "",
    platformUrl: "http://127.0.0.1:4280",
    env: { B: "<2>", A: "1" },
    configFolder: await temporaryFolder(),
    ...given,
  };
}

const REFERENCE: InstanceReference = { workspaceId: "ws-keep", instanceId: "i-keep", provider: "" };
const contentOf = (content: string | { readonly bytes: number }): string =>
  typeof content === "string" ? content : "x".repeat(content.bytes);

async function folderOf({ given }: Case): Promise<string> {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
  if (given["template_root"] === "missing") return join(folder, "missing");
  for (const [path, content] of Object.entries<string>({ ...given["template_files"] })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contentOf(content));
  }
  for (const [path, target] of Object.entries<string>(given["template_links"] ?? {}))
    await symlink(target.replace("$OUTSIDE", outside), join(folder, path));
  return folder;
}

const messageOf = async (work: Promise<unknown>): Promise<string | null> =>
  await work.then(
    () => null,
    (error: unknown) => (error as Error).message,
  );

const applicable = (list: readonly Case[]): readonly Case[] => list.filter(({ id }) => !Object.hasOwn(NOT_HERE, id));

describe("the files of a provision request", () => {
  it.each(applicable(cases.collect_cases as readonly Case[]))("$id: $title", async (given) => {
    // Refusing `..` as a path is what N-40 asks for.
    const expected = given.id === "PC-019" ? { error_contains: ["invalid config file path"] } : given.expected;
    const inMemory = given.given["memory_files"] as
      | Readonly<Record<string, string | { readonly bytes: number }>>
      | undefined;
    if (inMemory !== undefined) {
      const files = new Map(Object.entries(inMemory).map(([path, content]) => [path, Buffer.from(contentOf(content))]));
      const message = await messageOf((async () => toProvisionFiles(files))());
      for (const text of expected["error_contains"]) expect(message).toContain(text);
      return;
    }
    const { backend, stub: server } = await start();
    server.answerWith({ status: 201, body: '{"instance_id":"i-1"}' });
    const message = await messageOf(backend.boot(await makeOrder({ configFolder: await folderOf(given) })));
    for (const text of expected["error_contains"] ?? []) expect(message).toContain(text);
    expect(server.calls).toHaveLength(expected["error_contains"] === undefined ? 1 : 0);
    if (expected["error_contains"] !== undefined) return;
    const body = JSON.parse(server.calls[0]!.body) as Record<string, unknown>;
    expect(body["config_files"] ?? null).toEqual(expected["config_files"]);
    expect(body["template_assets"] ?? null).toEqual(expected["template_assets"]);
  });
});

describe("starting", () => {
  const start_cases = (cases.http_cases as readonly Case[]).filter(({ op }) => op === "start");

  it.each(applicable(start_cases))("$id: $title", async ({ given, recommended, expected: seen }) => {
    const expected = recommended ?? seen;
    const { backend, stub: server } = await start();
    if (given["transport"] === "refused") await server.close();
    else server.answerWith({ status: given["status"] ?? 201, body: given["body"] ?? '{"instance_id":"i-1"}' });
    const order = await makeOrder({ ...(given["kind"] && { kind: given["kind"] }), ...given["config"] });
    const booted = await backend.boot(order).catch((error: unknown) => error as Error);
    const message = booted instanceof Error ? booted.message : null;
    if (expected["error"] !== undefined) expect(message).toContain(expected["error"]);
    for (const text of expected["error_contains"] ?? []) expect(message).toContain(text);
    if (expected["instance_id"] !== undefined) expect(booted).toMatchObject({ instanceId: expected["instance_id"] });
    for (const name of expected["body_lacks"] ?? []) expect(JSON.parse(server.calls[0]!.body)).not.toHaveProperty(name);
  });

  it("writes the exact error of the cases that give one whole", async () => {
    const { backend, stub: server } = await start();
    for (const { given, expected, recommended } of start_cases) {
      if (expected["error"] === undefined || recommended !== undefined) continue;
      server.answerWith({ status: given["status"], body: given["body"] });
      expect(await messageOf(backend.boot(await makeOrder()))).toBe(expected["error"]);
    }
  });
});

describe("the other calls", () => {
  it.each(applicable(cases.http_cases as readonly Case[]).filter(({ op }) => op === "stop"))(
    "$id: stop: $title",
    async ({ given, expected }) => {
      const { backend, stub: server } = await start();
      const body = given["body"] === undefined ? "" : contentOf(given["body"]);
      server.answerWith({ status: given["status"] ?? 200, body });
      const message = await messageOf(backend.stop(REFERENCE, { erase: false }));
      if (expected["error_max_length"] === undefined) {
        const { method, path, query } = server.calls[0]!;
        expect({ method, path, query }).toEqual(expected);
      } else {
        expect(message!.length).toBeLessThanOrEqual(expected["error_max_length"]);
        expect(message).toContain("x".repeat(512));
      }
    },
  );

  it.each(applicable(cases.http_cases as readonly Case[]).filter(({ op }) => op === "status"))(
    "$id: status: $title",
    async ({ id, given }) => {
      const { backend, stub: server } = await start();
      if (given["states"] !== undefined) {
        // Still booting or still ending is neither running nor gone.
        const kinds = { running: "running", pending: "unknown", stopping: "unknown", terminated: "absent" };
        for (const [state, kind] of Object.entries(kinds)) {
          server.answerWith({ status: 200, body: JSON.stringify({ state }) });
          expect(await backend.inspect(REFERENCE)).toMatchObject({ kind });
        }
      } else if (given["statuses"] !== undefined) {
        // An error says nothing, where the original took the instance for running.
        for (const status of given["statuses"]) {
          server.answerWith({ status, body: '{"state":"running","note":"echo-me"}' });
          const state = await backend.inspect(REFERENCE);
          expect(state.kind).toBe("unknown");
          expect(JSON.stringify(state)).not.toContain("echo-me");
        }
      } else if (given["transport"] === "refused") {
        await server.close();
        expect(await backend.inspect(REFERENCE)).toMatchObject({ kind: "unknown" });
      } else {
        expect(id).toBe("PH-031");
        server.answerWith({ status: 200, body: `{"state":"running"}${" ".repeat(131_072)}` });
        expect(await backend.inspect(REFERENCE)).toMatchObject({ kind: "running", instanceId: "i-keep" });
      }
    },
  );

  it.each((cases.http_cases as readonly Case[]).filter(({ op }) => op === "console"))(
    "$id: console: $title",
    async ({ given, expected }) => {
      const { backend, stub: server } = await start({
        consoleToken: given["cp_admin_api_token"],
        adminToken: given["admin_token"],
      });
      server.answerWith({ status: 200, body: "the log" });
      expect(await backend.log(REFERENCE)).toBe("the log");
      const { method, path, headers } = server.calls[0]!;
      expect({ method, path }).toEqual({
        method: expected["method"],
        path: expected["path"].replace("<id>", "ws-keep"),
      });
      for (const [name, value] of Object.entries(expected["headers"])) expect(headers[name.toLowerCase()]).toBe(value);
    },
  );
});

it("knows every case that it leaves out", () => {
  const ids = new Set([...cases.collect_cases, ...cases.http_cases].map(({ id }) => id));
  expect(Object.keys(NOT_HERE).filter((id) => !ids.has(id))).toEqual([]);
});
