import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { randomUUID } from "node:crypto";
import type { Registry } from "prom-client";

import type { WorkspaceService } from "../workspaces/workspace-service.ts";
import { createAuthorisation } from "./authorisation.ts";
import { answerClientError } from "./client-error.ts";
import { createEventStreams } from "./event-stream.ts";
import { createHostCheck } from "./host-and-origin.ts";
import { type ApiLimits, DEFAULT_LIMITS } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { NO_COMPILERS } from "./no-compilers.ts";
import { observeRequests } from "./observe-requests.ts";
import { sendProblem } from "./problem-answer.ts";
import { registerRoutes } from "./register-routes.ts";
import { createRoutes } from "./routes/all-routes.ts";
import { createSessions, type Sessions } from "./session.ts";
import { stopGracefully } from "./stop-gracefully.ts";
import { createUnknownRouteHandler, type KnownRoute } from "./unknown-route.ts";

export interface AppOptions {
  readonly service: WorkspaceService;
  /** What writes are made with. */
  readonly token: string;
  readonly log: FastifyBaseLogger;
  readonly version: string;
  /** Names that the daemon is asked by, beside those of loopback and the address that a connection comes in on. */
  readonly hosts?: readonly string[];
  /** Of the page; made from the token where absent. */
  readonly sessions?: Sessions;
  /** Registers the page, in a scope of its own. */
  readonly page?: (app: FastifyInstance) => void | Promise<void>;
  /** Where others have their metrics, too. */
  readonly metrics?: Registry;
  readonly limits?: Partial<ApiLimits>;
}

/** The daemon's interface over HTTP, ready to listen. Closing it ends event streams and waits, bounded, for requests under way. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { service, log, version } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const authorisation = createAuthorisation(options.sessions ?? createSessions(options.token));
  const metrics = createMetrics(service, options.metrics);
  const streams = createEventStreams(service, limits);
  const routes = createRoutes({ service, version, metrics, limits, streams });

  const app = createServer(log, limits);
  const known: KnownRoute[] = [];
  app.addHook("onRoute", ({ url, method }) => void known.push({ path: url, methods: [method].flat() }));
  app.setErrorHandler(sendProblem);
  observeRequests(app, metrics);
  stopGracefully(app, streams, limits);
  const checkHost = createHostCheck(options.hosts ?? []);
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(SAFE_HEADERS).header("x-request-id", request.id);
    checkHost(request);
    done();
  });
  app.setNotFoundHandler(createUnknownRouteHandler(() => known));
  registerRoutes(app, routes, { authorisation, limits });
  const { page } = options;
  if (page !== undefined) await app.register(async (scope) => await page(scope));
  await app.ready();
  return app;
}

/** Answers are for who asked, and for nothing else that may be done with them. */
const SAFE_HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

function createServer(log: FastifyBaseLogger, limits: ApiLimits): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    requestTimeout: limits.requestTimeout,
    return503OnClosing: false,
    routerOptions: { maxParamLength: limits.segmentLength },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
    schemaController: NO_COMPILERS,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.timeoutCheck,
    },
  });
  app.server.maxConnections = limits.connections;
  return app;
}
