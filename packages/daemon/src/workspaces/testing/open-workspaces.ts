import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";

import { openRecordBackend, type RecordBackend, type RecordBackendOptions } from "../../backends/record.ts";
import type { BootOrder } from "../../backends/backend.ts";
import { openCatalogue } from "../../catalogue/open-catalogue.ts";
import { createTurns } from "../../core/turns.ts";
import type { Store } from "../../store/store.ts";
import { openVolumes } from "../../volumes/open-volumes.ts";
import type { Context } from "../context.ts";
import { createReconciler } from "../create-reconciler.ts";
import { createWorkspaceService } from "../create-workspace-service.ts";
import { createEventBus } from "../event-bus.ts";
import type { WorkspaceService } from "../workspace-service.ts";

const TEMPLATES = new URL("../../../../../fixtures/templates", import.meta.url).pathname;

/** The whole of the daemon but its HTTP, on a back-end in memory whose instances register as real ones do. */
export interface OpenWorkspaces {
  readonly service: WorkspaceService;
  readonly backend: RecordBackend;
  readonly context: Context;
  /** As after the end of the process: the same store, files and back-end, and a reconciler that knows nothing. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions extends RecordBackendOptions {
  readonly templates?: string;
  readonly limits?: Partial<Context["limits"]>;
  readonly isStrict?: boolean;
  readonly patience?: number;
  /** Whether an instance registers by itself; yes, where absent. */
  readonly registers?: (order: BootOrder) => boolean;
}

export async function openWorkspaces(store: Store, options: OpenOptions = {}): Promise<OpenWorkspaces> {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-workspaces-"));
  const log = pino({ level: "silent" });
  const backend = openRecordBackend({ ...options, onBoot: (order) => void setImmediate(() => registerLater(order)) });
  const shared: Omit<Context, "reconciler"> = {
    store,
    catalogue: openCatalogue({ folder: options.templates ?? TEMPLATES }),
    volumes: openVolumes(join(folder, "volumes")),
    backend,
    log,
    bus: createEventBus((error) => {
      throw error;
    }),
    turns: createTurns(),
    now: () => Date.now(),
    secret: "a secret of the tests",
    platformUrl: () => "http://127.0.0.1:1",
    isStrict: options.isStrict ?? false,
    limits: { boot: 20_000, heartbeat: 20_000, attempts: 3, call: 2000, backOff: 10, ...options.limits },
    patience: options.patience ?? 20_000,
  };
  let reconciler = createReconciler(shared);
  let context: Context = { ...shared, reconciler };
  let service = createWorkspaceService(context);
  await reconciler.start(await shared.volumes.list());
  return {
    get service() {
      return service;
    },
    get context() {
      return context;
    },
    backend,
    async restart() {
      await reconciler.stop();
      reconciler = createReconciler(shared);
      context = { ...shared, reconciler };
      service = createWorkspaceService(context);
      await reconciler.start(await shared.volumes.list());
    },
    async close() {
      await backend.close();
      await reconciler.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function registerLater(order: BootOrder): Promise<void> {
    if (options.registers?.(order) === false) return;
    const contents = await shared.volumes.read(order.workspaceId);
    const body = {
      workspace_id: order.workspaceId,
      generation: order.generation,
      runtime: order.runtime,
      url: "http://127.0.0.1:2",
      config_digest: contents?.digest ?? "",
    };
    // An instance that is not wanted any more is told so, and ends.
    await service.register(body, order.env["PORTCULLIS_INSTANCE_TOKEN"]).catch(() => undefined);
  }
}

/** Until the workspace is as wanted; fails with what it is instead. */
export async function until(
  service: WorkspaceService,
  id: string,
  isDone: (workspace: Awaited<ReturnType<WorkspaceService["read"]>>) => boolean,
): Promise<Awaited<ReturnType<WorkspaceService["read"]>>> {
  const end = Date.now() + 30_000;
  for (;;) {
    const workspace = await service.read(id, { includeRemoved: true });
    if (isDone(workspace)) return workspace;
    if (Date.now() > end) throw new Error(`It stays as it is: ${JSON.stringify(workspace)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
