import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { DaemonError } from "../../core/daemon-error.ts";
import { digestText } from "../../core/file-list.ts";
import type { Backend, BootOrder, InstanceReference } from "../backend.ts";
import { eventually, startRegistry, type RegistryServer } from "./registry-server.ts";
import { useTemporaryFolders } from "./temporary-folder.ts";

export interface SubjectOfConformance {
  readonly backend: Backend;
  /** Ends everything else that was started for it. */
  readonly close: () => Promise<void>;
  /** Processes that run for a workspace. */
  readonly count: (workspaceId: string) => Promise<number>;
}

const TOKEN = "an-instance-token-of-the-test";

const digestOf = (files: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    sha256: createHash("sha256").update(content).digest("hex"),
    bytes: content.length,
  }));
  return createHash("sha256").update(digestText(entries)).digest("hex");
};

/** What every back-end keeps, whatever it starts its instances on. */
export function describeBackend(
  name: string,
  /** Its instances are real: they register, and write logs. */
  { isReal }: { readonly isReal: boolean },
  open: (folder: string) => Promise<SubjectOfConformance>,
): void {
  describe(`the back-end ${name}`, () => {
    const temporaryFolder = useTemporaryFolders();
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close();
    });

    async function start() {
      const registry = await startRegistry();
      closing.push(registry.close);
      const subject = await open(await temporaryFolder());
      closing.push(async () => {
        await subject.backend.close();
        await subject.close();
      });
      const workspaceId = randomUUID();
      const refer = (instanceId: string | null = null): InstanceReference => ({
        workspaceId,
        instanceId,
        provider: "",
      });
      const order = async (given: Partial<BootOrder> & { readonly files?: Readonly<Record<string, string>> } = {}) =>
        await makeOrder(await temporaryFolder(), registry, workspaceId, given);
      return { ...subject, registry, workspaceId, refer, order };
    }

    it("has nothing at first, and stops that without ado", async () => {
      const { backend, refer } = await start();
      expect(await backend.inspect(refer())).toEqual({ kind: "absent" });
      await backend.stop(refer(), { erase: false });
      await backend.stop(refer(), { erase: true });
      expect(await backend.list()).toEqual([]);
      expect(await backend.log(refer())).toBe("");
    });

    it("runs what was booted, with its generation", async () => {
      const { backend, refer, order, workspaceId } = await start();
      const { instanceId } = await backend.boot(await order({ generation: 7 }));
      expect(instanceId).not.toBe("");
      for (const id of [instanceId, null])
        expect(await backend.inspect(refer(id))).toEqual({ kind: "running", instanceId, generation: 7 });
      expect(await backend.list()).toEqual([{ workspaceId, instanceId }]);
    });

    it("boots a generation once, however often it is asked, also at the same time", async () => {
      const { backend, order, count, workspaceId } = await start();
      const asked = await order();
      const booted = await Promise.all([backend.boot(asked), backend.boot(asked), backend.boot(asked)]);
      const again = await backend.boot(asked);
      expect(new Set([...booted, again].map(({ instanceId }) => instanceId)).size).toBe(1);
      expect(await count(workspaceId)).toBe(1);
    });

    it("replaces an older generation, and is not led back by a late one", async () => {
      const { backend, refer, order, count, workspaceId } = await start();
      const first = await backend.boot(await order({ generation: 1 }));
      const second = await backend.boot(await order({ generation: 2 }));
      expect(second.instanceId).not.toBe(first.instanceId);
      await expect(backend.boot(await order({ generation: 1 }))).rejects.toMatchObject({ code: "PROVISION_FAILED" });
      const running = { kind: "running", instanceId: second.instanceId, generation: 2 };
      expect(await backend.inspect(refer(second.instanceId))).toEqual(running);
      expect(await count(workspaceId)).toBe(1);
    });

    it("stops what runs, also without knowing its id, and may be asked again", async () => {
      const { backend, refer, order, count, workspaceId } = await start();
      for (const isKnown of [true, false]) {
        const { instanceId } = await backend.boot(await order({ generation: isKnown ? 1 : 2 }));
        await backend.stop(refer(isKnown ? instanceId : null), { erase: false });
        expect(await count(workspaceId)).toBe(0);
        expect(await backend.inspect(refer(instanceId))).toMatchObject({ kind: "absent", instanceId });
        await backend.stop(refer(instanceId), { erase: false });
      }
      expect(await backend.list()).toEqual([]);
    });

    it("boots a stopped generation again", async () => {
      const { backend, refer, order } = await start();
      const asked = await order();
      const first = await backend.boot(asked);
      await backend.stop(refer(first.instanceId), { erase: false });
      const second = await backend.boot(asked);
      expect(second.instanceId).not.toBe(first.instanceId);
      expect(await backend.inspect(refer(second.instanceId))).toMatchObject({ kind: "running", generation: 1 });
    });

    it("keeps workspaces apart", async () => {
      const { backend, refer, order } = await start();
      const other = randomUUID();
      const one = await backend.boot(await order());
      const two = await backend.boot(await order({ workspaceId: other }));
      await backend.stop(refer(one.instanceId), { erase: true });
      const state = await backend.inspect({ workspaceId: other, instanceId: two.instanceId, provider: "" });
      expect(state).toMatchObject({ kind: "running", instanceId: two.instanceId });
    });

    it("refuses a runtime without a program, and starts nothing", async () => {
      const { backend, order, count, workspaceId } = await start();
      const refused = backend.boot(await order({ runtime: "seo-agent" }));
      await expect(refused).rejects.toMatchObject({ code: "PROVISION_FAILED" });
      await expect(refused).rejects.toThrow(/"?seo-agent/);
      expect(await count(workspaceId)).toBe(0);
    });

    it("tells no secret in what it refuses", async () => {
      const { backend, order } = await start();
      const env = { API_KEY: "sk-very-secret-value", "": "another-secret" };
      for (const given of [{ runtime: "no-such-runtime", env: { API_KEY: env.API_KEY } }, { env }]) {
        const error: unknown = await backend.boot(await order(given)).catch((reason: unknown) => reason);
        if (!(error instanceof DaemonError)) continue;
        const told = JSON.stringify([error.message, error.details, error.stack, error.toProblem()]);
        expect(told).not.toMatch(/secret-value|another-secret|an-instance-token/);
      }
    });

    if (!isReal) return;

    it("gives the configuration to the instance, which registers with its generation and token", async () => {
      const { backend, order, registry, refer } = await start();
      const files = { "config.yaml": "name: one\n", "prompts/system.md": "Be kind.\n" };
      const { instanceId } = await backend.boot(await order({ generation: 3, files }));
      await eventually(() => expect(registry.registrations).toHaveLength(1));
      expect(registry.registrations[0]).toMatchObject({
        generation: 3,
        runtime: "claude-code",
        config_digest: digestOf(files),
        instance_id: instanceId,
      });
      expect(registry.tokens[0]).toBe(`Bearer ${TOKEN}`);
      expect(registry.refused).toEqual([]);
      await eventually(async () => expect(await backend.log(refer(instanceId))).toContain("registered"));
      const present = await backend.files(refer(instanceId));
      if (present !== undefined)
        expect(Object.fromEntries([...present].map(([path, content]) => [path, String(content)]))).toEqual(files);
    });

    it("tells how an instance ended that ended by itself, with the end of its log", async () => {
      const { backend, order, refer, count, workspaceId } = await start();
      const { instanceId } = await backend.boot(await order({ env: { SAMPLE_FAULT: "exit" } }));
      await eventually(async () => expect((await backend.inspect(refer(instanceId))).kind).toBe("absent"));
      expect(await backend.inspect(refer(instanceId))).toMatchObject({
        kind: "absent",
        instanceId,
        exit: "exit code 3",
        log: expect.stringContaining("ending before the registration"),
      });
      expect(await count(workspaceId)).toBe(0);
      expect(await backend.list()).toEqual([]);
    });

    it("writes no secret into the log of an instance", async () => {
      const { backend, order, refer } = await start();
      // The value of an unknown fault is told by the sample.
      const { instanceId } = await backend.boot(await order({ env: { SAMPLE_FAULT: "my-secret-value" } }));
      await eventually(async () => expect(await backend.log(refer(instanceId))).toContain("is not one of"));
      expect(await backend.log(refer(instanceId))).toContain('"[secret]" is not one of');
    });

    it("ends what ignores to be told so, and the children of what it stops", async () => {
      const { backend, order, refer, count, workspaceId } = await start();
      for (const [index, fault] of ["deaf", "offspring", "blocked"].entries()) {
        const booted = await backend.boot(await order({ generation: index + 1, env: { SAMPLE_FAULT: fault } }));
        const line = { deaf: "registered", offspring: "child", blocked: "for ever" }[fault]!;
        await eventually(async () => expect(await backend.log(refer(booted.instanceId))).toContain(line));
        await backend.stop(refer(booted.instanceId), { erase: false });
        expect(await count(workspaceId)).toBe(0);
      }
    });
  });
}

async function makeOrder(
  folder: string,
  registry: RegistryServer,
  workspaceId: string,
  given: Partial<BootOrder> & { readonly files?: Readonly<Record<string, string>> },
): Promise<BootOrder> {
  const { files = { "config.yaml": "name: one\n" }, env, ...rest } = given;
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const generation = given.generation ?? 1;
  return {
    workspaceId,
    generation,
    name: "one",
    runtime: "claude-code",
    template: "",
    tier: 3,
    kind: "workspace",
    provider: "",
    platformUrl: registry.url,
    configFolder: folder,
    ...rest,
    env: {
      PORTCULLIS_URL: registry.url,
      PORTCULLIS_WORKSPACE_ID: given.workspaceId ?? workspaceId,
      PORTCULLIS_WORKSPACE_NAME: "one",
      PORTCULLIS_GENERATION: String(generation),
      PORTCULLIS_RUNTIME: given.runtime ?? "claude-code",
      PORTCULLIS_INSTANCE_TOKEN: TOKEN,
      PORTCULLIS_HEARTBEAT_SECONDS: "0.1",
      ...env,
    },
  };
}
