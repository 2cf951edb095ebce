// GENERATED from workspace_log.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The tail of an instance's output: GET /workspaces/{id}/log.
 */
export interface WorkspaceLog {
/**
 * Which instance; null where there was none.
 */
instance_id: (string | null)
/**
 * The last lines; secrets are blotted out.
 */
text: string
}
