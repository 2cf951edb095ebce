import type { FastifyReply, FastifyRequest } from "fastify";

import type { DaemonCode } from "../core/daemon-error.ts";
import type { Repeatable } from "../workspaces/workspace-service.ts";
import { noBody, type BodyReader } from "./body.ts";
import { readQuery, type QueryShape, type QueryValues } from "./query-parameter.ts";
import { readRepeatable } from "./repeatable.ts";

/**
 * Who may ask. `open`: anybody. `read`: anybody on this machine, others with the token. `token`: only with the token.
 * `instance`: the service judges the bearer, which is the token of an instance.
 */
export type Access = "open" | "read" | "token" | "instance";

/** An answer that a route gives, as the description of the interface tells it. */
export interface DescribedAnswer {
  readonly status: number;
  readonly description: string;
  /** Name of the contract that it keeps; absent: it is no JSON. */
  readonly contract?: string;
  /** `application/json` where absent. */
  readonly mediaType?: string;
}

/** A request as a route sees it: everything is parsed. */
export interface Call<Body, Query> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Of the path; canonical where it is a workspace's. Empty where the path has none. */
  readonly id: string;
  /** What stands in place of the path's asterisk. */
  readonly rest: string;
  readonly query: Query;
  readonly body: Body;
  /** Empty where the route is not repeatable. */
  readonly repeat: Repeatable;
}

export interface RouteDefinition<Body, Shape extends QueryShape> {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** As Fastify spells it: /workspaces/:id/files/* */
  readonly path: string;
  readonly access: Access;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly query?: Shape;
  /** Names of headers that it reads, with what they are for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyReader<Body>;
  /** Bytes, where the usual limit does not do. */
  readonly bodyLimit?: number;
  /** The header Idempotency-Key counts. */
  readonly isRepeatable?: boolean;
  readonly answers: readonly DescribedAnswer[];
  /** Refusals beside those that follow from the rest. */
  readonly codes?: readonly DaemonCode[];
  /** Sends the answer, and gives the reply. */
  handle(call: Call<Body, QueryValues<Shape>>): Promise<FastifyReply>;
}

/** A route whose types are settled. */
type NoQuery = Readonly<Record<string, never>>;

export interface Route extends Omit<RouteDefinition<unknown, QueryShape>, "handle" | "body" | "query" | "codes"> {
  readonly query: QueryShape;
  readonly body: BodyReader<unknown>;
  readonly codes: readonly DaemonCode[];
  run(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

export function defineRoute<Body = undefined, const Shape extends QueryShape = NoQuery>(
  definition: RouteDefinition<Body, Shape>,
): Route {
  const shape = definition.query ?? ({} as Shape);
  // Without a reader, `Body` is undefined, which is what this one gives.
  const body = definition.body ?? (noBody as BodyReader<Body>);
  const isRead = definition.method === "GET";
  return {
    ...definition,
    query: shape,
    body,
    codes: codesOf(definition),
    async run(request, reply) {
      const parameters = request.params as Readonly<Record<string, string>>;
      return await definition.handle({
        request,
        reply,
        id: parameters["id"] ?? "",
        rest: parameters["*"] ?? "",
        query: readQuery(shape, request.query),
        body: isRead ? (undefined as Body) : body.read(request),
        repeat: definition.isRepeatable === true ? readRepeatable(request) : {},
      });
    },
  };
}

export const isWorkspacePath = (path: string): boolean => path.startsWith("/workspaces/:id");

const BODY_CODES = {
  none: ["INVALID_JSON_BODY", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"],
  json: ["INVALID_JSON_BODY", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"],
  bytes: ["BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"],
} as const satisfies Readonly<Record<string, readonly DaemonCode[]>>;

/** What a route can refuse with: its own codes, and those that follow from who may ask, its path and its body. */
function codesOf<Body, Shape extends QueryShape>(route: RouteDefinition<Body, Shape>): readonly DaemonCode[] {
  const { method, access, path, body, isRepeatable, codes = [] } = route;
  const all = new Set<DaemonCode>([...codes, "INVALID_REQUEST", "HOST_REFUSED", "INTERNAL", "PLATFORM_UNAVAILABLE"]);
  const add = (...more: readonly DaemonCode[]): void => more.forEach((code) => all.add(code));
  if (access !== "open") add("UNAUTHORIZED");
  if (isWorkspacePath(path)) add("INVALID_WORKSPACE_ID", "WORKSPACE_NOT_FOUND", "WORKSPACE_REMOVED");
  if (method !== "GET") add("ORIGIN_REFUSED", ...BODY_CODES[body?.kind ?? "none"]);
  if (isRepeatable === true) add("IDEMPOTENCY_KEY_REUSED", "REQUEST_IN_PROGRESS");
  return [...all].toSorted();
}
