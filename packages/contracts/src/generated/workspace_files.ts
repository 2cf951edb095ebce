// GENERATED from workspace_files.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a workspace has: GET /workspaces/{id}/files.
 */
export interface WorkspaceFiles {
/**
 * Digest of all of them.
 */
digest: string
/**
 * In byte order of their paths.
 * 
 * Items: A file.
 */
files: {
/**
 * Path below the configuration folder.
 */
path: string
/**
 * Of its bytes.
 */
sha256: string
/**
 * Size.
 */
bytes: number
}[]
}
