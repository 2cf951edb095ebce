import type { FastifyRequest } from "fastify";
import { isIP } from "node:net";

import { DaemonError } from "../core/daemon-error.ts";

const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

export const isSafe = ({ method }: Pick<FastifyRequest, "method">): boolean => SAFE_METHODS.has(method);

/**
 * Refuses what a foreign page makes a browser send. Its own name may point to this machine, so only loopback names, the hosts
 * given and the address that the connection came in on are served; and what writes comes from our own pages, or from no page.
 */
export function createHostCheck(hosts: readonly string[]): (request: FastifyRequest) => void {
  const allowed = new Set([...LOOPBACK_NAMES, ...hosts.map((host) => bracketed(host.toLowerCase()))]);
  return (request) => {
    // Of two, whoever stands before us may have looked at the other.
    if (request.raw.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === "host").length > 1)
      throw new DaemonError("INVALID_REQUEST", "The request names two hosts.");
    const name = hostName(request.headers.host ?? "");
    if (name === undefined || !(allowed.has(name) || name === localAddress(request)))
      throw new DaemonError("HOST_REFUSED", "This host name is not served here.", {
        fix: "Ask by localhost or 127.0.0.1, or start the daemon with --host and the name.",
      });
    if (!isSafe(request) && isForeign(request))
      throw new DaemonError("ORIGIN_REFUSED", "Pages of another origin may not write here.", {
        fix: "Send the request from the daemon's own page, or from a program that sends no Origin.",
      });
  };
}

/** The header Origin names another origin than the one that the request was sent to. */
export function isForeign({ headers: { origin, host } }: Pick<FastifyRequest, "headers">): boolean {
  if (origin === undefined) return false;
  return !["http", "https"].some((scheme) => origin.toLowerCase() === `${scheme}://${host?.toLowerCase()}`);
}

/** The name in a Host header without its port; `undefined` where it is none. */
function hostName(header: string): string | undefined {
  return /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1];
}

/** An address cannot be made to point elsewhere: the one that was connected to is surely ours. */
function localAddress({ socket }: Pick<FastifyRequest, "socket">): string | undefined {
  const { localAddress: address } = socket;
  return address === undefined ? undefined : bracketed(plainAddress(address));
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/** An address of version 4 as such, also where the socket is of version 6. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");
