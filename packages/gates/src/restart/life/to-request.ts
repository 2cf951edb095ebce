import type { RestartBody, WorkspaceCall } from "./call.ts";
import type { ApiRequest } from "./daemon-target.ts";
import type { GivenWorkspace } from "./life-case.ts";

export const EDITED_FILE = "config.yaml";

export interface Receiver {
  readonly id: string;
  readonly name: string;
  /** To which it would move. */
  readonly provider: string;
}

/** The request that a call is; what an edit writes comes from what is there, and is given as text. */
export function toRequest(call: WorkspaceCall, { id, name, provider }: Receiver, text = ""): ApiRequest {
  const path = `/workspaces/${id}`;
  switch (call.call) {
    case "patch-template":
      return { method: "PATCH", path: `${path}/template`, body: { template: call.template } };
    case "patch-runtime":
      return { method: "PATCH", path, body: { runtime: call.runtime } };
    case "restart":
      return { method: "POST", path: `${path}/restart`, ...(Object.keys(call.body).length > 0 && { body: call.body }) };
    case "pause":
    case "resume":
      return { method: "POST", path: `${path}/${call.call}` };
    case "switch-provider":
      return { method: "POST", path: `${path}/switch-provider`, body: { provider, confirm_data_loss: true } };
    case "edit":
      return { method: "PUT", path: `${path}/files/${EDITED_FILE}`, text };
    case "remove":
      return { method: "DELETE", path, query: { confirm: "true" }, headers: { "x-confirm-name": name } };
  }
}

export const toCreation = ({ name, runtime, template }: GivenWorkspace): ApiRequest => ({
  method: "POST",
  path: "/workspaces",
  body: { name, runtime, ...(template !== "" && { template }) },
});

/** The plan of such a restart. */
export function toPlanRequest(id: string, { template, apply_template, rebuild_config }: RestartBody): ApiRequest {
  return {
    method: "GET",
    path: `/workspaces/${id}/restart-plan`,
    query: {
      ...(template !== undefined && { template }),
      ...(apply_template === true && { apply_template: "true" }),
      ...(rebuild_config === true && { rebuild_config: "true" }),
    },
  };
}
