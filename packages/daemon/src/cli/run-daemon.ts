import { mkdir } from "node:fs/promises";

import { createLog } from "../api/create-log.ts";
import type { Settings } from "./read-settings.ts";
import { serve } from "./serve.ts";

/** Runs until it is told to stop: 0, or 130 where an interrupt had to cut it short. */
export async function runDaemon(settings: Settings): Promise<number> {
  const log = createLog(settings.logLevel, process.stderr);
  const stopping = untilStopped(settings.stopsWithInput);
  await mkdir(settings.data, { recursive: true, mode: 0o700 });
  if (settings.templates.startsWith(settings.data)) await mkdir(settings.templates, { recursive: true });
  const daemon = await serve({ ...settings, ...(await settings.readTokens()) }, log);
  process.stdout.write(`portcullis-daemon ${settings.version} listens on ${daemon.address}\n`);
  process.stdout.write(
    `  data ${settings.data}\n  templates ${settings.templates}\n  token in ${settings.tokenFile}\n`,
  );
  const why = await stopping;
  log.info({ why }, "stops");
  let isCut = false;
  const cut = new Promise<void>((resolve) => {
    process.once("SIGINT", () => {
      isCut = true;
      resolve();
    });
  });
  await Promise.race([daemon.stop(), cut]);
  // Whoever holds the other end open does not keep this process.
  process.stdin.destroy();
  if (isCut) process.exit(130);
  return 0;
}

async function untilStopped(stopsWithInput: boolean): Promise<string> {
  return await new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
    if (!stopsWithInput) return;
    process.stdin.on("end", () => resolve("standard input closed"));
    process.stdin.on("error", () => resolve("standard input closed"));
    process.stdin.resume();
  });
}
