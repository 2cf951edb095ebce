import type { FastifyInstance } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import type { EventStreams } from "./event-stream.ts";
import type { ApiLimits } from "./limits.ts";

/** Closing ends the event streams, refuses what comes yet, and waits for requests under way; what takes too long is cut off. */
export function stopGracefully(
  app: FastifyInstance,
  streams: EventStreams,
  limits: Pick<ApiLimits, "stopGrace">,
): void {
  let isClosing = false;
  const timers: NodeJS.Timeout[] = [];
  app.addHook("onRequest", (_request, reply, done) => {
    if (!isClosing) return done();
    reply.header("connection", "close");
    throw new DaemonError("PLATFORM_UNAVAILABLE", "The daemon is stopping.", { fix: "Ask again when it is up." });
  });
  app.addHook("preClose", (done) => {
    isClosing = true;
    streams.close();
    // Connections whose last request ends during the stop are idle then.
    timers.push(setInterval(() => app.server.closeIdleConnections(), 50));
    timers.push(setTimeout(() => app.server.closeAllConnections(), limits.stopGrace));
    done();
  });
  app.addHook("onClose", (_app, done) => {
    timers.forEach((timer) => clearTimeout(timer));
    done();
  });
}
