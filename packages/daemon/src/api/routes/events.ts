import type { FastifyReply } from "fastify";

import { DaemonError } from "../../core/daemon-error.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendJson } from "../answer.ts";
import type { EventStreams } from "../event-stream.ts";
import { integerParameter, textParameter } from "../query-parameter.ts";
import { type Call, defineRoute, type Route } from "../route.ts";

const STREAM = "text/event-stream";

const parameters = {
  limit: integerParameter("Events on a page.", { maximum: 500, absent: 100 }),
  cursor: textParameter("The `next_cursor` of the page before.", 20),
  after: textParameter("Id of the last event that is known: those after it are given.", 20),
};

const answers = [
  { status: 200, description: "A page, oldest first.", contract: "workspace_event_page" },
  {
    status: 200,
    description:
      "Where the client accepts an event stream: the events as they happen, each with its id, its data by the contract workspace_event.",
    mediaType: STREAM,
  },
] as const;

const headers = { "Last-Event-ID": "Of an event stream that was lost: as `after`." };

type EventCall = Call<
  undefined,
  { readonly limit: number; readonly cursor: string | undefined; readonly after: string | undefined }
>;

export function eventRoutes(service: WorkspaceService, streams: EventStreams): readonly Route[] {
  async function give({ request, reply, query }: EventCall, workspaceId?: string): Promise<FastifyReply> {
    const after = readEventId(query.after ?? request.headers["last-event-id"] ?? query.cursor);
    const scope = workspaceId === undefined ? {} : { workspaceId };
    if (request.method === "GET" && (request.headers.accept ?? "").includes(STREAM))
      return await streams.open(reply, { ...scope, ...(after !== undefined && { after }) });
    const cursor = after === undefined ? {} : { cursor: String(after) };
    return sendJson(reply, await service.events({ ...scope, ...cursor, limit: query.limit }));
  }
  const shared = { method: "GET", access: "read", tag: "events", query: parameters, headers, answers } as const;
  return [
    defineRoute({
      ...shared,
      path: "/events",
      summary: "Read the events of all workspaces, or follow them",
      codes: ["INVALID_CURSOR"],
      handle: async (call) => await give(call),
    }),
    defineRoute({
      ...shared,
      path: "/workspaces/:id/events",
      summary: "Read the events of a workspace, or follow them",
      codes: ["INVALID_CURSOR"],
      async handle(call) {
        await service.read(call.id, { includeRemoved: true });
        return await give(call, call.id);
      },
    }),
  ];
}

function readEventId(given: string | readonly string[] | undefined): number | undefined {
  if (given === undefined || given === "") return undefined;
  if (typeof given === "string" && /^\d{1,15}$/.test(given)) return Number(given);
  throw new DaemonError("INVALID_CURSOR", "This is not the id of an event.", {
    fix: "Give the `next_cursor` of a page, or the id of the last event that you have.",
  });
}
