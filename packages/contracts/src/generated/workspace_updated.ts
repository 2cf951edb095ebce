// GENERATED from workspace_updated.schema.json by `portcullis contract generate`. Do not edit.
import type { Workspace } from "./workspace.ts";

/**
 * The answer to a PATCH: 200.
 */
export interface WorkspaceUpdated {
/**
 * Always updated.
 */
status: "updated"
/**
 * Whether a restart is needed for it to take effect.
 */
needs_restart: boolean
workspace: Workspace
}
