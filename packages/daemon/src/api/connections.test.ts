import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { openApp } from "./testing/open-app.ts";

const PATIENCE = { timeout: 30_000, interval: 5 };

/** A connection that says whatever it likes. */
async function open(base: string): Promise<{ readonly socket: Socket; readonly text: () => string }> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return { socket, text: () => text };
}

/** However it ended: what is written to one that was just cut off is an error of its own. */
const untilClosed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once("close", () => resolve()));

const bodyOf = (text: string): unknown => JSON.parse(text.slice(text.indexOf("\r\n\r\n")));

describe("a connection", () => {
  it("that sends its headers too slowly is cut off", async () => {
    const { listen } = await openApp({ limits: { headersTimeout: 100, requestTimeout: 100, timeoutCheck: 20 } });
    const { socket, text } = await open(await listen());
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
    const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 10);
    onTestFinished(() => clearInterval(drip));
    await untilClosed(socket);
    expect(text()).toMatch(/^HTTP\/1\.1 408 /);
    expect(bodyOf(text())).toMatchObject({ status: 408, code: "REQUEST_TIMEOUT" });
  });

  it("that sends its body too slowly is cut off", async () => {
    const { listen } = await openApp({ limits: { requestTimeout: 100, headersTimeout: 100, timeoutCheck: 20 } });
    const { socket, text } = await open(await listen());
    const head =
      "POST /registry/heartbeat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
    socket.write(head);
    const drip = setInterval(() => socket.write(" "), 10);
    onTestFinished(() => clearInterval(drip));
    await untilClosed(socket);
    expect(text()).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  });

  it("that names two hosts is refused", async () => {
    const { listen } = await openApp();
    const { socket, text } = await open(await listen());
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
    await untilClosed(socket);
    expect(text()).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("that says nothing is closed", async () => {
    const { listen } = await openApp({ limits: { idleTimeout: 50 } });
    const { socket } = await open(await listen());
    await untilClosed(socket);
  });

  it("that asks for nothing more is closed", async () => {
    const { listen } = await openApp({ limits: { keepAliveTimeout: 50 } });
    const { socket, text } = await open(await listen());
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await untilClosed(socket);
    expect(text()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("may send as many headers as it is told", async () => {
    const { listen } = await openApp({ limits: { headerBytes: 30_000 } });
    const { socket, text } = await open(await listen());
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    await vi.waitFor(() => expect(text()).toMatch(/^HTTP\/1\.1 200 /), PATIENCE);
  });

  it.each([
    ["GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE"],
    ["nonsense\r\n\r\n", 400, "INVALID_REQUEST"],
    ["GET /healthz HTTP/1.1\r\n\r\n", 400, undefined],
    ["GET /healthz HTTP/1.0\r\n\r\n", 403, "HOST_REFUSED"],
    ["GET /healthz HTTP/1.1\r\nHost: \r\n\r\n", 403, "HOST_REFUSED"],
    ["GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403, "HOST_REFUSED"],
    [
      "POST /registry/heartbeat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
      "INVALID_REQUEST",
    ],
  ])("that says %j gets %i", async (words, status, code) => {
    const { listen } = await openApp();
    const { socket, text } = await open(await listen());
    socket.write(words);
    await vi.waitFor(() => expect(text()).toMatch(/\r\n\r\n/), PATIENCE);
    expect(text()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    if (code !== undefined) await vi.waitFor(() => expect(bodyOf(text())).toMatchObject({ status, code }), PATIENCE);
  });
});

describe("the stop", () => {
  it("waits for a request under way, and refuses later ones of an open connection", async () => {
    const { app, lines, listen, service } = await openApp();
    const base = await listen();
    let finish: (() => void) | undefined;
    vi.spyOn(service, "runtimes").mockImplementation(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return { runtimes: [] };
    });
    const { socket, text } = await open(base);
    socket.write("GET /runtimes HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await vi.waitFor(() => expect(finish).toBeDefined(), PATIENCE);
    const closed = app.close();
    // Nobody listens any more.
    await vi.waitFor(async () => await expect(fetch(`${base}/healthz`)).rejects.toThrow(), PATIENCE);
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await vi.waitFor(
      () => expect(lines()).toContainEqual(expect.objectContaining({ msg: "request failed" })),
      PATIENCE,
    );
    finish!();
    await closed;
    await vi.waitFor(() => expect(socket.destroyed).toBe(true), PATIENCE);
    expect(text()).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(text()).toContain('{"runtimes":[]}HTTP/1.1 503 Service Unavailable');
  });

  it("cuts off what takes too long", async () => {
    const { app, listen, service } = await openApp({ limits: { stopGrace: 100 } });
    const base = await listen();
    const asked = vi.spyOn(service, "runtimes").mockImplementation(async () => await new Promise(() => undefined));
    const stuck = fetch(`${base}/runtimes`).then(
      () => "answered",
      () => "cut off",
    );
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), PATIENCE);
    await app.close();
    expect(await stuck).toBe("cut off");
  });
});
