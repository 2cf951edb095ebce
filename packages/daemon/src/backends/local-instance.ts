import { execa } from "execa";
import { setTimeout as wait } from "node:timers/promises";

import { DaemonError } from "../core/daemon-error.ts";
import { createBlottingStream } from "./blot-secrets.ts";
import type { BoundedLog } from "./bounded-log.ts";
import { killAll, signal, startOf } from "./process-table.ts";

/** Milliseconds that the system may take to end what was killed. */
const UNTIL_KILLED = 10_000;

export interface LocalInstanceOrder {
  readonly instanceId: string;
  readonly generation: number;
  readonly host: string;
  readonly program: string;
  /** All of it: nothing of the daemon's own environment is added. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** What must not be written down. */
  readonly secrets: readonly string[];
  readonly log: BoundedLog;
  /** Milliseconds between SIGTERM and SIGKILL. */
  readonly grace: number;
}

export interface LocalInstance {
  readonly instanceId: string;
  readonly generation: number;
  readonly pid: number;
  /** When it started, as the process table has it; `undefined` where it ended at once. */
  readonly started: string | undefined;
  readonly hasEnded: () => boolean;
  /** How it ended, once it has, its children are gone, and its output is written. */
  readonly ended: Promise<string>;
  /** Returns when nothing of it is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the program under its host, as the leader of a process group of its own. The program learns everything from its
 * environment: command lines can be read by every user of the machine.
 */
export async function startLocalInstance(order: LocalInstanceOrder): Promise<LocalInstance> {
  const { instanceId, generation, grace } = order;
  const child = execa(process.execPath, [order.host, order.program], {
    env: order.env,
    extendEnv: false,
    cwd: order.folder,
    detached: true,
    cleanup: false,
    // The host ends when this closes.
    stdin: "pipe",
    stdout: "pipe",
    stderr: "pipe",
    all: true,
    buffer: false,
    reject: false,
  });
  const { pid } = child;
  if (pid === undefined) {
    const { shortMessage } = (await child) as { readonly shortMessage?: string };
    throw new DaemonError("PROVISION_FAILED", `The process could not be started: ${reasonOf(shortMessage)}`);
  }
  // Whoever writes to a process that has ended is told so; nobody writes here.
  child.stdin.on("error", () => undefined);
  const output = writeOutput(child.all, order);
  const exited = new Promise<string>((resolve) => {
    child.nodeChildProcess.once("exit", (code, name) =>
      resolve(name === null ? `exit code ${code}` : `signal ${name}`),
    );
  });
  let isOver = false;
  const ended = exited.then(async (exit) => {
    isOver = true;
    await endOffspring(pid, instanceId);
    await output;
    return exit;
  });
  // Also where nobody waits for it.
  ended.catch(() => undefined);
  return {
    instanceId,
    generation,
    pid,
    started: await startOf(pid),
    hasEnded: () => isOver,
    ended,
    async stop() {
      if (!isOver) signal(-pid, "SIGTERM");
      if (!(await isWithin(exited, grace))) signal(-pid, "SIGKILL");
      if (!(await isWithin(exited, UNTIL_KILLED))) throw new Error(`Process ${pid} does not end.`);
      // Where its children did not go at first, they are looked for again.
      await ended.catch(async () => await endOffspring(pid, instanceId));
    },
  };
}

/** Whether it happens within so many milliseconds. */
async function isWithin(event: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const patience = new AbortController();
  const isOver = wait(milliseconds, false, { signal: patience.signal }).catch(() => true);
  const isInTime = await Promise.race([event.then(() => true), isOver]);
  patience.abort();
  return isInTime;
}

const reasonOf = (message: string | undefined): string =>
  /\b(?:E[A-Z0-9]{2,})\b/.exec(message ?? "")?.[0] ?? "no process.";

/** What it started goes with it, also what left its group. */
async function endOffspring(pid: number, instanceId: string): Promise<void> {
  signal(-pid, "SIGKILL");
  await killAll((listed) => listed.group === pid || listed.instanceId === instanceId);
}

async function writeOutput(output: AsyncIterable<unknown>, { log, secrets }: LocalInstanceOrder): Promise<void> {
  const blotting = createBlottingStream(secrets);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of output)
      await log.append(blotting.push(decoder.decode(chunk as Uint8Array, { stream: true })));
  } catch {
    // The output broke off: what there is is kept.
  }
  await log.append(blotting.push(decoder.decode()) + blotting.end()).catch(() => undefined);
}
