import { describe, expect, it } from "vitest";

import { DaemonError } from "../core/daemon-error.ts";
import { createSessions } from "./session.ts";
import { ID, openApp, TOKEN } from "./testing/open-app.ts";

describe("the log of requests", () => {
  it("has one line for each answer, and nothing of headers, bodies and queries", async () => {
    const { ask, lines, service } = await openApp();
    service.put({ id: ID });
    service.tokens.set(ID, "instance-secret");
    const cookie = createSessions(TOKEN).open();
    await ask("POST", "/workspaces", { payload: { name: "n", env: { KEY: "env-secret" } }, headers: { cookie } });
    await ask("POST", "/workspaces", {
      payload: '{"name": "body-secret" x',
      headers: { "content-type": "application/json" },
    });
    await ask("PUT", `/workspaces/${ID}/files/a`, { payload: "file-secret" });
    await ask("GET", `/workspaces?limit=query-secret`);
    await ask("POST", "/registry/heartbeat", {
      payload: { workspace_id: ID, generation: 1 },
      headers: { authorization: "Bearer instance-secret" },
    });
    const told = lines();
    expect(told.filter(({ msg }) => msg === "request")).toHaveLength(5);
    expect(told[0]).toMatchObject({ method: "POST", route: "/workspaces", path: "/workspaces", status: 201 });
    const text = JSON.stringify(told);
    for (const secret of [TOKEN, "secret", cookie.split("=")[1]!.slice(0, 30)]) expect(text).not.toContain(secret);
  });

  it("tells of an unexpected error under the id that the answer carries, which tells nothing", async () => {
    const { app, lines, service } = await openApp();
    const query = { query: "select secret from workspaces", params: ["env-secret"], detail: "Key (a)=(env-secret)" };
    service.fail(Object.assign(new Error("relation does not exist"), { code: "42P01" }, query));
    const answer = await app.inject("/workspaces");
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: "INTERNAL", error: "internal error" });
    expect(answer.body).not.toMatch(/relation|select|secret|42P01|\.ts|node_modules/);
    const id = answer.json<{ instance: string }>().instance.replace("urn:uuid:", "");
    expect(answer.headers["x-request-id"]).toBe(id);
    const told = lines().find(({ msg }) => msg === "unexpected error");
    expect(told).toMatchObject({ request: id, err: { message: "relation does not exist", code: "42P01" } });
    expect(JSON.stringify(told)).not.toContain("env-secret");
  });

  it("tells the cause of what failed, with its code", async () => {
    const { app, lines, service } = await openApp();
    service.fail(
      new DaemonError("PLATFORM_UNAVAILABLE", "The store does not answer.", { cause: new Error("ECONNREFUSED") }),
    );
    const answer = await app.inject("/workspaces");
    expect(answer.statusCode).toBe(503);
    expect(answer.headers["retry-after"]).toBe("1");
    expect(answer.body).not.toContain("ECONNREFUSED");
    expect(lines()).toContainEqual(
      expect.objectContaining({
        code: "PLATFORM_UNAVAILABLE",
        err: expect.objectContaining({ cause: expect.anything() }),
      }),
    );
  });

  it("blots secrets out by name, should anybody log them", async () => {
    const { app, lines } = await openApp();
    const secrets = { authorization: "hidden-1", cookie: "hidden-1", env: { KEY: "hidden-1" }, token: "hidden-1" };
    app.log.info(
      { ...secrets, headers: secrets, workspace: { env: { KEY: "hidden-1" }, auth_token: "hidden-1" } },
      "oops",
    );
    app.log.child(secrets).warn("child");
    expect(JSON.stringify(lines())).not.toContain("hidden-1");
    expect(lines().map(({ msg }) => msg)).toEqual(["oops", "child"]);
    // What was given to the log is left alone.
    expect(secrets.token).toBe("hidden-1");
  });
});
