import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createFakeWorkspaceService, type FakeWorkspaceService } from "./testing/fake-workspace-service.ts";
import { SAMPLE_ID } from "./testing/sample-data.ts";
import { createPageApp, TOKEN } from "./testing/start-page-server.ts";

const WORKSPACE = `/page/workspaces/${SAMPLE_ID}`;
const HOST = "localhost:4280";
const FORM = "application/x-www-form-urlencoded";

let service: FakeWorkspaceService;
let app: FastifyInstance;

beforeEach(async () => {
  service = createFakeWorkspaceService();
  app = await createPageApp(service);
});
afterEach(() => app.close());

const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> =>
  app.inject({ url, headers: { host: HOST, ...headers } });

const post = (
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: "POST",
    url,
    headers: {
      host: HOST,
      origin: `http://${HOST}`,
      "sec-fetch-site": "same-origin",
      "content-type": FORM,
      ...headers,
    },
    payload: String(new URLSearchParams(fields)),
  });

async function signIn(): Promise<{ readonly cookie: string; readonly form_token: string }> {
  const answer = await post("/session", { token: TOKEN, to: WORKSPACE });
  const cookie = String(answer.headers["set-cookie"]).split(";")[0]!;
  const page = await get(WORKSPACE, { cookie });
  return { cookie, form_token: /name="form_token" value="([^"]+)"/.exec(page.body)![1]! };
}

/** Sends a form of somebody who is signed in, and gives the page that follows. */
async function send(path: string, fields: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
  const { cookie, form_token } = await signIn();
  const answer = await post(path, { form_token, form_key: "key", ...fields }, { cookie });
  expect(answer.statusCode).toBe(303);
  return get(String(answer.headers.location), { cookie });
}

describe("reading", () => {
  it.each(["/", WORKSPACE, "/page/templates", "/page/template?id=hermes", "/page/contracts", "/page/sign-in"])(
    "%s needs no token, and names nothing from elsewhere",
    async (address) => {
      const { statusCode, headers, body } = await get(address);
      expect(statusCode).toBe(200);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(body.match(/<h1>/g)).toHaveLength(1);
      expect(body).not.toMatch(/(?:src|href|action)="(?:[a-z]+:|\/\/)/i);
      expect(body).not.toMatch(/<script(?! src="\/page\/page\.js" defer)|<style|\sstyle=|\son[a-z]+=/i);
      expect(body).not.toContain("form_token");
    },
  );

  it("draws the plan as rules in their order, and says which one decides", async () => {
    const { body } = await get(WORKSPACE);
    const rules = Array.from(
      body.matchAll(/class="rule rule-(\w+)">.*?rule-name">([\w-]+)</gs),
      ([, outcome, rule]) => [rule, outcome],
    );
    expect(rules).toEqual([
      ["explicit", "skipped"],
      ["name-match", "skipped"],
      ["org-template", "skipped"],
      ["runtime-default", "skipped"],
      ["stored-template", "chosen"],
    ]);
    expect(body.match(/This rule decides\./g)).toHaveLength(1);
  });

  it("shows the plan of the options that were asked for, with its warnings", async () => {
    const { body } = await get(`${WORKSPACE}?template=nothing`);
    expect(body).toContain("The template nothing does not resolve.");
    expect(body).toContain("nothing (not available)");
    const strict = await get(`${WORKSPACE}?template=nothing&strict=on`);
    expect(strict.statusCode).toBe(200);
    expect(strict.body).toContain("TEMPLATE_UNRESOLVED");
  });

  it("holds each file against its template's", async () => {
    const { body } = await get(WORKSPACE);
    const states = Array.from(
      body.matchAll(/<th scope="row"[^>]*><code>([^<]+)<\/code><\/th>.*?<\/span>\s*([a-z ]+)<\/span/gs),
      ([, path, state]) => `${path}: ${state}`,
    );
    expect(states).toEqual([
      "config.yaml: same",
      "notes.md: only here",
      "prompts/system.md: changed",
      "skills/rank.md: missing here",
    ]);
  });

  it("shows the rest where one part cannot be read", async () => {
    service.files = () => Promise.reject(new Error("secret of the back-end"));
    const { statusCode, body } = await get(WORKSPACE);
    expect(statusCode).toBe(200);
    expect(body).toContain("Something is wrong in the daemon itself.");
    expect(body).not.toContain("secret of the back-end");
    expect(body).toContain("WORKSPACE_ONLINE");
  });

  it.each([
    [`/page/workspaces/${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`, 404, "There is no such workspace."],
    ["/page/workspaces/%3Cscript%3E", 400, "invalid workspace id"],
    ["/page/nothing", 404, "There is no such page."],
    ["/?cursor=x", 400, "That is no cursor."],
    ["/page/template?id=nothing", 404, "There is no such template."],
  ])("says what is wrong with %s", async (address, status, words) => {
    const { statusCode, headers, body } = await get(address);
    expect(statusCode).toBe(status);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain(words);
  });

  it("shows the log to whoever signed in, as it may hold secrets", async () => {
    service.setLog("KEY=secret");
    const { body } = await get(WORKSPACE);
    expect(body).not.toContain("KEY=secret");
    const { cookie } = await signIn();
    expect((await get(WORKSPACE, { cookie })).body).toContain("KEY=secret");
  });

  it("pages by cursor", async () => {
    for (let index = 0; index < 60; index += 1) await service.create({ name: `w${index}` });
    const first = await get("/");
    expect(first.body.match(/<tr role="row" id="workspace-/g)).toHaveLength(50);
    const next = /href="(\/\?cursor=[^"]+)" rel="next"/.exec(first.body)![1]!;
    const second = await get(next);
    expect(second.body.match(/<tr role="row" id="workspace-/g)).toHaveLength(11);
    expect(second.body).not.toContain('rel="next"');
  });

  it("asks readers on other machines to sign in", async () => {
    const remote = { remoteAddress: "192.0.2.1", headers: { host: HOST } };
    const answer = await app.inject({ url: `${WORKSPACE}?strict=on`, ...remote });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/page/sign-in?to=${encodeURIComponent(`${WORKSPACE}?strict=on`)}`);
    expect((await app.inject({ url: "/page/sign-in", ...remote })).statusCode).toBe(200);
    expect((await app.inject({ url: "/page/page.css", ...remote })).statusCode).toBe(200);
    const { cookie } = await signIn();
    const own = { ...remote, headers: { host: HOST, cookie } };
    expect((await app.inject({ url: WORKSPACE, ...own })).statusCode).toBe(200);
  });

  it("sends its files once", async () => {
    for (const name of ["page.css", "page.js", "icon.svg"]) {
      const first = await get(`/page/${name}`);
      expect(first.statusCode).toBe(200);
      expect(first.headers["x-content-type-options"]).toBe("nosniff");
      const again = await get(`/page/${name}`, { "if-none-match": String(first.headers.etag) });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    }
  });
});

describe("signing in", () => {
  it("takes the token, and goes back to where the reader was", async () => {
    const answer = await post("/session", { token: TOKEN, to: WORKSPACE });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, WORKSPACE]);
    expect(answer.headers["set-cookie"]).toMatch(
      /^portcullis_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers["set-cookie"]).not.toContain(TOKEN);
  });

  it.each([
    "//elsewhere.example/",
    "https://elsewhere.example/",
    "/\\elsewhere.example",
    "/workspaces",
    "javascript:0",
    "/page/\r\nx: y",
  ])("goes nowhere else: %s", async (to) => {
    expect((await post("/session", { token: TOKEN, to })).headers.location).toBe("/");
  });

  it.each(["", "wrong", `${TOKEN}x`])("refuses the token %j, and says so", async (token) => {
    const answer = await post("/session", { token, to: "/" });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.body).toContain("That is not the daemon&#39;s token.");
  });

  it("takes no sign-in from another site", async () => {
    const answer = await post("/session", { token: TOKEN }, { origin: "http://elsewhere.example" });
    expect([answer.statusCode, answer.headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it("ends with signing out", async () => {
    const { cookie, form_token } = await signIn();
    const answer = await post("/page/sign-out", { form_token }, { cookie });
    expect(answer.headers["set-cookie"]).toMatch(/^portcullis_session=; Max-Age=0;/);
  });
});

describe("a form", () => {
  const FORMS: readonly (readonly [path: string, fields: Readonly<Record<string, string>>, call: object])[] = [
    ["template", { template: "hermes" }, { name: "updateTemplate", body: "hermes" }],
    ["template", { template: "" }, { name: "updateTemplate", body: "" }],
    ["runtime", { runtime: "hermes" }, { name: "update", body: { runtime: "hermes" } }],
    ["details", { name: "new", role: "" }, { name: "update", body: { name: "new", role: null } }],
    ["restart", {}, { name: "restart", body: {} }],
    [
      "restart",
      { template: "hermes", apply_template: "on", rebuild_config: "on", reset: "on", strict: "on" },
      {
        name: "restart",
        body: { template: "hermes", apply_template: true, rebuild_config: true, reset: true, strict: true },
      },
    ],
    ["resume", {}, { name: "resume" }],
    ["pause", {}, { name: "pause" }],
    ["hibernate", { force: "on" }, { name: "hibernate", body: { force: true } }],
    [
      "switch-provider",
      { provider: "hetzner", confirm_data_loss: "on" },
      { name: "switchProvider", body: { provider: "hetzner", confirm_data_loss: true } },
    ],
    [
      "delete",
      { confirm_name: "search-desk", erase_data: "on" },
      { name: "remove", body: { confirmName: "search-desk", eraseData: true, purge: false } },
    ],
  ];

  it.each(FORMS)("%s with %j asks for it, and says what became of it", async (path, fields, call) => {
    const page = await send(`${WORKSPACE}/${path}`, fields);
    expect(service.calls).toEqual([expect.objectContaining(call)]);
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(/role="status"[^>]*>\s*<div class="outcome outcome-done" tabindex="-1" autofocus/);
  });

  it("creates a workspace", async () => {
    const page = await send("/page/workspaces", { name: "second", template: "", runtime: "hermes" });
    expect(service.calls).toEqual([{ name: "create", body: { name: "second", runtime: "hermes" } }]);
    expect(page.body).toContain("Workspace second created");
  });

  it("imports a template, and reads the folder again", async () => {
    await send("/page/templates/import", { name: "mine", config: "runtime: hermes\r\n" });
    expect(service.calls).toEqual([
      { name: "importTemplate", body: { name: "mine", files: { "config.yaml": "runtime: hermes\n" } } },
    ]);
    expect((await send("/page/templates/refresh")).body).toContain("broken: config.yaml, line 3.");
  });

  it("shows a refusal with what to do, once", async () => {
    const { cookie, form_token } = await signIn();
    const answer = await post(`${WORKSPACE}/delete`, { form_token, confirm_name: "other" }, { cookie });
    const address = String(answer.headers.location);
    const first = await get(address, { cookie });
    expect(first.body).toContain("outcome-refused");
    expect(first.body).toContain("Give its name: search-desk.");
    expect(first.body).toContain("DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION");
    expect((await get(address, { cookie })).body).not.toContain("outcome-refused");
    expect(service.calls).toEqual([]);
  });

  it("with fields that break the contract names each of them", async () => {
    const page = await send("/page/workspaces", { name: "x".repeat(256), runtime: "y".repeat(101) });
    expect(page.body).toContain("/name: ");
    expect(page.body).toContain("/runtime: ");
  });

  it("tells nothing of an error that is none of ours", async () => {
    service.pause = () => Promise.reject(new Error("secret of the store"));
    const { body } = await send(`${WORKSPACE}/pause`);
    expect(body).toContain("Something is wrong in the daemon itself.");
    expect(body).not.toContain("secret of the store");
  });

  it("that is sent twice is the same request, and filled in otherwise another", async () => {
    const keys: (string | undefined)[] = [];
    const { create } = service;
    service.create = (body, repeat) => {
      keys.push(repeat?.key);
      return create(body, repeat);
    };
    await send("/page/workspaces", { name: "one", form_key: "k" });
    await send("/page/workspaces", { name: "one", form_key: "k" });
    await send("/page/workspaces", { name: "two", form_key: "k" });
    await send("/page/workspaces", { name: "one", form_key: "l" });
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(3);
    expect(keys).not.toContain(undefined);
  });

  it("for a plan needs nobody signed in, and changes nothing", async () => {
    const answer = await post(`${WORKSPACE}/plan`, { template: "hermes", strict: "on", form_token: "secret" });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${WORKSPACE}?template=hermes&strict=on#plan`]);
    expect(service.calls).toEqual([]);
  });
});

describe("a write", () => {
  const WRITES = [
    "/page/workspaces",
    "/page/templates/import",
    "/page/templates/refresh",
    "/page/sign-out",
    ...["template", "runtime", "details", "restart", "resume", "pause", "hibernate", "switch-provider", "delete"].map(
      (name) => `${WORKSPACE}/${name}`,
    ),
  ];
  const fields = { name: "n", runtime: "hermes", provider: "p", confirm_name: "search-desk", config: "a" };

  it.each(WRITES)("to %s needs a session, its form token, and the page's own origin", async (path) => {
    const { cookie, form_token } = await signIn();
    const other = await signIn();
    const refused = [
      [401, await post(path, { ...fields, form_token })],
      [401, await post(path, { ...fields, form_token }, { cookie: "portcullis_session=1.2.3" })],
      [403, await post(path, fields, { cookie })],
      [403, await post(path, { ...fields, form_token: other.form_token }, { cookie })],
      [403, await post(path, { ...fields, form_token }, { cookie, origin: "http://elsewhere.example" })],
      [403, await post(path, { ...fields, form_token }, { cookie, origin: "http://localhost:4281" })],
      [403, await post(path, { ...fields, form_token }, { cookie, origin: "null" })],
      [403, await post(path, { ...fields, form_token }, { cookie, "sec-fetch-site": "cross-site" })],
      [415, await post(path, fields, { cookie, "content-type": "text/plain" })],
      [413, await post(path, { ...fields, config: "x".repeat(300_000) }, { cookie })],
    ] as const;
    expect(refused.map(([, { statusCode }]) => statusCode)).toEqual(refused.map(([status]) => status));
    expect(service.calls).toEqual([]);
    const allowed = await post(path, { ...fields, form_token }, { cookie });
    expect(allowed.statusCode).toBe(303);
  });
});
