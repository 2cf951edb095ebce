// GENERATED from workspace.schema.json by `portcullis contract generate`. Do not edit.

/**
 * A workspace as the daemon shows it.
 */
export interface Workspace {
/**
 * Id.
 */
id: string
/**
 * Name.
 */
name: string
/**
 * What it is for.
 */
role: (string | null)
/**
 * Size class.
 */
tier: number
/**
 * `platform` is the one that belongs to the platform itself.
 */
kind: ("workspace" | "platform")
/**
 * Where the workspace stands.
 */
status: ("provisioning" | "online" | "offline" | "degraded" | "failed" | "removed" | "paused" | "hibernating" | "hibernated" | "awaiting_agent")
/**
 * What it should become.
 */
wanted: ("running" | "paused" | "hibernated" | "removed")
/**
 * Engine that it runs.
 */
runtime: string
/**
 * Template that is wanted; empty for none.
 */
template: string
/**
 * Template that was delivered last; empty for none.
 */
applied_template: string
/**
 * Digest of the files that were delivered last.
 */
applied_digest: (string | null)
/**
 * What is wanted differs from what was delivered.
 */
needs_restart: boolean
/**
 * Counts the boots that were asked for.
 */
wanted_generation: number
/**
 * The boot that was delivered last; 0 for none.
 */
applied_generation: number
/**
 * Where it answers; empty while it does not.
 */
url: string
/**
 * What the back-end calls the instance; null where there is none.
 */
instance_id: (string | null)
/**
 * Cloud that runs it; empty for the default.
 */
provider: string
/**
 * Tasks under way, as it last told.
 */
active_tasks: number
/**
 * When it last told that it is alive.
 */
last_heartbeat_at: (string | null)
/**
 * Digest of the files that it says it booted with.
 */
boot_digest: (string | null)
/**
 * The engine that its instance says it is; null, or absent, where it has not told.
 */
registered_runtime?: (string | null)
/**
 * Why it failed, with the tail of its log.
 */
last_error: (string | null)
/**
 * When it was created.
 */
created_at: string
/**
 * When it last changed.
 */
updated_at: string
}
