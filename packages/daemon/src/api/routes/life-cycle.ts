import type { ProviderSwitch } from "@portcullis/contracts";
import { validate as validateSwitch } from "@portcullis/contracts/validators/provider_switch";
import { validate as validateRestart } from "@portcullis/contracts/validators/workspace_restart";
import restartSchema from "@portcullis/contracts/schemas/workspace_restart.schema.json" with { type: "json" };
import switchSchema from "@portcullis/contracts/schemas/provider_switch.schema.json" with { type: "json" };

import { DaemonError, type DaemonCode } from "../../core/daemon-error.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendAnswer, sendJson } from "../answer.ts";
import { type BodyReader, bytesOf, jsonBody, parseBody } from "../body.ts";
import { parseJsonBody } from "../parse-json-body.ts";
import { flagParameter, textParameter } from "../query-parameter.ts";
import { defineRoute, type Route } from "../route.ts";

const tag = "life cycle";

const PLAN_CODES: readonly DaemonCode[] = [
  "EXTERNAL_WORKSPACE",
  "RUNTIME_UNSUPPORTED",
  "RUNTIME_UNRESOLVED",
  "TEMPLATE_UNRESOLVED",
  "TEMPLATE_UNSUPPORTED",
  "TEMPLATE_RUNTIME_MISMATCH",
  "TEMPLATE_INVALID",
  "TEMPLATE_TOO_LARGE",
  "STATE_CHANGED",
];

const FLAGS = {
  apply_template: flagParameter("Take a template that is called like the workspace, or the runtime's own."),
  rebuild_config: flagParameter("Take an organisation template that is called like the workspace."),
};

export const lifeCycleRoutes = (service: WorkspaceService): readonly Route[] => [
  defineRoute({
    method: "GET",
    path: "/workspaces/:id/restart-plan",
    access: "read",
    tag,
    summary: "Show what a restart would begin with, and why",
    description: "Changes nothing.",
    query: { template: textParameter("As in the body of a restart.", 1024), ...FLAGS },
    answers: [{ status: 200, description: "The plan.", contract: "restart_plan" }],
    codes: PLAN_CODES,
    async handle({ reply, id, query: { template, ...flags } }) {
      return sendJson(reply, await service.plan(id, { ...flags, ...(template !== undefined && { template }) }));
    },
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces/:id/restart",
    access: "token",
    tag,
    summary: "Restart a workspace",
    description:
      "The plan is made and its files are staged before anything is stopped; the rest happens in the background.",
    query: { reset: flagParameter("As `reset` in the body.") },
    body: jsonBody("workspace_restart", validateRestart, restartSchema, { empty: {} }),
    isRepeatable: true,
    answers: [
      { status: 200, description: "Nothing is to be done: it is run by somebody else.", contract: "workspace_launch" },
      { status: 202, description: "It will boot.", contract: "workspace_launch" },
    ],
    codes: [...PLAN_CODES, "WORKSPACE_PAUSED"],
    handle: async ({ reply, id, query, body, repeat }) =>
      sendAnswer(reply, await service.restart(id, query.reset ? { ...body, reset: true } : body, repeat)),
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces/:id/resume",
    access: "token",
    tag,
    summary: "Resume a workspace that is paused or hibernated",
    query: { cascade: flagParameter("Accepted, as other daemons ask for it; no workspace has others below it.") },
    isRepeatable: true,
    answers: [
      { status: 200, description: "Nothing is to be done.", contract: "workspace_launch" },
      { status: 202, description: "It will boot.", contract: "workspace_launch" },
    ],
    codes: [...PLAN_CODES, "NOT_PAUSED"],
    handle: async ({ reply, id, repeat }) => sendAnswer(reply, await service.resume(id, repeat)),
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces/:id/pause",
    access: "token",
    tag,
    summary: "Pause a workspace",
    query: { cascade: flagParameter("Accepted, as other daemons ask for it; no workspace has others below it.") },
    isRepeatable: true,
    answers: [
      { status: 200, description: "It is paused.", contract: "workspace_stop" },
      { status: 202, description: "Its instance is still being stopped.", contract: "workspace_stop" },
    ],
    codes: ["WORKSPACE_PAUSED", "EXTERNAL_WORKSPACE", "NOT_RUNNING", "STATE_CHANGED"],
    handle: async ({ reply, id, repeat }) => sendAnswer(reply, await service.pause(id, repeat)),
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces/:id/hibernate",
    access: "token",
    tag,
    summary: "Hibernate a workspace",
    query: { force: flagParameter("Although it has tasks under way.") },
    isRepeatable: true,
    answers: [
      { status: 200, description: "It hibernates.", contract: "workspace_stop" },
      { status: 202, description: "Its instance is still being stopped.", contract: "workspace_stop" },
    ],
    codes: ["NOT_RUNNING", "TASKS_UNDER_WAY", "EXTERNAL_WORKSPACE", "WORKSPACE_PAUSED", "STATE_CHANGED"],
    handle: async ({ reply, id, query: { force }, repeat }) =>
      sendAnswer(reply, await service.hibernate(id, { force }, repeat)),
  }),
  defineRoute({
    method: "POST",
    path: "/workspaces/:id/switch-provider",
    access: "token",
    tag,
    summary: "Move a workspace to another cloud",
    body: switchBody(),
    isRepeatable: true,
    answers: [
      { status: 200, description: "It is there already.", contract: "workspace_launch" },
      { status: 202, description: "It will boot there.", contract: "workspace_launch" },
    ],
    codes: [
      ...PLAN_CODES,
      "PROVIDER_REQUIRED",
      "UNSUPPORTED_PROVIDER",
      "NOT_HOSTED",
      "DATA_LOSS_UNCONFIRMED",
      "ALREADY_SWITCHING",
      "NOT_RUNNING",
      "WORKSPACE_PAUSED",
    ],
    handle: async ({ reply, id, body, repeat }) => sendAnswer(reply, await service.switchProvider(id, body, repeat)),
  }),
];

/** The provider is taken without blanks around it and in small letters; one that is missing or blank has a code of its own. */
function switchBody(): BodyReader<ProviderSwitch> {
  return {
    kind: "json",
    contract: "provider_switch",
    isOptional: false,
    read(request) {
      const value = parseJsonBody(bytesOf(request));
      const given = typeof value === "object" && value !== null && Object.hasOwn(value, "provider") ? value : {};
      const { provider = "" } = given as { readonly provider?: unknown };
      const name = typeof provider === "string" ? provider.trim().toLowerCase() : provider;
      if (name === "" && typeof value === "object" && !Array.isArray(value))
        throw new DaemonError("PROVIDER_REQUIRED", "provider is required", {
          fix: 'Send {"provider": "NAME"}.',
        });
      return parseBody(name === "" ? value : { ...given, provider: name }, validateSwitch, switchSchema);
    },
  };
}
