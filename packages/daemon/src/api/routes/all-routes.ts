import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import type { EventStreams } from "../event-stream.ts";
import type { ApiLimits } from "../limits.ts";
import type { RequestMetrics } from "../metrics.ts";
import type { Route } from "../route.ts";
import { eventRoutes } from "./events.ts";
import { fileRoutes } from "./files.ts";
import { lifeCycleRoutes } from "./life-cycle.ts";
import { registryRoutes } from "./registry.ts";
import { systemRoutes } from "./system.ts";
import { templateRoutes } from "./templates.ts";
import { workspaceRoutes } from "./workspaces.ts";

export interface RouteParts {
  readonly service: WorkspaceService;
  readonly version: string;
  readonly metrics: RequestMetrics;
  readonly limits: ApiLimits;
  readonly streams: EventStreams;
}

/** Every route of the interface, in the order of its description. */
export function createRoutes({ service, version, metrics, limits, streams }: RouteParts): readonly Route[] {
  let description: Promise<string> | undefined;
  // Loaded when it is asked for: it needs more modules than all else together.
  const describe = async (): Promise<string> => {
    const { describeApi } = await import("../describe-api.ts");
    return await describeApi(routes, version);
  };
  const routes: readonly Route[] = [
    ...workspaceRoutes(service),
    ...lifeCycleRoutes(service),
    ...fileRoutes(service),
    ...eventRoutes(service, streams),
    ...registryRoutes(service),
    ...templateRoutes(service, limits),
    ...systemRoutes({ service, version, metrics, limits, describe: async () => await (description ??= describe()) }),
  ];
  return routes;
}
