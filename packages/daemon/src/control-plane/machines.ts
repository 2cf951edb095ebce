import type { InstanceList, InstanceStatus, WorkspaceLog } from "@portcullis/contracts";
import { realpath } from "node:fs/promises";

import type { Backend, InstanceReference } from "../backends/backend.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { createTurns } from "../core/turns.ts";
import { readFolder } from "../files/walk-folder.ts";
import type { Volumes } from "../volumes/volumes.ts";
import type { ReadRequest } from "./read-provision-request.ts";

/** A boot that a caller may send again: the same key with the same body is the same boot. */
export interface MachineOrder {
  readonly verb: "provision" | "restart";
  readonly read: ReadRequest;
  /** Of the header Idempotency-Key. */
  readonly key: string | undefined;
  /** SHA-256 of the body. */
  readonly fingerprint: string;
}

/** What the last boot of a workspace was. */
interface Machine {
  readonly verb: MachineOrder["verb"];
  readonly key: string | undefined;
  readonly fingerprint: string;
  readonly orgId: string;
  readonly generation: number;
  readonly instanceId: string;
}

/** The instances that a control plane runs, over a back-end and folders that hold what was sent and nothing else. */
export interface Machines {
  /**
   * Boots what was sent. `provision` leaves what runs for the same generation, `restart` replaces it. Gives the instance's id.
   *
   * @throws DaemonError STALE_GENERATION, IDEMPOTENCY_KEY_REUSED, STATE_CHANGED, RUNTIME_UNSUPPORTED, and what back-end and
   * volumes refuse with
   */
  boot(order: MachineOrder): Promise<string>;
  stop(workspaceId: string, options: { readonly erase: boolean }): Promise<void>;
  status(workspaceId: string): Promise<InstanceStatus>;
  /** Relative path to content; `undefined` where nothing was ever sent. */
  files(workspaceId: string): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  log(workspaceId: string): Promise<WorkspaceLog>;
  /** What runs, for one organisation or for all. */
  list(orgId: string | undefined): Promise<InstanceList>;
}

export function createMachines(backend: Backend, volumes: Volumes): Machines {
  const machines = new Map<string, Machine>();
  const turns = createTurns();
  const refer = (workspaceId: string): InstanceReference => ({ workspaceId, instanceId: null, provider: "" });

  async function bootInTurn(order: MachineOrder): Promise<string> {
    const { request, generation, files } = order.read;
    const workspaceId = request.workspace_id;
    const state = await backend.inspect(refer(workspaceId));
    const present = machines.get(workspaceId);
    if (state.kind === "running" && present !== undefined) {
      const repeated = findRepeated(order, present);
      if (repeated !== undefined) return repeated;
    }
    // What cannot be written stops nothing.
    await volumes.stage(workspaceId, generation, { files });
    await backend.stop(refer(workspaceId), { erase: false });
    return await start(order, workspaceId, generation);
  }

  async function start({ verb, read, key, fingerprint }: MachineOrder, workspaceId: string, generation: number) {
    const { request } = read;
    await volumes.activate(workspaceId, generation);
    await volumes.prune(workspaceId, generation);
    const configFolder = await volumes.folderOf(workspaceId);
    const { instanceId } = await backend.boot({
      workspaceId,
      generation,
      name: request.env["PORTCULLIS_WORKSPACE_NAME"] ?? "",
      runtime: request.runtime,
      template: request.template ?? "",
      tier: request.tier,
      kind: request.kind === "platform" ? "platform" : "workspace",
      provider: request.provider ?? "",
      platformUrl: request.platform_url,
      env: request.env,
      configFolder: configFolder!,
    });
    machines.set(workspaceId, { verb, key, fingerprint, orgId: request.org_id, generation, instanceId });
    return instanceId;
  }

  return {
    async boot(order) {
      const { runtime, workspace_id: workspaceId } = order.read.request;
      if (backend.runtimes?.includes(runtime) === false)
        throw new DaemonError(
          "RUNTIME_UNSUPPORTED",
          `There is no program for the runtime ${JSON.stringify(runtime.slice(0, 100))}.`,
          {
            fix: `Runtimes with a program: ${backend.runtimes.join(", ")}.`,
          },
        );
      return await turns.take(workspaceId, async () => await bootInTurn(order));
    },
    async stop(workspaceId, { erase }) {
      await turns.take(workspaceId, async () => {
        await backend.stop(refer(workspaceId), { erase });
        if (!erase) return;
        machines.delete(workspaceId);
        await volumes.erase(workspaceId);
      });
    },
    async status(workspaceId) {
      const state = await backend.inspect(refer(workspaceId));
      switch (state.kind) {
        case "running":
          return { state: "running", instance_id: state.instanceId, generation: state.generation };
        case "absent": {
          const { instanceId, exit } = state;
          return {
            state: "terminated",
            ...(instanceId !== undefined && { instance_id: instanceId }),
            ...(exit !== undefined && { error: exit }),
          };
        }
        case "unknown":
          throw new DaemonError("PROVISIONER_UNAVAILABLE", state.reason);
      }
    },
    async files(workspaceId) {
      const folder = await volumes.folderOf(workspaceId);
      return folder === undefined ? undefined : await readFolder(await realpath(folder));
    },
    async log(workspaceId) {
      const instanceId = machines.get(workspaceId)?.instanceId ?? null;
      return { instance_id: instanceId, text: await backend.log(refer(workspaceId)) };
    },
    async list(orgId) {
      const running = (await backend.list()).filter(
        ({ workspaceId }) => orgId === undefined || machines.get(workspaceId)?.orgId === orgId,
      );
      return {
        instances: running
          .map(({ workspaceId, instanceId }) => ({ workspace_id: workspaceId, instance_id: instanceId }))
          .toSorted((one, other) => (one.workspace_id < other.workspace_id ? -1 : 1)),
      };
    },
  };
}

/** The instance of the same boot, where it was sent before; `undefined` where this one takes the place of what runs. */
function findRepeated(order: MachineOrder, present: Machine): string | undefined {
  const { verb, read, key, fingerprint } = order;
  const isSame = verb === present.verb && fingerprint === present.fingerprint;
  if (key !== undefined && key === present.key && isSame) return present.instanceId;
  if (key !== undefined && key === present.key && verb === present.verb)
    throw new DaemonError("IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was sent with another body.", {
      fix: "Send a key once, or the same request again.",
    });
  if (read.generation < present.generation)
    throw new DaemonError("STALE_GENERATION", `Generation ${present.generation} runs: ${read.generation} is older.`, {
      members: { generation: present.generation },
    });
  if (verb === "restart" || read.generation > present.generation) return undefined;
  if (isSame) return present.instanceId;
  throw new DaemonError("STATE_CHANGED", `Generation ${present.generation} runs with something else.`, {
    fix: "Send another generation in env.PORTCULLIS_GENERATION, or ask for a restart.",
    members: { generation: present.generation },
  });
}
