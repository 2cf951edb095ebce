import type { RestartPlan, Workspace } from "@portcullis/contracts";

export type WorkspaceStatus = Workspace["status"];
type Wanted = Workspace["wanted"];

/** A boot that was asked for and is not delivered yet. Its files, if it has any, are staged under its generation. */
interface Launch {
  readonly generation: number;
  readonly plan: RestartPlan;
  /** Throw the sessions away. */
  readonly reset: boolean;
}

/**
 * A workspace as it is stored. Times are RFC 3339 in UTC. Wanted and applied generation are the queue: as long as they differ, or
 * what runs differs from what is wanted, the reconciler has something to do.
 */
export interface WorkspaceRow {
  readonly id: string;
  /** Counts all workspaces in the order of their creation: what lists are paged by. */
  readonly position: number;
  readonly name: string;
  readonly role: string | null;
  readonly tier: number;
  readonly kind: "workspace" | "platform";
  readonly status: WorkspaceStatus;
  readonly wanted: Wanted;
  readonly runtime: string;
  /** The runtime of the last delivery; empty before the first. */
  readonly applied_runtime: string;
  /** Wanted; empty for none. */
  readonly template: string;
  /** `backfill`: taken over from the time before templates were stored, and not held against a catalogue yet. */
  readonly template_provenance: "api" | "backfill";
  /** Delivered last; empty for none. */
  readonly applied_template: string;
  readonly applied_digest: string | null;
  readonly wanted_generation: number;
  readonly applied_generation: number;
  readonly launch: Launch | null;
  /** What the back-end calls the instance that it was last asked to start; null once it is known to be stopped. */
  readonly instance_id: string | null;
  readonly instance_generation: number;
  /** Cloud that the instance runs on; differs from `provider` while it is being switched. */
  readonly instance_provider: string;
  readonly provider: string;
  /** Passed through, never logged. */
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** SHA-256 of the token with which the instance registers. */
  readonly token_hash: string | null;
  readonly active_tasks: number;
  readonly error_rate: number;
  readonly boot_digest: string | null;
  /** What the instance said it is when it registered. */
  readonly registered_runtime: string | null;
  readonly last_heartbeat_at: string | null;
  /** When the present instance was started. */
  readonly started_at: string | null;
  /** Tries to start the wanted generation that came to nothing. */
  readonly attempts: number;
  readonly next_attempt_at: string | null;
  readonly last_error: string | null;
  /** Of a removed workspace: its files are erased once its instance is stopped. */
  readonly erase_data: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}
