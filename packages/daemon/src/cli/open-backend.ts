import { join } from "node:path";
import { pino, type Logger } from "pino";

import type { Backend } from "../backends/backend.ts";
import { openControlPlaneBackend } from "../backends/control-plane.ts";
import { openLocalBackend } from "../backends/local.ts";
import { readProvisioner } from "./read-provisioner.ts";

/** The back-end that `--provisioner` names. */
export async function openBackend({
  provisioner,
  provisionerToken,
  data,
  organisation,
  log = pino({ level: "silent" }),
}: {
  readonly provisioner: string;
  readonly provisionerToken?: string;
  readonly data: string;
  /** Under which the control plane keeps this daemon's instances apart from those of others. */
  readonly organisation: string;
  readonly log?: Logger;
}): Promise<Backend> {
  const address = readProvisioner(provisioner);
  if (address === undefined) return await openLocalBackend({ folder: join(data, "instances"), log });
  return openControlPlaneBackend({
    address,
    orgId: organisation,
    ...(provisionerToken !== undefined && { token: provisionerToken }),
  });
}
