import { createHmac } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";

import { createApp } from "../api/create-app.ts";
import { createSessions } from "../api/session.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import { createTurns } from "../core/turns.ts";
import { registerPage } from "../page/register-page.ts";
import { openingStore } from "../store/opening-store.ts";
import type { Store } from "../store/store.ts";
import { openVolumes } from "../volumes/open-volumes.ts";
import type { Context } from "../workspaces/context.ts";
import { createEventBus } from "../workspaces/event-bus.ts";
import { createReconciler } from "../workspaces/create-reconciler.ts";
import { createWorkspaceService } from "../workspaces/create-workspace-service.ts";
import { tidyStore } from "../workspaces/tidy-store.ts";
import { openBackend } from "./open-backend.ts";
import type { ServeOptions } from "./serve.ts";

const PATIENCE = 10_000;

export interface DaemonParts {
  readonly log: Logger;
  /** The store, which this process has locked already. */
  readonly opening: Promise<Store>;
  /** Takes what closes each part, in the order in which they were opened. */
  readonly opened: (() => Promise<void>)[];
}

/** Makes everything else while the store opens, listens, and takes up what was left. Gives the address. */
export async function startDaemon(options: ServeOptions, { log, opening, opened }: DaemonParts): Promise<string> {
  const { host, port, data, templates, token } = options;
  const catalogue = openCatalogue({
    folder: templates,
    ...(options.manifest !== undefined && { manifestFile: options.manifest }),
  });
  const volumes = openVolumes(join(data, "volumes"));
  const backend = await openBackend({ ...options, log, organisation: derive(token, "organisation").slice(0, 16) });
  opened.push(async () => await backend.close());
  let platformUrl = `http://${host}:${port}`;
  const shared: Omit<Context, "reconciler"> = {
    store: openingStore(opening, options.database === undefined ? "pglite" : "postgres"),
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
  await opening;
  await tidyStore(context);
  const leftovers = await volumes.list();
  const address = await app.listen({ host, port });
  platformUrl = address.replace("[::]", "[::1]").replace("0.0.0.0", "127.0.0.1");
  await reconciler.start(leftovers);
  return address;
}

/** A value of its own for each purpose, the same after every start; the token cannot be told from it. */
const derive = (token: string, purpose: string): string => createHmac("sha256", token).update(purpose).digest("hex");
