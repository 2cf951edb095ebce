import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { startStoreFixtures } from "../testing/stores.ts";
import { openWorkspaces, type OpenWorkspaces, until } from "./testing/open-workspaces.ts";

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

/** So many that a round over all of them takes longer than these tests wait. */
const AT_REST = 2000;

describe.each(fixtures)("among many workspaces at rest on $kind", (fixture) => {
  let workspaces: OpenWorkspaces;
  let id: string;

  const inspections = (): number =>
    workspaces.backend.calls.filter(({ operation, workspaceId }) => operation === "inspect" && workspaceId === id)
      .length;

  beforeEach(async () => {
    const store = await fixture.open();
    workspaces = await openWorkspaces(store, { limits: { boot: 600_000, heartbeat: 600_000 } });
    await store.query(
      `INSERT INTO workspaces (id, name, runtime, status, wanted, created_at, updated_at)
       SELECT gen_random_uuid(), 'at rest ' || number, 'claude-code', 'paused', 'paused', now(), now()
       FROM generate_series(1, $1::integer) AS number`,
      [AT_REST],
    );
    ({ id } = (await workspaces.service.create({ name: "Rank" })).body);
    await until(workspaces.service, id, ({ status }) => status === "online");
    // A reconciler that begins anew looks at it once, and then has no reason to.
    await workspaces.restart();
    const before = inspections();
    await vi.waitFor(() => expect(inspections()).toBeGreaterThan(before), { timeout: 30_000 });
  }, 60_000);
  afterEach(async () => {
    await workspaces.close();
    await fixture.closeStores();
  });

  it("an instance that ended is noticed, and started again", async () => {
    const { instance_id: first } = await workspaces.service.read(id);
    workspaces.backend.crash(id);
    const after = await until(
      workspaces.service,
      id,
      ({ status, instance_id }) => status === "online" && instance_id !== null && instance_id !== first,
    );
    expect(after.wanted_generation).toBe(1);
  }, 60_000);

  it("a row is noticed that has something left to do, and for which nobody was woken", async () => {
    await workspaces.context.store.query("UPDATE workspaces SET wanted = 'paused' WHERE id = $1::uuid", [id]);
    await until(workspaces.service, id, ({ status }) => status === "paused");
    expect(workspaces.backend.stops).toBe(1);
  }, 60_000);
});
