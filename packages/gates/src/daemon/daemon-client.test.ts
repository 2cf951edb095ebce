import { afterEach, describe, expect, it } from "vitest";

import { bodyOf, createDaemonClient, type DaemonClient } from "./daemon-client.ts";
import { startFakeDaemon, type FakeDaemon, type Fault } from "./testing/fake-daemon.ts";

const TOKEN = "a-token-that-nobody-may-see";
let fake: FakeDaemon;
afterEach(() => fake.close());

async function start(faults: readonly Fault[], requestSeconds = 30): Promise<DaemonClient> {
  fake = await startFakeDaemon({ templates: { "a/b": { files: { "config.yaml": "x" } } }, token: TOKEN, faults });
  return createDaemonClient({ origin: new URL(fake.url), token: TOKEN, fetch, requestSeconds });
}

const templates = async (client: DaemonClient) => bodyOf(await client.listTemplates());
const isUnreadable = (message: RegExp) =>
  expect.objectContaining({ code: "unreadable", message: expect.stringMatching(message) as string });

describe("an answer that is none", () => {
  const route = "GET /templates";
  const CASES: Record<string, readonly [Fault, RegExp]> = {
    "a connection that ends": [{ route, kind: "close" }, /was not answered: /],
    "more than is read": [{ route, kind: "huge" }, /more than \d+ bytes/],
    "a redirect": [{ route, kind: "redirect" }, /is redirected \(307\), and redirects are not followed/],
    "a page": [{ route, kind: "not-json" }, /no JSON: "<html>It works!<\/html>"/],
    "another shape": [{ route, kind: "wrong-shape" }, /no template_list: .*templates/],
    "an error without words": [{ route, kind: "status", status: 503 }, /503 PLATFORM_UNAVAILABLE: It is/],
  };
  it.each(Object.entries(CASES))("%s", async (_, [fault, message]) => {
    const client = await start([fault]);
    await expect(templates(client)).rejects.toEqual(isUnreadable(message));
    expect([fake.violations, fake.requests]).toEqual([[], ["GET /templates"]]);
  });

  it("silence", async () => {
    const client = await start([{ route, kind: "hang" }], 0.2);
    await expect(templates(client)).rejects.toEqual(isUnreadable(/it took longer than 0.2 s/));
  });

  it("nobody at all", async () => {
    const client = await start([]);
    await fake.close();
    await expect(templates(client)).rejects.toEqual(isUnreadable(/nothing listens there/));
    fake = await startFakeDaemon({ templates: {} });
  });
});

it("names what was found where an answer breaks its contract", async () => {
  const client = await start([
    { route: "GET /templates", kind: "change", change: (body) => ({ templates: [{ ...body.templates[0], id: 7 }] }) },
  ]);
  await expect(templates(client)).rejects.toMatchObject({
    message: expect.stringContaining("/templates/0/id must be text, but is 7") as string,
    problems: expect.arrayContaining([expect.objectContaining({ pointer: "/templates/0/id" })]) as unknown,
  });
});

it("never repeats the token, whoever says it", async () => {
  const client = await start([{ route: "GET /templates", kind: "echo-token" }]);
  const answer = await client.listTemplates();
  expect(answer).toMatchObject({ refusal: { status: 418, code: "HTTP_418" } });
  expect(JSON.stringify(answer)).toContain("[token]");
  expect(JSON.stringify(answer)).not.toContain(TOKEN);
});

it("says which option lacks where the daemon wants a token", async () => {
  await start([]);
  const client = createDaemonClient({ origin: new URL(fake.url), fetch, requestSeconds: 30 });
  await expect(templates(client)).rejects.toEqual(isUnreadable(/401 UNAUTHORIZED.*--token-file/));
});

it("takes names that have slashes in them, and none that lead out of its route", async () => {
  const client = await start([]);
  expect(bodyOf(await client.readTemplateFiles("a/b")).template).toBe("a/b");
  for (const name of ["..", "."])
    await expect(client.readTemplateFiles(name)).rejects.toEqual(isUnreadable(/no address of this daemon/));
  expect(fake.requests).toEqual(["GET /templates/a%2Fb/files"]);
});
