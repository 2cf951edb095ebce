import type { FastifyInstance, FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import type { Authorisation } from "./authorisation.ts";
import type { ApiLimits } from "./limits.ts";
import { isWorkspacePath, type Route } from "./route.ts";
import { canonicalWorkspaceId } from "./workspace-id.ts";

/** Registers routes, in a scope for each way to take a body: what JSON is expected of is not taken as anything else. */
export function registerRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  { authorisation, limits }: { readonly authorisation: Authorisation; readonly limits: ApiLimits },
): void {
  const kindOf = ({ body }: Route): "json" | "bytes" => (body.kind === "bytes" ? "bytes" : "json");
  const add = (scope: FastifyInstance, kind: "json" | "bytes"): void => {
    for (const route of routes) if (kindOf(route) === kind) addRoute(scope, route, authorisation);
  };
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/json",
      { parseAs: "buffer" },
      async (request: FastifyRequest, body: Buffer) => {
        refuseOtherEncoding(request);
        return body;
      },
    );
    add(scope, "json");
    done();
  });
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, async (_request: FastifyRequest, body: Buffer) => body);
    add(scope, "bytes");
    done();
  });

  function addRoute(scope: FastifyInstance, route: Route, { demand }: Authorisation): void {
    const isWorkspace = isWorkspacePath(route.path);
    scope.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.bodyLimit ?? limits.bodyBytes,
      onRequest(request, _reply, done) {
        demand(route.access, request);
        if (isWorkspace) {
          const parameters = request.params as Record<string, string>;
          parameters["id"] = canonicalWorkspaceId(parameters["id"] ?? "");
        }
        done();
      },
      handler: async (request, reply) => await route.run(request, reply),
    });
  }
}

/** JSON is UTF-8, and comes as it is. */
function refuseOtherEncoding({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const encoding = headers["content-encoding"] ?? "identity";
  if (!/^utf-?8$/i.test(charset) || encoding !== "identity")
    throw new DaemonError("UNSUPPORTED_MEDIA_TYPE", "The body must be JSON in UTF-8, and not compressed.");
}
