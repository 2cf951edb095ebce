import type { FastifyInstance, FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import type { Repeatable, WorkspaceService } from "../workspaces/workspace-service.ts";
import { filled, toBody, toQuery, toRestart } from "./form-fields.ts";
import { done, toDetails, toOutcome, type Outcome } from "./outcome.ts";
import { PAGE_ROUTE } from "./page-headers.ts";
import { readId, redirect, redirectWithOutcome, type PageServer } from "./page-server.ts";
import { checkForm, checkOrigin, readFields, toRepeatable } from "./read-form.ts";
import { WORKSPACE_ACTIONS } from "./workspace-actions.ts";
import { workspaceAddress } from "./workspaces-page.ts";

/** What is sent, and where to go with what became of it. */
interface Sent {
  readonly fields: URLSearchParams;
  readonly repeat: Repeatable;
}
interface Landing {
  readonly address: string;
  readonly outcome: Outcome;
}

/** The forms. All that change something are behind the token; showing a plan is not. */
export function registerFormRoutes(app: FastifyInstance, server: PageServer): void {
  const { service } = server;
  const post = (path: string, perform: (sent: Sent, request: FastifyRequest) => Promise<Landing>, back: Back): void => {
    app.post(path, PAGE_ROUTE, async (request, reply) => {
      const fields = readFields(request);
      checkOrigin(request);
      checkForm(server.sessions.read(request.headers.cookie), fields);
      const sent = { fields, repeat: toRepeatable(request, fields) };
      const { address, outcome } = await settle(perform(sent, request), request, back);
      return redirectWithOutcome(server, reply, address, outcome);
    });
  };
  post(
    "/page/workspaces",
    (sent) => createWorkspace(service, sent),
    () => "/",
  );
  for (const [name, perform] of Object.entries(WORKSPACE_ACTIONS)) {
    const back = (request: FastifyRequest): string => workspaceAddress(readId(request));
    const act = async ({ fields, repeat }: Sent, request: FastifyRequest): Promise<Landing> => {
      const outcome = await perform({ service, id: readId(request), fields, repeat });
      return { address: name === "delete" ? "/" : back(request), outcome };
    };
    post(`/page/workspaces/:id/${name}`, act, back);
  }
  post(
    "/page/templates/refresh",
    () => refreshTemplates(service),
    () => "/page/templates",
  );
  post(
    "/page/templates/import",
    (sent) => importTemplate(service, sent),
    () => "/page/templates",
  );
  app.post("/page/workspaces/:id/plan", PAGE_ROUTE, (request, reply) =>
    redirect(reply, `${workspaceAddress(readId(request))}${toQuery(toRestart(readFields(request)))}#plan`),
  );
}

type Back = (request: FastifyRequest) => string;

/** A refusal of the daemon is shown where the form was. */
async function settle(performing: Promise<Landing>, request: FastifyRequest, back: Back): Promise<Landing> {
  try {
    return await performing;
  } catch (error) {
    if (!(error instanceof DaemonError)) request.log.error({ err: error }, "A form of the page failed.");
    return { address: back(request), outcome: toOutcome(error) };
  }
}

async function createWorkspace(service: WorkspaceService, { fields, repeat }: Sent): Promise<Landing> {
  const { body } = await service.create(
    toBody("workspace_creation", filled(fields, "name", "template", "runtime")),
    repeat,
  );
  const { workspace, plan, warnings, auth_token } = body;
  const start =
    plan === undefined ? "It runs elsewhere." : `The rule ${plan.rule} decided: it begins with ${plan.label}.`;
  const token = auth_token === undefined ? "" : ` It registers with this token, which is shown once: ${auth_token}`;
  return {
    address: workspaceAddress(body.id),
    outcome: done(`Workspace ${workspace.name} created`, start + token, toDetails(warnings ?? plan?.warnings)),
  };
}

async function refreshTemplates(service: WorkspaceService): Promise<Landing> {
  const { templates, runtimes, problems } = await service.refreshTemplates();
  const text = `${templates} templates, ${runtimes.length} runtimes, ${problems.length} problems.`;
  return { address: "/page/templates", outcome: done("Templates read again", text, problems) };
}

async function importTemplate(service: WorkspaceService, { fields }: Sent): Promise<Landing> {
  const body = toBody("template_import", {
    ...filled(fields, "name"),
    files: { "config.yaml": (fields.get("config") ?? "").replaceAll("\r\n", "\n") },
  });
  const { id } = await service.importTemplate(body);
  return { address: "/page/templates", outcome: done("Template imported", `It is called ${id}.`) };
}
