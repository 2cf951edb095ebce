import { resolveReference } from "../commits.ts";
import { findRepository, refuseIncomplete, REPOSITORY, type Route, type RouteRequest } from "../reply.ts";
import { isCheckRun, toCheckRun, toRepository, toStatus } from "./github-answers.ts";
import { list } from "./github-list.ts";

export function listStatusRoutes(): Readonly<Record<string, Route>> {
  const read = (request: RouteRequest) => {
    const repository = findRepository(request);
    const sha = resolveReference(repository, request.parameters["ref"] ?? "") ?? request.parameters["ref"];
    const snapshots = [...repository.requests.values()];
    for (const { incomplete } of snapshots) refuseIncomplete(incomplete, "statuses");
    const own = snapshots.flatMap(({ statuses = [] }) => statuses).filter((status) => status.sha === sha);
    return own.toSorted((one, other) => Date.parse(other.updated_at) - Date.parse(one.updated_at));
  };
  return {
    [`GET ${REPOSITORY}/commits/{ref}/statuses`]: (request) => {
      const statuses = read(request).filter((status) => !isCheckRun(status));
      return list(statuses.map((status) => toStatus(request, status)));
    },
    [`GET ${REPOSITORY}/commits/{ref}/check-runs`]: (request) => {
      const all = read(request).filter((status) => isCheckRun(status));
      const latest = new Map(all.toReversed().map((status) => [status.context, status]));
      const kept = request.query.get("filter") === "all" ? all : [...latest.values()];
      return list(
        kept.map((status) => toCheckRun(request, status)),
        {
          wrap: (checkRuns, total) => ({ total_count: total, check_runs: checkRuns }),
        },
      );
    },
    [`GET ${REPOSITORY}/commits/{ref}/status`]: (request) => {
      const repository = findRepository(request);
      const statuses = read(request).filter((status) => !isCheckRun(status));
      const latest = [...new Map(statuses.toReversed().map((status) => [status.context, status])).values()];
      const states = new Set(latest.map(({ state }) => state));
      const failed = states.has("failure") || states.has("error");
      return list(
        // Who set a status, this route does not say.
        latest.map((status) => ({ ...toStatus(request, status), creator: undefined })),
        {
          wrap: (items, total) => ({
            sha: resolveReference(repository, request.parameters["ref"] ?? "") ?? "",
            state: failed ? "failure" : states.has("pending") || states.size === 0 ? "pending" : "success",
            total_count: total,
            statuses: items,
            repository: toRepository(request, repository),
          }),
        },
      );
    },
  };
}
