import { PortcullisError } from "../../core/portcullis-error.ts";
import { parseDaemonAddress } from "../../daemon/daemon-address.ts";
import { toTargetName } from "../../gates/restart-resolution/options.ts";

/** What is asked; `name` is how the report calls it. */
export type Target =
  | { readonly kind: "builtin"; readonly name: string }
  | { readonly kind: "command"; readonly name: string; readonly command: string }
  | { readonly kind: "http"; readonly name: string; readonly origin: URL };

/**
 * Reads `builtin`, `command:CMD` or `http:URL`; the address of a daemon may stand alone.
 *
 * @throws PortcullisError `usage`
 */
export function parseTarget(text: string): Target {
  if (text === "builtin") return { kind: "builtin", name: text };
  if (text.startsWith("command:")) {
    const command = text.slice("command:".length);
    if (command.trim() !== "" && !/[\0\r\n]/.test(command)) return { kind: "command", name: text, command };
    throw refuse(text, "names no command");
  }
  if (/^https?:/.test(text)) {
    const origin = parseDaemonAddress(toTargetName(text));
    return { kind: "http", name: origin.origin, origin };
  }
  throw refuse(text, "is no target");
}

const refuse = (text: string, what: string): PortcullisError =>
  new PortcullisError(
    "usage",
    `--target ${JSON.stringify(text)} ${what}.`,
    "It is builtin, command:CMD for a program that speaks the resolver protocol, or http:URL for a daemon.",
  );
