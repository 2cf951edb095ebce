import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";

import { createForgeClient, type ForgeAccess, type ForgeClient } from "./forge-client.ts";

const TOKEN = "a-token-that-nobody-may-see";
const NOW = Date.parse("2026-06-10T09:00:00Z");

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server | undefined;
let asked: IncomingMessage[] = [];
let waits: number[] = [];

afterEach(async () => {
  const closing = server;
  server = undefined;
  asked = [];
  waits = [];
  closing?.closeAllConnections();
  await new Promise<void>((resolve) => (closing === undefined ? resolve() : closing.close(() => resolve())));
});

/** A forge that gives these answers one after the other, and the last of them from then on. */
async function start(answers: readonly Answer[], access: Partial<ForgeAccess> = {}): Promise<ForgeClient> {
  server = createServer((request, response) => {
    asked.push(request);
    answers[Math.min(asked.length, answers.length) - 1]!(response, request);
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return createForgeClient({
    root: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`),
    token: TOKEN,
    scheme: "token",
    fetch: globalThis.fetch,
    now: () => NOW,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    ...access,
  });
}

const status =
  (code: number, headers: Record<string, string> = {}, body = "{}"): Answer =>
  (response) => {
    response.writeHead(code, { "content-type": "application/json", ...headers }).end(body);
  };
const fine = status(200, {}, `{"fine":true}`);
const ask = { path: ["things", "a b", 7], query: { page: 2 } };

describe("an answer", () => {
  it("is read from the pinned root, with the token", async () => {
    const client = await start([status(200, { "x-total-count": "3" }, "[1]")]);
    const answer = await client.read(ask);
    expect([answer.body, answer.header("X-Total-Count"), answer.header("link")]).toEqual([[1], "3", undefined]);
    expect(asked[0]).toMatchObject({
      method: "GET",
      url: "/api/v1/things/a%20b/7?page=2",
      headers: expect.objectContaining({ authorization: `token ${TOKEN}` }) as unknown,
    });
  });

  it("comes to a question in JSON", async () => {
    let body = "";
    const client = await start([
      (response, request) => {
        request.on("data", (piece: Buffer) => (body += piece.toString()));
        request.on("end", () => fine(response, request));
      },
    ]);
    await client.read({ path: ["graphql"], body: { query: "{}" } });
    expect([asked[0]!.method, body]).toEqual(["POST", `{"query":"{}"}`]);
  });

  it.each(["..", ".", "", "a\ud800"])("never comes from a path with %j in it", async (segment) => {
    const client = await start([fine]);
    await expect(client.read({ path: ["things", segment, "x"] })).rejects.toThrow("a path that leads elsewhere");
    expect(asked).toEqual([]);
  });
});

describe("what may go better is asked again", () => {
  const passing: Record<string, Answer> = {
    "an error of the server": status(500),
    "a gateway without a server": status(502),
    "a connection that ends": (response) => response.destroy(),
    "a body that is cut": (response) => {
      response.writeHead(200, { "content-length": "100" }).write(`{"fine":`);
      response.destroy();
    },
    "half of a JSON": status(200, {}, `{"fine":`),
    "no JSON": status(200, {}, "<html>"),
    "no UTF-8": (response) => response.writeHead(200).end(Buffer.from([0x22, 0xff, 0x22])),
    "too many requests": status(429),
  };
  it.each(Object.entries(passing))("%s", async (_, answer) => {
    const client = await start([answer, answer, fine]);
    await expect(client.read(ask)).resolves.toMatchObject({ body: { fine: true } });
    expect([asked.length, waits]).toEqual([3, [500, 1000]]);
  });

  it("silence", async () => {
    const client = await start([() => {}, fine], { limits: { requestMilliseconds: 200 } });
    await expect(client.read(ask)).resolves.toMatchObject({ body: { fine: true } });
  });

  it.each([
    ["as long as it asks for", { "retry-after": "7" }, 7000],
    ["until the day that it names", { "retry-after": "Wed, 10 Jun 2026 09:00:30 GMT" }, 30_000],
    [
      "until its allowance is renewed",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 20) },
      21_000,
    ],
  ])("%s", async (_, headers, wait) => {
    const client = await start([status(403, headers), fine]);
    await expect(client.read(ask)).resolves.toMatchObject({ body: { fine: true } });
    expect(waits).toEqual([wait]);
  });

  it("four times, and then refused with the reason", async () => {
    const client = await start([status(503)]);
    await expect(client.read(ask)).rejects.toThrow("GET /things/a b/7 was answered with 503, 4 times");
    expect(asked).toHaveLength(4);
  });

  it("within what is left for the run", async () => {
    const client = await start([status(503)], { limits: { retries: 2 } });
    await expect(client.read(ask)).rejects.toThrow("no more attempts are left for this run");
    await expect(client.read(ask)).rejects.toThrow("no more attempts are left for this run");
    expect(asked).toHaveLength(4);
  });

  it("not when the forge wants to be left alone for longer", async () => {
    const client = await start([status(429, { "retry-after": "3600" })]);
    await expect(client.read(ask)).rejects.toThrow("the next attempt would be 3600 s away");
    expect([asked.length, waits]).toEqual([1, []]);
  });
});

describe("what will not go better is refused at once", () => {
  const lasting: Record<string, readonly [Answer, RegExp]> = {
    "no right": [status(403, {}, `{"message":"missing scope"}`), /with 403: "missing scope"$/],
    "no token": [status(401), /was answered with 401$/],
    "a wrong question": [status(422), /was answered with 422$/],
    "nothing new": [status(304), /was answered with 304$/],
    "more than is read": [status(200, {}, JSON.stringify("x".repeat(2000))), /with more than 1000 bytes$/],
    "another origin": [
      status(302, { location: "https://evil.example/" }),
      /is redirected \(302\) to another origin, which is not followed$/,
    ],
    "another port": [status(307, { location: "http://127.0.0.1:1/api/v1/things" }), /to another origin/],
    "a redirect to nowhere": [status(301), /is redirected \(301\) to nowhere$/],
    "a circle": [status(302, { location: "/api/v1/things" }), /is redirected more than 3 times$/],
  };
  it.each(Object.entries(lasting))("%s", async (name, [answer, reason]) => {
    const client = await start([answer], { limits: { bodyBytes: 1000 } });
    await expect(client.read(ask)).rejects.toThrow(reason);
    expect([asked.length, waits]).toEqual([name === "a circle" ? 4 : 1, []]);
  });

  it("404, which is nothing for who asks whether it is there", async () => {
    const client = await start([status(404)]);
    await expect(client.find(ask)).resolves.toBeUndefined();
    await expect(client.read(ask)).rejects.toMatchObject({ status: 404 });
  });

  it("more requests than a run may send", async () => {
    const client = await start([fine], { limits: { requests: 2 } });
    await client.read(ask);
    await client.read(ask);
    await expect(client.read(ask)).rejects.toThrow("a run may send 2 requests");
    expect(asked).toHaveLength(2);
  });
});

it("follows a redirect within the origin: a repository that was renamed", async () => {
  const client = await start([status(301, { location: "/api/v1/renamed" }), fine]);
  await expect(client.read(ask)).resolves.toMatchObject({ body: { fine: true } });
  expect(asked[1]!.url).toBe("/api/v1/renamed");
});

it("never repeats the token, whoever says it", async () => {
  const client = await start([status(400, {}, JSON.stringify({ message: `bad ${TOKEN}!` }))]);
  const error = await client.read(ask).catch((caught: unknown) => caught as Error);
  expect(error).toMatchObject({ message: expect.stringContaining("bad [token]!") as string });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
});

it("sends no more than four requests at a time", async () => {
  let open = 0;
  let most = 0;
  const client = await start([
    (response, request) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        fine(response, request);
      });
    },
  ]);
  await Promise.all(Array.from({ length: 20 }, () => client.read(ask)));
  expect([asked.length, most <= 4]).toEqual([20, true]);
});

it("ends when it is interrupted, without another attempt", async () => {
  const controller = new AbortController();
  const client = await start([() => controller.abort()], { signal: controller.signal });
  await expect(client.read(ask)).rejects.toThrow("it was interrupted");
  expect(asked).toHaveLength(1);
});
