import { execa } from "execa";
import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";

import { openControlPlaneBackend } from "../backends/control-plane.ts";
import { processesOf } from "../backends/testing/count-processes.ts";
import { eventually } from "../backends/testing/registry-server.ts";
import { useTemporaryFolders } from "../backends/testing/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const MAIN = join(import.meta.dirname, "main.ts");
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const run = (...options: readonly string[]) =>
  execa(process.execPath, ["--conditions=source", MAIN, "--stop-with-input", ...options], {
    reject: false,
    stdin: "pipe",
    env: { NODE_NO_WARNINGS: "1" },
  });

async function start(data: string) {
  const child = run("--port", "0", "--data", data);
  closing.push(async () => {
    child.kill("SIGKILL");
    await child;
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^portcullis-control-plane READY (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    const token = (await readFile(join(data, "token"), "utf8")).trim();
    const backend = openControlPlaneBackend({ address, token, orgId: "org-1" });
    closing.push(async () => await backend.close());
    return { ended: async () => await child, kill: (name: "SIGKILL" | "SIGTERM") => void child.kill(name), backend };
  }
  throw new Error("The control plane did not start.");
}

async function makeOrder() {
  return {
    workspaceId: randomUUID(),
    generation: 1,
    name: "one",
    runtime: "hermes",
    template: "",
    tier: 1,
    kind: "workspace",
    provider: "",
    platformUrl: "http://127.0.0.1:9",
    env: { PORTCULLIS_INSTANCE_TOKEN: "t", PORTCULLIS_GENERATION: "1" },
    configFolder: await temporaryFolder(),
  } as const;
}

describe("portcullis-control-plane", () => {
  it("boots real processes, keeps its token to itself, and leaves nothing when it is stopped", async () => {
    const data = await temporaryFolder();
    const { backend, ended, kill } = await start(data);
    expect((await stat(join(data, "token"))).mode & 0o777).toBe(0o600);
    const order = await makeOrder();
    await backend.boot(order);
    expect(await processesOf(order.workspaceId)).toHaveLength(1);
    kill("SIGTERM");
    expect((await ended()).exitCode).toBe(0);
    expect(await processesOf(order.workspaceId)).toEqual([]);
  });

  it("leaves nothing when it is killed, and says so when it is back", async () => {
    const data = await temporaryFolder();
    const first = await start(data);
    const order = await makeOrder();
    const { instanceId } = await first.backend.boot(order);
    first.kill("SIGKILL");
    await first.ended();
    await eventually(async () => expect(await processesOf(order.workspaceId)).toEqual([]));
    const { backend } = await start(data);
    const reference = { workspaceId: order.workspaceId, instanceId, provider: "" };
    expect(await backend.inspect(reference)).toMatchObject({
      kind: "absent",
      instanceId,
      exit: "it ended with the daemon",
    });
    expect((await backend.boot(order)).instanceId).not.toBe(instanceId);
  });

  it("lets no second one have its folder", async () => {
    const data = await temporaryFolder();
    await start(data);
    const { exitCode, stderr } = await run("--port", "0", "--data", data);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("in use");
  });

  it("refuses a port that is taken and options that are none, each with its exit code", async () => {
    const wrong = await run("--port", "70000");
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining("between 0 and 65535")]);
    expect((await run("--prot", "1")).exitCode).toBe(2);
    const help = await run("--help");
    expect([help.exitCode, help.stdout]).toEqual([0, expect.stringContaining("--token-file")]);
  });
});
