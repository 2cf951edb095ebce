import type { InstanceState } from "../core/instance-state.ts";
import { listToReconcile, listUnsettled } from "../store/workspaces.ts";
import { type Context, isExternal } from "./context.ts";

/** Between two looks, in milliseconds; longer where a look takes long, so that it is a small part of the time. */
const PERIOD = 3000;
const SHARE = 20;
/** Workspaces without a sign of change that are looked at each time: up to so many, everything is looked at each time. */
const WITHOUT_SIGN = 100;

/** Finds what happened unseen, an instance that ended by itself above all, and wakes those workspaces. */
export interface Sweep {
  /** Wakes every workspace once, and goes on by itself. */
  start(): Promise<void>;
  /** What the back-end said of the instance of a workspace. */
  note(id: string, state: InstanceState): void;
  stop(): Promise<void>;
}

export function createSweep(
  context: Pick<Context, "store" | "backend" | "catalogue" | "log">,
  wake: (id: string) => void,
): Sweep {
  /** The instances that ran when they were last asked for, the one that was asked for longest ago first. */
  const running = new Map<string, string>();
  /** Those that are left of the present round over all workspaces. */
  let round: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let look: Promise<void> = Promise.resolve();
  let isListing = false;
  let hasStopped = false;

  return {
    start: async () => await (look = lookAndGoOn(lookAtAll)),
    note(id, state) {
      if (state.kind === "unknown") return;
      running.delete(id);
      if (state.kind === "running") running.set(id, state.instanceId);
    },
    async stop() {
      hasStopped = true;
      clearTimeout(timer);
      await look;
    },
  };

  async function lookAndGoOn(lookOnce: () => Promise<void>): Promise<void> {
    const start = performance.now();
    let next = lookAgain;
    try {
      await lookOnce();
    } catch (error) {
      next = lookOnce;
      context.log.warn({ error }, "the workspaces could not be listed; it is tried again");
    }
    if (hasStopped) return;
    const pause = Math.max(PERIOD, SHARE * (performance.now() - start));
    timer = setTimeout(() => void (look = lookAndGoOn(next)), pause).unref();
  }

  async function lookAtAll(): Promise<void> {
    for (const id of await listToReconcile(context.store)) wake(id);
  }

  async function lookAgain(): Promise<void> {
    // A back-end that hangs must not hold up the rest.
    if (!isListing && running.size > 0) void lookForEnded();
    for (const row of await listUnsettled(context.store)) if (!isExternal(context, row)) wake(row.id);
    if (round.length === 0) round = [...(await listToReconcile(context.store))];
    for (const id of round.splice(0, WITHOUT_SIGN)) wake(id);
  }

  /** One question for all instances. Some back-ends cannot list them all, so each one that is missing is asked for by itself. */
  async function lookForEnded(): Promise<void> {
    isListing = true;
    try {
      const listed = new Set((await context.backend.list()).map(({ instanceId }) => instanceId));
      const missing = Array.from(running).filter(([, instanceId]) => !listed.has(instanceId));
      for (const [id] of missing.slice(0, WITHOUT_SIGN)) wake(id);
    } catch (error) {
      context.log.debug({ error }, "the instances could not be listed; it is tried again");
    } finally {
      isListing = false;
    }
  }
}
