import type { ProviderSwitch, RestartPlan, WorkspaceLaunch, WorkspaceRestart } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { isLegal } from "../lifecycle/transitions.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { readWorkspace, updateWorkspace } from "../store/workspaces.ts";
import { type Context, isExternal, readPresent } from "./context.ts";
import { planRestart, refuseUnresolved } from "./plan-restart.ts";
import { commitOnce, findRepeated } from "./repeatable.ts";
import type { Answer, Repeatable } from "./workspace-service.ts";
import { stagePlan } from "./stage-plan.ts";

/** A boot that somebody asks for, by whatever verb. */
interface LaunchOrder {
  readonly request: WorkspaceRestart;
  /** Why this verb is not for this row now; called on the row that the plan is made from. */
  readonly refuse: (row: WorkspaceRow) => void;
  readonly changes?: Partial<WorkspaceRow>;
  readonly event: Readonly<Record<string, unknown>>;
  readonly answer: (row: WorkspaceRow, plan: RestartPlan) => Answer<WorkspaceLaunch>;
}

/** Plans are made again where the row has changed meanwhile, so often at most. */
const TRIES = 8;

/** What a restart would begin with; changes nothing. */
export async function plan(context: Context, id: string, request: WorkspaceRestart = {}): Promise<RestartPlan> {
  const row = await readPresent(context.store, id);
  const files = await context.volumes.read(id);
  const found = planRestart(row, request, context.catalogue, files !== undefined);
  if (found.source === null) return found;
  const { digest } = await context.catalogue.filesOf(found.source);
  return { ...found, digest };
}

export async function restart(
  context: Context,
  id: string,
  request: WorkspaceRestart,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceLaunch>> {
  return await launch(context, id, repeat, {
    request,
    refuse({ wanted }) {
      if (wanted === "paused")
        throw new DaemonError("WORKSPACE_PAUSED", "The workspace is paused.", {
          fix: "Resume it: POST /workspaces/{id}/resume. What is pending is applied then.",
        });
    },
    event: { verb: "restart" },
    answer: (row, found) => ({
      status: 202,
      body: { ...provisioning(row, found), reset_session: request.reset === true },
    }),
  });
}

export async function resume(context: Context, id: string, repeat?: Repeatable): Promise<Answer<WorkspaceLaunch>> {
  if (isExternal(context, await readPresent(context.store, id))) return await resumeExternal(context, id, repeat);
  return await launch(context, id, repeat, {
    request: {},
    refuse(row) {
      if (row.wanted !== "paused") throw notPaused(row);
    },
    event: { verb: "resume" },
    answer: (row, found) => ({ status: 202, body: provisioning(row, found) }),
  });
}

export async function switchProvider(
  context: Context,
  id: string,
  body: ProviderSwitch,
  repeat?: Repeatable,
): Promise<Answer<WorkspaceLaunch>> {
  const provider = body.provider.trim().toLowerCase();
  const { providers, name } = context.backend;
  if (provider === "") throw new DaemonError("PROVIDER_REQUIRED", "provider is required");
  const row = await readPresent(context.store, id);
  if (providers.length === 0)
    throw new DaemonError("NOT_HOSTED", `The back-end "${name}" has no providers to switch between.`, {
      fix: "Start the daemon with --provisioner control-plane:URL.",
    });
  if (!providers.includes(provider))
    throw new DaemonError("UNSUPPORTED_PROVIDER", `unsupported provider (want ${providers.join("|")})`, {
      members: { provider, providers },
    });
  if (body.migrate_data === true)
    throw new DaemonError("INVALID_REQUEST", "Data is not migrated: it stays on the old machine.", {
      fix: "Leave migrate_data out, and set confirm_data_loss.",
    });
  const from = row.provider === "" ? providers[0]! : row.provider;
  if (from === provider)
    return { status: 200, body: { status: "noop", workspace_id: id, message: `It runs on ${provider} already.` } };
  if (body.confirm_data_loss !== true)
    throw new DaemonError("DATA_LOSS_UNCONFIRMED", "What only the old machine has is lost.", {
      fix: "Send confirm_data_loss: true.",
    });
  return await launch(context, id, repeat, {
    request: {},
    refuse(present) {
      if (present.wanted !== "running")
        throw new DaemonError("NOT_RUNNING", `The workspace is ${present.wanted}.`, {
          fix: "Resume or wake it first.",
        });
      if (present.provider !== present.instance_provider && present.instance_generation > 0)
        throw new DaemonError("ALREADY_SWITCHING", `It is moving to ${present.provider} already.`);
    },
    changes: { provider },
    event: { verb: "switch-provider", provider_from: from, provider_to: provider },
    answer: (present, found) => ({
      status: 202,
      body: { ...provisioning(present, found), status: "switching", from, to: provider },
    }),
  });
}

/** Nothing is started: its operator may speak for it again. */
async function resumeExternal(
  context: Context,
  id: string,
  repeat: Repeatable | undefined,
): Promise<Answer<WorkspaceLaunch>> {
  const repeated = await findRepeated<WorkspaceLaunch>(context, repeat);
  if (repeated !== undefined) return repeated;
  return await commitOnce<WorkspaceLaunch>(context, repeat, async (work) => {
    const row = await readPresent(work, id, { forUpdate: true });
    if (row.wanted !== "paused") throw notPaused(row);
    const status = row.url === "" ? "awaiting_agent" : "online";
    await updateWorkspace(work, id, { wanted: "running", status, updated_at: work.time }, { wanted: "paused" });
    work.tell(id, status === "online" ? "WORKSPACE_ONLINE" : "WORKSPACE_AWAITING_AGENT", { verb: "resume" });
    return { status: 200, body: { status, workspace_id: id } };
  });
}

const notPaused = ({ wanted }: WorkspaceRow): DaemonError =>
  new DaemonError("NOT_PAUSED", "The workspace is not paused.", { members: { wanted } });

const provisioning = (row: WorkspaceRow, found: RestartPlan): WorkspaceLaunch => ({
  status: "provisioning",
  workspace_id: row.id,
  generation: row.wanted_generation,
  plan: found,
  config_dir: found.label,
  warnings: found.warnings,
});

/**
 * Resolves, copies and checks everything first, then asks for one more generation in a single write; the reconciler does the rest.
 * Nothing was stopped where this refuses.
 */
async function launch(
  context: Context,
  id: string,
  repeat: Repeatable | undefined,
  order: LaunchOrder,
): Promise<Answer<WorkspaceLaunch>> {
  // One at a time: two that prepare the same generation would write over each other's files.
  return await context.turns.take(id, async () => {
    const repeated = await findRepeated<WorkspaceLaunch>(context, repeat);
    if (repeated !== undefined) return repeated;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const answer = await tryLaunch(context, id, repeat, order);
      if (answer === undefined) continue;
      context.reconciler.wake(id);
      return answer;
    }
    throw new DaemonError("STATE_CHANGED", "The workspace kept changing while its restart was prepared.", {
      fix: "Ask again.",
    });
  });
}

/** `undefined` where the row has changed since the plan was made. */
async function tryLaunch(
  context: Context,
  id: string,
  repeat: Repeatable | undefined,
  order: LaunchOrder,
): Promise<Answer<WorkspaceLaunch> | undefined> {
  const row = await readPresent(context.store, id);
  if (isExternal(context, row)) return operatedByOthers(row);
  order.refuse(row);
  const files = await context.volumes.read(id);
  const planned = planRestart(row, order.request, context.catalogue, files !== undefined);
  if (order.request.strict === true || context.isStrict) refuseUnresolved(planned, order.request.template);
  const generation = row.wanted_generation + 1;
  const staged = await stagePlan(context, row, generation, planned);
  return await commitOnce<WorkspaceLaunch>(context, repeat, async (work) => {
    const present = await readWorkspace(work, id, { forUpdate: true });
    if (present === undefined || !isSame(row, present)) throw new RowChanged();
    const changed = await updateWorkspace(
      work,
      id,
      {
        ...order.changes,
        wanted: "running",
        status: isLegal(present.status, "provisioning") ? "provisioning" : present.status,
        wanted_generation: generation,
        launch: { generation, plan: staged, reset: order.request.reset === true },
        template: staged.template,
        runtime: staged.runtime,
        url: "",
        attempts: 0,
        next_attempt_at: null,
        last_error: null,
        updated_at: work.time,
      },
      { wanted_generation: row.wanted_generation },
    );
    if (changed === undefined) throw new RowChanged();
    work.tell(id, "WORKSPACE_PROVISIONING", {
      ...order.event,
      generation,
      name: changed.name,
      tier: changed.tier,
      runtime: changed.runtime,
      template: changed.template,
      rule: staged.rule,
      label: staged.label,
    });
    for (const { code, message } of staged.warnings) work.tell(id, "WORKSPACE_TEMPLATE_UNRESOLVED", { code, message });
    return order.answer(changed, staged);
  }).catch((error: unknown) => {
    if (error instanceof RowChanged) return undefined;
    throw error;
  });
}

/** The row changed between the plan and the commit: the plan is made again. */
class RowChanged extends Error {
  override readonly name = "RowChanged";
}

/** What a plan depends on. */
const isSame = (one: WorkspaceRow, other: WorkspaceRow): boolean =>
  one.wanted_generation === other.wanted_generation &&
  one.wanted === other.wanted &&
  one.name === other.name &&
  one.runtime === other.runtime &&
  one.template === other.template &&
  one.applied_template === other.applied_template &&
  (one.launch === null) === (other.launch === null);

const operatedByOthers = ({ id, runtime }: WorkspaceRow): Answer<WorkspaceLaunch> => ({
  status: 200,
  body: { status: "noop", workspace_id: id, message: `A workspace on "${runtime}" is run by its operator.` },
});
