import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Which process it is. Pids are given again, so that a pid alone names nobody; what a platform does not tell is null. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Of the running kernel. */
  readonly boot_id: string | null;
  /** A container counts its own pids. */
  readonly pid_namespace: string | null;
  /** In ticks since the boot. */
  readonly started: string | null;
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    boot_id: tryTo(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    pid_namespace: tryTo(() => readlinkSync("/proc/self/ns/pid")),
    started: readStatus("self")?.started ?? null,
  };
}

/** `unknown` where only its host, or its container, could tell. */
export function stateOf(other: ProcessIdentity, self: ProcessIdentity = thisProcess()): "alive" | "dead" | "unknown" {
  if (!Number.isSafeInteger(other.pid) || other.pid <= 0 || !sharePids(other, self)) return "unknown";
  const status = readStatus(String(other.pid));
  if (status === undefined) return isGone(other.pid) ? "dead" : "unknown";
  return status.started === other.started && status.isRunning ? "alive" : "dead";
}

/** What is null on a platform without /proc is unknown on both sides, and only the absence of a pid says something there. */
const sharePids = (one: ProcessIdentity, other: ProcessIdentity): boolean =>
  one.host === other.host && one.boot_id === other.boot_id && one.pid_namespace === other.pid_namespace;

function readStatus(pid: string): { readonly started: string; readonly isRunning: boolean } | undefined {
  const text = tryTo(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The name of the program comes in parentheses, and may have some itself.
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, started] = [fields?.[0], fields?.[19]];
  if (state === undefined || started === undefined) return undefined;
  return { started, isRunning: state !== "Z" && state !== "X" };
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function tryTo<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
