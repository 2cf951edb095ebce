import type { FastifyReply, FastifyRequest } from "fastify";

import type { Sessions } from "../api/session.ts";
import { canonicalWorkspaceId } from "../api/workspace-id.ts";
import type { WorkspaceService } from "../workspaces/workspace-service.ts";
import type { ContractMatrix } from "./contract-matrix.ts";
import { renderLayout, type Page, type PageContext } from "./layout.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import { readPart, type Part } from "./read-part.ts";

/** What the routes of the page share. */
export interface PageServer {
  readonly service: WorkspaceService;
  readonly sessions: Sessions;
  readonly outcomes: Outcomes;
  readonly matrices: readonly ContractMatrix[];
}

export const queryOf = ({ url }: FastifyRequest): URLSearchParams => new URLSearchParams(url.split("?")[1] ?? "");

/** What the page of this request shows besides its subject. Takes the outcome that waits for it. */
export function readContext({ sessions, outcomes }: PageServer, request: FastifyRequest): PageContext {
  const query = queryOf(request);
  const outcome = outcomes.take(query.get("outcome") ?? undefined);
  query.delete("outcome");
  const address = `${request.url.split("?")[0]}${query.size > 0 ? `?${String(query)}` : ""}`;
  return { session: sessions.read(request.headers.cookie), outcome, address };
}

export const sendPage = (reply: FastifyReply, page: Page, context: PageContext, status = 200): FastifyReply =>
  reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(String(renderLayout(page, context)));

/** To the page that shows what became of a form: loading that one again sends nothing again. */
export function redirect(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).header("location", address).send();
}

export const redirectWithOutcome = (
  { outcomes }: PageServer,
  reply: FastifyReply,
  address: string,
  outcome: Outcome,
): FastifyReply => redirect(reply, `${address}${address.includes("?") ? "&" : "?"}outcome=${outcomes.put(outcome)}`);

/** A part of the page; an error that is none of ours is logged. */
export const readPartOf = <Value>(request: FastifyRequest, reading: Promise<Value>): Promise<Part<Value>> =>
  readPart(reading, (error) => request.log.error({ err: error }, "A part of the page could not be read."));

/** The id of the address, canonical; DaemonError INVALID_WORKSPACE_ID. */
export const readId = ({ params }: FastifyRequest): string =>
  canonicalWorkspaceId((params as { readonly id: string }).id);
