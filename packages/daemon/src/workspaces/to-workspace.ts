import type { Workspace } from "@portcullis/contracts";

import { needsRestart } from "../lifecycle/templates-after.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";

/** A row as the interface shows it (contract `workspace`): without its environment. */
export const toWorkspace = (row: WorkspaceRow): Workspace => ({
  id: row.id,
  name: row.name,
  role: row.role,
  tier: row.tier,
  kind: row.kind,
  status: row.status,
  wanted: row.wanted,
  runtime: row.runtime,
  template: row.template,
  applied_template: row.applied_template,
  applied_digest: row.applied_digest,
  needs_restart: needsRestart(row),
  wanted_generation: row.wanted_generation,
  applied_generation: row.applied_generation,
  url: row.url,
  instance_id: row.instance_id,
  provider: row.provider,
  active_tasks: row.active_tasks,
  last_heartbeat_at: row.last_heartbeat_at,
  boot_digest: row.boot_digest,
  registered_runtime: row.registered_runtime,
  last_error: row.last_error,
  created_at: row.created_at,
  updated_at: row.updated_at,
});
