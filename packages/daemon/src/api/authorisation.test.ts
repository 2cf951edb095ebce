import type { InjectOptions } from "fastify";
import { describe, expect, it } from "vitest";

import { createSessions } from "./session.ts";
import { ID, openApp, type OpenApp, TOKEN } from "./testing/open-app.ts";

const bearer = { authorization: `Bearer ${TOKEN}` };
const ELSEWHERE = "203.0.113.7";

async function openWithWorkspace(options: Parameters<typeof openApp>[0] = {}): Promise<OpenApp> {
  const open = await openApp(options);
  open.service.put({ id: ID, name: "seo" });
  await open.service.writeFile(ID, "config.yaml", Buffer.from("name: seo"));
  return open;
}

/** Asks with exactly these headers. */
async function status({ app }: OpenApp, method: string, url: string, options: InjectOptions = {}): Promise<number> {
  const answer = await app.inject({ ...options, method: method as "GET", url });
  return answer.statusCode;
}

const WRITES = [
  ["POST", "/workspaces"],
  ["PATCH", `/workspaces/${ID}`],
  ["PATCH", `/workspaces/${ID}/template`],
  ["DELETE", `/workspaces/${ID}`],
  ["POST", `/workspaces/${ID}/restart`],
  ["POST", `/workspaces/${ID}/resume`],
  ["POST", `/workspaces/${ID}/pause`],
  ["POST", `/workspaces/${ID}/hibernate`],
  ["POST", `/workspaces/${ID}/switch-provider`],
  ["PUT", `/workspaces/${ID}/files/config.yaml`],
  ["DELETE", `/workspaces/${ID}/files/config.yaml`],
  ["POST", "/templates/import"],
  ["POST", "/templates/refresh"],
  ["POST", "/admin/templates/refresh"],
] as const;

const SECRET_READS = [
  ["GET", `/workspaces/${ID}/files/config.yaml`],
  ["HEAD", `/workspaces/${ID}/files/config.yaml`],
  ["GET", `/workspaces/${ID}/log`],
] as const;

const OPEN_READS = [
  "/workspaces",
  `/workspaces/${ID}`,
  `/workspaces/${ID}/state`,
  `/workspaces/${ID}/restart-plan`,
  `/workspaces/${ID}/files`,
  `/workspaces/${ID}/events`,
  "/events",
  "/templates",
  "/templates/seo-agent/files",
  "/runtimes",
  "/metrics",
];

describe("the token", () => {
  it.each([...WRITES, ...SECRET_READS])("is asked for by %s %s", async (method, url) => {
    const open = await openWithWorkspace();
    const refused = [
      undefined,
      "Bearer ",
      "Bearer wrong",
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(0, -1)}`,
      `Basic ${Buffer.from(`user:${TOKEN}`).toString("base64")}`,
      TOKEN,
    ];
    for (const authorization of refused) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await open.app.inject({ method, url, headers });
      expect(answer.statusCode, authorization).toBe(401);
      expect(answer.headers["www-authenticate"]).toBe('Bearer realm="portcullis"');
    }
    expect(open.service.peek(ID)).toMatchObject({ status: "online", wanted_generation: 1 });
    expect(await status(open, method, url, { headers: bearer })).not.toBe(401);
  });

  it.each([...OPEN_READS])("is not asked for on this machine by GET %s, but elsewhere", async (url) => {
    const open = await openWithWorkspace();
    for (const remoteAddress of ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
      expect(await status(open, "GET", url, { remoteAddress }), remoteAddress).toBe(200);
    for (const remoteAddress of [ELSEWHERE, "::ffff:203.0.113.7", "2001:db8::1", "128.0.0.1"])
      expect(await status(open, "GET", url, { remoteAddress }), remoteAddress).toBe(401);
    expect(await status(open, "GET", url, { remoteAddress: ELSEWHERE, headers: bearer })).toBe(200);
  });

  it.each(["/healthz", "/readyz", "/openapi.json"])("is asked for by nobody at %s", async (url) => {
    expect(await status(await openWithWorkspace(), "GET", url, { remoteAddress: ELSEWHERE })).toBe(200);
  });

  it("of an instance is handed to the service, and the daemon's is not the instance's", async () => {
    const { app, service } = await openWithWorkspace();
    service.tokens.set(ID, "instance-token");
    const payload = { workspace_id: ID.toUpperCase(), generation: 1 };
    const beat = async (headers: Record<string, string>): Promise<number> =>
      (await app.inject({ method: "POST", url: "/registry/heartbeat", payload, headers })).statusCode;
    expect(await beat({ authorization: "bearer instance-token" })).toBe(200);
    expect(await beat(bearer)).toBe(401);
    expect(await beat({})).toBe(401);
  });
});

describe("the cookie of a session", () => {
  const cookie = (): string => createSessions(TOKEN).open().split(";")[0]!;
  const host = "localhost:4280";

  it("counts for a write only where the origin is ours", async () => {
    const open = await openWithWorkspace();
    const write = async (headers: Record<string, string>): Promise<number> =>
      await status(open, "POST", `/workspaces/${ID}/restart`, { headers: { host, cookie: cookie(), ...headers } });
    expect(await write({ origin: "http://localhost:4280" })).toBe(202);
    expect(await write({})).toBe(401);
    expect(await write({ origin: "http://localhost:9999" })).toBe(403);
    expect(await write({ origin: "null" })).toBe(403);
    expect(await write({ origin: "http://localhost:4280", cookie: "portcullis_session=forged" })).toBe(401);
    // A wrong bearer is not mended by a cookie.
    expect(await write({ origin: "http://localhost:4280", authorization: "Bearer wrong" })).toBe(401);
  });

  it("counts for a read unless another site asks", async () => {
    const open = await openWithWorkspace();
    const read = async (headers: Record<string, string>): Promise<number> =>
      await status(open, "GET", `/workspaces/${ID}/log`, { headers: { host, cookie: cookie(), ...headers } });
    expect(await read({})).toBe(200);
    expect(await read({ "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await read({ "sec-fetch-site": "none" })).toBe(200);
    expect(await read({ "sec-fetch-site": "same-site" })).toBe(401);
    expect(await read({ "sec-fetch-site": "cross-site" })).toBe(401);
    expect(await read({ origin: "http://localhost:9999" })).toBe(401);
  });
});

describe("the host", () => {
  it.each(["localhost", "localhost:4280", "LOCALHOST:1", "127.0.0.1:4280", "[::1]:4280", "daemon.example:4280"])(
    "%s is served",
    async (host) => {
      expect(await status(await openApp({ hosts: ["Daemon.Example"] }), "GET", "/healthz", { headers: { host } })).toBe(
        200,
      );
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:4280",
    "localhost:4280@evil.example",
    "daemon.example.",
    "192.0.2.1:4280",
    "[2001:db8::1]",
    "localhost:4280/",
    "localhost:4280 evil.example",
  ])("%j is refused", async (host) => {
    const answer = await (
      await openApp({ hosts: ["daemon.example"] })
    ).app.inject({ url: "/workspaces", headers: { host } });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: "HOST_REFUSED" });
  });

  it("is served where it is the address that was connected to", async () => {
    const { app, service } = await openApp({ hosts: [] });
    service.put({ id: ID });
    const base = await app.listen({ host: "127.0.0.2", port: 0 });
    expect((await fetch(`${base}/workspaces`)).status).toBe(200);
  });
});

describe("the origin", () => {
  it.each([
    "http://evil.example",
    "http://localhost:1",
    "null",
    "https://localhost",
    "http://localhost.evil.example:4280",
  ])("%s may not write, whatever it knows", async (origin) => {
    const open = await openWithWorkspace();
    const headers = { ...bearer, host: "localhost:4280", origin };
    for (const [method, url] of WRITES) expect(await status(open, method, url, { headers }), url).toBe(403);
    expect(open.service.peek(ID).wanted_generation).toBe(1);
  });

  it("that is ours, or absent, may write; and no other origin is allowed to read answers", async () => {
    const open = await openWithWorkspace();
    const url = `/workspaces/${ID}/restart`;
    for (const origin of ["http://localhost:4280", "https://LOCALHOST:4280", undefined]) {
      const headers = { ...bearer, host: "localhost:4280", ...(origin !== undefined && { origin }) };
      expect(await status(open, "POST", url, { headers }), origin).toBe(202);
    }
    const read = await open.app.inject({ url: "/workspaces", headers: { origin: "http://evil.example" } });
    expect(read.headers["access-control-allow-origin"]).toBeUndefined();
    expect(await status(open, "OPTIONS", "/workspaces", { headers: { origin: "http://evil.example" } })).toBe(405);
  });
});
