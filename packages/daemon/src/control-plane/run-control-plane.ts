import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { createLog } from "../api/create-log.ts";
import { openLocalBackend } from "../backends/local.ts";
import { readToken } from "../files/read-token.ts";
import { lockFolder } from "../store/folder-lock.ts";
import { openVolumes } from "../volumes/open-volumes.ts";
import { createControlPlane } from "./create-control-plane.ts";

export interface ControlPlaneSettings {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly data: string;
  readonly tokenFile: string;
  readonly logLevel: string;
  /** Also stops when the standard input closes. */
  readonly stopsWithInput: boolean;
  readonly version: string;
}

/** Serves until it is told to stop, and leaves no process behind. */
export async function runControlPlane(settings: ControlPlaneSettings): Promise<void> {
  const { host, port, data, tokenFile, version } = settings;
  const log = createLog(settings.logLevel, process.stderr);
  const stopped = untilStopped(settings.stopsWithInput);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const token = await readToken(tokenFile, { create: true });
  const address = `http://${host}:${port}`;
  const opened: (() => Promise<void>)[] = [];
  try {
    const lost = new AbortController();
    const lock = await lockFolder(join(data, "lock"), `The folder ${data}`, address, () => lost.abort());
    opened.push(async () => await lock.release());
    const backend = await openLocalBackend({ folder: join(data, "instances"), log });
    opened.push(async () => await backend.close());
    const volumes = openVolumes(join(data, "volumes"));
    const app = await createControlPlane({ backend, volumes, token, log, version, hosts: [host] });
    opened.push(async () => await app.close());
    const listening = await app.listen({ host, port });
    process.stderr.write(`portcullis-control-plane READY ${listening} token in ${tokenFile}\n`);
    const gone = new Promise((resolve) => lost.signal.addEventListener("abort", resolve, { once: true }));
    await Promise.race([stopped, gone]);
  } finally {
    for (const close of opened.toReversed()) await close();
    // An open input would keep the process alive.
    if (settings.stopsWithInput) process.stdin.destroy();
  }
}

async function untilStopped(stopsWithInput: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => resolve());
    if (!stopsWithInput) return;
    process.stdin.once("end", resolve);
    process.stdin.once("error", resolve);
    process.stdin.resume();
  });
}
