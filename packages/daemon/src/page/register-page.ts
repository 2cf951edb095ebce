import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { createAuthorisation } from "../api/authorisation.ts";
import type { Sessions } from "../api/session.ts";
import { DaemonError } from "../core/daemon-error.ts";
import type { WorkspaceService } from "../workspaces/workspace-service.ts";
import { readAssets, type Asset } from "./assets.ts";
import { createContractMatrices, type ContractMatrix } from "./contract-matrix.ts";
import { registerFormRoutes } from "./form-routes.ts";
import { signInAddress } from "./layout.ts";
import { createOutcomes, toProblem } from "./outcome.ts";
import { PAGE_HEADERS, PAGE_ROUTE } from "./page-headers.ts";
import { readContext, redirect, sendPage, type PageServer } from "./page-server.ts";
import { renderProblemPage } from "./problem-page.ts";
import { FORM_TYPE } from "./read-form.ts";
import { registerReadRoutes } from "./read-routes.ts";
import { registerSignInRoutes } from "./sign-in-routes.ts";

export interface PageOptions {
  readonly service: WorkspaceService;
  readonly sessions: Sessions;
  /** Shown at /page/contracts; where absent, what the contracts themselves say. */
  readonly contractMatrix?: readonly ContractMatrix[];
}

/**
 * The page: `/`, everything under `/page/`, and POST `/session`. `app` is a scope of its own, whose parsers, hooks and error handler
 * become the page's.
 */
export function registerPage(app: FastifyInstance, { service, sessions, contractMatrix }: PageOptions): void {
  const server = {
    service,
    sessions,
    outcomes: createOutcomes(),
    matrices: contractMatrix ?? createContractMatrices(),
  };
  app.removeContentTypeParser(FORM_TYPE);
  app.addContentTypeParser(FORM_TYPE, { parseAs: "string" }, (_, body, done) => {
    done(null, new URLSearchParams(body.toString()));
  });
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(PAGE_HEADERS);
  });
  app.setErrorHandler((error, request, reply) => sendProblem(server, error, request, reply));
  for (const asset of readAssets()) registerAsset(app, asset);
  registerSignInRoutes(app, server);
  void app.register(async (readers) => {
    readers.addHook("onRequest", async (request, reply) => sendToSignIn(server, request, reply));
    registerReadRoutes(readers, server);
  });
  registerFormRoutes(app, server);
}

/** Who may not read, being on another machine, signs in first. */
async function sendToSignIn(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  try {
    return createAuthorisation(server.sessions).demand("read", request);
  } catch {
    return redirect(reply, signInAddress(request.url));
  }
}

function registerAsset(app: FastifyInstance, { name, type, content, etag }: Asset): void {
  app.get(`/page/${name}`, PAGE_ROUTE, (request, reply) => {
    void reply.headers({ etag, "cache-control": "no-cache" });
    return request.headers["if-none-match"] === etag ? reply.code(304).send() : reply.type(type).send(content);
  });
}

function sendProblem(server: PageServer, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof DaemonError ? error : toDaemonError(error);
  if (known === undefined) request.log.error({ err: error }, "A page could not be made.");
  const problem = toProblem(known ?? error);
  return sendPage(reply, renderProblemPage(problem), readContext(server, request), problem.status);
}

/** What Fastify refuses by itself. */
function toDaemonError(error: unknown): DaemonError | undefined {
  switch (error instanceof Error && "code" in error ? error.code : undefined) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new DaemonError("BODY_TOO_LARGE", "The form is too large.");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new DaemonError("UNSUPPORTED_MEDIA_TYPE", `The page takes forms: ${FORM_TYPE}.`);
    case "FST_ERR_CTP_INVALID_JSON_BODY":
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return new DaemonError("INVALID_REQUEST", `The page takes forms: ${FORM_TYPE}.`);
    default:
      return undefined;
  }
}
