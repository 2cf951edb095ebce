// GENERATED from workspace_launch.schema.json by `portcullis contract generate`. Do not edit.
import type { RestartPlan } from "./restart_plan.ts";

/**
 * The answer where a boot was asked for: restart, resume, switch-provider. 202; it happens in the background.
 */
export interface WorkspaceLaunch {
/**
 * What happens now.
 */
status: ("provisioning" | "online" | "awaiting_agent" | "switching" | "noop")
/**
 * Which workspace.
 */
workspace_id: string
/**
 * The boot that was asked for.
 */
generation?: number
plan?: RestartPlan
/**
 * The plan's label.
 */
config_dir?: string
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
 * Why nothing happens, where the status is noop.
 */
message?: string
/**
 * Whether the sessions are thrown away.
 */
reset_session?: boolean
/**
 * Of switch-provider: the provider before.
 */
from?: string
/**
 * Of switch-provider: the provider after.
 */
to?: string
}
