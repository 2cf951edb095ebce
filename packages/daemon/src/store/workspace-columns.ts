import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { toJson } from "./to-json.ts";

export type WorkspaceColumn = keyof WorkspaceRow;

/** The type of each column, to which its parameter is cast. */
const WORKSPACE_COLUMNS = {
  id: "uuid",
  position: "bigint",
  name: "text",
  role: "text",
  tier: "integer",
  kind: "text",
  status: "text",
  wanted: "text",
  runtime: "text",
  applied_runtime: "text",
  template: "text",
  template_provenance: "text",
  applied_template: "text",
  applied_digest: "text",
  wanted_generation: "bigint",
  applied_generation: "bigint",
  launch: "jsonb",
  instance_id: "text",
  instance_generation: "bigint",
  instance_provider: "text",
  provider: "text",
  env: "jsonb",
  url: "text",
  token_hash: "text",
  active_tasks: "integer",
  error_rate: "double precision",
  boot_digest: "text",
  registered_runtime: "text",
  last_heartbeat_at: "timestamptz",
  started_at: "timestamptz",
  attempts: "integer",
  next_attempt_at: "timestamptz",
  last_error: "text",
  erase_data: "boolean",
  created_at: "timestamptz",
  updated_at: "timestamptz",
} as const satisfies Readonly<Record<WorkspaceColumn, string>>;

export const COLUMN_NAMES = Object.keys(WORKSPACE_COLUMNS) as readonly WorkspaceColumn[];
export const COLUMN_LIST = COLUMN_NAMES.join(", ");

/** A row as the store gives it: times are Date there. */
export type StoredWorkspace = { readonly [Column in WorkspaceColumn]: unknown };

export function toWorkspaceRow(stored: StoredWorkspace): WorkspaceRow {
  const entries = Object.entries(stored).map(([column, value]) => [
    column,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries) as WorkspaceRow;
}

/** A value as a parameter: JSON is given as text. */
export function toParameter(column: WorkspaceColumn, value: unknown): unknown {
  return WORKSPACE_COLUMNS[column] === "jsonb" && value !== null ? toJson(value) : value;
}

/** The place of parameter `number`, with the type of the column. JSON goes through text, else a driver would encode it again. */
export function placeOf(column: WorkspaceColumn, number: number): string {
  const type = WORKSPACE_COLUMNS[column];
  return type === "jsonb" ? `$${number}::text::jsonb` : `$${number}::${type}`;
}
