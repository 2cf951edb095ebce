import { execa } from "execa";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";

import type { BootOrder, InstanceReference } from "./backend.ts";
import { openLocalBackend } from "./local.ts";
import { processesOf } from "./testing/count-processes.ts";
import { eventually, startRegistry } from "./testing/registry-server.ts";
import { useTemporaryFolders } from "./testing/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const log = pino({ level: "silent" });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function makeOrder(given: Partial<BootOrder> = {}): Promise<BootOrder> {
  const configFolder = await temporaryFolder();
  await writeFile(join(configFolder, "config.yaml"), "name: one\n");
  return {
    workspaceId: randomUUID(),
    generation: 1,
    name: "one",
    runtime: "codex",
    template: "",
    tier: 1,
    kind: "workspace",
    provider: "",
    platformUrl: "http://127.0.0.1:9",
    env: { PORTCULLIS_INSTANCE_TOKEN: "token-of-the-instance" },
    configFolder,
    ...given,
  };
}

const refer = ({ workspaceId }: BootOrder): InstanceReference => ({ workspaceId, instanceId: null, provider: "" });

async function open(folder: string) {
  const backend = await openLocalBackend({ folder, log, grace: 500 });
  closing.push(async () => await backend.close());
  return backend;
}

describe("the end of the daemon", () => {
  it("leaves no process behind when it is killed, whatever its instances are doing", async () => {
    const folder = await temporaryFolder();
    const faults = ["", "deaf", "blocked", "offspring", "silent"];
    const orders = await Promise.all(
      faults.map(async (fault) => await makeOrder({ env: { PORTCULLIS_INSTANCE_TOKEN: "x", SAMPLE_FAULT: fault } })),
    );
    const file = join(folder, "orders.json");
    await writeFile(file, JSON.stringify(orders));
    const program = join(import.meta.dirname, "testing/hold-instances.ts");
    const daemon = execa(process.execPath, ["--conditions=source", program, join(folder, "instances"), file], {
      reject: false,
      buffer: false,
    });
    for (const [index, order] of orders.entries()) {
      const logFile = join(folder, "instances", order.workspaceId, "instance.log");
      const line = { blocked: "for ever", offspring: "child" }[faults[index]!] ?? "generation 1";
      await eventually(async () => expect(await readFile(logFile, "utf8")).toContain(line));
    }
    expect((await processesOf(orders[3]!.workspaceId)).length).toBe(2);
    daemon.kill("SIGKILL");
    await daemon;
    await eventually(async () => {
      for (const order of orders) expect(await processesOf(order.workspaceId)).toEqual([]);
    });
    const backend = await open(join(folder, "instances"));
    expect(await backend.inspect(refer(orders[0]!))).toMatchObject({
      kind: "absent",
      exit: "it ended with the daemon",
    });
  });

  it("stops everything when it is closed, also what is being booted", async () => {
    const backend = await open(await temporaryFolder());
    const orders = await Promise.all([makeOrder(), makeOrder(), makeOrder()]);
    const boots = Promise.allSettled(orders.map(async (order) => await backend.boot(order)));
    await backend.close();
    await boots;
    for (const order of orders) expect(await processesOf(order.workspaceId)).toEqual([]);
    await expect(backend.boot(orders[0]!)).rejects.toMatchObject({ code: "PROVISIONER_UNAVAILABLE" });
  });
});

describe("leftovers", () => {
  /** A process that no daemon holds, as if its switch had failed. */
  async function leave(folder: string, record: (pid: number, instanceId: string) => object, workspaceId: string) {
    const instanceId = `local-${randomUUID()}`;
    const child = execa(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
      env: { PORTCULLIS_WORKSPACE_ID: workspaceId, PORTCULLIS_INSTANCE_ID: instanceId },
      detached: true,
      reject: false,
    });
    closing.push(async () => void child.kill("SIGKILL"));
    await mkdir(join(folder, workspaceId), { recursive: true });
    const file = join(folder, workspaceId, "instance.json");
    await writeFile(file, JSON.stringify({ instanceId, generation: 4, ...record(child.pid!, instanceId) }));
    await eventually(async () => expect(await processesOf(workspaceId)).toEqual([child.pid]));
    return { pid: child.pid! };
  }

  it("are found by what was written before the start, and killed before anything else", async () => {
    const [folder, workspaceId] = [await temporaryFolder(), randomUUID()];
    await leave(folder, () => ({}), workspaceId);
    const backend = await open(folder);
    expect(await processesOf(workspaceId)).toEqual([]);
    expect(await backend.inspect({ workspaceId, instanceId: null, provider: "" })).toMatchObject({ kind: "absent" });
  });

  it("are not taken for others that have their number now", async () => {
    const [folder, workspaceId] = [await temporaryFolder(), randomUUID()];
    const other = (pid: number): object => ({ pid, started: "another boot 1", instanceId: "local-gone" });
    const { pid } = await leave(folder, other, workspaceId);
    await open(folder);
    expect(await processesOf(workspaceId)).toEqual([pid]);
  });

  it.each(["", "{", "null", "[]", '{"instanceId": 1, "generation": 1}', '{"instanceId":"x","generation":1,"pid":-1}'])(
    "are not concluded from the record %j",
    async (text) => {
      const [folder, workspaceId] = [await temporaryFolder(), randomUUID()];
      await mkdir(join(folder, workspaceId));
      await writeFile(join(folder, workspaceId, "instance.json"), text);
      const backend = await open(folder);
      expect((await backend.inspect({ workspaceId, instanceId: null, provider: "" })).kind).toBe("absent");
    },
  );
});

describe("what an instance is given", () => {
  it("has nothing secret on its command line, and nothing of the daemon's environment", async () => {
    process.env["A_SECRET_OF_THE_DAEMON"] = "hidden";
    const backend = await open(await temporaryFolder());
    const order = await makeOrder({
      env: { PORTCULLIS_INSTANCE_TOKEN: "token-of-the-instance", API_KEY: "sk-1234567" },
    });
    await backend.boot(order);
    const [pid] = await processesOf(order.workspaceId);
    delete process.env["A_SECRET_OF_THE_DAEMON"];
    const command = (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0");
    expect(command.slice(1, 3).map((path) => path.split("/").at(-1))).toEqual(["host.mjs", "codex.mjs"]);
    expect(command.join(" ")).not.toMatch(/token-of|sk-1234/);
    const environment = (await readFile(`/proc/${pid}/environ`, "utf8")).split("\0").map((line) => line.split("=")[0]);
    const ours = environment.filter((name) => name !== "" && !name!.startsWith("PORTCULLIS_") && name !== "LANG");
    expect(ours.toSorted()).toEqual(["API_KEY", "PATH"]);
  });

  it("leaves out what would make the interpreter run something else, and says so", async () => {
    const backend = await open(await temporaryFolder());
    const env = { NODE_OPTIONS: "--import data:text/javascript,process.exit(9)", LD_PRELOAD: "/x.so", TONE: "kind" };
    const order = await makeOrder({ env });
    const { ignored } = await backend.boot(order);
    expect(ignored).toEqual(["env.NODE_OPTIONS", "env.LD_PRELOAD"]);
    await eventually(async () => expect(await backend.log(refer(order))).toContain("generation 1"));
  });

  it.each([{ "A=B": "x" }, { A: "x\0y" }, { "": "x" }])(
    "refuses the environment %j before it starts anything",
    async (env) => {
      const backend = await open(await temporaryFolder());
      const order = await makeOrder({ env });
      await expect(backend.boot(order)).rejects.toMatchObject({ code: "PROVISION_FAILED" });
      expect(await processesOf(order.workspaceId)).toEqual([]);
    },
  );

  it("keeps a running instance where a boot of the next generation is refused", async () => {
    const backend = await open(await temporaryFolder());
    const order = await makeOrder();
    const { instanceId } = await backend.boot(order);
    for (const wrong of [{ env: { A: "\0" } }, { runtime: "../host/host" }, { runtime: "host" }])
      await expect(backend.boot({ ...order, generation: 2, ...wrong })).rejects.toMatchObject({
        code: "PROVISION_FAILED",
      });
    expect(await backend.inspect(refer(order))).toEqual({ kind: "running", instanceId, generation: 1 });
  });

  it.each(["../../etc", "x", ""])("knows no workspace %j", async (workspaceId) => {
    const backend = await open(await temporaryFolder());
    const refused = { code: "INVALID_WORKSPACE_ID" };
    await expect(backend.boot(await makeOrder({ workspaceId }))).rejects.toMatchObject(refused);
    await expect(backend.stop({ workspaceId, instanceId: null, provider: "" }, { erase: true })).rejects.toMatchObject(
      refused,
    );
  });
});

describe("the sample runtimes", () => {
  it("register as what they are, tell what they have, and live on", async () => {
    const registry = await startRegistry();
    closing.push(registry.close);
    const backend = await open(await temporaryFolder());
    expect(backend.runtimes).toEqual(["claude-code", "codex", "google-adk", "hermes", "openclaw"]);
    const orders = await Promise.all(
      backend.runtimes!.map(
        async (runtime) =>
          await makeOrder({ runtime, platformUrl: registry.url, env: { PORTCULLIS_HEARTBEAT_SECONDS: "0.1" } }),
      ),
    );
    for (const { configFolder } of orders) {
      await mkdir(join(configFolder, "prompts"));
      await writeFile(join(configFolder, "prompts/system.md"), "Be kind.\n");
      await mkdir(join(configFolder, "skills/one"), { recursive: true });
      await writeFile(join(configFolder, "skills/one/SKILL.md"), "# One\n");
    }
    // Without a token none of them starts: the environment of these orders lacks it.
    await Promise.all(
      orders.map(
        async (order) => await backend.boot({ ...order, env: { ...order.env, PORTCULLIS_INSTANCE_TOKEN: "t" } }),
      ),
    );
    await eventually(() => expect(registry.registrations).toHaveLength(5));
    await eventually(() => expect(registry.heartbeats.length).toBeGreaterThan(10));
    expect(new Set(registry.registrations.map(({ runtime }) => runtime))).toEqual(new Set(backend.runtimes));
    expect(registry.refused).toEqual([]);
    for (const { url, workspace_id, config_digest, runtime } of registry.registrations) {
      const health: unknown = await (await fetch(`${url}/health`)).json();
      expect(health).toEqual({
        runtime,
        workspace: workspace_id,
        generation: 1,
        digest: config_digest,
        prompts: ["prompts/system.md"],
        skills: ["skills/one/SKILL.md"],
      });
    }
  });

  it.each([409, 410])("end when they are told %i", async (status) => {
    const registry = await startRegistry();
    closing.push(registry.close);
    const backend = await open(await temporaryFolder());
    const env = { PORTCULLIS_HEARTBEAT_SECONDS: "0.1", PORTCULLIS_INSTANCE_TOKEN: "t" };
    const order = await makeOrder({ platformUrl: registry.url, env });
    await backend.boot(order);
    await eventually(() => expect(registry.heartbeats.length).toBeGreaterThan(0));
    registry.answerWith(status);
    await eventually(async () => expect(await backend.inspect(refer(order))).toMatchObject({ exit: "exit code 0" }));
  });

  it("try again for as long as the daemon does not answer well", async () => {
    const registry = await startRegistry();
    closing.push(registry.close);
    registry.answerWith(503);
    const backend = await open(await temporaryFolder());
    const order = await makeOrder({ platformUrl: registry.url });
    await backend.boot(order);
    await eventually(() => expect(registry.registrations.length).toBeGreaterThan(1));
    registry.answerWith(200);
    await eventually(async () => expect(await backend.log(refer(order))).toContain("registered"));
  });

  it.each([
    ["wrong-runtime", { runtime: "another-runtime" }],
    ["wrong-digest", { config_digest: "0".repeat(64) }],
  ])("can be made to lie: %s", async (fault, expected) => {
    const registry = await startRegistry();
    closing.push(registry.close);
    const backend = await open(await temporaryFolder());
    const env = { PORTCULLIS_INSTANCE_TOKEN: "t", SAMPLE_FAULT: fault };
    await backend.boot(await makeOrder({ platformUrl: registry.url, env }));
    await eventually(() => expect(registry.registrations[0]).toMatchObject(expected));
  });

  it("can be made to crash after they registered", async () => {
    const registry = await startRegistry();
    closing.push(registry.close);
    const backend = await open(await temporaryFolder());
    const env = { PORTCULLIS_INSTANCE_TOKEN: "t", SAMPLE_FAULT: "crash", SAMPLE_DELAY_SECONDS: "0.1" };
    const order = await makeOrder({ platformUrl: registry.url, env });
    await backend.boot(order);
    await eventually(async () => expect(await backend.inspect(refer(order))).toMatchObject({ exit: "signal SIGABRT" }));
  });
});

it("bounds the log of an instance that never stops talking, and keeps its end", async () => {
  const [folder, runtimes] = [await temporaryFolder(), await temporaryFolder()];
  const program = `import { writeSync } from "node:fs";
const line = "x".repeat(1000);
for (let index = 0; index < 3000; index++) console.log(line, index);
console.log("the last line, with", process.env.API_KEY);
setInterval(() => {}, 1000);`;
  await writeFile(join(runtimes, "talker.mjs"), program);
  const backend = await openLocalBackend({ folder, log, runtimes, grace: 500 });
  closing.push(async () => await backend.close());
  const order = await makeOrder({ runtime: "talker", env: { API_KEY: "sk-1234567" } });
  await backend.boot(order);
  await eventually(async () => expect(await backend.log(refer(order))).toContain("the last line, with [secret]\n"));
  const kept = await backend.log(refer(order));
  expect(kept.length).toBeLessThanOrEqual(64 * 1024);
  expect(kept).toMatch(/^x{1000} \d+\n/);
  const files = (await readdir(join(folder, order.workspaceId))).filter((name) => name.startsWith("instance.log"));
  const sizes = await Promise.all(
    files.map(async (name) => (await readFile(join(folder, order.workspaceId, name))).length),
  );
  expect(Math.max(...sizes)).toBeLessThan(512 * 1024);
  await backend.stop(refer(order), { erase: true });
  expect(await readdir(folder)).toEqual([]);
});

it("starts nothing where nothing can be written", async () => {
  const folder = await temporaryFolder();
  const backend = await open(folder);
  const order = await makeOrder();
  // A file is in the place of the folder of the workspace.
  await writeFile(join(folder, order.workspaceId), "");
  await expect(backend.boot(order)).rejects.toMatchObject({ code: "PROVISION_FAILED" });
  expect(await processesOf(order.workspaceId)).toEqual([]);
  await rm(join(folder, order.workspaceId));
  await backend.boot(order);
});
