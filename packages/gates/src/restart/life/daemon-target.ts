import type { DirectoryEntry } from "../catalogue/catalogue.ts";
import type { GivenWorkspace } from "./life-case.ts";

/** A running workspace daemon, with what it was found to be able to do. Nothing throws for what the daemon does. */
export interface DaemonTarget {
  /** As the command line names it: `http://HOST:PORT`. */
  readonly name: string;
  readonly facts: DaemonFacts;
  /** What a name of ours begins with in the next case; nobody has it yet. */
  takePrefix(): string;
  send(request: ApiRequest): Promise<ApiReply>;
  /** Sends the creation of a workspace, which is removed in the end even where the answer is lost. */
  create(given: GivenWorkspace): Promise<ApiReply>;
  /** Waits until what is wanted is there, or has failed. */
  settle(workspaceId: string): Promise<Sight>;
  /** Our own templates become these; those of the daemon stay. Only with `templates-folder`. */
  plant(templates: readonly OwnTemplate[]): Promise<void>;
  /** Kills the daemon, and starts it again. Only with `crash`. */
  crash(): Promise<void>;
  /** Nobody needs them any more; they go in the background. */
  discard(names: readonly string[]): void;
  notTested(): readonly NotTested[];
  /** Nothing of ours is left: gives what is, and why. */
  close(): Promise<readonly LeftOver[]>;
}

/** Whoever puts it on the disk gives each version other files. */
export interface OwnTemplate {
  readonly entry: DirectoryEntry;
  readonly version: number;
}

export interface DaemonFacts {
  readonly capabilities: ReadonlySet<Capability>;
  /** All that it lists. */
  readonly templates: readonly KnownTemplate[];
  /** Of these it was seen that they boot. */
  readonly bootable: readonly string[];
  readonly runtimes: readonly string[];
  /** Between which a workspace can be moved. */
  readonly providers: readonly string[];
  /** Every restart is strict, whether asked for or not. */
  readonly isStrict: boolean;
}

/**
 * restart-plan: it shows what a restart would begin with; files: it lists those of a workspace, with a digest; edit: it lets one
 * read and write them.
 */
export type Capability =
  | "restart-plan"
  | "strict"
  | "switch-provider"
  | "files"
  | "edit"
  | "pause"
  | "import"
  | "templates-folder"
  | "crash";

export interface KnownTemplate {
  readonly path: string;
  readonly name?: string;
  readonly runtime?: string;
}

export interface ApiRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Its parts are encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of a body of JSON. */
  readonly text?: string;
}

/** An answer with its text, or what came instead of one. */
export type ApiReply = { readonly kind: "answer"; readonly status: number; readonly text: string } | ApiFault;

interface ApiFault {
  readonly kind: "fault";
  readonly detail: string;
  /** It took as long as it may take. */
  readonly isSilence: boolean;
}

/** A workspace at rest. */
export type Sight =
  | { readonly kind: "there"; readonly workspace: SeenWorkspace; /** Of its files. */ readonly digest?: string }
  | { readonly kind: "gone" }
  | ApiFault;

/** What a daemon shows of a row; what it does not show is absent. */
export interface SeenWorkspace {
  readonly id: string;
  readonly status: string;
  readonly runtime?: string;
  readonly template?: string;
  readonly applied?: string;
  readonly needsRestart?: boolean;
  readonly wanted?: string;
  readonly wantedGeneration?: number;
  readonly appliedGeneration?: number;
  /** Of the files that its instance says it booted with. */
  readonly bootDigest?: string;
  readonly lastError?: string;
}

export interface NotTested {
  readonly subject: string;
  readonly reason: string;
}

export interface LeftOver {
  readonly subject: string;
  readonly reason: string;
}
