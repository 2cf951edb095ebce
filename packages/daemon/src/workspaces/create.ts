import type { RestartPlan, WorkspaceCreated, WorkspaceCreation } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";

import { DaemonError } from "../core/daemon-error.ts";
import { insertWorkspace, type NewWorkspace, readWorkspace } from "../store/workspaces.ts";
import { type Context, instanceToken, isExternal } from "./context.ts";
import { planRestart } from "./plan-restart.ts";
import { commitOnce, findRepeated } from "./repeatable.ts";
import type { Answer, Repeatable } from "./workspace-service.ts";
import { stagePlan } from "./stage-plan.ts";
import { findTemplate, refuseOtherRuntime, refuseUnknownRuntime } from "./templates.ts";
import { toWorkspace } from "./to-workspace.ts";

const USUAL_RUNTIME = "claude-code";
const USUAL_TIER = 3;

/** Everything is checked and copied before the row is written; a template that does not resolve is refused. */
export async function create(
  context: Context,
  body: WorkspaceCreation,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceCreated>> {
  const repeated = await findRepeated<WorkspaceCreated>(context, repeat);
  if (repeated !== undefined) return repeated;
  const id = randomUUID();
  const { runtime, template } = chooseRuntime(context, body);
  const external = isExternal(context, { runtime });
  const planned = planRestart(
    { name: body.name, runtime, template: "", applied_template: "", applied_runtime: "", launch: null },
    template === "" ? {} : { template },
    context.catalogue,
    false,
  );
  try {
    const staged = external ? undefined : await stagePlan(context, { id, name: body.name }, 1, planned);
    const answer = await commitOnce<WorkspaceCreated>(context, repeat, async (work) => {
      const row = await insertWorkspace(work, newRow(body, { id, runtime, template, staged, time: work.time }));
      work.tell(id, staged === undefined ? "WORKSPACE_AWAITING_AGENT" : "WORKSPACE_PROVISIONING", {
        verb: "create",
        generation: 1,
        name: row.name,
        tier: row.tier,
        runtime: row.runtime,
        template: row.template,
      });
      return {
        status: 201,
        body: {
          id,
          status: row.status,
          workspace: toWorkspace(row),
          ...(staged === undefined
            ? { auth_token: instanceToken(context, id, 1) }
            : { plan: staged, warnings: staged.warnings }),
        },
      };
    });
    if (answer.body.id !== id) await context.volumes.erase(id);
    else if (!external) context.reconciler.wake(id);
    return answer;
  } catch (error) {
    // A commit whose answer was lost may have happened; what belongs to no row is cleared at the next start.
    const isAbsent = await readWorkspace(context.store, id, {}).then(
      (row) => row === undefined,
      () => false,
    );
    if (isAbsent) await context.volumes.erase(id);
    throw error;
  }
}

/** The runtime that the body names, else the template's, else the usual one; with the template as its folder is called. */
function chooseRuntime(
  context: Context,
  body: WorkspaceCreation,
): { readonly runtime: string; readonly template: string } {
  const given = body.runtime?.trim() ?? "";
  if (given !== "") refuseUnknownRuntime(context, given);
  if (body.template === undefined || body.template === "")
    return { runtime: given === "" ? USUAL_RUNTIME : given, template: "" };
  const found = findTemplate(context, body.template);
  if (!found.isAvailable)
    throw new DaemonError(
      "TEMPLATE_UNRESOLVED",
      `The template "${found.id}" is in the manifest, but not on the disk.`,
      {
        fix: "Put its folder into the templates folder, then POST /templates/refresh.",
        members: { template: found.id },
      },
    );
  if (given !== "") refuseOtherRuntime(found, given);
  const runtime = given === "" ? found.runtime : given;
  if (runtime === undefined)
    throw new DaemonError("RUNTIME_UNRESOLVED", `The template "${found.id}" does not say on which runtime it runs.`, {
      fix: "Name the runtime in the request.",
      members: { template: found.id },
    });
  refuseUnknownRuntime(context, runtime);
  return { runtime, template: found.id };
}

function newRow(
  body: WorkspaceCreation,
  made: {
    readonly id: string;
    readonly runtime: string;
    readonly template: string;
    readonly staged: RestartPlan | undefined;
    readonly time: string;
  },
): NewWorkspace {
  const { id, runtime, template, staged, time } = made;
  const isExternalOnline = staged === undefined && (body.url ?? "") !== "";
  return {
    id,
    name: body.name,
    role: body.role ?? null,
    tier: body.tier === undefined || body.tier === 0 ? USUAL_TIER : body.tier,
    kind: body.kind ?? "workspace",
    status: staged === undefined ? (isExternalOnline ? "online" : "awaiting_agent") : "provisioning",
    wanted: "running",
    runtime,
    template,
    provider: body.provider ?? "",
    env: body.env ?? {},
    url: isExternalOnline ? body.url! : "",
    wanted_generation: 1,
    applied_generation: staged === undefined ? 1 : 0,
    launch: staged === undefined ? null : { generation: 1, plan: staged, reset: false },
    created_at: time,
    updated_at: time,
  };
}
