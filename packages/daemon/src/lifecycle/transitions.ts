import type { WorkspaceStatus } from "./workspace-row.ts";

/** From each status, the ones that may follow. Nothing follows `removed`; a status may always stay. */
const NEXT: Readonly<Record<WorkspaceStatus, readonly WorkspaceStatus[]>> = {
  provisioning: ["online", "degraded", "failed", "offline", "paused", "hibernating", "removed"],
  online: ["provisioning", "degraded", "offline", "failed", "paused", "hibernating", "removed"],
  degraded: ["provisioning", "online", "offline", "failed", "paused", "hibernating", "removed"],
  offline: ["provisioning", "online", "degraded", "failed", "paused", "removed"],
  failed: ["provisioning", "paused", "removed"],
  paused: ["provisioning", "awaiting_agent", "online", "removed"],
  hibernating: ["hibernated", "provisioning", "paused", "removed"],
  hibernated: ["provisioning", "paused", "removed"],
  awaiting_agent: ["online", "degraded", "offline", "paused", "removed"],
  removed: [],
};

/** Whether a workspace may go from one status to another. */
export const isLegal = (from: WorkspaceStatus, to: WorkspaceStatus): boolean => from === to || NEXT[from].includes(to);
