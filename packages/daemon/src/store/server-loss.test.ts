import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import pg from "pg";

import { type MortalServer, startMortalServer } from "../testing/mortal-server.ts";
import { sampleWorkspace } from "../testing/sample-workspace.ts";
import { createDatabase, hasServerPrograms, OWNER } from "../testing/stores.ts";
import { openStore, openUnmigrated } from "./open-store.ts";
import type { Store } from "./store.ts";
import { insertWorkspace, listWorkspaces } from "./workspaces.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const isInstalled = hasServerPrograms();
if (!isInstalled && process.env["CI"]) throw new Error("CI has to test the loss of a server, and none is installed.");
if (!isInstalled) process.stderr.write("No PostgreSQL server is installed: the loss of one is not tested.\n");

let server: MortalServer;
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

const PASSWORD = "not-to-be-shown";
const PATIENCE = { timeout: 60_000, interval: 50 };
const messages: string[] = [];
const log = {
  info: (message: string) => void messages.push(message),
  warn: (message: string) => void messages.push(message),
};

async function open(database: string): Promise<Store> {
  const store = await openStore({ database }, { owner: OWNER, log });
  opened.push(store);
  return store;
}

async function connect(database: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database });
  client.on("error", () => undefined);
  await client.connect();
  opened.push({ close: () => client.end().catch(() => undefined) });
  return client;
}

const endLock = (admin: pg.Client): Promise<unknown> =>
  admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'portcullis-daemon lock' AND datname = current_database()`,
  );

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.runIf(isInstalled)("a store on a server", () => {
  beforeAll(async () => {
    server = await startMortalServer();
  });
  afterAll(() => server.stop());

  it("says that it is unavailable while the server is gone, and goes on once it is back", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    const before = await insertWorkspace(store, sampleWorkspace());
    server.kill();
    await vi.waitFor(async () => {
      expect(await refusal(store.query("SELECT 1"))).toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
      expect(await refusal(store.probe())).toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
    }, PATIENCE);
    const error = await refusal(insertWorkspace(store, sampleWorkspace()));
    expect(error).toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
    await server.start();
    await vi.waitFor(() => store.probe(), PATIENCE);
    const after = await insertWorkspace(store, sampleWorkspace());
    expect((await listWorkspaces(store, { limit: 10 })).map(({ id }) => id)).toEqual([before.id, after.id]);
    expect(messages.join()).toContain("is there again");
    expect(messages.join() + String(error) + JSON.stringify(error)).not.toContain(PASSWORD);
  });

  it("loses no transaction that was acknowledged when the server is killed", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    const written: string[] = [];
    const end = new AbortController();
    const writing = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!end.signal.aborted) {
          const row = sampleWorkspace();
          const done = await refusal(store.transaction((transaction) => insertWorkspace(transaction, row)));
          if (done === undefined) written.push(row.id);
          else await vi.waitFor(() => store.probe(), PATIENCE);
        }
      }),
    );
    for (const count of [30, 60]) {
      await vi.waitFor(() => expect(written.length).toBeGreaterThan(count), PATIENCE);
      server.kill();
      await server.start();
      await vi.waitFor(() => store.probe(), PATIENCE);
    }
    end.abort();
    await writing;
    const there = new Set((await listWorkspaces(store, { limit: 100_000 })).map(({ id }) => id));
    expect(written.filter((id) => !there.has(id))).toEqual([]);
  });

  it("does not open where there is no server, and does not say the password", async () => {
    for (const database of [
      `postgres://nobody:${PASSWORD}@127.0.0.1:1/none`,
      `http://nobody:${PASSWORD}@h/`,
      `postgres://:${PASSWORD}@[`,
    ]) {
      const error = await refusal(openStore({ database }, { owner: OWNER }));
      expect((error as { code: string }).code).toMatch(/^(?:PLATFORM_UNAVAILABLE|INVALID_REQUEST)$/);
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(PASSWORD);
      expect((error as Error).cause).toBeUndefined();
    }
    const url = new URL(server.address());
    url.password = "wrong-password";
    const refused = await refusal(openStore({ database: url.href }, { owner: OWNER }));
    expect(refused).toMatchObject({
      code: "PLATFORM_UNAVAILABLE",
      message: expect.stringContaining("password authentication failed") as string,
    });
    expect(JSON.stringify(refused) + String(refused)).not.toContain("wrong-password");
  });

  it("takes its lock again when only the lock's connection ends", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    await endLock(await connect(database));
    await vi.waitFor(() => store.probe(), PATIENCE);
    await insertWorkspace(store, sampleWorkspace());
  });

  it("writes nothing once another daemon has the store, and says so", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    const admin = await connect(database);
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    /** Began while the lock was held; ends before the other one begins. */
    const underWay = store.transaction(async (transaction) => {
      await insertWorkspace(transaction, sampleWorkspace({ name: "under way" }));
      enter();
      await mayEnd;
    });
    await entered;
    // The other one is faster than the first, which is waiting before it tries again.
    const rival = await connect(database);
    await endLock(admin);
    await rival.query("SELECT pg_advisory_lock(1886351988, 1)");
    await rival.query(
      "UPDATE store_holder SET token = 'rival', pid = 4242, host = 'elsewhere', address = 'http://rival'",
    );
    const waiting = rival.query("SELECT pg_advisory_lock(1886351988, 2)");
    end();
    await underWay;
    await waiting;
    await rival.query("UPDATE store_holder SET epoch = epoch + 1");
    await rival.query("SELECT pg_advisory_unlock(1886351988, 2)");
    await vi.waitFor(async () => {
      expect(await refusal(insertWorkspace(store, sampleWorkspace()))).toMatchObject({
        code: "STORE_LOCKED",
        message: expect.stringContaining("process 4242 on elsewhere (http://rival)") as string,
      });
    }, PATIENCE);
    expect((await admin.query("SELECT name FROM workspaces")).rows).toEqual([{ name: "under way" }]);
    await rival.end();
    await vi.waitFor(() => store.probe(), PATIENCE);
    await insertWorkspace(store, sampleWorkspace());
  });

  it("commits nothing that began under a lock that another one had meanwhile", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    const admin = await connect(database);
    await admin.query("UPDATE store_holder SET epoch = epoch + 1");
    // The connection of the lock is still there: only the number tells.
    expect(await refusal(insertWorkspace(store, sampleWorkspace()))).toMatchObject({ code: "PLATFORM_UNAVAILABLE" });
    expect((await admin.query("SELECT FROM workspaces")).rowCount).toBe(0);
  });

  it("refuses a database that cannot hold every text", async () => {
    const admin = await connect(server.address());
    await admin.query("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    const url = new URL(server.address());
    url.pathname = "/latin";
    expect(await refusal(openUnmigrated({ database: url.href }, { owner: OWNER }))).toMatchObject({
      code: "STORE_INCOMPATIBLE",
    });
  });

  it("resolves a real deadlock", async () => {
    const { database } = await createDatabase(server.address());
    const store = await open(database);
    const rows = await Promise.all([
      insertWorkspace(store, sampleWorkspace()),
      insertWorkspace(store, sampleWorkspace()),
    ]);
    let arrived = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const meet = (): Promise<void> => ((arrived += 1) >= 2 ? resolve() : undefined, promise);
    const touch = (order: readonly { readonly id: string }[]): Promise<void> =>
      store.transaction(async (transaction) => {
        const sql = "UPDATE workspaces SET role = 'x' WHERE id = $1";
        await transaction.query(sql, [order[0]!.id]);
        await meet();
        await transaction.query(sql, [order[1]!.id]);
      });
    await Promise.all([touch(rows), touch(rows.toReversed())]);
    // One of the two came again, and may have met the other once more.
    expect(arrived).toBeGreaterThan(2);
  });
});
