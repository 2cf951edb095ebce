import type { ServiceState } from "@portcullis/contracts";
import type { FastifyReply } from "fastify";
import { setTimeout as sleep } from "node:timers/promises";

import { DaemonError } from "../../core/daemon-error.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendJson } from "../answer.ts";
import type { ApiLimits } from "../limits.ts";
import type { RequestMetrics } from "../metrics.ts";
import { defineRoute, type Route } from "../route.ts";

const tag = "system";

export interface SystemParts {
  readonly service: WorkspaceService;
  readonly version: string;
  readonly metrics: RequestMetrics;
  readonly limits: Pick<ApiLimits, "probeTimeout">;
  /** The description of the interface, as JSON. */
  readonly describe: () => Promise<string>;
}

export const systemRoutes = ({ service, version, metrics, limits, describe }: SystemParts): readonly Route[] => [
  defineRoute({
    method: "GET",
    path: "/runtimes",
    access: "read",
    tag,
    summary: "List the runtimes that are known",
    answers: [{ status: 200, description: "All of them.", contract: "runtime_list" }],
    handle: async ({ reply }) => sendJson(reply, await service.runtimes()),
  }),
  defineRoute({
    method: "GET",
    path: "/healthz",
    access: "open",
    tag,
    summary: "Ask whether the daemon runs",
    answers: [{ status: 200, description: "It does.", contract: "service_state" }],
    handle: async ({ reply }) => sendState(reply, { status: "ok", version }),
  }),
  defineRoute({
    method: "GET",
    path: "/readyz",
    access: "open",
    tag,
    summary: "Ask whether the daemon can serve",
    answers: [
      { status: 200, description: "It can.", contract: "service_state" },
      { status: 503, description: "It cannot: `checks` says why.", contract: "service_state" },
    ],
    async handle({ reply }) {
      const problem = await probe(service, limits.probeTimeout);
      const store = { name: "store", ok: problem === undefined, ...(problem !== undefined && { detail: problem }) };
      return sendState(reply, { status: store.ok ? "ok" : "unavailable", version, checks: [store] });
    },
  }),
  defineRoute({
    method: "GET",
    path: "/metrics",
    access: "read",
    tag,
    summary: "Read the metrics",
    answers: [{ status: 200, description: "In the text format of Prometheus.", mediaType: "text/plain" }],
    handle: async ({ reply }) => reply.header("content-type", metrics.contentType).send(await metrics.render()),
  }),
  defineRoute({
    method: "GET",
    path: "/openapi.json",
    access: "open",
    tag,
    summary: "Read this description",
    answers: [{ status: 200, description: "In OpenAPI 3.1.", mediaType: "application/json" }],
    handle: async ({ reply }) => reply.header("content-type", "application/json; charset=utf-8").send(await describe()),
  }),
];

const sendState = (reply: FastifyReply, state: ServiceState): FastifyReply =>
  sendJson(reply, state, state.status === "ok" ? 200 : 503);

/** Why the store does not answer, in words that may be shown; `undefined` where it does. */
async function probe(service: Pick<WorkspaceService, "probe">, timeout: number): Promise<string | undefined> {
  const ending = new AbortController();
  const late = sleep(timeout, `It did not answer within ${timeout} ms.`, { signal: ending.signal }).catch(
    () => undefined,
  );
  try {
    return await Promise.race([late, service.probe().then(() => undefined)]);
  } catch (error) {
    return error instanceof DaemonError ? error.message : "It does not answer.";
  } finally {
    ending.abort();
  }
}
