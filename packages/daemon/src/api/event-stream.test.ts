import { connect } from "node:net";
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { ID, openApp, OTHER_ID } from "./testing/open-app.ts";

const PATIENCE = { timeout: 30_000, interval: 5 };

interface Reader {
  readonly ids: () => readonly number[];
  readonly text: () => string;
  readonly isOver: () => boolean;
  close(): void;
}

/** Follows an event stream. */
async function follow(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Reader> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(url, { headers: { accept: "text/event-stream", ...headers }, signal: ending.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  let text = "";
  let isOver = false;
  void (async () => {
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) text += chunk;
    } catch {
      // It was ended from here, or cut off.
    }
    isOver = true;
  })();
  return {
    // Only messages with data are events.
    ids: () => Array.from(text.matchAll(/^id: (\d+)\ndata: /gm), ([, id]) => Number(id)),
    text: () => text,
    isOver: () => isOver,
    close: () => ending.abort(),
  };
}

describe("the events", () => {
  it("come in pages, from any event on", async () => {
    const { ask, service } = await openApp();
    service.put({ id: ID });
    for (let count = 0; count < 5; count += 1) service.tell(ID, "WORKSPACE_ONLINE");
    const first = (await ask("GET", `/workspaces/${ID}/events?limit=2`)).json<{
      next_cursor: string;
      events: unknown[];
    }>();
    expect(first).toMatchObject({ next_cursor: "2", events: [{ id: 1 }, { id: 2 }] });
    expect((await ask("GET", `/events?limit=2&cursor=2`)).json()).toMatchObject({ events: [{ id: 3 }, { id: 4 }] });
    expect((await ask("GET", `/events?after=4`)).json()).toMatchObject({ events: [{ id: 5 }], next_cursor: null });
    for (const after of ["x", "-1", "1e3", "9".repeat(16)]) {
      const refused = await ask("GET", `/events?after=${after}`);
      expect(refused.json()).toMatchObject({ status: 400, code: "INVALID_CURSOR" });
    }
    expect((await ask("GET", `/workspaces/${OTHER_ID}/events`)).statusCode).toBe(404);
    expect((await ask("HEAD", "/events", { headers: { accept: "text/event-stream" } })).statusCode).toBe(200);
  });

  it("stream as they happen, of all workspaces and of one", async () => {
    const { listen, service } = await openApp();
    service.put({ id: ID });
    service.tell(ID, "BEFORE");
    const base = await listen();
    const all = await follow(`${base}/events`);
    const one = await follow(`${base}/workspaces/${ID}/events`);
    service.tell(OTHER_ID, "ELSEWHERE");
    service.tell(ID, "AFTER", { text: "two\nlines" });
    await vi.waitFor(() => expect(all.ids()).toEqual([2, 3]), PATIENCE);
    await vi.waitFor(() => expect(one.ids()).toEqual([3]), PATIENCE);
    // Whoever loses the connection before the first event knows where to go on.
    expect(one.text()).toContain("retry: 2000\nid: 1\n\n");
    const [, data] = /^data: (\{.*\})$/m.exec(one.text())!;
    expect(JSON.parse(data!)).toMatchObject({
      id: 3,
      workspace_id: ID,
      kind: "AFTER",
      payload: { text: "two\nlines" },
    });
  });

  it("are replayed after the last one that a reader had, each once, while others happen", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(300),
        fc.array(fc.nat(3), { maxLength: 60 }),
        fc.boolean(),
        async (before, during, isByHeader) => {
          // Nothing but the events themselves wakes the stream.
          const { app, listen, service } = await openApp({ limits: { streamKeepAlive: 600_000 } });
          const read = service.events;
          vi.spyOn(service, "events").mockImplementation(async (page) => {
            const found = await read(page);
            // What happens while the answer is on its way is not in it.
            for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
            return found;
          });
          for (let count = 0; count < before; count += 1) service.tell(ID, "BEFORE");
          const after = Math.floor(before / 3);
          const url = `${await listen()}/events`;
          const reader = isByHeader
            ? await follow(url, { "last-event-id": String(after) })
            : await follow(`${url}?after=${after}`);
          for (const pause of during) {
            service.tell(ID, "DURING");
            for (let turn = 0; turn < pause; turn += 1) await new Promise(setImmediate);
          }
          const total = before + during.length;
          const expected = Array.from({ length: total - after }, (_, index) => after + 1 + index);
          await vi.waitFor(() => expect(reader.ids()).toEqual(expected), PATIENCE);
          await app.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it("start over where the reader comes from a store with higher ids", async () => {
    const { listen, service } = await openApp();
    service.tell(ID, "OLD");
    const reader = await follow(`${await listen()}/events?after=1000`);
    service.tell(ID, "NEW");
    await vi.waitFor(() => expect(reader.ids()).toEqual([2]), PATIENCE);
  });

  it("let an idle reader see that the stream is alive", async () => {
    const { listen } = await openApp({ limits: { streamKeepAlive: 10, idleTimeout: 40 } });
    const reader = await follow(`${await listen()}/events`);
    await vi.waitFor(() => expect(reader.text().split(": keep-alive").length).toBeGreaterThan(10), PATIENCE);
  });

  it("stay open where an idle connection is closed", async () => {
    const { listen, service } = await openApp({ limits: { streamKeepAlive: 600_000, idleTimeout: 100 } });
    const base = await listen();
    const reader = await follow(`${base}/events`);
    const idle = connect(Number(new URL(base).port), "127.0.0.1").resume();
    await once(idle, "close");
    service.tell(ID, "LATER");
    await vi.waitFor(() => expect(reader.ids()).toEqual([1]), PATIENCE);
  });

  it("are no more read for a reader that is gone", async () => {
    const { listen, service } = await openApp({ limits: { streamKeepAlive: 600_000 } });
    const reader = await follow(`${await listen()}/events`);
    expect(service.listeners.size).toBe(1);
    reader.close();
    await vi.waitFor(() => expect(service.listeners.size).toBe(0), PATIENCE);
  });

  it("wait in the store for a slow reader, which is cut off after a while", async () => {
    const { listen, service } = await openApp({ limits: { streamBufferBytes: 64 * 1024, streamStall: 200 } });
    const payload = { text: "x".repeat(100_000) };
    for (let count = 0; count < 400; count += 1) service.tell(ID, "LARGE", payload);
    const events = vi.spyOn(service, "events");
    const { hostname, port } = new URL(await listen());
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    socket.write("GET /events?after=0 HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
    await once(socket, "readable");
    // Nothing is read from here on.
    await vi.waitFor(() => expect(service.listeners.size).toBe(0), PATIENCE);
    expect(events.mock.calls.length).toBeLessThan(5);
    socket.on("error", () => undefined).resume();
    await once(socket, "close");
  });

  it("are refused where too many follow them", async () => {
    const { ask, listen } = await openApp({ limits: { streams: 1 } });
    await follow(`${await listen()}/events`);
    const refused = await ask("GET", "/events", { headers: { accept: "text/event-stream" } });
    expect(refused.json()).toMatchObject({ status: 503, code: "PLATFORM_UNAVAILABLE" });
  });

  it("end when the daemon stops, and when the store fails", async () => {
    const { app, listen, service } = await openApp({ limits: { stopGrace: 60_000 } });
    const base = await listen();
    const [one, other] = [await follow(`${base}/events`), await follow(`${base}/events`)];
    service.fail(new Error("no store"));
    service.tell(ID, "NEW");
    await vi.waitFor(() => expect([one.isOver(), other.isOver()]).toEqual([true, true]), PATIENCE);
    service.fail(undefined);
    const third = await follow(`${base}/events`);
    await app.close();
    await vi.waitFor(() => expect(third.isOver()).toBe(true), PATIENCE);
    expect(service.listeners.size).toBe(0);
  });
});
