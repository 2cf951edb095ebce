// GENERATED from workspace_removal.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The answer to DELETE /workspaces/{id}: 200.
 */
export interface WorkspaceRemoval {
/**
 * What became of it.
 */
status: ("removed" | "purged")
/**
 * Which workspace.
 */
workspace_id: string
/**
 * What becomes of its files.
 */
data: ("kept" | "erased")
}
