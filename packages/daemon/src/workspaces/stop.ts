import type { WorkspaceRemoval, WorkspaceStop } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { purgeWorkspace, updateWorkspace } from "../store/workspaces.ts";
import { type Context, isExternal, readPresent, transact } from "./context.ts";
import { commitOnce, findRepeated } from "./repeatable.ts";
import type { Answer, Repeatable } from "./workspace-service.ts";
import { toWorkspace } from "./to-workspace.ts";

/** Done once the instance is gone: 200. Still being stopped after a while: 202, and it goes on. */
export async function pause(context: Context, id: string, repeat?: Repeatable): Promise<Answer<WorkspaceStop>> {
  const repeated = await findRepeated<WorkspaceStop>(context, repeat);
  if (repeated !== undefined) return repeated;
  const answer = await commitOnce<WorkspaceStop>(context, repeat, async (work) => {
    const row = await readPresent(work, id, { forUpdate: true });
    if (row.wanted === "paused") return { status: 200, body: { ...stopped(row), paused_count: 0 } };
    const after = await write(work, row, { wanted: "paused", ...(isExternal(context, row) && { status: "paused" }) });
    work.tell(id, "WORKSPACE_PAUSING", {});
    return { status: 202, body: { ...stopped(after), paused_count: 1 } };
  });
  return await untilStopped(context, id, answer);
}

export async function hibernate(
  context: Context,
  id: string,
  { force }: { readonly force: boolean },
  repeat?: Repeatable,
): Promise<Answer<WorkspaceStop>> {
  const repeated = await findRepeated<WorkspaceStop>(context, repeat);
  if (repeated !== undefined) return repeated;
  const answer = await commitOnce<WorkspaceStop>(context, repeat, async (work) => {
    const row = await readPresent(work, id, { forUpdate: true });
    if (row.wanted === "hibernated") return { status: 200, body: stopped(row) };
    if (isExternal(context, row))
      throw new DaemonError("EXTERNAL_WORKSPACE", `A workspace on "${row.runtime}" is run by its operator.`);
    if (row.status !== "online" && row.status !== "degraded")
      throw new DaemonError("NOT_RUNNING", `The workspace is ${row.status}: only one that runs can hibernate.`, {
        members: { status: row.status },
      });
    if (row.active_tasks > 0 && !force)
      throw new DaemonError("TASKS_UNDER_WAY", `The workspace has ${row.active_tasks} tasks under way.`, {
        fix: "Wait for them, or add ?force=true.",
        members: { active_tasks: row.active_tasks },
      });
    const after = await write(work, row, { wanted: "hibernated", status: "hibernating" });
    work.tell(id, "WORKSPACE_HIBERNATING", { force });
    return { status: 202, body: stopped(after) };
  });
  return await untilStopped(context, id, answer);
}

async function untilStopped(
  context: Context,
  id: string,
  answer: Answer<WorkspaceStop>,
): Promise<Answer<WorkspaceStop>> {
  if (answer.status !== 202) return answer;
  const { wanted } = answer.body;
  context.reconciler.wake(id);
  const row = await context.reconciler.until(
    id,
    (each) => each.wanted !== wanted || each.status === wanted,
    context.patience,
  );
  if (row === undefined) return answer;
  return { status: row.status === wanted ? 200 : 202, body: { ...answer.body, ...stopped(row) } };
}

const stopped = (row: WorkspaceRow): WorkspaceStop => ({
  status: row.status,
  wanted: row.wanted,
  workspace: toWorkspace(row),
});

export interface Removal {
  /** Of the header X-Confirm-Name. */
  readonly confirmName?: string;
  readonly eraseData: boolean;
  /** The row goes too, once nothing runs any more. */
  readonly purge: boolean;
}

/** A removed workspace is removed at once and for good; its instance is stopped in the background. */
export async function remove(
  context: Context,
  id: string,
  { confirmName, eraseData, purge }: Removal,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceRemoval>> {
  const erases = eraseData || purge;
  const answer =
    (await findRepeated<WorkspaceRemoval>(context, repeat)) ??
    (await commitOnce<WorkspaceRemoval>(context, repeat, async (work) => {
      const row = await readPresent(work, id, { forUpdate: true, includeRemoved: purge });
      if (confirmName !== row.name) throw unconfirmed(row);
      await write(work, row, { wanted: "removed", status: "removed", url: "", launch: null, erase_data: erases });
      if (row.status !== "removed")
        work.tell(id, "WORKSPACE_REMOVED", { name: row.name, data: erases ? "erased" : "kept" });
      return { status: 200, body: { status: "removed", workspace_id: id, data: erases ? "erased" : "kept" } };
    }));
  context.reconciler.wake(id);
  if (!purge) return answer;
  const row = await context.reconciler.until(id, isGone, context.patience);
  // Asked for again, it is purged once its instance is gone.
  if (row !== undefined && !isGone(row)) return answer;
  await transact(context, async (work) => await purgeWorkspace(work, id));
  return { ...answer, body: { ...answer.body, status: "purged" } };
}

const isGone = (row: WorkspaceRow): boolean => row.instance_generation === 0 && !row.erase_data;

const unconfirmed = ({ name, active_tasks }: WorkspaceRow): DaemonError =>
  new DaemonError("DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION", "destructive_action_requires_confirmation", {
    fix: "Send the workspace's name in the header X-Confirm-Name (as UTF-8 in percent encoding where it is not ASCII).",
    members: { workspace_name: name, active_tasks },
  });

async function write(
  work: Parameters<Parameters<typeof transact>[1]>[0],
  row: WorkspaceRow,
  changes: Partial<WorkspaceRow>,
): Promise<WorkspaceRow> {
  const after = await updateWorkspace(work, row.id, { ...changes, updated_at: work.time }, { status: row.status });
  if (after === undefined)
    throw new DaemonError("STATE_CHANGED", "The workspace changed meanwhile.", { fix: "Ask again." });
  return after;
}
