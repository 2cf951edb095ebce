import { Validator } from "@seriousme/openapi-schema-validator";
import { type ContractName, parse } from "@portcullis/contracts";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { describe, expect, it } from "vitest";

import { DaemonError, STATUS_OF_CODE } from "../core/daemon-error.ts";
import { CONTRACT_SCHEMAS } from "./contract-schemas.ts";
import { ID, openApp, type OpenApp, OTHER_ID } from "./testing/open-app.ts";

const golden = `${import.meta.dirname}/../../../../fixtures/golden/openapi.json`;

interface Content {
  readonly schema: {
    readonly $ref?: string;
    readonly allOf?: readonly [unknown, { properties: { code: { enum: string[] } } }];
  };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Content>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

async function readDocument({ ask }: OpenApp): Promise<Document> {
  return (await ask("GET", "/openapi.json")).json<Document>();
}

describe("/openapi.json", () => {
  it("is a valid document of OpenAPI 3.1, and the same every time", async () => {
    const document = await readDocument(await openApp());
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
    expect(document.openapi).toMatch(/^3\.1\./);
    await expect(`${JSON.stringify(document, undefined, 2)}\n`).toMatchFileSnapshot(golden);
    expect(await readDocument(await openApp())).toEqual(document);
  });

  it("describes every route, and nothing else", async () => {
    const seen: string[] = [];
    const open = await openApp({
      page(scope) {
        // The routes of the application as it prints them: method and path.
        scope.addHook("onReady", async () => void seen.push(scope.printRoutes({ commonPrefix: false })));
      },
    });
    const printed = seen.join("\n");
    const { paths } = await readDocument(open);
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        const url = path.replace("{path}", "*").replaceAll(/\{(\w+)\}/g, ":$1");
        expect(open.app.hasRoute({ method: method.toUpperCase() as "GET", url }), `${method} ${url}`).toBe(true);
      }
    const operations = Object.values(paths).flatMap((path) => Object.keys(path));
    const shown = Array.from(printed.matchAll(/\(([A-Z, ]+)\)/g), ([, methods]) => methods!.split(", ")).flat();
    expect(shown.filter((method) => method !== "HEAD").toSorted()).toEqual(
      operations.map((method) => method.toUpperCase()).toSorted(),
    );
  });

  it("names every operation once, says what it is for, and refuses in known codes", async () => {
    const { paths } = await readDocument(await openApp());
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operationId, summary, responses } of operations) {
      expect(summary, operationId).not.toBe("");
      for (const [status, { content }] of Object.entries(responses))
        for (const code of content["application/problem+json"]?.schema.allOf?.[1].properties.code.enum ?? [])
          expect(STATUS_OF_CODE[code as keyof typeof STATUS_OF_CODE], code).toBe(Number(status));
    }
  });

  it("has the contracts word for word, with references that lead somewhere", async () => {
    const document = await readDocument(await openApp());
    const { schemas } = document.components;
    expect(Object.keys(schemas)).toEqual(Object.keys(CONTRACT_SCHEMAS));
    for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g))
      expect(Object.keys(schemas), reference).toContain(reference!.replace("#/components/schemas/", ""));
  });
});

/** The description holds for what is really answered. */
describe("the answers", () => {
  const requests: readonly (readonly [string, string, InjectOptions?])[] = [
    ["GET", "/workspaces"],
    ["GET", "/workspaces?limit=0&x=1"],
    ["POST", "/workspaces", { payload: { name: "n", env: { A: "b" } } }],
    ["POST", "/workspaces", { payload: { name: "n", template: "seo-agnt" } }],
    ["POST", "/workspaces", { payload: { name: 1 } }],
    ["POST", "/workspaces", { payload: "{", headers: { "content-type": "application/json" } }],
    ["POST", "/workspaces", { payload: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }],
    ["POST", "/workspaces", { payload: { name: "n" }, headers: { origin: "http://evil.example" } }],
    ["POST", "/workspaces", { payload: { name: "x".repeat(2_000_000) } }],
    ["POST", "/workspaces", { payload: { name: "n" }, headers: { authorization: "Bearer x" } }],
    ["POST", "/workspaces", { payload: { name: "n" }, headers: { "idempotency-key": "a b" } }],
    ["GET", `/workspaces/${ID}`],
    ["GET", `/workspaces/${OTHER_ID}`],
    ["GET", "/workspaces/nonsense"],
    ["GET", `/workspaces/${ID}`, { headers: { host: "evil.example" } }],
    ["PATCH", `/workspaces/${ID}`, { payload: { name: "renamed" } }],
    ["PATCH", `/workspaces/${ID}/template`, { payload: { template: "seo-agent" } }],
    ["PATCH", `/workspaces/${ID}/template`, { payload: {} }],
    ["PATCH", `/workspaces/${ID}/template`, { payload: { template: "x".repeat(2000) } }],
    ["PATCH", `/workspaces/${ID}/template`, { payload: { template: "hermes" } }],
    ["GET", `/workspaces/${ID}/state`],
    ["GET", `/workspaces/${OTHER_ID}/state`],
    ["GET", `/workspaces/${ID}/restart-plan?template=seo-agent&apply_template=true&rebuild_config=false`],
    ["POST", `/workspaces/${ID}/restart`],
    ["POST", `/workspaces/${ID}/restart?reset=true`, { payload: { template: "ghost" } }],
    ["POST", `/workspaces/${ID}/restart`, { payload: { template: "ghost", strict: true } }],
    ["POST", `/workspaces/${ID}/resume`],
    ["POST", `/workspaces/${ID}/pause`],
    ["POST", `/workspaces/${ID}/pause`],
    ["POST", `/workspaces/${ID}/resume?cascade=true`],
    ["POST", `/workspaces/${ID}/hibernate?force=true`],
    ["POST", `/workspaces/${ID}/switch-provider`, { payload: { provider: "gcp" } }],
    ["POST", `/workspaces/${ID}/switch-provider`, { payload: { provider: "gcp" } }],
    ["POST", `/workspaces/${ID}/switch-provider`, { payload: { provider: "azure" } }],
    ["PUT", `/workspaces/${ID}/files/prompts/a.md`, { payload: "hello" }],
    ["PUT", `/workspaces/${ID}/files/..%2F..%2Fetc/passwd`, { payload: "hello" }],
    ["GET", `/workspaces/${ID}/files`],
    ["GET", `/workspaces/${ID}/files/prompts/a.md`],
    ["GET", `/workspaces/${ID}/files/prompts/b.md`],
    ["DELETE", `/workspaces/${ID}/files/prompts/a.md`],
    ["GET", `/workspaces/${ID}/log`],
    ["GET", "/events"],
    ["GET", "/events?after=x"],
    ["GET", `/workspaces/${ID}/events`],
    [
      "POST",
      "/registry/register",
      {
        payload: { workspace_id: ID, generation: 9, runtime: "hermes", url: "", config_digest: "0".repeat(64) },
        headers: { authorization: "Bearer instance" },
      },
    ],
    [
      "POST",
      "/registry/heartbeat",
      { payload: { workspace_id: ID, generation: 9 }, headers: { authorization: "Bearer instance" } },
    ],
    [
      "POST",
      "/registry/heartbeat",
      { payload: { workspace_id: ID, generation: 1 }, headers: { authorization: "Bearer instance" } },
    ],
    ["POST", "/registry/heartbeat", { payload: { workspace_id: `urn:uuid:${ID}`, generation: 9 } }],
    ["GET", "/templates"],
    ["GET", "/templates/seo-agent/files"],
    ["GET", "/templates/a%2Fb/files"],
    ["POST", "/templates/import", { payload: { name: "new", files: { "config.yaml": "name: new" } } }],
    ["POST", "/templates/import", { payload: { name: "new", files: { "config.yaml": "name: new" } } }],
    ["POST", "/templates/refresh"],
    ["POST", "/admin/templates/refresh"],
    ["GET", "/runtimes"],
    ["GET", "/healthz"],
    ["GET", "/readyz"],
    ["GET", "/metrics"],
    ["GET", "/openapi.json"],
    ["DELETE", `/workspaces/${ID}`],
    ["DELETE", `/workspaces/${ID}`, { headers: { "x-confirm-name": "renamed" } }],
    ["GET", `/workspaces/${ID}`],
    ["GET", `/workspaces/${ID}?include_removed=true`],
    ["GET", `/workspaces/${ID}/state`],
  ];

  it("are described, and keep their contracts, for every operation", async () => {
    const open = await openApp();
    open.service.put({ id: ID });
    open.service.tokens.set(ID, "instance");
    const document = await readDocument(open);
    const succeeded = new Set<string>();
    for (const [method, url, options] of requests) {
      const answer = await open.ask(method, url, options);
      const name = check(document, method, url, answer);
      if (answer.statusCode < 300) succeeded.add(name);
    }
    const all = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect([...succeeded].toSorted()).toEqual(all.map(({ operationId }) => operationId).toSorted());
  });

  it("of a store that fails are described for every operation, too", async () => {
    const open = await openApp();
    const document = await readDocument(open);
    const without = new Set(["/healthz", "/openapi.json"]);
    for (const error of [new DaemonError("PLATFORM_UNAVAILABLE", "No store."), new Error("Nobody foresaw this.")]) {
      open.service.fail(error);
      for (const [method, url, options] of requests)
        if (!without.has(url)) check(document, method, url, await open.ask(method, url, options));
    }
    expect((await open.ask("GET", "/readyz")).json()).toEqual({
      status: "unavailable",
      version: "0.0.0",
      checks: [{ name: "store", ok: false, detail: "It does not answer." }],
    });
  });

  it("are told in time, although the store is silent", async () => {
    const { ask, service } = await openApp({ limits: { probeTimeout: 20 } });
    service.probe = async () => await new Promise(() => undefined);
    expect((await ask("GET", "/readyz")).json()).toMatchObject({ status: "unavailable" });
  });
});

/** Holds an answer against the description; gives the name of its operation. */
function check(document: Document, method: string, url: string, answer: LightMyRequestResponse): string {
  const about = `${method} ${url}: ${answer.statusCode} ${answer.body.slice(0, 500)}`;
  const operation = operationOf(document, method, url);
  const type = String(answer.headers["content-type"]).split(";")[0]!;
  const content = operation.responses[String(answer.statusCode)]?.content[type];
  expect(content, about).toBeDefined();
  const { $ref, allOf } = content!.schema;
  const contract = allOf === undefined ? $ref?.replace("#/components/schemas/", "") : "api_problem";
  if (contract !== undefined) expect(parse(contract as ContractName, answer.json()), about).toMatchObject({ ok: true });
  if (allOf !== undefined) expect(allOf[1].properties.code.enum, about).toContain(answer.json<{ code: string }>().code);
  return operation.operationId;
}

function operationOf({ paths }: Document, method: string, url: string): Operation {
  const given = url.split("?")[0]!;
  const path = Object.keys(paths)
    .toSorted((one, other) => one.split("{").length - other.split("{").length)
    .find((pattern) =>
      new RegExp(
        `^${pattern
          .replace("{path}", ".+")
          .replaceAll(/\{\w+\}/g, "[^/]+")
          .replaceAll(".json", "\\.json")}$`,
      ).test(given),
    );
  return paths[path!]![method.toLowerCase()]!;
}
