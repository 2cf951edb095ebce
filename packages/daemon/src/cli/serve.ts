import { createHmac } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";

import { createSessions } from "../api/session.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import type { LifecycleLimits } from "../lifecycle/next-step.ts";
import { openStore } from "../store/open-store.ts";
import { openVolumes } from "../volumes/open-volumes.ts";
import type { Context } from "../workspaces/context.ts";
import { createEventBus } from "../workspaces/event-bus.ts";
import { createReconciler } from "../workspaces/create-reconciler.ts";
import { createTurns } from "../core/turns.ts";
import { openBackend } from "./open-backend.ts";
import { createWorkspaceService } from "../workspaces/create-workspace-service.ts";
import { tidyStore } from "../workspaces/tidy-store.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of everything that the daemon keeps. */
  readonly data: string;
  readonly database?: string;
  readonly templates: string;
  readonly manifest?: string;
  readonly provisioner: string;
  /** Bearer of the control plane. */
  readonly provisionerToken?: string;
  readonly token: string;
  readonly isStrict: boolean;
  readonly limits: LifecycleLimits;
  readonly version: string;
}

export interface RunningDaemon {
  readonly address: string;
  /** Finishes what is under way, and leaves no process behind. */
  stop(): Promise<void>;
}

const PATIENCE = 10_000;

/** Starts the daemon: opens the store, listens, takes up what was left. Whatever was opened is closed where a later part fails. */
export async function serve(options: ServeOptions, log: Logger): Promise<RunningDaemon> {
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
    opened.length = 0;
  };
  try {
    return await open(options, log, opened, closeAll);
  } catch (error) {
    await closeAll().catch((trouble: unknown) => log.warn({ error: trouble }, "not everything could be closed"));
    throw error;
  }
}

async function open(
  options: ServeOptions,
  log: Logger,
  opened: (() => Promise<void>)[],
  closeAll: () => Promise<void>,
): Promise<RunningDaemon> {
  const { host, port, data, templates, token } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const owner = { address: `http://${host}:${port}` };
  const catalogue = openCatalogue({
    folder: templates,
    ...(options.manifest !== undefined && { manifestFile: options.manifest }),
  });
  // The store takes longest: the rest is read meanwhile.
  const [store, { createApp }, { registerPage }] = await Promise.all([
    openStore(options.database === undefined ? { data } : { database: options.database }, { owner, log }),
    import("../api/create-app.ts"),
    import("../page/register-page.ts"),
  ]);
  opened.push(async () => await store.close());
  const volumes = openVolumes(join(data, "volumes"));
  const backend = await openBackend({ ...options, log, organisation: derive(token, "organisation").slice(0, 16) });
  opened.push(async () => await backend.close());
  let platformUrl = owner.address;
  const shared: Omit<Context, "reconciler"> = {
    store,
    catalogue,
    volumes,
    backend,
    log,
    bus: createEventBus((error) => log.error({ error }, "a listener of events failed")),
    turns: createTurns(),
    now: () => Date.now(),
    secret: derive(token, "instances"),
    platformUrl: () => platformUrl,
    isStrict: options.isStrict,
    limits: options.limits,
    patience: PATIENCE,
  };
  const reconciler = createReconciler(shared);
  opened.push(async () => await reconciler.stop());
  const context: Context = { ...shared, reconciler };
  await tidyStore(context);
  const service = createWorkspaceService(context);
  const sessions = createSessions(token);
  const app = await createApp({
    service,
    token,
    log,
    sessions,
    hosts: [host],
    version: options.version,
    page: (scope) => registerPage(scope, { service, sessions }),
  });
  opened.push(async () => await app.close());
  const leftovers = await volumes.list();
  const address = await app.listen({ host, port });
  platformUrl = address.replace("[::]", "[::1]").replace("0.0.0.0", "127.0.0.1");
  await reconciler.start(leftovers);
  return { address, stop: closeAll };
}

/** A value of its own for each purpose, the same after every start; the token cannot be told from it. */
const derive = (token: string, purpose: string): string => createHmac("sha256", token).update(purpose).digest("hex");
