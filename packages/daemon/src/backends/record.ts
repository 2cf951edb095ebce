import { DaemonError } from "../core/daemon-error.ts";
import type { InstanceState } from "../core/instance-state.ts";
import type { Backend, BootedInstance, BootOrder, InstanceReference } from "./backend.ts";

type Operation = "inspect" | "boot" | "stop" | "log" | "files" | "list";

interface RecordedCall {
  readonly operation: Operation;
  /** Absent for a listing. */
  readonly workspaceId?: string;
  readonly order?: BootOrder;
  readonly reference?: InstanceReference;
  readonly erase?: boolean;
  /** How many calls of this operation there were for this workspace, with this one. */
  readonly count: number;
}

/** What a call meets instead of being done. */
export type Fault =
  /** It says no, and does nothing. */
  | { readonly kind: "refuse" }
  /** It cannot be reached, and does nothing. */
  | { readonly kind: "unreachable" }
  /** It does it, and the answer is lost. */
  | { readonly kind: "lost" }
  /** It answers only once `release` is called or it is closed; then it has done nothing. */
  | { readonly kind: "hang" }
  /** It does it only once `release` is called. */
  | { readonly kind: "late" }
  /** It does it twice. */
  | { readonly kind: "twice" }
  /** It answers that it is done, and has done nothing. An inspection says the contrary of what is. */
  | { readonly kind: "lie" };

export interface RecordBackendOptions {
  readonly runtimes?: readonly string[];
  readonly providers?: readonly string[];
  /** Asked before each call. */
  readonly faultOf?: (call: RecordedCall) => Fault | undefined;
  /** Called with each order that is carried out: an instance that registers, for example. */
  readonly onBoot?: (order: BootOrder, instanceId: string) => void;
}

/** A back-end that only remembers, and can be told to fail. */
export interface RecordBackend extends Backend {
  readonly calls: readonly RecordedCall[];
  /** What was started and how often: starts minus stops is what runs. */
  readonly starts: number;
  readonly stops: number;
  /** The instance of a workspace ends by itself. */
  crash(workspaceId: string, exit?: string): void;
  /** Lets everything go that hangs. */
  release(): void;
}

interface Recorded {
  readonly instanceId: string;
  readonly order: BootOrder;
  /** How it ended; absent while it runs. */
  exit?: string;
}

export function openRecordBackend(options: RecordBackendOptions = {}): RecordBackend {
  return new InMemoryBackend(options);
}

class InMemoryBackend implements RecordBackend {
  readonly name = "record";
  readonly runtimes: readonly string[];
  readonly providers: readonly string[];
  readonly calls: RecordedCall[] = [];
  starts = 0;
  stops = 0;
  readonly #options: RecordBackendOptions;
  readonly #instances = new Map<string, Recorded>();
  #hanging: (() => void)[] = [];
  #isClosed = false;

  constructor(options: RecordBackendOptions) {
    this.#options = options;
    this.runtimes = options.runtimes ?? ["claude-code", "codex", "google-adk", "hermes", "openclaw"];
    this.providers = options.providers ?? ["aws", "gcp", "hetzner"];
  }

  channelOf(): "copy" {
    return "copy";
  }

  refuses(): undefined {
    return undefined;
  }

  async inspect(reference: InstanceReference): Promise<InstanceState> {
    const { workspaceId } = reference;
    const state = (): InstanceState => this.#stateOf(workspaceId);
    try {
      return await this.#do({ operation: "inspect", workspaceId, reference }, state, () => this.#contraryOf(reference));
    } catch (error) {
      return { kind: "unknown", reason: (error as Error).message };
    }
  }

  async boot(order: BootOrder): Promise<BootedInstance> {
    const { workspaceId } = order;
    return await this.#do(
      { operation: "boot", workspaceId, order },
      () => this.#boot(order),
      () => ({ instanceId: `record-nothing-${this.calls.length}` }),
    );
  }

  async stop(reference: InstanceReference, { erase }: { readonly erase: boolean }): Promise<void> {
    const { workspaceId } = reference;
    await this.#do(
      { operation: "stop", workspaceId, reference, erase },
      () => {
        this.#end(workspaceId, "it was stopped");
        if (erase) this.#instances.delete(workspaceId);
      },
      () => undefined,
    );
  }

  async log(reference: InstanceReference): Promise<string> {
    const { workspaceId } = reference;
    const read = (): string => this.#logOf(workspaceId);
    return await this.#do({ operation: "log", workspaceId, reference }, read, () => "");
  }

  async files(reference: InstanceReference): Promise<undefined> {
    const { workspaceId } = reference;
    await this.#do(
      { operation: "files", workspaceId, reference },
      () => undefined,
      () => undefined,
    );
  }

  async list(): Promise<readonly { readonly workspaceId: string; readonly instanceId: string }[]> {
    const read = (): readonly { readonly workspaceId: string; readonly instanceId: string }[] =>
      [...this.#instances]
        .filter(([, { exit }]) => exit === undefined)
        .map(([workspaceId, { instanceId }]) => ({ workspaceId, instanceId }));
    return await this.#do({ operation: "list" }, read, () => []);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.release();
    for (const workspaceId of this.#instances.keys()) this.#end(workspaceId, "it ended with the daemon");
  }

  crash(workspaceId: string, exit = "exit code 1"): void {
    this.#end(workspaceId, exit);
  }

  release(): void {
    for (const resolve of this.#hanging) resolve();
    this.#hanging = [];
  }

  /** Records the call, and does it as far as its fault lets it. */
  async #do<Value>(call: Omit<RecordedCall, "count">, work: () => Value, lie: () => Value): Promise<Value> {
    const before = this.calls.filter(
      ({ operation, workspaceId }) => operation === call.operation && workspaceId === call.workspaceId,
    );
    const recorded = { ...call, count: before.length + 1 };
    this.calls.push(recorded);
    const fault = this.#options.faultOf?.(recorded);
    if (this.#isClosed) throw unreachable();
    switch (fault?.kind) {
      case undefined:
        return work();
      case "refuse":
        throw new DaemonError("PROVISION_FAILED", `The back-end refused to ${call.operation}.`);
      case "unreachable":
        throw unreachable();
      case "lost":
        work();
        throw unreachable();
      case "hang":
        await new Promise<void>((resolve) => this.#hanging.push(resolve));
        throw unreachable();
      case "late":
        await new Promise<void>((resolve) => this.#hanging.push(resolve));
        return work();
      case "twice":
        work();
        return work();
      case "lie":
        return lie();
    }
  }

  #boot(order: BootOrder): BootedInstance {
    const { workspaceId, generation, runtime } = order;
    if (!this.runtimes.includes(runtime))
      throw new DaemonError("PROVISION_FAILED", `There is no program for the runtime ${JSON.stringify(runtime)}.`);
    const present = this.#instances.get(workspaceId);
    if (present !== undefined && present.exit === undefined) {
      if (present.order.generation === generation) return { instanceId: present.instanceId };
      if (present.order.generation > generation)
        throw new DaemonError(
          "PROVISION_FAILED",
          `Generation ${present.order.generation} runs: ${generation} is older.`,
        );
      this.#end(workspaceId, "it was stopped");
    }
    const instanceId = `record-${++this.starts}`;
    this.#instances.set(workspaceId, { instanceId, order });
    this.#options.onBoot?.(order, instanceId);
    return { instanceId };
  }

  #end(workspaceId: string, exit: string): void {
    const instance = this.#instances.get(workspaceId);
    if (instance === undefined || instance.exit !== undefined) return;
    instance.exit = exit;
    this.stops++;
  }

  #stateOf(workspaceId: string): InstanceState {
    const instance = this.#instances.get(workspaceId);
    if (instance === undefined) return { kind: "absent" };
    const { instanceId, order, exit } = instance;
    if (exit === undefined) return { kind: "running", instanceId, generation: order.generation };
    return { kind: "absent", instanceId, exit, log: this.#logOf(workspaceId) };
  }

  #contraryOf({ workspaceId, instanceId, generation }: InstanceReference): InstanceState {
    if (this.#stateOf(workspaceId).kind === "running") return { kind: "absent" };
    return { kind: "running", instanceId: instanceId ?? "record-nothing", generation: generation ?? 0 };
  }

  #logOf(workspaceId: string): string {
    const instance = this.#instances.get(workspaceId);
    return instance === undefined ? "" : `${instance.order.runtime}: generation ${instance.order.generation}\n`;
  }
}

const unreachable = (): DaemonError => new DaemonError("PROVISIONER_UNAVAILABLE", "The back-end could not be reached.");
