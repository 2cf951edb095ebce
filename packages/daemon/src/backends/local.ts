import { randomUUID } from "node:crypto";
import { mkdir, readdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";

import { DaemonError } from "../core/daemon-error.ts";
import type { InstanceState } from "../core/instance-state.ts";
import { createTurns } from "../core/turns.ts";
import type { Backend, BootedInstance, BootOrder, InstanceReference } from "./backend.ts";
import { secretsOf } from "./blot-secrets.ts";
import { BoundedLog } from "./bounded-log.ts";
import { readRecord, writeRecord, type InstanceRecord } from "./instance-record.ts";
import { instanceEnvironment } from "./instance-environment.ts";
import { startLocalInstance, type LocalInstance } from "./local-instance.ts";
import { killAll } from "./process-table.ts";
import { findRuntimePrograms, type RuntimePrograms } from "./runtime-programs.ts";

export interface LocalBackendOptions {
  /** Where the records and the output of the instances lie; made where it is missing. Only one process may use it. */
  readonly folder: string;
  readonly log: Logger;
  /** Folder of the runtimes; that of this package when absent. */
  readonly runtimes?: string;
  /** Milliseconds that an instance has to end by itself. */
  readonly grace?: number;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A process for each workspace on this machine. Processes end with the daemon, whatever ends it; what a killed daemon left over all
 * the same is found by its record and killed before this returns. A boot of a newer generation stops the older one first; one of
 * an older generation than the running one is refused.
 */
export async function openLocalBackend(options: LocalBackendOptions): Promise<Backend> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.folder);
  const backend = new LocalBackend({ ...options, folder }, findRuntimePrograms(options.runtimes));
  await backend.endLeftovers();
  return backend;
}

interface Running {
  readonly instance: LocalInstance;
  /** Done once it is written down how it ended. */
  readonly recorded: Promise<void>;
}

class LocalBackend implements Backend {
  readonly name = "local";
  readonly providers = [];
  readonly runtimes: readonly string[];
  readonly #options: LocalBackendOptions;
  readonly #programs: RuntimePrograms;
  readonly #running = new Map<string, Running>();
  /** Workspaces that something was started for. */
  readonly #booted = new Set<string>();
  readonly #turns = createTurns();
  #isClosed = false;

  constructor(options: LocalBackendOptions, programs: RuntimePrograms) {
    this.#options = options;
    this.#programs = programs;
    this.runtimes = [...programs.programs.keys()];
  }

  channelOf(): "copy" {
    return "copy";
  }

  refuses(): undefined {
    return undefined;
  }

  async inspect({ workspaceId }: InstanceReference): Promise<InstanceState> {
    const running = this.#runningOf(workspaceId);
    if (running !== undefined)
      return { kind: "running", instanceId: running.instanceId, generation: running.generation };
    await this.#running.get(workspaceId)?.recorded;
    const record = await readRecord(this.#folderOf(workspaceId));
    if (record === undefined) return { kind: "absent" };
    const { instanceId, exit = "it ended with the daemon" } = record;
    return { kind: "absent", instanceId, exit, log: await this.#logOf(workspaceId).tail() };
  }

  async boot(order: BootOrder): Promise<BootedInstance> {
    const program = this.#programs.programs.get(order.runtime);
    if (program === undefined)
      throw new DaemonError(
        "PROVISION_FAILED",
        `There is no program for the runtime ${JSON.stringify(order.runtime)}.`,
        {
          fix: `Runtimes with a program: ${this.runtimes.join(", ")}.`,
        },
      );
    const folder = this.#folderOf(order.workspaceId);
    this.#booted.add(order.workspaceId);
    return await this.#turns.take(order.workspaceId, async () => await this.#bootInTurn(order, program, folder));
  }

  async stop({ workspaceId }: InstanceReference, { erase }: { readonly erase: boolean }): Promise<void> {
    const folder = this.#folderOf(workspaceId);
    await this.#turns.take(workspaceId, async () => {
      await this.#stopRunning(workspaceId);
      if (erase) await rm(folder, { recursive: true, force: true });
    });
  }

  async log({ workspaceId }: InstanceReference): Promise<string> {
    return await this.#logOf(workspaceId).tail();
  }

  async files(): Promise<undefined> {
    return undefined;
  }

  async list(): Promise<readonly { readonly workspaceId: string; readonly instanceId: string }[]> {
    return [...this.#running]
      .filter(([, { instance }]) => !instance.hasEnded())
      .map(([workspaceId, { instance }]) => ({ workspaceId, instanceId: instance.instanceId }));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(
      [...this.#booted].map(async (id) => await this.#turns.take(id, async () => await this.#stopRunning(id))),
    );
  }

  /** Kills what is left of instances that no daemon holds any more. */
  async endLeftovers(): Promise<void> {
    const records = new Map<string, InstanceRecord>();
    for (const workspaceId of await this.#folders()) {
      const record = await readRecord(this.#folderOf(workspaceId));
      if (record !== undefined && record.exit === undefined) records.set(workspaceId, record);
    }
    if (records.size === 0) return;
    const ids = new Set([...records.values()].map(({ instanceId }) => instanceId));
    const leaders = new Map([...records.values()].map(({ pid, started }) => [pid, started]));
    await killAll(
      ({ pid, started, instanceId }) =>
        (instanceId !== undefined && ids.has(instanceId)) || (leaders.has(pid) && leaders.get(pid) === started),
    );
    for (const [workspaceId, record] of records)
      await writeRecord(this.#folderOf(workspaceId), { ...record, exit: "it ended with the daemon" });
  }

  async #bootInTurn(order: BootOrder, program: string, folder: string): Promise<BootedInstance> {
    const { workspaceId, generation } = order;
    if (this.#isClosed) throw new DaemonError("PROVISIONER_UNAVAILABLE", "The back-end is being closed.");
    const { env, ignored } = instanceEnvironment(order);
    const running = this.#runningOf(workspaceId);
    if (running !== undefined && running.generation > generation)
      throw new DaemonError("PROVISION_FAILED", `Generation ${running.generation} runs: ${generation} is older.`);
    if (running?.generation !== generation) {
      await this.#stopRunning(workspaceId);
      try {
        await this.#start(order, { program, folder, env });
      } catch (error) {
        await this.#stopRunning(workspaceId);
        if (error instanceof DaemonError) throw error;
        throw new DaemonError("PROVISION_FAILED", "The instance could not be started.", { cause: error });
      }
    }
    const { instanceId } = this.#running.get(workspaceId)!.instance;
    return { instanceId, ...(ignored.length > 0 && { ignored }) };
  }

  async #start(
    { workspaceId, generation, env: given }: BootOrder,
    { program, folder, env }: { readonly program: string; readonly folder: string; readonly env: BootOrder["env"] },
  ): Promise<void> {
    const instanceId = `local-${randomUUID()}`;
    const log = this.#logOf(workspaceId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await log.clear();
    // Found again by its id, even if this process is killed before it knows the pid.
    await writeRecord(folder, { instanceId, generation });
    const instance = await startLocalInstance({
      instanceId,
      generation,
      host: this.#programs.host,
      program,
      env: { ...env, PORTCULLIS_INSTANCE_ID: instanceId },
      folder,
      secrets: secretsOf(given),
      log,
      grace: this.#options.grace ?? 5_000,
    });
    const { pid, started } = instance;
    const record = { instanceId, generation, pid, ...(started !== undefined && { started }) };
    const known = writeRecord(folder, record);
    const recorded = known
      .catch(() => undefined)
      .then(async () => await this.#recordEnd(workspaceId, instance, record));
    this.#running.set(workspaceId, { instance, recorded });
    await known;
    this.#options.log.info({ workspaceId, generation, instanceId, pid }, "instance started");
  }

  /** Records how it ended. */
  async #recordEnd(workspaceId: string, { ended, ...instance }: LocalInstance, record: InstanceRecord): Promise<void> {
    const { instanceId, generation } = instance;
    const details = { workspaceId, generation, instanceId };
    try {
      const exit = await ended;
      await writeRecord(this.#folderOf(workspaceId), { ...record, exit });
      this.#options.log.info({ ...details, exit }, "instance ended");
    } catch (error) {
      this.#options.log.error({ ...details, err: error }, "the end of an instance is not clean");
    }
  }

  async #stopRunning(workspaceId: string): Promise<void> {
    const running = this.#running.get(workspaceId);
    if (running === undefined) return;
    try {
      await running.instance.stop();
      await running.recorded;
    } catch (error) {
      throw new DaemonError("PROVISION_FAILED", "The instance could not be stopped.", { cause: error });
    }
    this.#running.delete(workspaceId);
  }

  /** Only what has not ended runs. */
  #runningOf(workspaceId: string): LocalInstance | undefined {
    const instance = this.#running.get(workspaceId)?.instance;
    return instance?.hasEnded() === true ? undefined : instance;
  }

  #logOf(workspaceId: string): BoundedLog {
    return new BoundedLog(join(this.#folderOf(workspaceId), "instance.log"));
  }

  #folderOf(workspaceId: string): string {
    if (!UUID.test(workspaceId)) throw new DaemonError("INVALID_WORKSPACE_ID", "The id of a workspace is a UUID.");
    return join(this.#options.folder, workspaceId);
  }

  async #folders(): Promise<readonly string[]> {
    return (await readdir(this.#options.folder)).filter((name) => UUID.test(name));
  }
}
