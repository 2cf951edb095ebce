import type { FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import { isForeign, isSafe, plainAddress } from "./host-and-origin.ts";
import type { Access } from "./route.ts";
import type { Sessions } from "./session.ts";

export interface Authorisation {
  /** The request carries the token, or the cookie of somebody who signed in and uses our own page. */
  readonly isAuthorised: (request: FastifyRequest) => boolean;
  /** @throws DaemonError UNAUTHORIZED */
  readonly demand: (access: Access, request: FastifyRequest) => void;
}

export function createAuthorisation(sessions: Sessions): Authorisation {
  const isAuthorised = (request: FastifyRequest): boolean => {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return sessions.matchesToken(bearer);
    return sessions.read(request.headers.cookie) !== undefined && isFromOurPage(request);
  };
  return {
    isAuthorised,
    demand(access, request) {
      if (access === "open" || access === "instance") return;
      if (access === "read" && isFromThisMachine(request)) return;
      if (isAuthorised(request)) return;
      const hasCredential = request.headers.authorization !== undefined;
      throw new DaemonError("UNAUTHORIZED", hasCredential ? "The token is wrong." : "A token is needed.", {
        fix: "Send the header Authorization: Bearer TOKEN, with the token of the daemon's token file.",
      });
    },
  };
}

/** The token of a header Authorization: Bearer TOKEN. */
export function bearerOf({ headers }: Pick<FastifyRequest, "headers">): string | undefined {
  return /^bearer +([\x21-\x7e]+) *$/i.exec(headers.authorization ?? "")?.[1];
}

/**
 * Cookies are sent along by other sites' pages on this host, too, as ports do not part sites. A browser tells the origin of what
 * writes; of what reads it tells at least that another site asks, where it tells anything.
 */
function isFromOurPage(request: FastifyRequest): boolean {
  if (isForeign(request)) return false;
  const site = request.headers["sec-fetch-site"];
  if (!isSafe(request)) return request.headers.origin !== undefined;
  return site === undefined || site === "same-origin" || site === "none";
}

function isFromThisMachine({ socket }: Pick<FastifyRequest, "socket">): boolean {
  const address = plainAddress(socket.remoteAddress ?? "");
  return address === "::1" || address.startsWith("127.");
}
