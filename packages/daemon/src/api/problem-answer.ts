import type { FastifyReply, FastifyRequest } from "fastify";

import { DaemonError, type DaemonCode } from "../core/daemon-error.ts";

const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** What Fastify itself refuses, in our codes. */
const FRAMEWORK_CODES: Readonly<Record<string, readonly [DaemonCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["BODY_TOO_LARGE", "The body is too large."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: Content-Type: application/json."],
  FST_ERR_CTP_INVALID_JSON_BODY: ["INVALID_JSON_BODY", "The body is no JSON."],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["INVALID_JSON_BODY", "The body is empty, and is to be JSON."],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["INVALID_REQUEST", "The body is not as long as Content-Length says."],
  FST_ERR_BAD_URL: ["INVALID_REQUEST", "The path is not written rightly."],
  FST_ERR_MAX_PARAM_LENGTH: ["URI_TOO_LONG", "A part of the path is too long."],
};

/** Answers with problem details. An error that nobody foresaw is logged with the request's id, and nothing of it is told. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error);
  if (refusal.code === "INTERNAL") request.log.error({ err: error }, "unexpected error");
  else if (refusal.status >= 500) request.log.warn({ code: refusal.code, err: refusal }, "request failed");
  if (refusal.status === 401) reply.header("www-authenticate", 'Bearer realm="portcullis"');
  if (refusal.status === 503) reply.header("retry-after", "1");
  return reply
    .code(refusal.status)
    .header("content-type", PROBLEM_TYPE)
    .send(JSON.stringify(refusal.toProblem(`urn:uuid:${request.id}`)));
}

function toRefusal(error: unknown): DaemonError {
  if (error instanceof DaemonError) return error;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  const known = typeof code === "string" && Object.hasOwn(FRAMEWORK_CODES, code) ? FRAMEWORK_CODES[code] : undefined;
  if (known !== undefined) return new DaemonError(...known);
  // Its parsers blame the request so; what they say may quote it, and is not told.
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500)
    return new DaemonError("INVALID_REQUEST", "The request cannot be read.");
  return new DaemonError("INTERNAL", "internal error", {
    fix: "This is a fault of the daemon: its log tells of it under the id in `instance`.",
    cause: error,
  });
}
