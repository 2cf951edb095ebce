import type { WorkspaceRestart } from "@portcullis/contracts";
import type { FastifyInstance, FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import { toChoices, type Choices } from "./choices.ts";
import { renderContractsPage } from "./contracts-page.ts";
import { toRestart } from "./form-fields.ts";
import { PAGE_ROUTE } from "./page-headers.ts";
import { queryOf, readContext, readId, readPartOf, sendPage, type PageServer } from "./page-server.ts";
import type { Part } from "./read-part.ts";
import { renderTemplatePage, renderTemplatesPage } from "./templates-page.ts";
import { renderWorkspacePage, type WorkspaceView } from "./workspace-page.ts";
import { renderWorkspacesPage } from "./workspaces-page.ts";

const WORKSPACES_PER_PAGE = 50;
const EVENTS_PER_PAGE = 50;

/** The pages, for everybody. */
export function registerReadRoutes(app: FastifyInstance, server: PageServer): void {
  const { service } = server;
  app.get("/", PAGE_ROUTE, async (request, reply) => {
    const cursor = queryOf(request).get("cursor");
    const [page, counts, choices] = await Promise.all([
      service.list({ limit: WORKSPACES_PER_PAGE, ...(cursor !== null && { cursor }) }),
      readPartOf(request, service.countByStatus()),
      readChoices(server, request),
    ]);
    const view = { page, counts: counts.ok ? counts.value : {}, choices, isFirst: cursor === null };
    const context = readContext(server, request);
    return sendPage(reply, renderWorkspacesPage(view, context), context);
  });
  app.get("/page/workspaces/:id", PAGE_ROUTE, async (request, reply) => {
    const view = await readWorkspace(server, request);
    const context = readContext(server, request);
    return sendPage(reply, renderWorkspacePage(view, context), context);
  });
  app.get("/page/templates", PAGE_ROUTE, async (request, reply) => {
    const [templates, runtimes] = await Promise.all([
      readPartOf(request, service.templates()),
      readPartOf(request, service.runtimes()),
    ]);
    const context = readContext(server, request);
    return sendPage(reply, renderTemplatesPage({ templates, runtimes }, context), context);
  });
  app.get("/page/template", PAGE_ROUTE, async (request, reply) => {
    const files = await service.templateFiles(queryOf(request).get("id") ?? "");
    return sendPage(reply, renderTemplatePage(files), readContext(server, request));
  });
  app.get("/page/contracts", PAGE_ROUTE, (request, reply) =>
    sendPage(reply, renderContractsPage(server.matrices), readContext(server, request)),
  );
  app.get("/page/*", PAGE_ROUTE, () => {
    throw new DaemonError("ROUTE_NOT_FOUND", "There is no such page.", { fix: "Choose a workspace from the list." });
  });
}

async function readChoices({ service }: PageServer, request: FastifyRequest): Promise<Choices> {
  const [templates, runtimes] = await Promise.all([
    readPartOf(request, service.templates()),
    readPartOf(request, service.runtimes()),
  ]);
  return toChoices(templates, runtimes);
}

/** Only a workspace that is not there ends the page; every other part may fail on its own. */
async function readWorkspace(server: PageServer, request: FastifyRequest): Promise<WorkspaceView> {
  const { service } = server;
  const id = readId(request);
  const isSignedIn = server.sessions.read(request.headers.cookie) !== undefined;
  const options: WorkspaceRestart = toRestart(queryOf(request));
  const workspace = await service.read(id, { includeRemoved: true });
  const template = workspace.applied_template === "" ? workspace.template : workspace.applied_template;
  const [plan, files, templateFiles, log, events, choices] = await Promise.all([
    readPartOf(request, service.plan(id, options)),
    readPartOf(request, service.files(id)),
    template === "" ? undefined : readPartOf(request, service.templateFiles(template)),
    isSignedIn ? readPartOf(request, service.log(id)) : undefined,
    readPartOf(request, service.events({ workspaceId: id, limit: EVENTS_PER_PAGE, newest: true })),
    readChoices(server, request),
  ]);
  return {
    workspace,
    options,
    plan,
    files,
    templateFiles,
    log,
    events: mapPart(events, (page) => page.events),
    choices,
  };
}

const mapPart = <From, To>(part: Part<From>, change: (value: From) => To): Part<To> =>
  part.ok ? { ok: true, value: change(part.value) } : part;
