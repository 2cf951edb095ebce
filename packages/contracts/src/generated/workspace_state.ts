// GENERATED from workspace_state.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Where a workspace stands, in short: GET /workspaces/{id}/state. One that is unknown or removed is 404.
 */
export interface WorkspaceState {
/**
 * Which workspace.
 */
workspace_id: string
/**
 * Where the workspace stands.
 */
status: ("provisioning" | "online" | "offline" | "degraded" | "failed" | "paused" | "hibernating" | "hibernated" | "awaiting_agent")
/**
 * Whether it is paused.
 */
paused: boolean
/**
 * Always false: the refusal of a removed one says true.
 */
deleted: false
}
