import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { TIME } from "../testing/sample-workspace.ts";
import { startStoreFixtures } from "../testing/stores.ts";
import { insertEvent, listEvents } from "./events.ts";
import { findAnswer, forgetExpiredAnswers, saveAnswer } from "./idempotency.ts";
import type { Store } from "./store.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

describe.each(fixtures)("on $kind", (fixture) => {
  let store: Store;
  beforeAll(async () => {
    store = await fixture.open();
  });

  describe("events", () => {
    beforeEach(async () => {
      await store.query("DELETE FROM workspace_events");
      await store.query("UPDATE workspace_event_counter SET last = 0");
    });
    const event = (workspace: string, payload: Record<string, unknown> = {}) => ({
      workspace_id: workspace,
      kind: "WORKSPACE_ONLINE",
      at: TIME,
      payload,
    });

    it("are listed oldest first, of one workspace or of all, and the newest too", async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      const all = [];
      for (const [index, id] of [one, other, one, one].entries())
        all.push(await insertEvent(store, event(id, { index, nested: { ok: [1, "ü"] } })));
      expect(all[0]).toEqual({ id: 1, ...event(one, { index: 0, nested: { ok: [1, "ü"] } }) });
      expect(await listEvents(store, { limit: 10 })).toEqual(all);
      expect(await listEvents(store, { limit: 2, after: 1 })).toEqual(all.slice(1, 3));
      expect(await listEvents(store, { limit: 10, workspaceId: one })).toEqual([all[0], all[2], all[3]]);
      expect(await listEvents(store, { limit: 2, workspaceId: one, newest: true })).toEqual([all[2], all[3]]);
      expect(await listEvents(store, { limit: 3, newest: true })).toEqual(all.slice(1));
      expect(await listEvents(store, { limit: 3, after: 4 })).toEqual([]);
    });

    it("appear in the order of their numbers, without gaps, whoever commits first", async () => {
      const seen: number[] = [];
      const end = new AbortController();
      const reading = (async () => {
        do {
          const events = await listEvents(store, { limit: 1000, after: seen.at(-1) ?? 0 });
          seen.push(...events.map(({ id }) => id));
          // What was written after the last look.
        } while (!end.signal.aborted || seen.length < 60);
      })();
      await Promise.all(
        Array.from({ length: 80 }, (_, index) =>
          store
            .transaction(async (transaction) => {
              await insertEvent(transaction, event(randomUUID()));
              await transaction.query("SELECT pg_sleep($1)", [(index % 5) / 500]);
              if (index % 4 === 3) throw new Error("taken back");
            })
            .catch(() => undefined),
        ),
      );
      end.abort();
      await reading;
      expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    });
  });

  describe("answers that may be asked for again", () => {
    const answer = { key: "k", fingerprint: "f", status: 201, body: { id: "x", list: [null] }, created_at: TIME };
    const at = (hours: number): string => new Date(Date.parse(TIME) + hours * 3_600_000).toISOString();
    beforeEach(async () => {
      await store.query("DELETE FROM idempotency_keys");
    });

    it("are found for a day", async () => {
      expect(await findAnswer(store, "k", TIME)).toBeUndefined();
      await saveAnswer(store, answer);
      const { fingerprint, status, body } = answer;
      expect(await findAnswer(store, "k", at(23.9))).toEqual({ fingerprint, status, body });
      expect(await findAnswer(store, "k", at(24))).toBeUndefined();
      expect(await findAnswer(store, "other", TIME)).toBeUndefined();
      expect(await forgetExpiredAnswers(store, at(23.9))).toBe(0);
      expect(await forgetExpiredAnswers(store, at(24))).toBe(1);
    });

    it("are not overwritten before that", async () => {
      await saveAnswer(store, answer);
      await expect(saveAnswer(store, { ...answer, created_at: at(23) })).rejects.toMatchObject({
        code: "23505",
        constraint: "idempotency_keys_pkey",
      });
      await saveAnswer(store, { ...answer, body: null, created_at: at(24) });
      expect(await findAnswer(store, "k", at(24))).toMatchObject({ body: null });
    });

    it("stand for one effect, of many at once with the same key", async () => {
      await store.query("CREATE TABLE IF NOT EXISTS effects (number int)");
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, number) =>
          store.transaction(async (transaction) => {
            await transaction.query("INSERT INTO effects VALUES ($1)", [number]);
            await saveAnswer(transaction, { ...answer, body: { number } });
          }),
        ),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { rows } = await store.query<{ readonly number: number }>("SELECT number FROM effects");
      expect(rows).toHaveLength(1);
      expect(await findAnswer(store, "k", TIME)).toMatchObject({ body: { number: rows[0]!.number } });
    });
  });
});
