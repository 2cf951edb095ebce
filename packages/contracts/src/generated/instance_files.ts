// GENERATED from instance_files.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What an instance has in its configuration folder: GET /cp/workspaces/{id}/files.
 */
export interface InstanceFiles {
/**
 * Relative path to base64 content.
 */
files: {
[k: string]: string
}
}
