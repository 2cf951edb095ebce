// GENERATED from workspace_template_update.schema.json by `portcullis contract generate`. Do not edit.

/**
 * PATCH /workspaces/{id}/template.
 */
export interface WorkspaceTemplateUpdate {
/**
 * The template that is wanted; empty for none.
 */
template: string
}
