import { execa } from "execa";

import type { LayerSubject } from "../../restart/campaign/layer.ts";
import { createDaemonLifeLayer } from "../../restart/life/daemon-life-layer.ts";
import type { LeftOver, NotTested } from "../../restart/life/daemon-target.ts";
import type { LifeCase } from "../../restart/life/life-case.ts";
import { listUnreachable } from "../../restart/life/list-unreachable.ts";
import { openRestartTarget } from "../restart-target.ts";

export interface DaemonTargetOptions {
  readonly origin: URL;
  readonly token?: string;
  /** Stands in the names of the workspaces that are made. */
  readonly seed?: number;
  /** The daemon's own, where it is on this machine. */
  readonly templatesFolder?: string;
  /** For `sh -c`: kills the daemon and starts it again, at the same address; it ends when that is done. */
  readonly crashCommand?: string;
  readonly signal: AbortSignal;
}

export interface OpenDaemonTarget {
  readonly name: string;
  readonly subjects: readonly [LayerSubject<LifeCase>];
  /** Layers, properties and rules that no case can reach, by their names; and capabilities, in words. */
  readonly notTested: readonly NotTested[];
  /** Removes what was made; gives what could not be removed. */
  close(): Promise<readonly LeftOver[]>;
}

const REQUEST_SECONDS = 30;
const SETTLE_SECONDS = 60;
const CRASH_SECONDS = 60;

/**
 * The target `http:URL`: a running daemon, whose workspaces live through what the cases say.
 *
 * @throws PortcullisError `unreadable` for a daemon that cannot be reached, or boots nothing; `usage` for another templates folder
 */
export async function openDaemonTarget(options: DaemonTargetOptions): Promise<OpenDaemonTarget> {
  const { origin, token, seed = 0, templatesFolder, crashCommand, signal } = options;
  const target = await openRestartTarget(
    { origin, fetch: globalThis.fetch, requestSeconds: REQUEST_SECONDS, ...(token !== undefined && { token }) },
    {
      seed,
      settleSeconds: SETTLE_SECONDS,
      signal,
      ...(templatesFolder !== undefined && { templatesFolder }),
      ...(crashCommand !== undefined && { crash: async () => await runCommand(crashCommand, signal) }),
    },
  );
  return {
    name: target.name,
    subjects: [createDaemonLifeLayer(target)],
    notTested: [...listUnreachable(target.facts), ...target.notTested()],
    close: async () => await target.close(),
  };
}

/** What it writes is nobody's: the daemon that it starts goes on and may hold its output open. */
async function runCommand(command: string, signal: AbortSignal): Promise<void> {
  await execa("sh", ["-c", command], { stdio: "ignore", timeout: 1000 * CRASH_SECONDS, cancelSignal: signal });
}
