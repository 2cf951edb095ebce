import type { WorkspaceEvent } from "@portcullis/contracts";

import type { Queryable } from "./store.ts";
import { toJson } from "./to-json.ts";

interface StoredEvent extends Omit<WorkspaceEvent, "at"> {
  readonly at: Date;
}

/**
 * Stores an event under the next number. Until the transaction ends no other one can: so events are seen in the order of their
 * numbers, and it is best done last.
 */
export async function insertEvent(queryable: Queryable, event: Omit<WorkspaceEvent, "id">): Promise<WorkspaceEvent> {
  const { rows } = await queryable.query<StoredEvent>(
    `WITH counter AS (UPDATE workspace_event_counter SET last = last + 1 RETURNING last)
     INSERT INTO workspace_events (id, workspace_id, kind, at, payload)
     SELECT last, $1::uuid, $2::text, $3::timestamptz, $4::text::jsonb FROM counter
     RETURNING id, workspace_id, kind, at, payload`,
    [event.workspace_id, event.kind, event.at, toJson(event.payload)],
  );
  return toEvent(rows[0]!);
}

/** Which events: of one workspace, or of all. */
export interface EventPage {
  readonly workspaceId?: string;
  /** The number of the last one that is known already. */
  readonly after?: number;
  readonly limit: number;
  /** The last ones instead of the first. */
  readonly newest?: boolean;
}

/** Oldest first. */
export async function listEvents(
  queryable: Queryable,
  { after = 0, limit, workspaceId, newest = false }: EventPage,
): Promise<readonly WorkspaceEvent[]> {
  const { rows } = await queryable.query<StoredEvent>(
    `SELECT id, workspace_id, kind, at, payload FROM workspace_events
     WHERE id > $1::bigint ${workspaceId === undefined ? "" : "AND workspace_id = $3::uuid"}
     ORDER BY id ${newest ? "DESC" : ""} LIMIT $2::bigint`,
    workspaceId === undefined ? [after, limit] : [after, limit, workspaceId],
  );
  const events = rows.map(toEvent);
  return newest ? events.toReversed() : events;
}

const toEvent = (stored: StoredEvent): WorkspaceEvent => ({ ...stored, at: stored.at.toISOString() });
