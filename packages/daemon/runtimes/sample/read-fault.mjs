/** How a sample can be made to misbehave, for tests: see the README of the folder above. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

import { say } from "./say.mjs";

const NAMES = [
  "blocked",
  "crash",
  "deaf",
  "exit",
  "mute",
  "offspring",
  "silent",
  "slow",
  "wedged",
  "wrong-digest",
  "wrong-runtime",
];

/** @param {Readonly<Record<string, string | undefined>>} environment */
export function readFault(environment) {
  const name = environment.SAMPLE_FAULT || undefined;
  if (name !== undefined && !NAMES.includes(name)) {
    say(`SAMPLE_FAULT "${name}" is not one of ${NAMES.join(", ")}`);
    process.exit(2);
  }
  return {
    name,
    activeTasks: Number(environment.SAMPLE_ACTIVE_TASKS || 0),
    errorRate: Number(environment.SAMPLE_ERROR_RATE || 0),
    async atStart() {
      if (name === "exit") {
        say("SAMPLE_FAULT=exit: ending before the registration");
        process.exit(3);
      }
      if (name === "deaf") process.on("SIGTERM", () => say("SIGTERM is ignored"));
      if (name === "slow") await wait(Number(environment.SAMPLE_DELAY_SECONDS || 3) * 1000);
      if (name === "offspring") await startOffspring();
      if (name === "blocked") block();
    },
    async afterRegistration() {
      if (name !== "crash") return;
      await wait(Number(environment.SAMPLE_DELAY_SECONDS || 1) * 1000);
      process.kill(process.pid, "SIGABRT");
    },
  };
}

/** A child that ignores SIGTERM and would outlive its parent. */
async function startOffspring() {
  const program = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')";
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.unref();
  say(`child ${child.pid}`);
}

function block() {
  say("waits for ever");
  const forever = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(forever, 0, 0);
}
