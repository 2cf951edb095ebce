import { join } from "node:path";
import { pino, type Logger } from "pino";

import type { Backend } from "../backends/backend.ts";
import { openControlPlaneBackend } from "../backends/control-plane.ts";
import { openLocalBackend } from "../backends/local.ts";
import { DaemonError } from "../core/daemon-error.ts";

const PREFIX = "control-plane:";

/** The back-end that `--provisioner` names. */
export async function openBackend({
  provisioner,
  provisionerToken,
  data,
  log = pino({ level: "silent" }),
}: {
  readonly provisioner: string;
  readonly provisionerToken?: string;
  readonly data: string;
  readonly log?: Logger;
}): Promise<Backend> {
  if (provisioner === "local") return await openLocalBackend({ folder: join(data, "instances"), log });
  const address = provisioner.startsWith(PREFIX) ? provisioner.slice(PREFIX.length) : "";
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new DaemonError("INVALID_REQUEST", `"${provisioner}" is no back-end.`, {
      fix: "Use --provisioner local, or --provisioner control-plane:http://127.0.0.1:4290.",
    });
  return openControlPlaneBackend({
    address,
    orgId: "local",
    ...(provisionerToken !== undefined && { token: provisionerToken }),
  });
}
