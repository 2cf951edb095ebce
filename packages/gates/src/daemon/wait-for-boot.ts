import type { DeliveryMeasurement, Workspace } from "@portcullis/contracts";
import { setTimeout as sleep } from "node:timers/promises";

import { bodyOf, isTransient, type DaemonClient } from "./daemon-client.ts";

/** How a boot ended, with the workspace as it was last seen. */
export interface Boot {
  readonly booted: DeliveryMeasurement["deliveries"][number]["booted"];
  readonly workspace: Workspace;
  readonly waitedSeconds: number;
  readonly error?: string;
}

export interface BootLimits {
  readonly bootSeconds: number;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;
const MOST_FAILURES = 5;

/**
 * Waits until a workspace is online with what was asked for last, has failed, or the time is over. A daemon that does not answer
 * now and then may be starting again; one that keeps silent does not.
 *
 * @throws PortcullisError `unreadable` for a daemon that keeps failing, and for a workspace that it does not know
 */
export async function waitForBoot(
  client: DaemonClient,
  id: string,
  { bootSeconds, signal }: BootLimits,
): Promise<Boot> {
  const start = performance.now();
  let failures = 0;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const isLast = performance.now() - start >= 1000 * bootSeconds;
    // One question after the other: this is a wait.
    // oxlint-disable-next-line no-await-in-loop
    const workspace = await readPatiently(client, id, signal, !isLast && failures < MOST_FAILURES);
    failures = workspace === undefined ? failures + 1 : 0;
    const end = workspace && endOf(workspace, isLast);
    if (end !== undefined) return { ...end, waitedSeconds: Math.round(performance.now() - start) / 1000 };
    const left = 1000 * bootSeconds - (performance.now() - start);
    // oxlint-disable-next-line no-await-in-loop
    await sleep(Math.max(1, Math.min(pause, left)), undefined, { signal });
  }
}

/** The workspace, or nothing where it may be had by asking again. */
async function readPatiently(
  client: DaemonClient,
  id: string,
  signal: AbortSignal,
  mayFail: boolean,
): Promise<Workspace | undefined> {
  const answer = await client.readWorkspace(id, signal).catch((error: unknown) => {
    if (!mayFail || signal.aborted || !isTransient(error)) throw error;
    return undefined;
  });
  return answer === undefined || (mayFail && isTransient(answer)) ? undefined : bodyOf(answer);
}

type End = Omit<Boot, "waitedSeconds">;

function endOf(workspace: Workspace, isLast: boolean): End | undefined {
  const { status, last_error, applied_generation, wanted_generation } = workspace;
  const isBehind = applied_generation < wanted_generation;
  const whenOver = (reason: string): End | undefined =>
    isLast ? { workspace, booted: "timeout", error: last_error ?? reason } : undefined;
  switch (status) {
    case "online":
    case "degraded":
      if (!isBehind) return { workspace, booted: "online" };
      return whenOver(`boot ${wanted_generation} was asked for, and ${applied_generation} is what was delivered.`);
    case "failed":
      return { workspace, booted: "failed", ...(last_error !== null && { error: last_error }) };
    case "provisioning":
    case "offline":
    case "awaiting_agent":
      return whenOver(`it is still ${status}.`);
    case "removed":
    case "paused":
    case "hibernating":
    case "hibernated":
      return { workspace, booted: "refused", error: `it is ${status}: only one that runs can be looked at.` };
  }
}
