import { DaemonError } from "../core/daemon-error.ts";
import type { InstanceState } from "../core/instance-state.ts";
import { nextStep, withLog, type Step } from "../lifecycle/next-step.ts";
import { appliedTemplateAfter, bootedWith } from "../lifecycle/templates-after.ts";
import { isLegal } from "../lifecycle/transitions.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { readWorkspace, updateWorkspace } from "../store/workspaces.ts";
import { withDeadline } from "./with-deadline.ts";
import { type Context, instanceToken, isExternal, type Reconciler, referenceTo, transact } from "./context.ts";
import { createSweep } from "./create-sweep.ts";

/** Workspaces that are worked on at once. */
const AT_ONCE = 16;

export interface RunningReconciler extends Reconciler {
  /**
   * Takes up whatever a crash has left, and stops what belongs to no workspace.
   *
   * @param leftovers workspaces that had files before anybody could create one
   */
  start(leftovers: readonly string[]): Promise<void>;
  /** Ends after the steps under way. */
  stop(): Promise<void>;
}

type Waiter = {
  readonly isDone: (row: WorkspaceRow) => boolean;
  readonly resolve: (row: WorkspaceRow | undefined) => void;
};

/**
 * The loop that makes what there is what is wanted: read the row, ask the back-end, take one step, record it, and again until
 * nothing is left to do. Requests, crashes and start-up are all the same to it.
 */
export function createReconciler(given: Omit<Context, "reconciler">): RunningReconciler {
  const working = new Map<string, "working" | "again">();
  const timers = new Map<string, NodeJS.Timeout>();
  const waiters = new Map<string, Set<Waiter>>();
  const queue = new Set<string>();
  /** Looked at since this process began. */
  const seen = new Set<string>();
  let clearing: Promise<void> = Promise.resolve();
  let hasStopped = false;
  const idle = new Set<() => void>();

  const reconciler: RunningReconciler = {
    wake(id) {
      if (hasStopped) return;
      clearTimeout(timers.get(id));
      timers.delete(id);
      if (working.has(id)) return void working.set(id, "again");
      if (working.size >= AT_ONCE) {
        queue.add(id);
        return;
      }
      working.set(id, "working");
      void work(id);
    },
    async until(id, isDone, patience) {
      const row = await readWorkspace(given.store, id, {});
      if (row === undefined || isDone(row) || hasStopped) return row;
      return await new Promise<WorkspaceRow | undefined>((resolve) => {
        const all = waiters.get(id) ?? new Set();
        waiters.set(id, all);
        const finish = (last: WorkspaceRow | undefined): void => {
          clearTimeout(timer);
          all.delete(waiter);
          if (all.size === 0) waiters.delete(id);
          resolve(last);
        };
        const waiter: Waiter = { isDone, resolve: finish };
        const timer = setTimeout(() => {
          readWorkspace(given.store, id, {}).then(finish, () => finish(undefined));
        }, patience);
        all.add(waiter);
      });
    },
    async start(leftovers) {
      await sweep.start();
      clearing = clearLeftovers(leftovers).catch((error: unknown) =>
        context.log.warn({ error }, "not everything left over could be cleared"),
      );
    },
    async stop() {
      hasStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      queue.clear();
      for (const all of waiters.values()) for (const { resolve } of all) resolve(undefined);
      await Promise.all([sweep.stop(), clearing]);
      if (working.size > 0) await new Promise<void>((resolve) => idle.add(resolve));
    },
  };
  const backend = withDeadline(given.backend, given.limits.call);
  const context: Context = { ...given, backend, reconciler };
  const sweep = createSweep(context, (id) => reconciler.wake(id));
  return reconciler;

  async function clearLeftovers(leftovers: readonly string[]): Promise<void> {
    for (const { workspaceId, instanceId } of await context.backend.list()) {
      if ((await readWorkspace(context.store, workspaceId, {})) !== undefined) continue;
      context.log.warn({ workspaceId, instanceId }, "an instance of no workspace is stopped");
      await context.backend.stop({ workspaceId, instanceId, provider: "" }, { erase: false });
    }
    // Files that were prepared for a row that never came; what was in use once is left to its owner.
    for (const id of leftovers)
      if ((await readWorkspace(context.store, id, {})) === undefined && (await context.volumes.read(id)) === undefined)
        await context.volumes.erase(id);
  }

  async function work(id: string): Promise<void> {
    try {
      for (;;) {
        working.set(id, "working");
        const until = await reconcile(id);
        if (hasStopped) break;
        if (until === "again") continue;
        if (working.get(id) === "again") continue;
        if (until !== undefined) wakeAt(id, until);
        break;
      }
    } catch (error) {
      context.log.error({ error, workspaceId: id }, "a step failed; it is tried again");
      wakeAt(id, context.now() + context.limits.backOff);
    } finally {
      working.delete(id);
      const [next] = queue;
      if (next !== undefined) {
        queue.delete(next);
        reconciler.wake(next);
      }
      if (working.size === 0) {
        for (const resolve of idle) resolve();
        idle.clear();
      }
    }
  }

  function wakeAt(id: string, time: number): void {
    if (hasStopped) return;
    clearTimeout(timers.get(id));
    const timer = setTimeout(() => reconciler.wake(id), Math.min(Math.max(time - context.now(), 10), 2 ** 31 - 1));
    timer.unref();
    timers.set(id, timer);
  }

  /** One step: `again` where another may follow, else when to look again. */
  async function reconcile(id: string): Promise<"again" | number | undefined> {
    const stored = await readWorkspace(context.store, id, {});
    if (stored === undefined) sweep.note(id, { kind: "absent" });
    if (stored === undefined || isExternal(context, stored)) return undefined;
    // That instances ended with the daemon before is no fault of theirs.
    const row = seen.has(id) ? stored : { ...stored, attempts: 0, next_attempt_at: null };
    seen.add(id);
    tellWaiters(row);
    const state = await context.backend.inspect(referenceTo(row));
    sweep.note(id, state);
    const step = nextStep(row, state, context.now(), context.limits);
    if (step.kind === "wait") return step.until;
    context.log.debug({ workspaceId: id, step: step.kind, generation: row.wanted_generation }, "step");
    await take(context, row, state, step);
    return "again";
  }

  function tellWaiters(row: WorkspaceRow): void {
    for (const waiter of waiters.get(row.id) ?? []) if (waiter.isDone(row)) waiter.resolve(row);
  }
}

async function take(
  context: Context,
  row: WorkspaceRow,
  state: InstanceState,
  step: Exclude<Step, { kind: "wait" }>,
): Promise<void> {
  switch (step.kind) {
    case "stop":
      return await stop(context, row);
    case "boot":
      return await boot(context, row, state);
    case "adopt":
      return await adopt(context, row, step.instanceId);
    case "record":
      return await record(context, row, step);
    case "erase":
      await context.volumes.erase(row.id);
      return void (await change(context, row, { erase_data: false }));
  }
}

/** A change of what is recorded of a row; nothing where somebody else was faster, as the loop looks again. */
async function change(context: Context, row: WorkspaceRow, changes: Partial<WorkspaceRow>): Promise<boolean> {
  return await transact(context, async (work) => {
    const where = { wanted_generation: row.wanted_generation, status: row.status, wanted: row.wanted };
    return (await updateWorkspace(work, row.id, { ...changes, updated_at: work.time }, where)) !== undefined;
  });
}

async function stop(context: Context, row: WorkspaceRow): Promise<void> {
  const { backend, volumes } = context;
  // What a back-end keeps itself would be lost with the instance: where it cannot be read, nothing is stopped yet.
  const isReplaced = row.wanted === "running" && row.launch !== null && row.launch.plan.digest !== null;
  const kept = row.wanted === "removed" || isReplaced ? undefined : await backend.files(referenceTo(row));
  if (kept !== undefined && kept.size > 0) await volumes.replace(row.id, kept);
  await backend.stop(referenceTo(row), { erase: row.erase_data });
  await transact(context, async (work) => {
    // Another generation is wanted by now, perhaps: that this instance is gone is true all the same.
    await updateWorkspace(
      work,
      row.id,
      { instance_id: null, instance_generation: 0, started_at: null, url: "", active_tasks: 0, updated_at: work.time },
      { instance_generation: row.instance_generation },
    );
    work.tell(row.id, "INSTANCE_STOPPED", { instance_id: row.instance_id, generation: row.instance_generation });
  });
}

async function boot(context: Context, row: WorkspaceRow, state: InstanceState): Promise<void> {
  const { volumes, backend, limits } = context;
  const { launch, wanted_generation: generation } = row;
  const isRecovery = row.applied_generation === generation;
  const isWell = isRecovery && hasRunLong(row, limits.boot);
  const attempts = (isWell ? 0 : row.attempts) + 1;
  const time = new Date(context.now()).toISOString();
  const exit = state.kind === "absent" ? state.exit : undefined;
  // Recorded before the start: a crash in between leaves a boot that is in doubt, never one that nobody knows of.
  const isMine = await transact(context, async (work) => {
    const after = await updateWorkspace(
      work,
      row.id,
      {
        status: isLegal(row.status, "provisioning") ? "provisioning" : row.status,
        instance_id: null,
        instance_generation: generation,
        instance_provider: row.provider,
        started_at: time,
        boot_digest: null,
        registered_runtime: null,
        attempts,
        url: "",
        next_attempt_at: new Date(context.now() + limits.backOff * 2 ** (attempts - 1)).toISOString(),
        updated_at: time,
      },
      { wanted_generation: generation, status: row.status, wanted: "running" },
    );
    if (after !== undefined && isRecovery)
      work.tell(row.id, "WORKSPACE_RECOVERING", {
        generation,
        attempt: attempts,
        ...(exit !== undefined && { exit }),
      });
    return after !== undefined;
  });
  if (!isMine) return;
  try {
    if (launch !== null && launch.plan.digest !== null) await volumes.activate(row.id, generation);
    const configFolder = await volumes.folderOf(row.id);
    if (configFolder === undefined) throw new DaemonError("INTERNAL", "There are no files to boot with.");
    const booted = await backend.boot({
      workspaceId: row.id,
      generation,
      name: row.name,
      ...bootedWith(row),
      tier: row.tier,
      kind: row.kind,
      provider: row.provider,
      platformUrl: context.platformUrl(),
      env: {
        ...row.env,
        PORTCULLIS_URL: context.platformUrl(),
        PORTCULLIS_WORKSPACE_ID: row.id,
        PORTCULLIS_WORKSPACE_NAME: row.name,
        PORTCULLIS_GENERATION: String(generation),
        PORTCULLIS_INSTANCE_TOKEN: instanceToken(context, row.id, generation),
        PORTCULLIS_RUNTIME: bootedWith(row).runtime,
      },
      configFolder,
    });
    await adopt(context, row, booted.instanceId, booted.ignored);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.log.warn(
      { workspaceId: row.id, generation, attempt: attempts, reason },
      "the back-end did not start an instance",
    );
    await transact(context, async (work) => {
      const where = { wanted_generation: generation, attempts };
      await updateWorkspace(work, row.id, { last_error: reason, updated_at: work.time }, where);
    });
  }
}

const hasRunLong = ({ started_at, last_heartbeat_at }: WorkspaceRow, long: number): boolean =>
  started_at !== null && last_heartbeat_at !== null && Date.parse(last_heartbeat_at) - Date.parse(started_at) >= long;

/** The wanted generation runs: what it was delivered is what is applied from now on. */
async function adopt(
  context: Context,
  row: WorkspaceRow,
  instanceId: string,
  ignored: readonly string[] = [],
): Promise<void> {
  const { launch, wanted_generation: generation } = row;
  const plan = launch?.plan;
  await transact(context, async (work) => {
    const after = await updateWorkspace(
      work,
      row.id,
      {
        instance_id: instanceId,
        instance_generation: generation,
        instance_provider: row.provider,
        applied_generation: generation,
        ...(plan !== undefined && {
          applied_template: appliedTemplateAfter(row, plan),
          applied_runtime: plan.runtime,
          ...(plan.digest !== null && { applied_digest: plan.digest }),
          launch: null,
        }),
        updated_at: work.time,
      },
      { wanted_generation: generation },
    );
    if (after === undefined) return;
    work.tell(row.id, "INSTANCE_STARTED", {
      instance_id: instanceId,
      generation,
      ...(ignored.length > 0 && { ignored }),
    });
  });
  await context.volumes.prune(row.id, generation);
}

async function record(
  context: Context,
  row: WorkspaceRow,
  { status, reason }: Extract<Step, { kind: "record" }>,
): Promise<void> {
  const isFailure = status === "failed";
  const log = isFailure ? await context.backend.log(referenceTo(row)).catch(() => "") : "";
  const told = reason === undefined || reason.includes("\nThe end of its log:") ? reason : withLog(reason, log);
  await transact(context, async (work) => {
    const after = await updateWorkspace(
      work,
      row.id,
      {
        status,
        ...(told !== undefined && { last_error: told }),
        ...(isFailure && { url: "", next_attempt_at: null }),
        updated_at: work.time,
      },
      { wanted_generation: row.wanted_generation, status: row.status, wanted: row.wanted },
    );
    if (after === undefined) return;
    const kind = isFailure ? "WORKSPACE_PROVISION_FAILED" : `WORKSPACE_${status.toUpperCase()}`;
    work.tell(row.id, kind, told === undefined ? {} : { error: told });
  });
}
