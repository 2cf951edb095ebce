/** What the facts do not tell: defaults, conditions, predicates and values that fit the names and types. */
import type { Fact } from "./history-facts.ts";

/** Values of columns that have a check; the first is the default. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  "approval_requests.status": ["pending", "approved", "denied", "escalated"],
  "agent_memories.scope": ["LOCAL", "TEAM", "GLOBAL"],
  "workspaces.workspace_access": ["none", "read_only", "read_write"],
  "workspace_schedules.source": ["runtime", "template"],
  "platform_instructions.scope": ["global", "workspace"],
  "a2a_queue.status": ["queued", "dispatched", "completed", "failed", "dropped"],
  "workspaces.delivery_mode": ["push", "poll"],
  "delegations.status": ["queued", "dispatched", "in_progress", "completed", "failed", "stuck"],
  "workspaces.update_tier": ["production", "canary"],
  "workspace_display_control_locks.controller": ["agent", "user"],
  "workspaces.llm_billing_mode": ["platform_managed", "byok", "disabled"],
  "user_tasks.status": ["pending", "done", "dismissed"],
  "requests.kind": ["task", "approval"],
  "requests.requester_type": ["user", "agent"],
  "requests.recipient_type": ["user", "agent"],
  "requests.status": ["pending", "info_requested", "done", "approved", "rejected", "cancelled"],
  "request_messages.author_type": ["user", "agent"],
  "push_tokens.platform": ["ios", "android"],
  "wake_intents.status": ["pending", "settled", "abandoned"],
  "workspace_desktop_lifecycle.state": ["stopped", "starting", "running", "suspending"],
};

/** Conditions that are no list of values. */
const CONDITIONS: Readonly<Record<string, string>> = {
  "platform_instructions.title": "length(title) <= 200",
  "platform_instructions.content": "length(content) <= 8192",
  "runtime_image_pins.digest": "digest ~ '^sha256:[0-9a-f]{64}$'",
  "pending_uploads.size_bytes": "size_bytes >= 0 AND size_bytes <= 26214400",
  "pending_uploads.filename": "length(filename) BETWEEN 1 AND 100",
  "workspace_display_control_locks.controlled_by": "length(controlled_by) > 0",
  "workspace_spend_events.delta_cents": "delta_cents > 0",
  "workspace_desktop_lifecycle.vnc_connections": "vnc_connections >= 0",
};

const NAMED_CHECKS: Readonly<Record<string, string>> = {
  workspace_schedules_source_check: "source IN ('runtime', 'template')",
  workspace_auth_tokens_token_type_check: "token_type IN ('workspace', 'admin')",
  workspace_auth_tokens_scope_check: "token_type = 'admin' OR workspace_id IS NOT NULL",
  plugin_update_queue_status: "status IN ('pending', 'applied', 'dismissed')",
  workspaces_kind_check: "kind IN ('workspace', 'platform')",
  workspaces_platform_root_check: "kind <> 'platform' OR parent_id IS NULL",
};

const PREDICATES: Readonly<Record<string, string>> = {
  idx_schedules_next_run: "enabled = true",
  idx_channels_lookup: "enabled = true",
  workspace_auth_tokens_live_idx: "revoked_at IS NULL",
  org_api_tokens_live_idx: "revoked_at IS NULL",
  idx_platform_instructions_scope: "enabled = true",
  idx_a2a_queue_dispatch: "status = 'queued'",
  idx_a2a_queue_expiry: "status = 'queued' AND expires_at IS NOT NULL",
  idx_a2a_queue_idempotency: "idempotency_key IS NOT NULL AND status IN ('queued', 'dispatched')",
  idx_a2a_queue_next_attempt_at: "status = 'queued'",
  idx_delegations_inflight_heartbeat: "status IN ('queued', 'dispatched', 'in_progress')",
  idx_delegations_caller_inflight: "status IN ('queued', 'dispatched', 'in_progress')",
  idx_pending_uploads_workspace_unacked: "acked_at IS NULL",
  idx_pending_uploads_expires: "acked_at IS NULL",
  workspace_plugins_tracked_not_none: "tracked_ref <> 'none'",
  workspaces_update_tier_canary: "update_tier = 'canary'",
  plugin_update_queue_pending_unique: "status = 'pending'",
  plugin_update_queue_status_pending: "status = 'pending'",
  approval_requests_gate_idx: "status = 'approved' AND consumed_at IS NULL",
  uniq_workspaces_one_platform_root: "kind = 'platform'",
  idx_activity_a2a_receive_ws_seq: "activity_type = 'a2a_receive'",
  wake_intents_stuck_scan_idx: "status = 'pending'",
  idx_workspace_desktop_lifecycle_running: "state = 'running'",
  workspace_plugin_install_reports_not_live: "NOT swapped",
  idx_activity_logs_ws_tooltrace_time: "tool_trace IS NOT NULL",
};

const CONSTRAINT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  "UNIQUE workspace_secrets": ["workspace_id", "key"],
  "UNIQUE workspace_memory": ["workspace_id", "key"],
  "UNIQUE workflow_checkpoints": ["workspace_id", "workflow_id", "step_name"],
  "UNIQUE push_tokens": ["workspace_id", "token"],
  "UNIQUE workspace_auth_tokens": ["token_hash"],
  "UNIQUE org_api_tokens": ["token_hash"],
  "PRIMARY KEY canvas_layouts": ["workspace_id"],
  "PRIMARY KEY audit_events": ["id"],
  "PRIMARY KEY workspace_artifacts": ["id"],
  "PRIMARY KEY workspace_plugin_settings": ["workspace_id", "plugin_name"],
};

/** Defaults that the type alone does not tell, by column, or by table and column. */
const DEFAULTS: Readonly<Record<string, string>> = {
  "workspaces.status": "'provisioning'",
  "workspaces.kind": "'workspace'",
  "workspaces.runtime": "'hermes'",
  "workspaces.tier": "1",
  "workspaces.max_concurrent_tasks": "1",
  "workspaces.talk_to_user_enabled": "true",
  "agents.status": "'active'",
  "activity_logs.status": "'ok'",
  "plugin_update_queue.status": "'pending'",
  "workspace_auth_tokens.token_type": "'workspace'",
  "workspace_auth_tokens.kind": "'agent'",
  "canvas_viewport.zoom": "1",
  priority: "50",
  scope: "'LOCAL'",
  namespace: "'general'",
  timezone: "'UTC'",
  mimetype: "'application/octet-stream'",
  tracked_ref: "'none'",
  enabled: "true",
  allowed_users: "'[]'::jsonb",
  installed: "'[]'::jsonb",
  skipped: "'[]'::jsonb",
  failed: "'[]'::jsonb",
  deadline: "(now() + interval '6 hours')",
  expires_at: "(now() + interval '24 hours')",
  channel_budget: "NULL",
  budget_limit: "NULL",
  hibernation_idle_minutes: "NULL",
};

const VALUES_TO_SET: Readonly<Record<string, string>> = {
  source: "COALESCE(source, 'runtime')",
  prompt: "regexp_replace(prompt, E'\\r', '', 'g')",
  status: "'offline'",
  name: "'Operations'",
  role: "'Keeps the platform running'",
  agent_card:
    '\'{"name": "Operations", "description": "Watches the platform, answers alarms, keeps the books of what was changed and by whom.", "skills": [{"id": "watch", "name": "Watch", "description": "Reads the health of every workspace."}, {"id": "repair", "name": "Repair", "description": "Restarts what hangs and says so."}]}\'::jsonb',
  updated_at: "now()",
  key: "'MODEL'",
  budget_limits: "jsonb_build_object('monthly', budget_limit)",
  parent_id: "(SELECT root.id FROM workspaces root WHERE root.kind = 'platform')",
  template: "COALESCE(agent_card ->> 'template', '')",
  has_greeted: "true",
  tracked_ref: "'main'",
};

export function defaultOf({ table, column = "", type = "" }: Fact): string {
  // A counter: what the facts call a default is its sequence.
  if (column === "seq") return "GENERATED BY DEFAULT AS IDENTITY";
  const value = VALUES[`${table}.${column}`]?.[0];
  const known = DEFAULTS[`${table}.${column}`] ?? DEFAULTS[column];
  return `DEFAULT ${value !== undefined ? `'${value}'` : (known ?? defaultOfType(type))}`;
}

function defaultOfType(type: string): string {
  if (type === "uuid") return "gen_random_uuid()";
  if (type.startsWith("timestamp")) return "now()";
  if (type === "jsonb") return "'{}'::jsonb";
  if (type === "boolean") return "false";
  if (/^(small|big)?int|^float|^numeric/.test(type)) return "0";
  return "''";
}

export function checkOf({ table, column = "" }: Fact): string {
  const values = VALUES[`${table}.${column}`];
  if (values !== undefined) return `${column} IN (${values.map((value) => `'${value}'`).join(", ")})`;
  return required(CONDITIONS, `${table}.${column}`);
}

export const namedCheck = (name: string): string => required(NAMED_CHECKS, name);

export const predicateOf = ({ name = "", columns = [] }: Fact): string =>
  PREDICATES[name] ?? `${columns.at(-1)} IS NOT NULL`;

export const constraintColumns = (table: string, kind: string): readonly string[] =>
  required(CONSTRAINT_COLUMNS, `${kind} ${table}`);

export const valueFor = (column: string): string => required(VALUES_TO_SET, column);

/** Rows of seeds are told by ids; of a table without a row of ours, by what no test database holds. */
export function rowCondition(table: string, index: number): string {
  if (table === "workspaces") return `id = '00000000-0000-4000-8000-${String(index).padStart(12, "0")}'`;
  if (table === "workspace_secrets") return "key = 'MODEL_PROVIDER'";
  if (table === "workspace_plugins") return "tracked_ref = 'none'";
  if (table === "platform_instructions") return "title = 'Acknowledge first'";
  return "id IS NOT NULL";
}

function required<T>(table: Readonly<Record<string, T>>, key: string): T {
  const value = table[key];
  if (value === undefined) throw new Error(`Nothing plausible is written down for "${key}".`);
  return value;
}
