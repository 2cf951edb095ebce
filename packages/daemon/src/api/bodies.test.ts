import { describe, expect, it } from "vitest";

import { createFakeService } from "../testing/fake-service.ts";
import { ID, openApp } from "./testing/open-app.ts";

const json = { "content-type": "application/json" };

describe("the body of a request", () => {
  it("is told every problem at once, with place, expected, found and the nearest name", async () => {
    const { ask } = await openApp();
    const answer = await ask("POST", "/workspaces", {
      payload: { nam: "x", tier: 0.5, kind: "worspace", env: { "1": "x" } },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const { code, problems } = answer.json<{ code: string; problems: { pointer: string; fix?: string }[] }>();
    expect(code).toBe("INVALID_REQUEST");
    expect(problems.map(({ pointer }) => pointer).toSorted()).toEqual(["", "/env/1", "/kind", "/nam", "/tier"]);
    expect(problems.find(({ pointer }) => pointer === "/nam")).toMatchObject({
      expected: "no such property",
      found: '"x"',
      fix: "Did you mean name?",
    });
    expect(problems.find(({ pointer }) => pointer === "/kind")).toMatchObject({ fix: "Did you mean workspace?" });
  });

  it.each([
    ["{", "The body is not JSON at line 1 column 2."],
    ['{"name": "secret" x}', "The body is not JSON at line 1 column 19."],
    ["", "The body is empty."],
    [Buffer.from([0x22, 0xff, 0x22]), "The body is not UTF-8."],
    ['{"name": "a", "name": "b"}', '"name" stands twice in one object.'],
    ['{"name": "a", "__proto__": {}}', '"__proto__" is not accepted as a key.'],
  ])("is refused where it is %s", async (payload, message) => {
    const { ask } = await openApp();
    const answer = await ask("POST", "/workspaces", { payload, headers: json });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "INVALID_JSON_BODY", error: "invalid JSON body" });
    expect(answer.json<{ problems: { message: string }[] }>().problems[0]!.message).toBe(message);
    expect(answer.body).not.toContain("secret");
  });

  it("may begin with a byte order mark, and name its charset", async () => {
    const { ask } = await openApp();
    const headers = { "content-type": 'Application/JSON; charset="UTF-8"' };
    const answer = await ask("POST", "/workspaces", { payload: `\uFEFF${JSON.stringify({ name: "é" })}`, headers });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ workspace: { name: "é" } });
  });

  it.each([
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "text/plain" },
    { "content-type": "application/json; charset=utf-16" },
    { "content-type": "application/json; charset=iso-8859-1" },
    { "content-type": "application/json", "content-encoding": "gzip" },
    { "content-type": "application/jsonp" },
    { "content-type": "nonsense" },
  ])("is refused as %j", async (headers) => {
    const { ask } = await openApp();
    const answer = await ask("POST", "/workspaces", { payload: '{"name":"a"}', headers });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ code: "UNSUPPORTED_MEDIA_TYPE" });
  });

  it("may be empty for a restart, with and without a media type", async () => {
    const { ask, service } = await openApp();
    service.put({ id: ID });
    expect((await ask("POST", `/workspaces/${ID}/restart`)).statusCode).toBe(202);
    expect((await ask("POST", `/workspaces/${ID}/restart`, { payload: "", headers: json })).statusCode).toBe(202);
    const answer = await ask("POST", `/workspaces/${ID}/restart`, { payload: "{", headers: json });
    expect(answer.json()).toMatchObject({ status: 400, error: "invalid JSON body" });
  });

  it("is nothing, or an empty object, where a route takes none", async () => {
    const { ask, service } = await openApp();
    service.put({ id: ID });
    const refused = await ask("POST", `/workspaces/${ID}/pause`, { payload: { cascade: true } });
    expect(refused.json()).toMatchObject({ code: "INVALID_REQUEST", error: "This route takes no body." });
    expect((await ask("POST", `/workspaces/${ID}/pause`, { payload: {} })).statusCode).toBe(200);
  });

  it("is limited to 1 MiB, and to 24 MiB for the import of a template", async () => {
    const { ask } = await openApp();
    const large = { name: "x", files: { "a.md": "x".repeat(2 * 1024 * 1024) } };
    expect((await ask("POST", "/templates/import", { payload: large })).statusCode).toBe(201);
    const refused = await ask("POST", "/workspaces", { payload: large });
    expect(refused.statusCode).toBe(413);
    expect(refused.json()).toMatchObject({ code: "BODY_TOO_LARGE" });
    const files = { "a.md": "x".repeat(25 * 1024 * 1024) };
    expect((await ask("POST", "/templates/import", { payload: { name: "y", files } })).statusCode).toBe(413);
  });

  it("of a file is taken byte for byte, whatever its media type", async () => {
    const { ask, service } = await openApp({ service: createFakeService() });
    service.put({ id: ID });
    const content = Buffer.from([0, 255, 123, 0x22]);
    for (const type of ["application/json", "text/plain; charset=latin1", "application/octet-stream", "image/png"]) {
      const path = `/workspaces/${ID}/files/prompts/a%20b.md`;
      const written = await ask("PUT", path, { payload: content, headers: { "content-type": type } });
      expect(written.statusCode).toBe(200);
      expect(written.json()).toMatchObject({ files: [{ path: "prompts/a b.md", bytes: 4 }] });
      expect((await ask("GET", path)).rawPayload).toEqual(content);
    }
  });

  it("of switch-provider has its provider trimmed and in small letters; a missing one has its own code", async () => {
    const { ask, service } = await openApp();
    service.put({ id: ID });
    const path = `/workspaces/${ID}/switch-provider`;
    const answer = await ask("POST", path, { payload: { provider: " AWS ", confirm_data_loss: true } });
    expect(answer.statusCode).toBe(202);
    expect(service.peek(ID).provider).toBe("aws");
    for (const payload of [{}, { provider: "  " }, { confirm_data_loss: true }])
      expect((await ask("POST", path, { payload })).json()).toMatchObject({ code: "PROVIDER_REQUIRED" });
    expect((await ask("POST", path, { payload: { provider: 3 } })).json()).toMatchObject({ code: "INVALID_REQUEST" });
    expect((await ask("POST", path, { payload: [] })).json()).toMatchObject({ code: "INVALID_REQUEST" });
  });
});
