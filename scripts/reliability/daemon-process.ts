import { execa } from "execa";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";

import { root } from "../run-steps.ts";

/** The daemon as a process that is killed and started again on the same folder. */
export interface DaemonProcess {
  readonly address: string;
  readonly pid: number;
  /** Without warning: what a crash or the kernel does. */
  kill(): Promise<void>;
  /** As asked by SIGTERM; gives the exit code. */
  stop(): Promise<number | undefined>;
}

export interface DaemonOptions {
  readonly data: string;
  readonly templates?: string;
  /** The daemon, where absent. */
  readonly program?: string;
  readonly port: number;
  readonly more: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts it, and waits until it answers; its last output is in the error where it does not. */
export async function startDaemon({
  data,
  templates,
  port,
  more,
  environment,
  program = "portcullis-daemon",
}: DaemonOptions): Promise<DaemonProcess> {
  const launcher = join(root, "packages/daemon/bin", `${program}.cjs`);
  const options = [
    "--data",
    data,
    ...(templates === undefined ? [] : ["--templates", templates]),
    "--port",
    String(port),
    "--log-level",
    "warn",
    "--stop-with-input",
    ...more,
  ];
  const daemon = execa(process.execPath, [launcher, ...options], {
    stdin: "pipe",
    reject: false,
    all: true,
    maxBuffer: 4_000_000,
    // A stop that takes long is to be seen as one.
    forceKillAfterDelay: 60_000,
    ...(environment !== undefined && { env: environment }),
  });
  const address = await listening(daemon);
  return {
    address,
    pid: daemon.pid!,
    async kill() {
      daemon.kill("SIGKILL");
      await daemon;
    },
    async stop() {
      daemon.kill("SIGTERM");
      return (await daemon).exitCode;
    },
  };
}

/** A process whose output is read while it runs, and which ends some time. */
type Running = PromiseLike<{ readonly exitCode?: number; readonly signal?: string }> & { readonly all: Readable };

async function listening(daemon: Running): Promise<string> {
  let output = "";
  return await new Promise((resolve, reject) => {
    daemon.all.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const [, address] = /(?:listens on|READY) (\S+)/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
    void daemon.then(({ exitCode, signal }) =>
      reject(new Error(`The daemon ended before it listened (${exitCode ?? signal}):\n${output}`)),
    );
  });
}

/** Processes of this machine in whose environment that text stands: the instances of one data folder. Linux only. */
export function findProcesses(text: string): readonly number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return [];
    try {
      return readFileSync(`/proc/${name}/environ`, "utf8").includes(text) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
