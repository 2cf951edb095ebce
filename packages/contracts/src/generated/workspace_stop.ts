// GENERATED from workspace_stop.schema.json by `portcullis contract generate`. Do not edit.
import type { Workspace } from "./workspace.ts";

/**
 * The answer to pause and hibernate: 200 when it is done, 202 while the instance is still being stopped.
 */
export interface WorkspaceStop {
/**
 * Where the workspace stands.
 */
status: ("provisioning" | "online" | "offline" | "degraded" | "failed" | "removed" | "paused" | "hibernating" | "hibernated" | "awaiting_agent")
/**
 * What it should become.
 */
wanted: ("running" | "paused" | "hibernated" | "removed")
workspace: Workspace
/**
 * Workspaces that were paused by this call.
 */
paused_count?: number
}
