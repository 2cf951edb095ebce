import { describe, expect, it } from "vitest";

import { ID, openApp } from "./testing/open-app.ts";

describe("a path that no route takes", () => {
  it.each([
    ["GET", "/workspacs", "Did you mean /workspaces?"],
    ["GET", `/workspace/${ID}`, "Did you mean /workspaces/:id?"],
    ["POST", `/workspaces/${ID}/restrt`, "Did you mean /workspaces/:id/restart?"],
    ["POST", `/workspaces/${ID}/restart/`, "Did you mean /workspaces/:id/restart?"],
    ["GET", "/entirely/something/else/altogether", "GET /openapi.json lists the routes."],
    ["GET", `/${"x/".repeat(2000)}`, "GET /openapi.json lists the routes."],
  ])("is told the nearest: %s %s", async (method, url, fix) => {
    const { ask } = await openApp();
    expect((await ask(method, url)).json()).toMatchObject({ status: 404, code: "ROUTE_NOT_FOUND", fix });
  });

  it.each([
    ["PUT", "/workspaces", "GET, HEAD, POST"],
    ["DELETE", "/healthz", "GET, HEAD"],
    ["POST", `/workspaces/${ID}/files/a/b`, "DELETE, GET, HEAD, PUT"],
    ["GET", `/workspaces/${ID}/restart`, "POST"],
  ])("as it is asked is told the methods: %s %s", async (method, url, allow) => {
    const { ask } = await openApp();
    const answer = await ask(method, url);
    expect(answer.json()).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED", fix: `Use ${allow}.` });
    expect(answer.headers["allow"]).toBe(allow);
  });

  it("is no fault of the daemon where its body is no JSON either", async () => {
    const { ask } = await openApp();
    const answer = await ask("POST", "/nope", { payload: "x", headers: { "content-type": "application/json" } });
    expect(answer.json()).toMatchObject({ status: 400, code: "INVALID_JSON_BODY" });
  });

  it("is refused where it is not written rightly, or is too long", async () => {
    const { ask } = await openApp();
    expect((await ask("GET", "/workspaces/%zz")).json()).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
    expect((await ask("GET", `/workspaces/${"x".repeat(5000)}`)).json()).toMatchObject({
      status: 414,
      code: "URI_TOO_LONG",
    });
  });
});

describe("the parameters of a request", () => {
  it.each([
    ["/workspaces?limit=0", 'The parameter "limit" must be an integer from 1 to 500, but is "0".'],
    ["/workspaces?limit=501", 'The parameter "limit" must be an integer from 1 to 500, but is "501".'],
    ["/workspaces?limit=1e2", 'The parameter "limit" must be an integer from 1 to 500, but is "1e2".'],
    ["/workspaces?limit=1&limit=2", 'The parameter "limit" must be an integer from 1 to 500, but is 2 values.'],
    ["/workspaces?limt=1", 'Unknown parameter "limt".'],
    ["/workspaces?__proto__=1", 'Unknown parameter "__proto__".'],
    ["/healthz?x", 'Unknown parameter "x".'],
    [`/workspaces/${ID}?include_removed=yes`, 'The parameter "include_removed" must be true or false, but is "yes".'],
  ])("are checked: %s", async (url, message) => {
    const { ask } = await openApp();
    const answer = (await ask("GET", url)).json<{ problems: { message: string }[] }>();
    expect(answer).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
    expect(answer.problems.map((problem) => problem.message)).toEqual([message]);
  });

  it("page the list of workspaces", async () => {
    const { ask, service } = await openApp();
    for (let count = 1; count <= 5; count += 1) service.put({ id: ID.replace(/a$/, String(count)), name: `w${count}` });
    const names: string[] = [];
    let cursor = "";
    for (;;) {
      const answer = await ask("GET", `/workspaces?limit=2${cursor}`);
      const page = answer.json<{ workspaces: { name: string }[]; next_cursor: string | null }>();
      names.push(...page.workspaces.map(({ name }) => name));
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect(names).toEqual(["w1", "w2", "w3", "w4", "w5"]);
    expect((await ask("GET", "/workspaces?cursor=x")).json()).toMatchObject({ code: "INVALID_CURSOR" });
  });
});

describe("the path of a file", () => {
  it.each([
    "..%2f..%2fetc/passwd",
    "a/..%2f%2e%2e%2fb",
    "/etc/passwd",
    "a//b",
    "%00",
    "a%0ab",
    ".",
    "a%5c..%5cb",
    "",
    "a/",
  ])("%j is refused", async (path) => {
    const { app, ask, service } = await openApp();
    service.put({ id: ID });
    for (const method of ["GET", "PUT", "DELETE"]) {
      const answer = await ask(method, `/workspaces/${ID}/files/${path}`, {
        ...(method === "PUT" && { payload: "x" }),
      });
      expect(answer.json()).toMatchObject({ status: 400, code: "INVALID_FILE_PATH" });
    }
    expect((await service.files(ID)).files).toEqual([]);
    expect(app.server.listening).toBe(false);
  });
});

describe("a removal", () => {
  it.each([
    ["émoji 🦊", Buffer.from("émoji 🦊").toString("latin1")],
    ["émoji 🦊", `UTF-8''${encodeURIComponent("émoji 🦊")}`],
    ["plain", "plain"],
    ["100%41", "100%41"],
  ])("of %j is confirmed by the header %j", async (name, header) => {
    const { ask, service } = await openApp();
    service.put({ id: ID, name });
    const refused = await ask("DELETE", `/workspaces/${ID}`, { headers: { "x-confirm-name": `${header}x` } });
    expect(refused.json()).toMatchObject({ status: 400, code: "DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION" });
    const answer = await ask("DELETE", `/workspaces/${ID}?erase_data=true`, { headers: { "x-confirm-name": header } });
    expect(answer.json()).toEqual({ status: "removed", workspace_id: ID, data: "erased" });
    expect((await ask("GET", `/workspaces/${ID}`)).statusCode).toBe(410);
    expect((await ask("GET", `/workspaces/${ID}?include_removed=true`)).statusCode).toBe(200);
    expect((await ask("GET", `/workspaces/${ID}/state`)).json()).toMatchObject({
      status: 404,
      deleted: true,
      workspace_id: ID,
      workspace_status: "removed",
    });
  });
});

describe("a write under a key", () => {
  const headers = { "idempotency-key": "k1" };

  it("happens once, and says when its answer is given again", async () => {
    const { ask, service } = await openApp();
    const first = await ask("POST", "/workspaces", { payload: { name: "n" }, headers });
    const second = await ask("POST", "/workspaces", { payload: { name: "n" }, headers });
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect([first, second].map((answer) => answer.headers["idempotency-replayed"])).toEqual([undefined, "true"]);
    expect((await service.list({ limit: 10 })).workspaces).toHaveLength(1);
  });

  it("is the same write whatever the spelling of the id, and another one where anything else differs", async () => {
    const { ask, service } = await openApp();
    service.put({ id: ID });
    const write = async (url: string, payload: object): Promise<number> =>
      (await ask("POST", url, { payload, headers })).statusCode;
    expect(await write(`/workspaces/${ID}/restart`, { reset: true })).toBe(202);
    expect(await write(`/workspaces/${ID.toUpperCase()}/restart`, { reset: true })).toBe(202);
    expect(service.peek(ID).wanted_generation).toBe(2);
    expect(await write(`/workspaces/${ID}/restart`, { reset: false })).toBe(422);
    expect(await write(`/workspaces/${ID}/restart?reset=true`, { reset: true })).toBe(422);
    expect(await write(`/workspaces/${ID}/resume`, {})).toBe(422);
  });

  it.each(["", "a b", "é", "x".repeat(256)])("is refused where the key is %j", async (key) => {
    const { ask } = await openApp();
    const answer = await ask("POST", "/workspaces", { payload: { name: "n" }, headers: { "idempotency-key": key } });
    expect(answer.json()).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
  });
});

describe("an answer", () => {
  it("is not kept, not guessed at, and of its own request", async () => {
    const { app } = await openApp();
    const { headers } = await app.inject("/workspaces");
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    expect(headers["x-request-id"]).not.toBe((await app.inject("/workspaces")).headers["x-request-id"]);
  });

  it("to HEAD is that to GET without its body", async () => {
    const { app, service } = await openApp();
    service.put({ id: ID });
    const [get, head] = [
      await app.inject(`/workspaces/${ID}`),
      await app.inject({ method: "HEAD", url: `/workspaces/${ID}` }),
    ];
    expect(head.statusCode).toBe(200);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(head.body).toBe("");
  });
});

describe("the metrics", () => {
  it("count requests by route, method and status, and workspaces by status", async () => {
    const { app, ask, service } = await openApp();
    service.put({ id: ID, status: "paused" });
    await app.inject("/workspaces");
    await app.inject(`/workspaces/${ID}`);
    await app.inject("/nonsense");
    const answer = await ask("GET", "/metrics");
    expect(answer.headers["content-type"]).toMatch(/^text\/plain; version=/);
    expect(answer.body).toContain(
      'portcullis_http_requests_total{method="GET",route="/workspaces/:id",status="200"} 1',
    );
    expect(answer.body).toContain('portcullis_http_requests_total{method="GET",route="unknown",status="404"} 1');
    expect(answer.body).toContain('portcullis_http_request_duration_seconds_count{method="GET",route="/workspaces"} 1');
    expect(answer.body).toContain('portcullis_workspaces{status="paused"} 1');
    expect(answer.body).not.toContain(ID);
  });
});
