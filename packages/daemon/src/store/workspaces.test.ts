import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { sampleWorkspace, TIME } from "../testing/sample-workspace.ts";
import { startStoreFixtures } from "../testing/stores.ts";
import type { Store } from "./store.ts";
import {
  countByStatus,
  insertWorkspace,
  listToReconcile,
  listWorkspaces,
  purgeWorkspace,
  readWorkspace,
  updateWorkspace,
} from "./workspaces.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

const LATER = "2026-06-21T10:00:00.001Z";
const DIGEST = "0123456789abcdef".repeat(4);

describe.each(fixtures)("workspaces on $kind", (fixture) => {
  let store: Store;
  beforeAll(async () => {
    store = await fixture.open();
  });
  beforeEach(async () => {
    await store.query("DELETE FROM workspaces");
  });

  it("are read as they were written", async () => {
    const full: Omit<WorkspaceRow, "position"> = {
      id: randomUUID(),
      name: "näme 😀",
      role: "tester",
      tier: 4,
      kind: "platform",
      status: "degraded",
      wanted: "paused",
      runtime: "claude-code",
      applied_runtime: "hermes",
      template: "seo-agent",
      template_provenance: "api",
      applied_template: "other",
      applied_digest: DIGEST,
      wanted_generation: 2 ** 40,
      applied_generation: 2 ** 40 - 1,
      launch: {
        generation: 2 ** 40,
        reset: true,
        plan: {
          source: null,
          label: "existing-volume",
          rule: "existing-volume",
          template: "",
          runtime: "claude-code",
          digest: null,
          warnings: [],
          considered: [],
        },
      },
      instance_id: "i-1",
      instance_generation: 3,
      instance_provider: "aws",
      provider: "hetzner",
      env: { KEY: 'v"a\\l\u0001ue', EMPTY: "" },
      url: "http://127.0.0.1:1",
      token_hash: DIGEST,
      active_tasks: 5,
      error_rate: 0.125,
      boot_digest: DIGEST,
      registered_runtime: "hermes",
      last_heartbeat_at: LATER,
      started_at: TIME,
      attempts: 2,
      next_attempt_at: LATER,
      last_error: "it\nended",
      erase_data: true,
      created_at: TIME,
      updated_at: LATER,
    };
    const inserted = await insertWorkspace(store, full);
    expect(inserted).toEqual({ ...full, position: expect.any(Number) as number });
    expect(await readWorkspace(store, full.id)).toEqual(inserted);
    expect(await readWorkspace(store, randomUUID())).toBeUndefined();
  });

  it("get another name where theirs is taken, twenty times", async () => {
    const names: string[] = [];
    for (let index = 0; index < 20; index += 1)
      names.push((await insertWorkspace(store, sampleWorkspace({ name: "a" }))).name);
    expect(names).toEqual(["a", ...Array.from({ length: 19 }, (_, index) => `a (${index + 2})`)]);
    await expect(insertWorkspace(store, sampleWorkspace({ name: "a" }))).rejects.toMatchObject({ code: "NAME_TAKEN" });
    const [, second] = await listWorkspaces(store, { limit: 2 });
    await updateWorkspace(store, second!.id, { status: "removed" });
    expect((await insertWorkspace(store, sampleWorkspace({ name: "a" }))).name).toBe("a (2)");
  });

  it("get different names when many are created at once, and the transaction goes on", async () => {
    const rows = await Promise.all(
      Array.from({ length: 15 }, () =>
        store.transaction(async (transaction) => {
          const row = await insertWorkspace(transaction, sampleWorkspace({ name: "same" }));
          await transaction.query("SELECT 1");
          return row;
        }),
      ),
    );
    expect(new Set(rows.map(({ name }) => name)).size).toBe(15);
  });

  it("can be of the platform only once", async () => {
    const first = await insertWorkspace(store, sampleWorkspace({ kind: "platform" }));
    await expect(insertWorkspace(store, sampleWorkspace({ kind: "platform" }))).rejects.toMatchObject({
      code: "PLATFORM_WORKSPACE",
    });
    await updateWorkspace(store, first.id, { status: "removed" });
    await insertWorkspace(store, sampleWorkspace({ kind: "platform" }));
  });

  it("are not renamed to what another one is called", async () => {
    await insertWorkspace(store, sampleWorkspace({ name: "one" }));
    const { id } = await insertWorkspace(store, sampleWorkspace({ name: "two" }));
    await expect(updateWorkspace(store, id, { name: "one" })).rejects.toMatchObject({ code: "NAME_TAKEN" });
    expect(await updateWorkspace(store, id, { name: "three", role: null })).toMatchObject({ name: "three" });
  });

  it("change only where they are what the caller believes", async () => {
    const { id } = await insertWorkspace(store, sampleWorkspace());
    const changes = { status: "online", updated_at: LATER } as const;
    expect(await updateWorkspace(store, id, changes, { status: "paused" })).toBeUndefined();
    expect(await updateWorkspace(store, id, changes, { status: ["paused", "failed"] })).toBeUndefined();
    expect(await updateWorkspace(store, id, changes, { status: [] })).toBeUndefined();
    expect(await updateWorkspace(store, id, changes, { wanted_generation: 2 })).toBeUndefined();
    expect(await updateWorkspace(store, id, changes, { instance_id: "i-1" })).toBeUndefined();
    expect(await updateWorkspace(store, randomUUID(), changes)).toBeUndefined();
    expect(
      await updateWorkspace(store, id, changes, {
        status: ["failed", "provisioning"],
        wanted_generation: 1,
        instance_id: null,
      }),
    ).toMatchObject({ id, ...changes });
    await expect(updateWorkspace(store, id, {})).rejects.toThrow("changes something");
  });

  it("are changed by one of many who compare and set at once", async () => {
    const { id } = await insertWorkspace(store, sampleWorkspace());
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        store.transaction((transaction) =>
          updateWorkspace(
            transaction,
            id,
            { wanted_generation: 2, last_error: String(index) },
            { wanted_generation: 1 },
          ),
        ),
      ),
    );
    const winners = results.filter((row) => row !== undefined);
    expect(winners).toHaveLength(1);
    expect(await readWorkspace(store, id)).toEqual(winners[0]);
  });

  it("wait for who reads them for a change", async () => {
    const { id } = await insertWorkspace(store, sampleWorkspace());
    await Promise.all(
      Array.from({ length: 12 }, () =>
        store.transaction(async (transaction) => {
          const row = await readWorkspace(transaction, id, { forUpdate: true });
          await updateWorkspace(transaction, id, { attempts: row!.attempts + 1 });
        }),
      ),
    );
    expect(await readWorkspace(store, id)).toMatchObject({ attempts: 12 });
  });

  it("stay removed, whoever writes", async () => {
    const statuses = ["provisioning", "online", "failed", "paused", "removed"] as const;
    const wanteds = ["running", "paused", "removed"] as const;
    const change = fc.oneof(
      fc.record({ status: fc.constantFrom(...statuses), wanted: fc.constantFrom(...wanteds) }),
      fc.record({ status: fc.constantFrom(...statuses) }),
      fc.record({ wanted: fc.constantFrom(...wanteds) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const { id } = await insertWorkspace(store, sampleWorkspace());
        let [wasRemoved, wasUnwanted] = [false, false];
        for (const one of changes) {
          await updateWorkspace(store, id, one);
          const row = await readWorkspace(store, id);
          if (wasRemoved) expect(row!.status).toBe("removed");
          if (wasUnwanted) expect(row!.wanted).toBe("removed");
          [wasRemoved, wasUnwanted] = [row!.status === "removed", row!.wanted === "removed"];
        }
      }),
      { numRuns: 30 },
    );
    const { id } = await insertWorkspace(store, sampleWorkspace());
    await updateWorkspace(store, id, { status: "removed", wanted: "removed", instance_id: "i-1" });
    expect(await updateWorkspace(store, id, { instance_id: null, erase_data: true })).toMatchObject({
      erase_data: true,
    });
    for (const revival of ["status = 'online'", "wanted = 'running'"])
      await expect(store.query(`UPDATE workspaces SET ${revival} WHERE id = $1`, [id])).rejects.toMatchObject({
        code: "23514",
      });
  });

  it("refuse generations and statuses that cannot be", async () => {
    const { id } = await insertWorkspace(store, sampleWorkspace());
    for (const changes of [
      { applied_generation: 2 },
      { instance_generation: 2 },
      { wanted_generation: -1 },
      { status: "asleep" as never },
      { applied_digest: "xyz" },
      { instance_id: "" },
    ])
      await expect(updateWorkspace(store, id, changes)).rejects.toMatchObject({ code: "23514" });
  });

  it("say that a template is from the API once it is another one", async () => {
    const { id } = await insertWorkspace(
      store,
      sampleWorkspace({ template: "seo-agent", template_provenance: "backfill" }),
    );
    expect(await updateWorkspace(store, id, { template: "seo-agent" })).toMatchObject({
      template_provenance: "backfill",
    });
    expect(await updateWorkspace(store, id, { template: "" })).toMatchObject({ template_provenance: "api" });
  });

  it("have no text with NUL, and halves of characters nowhere", async () => {
    const { id } = await insertWorkspace(store, sampleWorkspace());
    await expect(updateWorkspace(store, id, { role: "a\0b" })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    await expect(updateWorkspace(store, id, { env: { A: "a\0b" } })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    expect(await updateWorkspace(store, id, { env: { A: "\ud800" }, role: "\ud800" })).toMatchObject({
      env: { A: "\uFFFD" },
      role: "\uFFFD",
    });
  });

  it("are listed for the reconciler until nothing of them is left", async () => {
    const ids: string[] = [];
    for (const changes of [
      { status: "online" },
      { status: "paused", wanted: "paused" },
      { status: "removed", wanted: "removed", instance_generation: 1 },
      { status: "removed", wanted: "removed", erase_data: true },
      { status: "removed", wanted: "removed" },
    ] as const)
      ids.push((await insertWorkspace(store, sampleWorkspace(changes))).id);
    expect(await listToReconcile(store)).toEqual(ids.slice(0, 4));
  });

  it("are counted by status and purged when they are removed", async () => {
    const first = await insertWorkspace(store, sampleWorkspace());
    const second = await insertWorkspace(store, sampleWorkspace({ status: "removed" }));
    await insertWorkspace(store, sampleWorkspace({ status: "removed" }));
    expect(await countByStatus(store)).toEqual({ provisioning: 1, removed: 2 });
    expect(await purgeWorkspace(store, first.id)).toBe(false);
    expect(await purgeWorkspace(store, second.id)).toBe(true);
    expect(await purgeWorkspace(store, second.id)).toBe(false);
    expect(await countByStatus(store)).toEqual({ provisioning: 1, removed: 1 });
  });

  it("are paged in the order of their creation while others come and go", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push((await insertWorkspace(store, sampleWorkspace())).id);
    const gone = new Set([ids[3]!, ids[12]!]);
    const seen: string[] = [];
    let after = 0;
    for (let page = 0; page < 30; page += 1) {
      const rows = await listWorkspaces(store, { limit: 7, after });
      if (rows.length === 0) break;
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)!.position;
      if (page > 1) continue;
      await Promise.all([insertWorkspace(store, sampleWorkspace()), insertWorkspace(store, sampleWorkspace())]);
      for (const id of gone) await updateWorkspace(store, id, { status: "removed" });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => ids.includes(id) && !gone.has(id))).toEqual(ids.filter((id) => !gone.has(id)));
    expect(seen).toHaveLength(30 - 1 + 4);
  });

  it("cost the same page of ten thousand as of a hundred", async () => {
    const fill = (count: number): Promise<unknown> =>
      store.query(
        `INSERT INTO workspaces (id, name, runtime, created_at, updated_at, status)
         SELECT gen_random_uuid(), 'many ' || gen_random_uuid(), 'claude-code', now(), now(),
                CASE number % 10 WHEN 0 THEN 'removed' ELSE 'online' END
         FROM generate_series(1, $1::int) AS number`,
        [count],
      );
    /** What a statement of ours touches: blocks of the table and of its indices. */
    const explain = async (work: (queryable: Store) => Promise<unknown>): Promise<{ blocks: number; plan: string }> => {
      let explained = "";
      const wrapped: Store = Object.create(store) as Store;
      wrapped.query = async (sql, parameters) => {
        const { rows } = await store.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, parameters);
        explained = JSON.stringify(rows[0]!["QUERY PLAN"]);
        return { rows: [], count: 0 };
      };
      await work(wrapped);
      const [{ Plan: plan }] = JSON.parse(explained) as [{ Plan: Record<string, number> }];
      return { blocks: plan["Shared Hit Blocks"]! + plan["Shared Read Blocks"]!, plan: explained };
    };
    const measure = async (): Promise<readonly { blocks: number; plan: string }[]> => {
      const middle = await store.query<{ readonly middle: number }>(
        "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY position) AS middle FROM workspaces",
      );
      const { rows } = middle;
      return [
        await explain((queryable) => listWorkspaces(queryable, { limit: 50 })),
        await explain((queryable) => listWorkspaces(queryable, { limit: 50, after: rows[0]!.middle })),
      ];
    };
    await fill(200);
    await store.query("ANALYZE workspaces");
    const few = await measure();
    await fill(10_000);
    await store.query("ANALYZE workspaces");
    const many = await measure();
    for (const [index, { blocks, plan }] of many.entries()) {
      expect(plan).toContain("workspaces_page");
      expect(blocks).toBeLessThanOrEqual(few[index]!.blocks + 10);
    }
    expect((await explain((queryable) => readWorkspace(queryable, randomUUID()))).plan).toContain("workspaces_pkey");
    const name = `w ${randomUUID()}`;
    expect(
      (await explain((queryable) => insertWorkspace(queryable, sampleWorkspace({ name })).catch(() => undefined))).plan,
    ).toContain("workspaces_name");
    await store.query("UPDATE workspaces SET status = 'removed' WHERE name LIKE 'many %'");
    await store.query("ANALYZE workspaces");
    expect((await explain((queryable) => listToReconcile(queryable))).plan).toContain("workspaces_to_reconcile");
  });
});
