import { validate as validateCreation } from "@portcullis/contracts/validators/workspace_creation";
import { validate as validateTemplate } from "@portcullis/contracts/validators/workspace_template_update";
import { validate as validateUpdate } from "@portcullis/contracts/validators/workspace_update";
import creationSchema from "@portcullis/contracts/schemas/workspace_creation.schema.json" with { type: "json" };
import templateSchema from "@portcullis/contracts/schemas/workspace_template_update.schema.json" with { type: "json" };
import updateSchema from "@portcullis/contracts/schemas/workspace_update.schema.json" with { type: "json" };

import { DaemonError } from "../../core/daemon-error.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendAnswer, sendJson } from "../answer.ts";
import { jsonBody } from "../body.ts";
import { readHeaderText } from "../header-text.ts";
import { flagParameter, integerParameter, textParameter } from "../query-parameter.ts";
import { defineRoute, type Route } from "../route.ts";
import { templateBody } from "../template-body.ts";

const tag = "workspaces";

export const workspaceRoutes = (service: WorkspaceService): readonly Route[] => [
  defineRoute({
    method: "GET",
    path: "/workspaces",
    access: "read",
    tag,
    summary: "List workspaces",
    description: "In the order of their creation; removed ones are left out.",
    query: {
      limit: integerParameter("Workspaces on a page.", { maximum: 500, absent: 100 }),
      cursor: textParameter("The `next_cursor` of the page before.", 1000),
    },
    answers: [{ status: 200, description: "A page.", contract: "workspace_page" }],
    codes: ["INVALID_CURSOR"],
    handle: async ({ reply, query: { limit, cursor } }) =>
      sendJson(reply, await service.list({ limit, ...(cursor !== undefined && { cursor }) })),
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces",
    access: "token",
    tag,
    summary: "Create a workspace",
    description: "It is booted in the background. A name that is taken gets a number.",
    body: jsonBody("workspace_creation", validateCreation, creationSchema),
    isRepeatable: true,
    answers: [{ status: 201, description: "It is stored.", contract: "workspace_created" }],
    codes: [
      "NAME_TAKEN",
      "RUNTIME_UNSUPPORTED",
      "RUNTIME_UNRESOLVED",
      "TEMPLATE_UNSUPPORTED",
      "TEMPLATE_UNRESOLVED",
      "TEMPLATE_RUNTIME_MISMATCH",
      "TEMPLATE_INVALID",
      "TEMPLATE_TOO_LARGE",
      "UNSUPPORTED_PROVIDER",
      "PLATFORM_WORKSPACE",
    ],
    handle: async ({ reply, body, repeat }) => sendAnswer(reply, await service.create(body, repeat)),
  }),
  defineRoute({
    method: "GET",
    path: "/workspaces/:id",
    access: "read",
    tag,
    summary: "Read a workspace",
    query: { include_removed: flagParameter("Show it although it is removed.") },
    answers: [{ status: 200, description: "The workspace.", contract: "workspace" }],
    handle: async ({ reply, id, query }) =>
      sendJson(reply, await service.read(id, { includeRemoved: query.include_removed })),
  }),
  defineRoute({
    method: "PATCH",
    path: "/workspaces/:id",
    access: "token",
    tag,
    summary: "Change a workspace",
    description: "All of it, or nothing.",
    body: jsonBody("workspace_update", validateUpdate, updateSchema),
    isRepeatable: true,
    answers: [{ status: 200, description: "It is changed.", contract: "workspace_updated" }],
    codes: ["NAME_TAKEN", "RUNTIME_UNSUPPORTED", "EXTERNAL_WORKSPACE", "PLATFORM_WORKSPACE", "STATE_CHANGED"],
    handle: async ({ reply, id, body, repeat }) => sendAnswer(reply, await service.update(id, body, repeat)),
  }),
  defineRoute({
    method: "PATCH",
    path: "/workspaces/:id/template",
    access: "token",
    tag,
    summary: "Change the template that is wanted",
    description: "The next restart applies it, once. Empty for none. Starts nothing.",
    body: templateBody(validateTemplate, templateSchema),
    isRepeatable: true,
    answers: [{ status: 200, description: "It is wanted.", contract: "workspace_updated" }],
    codes: [
      "TEMPLATE_REQUIRED",
      "TEMPLATE_UNSUPPORTED",
      "TEMPLATE_RUNTIME_MISMATCH",
      "PLATFORM_WORKSPACE",
      "EXTERNAL_WORKSPACE",
      "STATE_CHANGED",
    ],
    handle: async ({ reply, id, body, repeat }) =>
      sendAnswer(reply, await service.updateTemplate(id, body.template, repeat)),
  }),
  defineRoute({
    method: "DELETE",
    path: "/workspaces/:id",
    access: "token",
    tag,
    summary: "Remove a workspace",
    description: "Its instance is stopped in the background.",
    headers: { "X-Confirm-Name": "The name of the workspace; beyond ASCII in UTF-8, or as UTF-8''%e2%82%ac." },
    query: {
      erase_data: flagParameter("Erase its files, too."),
      purge: flagParameter("Forget it altogether, with its files and events."),
      confirm: flagParameter("Accepted, as other daemons ask for it; the header is what counts."),
    },
    isRepeatable: true,
    answers: [{ status: 200, description: "It is removed.", contract: "workspace_removal" }],
    codes: ["DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION", "STATE_CHANGED", "PROVISION_FAILED", "PROVISIONER_UNAVAILABLE"],
    async handle({ request, reply, id, query, repeat }) {
      const confirmName = readHeaderText(request.headers["x-confirm-name"]);
      const options = { eraseData: query.erase_data, purge: query.purge };
      const answer = await service.remove(
        id,
        { ...options, ...(confirmName !== undefined && { confirmName }) },
        repeat,
      );
      return sendAnswer(reply, answer);
    },
  }),
  defineRoute({
    method: "GET",
    path: "/workspaces/:id/state",
    access: "read",
    tag,
    summary: "Read where a workspace stands",
    description: "One that is unknown or removed is 404 with `deleted: true`.",
    answers: [{ status: 200, description: "Where it stands.", contract: "workspace_state" }],
    async handle({ reply, id }) {
      const { status } = await service.read(id, { includeRemoved: true }).catch(toDeleted(id));
      if (status === "removed") throw deleted(id, { workspace_status: status });
      return sendJson(reply, { workspace_id: id, status, paused: status === "paused", deleted: false });
    },
  }),
];

const deleted = (id: string, members: Readonly<Record<string, unknown>> = {}): DaemonError =>
  new DaemonError("WORKSPACE_NOT_FOUND", "workspace not found", {
    members: { workspace_id: id, deleted: true, ...members },
  });

const toDeleted =
  (id: string) =>
  (error: unknown): never => {
    throw error instanceof DaemonError && error.code === "WORKSPACE_NOT_FOUND" ? deleted(id) : error;
  };
