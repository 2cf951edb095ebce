import { Counter, Gauge, Histogram, Registry } from "prom-client";

import type { WorkspaceService } from "../workspaces/workspace-service.ts";

export interface RequestMetrics {
  readonly contentType: string;
  observe(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** In the text format of Prometheus. Workspaces are counted now. */
  render(): Promise<string>;
}

/** @param registry where others have their metrics, too */
export function createMetrics(
  service: Pick<WorkspaceService, "countByStatus">,
  registry: Registry = new Registry(),
): RequestMetrics {
  const requests = new Counter({
    name: "portcullis_http_requests_total",
    help: "Requests that were answered.",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "portcullis_http_request_duration_seconds",
    help: "From the arrival of a request to the end of its answer; event streams left out.",
    labelNames: ["method", "route"],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  const workspaces = new Gauge({
    name: "portcullis_workspaces",
    help: "Workspaces by status.",
    labelNames: ["status"],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    observe({ method, route, status, seconds }) {
      requests.inc({ method, route, status });
      if (Number.isFinite(seconds)) durations.observe({ method, route }, seconds);
    },
    async render() {
      const counts = await service.countByStatus();
      workspaces.reset();
      for (const [status, count] of Object.entries(counts)) workspaces.set({ status }, count);
      return await registry.metrics();
    },
  };
}
