import type {
  InstanceHeartbeat,
  InstanceReceipt,
  InstanceRegistration,
  ProviderSwitch,
  RestartPlan,
  RuntimeList,
  TemplateFiles,
  TemplateImport,
  TemplateImported,
  TemplateList,
  TemplateRefresh,
  Workspace,
  WorkspaceCreated,
  WorkspaceCreation,
  WorkspaceEvent,
  WorkspaceEventPage,
  WorkspaceFiles,
  WorkspaceLaunch,
  WorkspaceLog,
  WorkspacePage,
  WorkspaceRemoval,
  WorkspaceRestart,
  WorkspaceStop,
  WorkspaceUpdate,
  WorkspaceUpdated,
} from "@portcullis/contracts";

/** A write that may be repeated: the same key with the same request gives the same answer, and happens once. */
export interface Repeatable {
  /** Of the header Idempotency-Key. */
  readonly key?: string;
  /** SHA-256 over method, path and body. */
  readonly fingerprint?: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** It was given before, under the same key. */
  readonly replayed?: boolean;
}

/**
 * All that can be done with workspaces: what the routes, the page and the tests call. Ids are canonical UUIDs, bodies are parsed.
 * Everything refuses with DaemonError.
 */
export interface WorkspaceService {
  list(page: { readonly limit: number; readonly cursor?: string }): Promise<WorkspacePage>;
  read(id: string, options?: { readonly includeRemoved?: boolean }): Promise<Workspace>;
  create(body: WorkspaceCreation, repeat?: Repeatable): Promise<Answer<WorkspaceCreated>>;
  update(id: string, body: WorkspaceUpdate, repeat?: Repeatable): Promise<Answer<WorkspaceUpdated>>;
  updateTemplate(id: string, template: string, repeat?: Repeatable): Promise<Answer<WorkspaceUpdated>>;
  /** What a restart with that body would begin with; changes nothing. */
  plan(id: string, body?: WorkspaceRestart): Promise<RestartPlan>;
  restart(id: string, body: WorkspaceRestart, repeat?: Repeatable): Promise<Answer<WorkspaceLaunch>>;
  resume(id: string, repeat?: Repeatable): Promise<Answer<WorkspaceLaunch>>;
  switchProvider(id: string, body: ProviderSwitch, repeat?: Repeatable): Promise<Answer<WorkspaceLaunch>>;
  pause(id: string, repeat?: Repeatable): Promise<Answer<WorkspaceStop>>;
  hibernate(id: string, options: { readonly force: boolean }, repeat?: Repeatable): Promise<Answer<WorkspaceStop>>;
  remove(
    id: string,
    options: { readonly confirmName?: string; readonly eraseData: boolean; readonly purge: boolean },
    repeat?: Repeatable,
  ): Promise<Answer<WorkspaceRemoval>>;
  /** `token` is the bearer of the call. */
  register(body: InstanceRegistration, token: string | undefined): Promise<InstanceReceipt>;
  heartbeat(body: InstanceHeartbeat, token: string | undefined): Promise<InstanceReceipt>;
  /** Oldest first. The cursor is the id of the last event that was seen, in decimal digits. */
  events(page: {
    readonly workspaceId?: string;
    readonly limit: number;
    readonly cursor?: string;
    /** The last ones, still oldest first, without a next cursor; `cursor` is not given then. */
    readonly newest?: boolean;
  }): Promise<WorkspaceEventPage>;
  /** Calls back for each event from now on; gives a function that ends it. */
  subscribe(listener: (event: WorkspaceEvent) => void): () => void;
  files(id: string): Promise<WorkspaceFiles>;
  readFile(id: string, path: string): Promise<Uint8Array>;
  writeFile(id: string, path: string, content: Uint8Array): Promise<WorkspaceFiles>;
  removeFile(id: string, path: string): Promise<WorkspaceFiles>;
  log(id: string): Promise<WorkspaceLog>;
  templates(): Promise<TemplateList>;
  templateFiles(id: string): Promise<TemplateFiles>;
  importTemplate(body: TemplateImport): Promise<TemplateImported>;
  refreshTemplates(): Promise<TemplateRefresh>;
  runtimes(): Promise<RuntimeList>;
  /** Workspaces by status, for the metrics. */
  countByStatus(): Promise<Readonly<Record<string, number>>>;
  /** Throws where the store does not answer. */
  probe(): Promise<void>;
}
