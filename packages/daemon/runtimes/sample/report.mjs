/** Registration and heartbeats, tried again with growing waits as long as the daemon cannot be reached. */
import { setTimeout as wait } from "node:timers/promises";

import { say } from "./say.mjs";

const LONGEST_WAIT = 5_000;
/** The generation is stale, or the workspace is gone. */
const OVER = new Set([409, 410]);

export function createReporter({ platform, token, registration, heartbeatSeconds, fault }) {
  const { workspace_id, generation } = registration;
  const started = Date.now();

  /** Gives the status of the answer; undefined where there is none. */
  async function post(path, body) {
    try {
      const response = await fetch(new URL(path, platform), {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        redirect: "error",
        signal: AbortSignal.timeout(10_000),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return undefined;
    }
  }

  /** Gives true once it is registered, false when there is nothing to register for any more. */
  async function register() {
    for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_WAIT)) {
      const status = await post("/registry/register", registration);
      if (status === 200) return true;
      if (OVER.has(status)) return false;
      say(`registration: ${status === undefined ? "no answer" : `status ${status}`}; trying again`);
      await wait(pause);
    }
  }

  /** Returns once the daemon says that this generation is over. */
  async function run() {
    if (!(await register())) return;
    say("registered");
    await fault.afterRegistration();
    for (;;) {
      await wait(heartbeatSeconds * 1000);
      if (fault.name === "mute") continue;
      const status = await post("/registry/heartbeat", {
        workspace_id,
        generation,
        active_tasks: fault.activeTasks,
        error_rate: fault.errorRate,
        wedged: fault.name === "wedged",
        uptime_seconds: Math.floor((Date.now() - started) / 1000),
      });
      if (OVER.has(status)) return;
      // A daemon that has lost track of this instance is told of it again.
      if (status === 404 && !(await register())) return;
    }
  }

  return { run };
}
