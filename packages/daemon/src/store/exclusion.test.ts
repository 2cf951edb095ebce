import { afterAll, afterEach, describe, expect, it, vi } from "vitest";

import { startStoreProcess, type StoreProcess } from "../testing/start-store-process.ts";
import { OWNER, startStoreFixtures } from "../testing/stores.ts";
import type { StoreLocation } from "./open-store.ts";
import type { Store } from "./store.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
const processes: StoreProcess[] = [];
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

const start = (location: StoreLocation): StoreProcess => {
  const started = startStoreProcess(location);
  processes.push(started);
  return started;
};

async function expectWhole(store: Store, written: readonly (string | undefined)[]): Promise<void> {
  const { rows } = await store.query<{ readonly id: string }>("SELECT id FROM workspaces");
  const there = new Set(rows.map(({ id }) => id));
  expect(written.filter((id) => id !== undefined && !there.has(id))).toEqual([]);
  // Both of a transaction, or neither; and one at most whose answer was lost.
  const events = await store.query<{ readonly workspace_id: string }>("SELECT workspace_id FROM workspace_events");
  expect(events.rows.map(({ workspace_id: id }) => id).toSorted()).toEqual([...there].toSorted());
}

describe.each(fixtures)("a store on $kind", (fixture) => {
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((started) => started.kill()));
    await fixture.closeStores();
  });

  it("refuses a second process by the name of the first, also in the same process", async () => {
    const location = await fixture.createLocation();
    const store = await fixture.open(location);
    const second = await start(location).first;
    expect(second.refused?.code).toBe("STORE_LOCKED");
    expect(second.refused?.message).toContain(`process ${process.pid}`);
    expect(second.refused?.message).toContain(OWNER.address);
    expect(second.refused?.message).not.toContain("not-to-be-shown");
    await expect(fixture.open(location)).rejects.toMatchObject({
      code: "STORE_LOCKED",
      details: { fix: expect.stringContaining("Stop that daemon") as string },
    });
    await store.probe();
    await store.close();
    expect((await start(location).first).ready).toBeDefined();
  });

  it("is refused while another process has it, and taken over once that one was killed", async () => {
    const location = await fixture.createLocation();
    const holder = start(location);
    expect(await holder.first).toEqual({ ready: holder.pid });
    await expect(fixture.open(location)).rejects.toThrow(`process ${holder.pid}`);
    await holder.kill();
    const store = await openWhenFree(location);
    await expectWhole(
      store,
      holder.messages.map(({ written }) => written),
    );
  });

  it("loses nothing that was acknowledged to a process that was killed while it wrote", async () => {
    const location = await fixture.createLocation();
    const written: (string | undefined)[] = [];
    for (let round = 0; round < 4; round += 1) {
      const writer = start(location);
      await writer.said(2 + round * 17);
      await writer.kill();
      // On a server the end of the connection may be seen a moment later.
      if (writer.messages[0]?.refused !== undefined) round -= 1;
      written.push(...writer.messages.map((message) => message.written));
    }
    expect(written.length).toBeGreaterThan(50);
    await expectWhole(await openWhenFree(location), written);
  });

  it("goes to exactly one of several that start at once, also after a kill", async () => {
    const location = await fixture.createLocation();
    const dead = start(location);
    expect((await dead.first).ready).toBeDefined();
    await dead.kill();
    await (await openWhenFree(location)).close();
    const dying = start(location);
    await dying.first;
    await dying.kill();
    if (fixture.kind === "postgres") await (await openWhenFree(location)).close();
    const starters = Array.from({ length: 4 }, () => start(location));
    const words = await Promise.all(starters.map((starter) => starter.first));
    expect(words.filter(({ ready }) => ready !== undefined)).toHaveLength(1);
    expect(words.filter(({ refused }) => refused?.code === "STORE_LOCKED")).toHaveLength(3);
  });

  /** A server sees that a process is gone when its connection ends. */
  async function openWhenFree(location: StoreLocation): Promise<Store> {
    return vi.waitFor(() => fixture.open(location), { timeout: 30_000, interval: 50 });
  }
});
