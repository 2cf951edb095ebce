import type { FastifyReply } from "fastify";

import type { Answer } from "../workspaces/workspace-service.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** Sends a body as JSON with 200, or with another status. */
export function sendJson(reply: FastifyReply, body: unknown, status = 200): FastifyReply {
  return reply.code(status).header("content-type", JSON_TYPE).send(JSON.stringify(body));
}

/** Sends what the service answers to a write. */
export function sendAnswer(reply: FastifyReply, { status, body, replayed }: Answer<unknown>): FastifyReply {
  if (replayed === true) reply.header("idempotency-replayed", "true");
  return sendJson(reply, body, status);
}
