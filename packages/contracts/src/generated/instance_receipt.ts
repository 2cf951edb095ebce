// GENERATED from instance_receipt.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The answer to a registration or a heartbeat: 200. One of an older generation gets 409 and should end.
 */
export interface InstanceReceipt {
/**
 * Where the workspace stands.
 */
status: ("provisioning" | "online" | "offline" | "degraded" | "failed" | "removed" | "paused" | "hibernating" | "hibernated" | "awaiting_agent")
/**
 * The boot that is wanted now.
 */
generation: number
}
