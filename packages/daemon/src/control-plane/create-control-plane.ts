import type { ProvisionResponse } from "@portcullis/contracts";
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { createHash, randomUUID } from "node:crypto";

import { sendJson } from "../api/answer.ts";
import { bearerOf } from "../api/authorisation.ts";
import { answerClientError } from "../api/client-error.ts";
import { createHostCheck } from "../api/host-and-origin.ts";
import { DEFAULT_LIMITS, type ApiLimits } from "../api/limits.ts";
import { parseJsonBody } from "../api/parse-json-body.ts";
import { sendProblem } from "../api/problem-answer.ts";
import { isEqual } from "../api/session.ts";
import { createUnknownRouteHandler, type KnownRoute } from "../api/unknown-route.ts";
import { canonicalWorkspaceId } from "../api/workspace-id.ts";
import type { Backend } from "../backends/backend.ts";
import { DaemonError } from "../core/daemon-error.ts";
import type { Volumes } from "../volumes/volumes.ts";
import { createMachines, type MachineOrder, type Machines } from "./machines.ts";
import { readProvisionRequest } from "./read-provision-request.ts";

export interface ControlPlaneOptions {
  /** What runs the instances. */
  readonly backend: Backend;
  /** Folders that hold exactly what was sent. */
  readonly volumes: Volumes;
  /** Bearer of every call. */
  readonly token: string;
  readonly log: FastifyBaseLogger;
  readonly version: string;
  /** Names that it is asked by, beside those of loopback. */
  readonly hosts?: readonly string[];
  readonly limits?: Partial<ApiLimits>;
}

/**
 * The reference control plane over HTTP, ready to listen: decodes strictly by the contract, says what it read and what it dropped,
 * and really boots. The back-end stays the caller's to close.
 */
export async function createControlPlane(options: ControlPlaneOptions): Promise<FastifyInstance> {
  const { backend, volumes, token, log, version } = options;
  const app = createServer(log, { ...DEFAULT_LIMITS, ...options.limits });
  const known: KnownRoute[] = [];
  app.addHook("onRoute", ({ url, method }) => void known.push({ path: url, methods: [method].flat() }));
  app.setErrorHandler(sendProblem);
  const checkHost = createHostCheck(options.hosts ?? []);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff", "x-request-id": request.id });
    checkHost(request);
    if (request.url.startsWith("/cp/")) demandToken(request, token);
  });
  app.addHook("onResponse", async (request, reply) => {
    // Neither queries nor bodies: both hold what is not for a log.
    const path = request.url.split("?", 1)[0];
    request.log.info({ method: request.method, path, status: reply.statusCode }, "request");
  });
  app.setNotFoundHandler(createUnknownRouteHandler(() => known));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
  app.get("/healthz", async (_request, reply) => sendJson(reply, { status: "ok", version }));
  addBoots(app, createMachines(backend, volumes));
  await app.ready();
  return app;
}

function createServer(log: FastifyBaseLogger, limits: ApiLimits): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    genReqId: () => randomUUID(),
    bodyLimit: limits.importBytes,
    connectionTimeout: limits.idleTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    requestTimeout: limits.requestTimeout,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: limits.segmentLength },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.timeoutCheck,
    },
  });
  app.server.maxConnections = limits.connections;
  return app;
}

function demandToken(request: FastifyRequest, token: string): void {
  const given = bearerOf(request);
  if (given !== undefined && isEqual(given, token)) return;
  throw new DaemonError("UNAUTHORIZED", given === undefined ? "A token is needed." : "The token is wrong.", {
    fix: "Send the header Authorization: Bearer TOKEN, with the token of the control plane's token file.",
  });
}

function addBoots(app: FastifyInstance, machines: Machines): void {
  app.post("/cp/workspaces/provision", async (request, reply) => await boot(machines, "provision", request, reply));
  app.post("/cp/workspaces/:id/restart", async (request, reply) => await boot(machines, "restart", request, reply));
  app.get("/cp/workspaces", async (request, reply) => {
    const orgId = queryOf(request)["org_id"];
    return sendJson(reply, await machines.list(orgId));
  });
  app.delete("/cp/workspaces/:id", async (request, reply) => {
    await machines.stop(idOf(request), { erase: queryOf(request)["prune"] === "true" });
    return await reply.code(204).send();
  });
  app.get("/cp/workspaces/:id/status", async (request, reply) => sendJson(reply, await machines.status(idOf(request))));
  app.get("/cp/admin/workspaces/:id/console", async (request, reply) =>
    sendJson(reply, await machines.log(idOf(request))),
  );
  app.get("/cp/workspaces/:id/files", async (request, reply) => {
    const files = await machines.files(idOf(request));
    if (files === undefined) throw new DaemonError("WORKSPACE_NOT_FOUND", "Nothing was sent for this workspace.");
    const encoded = [...files].map(([path, content]) => [path, Buffer.from(content).toString("base64")] as const);
    return sendJson(reply, { files: Object.fromEntries(encoded) });
  });
}

async function boot(
  machines: Machines,
  verb: MachineOrder["verb"],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const read = readProvisionRequest(parseJsonBody(bytes));
  const { request: message, generation, consumed, ignored } = read;
  const workspaceId = canonicalWorkspaceId(message.workspace_id);
  if (workspaceId !== message.workspace_id)
    throw new DaemonError("INVALID_WORKSPACE_ID", "The id of a workspace is written in small letters, with hyphens.");
  if (verb === "restart" && workspaceId !== idOf(request))
    throw new DaemonError("INVALID_REQUEST", "The body is for another workspace than the path.");
  const fingerprint = createHash("sha256").update(bytes).digest("hex");
  const instanceId = await machines.boot({ verb, read, key: keyOf(request), fingerprint });
  const { instance_type: type, disk_gb: disk, data_persistence: persistence, display, tier, kind, provider } = message;
  request.log.info(
    {
      workspaceId,
      generation,
      instanceId,
      machine: { type, disk, persistence, display, tier, kind, provider },
      ignored,
    },
    verb,
  );
  const answer: ProvisionResponse = {
    instance_id: instanceId,
    state: "running",
    consumed: [...consumed],
    ignored: [...ignored],
  };
  return sendJson(reply, answer, 201);
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers["idempotency-key"];
  if (key === undefined || (typeof key === "string" && /^[\x21-\x7e]{1,255}$/.test(key))) return key;
  throw new DaemonError("INVALID_REQUEST", "The header Idempotency-Key must be 1 to 255 visible ASCII characters.");
}

const idOf = ({ params }: FastifyRequest): string =>
  canonicalWorkspaceId((params as Readonly<Record<string, string>>)["id"] ?? "");

/** Values that stand once. */
const queryOf = ({ query }: FastifyRequest): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(query as Readonly<Record<string, unknown>>).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
