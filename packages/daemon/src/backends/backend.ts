import type { FileEntry } from "../core/file-list.ts";
import type { InstanceState } from "../core/instance-state.ts";

/** What carries a file to the instance. The control plane of the contract drops `template_assets`. */
export type Channel = "copy" | "config_files" | "template_assets";

/** What an instance is to be started with. */
export interface BootOrder {
  readonly workspaceId: string;
  readonly generation: number;
  readonly name: string;
  readonly runtime: string;
  /** Empty for none. */
  readonly template: string;
  readonly tier: number;
  readonly kind: "workspace" | "platform";
  readonly provider: string;
  /** Where the instance registers. */
  readonly platformUrl: string;
  /** The workspace's own variables, and PORTCULLIS_* with the token of the instance: never logged. */
  readonly env: Readonly<Record<string, string>>;
  /** Folder with the files that it boots with; all of them, links left out. */
  readonly configFolder: string;
}

export interface BootedInstance {
  readonly instanceId: string;
  /** Fields of the request that were not read, where the back-end tells. */
  readonly ignored?: readonly string[];
}

/** Identifies the instance that was started last, as the row has it. */
export interface InstanceReference {
  readonly workspaceId: string;
  readonly instanceId: string | null;
  readonly provider: string;
  /** The boot that the instance belongs to, for back-ends that cannot tell. */
  readonly generation?: number;
}

/**
 * Starts and stops instances. Every call may be repeated: a boot of a generation that runs already gives the same instance, a stop
 * of what is not there is done. Errors are thrown as DaemonError PROVISION_FAILED (it said no, or nothing: ask again) or
 * PROVISIONER_UNAVAILABLE (it could not be reached).
 */
export interface Backend {
  readonly name: "local" | "control-plane" | "record";
  /** Runtimes that it can start; `undefined` where only it knows. */
  readonly runtimes?: readonly string[];
  /** Clouds to switch between; empty where there are none. */
  readonly providers: readonly string[];
  channelOf(path: string): Channel;
  /** Why these files cannot be carried, before anything is stopped; `undefined` where they can. */
  refuses(files: readonly FileEntry[]): string | undefined;
  inspect(reference: InstanceReference): Promise<InstanceState>;
  boot(order: BootOrder): Promise<BootedInstance>;
  /** Returns when it is gone. Stops whatever runs for the workspace, whatever its generation. */
  stop(reference: InstanceReference, options: { readonly erase: boolean }): Promise<void>;
  /** The last lines of its output. */
  log(reference: InstanceReference): Promise<string>;
  /**
   * The files that the instance has now, where it keeps them itself; `undefined` where the configuration folder of the boot order
   * is what it runs on.
   */
  files(reference: InstanceReference): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /** Workspaces for which something runs: what belongs to no row is stopped at start-up. */
  list(): Promise<readonly { readonly workspaceId: string; readonly instanceId: string }[]>;
  /** Leaves no process behind. */
  close(): Promise<void>;
}
