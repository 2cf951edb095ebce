import type { WorkspaceEvent } from "@portcullis/contracts";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Logger } from "pino";

import type { Backend, InstanceReference } from "../backends/backend.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { DaemonError } from "../core/daemon-error.ts";
import type { Turns } from "../core/turns.ts";
import type { LifecycleLimits } from "../lifecycle/next-step.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { insertEvent } from "../store/events.ts";
import type { Queryable, Store } from "../store/store.ts";
import { readWorkspace } from "../store/workspaces.ts";
import type { Volumes } from "../volumes/volumes.ts";
import type { EventBus } from "./event-bus.ts";

/** Carries out what the rows want. */
export interface Reconciler {
  /** Something has changed for this workspace. */
  wake(id: string): void;
  /** The row once the condition holds, or after so many milliseconds, whichever comes first. */
  until(id: string, isDone: (row: WorkspaceRow) => boolean, patience: number): Promise<WorkspaceRow | undefined>;
}

/** What the operations on workspaces are given. */
export interface Context {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly volumes: Volumes;
  readonly backend: Backend;
  readonly bus: EventBus;
  readonly turns: Turns;
  readonly reconciler: Reconciler;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From which the tokens of the instances are derived: they need no storing, and survive every crash. */
  readonly secret: string;
  /** Where instances reach the daemon. */
  readonly platformUrl: () => string;
  /** Every restart is strict. */
  readonly isStrict: boolean;
  readonly limits: LifecycleLimits;
  /** How long pause, hibernate and purge wait for the instance, in milliseconds. */
  readonly patience: number;
}

/** What a transaction of the service can do beside statements. */
export interface Work extends Queryable {
  /** Recorded with the change, and told to listeners once it is committed. */
  tell(workspaceId: string, kind: string, payload?: Readonly<Record<string, unknown>>): void;
  /** RFC 3339: the time of the change. */
  readonly time: string;
}

/** A transaction whose events are told once it is committed, and not where it is taken back. */
export async function transact<Value>(context: Context, work: (work: Work) => Promise<Value>): Promise<Value> {
  const time = new Date(context.now()).toISOString();
  const { value, events } = await context.store.transaction(async (transaction) => {
    // The work is done again where the store asks for it.
    const told: Omit<WorkspaceEvent, "id">[] = [];
    const done = await work({
      time,
      query: async (sql, parameters) => await transaction.query(sql, parameters),
      tell: (id, kind, payload = {}) => void told.push({ workspace_id: id, kind, at: time, payload }),
    });
    // Last, because nobody else can record an event until the transaction ends.
    const inserted: WorkspaceEvent[] = [];
    for (const event of told) inserted.push(await insertEvent(transaction, event));
    return { value: done, events: inserted };
  });
  for (const event of events) context.bus.publish(event);
  return value;
}

/** The row of a workspace that is not removed. */
export async function readPresent(
  queryable: Queryable,
  id: string,
  options: { readonly forUpdate?: boolean; readonly includeRemoved?: boolean } = {},
): Promise<WorkspaceRow> {
  const row = await readWorkspace(queryable, id, { forUpdate: options.forUpdate ?? false });
  if (row === undefined) throw new DaemonError("WORKSPACE_NOT_FOUND", "workspace not found", { members: { id } });
  if (row.status === "removed" && options.includeRemoved !== true)
    throw new DaemonError("WORKSPACE_REMOVED", "workspace removed", {
      fix: "Create another one; ?include_removed=true still shows this one.",
      members: { id, removed_at: row.updated_at },
    });
  return row;
}

/** The bearer token with which the instance of one generation registers. */
export const instanceToken = ({ secret }: Pick<Context, "secret">, id: string, generation: number): string =>
  createHmac("sha256", secret).update(`${id} ${generation}`).digest("hex");

/** In constant time. */
export function isSameToken(wanted: string, given: string): boolean {
  const [one, other] = [wanted, given].map((text) => createHmac("sha256", "comparison").update(text).digest());
  return timingSafeEqual(one!, other!);
}

/** How the back-end finds the instance of a row. */
export const referenceTo = (row: WorkspaceRow): InstanceReference => ({
  workspaceId: row.id,
  instanceId: row.instance_id,
  provider: row.instance_provider,
  generation: row.instance_generation,
});

export const isExternal = (
  { catalogue }: Pick<Context, "catalogue">,
  { runtime }: Pick<WorkspaceRow, "runtime">,
): boolean => runtime === "mock" || catalogue.isExternal(runtime);
