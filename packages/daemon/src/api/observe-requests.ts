import type { FastifyInstance } from "fastify";

import type { RequestMetrics } from "./metrics.ts";

/** Asked so often, and of so little news, that they are told only at the level debug. */
const FREQUENT: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics", "/registry/heartbeat"]);

/** One line of the log and a count for every answer: neither headers nor bodies, nor what stands after the question mark. */
export function observeRequests(app: FastifyInstance, metrics: Pick<RequestMetrics, "observe">): void {
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    const isStream = String(reply.raw.getHeader("content-type") ?? "").startsWith("text/event-stream");
    metrics.observe({ method, route, status, seconds: isStream ? Number.NaN : elapsedTime / 1000 });
    const line = { method, route, path: request.url.split("?", 1)[0], status, ms: Math.round(elapsedTime * 10) / 10 };
    const isQuiet = FREQUENT.has(route) && status < 400;
    request.log[isQuiet ? "debug" : "info"](line, "request");
    done();
  });
}
