// GENERATED from workspace_event.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Something that happened to a workspace.
 */
export interface WorkspaceEvent {
/**
 * Counts all events; the id of a server-sent event.
 */
id: number
/**
 * Which workspace.
 */
workspace_id: string
/**
 * WORKSPACE_PROVISIONING, WORKSPACE_ONLINE, ...
 */
kind: string
/**
 * When.
 */
at: string
/**
 * What belongs to it.
 */
payload: {
[k: string]: unknown
}
}
