import type { InstanceHeartbeat, InstanceReceipt, InstanceRegistration } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { bootedWith } from "../lifecycle/templates-after.ts";
import type { WorkspaceRow, WorkspaceStatus } from "../lifecycle/workspace-row.ts";
import { updateWorkspace } from "../store/workspaces.ts";
import { type Context, instanceToken, isExternal, isSameToken, readPresent, transact, type Work } from "./context.ts";

/** What share of failed tasks makes a workspace degraded, and what share makes it well again. */
const DEGRADED_FROM = 0.5;
const WELL_BELOW = 0.1;

/** An instance is up. One of an older generation, or of a workspace that is to be stopped, is told so. */
export async function register(
  context: Context,
  body: InstanceRegistration,
  token: string | undefined,
): Promise<InstanceReceipt> {
  const receipt = await transact(context, async (work) => {
    const row = await readInstance(context, work, body, token);
    if (body.runtime !== bootedWith(row).runtime) {
      if (isExternal(context, row)) throw otherRuntime(body.runtime);
      return await refuseRuntime(work, row, body);
    }
    const after = await updateWorkspace(
      work,
      row.id,
      {
        status: "online",
        url: body.url,
        boot_digest: body.config_digest,
        registered_runtime: body.runtime,
        last_heartbeat_at: work.time,
        active_tasks: 0,
        error_rate: 0,
        last_error: null,
        updated_at: work.time,
      },
      { wanted_generation: body.generation, status: row.status },
    );
    if (after === undefined) throw stale(row);
    if (row.status !== "online")
      work.tell(row.id, "WORKSPACE_ONLINE", { generation: body.generation, config_digest: body.config_digest });
    return { status: after.status, generation: after.wanted_generation };
  });
  context.reconciler.wake(body.workspace_id);
  if (receipt.status === "failed") throw otherRuntime(body.runtime);
  return receipt;
}

const otherRuntime = (runtime: string): DaemonError =>
  new DaemonError("RUNTIME_UNSUPPORTED", "The instance is not the runtime that was asked for.", {
    members: { runtime },
  });

async function refuseRuntime(work: Work, row: WorkspaceRow, body: InstanceRegistration): Promise<InstanceReceipt> {
  const last_error = `It registered as "${body.runtime}", and is to be "${bootedWith(row).runtime}".`;
  const changes = { status: "failed", last_error, registered_runtime: body.runtime, updated_at: work.time } as const;
  await updateWorkspace(work, row.id, changes, { wanted_generation: body.generation, status: row.status });
  work.tell(row.id, "WORKSPACE_PROVISION_FAILED", { generation: body.generation, error: last_error });
  return { status: "failed", generation: row.wanted_generation };
}

export async function heartbeat(
  context: Context,
  body: InstanceHeartbeat,
  token: string | undefined,
): Promise<InstanceReceipt> {
  return await transact(context, async (work) => {
    const row = await readInstance(context, work, body, token);
    const status = statusAfter(row, body);
    const after = await updateWorkspace(
      work,
      row.id,
      {
        status,
        last_heartbeat_at: work.time,
        ...(body.active_tasks !== undefined && { active_tasks: body.active_tasks }),
        ...(body.error_rate !== undefined && { error_rate: body.error_rate }),
        ...(body.sample_error !== undefined && { last_error: body.sample_error }),
      },
      { wanted_generation: body.generation, status: row.status },
    );
    if (after === undefined) throw stale(row);
    if (status !== row.status)
      work.tell(row.id, `WORKSPACE_${status.toUpperCase()}`, { generation: body.generation, from: row.status });
    return { status: after.status, generation: after.wanted_generation };
  });
}

/** A heartbeat does not make up for a registration, and wakes nobody who was stopped. */
function statusAfter(
  row: WorkspaceRow,
  { error_rate = row.error_rate, wedged = false }: InstanceHeartbeat,
): WorkspaceStatus {
  const isIll = wedged || error_rate >= DEGRADED_FROM;
  if (row.status === "offline") return isIll ? "degraded" : "online";
  if (row.status === "online" && isIll) return "degraded";
  if (row.status === "degraded" && !wedged && error_rate < WELL_BELOW) return "online";
  return row.status;
}

/** The row of an instance that may speak for it: its token, its generation, and nobody who is to be stopped. */
async function readInstance(
  context: Context,
  work: Work,
  body: { readonly workspace_id: string; readonly generation: number },
  token: string | undefined,
): Promise<WorkspaceRow> {
  const wanted = instanceToken(context, body.workspace_id, body.generation);
  if (token === undefined || !isSameToken(wanted, token))
    throw new DaemonError("UNAUTHORIZED", "This is not the token of that instance.");
  const row = await readPresent(work, body.workspace_id, { forUpdate: true });
  if (body.generation !== row.wanted_generation || row.wanted !== "running" || row.status === "failed")
    throw stale(row);
  return row;
}

const stale = ({ status, wanted, wanted_generation }: WorkspaceRow): DaemonError =>
  new DaemonError("STALE_GENERATION", "Another generation is wanted, or none.", {
    fix: "End: this instance is not needed any more.",
    members: { status, wanted, generation: wanted_generation },
  });
