import type { InstanceState } from "../core/instance-state.ts";
import type { WorkspaceRow, WorkspaceStatus } from "./workspace-row.ts";

/** Times in milliseconds. */
export interface LifecycleLimits {
  /** Between the start of an instance and its registration. */
  readonly boot: number;
  /** Between two heartbeats. */
  readonly heartbeat: number;
  /** Starts of one generation before the workspace counts as failed. */
  readonly attempts: number;
  /** For one call of the back-end. */
  readonly call: number;
  /** Before the second start; twice that before the third, and so on. */
  readonly backOff: number;
}

/** What the reconciler does next for one workspace. Each step may be repeated, and each is recorded before the next is chosen. */
export type Step =
  /** Nothing until something happens, or until that time (milliseconds since 1970). */
  | { readonly kind: "wait"; readonly until?: number }
  /** Stop whatever runs. */
  | { readonly kind: "stop" }
  /** Put the staged files in use, if there are any, and start the wanted generation. */
  | { readonly kind: "boot" }
  /** The wanted generation runs, and the row does not say so yet. */
  | { readonly kind: "adopt"; readonly instanceId: string }
  /** Only the status changes. */
  | { readonly kind: "record"; readonly status: WorkspaceStatus; readonly reason?: string }
  /** The files of a removed workspace go. */
  | { readonly kind: "erase" };

const milliseconds = (time: string | null): number => (time === null ? 0 : Date.parse(time));

/**
 * The rules of the life-cycle: from what is wanted (the row) and what there is (the instance) to one step.
 *
 * @param now milliseconds since 1970
 */
export function nextStep(row: WorkspaceRow, state: InstanceState, now: number, limits: LifecycleLimits): Step {
  // Whoever could not be asked is asked again; nothing is concluded.
  if (state.kind === "unknown") return { kind: "wait", until: now + limits.backOff };
  return row.wanted === "running" ? towardsRunning(row, state, now, limits) : towardsStopped(row, state);
}

const STATUS_WHEN_STOPPED = { paused: "paused", hibernated: "hibernated", removed: "removed" } as const;

function towardsStopped(row: WorkspaceRow, state: InstanceState): Step {
  const wanted = row.wanted === "running" ? "paused" : row.wanted;
  if (state.kind === "running" || row.instance_generation > 0) return { kind: "stop" };
  if (row.erase_data && wanted === "removed") return { kind: "erase" };
  const status = STATUS_WHEN_STOPPED[wanted];
  return row.status === status ? { kind: "wait" } : { kind: "record", status };
}

const GOING_ON: ReadonlySet<WorkspaceStatus> = new Set(["provisioning", "online", "degraded", "offline", "failed"]);

function towardsRunning(
  row: WorkspaceRow,
  state: Exclude<InstanceState, { kind: "unknown" }>,
  now: number,
  limits: LifecycleLimits,
): Step {
  // Whoever was stopped and is wanted again goes on from the beginning.
  if (!GOING_ON.has(row.status)) return { kind: "record", status: "provisioning" };
  if (row.status === "failed")
    return state.kind === "running" || row.instance_id !== null ? { kind: "stop" } : { kind: "wait" };
  if (state.kind === "absent") return whileAbsent(row, state, now, limits);
  if (state.generation !== row.wanted_generation) return { kind: "stop" };
  if (row.applied_generation !== row.wanted_generation || row.instance_id !== state.instanceId)
    return { kind: "adopt", instanceId: state.instanceId };
  return whileRunning(row, now, limits);
}

function whileAbsent(
  row: WorkspaceRow,
  state: Extract<InstanceState, { kind: "absent" }>,
  now: number,
  limits: LifecycleLimits,
): Step {
  // An instance of an older generation that is gone must be known to be gone, on the cloud that it ran on.
  if (row.instance_id !== null && row.instance_generation !== row.wanted_generation) return { kind: "stop" };
  if (row.attempts >= limits.attempts) return { kind: "record", status: "failed", reason: reasonOf(row, state) };
  const at = milliseconds(row.next_attempt_at);
  return at > now ? { kind: "wait", until: at } : { kind: "boot" };
}

function reasonOf(row: WorkspaceRow, { exit, log }: Extract<InstanceState, { kind: "absent" }>): string {
  // Where the last start came to nothing, how an earlier instance ended says nothing of it.
  const refusal = row.instance_id === null ? row.last_error : null;
  const found = refusal ?? (exit === undefined ? (row.last_error ?? "It did not start.") : `It ended: ${exit}.`);
  return withLog(`${found} ${row.attempts} starts came to nothing.`, log);
}

/** A reason, followed by the tail of a log. */
export const withLog = (reason: string, log: string | undefined): string =>
  log === undefined || log.trim() === "" ? reason : `${reason}\n\nThe end of its log:\n${log.trimEnd()}`;

function whileRunning(row: WorkspaceRow, now: number, limits: LifecycleLimits): Step {
  if (row.status === "provisioning") {
    const deadline = milliseconds(row.started_at) + limits.boot;
    if (deadline > now) return { kind: "wait", until: deadline };
    return { kind: "record", status: "failed", reason: `It did not register within ${limits.boot / 1000} s.` };
  }
  if (row.status !== "online" && row.status !== "degraded") return { kind: "wait" };
  const deadline = Math.max(milliseconds(row.last_heartbeat_at), milliseconds(row.started_at)) + limits.heartbeat;
  if (deadline > now) return { kind: "wait", until: deadline };
  return { kind: "record", status: "offline", reason: `No heartbeat for ${limits.heartbeat / 1000} s.` };
}
