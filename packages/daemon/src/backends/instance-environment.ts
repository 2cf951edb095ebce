import { DaemonError } from "../core/daemon-error.ts";
import type { BootOrder } from "./backend.ts";

/** These decide how the interpreter and the loader of the system start, and could make them run something else. */
const STEERING = /^(?:NODE_|LD_|DYLD_)/i;

/** The environment of a process on this machine: PATH and LANG of ours, what the order gives, and what every program is told. */
export function instanceEnvironment(order: BootOrder): {
  readonly env: Readonly<Record<string, string>>;
  /** Variables that are left out, as fields of the order. */
  readonly ignored: readonly string[];
} {
  const { PATH, LANG } = process.env;
  const given = Object.entries(order.env);
  for (const [name, value] of given)
    if (name === "" || /[=\0]/.test(name) || value.includes("\0"))
      throw new DaemonError("PROVISION_FAILED", `The variable ${JSON.stringify(name)} cannot be in an environment.`, {
        fix: "Names are not empty and have no equals sign; neither names nor values have a NUL.",
      });
  const isSteering = (name: string): boolean => STEERING.test(name);
  return {
    env: {
      ...(PATH !== undefined && { PATH }),
      ...(LANG !== undefined && { LANG }),
      ...Object.fromEntries(given.filter(([name]) => !isSteering(name))),
      PORTCULLIS_URL: order.platformUrl,
      PORTCULLIS_WORKSPACE_ID: order.workspaceId,
      PORTCULLIS_WORKSPACE_NAME: order.name,
      PORTCULLIS_GENERATION: String(order.generation),
      PORTCULLIS_RUNTIME: order.runtime,
      PORTCULLIS_CONFIG: order.configFolder,
    },
    ignored: given
      .map(([name]) => name)
      .filter(isSteering)
      .map((name) => `env.${name}`),
  };
}
