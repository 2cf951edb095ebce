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
  const spellings = new Map(known.map((route) => [filled(route.path, given).join("/"), route.path]));
  const nearest = nearestName(given.join("/"), [...spellings.keys()]);
  const route = spellings.get(nearest ?? "");
  return new DaemonError("ROUTE_NOT_FOUND", "There is no such route.", {
    fix:
      route === undefined || !isNear(route, given) ? "GET /openapi.json lists the routes." : `Did you mean ${route}?`,
  });
}

const isOpen = (segment: string): boolean => segment.startsWith(":") || segment === "*";

/** A pattern with what was given in place of its parameters: so that they count for nothing. */
const filled = (pattern: string, given: readonly string[]): readonly string[] =>
  pattern.split("/").map((segment, index) => (isOpen(segment) ? (given[index] ?? segment) : segment));

/** The fixed parts alone are near, too: a pattern of parameters would be near to anything. */
function isNear(pattern: string, given: readonly string[]): boolean {
  const segments = pattern.split("/");
  const fixed = (parts: readonly string[]): string =>
    parts.filter((_, index) => !isOpen(segments[index] ?? "")).join("/");
  return nearestName(fixed(given), [fixed(segments)]) !== undefined;
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  const isWild = wanted.at(-1) === "*";
  if (isWild ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => isOpen(segment) || segment === given[index]);
}
