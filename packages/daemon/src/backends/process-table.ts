import { execa } from "execa";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** A process that lives: what has ended and waits for its parent is none. */
export interface ListedProcess {
  readonly pid: number;
  readonly group: number;
  /** When it started, in words of the system; with the pid it names one process for ever. */
  readonly started: string;
  /** PORTCULLIS_INSTANCE_ID of its environment, where the system shows it. */
  readonly instanceId?: string;
}

const LINUX = process.platform === "linux";

/** Every process that lives, or those of these ids. */
async function listProcesses(only?: readonly number[]): Promise<readonly ListedProcess[]> {
  if (!LINUX) return await listByPs(only);
  const pids = only?.map(String) ?? (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map(readProcess));
  return found.filter((listed) => listed !== undefined);
}

export async function startOf(pid: number): Promise<string | undefined> {
  return (await listProcesses([pid]))[0]?.started;
}

/** Kills all processes that are chosen, whatever they started meanwhile, and returns once none is left. Throws after ten seconds. */
export async function killAll(isChosen: (listed: ListedProcess) => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    const left = (await listProcesses()).filter((listed) => listed.pid !== process.pid && isChosen(listed));
    if (left.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Processes ${left.map(({ pid }) => pid).join(", ")} do not end.`);
    for (const { pid } of left) signal(pid, "SIGKILL");
    await wait(20);
  }
}

/** A negative pid is a group. One that is gone already needs no signal. */
export function signal(pid: number, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}

let bootId: Promise<string> | undefined;

async function readProcess(pid: string): Promise<ListedProcess | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    bootId ??= readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
    const started = `${(await bootId).trim()} ${fields[19]}`;
    const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    const instanceId = /(?:^|\0)PORTCULLIS_INSTANCE_ID=([^\0]*)/.exec(environment)?.[1];
    return { pid: Number(pid), group: Number(fields[2]), started, ...(instanceId !== undefined && { instanceId }) };
  } catch {
    return undefined;
  }
}

async function listByPs(only?: readonly number[]): Promise<readonly ListedProcess[]> {
  const which = only === undefined ? ["-ax"] : ["-p", only.join(",")];
  const { stdout } = await execa("ps", [...which, "-o", "pid=,pgid=,stat=,lstart="], {
    reject: false,
    env: { LC_ALL: "C" },
  });
  return stdout.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line);
    if (match === null || match[3]!.startsWith("Z")) return [];
    return [{ pid: Number(match[1]), group: Number(match[2]), started: match[4]! }];
  });
}
