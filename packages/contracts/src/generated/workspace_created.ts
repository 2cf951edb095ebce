// GENERATED from workspace_created.schema.json by `portcullis contract generate`. Do not edit.
import type { Workspace } from "./workspace.ts";
import type { RestartPlan } from "./restart_plan.ts";

/**
 * The answer to POST /workspaces: 201.
 */
export interface WorkspaceCreated {
/**
 * Id.
 */
id: string
/**
 * Where the workspace stands.
 */
status: ("provisioning" | "online" | "offline" | "degraded" | "failed" | "removed" | "paused" | "hibernating" | "hibernated" | "awaiting_agent")
workspace: Workspace
plan?: RestartPlan
/**
 * The plan's warnings.
 * 
 * Items: What the caller should know although the request is carried out.
 */
warnings?: {
/**
 * TEMPLATE_UNRESOLVED, RUNTIME_MISMATCH, ...
 */
code: string
/**
 * What was found, in a sentence.
 */
message: string
}[]
/**
 * Of an external workspace: the token with which it registers. Shown once.
 */
auth_token?: string
}
