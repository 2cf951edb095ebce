import { parse } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import type { BootOrder, InstanceReference } from "./backend.ts";
import { openControlPlaneBackend, type ControlPlaneBackendOptions } from "./control-plane.ts";
import { startStubServer, type StubServer } from "./testing/stub-server.ts";
import { useTemporaryFolders } from "./testing/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
let stub: StubServer | undefined;
afterEach(async () => {
  await stub?.close();
});

async function start(options: Partial<ControlPlaneBackendOptions> = {}) {
  stub = await startStubServer();
  const backend = openControlPlaneBackend({
    address: stub.address,
    token: "shared-secret",
    orgId: "org-1",
    ...options,
  });
  const workspaceId = randomUUID();
  const reference: InstanceReference = { workspaceId, instanceId: "i-1", provider: "hetzner" };
  const configFolder = await temporaryFolder();
  await writeFile(join(configFolder, "config.yaml"), "name: one\n");
  await mkdir(join(configFolder, "prompts"));
  await writeFile(join(configFolder, "prompts/a.md"), "a");
  await writeFile(join(configFolder, "SKILL.md"), "skill");
  const order: BootOrder = {
    workspaceId,
    generation: 3,
    name: "one",
    runtime: "claude-code",
    template: " seo-agent-default ",
    tier: 0,
    kind: "platform",
    provider: "hetzner",
    platformUrl: "http://127.0.0.1:4280",
    env: { B: "<2>", A: "1", API_KEY: "sk-1234567", PORTCULLIS_GENERATION: "3" },
    configFolder,
  };
  return { stub, backend, workspaceId, reference, order };
}

describe("boot", () => {
  it("sends a request that keeps its contract, to the byte", async () => {
    const { backend, stub: server, order, workspaceId } = await start({ adminToken: "admin" });
    server.answerWith({ status: 201, body: '{"instance_id":"i-1","state":"pending","ignored":["template_assets"]}' });
    expect(await backend.boot(order)).toEqual({ instanceId: "i-1", ignored: ["template_assets"] });
    await backend.boot(order);
    const [{ method, path, headers, body }, again] = server.calls as [
      (typeof server.calls)[0],
      (typeof server.calls)[0],
    ];
    expect({ method, path }).toEqual({ method: "POST", path: "/cp/workspaces/provision" });
    expect(headers).toMatchObject({
      "content-type": "application/json",
      authorization: "Bearer shared-secret",
      "x-molecule-admin-token": "admin",
      "idempotency-key": `${workspaceId}-3`,
    });
    expect(parse("provision_request", JSON.parse(body)).ok).toBe(true);
    expect(body.replace(workspaceId, "ID")).toBe(
      '{"org_id":"org-1","workspace_id":"ID","runtime":"claude-code","template":" seo-agent-default ","tier":0,"provider":"hetzner",' +
        '"kind":"platform","display":{},"platform_url":"http://127.0.0.1:4280",' +
        String.raw`"env":{"A":"1","API_KEY":"sk-1234567","B":"\u003c2\u003e","PORTCULLIS_GENERATION":"3"},` +
        '"config_files":{"config.yaml":"bmFtZTogb25lCg==","prompts/a.md":"YQ=="},"template_assets":{"SKILL.md":"c2tpbGw="}}',
    );
    expect(again.body).toBe(body);
  });

  it.each([
    [201, "[]"],
    [201, '{"instance_id":7}'],
    [201, '{"instance_id":""}'],
    [201, '{"instance_id":"i-1","ignored":"all"}'],
    [201, ""],
    [204, ""],
    [302, ""],
    [500, "<html>"],
  ])("takes %i with %j for no boot", async (status, body) => {
    const { backend, stub: server, order } = await start();
    server.answerWith({ status, body });
    await expect(backend.boot(order)).rejects.toMatchObject({ code: "PROVISION_FAILED" });
    expect(server.calls).toHaveLength(1);
  });

  it("accepts more than the contract knows: the instance is there", async () => {
    const { backend, stub: server, order } = await start();
    server.answerWith({ status: 201, body: '{"instance_id":"i-1","workspace_id":"x","url":"http://x"}' });
    expect(await backend.boot(order)).toEqual({ instanceId: "i-1" });
  });

  it("tells no secret that a control plane repeats", async () => {
    const { backend, stub: server, order, reference } = await start();
    server.answerWith({ status: 400, body: '{"error":"bad env sk-1234567 and shared-secret\\nx"}' });
    await expect(backend.boot(order)).rejects.toThrow(
      "cp provisioner: provision failed (400): bad env [secret] and [secret] x",
    );
    server.answerWith({ status: 500, body: "shared-secret" });
    await expect(backend.stop(reference, { erase: false })).rejects.toThrow(
      "cp provisioner: stop failed (500): [secret]",
    );
  });

  it("sends nothing of a folder that is a link or too large", async () => {
    const { backend, stub: server, order } = await start();
    const folder = await temporaryFolder();
    await symlink(order.configFolder, join(folder, "link"));
    const refused = { code: "PROVISION_FAILED" };
    await expect(backend.boot({ ...order, configFolder: join(folder, "link") })).rejects.toMatchObject(refused);
    await writeFile(join(order.configFolder, "config.yaml"), "x".repeat(256 * 1024));
    await expect(backend.boot(order)).rejects.toThrow("config files exceed 262144 bytes");
    expect(server.calls).toHaveLength(0);
  });

  it("says before anything is stopped what cannot be carried, by channel", async () => {
    const { backend } = await start();
    const file = (path: string, bytes: number) => ({ path, bytes, sha256: "" });
    const [config, assets] = [256 * 1024, 16 * 1024 * 1024];
    expect(backend.refuses([file("config.yaml", config), file("x", assets)])).toBeUndefined();
    expect(backend.refuses([file("config.yaml", config), file("prompts/x", 1)])).toMatch(/config files exceed/);
    expect(backend.refuses([file("x", assets), file("prompts", 1)])).toMatch(/template assets exceed/);
  });
});

describe("time, size and address", () => {
  it("waits no longer than it was told, and tells no address", async () => {
    const { backend, stub: server, order, reference } = await start({ timeout: 50, readTimeout: 50 });
    server.answerWith("hang");
    await expect(backend.boot(order)).rejects.toMatchObject({
      code: "PROVISIONER_UNAVAILABLE",
      message: "cp provisioner: send: no answer within 0.05 s",
    });
    await expect(backend.stop(reference, { erase: false })).rejects.toMatchObject({ code: "PROVISIONER_UNAVAILABLE" });
    expect(await backend.inspect(reference)).toMatchObject({ kind: "unknown" });
    await server.close();
    await expect(backend.boot(order)).rejects.toThrow("cp provisioner: send: ECONNREFUSED");
  });

  it("ends what is under way when it is closed", async () => {
    const { backend, stub: server, order } = await start();
    server.answerWith("hang");
    const boot = backend.boot(order);
    const refused = expect(boot).rejects.toMatchObject({ code: "PROVISIONER_UNAVAILABLE" });
    await backend.close();
    await refused;
  });

  it("reads no more of an answer than it may have", async () => {
    const { backend, stub: server, order, reference } = await start();
    server.answerWith({ status: 201, body: `{"pad":"${"x".repeat(70_000)}","instance_id":"i-1"}` });
    await expect(backend.boot(order)).rejects.toThrow("decode 201 response");
    server.answerWith({ status: 200, body: "y".repeat(1_000_000) });
    expect(await backend.log(reference)).toHaveLength(256 * 1024);
  });

  it.each(["ftp://x", "http://user:password@127.0.0.1", "127.0.0.1:1", ""])("takes %j for no address", (address) => {
    expect(() => openControlPlaneBackend({ address, orgId: "o" })).toThrow(/no http or https address/);
  });

  it("follows no redirect: its token is for one address only", async () => {
    const { backend, stub: server, order, reference } = await start();
    for (const status of [302, 307, 308]) {
      server.answerWith({ status, headers: { location: `${server.address}/elsewhere` } });
      await expect(backend.boot(order)).rejects.toThrow(`provision failed (${status})`);
      expect((await backend.inspect(reference)).kind).toBe("unknown");
    }
    expect(server.calls.map(({ path }) => path)).not.toContain("/elsewhere");
  });

  it("keeps the path of its address, and lets no id lead elsewhere", async () => {
    const server = (stub = await startStubServer());
    const backend = openControlPlaneBackend({ address: `${server.address}/base/`, orgId: "o" });
    server.answerWith({ status: 200, body: '{"state":"terminated"}' });
    await backend.inspect({ workspaceId: "a/../b?x", instanceId: "i", provider: "" });
    expect(server.calls[0]!.path).toBe("/base/cp/workspaces/a%2F..%2Fb%3Fx/status");
    await expect(
      backend.stop({ workspaceId: "..", instanceId: null, provider: "" }, { erase: false }),
    ).rejects.toMatchObject({
      code: "INVALID_WORKSPACE_ID",
    });
  });
});

describe("stop, status, files and list", () => {
  it("names instance and provider, and says when everything goes", async () => {
    const { backend, stub: server, reference, workspaceId } = await start();
    server.answerWith({ status: 204 });
    await backend.stop(reference, { erase: true });
    await backend.stop({ workspaceId, instanceId: null, provider: "" }, { erase: false });
    expect(server.calls.map(({ query }) => query)).toEqual([
      { instance_id: "i-1", provider: "hetzner", prune: "true" },
      {},
    ]);
  });

  it.each([404, 405, 501, 400, 422])("takes %i for nothing there only without an id", async (status) => {
    const { backend, stub: server, reference } = await start();
    server.answerWith({ status });
    const unknown = { ...reference, instanceId: null };
    await backend.stop(unknown, { erase: false });
    expect(await backend.inspect(unknown)).toEqual({ kind: "absent" });
    await expect(backend.stop(reference, { erase: false })).rejects.toMatchObject({ code: "PROVISION_FAILED" });
    expect((await backend.inspect(reference)).kind).toBe("unknown");
  });

  it.each([401, 403, 429, 500, 503])("concludes nothing from %i", async (status) => {
    const { backend, stub: server, reference } = await start();
    server.answerWith({ status });
    const unknown = { ...reference, instanceId: null };
    await expect(backend.stop(unknown, { erase: false })).rejects.toMatchObject({ code: "PROVISION_FAILED" });
    expect((await backend.inspect(unknown)).kind).toBe("unknown");
  });

  it("takes the generation from the answer, from its own boot, or from the reference", async () => {
    const { backend, stub: server, reference, order } = await start();
    server.answerWith({ status: 201, body: '{"instance_id":"i-1"}' });
    await backend.boot(order);
    server.answerWith({ status: 200, body: '{"state":"running"}' });
    expect(await backend.inspect(reference)).toEqual({ kind: "running", instanceId: "i-1", generation: 3 });
    const other = { ...reference, instanceId: "i-2", generation: 8 };
    expect(await backend.inspect(other)).toEqual({ kind: "running", instanceId: "i-2", generation: 8 });
    server.answerWith({ status: 200, body: '{"state":"running","instance_id":"i-3","generation":9}' });
    expect(await backend.inspect(other)).toEqual({ kind: "running", instanceId: "i-3", generation: 9 });
  });

  it.each(['{"state":"fine"}', "{", "[]", '{"state":"running","generation":"3"}'])(
    "cannot read the status %s",
    async (body) => {
      const { backend, stub: server, reference } = await start();
      server.answerWith({ status: 200, body });
      expect((await backend.inspect(reference)).kind).toBe("unknown");
    },
  );

  it("reads files and lists where there are such, and refuses paths that lead elsewhere", async () => {
    const { backend, stub: server, reference, workspaceId } = await start();
    for (const status of [404, 501]) {
      server.answerWith({ status });
      expect(await backend.files(reference)).toBeUndefined();
      expect(await backend.list()).toEqual([]);
    }
    server.answerWith({ status: 200, body: '{"files":{"a":"YQ=="}}' });
    expect(await backend.files(reference)).toEqual(new Map([["a", Buffer.from("a")]]));
    server.answerWith({ status: 200, body: '{"files":{"../a":"YQ=="}}' });
    await expect(backend.files(reference)).rejects.toMatchObject({ code: "PROVISION_FAILED" });
    const instances = [{ workspace_id: workspaceId, instance_id: "i-1" }];
    server.answerWith({ status: 200, body: JSON.stringify({ instances }) });
    expect(await backend.list()).toEqual([{ workspaceId, instanceId: "i-1" }]);
    expect(server.calls.at(-1)!.query).toEqual({ org_id: "org-1" });
    server.answerWith({ status: 500 });
    await expect(backend.list()).rejects.toMatchObject({ code: "PROVISION_FAILED" });
  });
});
