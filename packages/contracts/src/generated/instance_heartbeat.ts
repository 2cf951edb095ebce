// GENERATED from instance_heartbeat.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /registry/heartbeat: that an instance is alive.
 */
export interface InstanceHeartbeat {
/**
 * Whose instance.
 */
workspace_id: string
/**
 * The boot that it belongs to.
 */
generation: number
/**
 * Tasks under way.
 */
active_tasks?: number
/**
 * Share of tasks that failed lately.
 */
error_rate?: number
/**
 * It cannot go on by itself.
 */
wedged?: boolean
/**
 * Seconds since it booted.
 */
uptime_seconds?: number
/**
 * The last error.
 */
sample_error?: string
}
