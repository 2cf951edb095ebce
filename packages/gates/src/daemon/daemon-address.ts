import { PortcullisError } from "../core/portcullis-error.ts";

/**
 * The origin of a daemon: all that is ever asked, and the only place where the token is sent.
 *
 * @throws PortcullisError `usage` for everything but http://HOST:PORT and https://HOST:PORT; an address may hold a password, so
 *   no message repeats it
 */
export function parseDaemonAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw wrong("is not an address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw wrong("is neither http nor https");
  if (url.username !== "" || url.password !== "") throw wrong("has a name or a password in it");
  if (url.href !== `${url.origin}/`) throw wrong("has more than a host and a port");
  return url;
}

/** Whether what is sent there stays on this machine. */
export const isThisMachine = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

const wrong = (what: string): PortcullisError =>
  new PortcullisError(
    "usage",
    `What --daemon names ${what}.`,
    "Write http://127.0.0.1:4280, or https://HOST; a token is read from --token-file or PORTCULLIS_TOKEN.",
  );
