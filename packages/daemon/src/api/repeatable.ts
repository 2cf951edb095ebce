import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import type { Repeatable } from "../workspaces/workspace-service.ts";
import { bytesOf } from "./body.ts";

/**
 * The key under which a write may be repeated, and what tells whether it is the same write: its method, its path with the id in
 * canonical form, its query and the bytes of its body.
 *
 * @throws DaemonError INVALID_REQUEST for a key that is not 1 to 255 visible ASCII characters
 */
export function readRepeatable(request: FastifyRequest): Repeatable {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return {};
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new DaemonError("INVALID_REQUEST", "The header Idempotency-Key must be 1 to 255 visible ASCII characters.", {
      fix: "Send a random UUID, new for each request and the same for each repetition.",
    });
  const subject = [request.method, request.routeOptions.url, request.params, request.query];
  const fingerprint = createHash("sha256")
    .update(`${JSON.stringify(subject)}\n`)
    .update(bytesOf(request))
    .digest("hex");
  return { key, fingerprint };
}
