import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { DaemonError } from "../core/daemon-error.ts";
import { startStoreFixtures } from "../testing/stores.ts";
import { PgliteThread } from "./pglite-thread.ts";
import { SqlError } from "./sql-error.ts";
import type { Store } from "./store.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

describe.each(fixtures)("a store on $kind", (fixture) => {
  let store: Store;
  beforeAll(async () => {
    store = await fixture.open();
    await store.query("CREATE TABLE items (id bigint PRIMARY KEY, note text, data jsonb)");
  });

  const insert = (id: number): Promise<unknown> => store.query("INSERT INTO items (id) VALUES ($1)", [id]);
  const count = async (): Promise<number> =>
    (await store.query<{ readonly count: number }>("SELECT count(*) AS count FROM items")).rows[0]!.count;

  it("gives values as the interface says", async () => {
    const { rows } = await store.query(
      `SELECT count(*) AS count, $1::bigint AS big, '2026-06-21T11:00:00+02'::timestamptz AS time,
              '{"a": [1, null]}'::jsonb AS json, NULL::text AS nothing, $2::text AS missing, 0.5::double precision AS real,
              true AS truth, $3::text[] AS texts, $4::timestamptz AS given, $5::text::jsonb AS text`,
      [2 ** 53 - 1, undefined, ["a", null, 'b"{},'], "2026-06-21T09:00:00.123Z", '"quoted"'],
    );
    expect(rows).toEqual([
      {
        count: 1,
        big: 2 ** 53 - 1,
        time: new Date("2026-06-21T09:00:00Z"),
        json: { a: [1, null] },
        nothing: null,
        missing: null,
        real: 0.5,
        truth: true,
        texts: ["a", null, 'b"{},'],
        given: new Date("2026-06-21T09:00:00.123Z"),
        text: "quoted",
      },
    ]);
  });

  it("rather fails than gives an integer that is not exact", async () => {
    await expect(store.query("SELECT 9007199254740993::bigint AS big")).rejects.toThrow("9007199254740993");
    await expect(store.query("SELECT 1 AS alive")).resolves.toEqual({ rows: [{ alive: 1 }], count: 1 });
  });

  it("counts what is changed", async () => {
    expect((await store.query("INSERT INTO items (id) VALUES (1), (2), (3)")).count).toBe(3);
    expect((await store.query("UPDATE items SET note = 'x' WHERE id > 1")).count).toBe(2);
    expect((await store.query("DELETE FROM items RETURNING id")).count).toBe(3);
    expect((await store.query("DELETE FROM items")).count).toBe(0);
  });

  it("keeps SQLSTATE and the constraint of an error, and no row", async () => {
    await insert(7);
    const error: unknown = await store
      .query("INSERT INTO items (id, note) VALUES (7, 'secret-note')")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SqlError);
    expect(error).toMatchObject({ code: "23505", constraint: "items_pkey" });
    expect(JSON.stringify({ ...(error as SqlError), text: String(error) })).not.toContain("secret-note");
    await store.query("DELETE FROM items");
  });

  it.each([["text"], ["jsonb"]])("refuses NUL in %s as a bad request", async (type) => {
    const value = type === "text" ? "a\0b" : JSON.stringify("a\0b");
    await expect(store.query(`SELECT $1::text::${type} AS value`, [value])).rejects.toMatchObject({
      code: "INVALID_REQUEST",
    });
  });

  it("does all of a transaction or nothing", async () => {
    const failing = store.transaction(async (transaction) => {
      await transaction.query("INSERT INTO items (id) VALUES (1)");
      throw new DaemonError("NAME_TAKEN", "taken");
    });
    await expect(failing).rejects.toMatchObject({ code: "NAME_TAKEN" });
    expect(await count()).toBe(0);
    const value = await store.transaction(async (transaction) => {
      await transaction.query("INSERT INTO items (id) VALUES (1)");
      return (await transaction.query("DELETE FROM items RETURNING id")).rows;
    });
    expect(value).toEqual([{ id: 1 }]);
  });

  it("does not commit quietly what PostgreSQL took back", async () => {
    const swallowing = store.transaction(async (transaction) => {
      await transaction.query("INSERT INTO items (id) VALUES (1)");
      await transaction.query("SELECT 1 / 0").catch(() => undefined);
      return "done";
    });
    await expect(swallowing).rejects.toMatchObject({ code: "25P02" });
    expect(await count()).toBe(0);
  });

  it("hears of a statement that comes after its transaction", async () => {
    let late: Promise<unknown> | undefined;
    const { promise: end, resolve } = Promise.withResolvers<void>();
    await store.transaction(async (transaction) => {
      late = end.then(() => transaction.query("INSERT INTO items (id) VALUES (1)"));
    });
    resolve();
    await expect(late).rejects.toThrow("over");
    expect(await count()).toBe(0);
  });

  it("keeps a transaction apart from what is asked meanwhile", async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: seen, resolve: see } = Promise.withResolvers<number>();
    const running = store.transaction(async (transaction) => {
      await transaction.query("INSERT INTO items (id) VALUES (1)");
      ask();
      // On PGlite the other one waits for the end of this.
      if (fixture.kind === "postgres") expect(await seen).toBe(0);
      throw new Error("taken back");
    });
    await asked;
    void count().then(see);
    await expect(running).rejects.toThrow("taken back");
    expect(await seen).toBe(0);
  });

  it("does a transaction again that another one was in the way of", async () => {
    await insert(1);
    let tries = 0;
    const value = await store.transaction(async (transaction) => {
      tries += 1;
      await transaction.query("INSERT INTO items (id) VALUES (100)");
      if (tries < 3)
        await transaction.query("DO $$ BEGIN RAISE EXCEPTION 'later' USING ERRCODE = 'serialization_failure'; END $$");
      return tries;
    });
    expect(value).toBe(3);
    await expect(
      store.transaction((transaction) =>
        transaction.query("DO $$ BEGIN RAISE EXCEPTION 'never' USING ERRCODE = 'deadlock_detected'; END $$"),
      ),
    ).rejects.toMatchObject({ code: "40P01" });
    await store.query("DELETE FROM items");
  });

  it("loses no increment of many at once", async () => {
    await store.query("INSERT INTO items (id, note) VALUES (1, '0')");
    await Promise.all(
      Array.from({ length: 40 }, () =>
        store.transaction(async (transaction) => {
          const { rows } = await transaction.query<{ readonly note: string }>(
            "SELECT note FROM items WHERE id = 1 FOR UPDATE",
          );
          await transaction.query("UPDATE items SET note = $1 WHERE id = 1", [String(Number(rows[0]!.note) + 1)]);
        }),
      ),
    );
    expect((await store.query("DELETE FROM items RETURNING note")).rows).toEqual([{ note: "40" }]);
  });

  it("answers nothing any more once it is closed", async () => {
    const closed = await fixture.open();
    await closed.probe();
    await closed.close();
    await closed.close();
    await expect(closed.probe()).rejects.toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
    await expect(closed.transaction(() => Promise.resolve())).rejects.toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
  });
});

describe("a store on pglite", () => {
  it("opens its engine anew when it breaks down", async () => {
    const fixture = fixtures.find(({ kind }) => kind === "pglite")!;
    const threads = vi.spyOn(PgliteThread, "start");
    const store = await fixture.open();
    const thread = (await threads.mock.results.at(-1)!.value) as PgliteThread;
    threads.mockClear();
    await store.query("CREATE TABLE kept (id int)");
    await store.query("INSERT INTO kept VALUES (1)");
    const [first] = await Promise.allSettled([
      store.transaction(async (transaction) => {
        await transaction.query("INSERT INTO kept VALUES (2)");
        await thread.kill("was ended by a test");
        await transaction.query("INSERT INTO kept VALUES (3)");
      }),
    ]);
    expect(first).toMatchObject({ status: "rejected", reason: { code: "PLATFORM_UNAVAILABLE" } });
    const answers = await Promise.all([1, 2, 3].map(() => store.query("SELECT id FROM kept")));
    expect(answers.map(({ rows }) => rows)).toEqual([[{ id: 1 }], [{ id: 1 }], [{ id: 1 }]]);
    expect(threads).toHaveBeenCalledTimes(1);
  });
});
