import { parse, type ProvisionRequest } from "@portcullis/contracts";
import schema from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";

import { openRecordBackend } from "../backends/record.ts";
import { useTemporaryFolders } from "../backends/testing/temporary-folder.ts";
import { openVolumes } from "../volumes/open-volumes.ts";
import { createControlPlane } from "./create-control-plane.ts";

const temporaryFolder = useTemporaryFolders();
const TOKEN = "the-token-of-the-control-plane";
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start() {
  const lines: string[] = [];
  const written = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const backend = openRecordBackend({ runtimes: ["claude-code", "codex"] });
  const volumes = openVolumes(await temporaryFolder());
  const app = await createControlPlane({ backend, volumes, token: TOKEN, log: pino(written), version: "test" });
  closing.push(async () => await app.close());
  const id = randomUUID();
  const request = (given: Partial<ProvisionRequest> & Readonly<Record<string, unknown>> = {}) => ({
    org_id: "org-1",
    workspace_id: id,
    runtime: "claude-code",
    tier: 4,
    platform_url: "http://127.0.0.1:4280",
    env: { PORTCULLIS_GENERATION: "1" },
    ...given,
  });
  const call = async (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await app.inject({
      method,
      url: path,
      headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
    return { status: response.statusCode, body: response.body === "" ? undefined : response.json() };
  };
  const provision = async (given: Parameters<typeof request>[0] = {}, key?: string) =>
    await call("POST", "/cp/workspaces/provision", request(given), key === undefined ? {} : { "idempotency-key": key });
  return { app, backend, volumes, id, request, call, provision, lines };
}

const generation = (wanted: number) => ({ env: { PORTCULLIS_GENERATION: String(wanted) } });

describe("reading a request", () => {
  it("says of every field whether it was read, as the contract declares it", async () => {
    const { provision } = await start();
    const all = {
      template: "seo-agent",
      instance_type: "m7",
      disk_gb: 40,
      provider: "hetzner",
      data_persistence: "persist",
      kind: "platform",
      display: { mode: "vnc", width: 1, height: 2, protocol: "rfb" },
      config_files: { "config.yaml": "YQ==" },
      template_assets: { "prompts/a.md": "YQ==" },
    };
    const { status, body } = await provision(all);
    expect(status).toBe(201);
    expect(parse("provision_response", body).ok).toBe(true);
    const declared = Object.entries(schema.properties);
    const fields = declared.map(([name, field]) => [name, field.cp_consumes] as const);
    for (const [name, field] of Object.entries(schema.properties.display.properties))
      fields.push([`display.${name}`, field.cp_consumes]);
    const names = (wanted: boolean) => new Set(fields.filter(([, isRead]) => isRead === wanted).map(([name]) => name));
    expect(new Set(body.consumed)).toEqual(names(true));
    expect(new Set(body.ignored)).toEqual(names(false));
  });

  it("boots with exactly what it was sent on the fields that it reads", async () => {
    const { provision, backend, volumes, id, call } = await start();
    await provision({
      config_files: { "config.yaml": "YQ==", "prompts/a.md": "" },
      template_assets: { "SKILL.md": "YQ==" },
    });
    const contents = await volumes.read(id);
    expect(contents!.files.map(({ path }) => path)).toEqual(["config.yaml", "prompts/a.md"]);
    expect(backend.calls.find(({ operation }) => operation === "boot")!.order).toMatchObject({
      generation: 1,
      runtime: "claude-code",
      configFolder: await volumes.folderOf(id),
    });
    expect((await call("GET", `/cp/workspaces/${id}/files`)).body).toEqual({
      files: { "config.yaml": "YQ==", "prompts/a.md": "" },
    });
    // The next one keeps nothing of it.
    await provision({ ...generation(2), config_files: { "other.yaml": "Yg==" } });
    expect((await call("GET", `/cp/workspaces/${id}/files`)).body).toEqual({ files: { "other.yaml": "Yg==" } });
    await provision({ ...generation(3) });
    expect((await call("GET", `/cp/workspaces/${id}/files`)).body).toEqual({ files: {} });
  });

  it.each([
    [{ org_i: "x" }, "/org_i", "Did you mean org_id?"],
    [{ display: { widht: 3 } }, "/display/widht", "Did you mean width?"],
    [{ tier: "4" }, "/tier", undefined],
    [{ tier: null }, "/tier", undefined],
    [{ template: "" }, "/template", undefined],
    [{ env: { A: 1 } }, "/env/A", undefined],
    [{ env: { PORTCULLIS_GENERATION: "-1" } }, "/env/PORTCULLIS_GENERATION", undefined],
    [{ env: { A: "\0" } }, "/env/A", undefined],
    [{ config_files: { a: "YQ" } }, "/config_files/a", undefined],
    [{ config_files: { a: "Y Q==" } }, "/config_files/a", undefined],
    [{ config_files: ["YQ=="] }, "/config_files", undefined],
  ])("refuses %j, and shows where", async (given, pointer, fix) => {
    const { provision, backend } = await start();
    const { status, body } = await provision(given as Readonly<Record<string, unknown>>);
    expect(status).toBe(400);
    expect(parse("api_problem", body).ok).toBe(true);
    expect(body.problems).toContainEqual(expect.objectContaining({ pointer, ...(fix !== undefined && { fix }) }));
    expect(backend.starts).toBe(0);
  });

  it.each(["../x", "/etc/passwd", "..", "a/../b", "a\u0000b"])(
    "writes no file at %j, and stops nothing for it",
    async (path) => {
      const { provision, backend } = await start();
      await provision();
      const { status, body } = await provision({ ...generation(2), config_files: { [path]: "YQ==" } });
      expect({ status, code: body.code }).toEqual({ status: 400, code: "INVALID_FILE_PATH" });
      expect(await backend.list()).toHaveLength(1);
      expect(backend.stops).toBe(0);
    },
  );

  it("refuses what is too large, a runtime without a program, and ids that are none", async () => {
    const { provision, app } = await start();
    const large = await provision({ config_files: { a: Buffer.alloc(256 * 1024 + 1).toString("base64") } });
    expect([large.status, large.body.code]).toEqual([422, "TEMPLATE_TOO_LARGE"]);
    const runtime = await provision({ runtime: "seo-agent" });
    expect([runtime.status, runtime.body.code]).toEqual([422, "RUNTIME_UNSUPPORTED"]);
    for (const workspaceId of ["../x", "", "x", randomUUID().toUpperCase()]) {
      const { status, body } = await provision({ workspace_id: workspaceId });
      expect([status, body.code]).toEqual([400, "INVALID_WORKSPACE_ID"]);
    }
    const response = await app.inject({
      method: "POST",
      url: "/cp/workspaces/provision",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      payload: `"${"x".repeat(24 * 1024 * 1024)}"`,
    });
    expect(response.statusCode).toBe(413);
  });

  it.each(["", "{", "[]", "null", '{"org_id":"a","org_id":"b"}', '{"__proto__":{}}', "\xff"])(
    "refuses the body %j",
    async (payload) => {
      const { app } = await start();
      const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
      const response = await app.inject({ method: "POST", url: "/cp/workspaces/provision", headers, payload });
      expect(response.statusCode).toBe(400);
      expect(parse("api_problem", response.json()).ok).toBe(true);
    },
  );
});

describe("boots that are repeated", () => {
  it("are one as long as they run, by generation and by key", async () => {
    const { provision, backend } = await start();
    const first = await provision({}, "key-1");
    expect(await provision({}, "key-1")).toEqual(first);
    expect(await provision({})).toEqual(first);
    expect(
      (await Promise.all([provision(generation(2), "key-2"), provision(generation(2), "key-2")])).map(
        ({ status }) => status,
      ),
    ).toEqual([201, 201]);
    expect(backend.starts).toBe(2);
  });

  it("are refused with another body", async () => {
    const { provision, backend } = await start();
    await provision({}, "key-1");
    const reused = await provision({ tier: 5 }, "key-1");
    expect([reused.status, reused.body.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
    const changed = await provision({ tier: 5 }, "key-2");
    expect([changed.status, changed.body.code]).toEqual([409, "STATE_CHANGED"]);
    expect(backend.starts).toBe(1);
  });

  it("are refused for an older generation, and replace an older instance", async () => {
    const { provision, backend } = await start();
    await provision(generation(5));
    const stale = await provision(generation(4));
    expect([stale.status, stale.body.code]).toEqual([409, "STALE_GENERATION"]);
    expect((await provision(generation(6))).status).toBe(201);
    expect([backend.starts, backend.stops]).toEqual([2, 1]);
  });

  it("start anew once the instance has ended", async () => {
    const { provision, backend, id } = await start();
    const first = await provision({}, "key-1");
    backend.crash(id);
    const second = await provision({}, "key-1");
    expect(second.body.instance_id).not.toBe(first.body.instance_id);
  });

  it("keep the key header within its bounds", async () => {
    const { call, request } = await start();
    const { status } = await call("POST", "/cp/workspaces/provision", request(), {
      "idempotency-key": "x".repeat(256),
    });
    expect(status).toBe(400);
  });
});

describe("restart", () => {
  it("replaces what runs and keeps nothing of it", async () => {
    const { provision, call, request, id, backend } = await start();
    const first = await provision({ config_files: { "config.yaml": "YQ==", b: "Yg==" } });
    const body = request({ config_files: { "config.yaml": "Yw==" } });
    const second = await call("POST", `/cp/workspaces/${id}/restart`, body, { "idempotency-key": "again" });
    expect(second.status).toBe(201);
    expect(second.body.instance_id).not.toBe(first.body.instance_id);
    expect((await call("GET", `/cp/workspaces/${id}/files`)).body).toEqual({ files: { "config.yaml": "Yw==" } });
    expect(await call("POST", `/cp/workspaces/${id}/restart`, body, { "idempotency-key": "again" })).toEqual(second);
    expect(backend.starts).toBe(2);
    expect((await call("POST", `/cp/workspaces/${id}/restart`, body)).body.instance_id).not.toBe(
      second.body.instance_id,
    );
  });

  it("is refused for another workspace than its path, and without a body", async () => {
    const { call, request, id } = await start();
    const other = await call("POST", `/cp/workspaces/${randomUUID()}/restart`, request());
    expect([other.status, other.body.code]).toEqual([400, "INVALID_REQUEST"]);
    expect((await call("POST", `/cp/workspaces/${id}/restart`)).status).toBe(400);
  });
});

describe("the other calls", () => {
  it("tell what runs, of whom, and how it ended", async () => {
    const { provision, call, id, backend } = await start();
    expect((await call("GET", `/cp/workspaces/${id}/status`)).body).toEqual({ state: "terminated" });
    expect((await call("GET", `/cp/workspaces/${id}/files`)).status).toBe(404);
    const { body } = await provision(generation(7));
    const running = await call("GET", `/cp/workspaces/${id}/status?instance_id=other`);
    expect(running.body).toEqual({ state: "running", instance_id: body.instance_id, generation: 7 });
    const instances = [{ workspace_id: id, instance_id: body.instance_id }];
    expect((await call("GET", "/cp/workspaces")).body).toEqual({ instances });
    expect((await call("GET", "/cp/workspaces?org_id=org-1")).body).toEqual({ instances });
    expect((await call("GET", "/cp/workspaces?org_id=org-2")).body).toEqual({ instances: [] });
    backend.crash(id, "exit code 3");
    const ended = await call("GET", `/cp/workspaces/${id}/status`);
    expect(ended.body).toMatchObject({ state: "terminated", error: "exit code 3" });
    expect(parse("instance_status", ended.body).ok).toBe(true);
    const log = await call("GET", `/cp/admin/workspaces/${id}/console`);
    expect(log.body).toEqual({ instance_id: body.instance_id, text: "claude-code: generation 7\n" });
  });

  it("stop once or often, and erase only when asked", async () => {
    const { provision, call, id, volumes, backend } = await start();
    expect((await call("DELETE", `/cp/workspaces/${id}`)).status).toBe(204);
    await provision({ config_files: { a: "YQ==" } });
    for (const query of ["?instance_id=x", ""])
      expect((await call("DELETE", `/cp/workspaces/${id}${query}`)).status).toBe(204);
    expect(await backend.list()).toEqual([]);
    expect((await volumes.read(id))!.files).toHaveLength(1);
    expect((await call("DELETE", `/cp/workspaces/${id}?prune=true`)).status).toBe(204);
    expect(await volumes.list()).toEqual([]);
  });
});

describe("who may ask", () => {
  it("demands the token of every call but the one for health", async () => {
    const { app, id } = await start();
    for (const authorization of ["", "Bearer", "Bearer wrong", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`])
      for (const [method, url] of [
        ["GET", "/cp/workspaces"],
        ["GET", `/cp/workspaces/${id}/status`],
        ["GET", `/cp/workspaces/${id}/files`],
        ["GET", `/cp/admin/workspaces/${id}/console`],
        ["DELETE", `/cp/workspaces/${id}`],
        ["POST", "/cp/workspaces/provision"],
        ["POST", `/cp/workspaces/${id}/restart`],
        ["GET", "/cp/anything"],
      ] as const) {
        const { statusCode } = await app.inject({ method, url, headers: { authorization } });
        expect(statusCode).toBe(401);
      }
    expect((await app.inject("/healthz")).json()).toEqual({ status: "ok", version: "test" });
  });

  it("answers under no foreign name, and no page of another origin", async () => {
    const { app } = await start();
    const headers = { authorization: `Bearer ${TOKEN}` };
    const foreign = await app.inject({ url: "/cp/workspaces", headers: { ...headers, host: "evil.example" } });
    expect([foreign.statusCode, foreign.json().code]).toEqual([403, "HOST_REFUSED"]);
    const page = { ...headers, origin: "http://evil.example" };
    const written = await app.inject({ method: "DELETE", url: `/cp/workspaces/${randomUUID()}`, headers: page });
    expect([written.statusCode, written.json().code]).toEqual([403, "ORIGIN_REFUSED"]);
  });

  it("names the nearest route and the methods of a path", async () => {
    const { call, id } = await start();
    expect((await call("GET", `/cp/workspaces/${id}/statu`)).body).toMatchObject({ code: "ROUTE_NOT_FOUND" });
    expect((await call("GET", `/cp/workspaces/${id}/restart`)).body).toMatchObject({ code: "METHOD_NOT_ALLOWED" });
  });

  it("writes no secret into its log", async () => {
    const { provision, call, id, lines } = await start();
    const env = { API_KEY: "sk-secret-1", PORTCULLIS_INSTANCE_TOKEN: "secret-2", PORTCULLIS_GENERATION: "1" };
    await provision({ env, config_files: { "config.yaml": Buffer.from("secret-3").toString("base64") } });
    await provision({ env: { ...env, BROKEN: 7 as unknown as string } });
    await call("GET", `/cp/workspaces/${id}/status?instance_id=secret-4`);
    const told = lines.join("");
    expect(told).toContain('"status":201');
    expect(told).not.toMatch(/secret|c2VjcmV0|the-token-of/);
  });

  it("answers what is no HTTP, and closes", async () => {
    const { app } = await start();
    await app.listen({ host: "127.0.0.1", port: 0 });
    const socket = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("nonsense\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
