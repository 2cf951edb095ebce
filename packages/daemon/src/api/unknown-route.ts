import type { FastifyReply, FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import { nearestName } from "../core/nearest-name.ts";
import { sendProblem } from "./problem-answer.ts";

/** A route that is there: /workspaces/:id, with its methods. */
export interface KnownRoute {
  readonly path: string;
  readonly methods: readonly string[];
}

/** Answers what no route takes: 405 with the methods of the path where there are any, else 404 with the nearest route. */
export function createUnknownRouteHandler(
  known: () => readonly KnownRoute[],
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (request, reply) => {
    const path = request.url.split("?", 1)[0]!;
    const allowed = known()
      .filter((route) => matches(route.path, path))
      .flatMap(({ methods }) => methods);
    if (allowed.length === 0) return sendProblem(notFound(path, known()), request, reply);
    const allow = [...new Set(allowed)].toSorted().join(", ");
    reply.header("allow", allow);
    const message = `${request.method} is not a method of this path.`;
    return sendProblem(new DaemonError("METHOD_NOT_ALLOWED", message, { fix: `Use ${allow}.` }), request, reply);
  };
}

function notFound(path: string, known: readonly KnownRoute[]): DaemonError {
  const given = path.slice(0, 200).split("/");
  const spellings = new Map(known.map((route) => [asGiven(route.path, given), route.path]));
  const nearest = nearestName(given.join("/"), [...spellings.keys()]);
  const route = nearest === undefined ? undefined : spellings.get(nearest);
  return new DaemonError("ROUTE_NOT_FOUND", "There is no such route.", {
    fix: route === undefined ? "GET /openapi.json lists the routes." : `Did you mean ${route}?`,
  });
}

/** A pattern with what was given in place of its parameters, so that only the fixed parts count. */
const asGiven = (pattern: string, given: readonly string[]): string =>
  pattern
    .split("/")
    .map((segment, index) => (segment.startsWith(":") || segment === "*" ? (given[index] ?? segment) : segment))
    .join("/");

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  const isOpen = wanted.at(-1) === "*";
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => segment === "*" || segment.startsWith(":") || segment === given[index]);
}
