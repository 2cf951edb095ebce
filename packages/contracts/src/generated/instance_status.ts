// GENERATED from instance_status.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What the control plane knows of an instance: GET /cp/workspaces/{id}/status.
 */
export interface InstanceStatus {
/**
 * Only running means that it runs.
 */
state: ("pending" | "running" | "stopping" | "terminated")
/**
 * Which instance.
 */
instance_id?: string
/**
 * The boot that it belongs to, where it was told.
 */
generation?: number
/**
 * Why it ended.
 */
error?: string
}
