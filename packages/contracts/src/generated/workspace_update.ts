// GENERATED from workspace_update.schema.json by `portcullis contract generate`. Do not edit.

/**
 * PATCH /workspaces/{id}: all of it, or nothing.
 */
export interface WorkspaceUpdate {
/**
 * Name.
 */
name?: string
/**
 * What it is for.
 */
role?: (string | null)
/**
 * Size class.
 */
tier?: number
/**
 * Engine; takes effect with the next restart.
 */
runtime?: string
}
