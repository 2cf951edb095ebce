// GENERATED from workspace_restart.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /workspaces/{id}/restart; an empty body is as {}.
 */
export interface WorkspaceRestart {
/**
 * A template for this restart; the workspace keeps it.
 */
template?: string
/**
 * Take a template that is called like the workspace, or the runtime's own.
 */
apply_template?: boolean
/**
 * Take an organisation template that is called like the workspace.
 */
rebuild_config?: boolean
/**
 * Throw the sessions away.
 */
reset?: boolean
/**
 * Refuse where a template does not resolve, before anything is stopped.
 */
strict?: boolean
}
