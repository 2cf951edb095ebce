import { resolveReference } from "../commits.ts";
import { findRepository, refuseIncomplete, REPOSITORY, type Route, type RouteRequest } from "../reply.ts";
import { toStatus } from "./gitea-answers.ts";
import { list } from "./gitea-list.ts";

export function listStatusRoutes(linksCombined: boolean): Readonly<Record<string, Route>> {
  const read = (request: RouteRequest, reference: string) => {
    const repository = findRepository(request);
    const sha = resolveReference(repository, reference) ?? reference;
    const snapshots = [...repository.requests.values()];
    for (const { incomplete } of snapshots) refuseIncomplete(incomplete, "statuses");
    const own = snapshots.flatMap(({ statuses = [] }) => statuses).filter((status) => status.sha === sha);
    return own.toSorted((one, other) => Date.parse(other.updated_at) - Date.parse(one.updated_at));
  };
  const statuses =
    (parameter: string): Route =>
    (request) =>
      list(
        read(request, request.parameters[parameter] ?? "").map((status) => toStatus(request, status)),
        { link: true },
      );
  return {
    [`GET ${REPOSITORY}/commits/{ref}/statuses`]: statuses("ref"),
    [`GET ${REPOSITORY}/statuses/{sha}`]: statuses("sha"),
    [`GET ${REPOSITORY}/commits/{ref}/status`]: (request) => {
      const latest = new Map(
        read(request, request.parameters["ref"] ?? "")
          .toReversed()
          .map((status) => [status.context, toStatus(request, status)]),
      );
      const sha = resolveReference(findRepository(request), request.parameters["ref"] ?? "") ?? "";
      // State and count are those of the page that is asked for.
      return list([...latest.values()], {
        link: linksCombined,
        wrap: (items) => ({ sha, state: combine(items), total_count: items.length, statuses: items }),
      });
    },
  };
}

function combine(statuses: readonly unknown[]): string {
  const states = new Set(statuses.map((status) => (status as { status: string }).status));
  return ["error", "failure", "warning", "pending"].find((state) => states.has(state)) ?? "success";
}
