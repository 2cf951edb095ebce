import type { WorkspaceUpdate, WorkspaceUpdated } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { needsRestart } from "../lifecycle/templates-after.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { updateWorkspace } from "../store/workspaces.ts";
import { type Context, isExternal, readPresent, type Work } from "./context.ts";
import { commitOnce, findRepeated } from "./repeatable.ts";
import type { Answer, Repeatable } from "./workspace-service.ts";
import { findTemplate, refuseOtherRuntime, refuseUnknownRuntime } from "./templates.ts";
import { toWorkspace } from "./to-workspace.ts";

/** All of it in one write, or nothing. */
export async function update(
  context: Context,
  id: string,
  given: WorkspaceUpdate,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceUpdated>> {
  const repeated = await findRepeated<WorkspaceUpdated>(context, repeat);
  if (repeated !== undefined) return repeated;
  const body = given.runtime === undefined ? given : { ...given, runtime: given.runtime.trim() };
  if (body.runtime !== undefined) refuseUnknownRuntime(context, body.runtime);
  return await commitOnce<WorkspaceUpdated>(context, repeat, async (work) => {
    const row = await readPresent(work, id, { forUpdate: true });
    if (body.runtime !== undefined && isExternal(context, { runtime: body.runtime }) !== isExternal(context, row))
      throw new DaemonError(
        "EXTERNAL_WORKSPACE",
        "A workspace cannot change between the back-end's runtimes and those of others.",
        {
          fix: "Create another workspace.",
          members: { runtime: body.runtime },
        },
      );
    return await change(work, row, body);
  });
}

/** The template that is wanted: a name that is known, and of the workspace's runtime; empty for none. Starts nothing. */
export async function updateTemplate(
  context: Context,
  id: string,
  name: string,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceUpdated>> {
  const repeated = await findRepeated<WorkspaceUpdated>(context, repeat);
  if (repeated !== undefined) return repeated;
  const found = name === "" ? undefined : findTemplate(context, name);
  return await commitOnce<WorkspaceUpdated>(context, repeat, async (work) => {
    const row = await readPresent(work, id, { forUpdate: true });
    if (row.kind === "platform")
      throw new DaemonError("PLATFORM_WORKSPACE", "The platform's own workspace keeps its template.");
    if (isExternal(context, row))
      throw new DaemonError("EXTERNAL_WORKSPACE", `A workspace on "${row.runtime}" is run by its operator.`);
    if (found !== undefined) refuseOtherRuntime(found, row.runtime);
    return await change(work, row, { template: found?.id ?? "" });
  });
}

async function change(
  work: Work,
  row: WorkspaceRow,
  wanted: Partial<Pick<WorkspaceRow, "name" | "role" | "tier" | "runtime" | "template">>,
): Promise<Answer<WorkspaceUpdated>> {
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => row[key as keyof WorkspaceRow] !== value),
  );
  if (Object.keys(changes).length === 0) return updated(row);
  const after = await updateWorkspace(work, row.id, { ...changes, updated_at: work.time }, {});
  if (after === undefined)
    throw new DaemonError("STATE_CHANGED", "The workspace changed meanwhile.", { fix: "Ask again." });
  work.tell(row.id, "WORKSPACE_UPDATED", { changes });
  return updated(after);
}

const updated = (row: WorkspaceRow): Answer<WorkspaceUpdated> => ({
  status: 200,
  body: { status: "updated", needs_restart: needsRestart(row), workspace: toWorkspace(row) },
});
