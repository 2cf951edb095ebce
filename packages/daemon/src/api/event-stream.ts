import type { WorkspaceEvent } from "@portcullis/contracts";
import type { FastifyReply } from "fastify";
import { once } from "node:events";

import { DaemonError } from "../core/daemon-error.ts";
import type { WorkspaceService } from "../workspaces/workspace-service.ts";
import type { ApiLimits } from "./limits.ts";

const PAGE = 100;

interface StreamRequest {
  /** Only events of this workspace. */
  readonly workspaceId?: string;
  /** Id of the last event that the reader has; absent: events from now on. */
  readonly after?: number;
}

/** The event streams that are open. */
export interface EventStreams {
  /** Answers with server-sent events, until the reader goes, or the daemon stops. */
  open(reply: FastifyReply, request: StreamRequest): Promise<FastifyReply>;
  /** Ends them all. */
  close(): void;
  readonly count: number;
}

/**
 * Streams read the store, and take a new event only as a sign that there is something to read: so that a reader gets every event
 * once and in order, and what a slow one has not taken waits in the store and not in memory.
 */
export function createEventStreams(
  service: Pick<WorkspaceService, "events" | "subscribe">,
  limits: Pick<ApiLimits, "streams" | "streamBufferBytes" | "streamStall" | "streamKeepAlive">,
): EventStreams {
  const enders = new Set<() => void>();
  return {
    async open(reply, request) {
      if (enders.size >= limits.streams)
        throw new DaemonError("PLATFORM_UNAVAILABLE", "Too many event streams are open.", {
          fix: "Close one, or ask for pages.",
        });
      const ending = new AbortController();
      const end = (): void => ending.abort();
      enders.add(end);
      reply.raw.once("close", end);
      try {
        await run(reply, request, ending.signal);
      } finally {
        enders.delete(end);
      }
      return reply;
    },
    close: () => enders.forEach((end) => end()),
    get count() {
      return enders.size;
    },
  };

  async function run(reply: FastifyReply, { workspaceId, after }: StreamRequest, ending: AbortSignal): Promise<void> {
    const bell = createBell(ending);
    // Any event may be what others waited for to be shown.
    const unsubscribe = service.subscribe(bell.ring);
    const scope = workspaceId === undefined ? {} : { workspaceId };
    let keepAlive: NodeJS.Timeout | undefined;
    try {
      const newest = (await service.events({ ...scope, limit: 1, newest: true })).events.at(-1)?.id ?? 0;
      // A reader may come from a store that is gone, where the ids were higher.
      let position = Math.min(after ?? newest, newest);
      const writer = beginStream(reply, ending, limits);
      keepAlive = setInterval(() => {
        writer.beat();
        bell.ring();
      }, limits.streamKeepAlive);
      // A reader that loses the connection before the first event goes on from here.
      await writer.write(`retry: 2000\nid: ${position}\n\n`);
      while (!writer.isClosed()) {
        const { events } = await service.events({ ...scope, limit: PAGE, cursor: String(position) });
        for (const event of events) {
          await writer.write(toMessage(event));
          position = event.id;
        }
        if (events.length === 0) await bell.rung();
      }
    } catch (error) {
      if (!reply.sent) throw error;
      if (!ending.aborted && !reply.raw.destroyed) reply.log.warn({ err: error }, "event stream ended");
    } finally {
      clearInterval(keepAlive);
      unsubscribe();
      if (reply.sent) reply.raw.end();
    }
  }
}

const toMessage = (event: WorkspaceEvent): string => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;

interface StreamWriter {
  /** Returns when the reader has room for more; a reader that takes nothing for too long is cut off. */
  write(text: string): Promise<void>;
  /** Lets the reader, and what lies between, see that the stream is alive. */
  beat(): void;
  isClosed(): boolean;
}

function beginStream(
  reply: FastifyReply,
  ending: AbortSignal,
  limits: Pick<ApiLimits, "streamBufferBytes" | "streamStall">,
): StreamWriter {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    connection: "close",
  });
  raw.socket?.setTimeout(0);
  const isClosed = (): boolean => ending.aborted || raw.destroyed || raw.writableEnded;
  return {
    isClosed,
    beat: () => void (isClosed() || raw.writableNeedDrain || raw.write(": keep-alive\n\n")),
    async write(text) {
      if (isClosed()) return;
      raw.write(text);
      if (raw.writableLength <= limits.streamBufferBytes) return;
      try {
        await once(raw, "drain", { signal: AbortSignal.any([ending, AbortSignal.timeout(limits.streamStall)]) });
      } catch (error) {
        raw.destroy();
        throw error;
      }
    },
  };
}

/** Wakes one that waits; a ring that nobody waits for is kept. */
function createBell(ending: AbortSignal): { readonly ring: () => void; readonly rung: () => Promise<void> } {
  let isRung = false;
  let wake: (() => void) | undefined;
  const ring = (): void => {
    isRung = true;
    wake?.();
  };
  ending.addEventListener("abort", ring);
  return {
    ring,
    async rung() {
      if (!isRung) await new Promise<void>((resolve) => (wake = resolve));
      isRung = false;
    },
  };
}
