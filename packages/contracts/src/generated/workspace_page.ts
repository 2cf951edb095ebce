// GENERATED from workspace_page.schema.json by `portcullis contract generate`. Do not edit.
import type { Workspace } from "./workspace.ts";

/**
 * A page of workspaces in the order of their creation: GET /workspaces.
 */
export interface WorkspacePage {
/**
 * The workspaces, removed ones left out.
 */
workspaces: Workspace[]
/**
 * Asks for the next page; null on the last.
 */
next_cursor: (string | null)
}
