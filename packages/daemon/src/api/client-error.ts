import type { Socket } from "node:net";

import { DaemonError } from "../core/daemon-error.ts";

/** Answers what is not even a request, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.destroyed) return;
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const refusal = toRefusal(error.code);
  const body = JSON.stringify(refusal.toProblem());
  socket.end(
    [
      `HTTP/1.1 ${refusal.status} ${refusal.toProblem().title}`,
      "Content-Type: application/problem+json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
    () => socket.destroy(),
  );
}

function toRefusal(code: string | undefined): DaemonError {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return new DaemonError("REQUEST_TIMEOUT", "The request took too long.");
  if (code === "HPE_HEADER_OVERFLOW") return new DaemonError("HEADERS_TOO_LARGE", "The headers are too large.");
  return new DaemonError("INVALID_REQUEST", "This is not a request of HTTP.");
}
