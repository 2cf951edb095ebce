import { DaemonError } from "../core/daemon-error.ts";

const PREFIX = "control-plane:";

/**
 * The address of the control plane; `undefined` for the local back-end.
 * @throws DaemonError INVALID_REQUEST
 */
export function readProvisioner(provisioner: string): string | undefined {
  if (provisioner === "local") return undefined;
  const address = provisioner.startsWith(PREFIX) ? provisioner.slice(PREFIX.length) : "";
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address;
  throw new DaemonError("INVALID_REQUEST", `"${provisioner}" is no back-end.`, {
    fix: "Use --provisioner local, or --provisioner control-plane:http://127.0.0.1:4290.",
  });
}
