import { cp, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";

import { DaemonError } from "../core/daemon-error.ts";
import type { Store } from "../store/store.ts";
import { startStoreFixtures } from "../testing/stores.ts";
import { type OpenOptions, openWorkspaces, type OpenWorkspaces, until } from "./testing/open-workspaces.ts";

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

const isUp = ({ status, instance_id }: { readonly status: string; readonly instance_id: string | null }): boolean =>
  status === "online" && instance_id !== null;

describe.each(fixtures)("workspaces on $kind", (fixture) => {
  const opened: OpenWorkspaces[] = [];
  const folders: string[] = [];
  const location = fixture.createLocation();
  let store: ReturnType<typeof fixture.open> | undefined;

  async function open(options: OpenOptions = {}): Promise<OpenWorkspaces> {
    store ??= fixture.open(await location);
    const workspaces = await openWorkspaces(await store, options);
    opened.push(workspaces);
    return workspaces;
  }

  afterEach(async () => {
    for (const workspaces of opened.splice(0)) {
      for (const { id, name } of (await workspaces.service.list({ limit: 100 })).workspaces)
        await workspaces.service.remove(id, { confirmName: name, eraseData: true, purge: false });
      await workspaces.close();
    }
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  });
  afterAll(async () => await fixture.closeStores());

  async function online(
    workspaces: OpenWorkspaces,
    body: { runtime?: string; template?: string } = {},
  ): Promise<string> {
    const { id } = (await workspaces.service.create({ name: "Rank", ...body })).body;
    // An instance may register before it is recorded which one it is.
    await until(workspaces.service, id, isUp);
    return id;
  }

  it("applies a template that was set, by a plain restart, once, and keeps the user's edits from then on", async () => {
    const workspaces = await open();
    const { service } = workspaces;
    const id = await online(workspaces, { runtime: "claude-code" });
    const { body } = await service.updateTemplate(id, "seo-agent");
    expect(body).toMatchObject({ needs_restart: true, workspace: { template: "seo-agent", applied_template: "" } });
    const first = await service.restart(id, {});
    expect(first).toMatchObject({ status: 202, body: { config_dir: "seo-agent", plan: { rule: "stored-template" } } });
    const after = await until(
      service,
      id,
      ({ status, applied_generation }) => status === "online" && applied_generation === 2,
    );
    expect(after).toMatchObject({ needs_restart: false, applied_template: "seo-agent" });
    expect(after.boot_digest).toBe(first.body.plan!.digest);

    await service.writeFile(id, "config.yaml", Buffer.from("name: mine\n"));
    const edited = (await service.files(id)).digest;
    const second = await service.restart(id, {});
    expect(second.body).toMatchObject({
      config_dir: "existing-volume",
      plan: { rule: "existing-volume", source: null },
    });
    await until(service, id, ({ status, applied_generation }) => status === "online" && applied_generation === 3);
    expect((await service.files(id)).digest).toBe(edited);
  });

  it("keeps running, and says so, where a template does not resolve; strict refuses before anything is stopped", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portcullis-templates-"));
    folders.push(folder);
    await cp(new URL("../../../../fixtures/templates", import.meta.url).pathname, folder, { recursive: true });
    const workspaces = await open({ templates: folder });
    const { service, backend } = workspaces;
    const id = await online(workspaces, { runtime: "claude-code" });
    await service.updateTemplate(id, "seo-agent");
    await rename(join(folder, "seo-agent"), join(folder, ".gone"));
    const stops = backend.stops;
    await expect(service.restart(id, { strict: true })).rejects.toMatchObject({ code: "TEMPLATE_UNRESOLVED" });
    expect(backend.stops).toBe(stops);
    expect((await service.read(id)).status).toBe("online");
    const { status, body } = await service.restart(id, {});
    expect(status).toBe(202);
    expect(body.warnings).toEqual([
      { code: "TEMPLATE_UNRESOLVED", message: expect.stringContaining("seo-agent") as string },
    ]);
    const after = await until(service, id, (row) => row.status === "online" && row.applied_generation === 2);
    expect(after).toMatchObject({ needs_restart: true, template: "seo-agent" });
    expect((await service.events({ workspaceId: id, limit: 100 })).events.map(({ kind }) => kind)).toContain(
      "WORKSPACE_TEMPLATE_UNRESOLVED",
    );
  });

  it("boots once more for any number of restarts while one is under way, and the last write wins", async () => {
    const workspaces = await open();
    const { service, backend } = workspaces;
    const id = await online(workspaces);
    const before = backend.starts;
    await Promise.all(Array.from({ length: 8 }, async () => await service.restart(id, {})));
    await service.updateTemplate(id, "seo-agent");
    await service.restart(id, {});
    const after = await until(
      service,
      id,
      (row) => row.status === "online" && row.applied_generation === row.wanted_generation,
    );
    expect(after).toMatchObject({ applied_template: "seo-agent", wanted_generation: 10 });
    expect(backend.starts - before).toBeLessThanOrEqual(10);
  });

  it("does not forget a template that was asked for because a plain restart follows", async () => {
    const workspaces = await open({
      faultOf: ({ operation, count }) => (operation === "stop" && count < 8 ? { kind: "refuse" } : undefined),
    });
    const { service } = workspaces;
    const id = await online(workspaces, { runtime: "claude-code" });
    await service.restart(id, { template: "seo-agent" });
    const plain = await service.restart(id, {});
    expect(plain.body.config_dir).toBe("seo-agent");
    const after = await until(service, id, (row) => row.status === "online" && row.applied_generation === 3);
    expect(after).toMatchObject({ applied_template: "seo-agent", needs_restart: false });
  });

  it("keeps what was prepared for a later start while an earlier one is still under way", async () => {
    const { service, backend } = await open({
      faultOf: ({ operation, count }) => (operation === "boot" && count === 1 ? { kind: "late" } : undefined),
    });
    const { id } = (await service.create({ name: "Rank", template: "seo-agent" })).body;
    await expect.poll(() => backend.calls.some(({ operation }) => operation === "boot")).toBe(true);
    for (let generation = 2; generation <= 4; generation++) await service.restart(id, {});
    backend.release();
    await until(service, id, (row) => row.status === "online" && row.applied_generation === 4);
  });

  it("fails, and says why, where what was prepared for a start is lost", async () => {
    const { service, backend, context } = await open({
      faultOf: ({ operation, count }) => (operation === "boot" && count === 1 ? { kind: "late" } : undefined),
    });
    const { id } = (await service.create({ name: "Rank", template: "seo-agent" })).body;
    await expect.poll(() => backend.calls.some(({ operation }) => operation === "boot")).toBe(true);
    await service.restart(id, { template: "seo-agent" });
    await context.volumes.prune(id, 99);
    backend.release();
    const row = await until(service, id, ({ status }) => status === "failed");
    expect(row.last_error).toMatch(/No files are staged for generation 2/);
  });

  it("loses nothing where the answer of the commit is lost", async () => {
    store ??= fixture.open(await location);
    const real = await store;
    const unreliable: Store = {
      kind: real.kind,
      query: async (sql, parameters) => await real.query(sql, parameters),
      async transaction(work) {
        let isCreating = false;
        const value = await real.transaction(async ({ query }) =>
          work({
            query: async (sql, parameters) => {
              isCreating ||= /^\s*INSERT INTO workspaces\b/i.test(sql);
              return await query(sql, parameters);
            },
          }),
        );
        if (!isCreating) return value;
        throw new DaemonError("PLATFORM_UNAVAILABLE", "The connection broke.");
      },
      probe: async () => await real.probe(),
      close: async () => {},
    };
    const workspaces = await openWorkspaces(unreliable);
    opened.push(workspaces);
    const { service } = workspaces;
    await expect(service.create({ name: "Lost", template: "seo-agent" })).rejects.toThrow("The connection broke.");
    const [row] = (await service.list({ limit: 1 })).workspaces;
    await until(service, row!.id, ({ status }) => status === "online");
  });

  it("gives the same answer to a request that is repeated under its key, and does it once", async () => {
    const { service } = await open();
    const repeat = { key: `key ${fixture.kind}`, fingerprint: "f" };
    const answers = await Promise.all(
      Array.from({ length: 3 }, async () => await service.create({ name: "Once" }, repeat)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await service.list({ limit: 100 })).workspaces.filter(({ name }) => name.startsWith("Once"))).toHaveLength(
      1,
    );
    await expect(service.create({ name: "Twice" }, { ...repeat, fingerprint: "g" })).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  it("fails a workspace whose instance does not register in time, with its log, and leaves nothing running", async () => {
    const workspaces = await open({ limits: { boot: 100 }, registers: () => false });
    const { id } = (await workspaces.service.create({ name: "Deaf" })).body;
    const failed = await until(
      workspaces.service,
      id,
      ({ status, instance_id }) => status === "failed" && instance_id === null,
    );
    expect(failed.last_error).toMatch(/did not register within 0.1 s[^]*generation 1/);
    expect(workspaces.backend.starts).toBe(workspaces.backend.stops);
  });

  it("starts an instance again that ended by itself, and gives up in the end", async () => {
    const workspaces = await open();
    const id = await online(workspaces);
    for (let crash = 0; crash < 2; crash++) {
      const { instance_id: before } = await workspaces.service.read(id);
      workspaces.backend.crash(id);
      workspaces.context.reconciler.wake(id);
      await until(workspaces.service, id, (row) => isUp(row) && row.instance_id !== before);
    }
    workspaces.backend.crash(id, "exit code 9");
    workspaces.context.reconciler.wake(id);
    const failed = await until(workspaces.service, id, ({ status }) => status === "failed");
    expect(failed.last_error).toContain("exit code 9");
    await workspaces.service.restart(id, {});
    await until(workspaces.service, id, ({ status }) => status === "online");
  });

  it("takes up after the end of the process what was under way", async () => {
    const workspaces = await open();
    const id = await online(workspaces);
    await workspaces.service.restart(id, { template: "seo-agent" });
    await workspaces.restart();
    await until(workspaces.service, id, (row) => row.status === "online" && row.applied_template === "seo-agent");
  });

  it("tells an instance of an older generation that it is not wanted", async () => {
    const workspaces = await open();
    const id = await online(workspaces);
    const { order } = workspaces.backend.calls.findLast(({ operation }) => operation === "boot")!;
    const token = order!.env["PORTCULLIS_INSTANCE_TOKEN"];
    await workspaces.service.restart(id, {});
    const old = { workspace_id: id, generation: 1 };
    await expect(workspaces.service.heartbeat(old, token)).rejects.toMatchObject({ code: "STALE_GENERATION" });
    await expect(workspaces.service.heartbeat({ ...old, generation: 2 }, token)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("wakes nobody who was paused, and removes for good", async () => {
    const workspaces = await open();
    const { service, backend } = workspaces;
    const id = await online(workspaces);
    const { order } = backend.calls.findLast(({ operation }) => operation === "boot")!;
    const token = order!.env["PORTCULLIS_INSTANCE_TOKEN"];
    expect(await service.pause(id)).toMatchObject({ status: 200, body: { status: "paused", paused_count: 1 } });
    await expect(service.heartbeat({ workspace_id: id, generation: 1 }, token)).rejects.toMatchObject({
      code: "STALE_GENERATION",
    });
    await expect(service.restart(id, {})).rejects.toMatchObject({ code: "WORKSPACE_PAUSED" });
    await service.updateTemplate(id, "seo-agent");
    expect((await service.resume(id)).body.config_dir).toBe("seo-agent");
    await until(service, id, ({ status }) => status === "online");
    await expect(service.remove(id, { confirmName: "other", eraseData: false, purge: false })).rejects.toMatchObject({
      code: "DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION",
    });
    await service.remove(id, { confirmName: "Rank", eraseData: true, purge: false });
    await expect(service.read(id)).rejects.toMatchObject({ code: "WORKSPACE_REMOVED" });
    await expect(service.restart(id, {})).rejects.toMatchObject({ code: "WORKSPACE_REMOVED" });
    await until(service, id, ({ status, instance_id }) => status === "removed" && instance_id === null);
    expect(backend.starts).toBe(backend.stops);
  });

  it("moves to another provider by stopping on the old one first", async () => {
    const workspaces = await open();
    const { service, backend } = workspaces;
    const id = await online(workspaces);
    await expect(service.switchProvider(id, { provider: "hetzner" })).rejects.toMatchObject({
      code: "DATA_LOSS_UNCONFIRMED",
    });
    const answer = await service.switchProvider(id, { provider: "hetzner", confirm_data_loss: true });
    expect(answer).toMatchObject({ status: 202, body: { status: "switching", from: "aws", to: "hetzner" } });
    await until(service, id, (row) => row.status === "online" && row.applied_generation === 2);
    const calls = backend.calls.filter(({ operation }) => operation === "stop" || operation === "boot");
    expect(calls.map(({ operation, reference, order }) => [operation, reference?.provider ?? order?.provider])).toEqual(
      [
        ["boot", ""],
        ["stop", ""],
        ["boot", "hetzner"],
      ],
    );
  });

  it("refuses what would leave a workspace without an instance before anything is stopped", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portcullis-templates-"));
    folders.push(folder);
    await cp(new URL("../../../../fixtures/templates", import.meta.url).pathname, folder, { recursive: true });
    await writeFile(join(folder, "hermes", "config.yaml"), "name: hermes\nruntime: banana\n");
    const workspaces = await open({ templates: folder });
    const id = await online(workspaces);
    await expect(workspaces.service.restart(id, { template: "hermes" })).rejects.toMatchObject({
      code: "RUNTIME_UNSUPPORTED",
    });
    await expect(workspaces.service.update(id, { name: "Other", runtime: "seo-agent" })).rejects.toMatchObject({
      code: "RUNTIME_UNSUPPORTED",
    });
    expect(await workspaces.service.read(id)).toMatchObject({ status: "online", name: "Rank", wanted_generation: 1 });
  });

  it("lets the runtime follow an explicit template", async () => {
    const workspaces = await open();
    const id = await online(workspaces);
    await workspaces.service.restart(id, { template: "hermes" });
    const after = await until(workspaces.service, id, (row) => row.status === "online" && row.applied_generation === 2);
    expect(after).toMatchObject({
      runtime: "hermes",
      template: "hermes",
      registered_runtime: "hermes",
      needs_restart: false,
    });
  });

  it("stops nothing whose files it could not read", async () => {
    let isAway = false;
    const workspaces = await open({
      faultOf: ({ operation }) => (isAway && operation === "files" ? { kind: "refuse" } : undefined),
    });
    const { service, backend } = workspaces;
    const id = await online(workspaces);
    isAway = true;
    await service.restart(id, {});
    const asked = (): number => backend.calls.filter(({ operation }) => operation === "files").length;
    const before = asked();
    await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(before + 2);
    expect(backend.stops).toBe(0);
    isAway = false;
    await until(service, id, (row) => row.status === "online" && row.applied_generation === 2);
  });

  it("takes what was changed since for wanted, not a boot that never came to be", async () => {
    let isAway = true;
    const workspaces = await open({
      limits: { attempts: 1000 },
      faultOf: ({ operation }) => (isAway && operation === "boot" ? { kind: "refuse" } : undefined),
    });
    const { service } = workspaces;
    const { id } = (await service.create({ name: "Pending", template: "seo-agent" })).body;
    await service.updateTemplate(id, "");
    await service.update(id, { runtime: "hermes" });
    const { body } = await service.restart(id, {});
    expect(body.plan).toMatchObject({ template: "", runtime: "hermes" });
    isAway = false;
    const after = await until(service, id, (row) => row.status === "online");
    expect(after).toMatchObject({ template: "", runtime: "hermes", registered_runtime: "hermes" });
  });

  it("is paused and resumed as its operator's, and is not failed by a wrong registration, where it is external", async () => {
    const { service } = await open();
    const { id, auth_token: token } = (await service.create({ name: "Theirs", runtime: "external" })).body;
    const registration = { workspace_id: id, generation: 1, url: "http://127.0.0.1:2", config_digest: "0".repeat(64) };
    await expect(service.register({ ...registration, runtime: "hermes" }, token)).rejects.toMatchObject({
      code: "RUNTIME_UNSUPPORTED",
    });
    expect((await service.register({ ...registration, runtime: "external" }, token)).status).toBe("online");
    expect((await service.pause(id)).body.status).toBe("paused");
    expect((await service.resume(id)).body.status).toBe("online");
    expect((await service.heartbeat({ workspace_id: id, generation: 1 }, token)).status).toBe("online");
  });

  it("removes once under one key, and can purge what was removed before", async () => {
    const workspaces = await open();
    const { service } = workspaces;
    const id = await online(workspaces);
    const repeat = { key: `remove ${id}`, fingerprint: "f" };
    const removal = { confirmName: "Rank", eraseData: false, purge: false };
    const answers = await Promise.all(Array.from({ length: 3 }, async () => await service.remove(id, removal, repeat)));
    expect(answers.map(({ body }) => body.status)).toEqual(["removed", "removed", "removed"]);
    const purge = { ...removal, purge: true };
    const key = { key: `purge ${id}`, fingerprint: "g" };
    expect((await service.remove(id, purge, key)).body).toMatchObject({ status: "purged", data: "erased" });
    expect((await service.remove(id, purge, key)).body.status).toBe("purged");
    await expect(service.read(id, { includeRemoved: true })).rejects.toMatchObject({ code: "WORKSPACE_NOT_FOUND" });
  });

  it("refuses an edit that a restart under way would take back", async () => {
    const workspaces = await open({
      faultOf: ({ operation, count }) => (operation === "stop" && count < 20 ? { kind: "refuse" } : undefined),
    });
    const id = await online(workspaces);
    await workspaces.service.restart(id, { template: "seo-agent" });
    await expect(workspaces.service.writeFile(id, "notes.md", Buffer.from("mine"))).rejects.toMatchObject({
      code: "STATE_CHANGED",
    });
  });
});
