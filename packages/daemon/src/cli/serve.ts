import { mkdir } from "node:fs/promises";
import type { Logger } from "pino";

import type { LifecycleLimits } from "../lifecycle/next-step.ts";
import { openStore } from "../store/open-store.ts";

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

/** The embedded database takes longest to open, in a thread of its own: nothing else is even loaded before it has begun. */
async function open(
  options: ServeOptions,
  log: Logger,
  opened: (() => Promise<void>)[],
  closeAll: () => Promise<void>,
): Promise<RunningDaemon> {
  const { host, port, data, database } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const { promise: locked, resolve: onLocked } = Promise.withResolvers<void>();
  const owner = { address: `http://${host}:${port}` };
  const opening = openStore(database === undefined ? { data } : { database }, { owner, log, onLocked });
  opened.push(async () => await (await opening.catch(() => undefined))?.close());
  // Whoever does not have the store touches nothing else of it, the instances above all.
  await Promise.race([locked, opening]);
  const { startDaemon } = await import("./start-daemon.ts");
  const address = await startDaemon(options, { log, opening, opened });
  return { address, stop: closeAll };
}
