// GENERATED from workspace_event_page.schema.json by `portcullis contract generate`. Do not edit.
import type { WorkspaceEvent } from "./workspace_event.ts";

/**
 * Events, oldest first: GET /workspaces/{id}/events and GET /events, where no event stream is asked for.
 */
export interface WorkspaceEventPage {
/**
 * The events.
 */
events: WorkspaceEvent[]
/**
 * Asks for the next page; null on the last.
 */
next_cursor: (string | null)
}
