import { validate as validateHeartbeat } from "@portcullis/contracts/validators/instance_heartbeat";
import { validate as validateRegistration } from "@portcullis/contracts/validators/instance_registration";
import heartbeatSchema from "@portcullis/contracts/schemas/instance_heartbeat.schema.json" with { type: "json" };
import registrationSchema from "@portcullis/contracts/schemas/instance_registration.schema.json" with { type: "json" };

import type { DaemonCode } from "../../core/daemon-error.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendJson } from "../answer.ts";
import { bearerOf } from "../authorisation.ts";
import { jsonBody } from "../body.ts";
import { defineRoute, type Route } from "../route.ts";
import { canonicalWorkspaceId } from "../workspace-id.ts";

const tag = "registry";
const description = "With the token that the instance was started with, not the daemon's.";
const codes: readonly DaemonCode[] = [
  "INVALID_WORKSPACE_ID",
  "WORKSPACE_NOT_FOUND",
  "WORKSPACE_REMOVED",
  "STALE_GENERATION",
  "STATE_CHANGED",
  "RUNTIME_UNSUPPORTED",
];

export const registryRoutes = (service: WorkspaceService): readonly Route[] => [
  defineRoute({
    method: "POST",
    path: "/registry/register",
    access: "instance",
    tag,
    summary: "Say that an instance is up",
    description,
    body: jsonBody("instance_registration", validateRegistration, registrationSchema),
    answers: [{ status: 200, description: "It is known.", contract: "instance_receipt" }],
    codes,
    handle: async ({ request, reply, body }) =>
      sendJson(reply, await service.register(withCanonicalId(body), bearerOf(request))),
  }),
  defineRoute({
    method: "POST",
    path: "/registry/heartbeat",
    access: "instance",
    tag,
    summary: "Say that an instance is alive",
    description,
    body: jsonBody("instance_heartbeat", validateHeartbeat, heartbeatSchema),
    answers: [{ status: 200, description: "It is noted.", contract: "instance_receipt" }],
    codes,
    handle: async ({ request, reply, body }) =>
      sendJson(reply, await service.heartbeat(withCanonicalId(body), bearerOf(request))),
  }),
];

const withCanonicalId = <Body extends { readonly workspace_id: string }>(body: Body): Body => ({
  ...body,
  workspace_id: canonicalWorkspaceId(body.workspace_id),
});
