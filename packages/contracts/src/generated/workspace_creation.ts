// GENERATED from workspace_creation.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /workspaces.
 */
export interface WorkspaceCreation {
/**
 * Name; taken ones get a number.
 */
name: string
/**
 * What it is for.
 */
role?: string
/**
 * Size class.
 */
tier?: number
/**
 * Engine; absent: the template's, else claude-code.
 */
runtime?: string
/**
 * Template to begin with; empty or absent: the runtime's own.
 */
template?: string
/**
 * `platform` is the one that belongs to the platform itself.
 */
kind?: ("workspace" | "platform")
/**
 * Environment variables of the workspace, passed through and never logged.
 */
env?: {
[k: string]: string
}
/**
 * Cloud that runs it.
 */
provider?: string
/**
 * Of an external workspace: where it answers.
 */
url?: string
}
