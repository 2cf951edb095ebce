import { findTracked, type RouteRequest } from "../reply.ts";
import { toUser } from "./gitea-answers.ts";

/** A pull request of the repository, or an issue that a snapshot tracks. */
export function readIssue(request: RouteRequest): unknown {
  const { parameters, state } = request;
  const number = Number(parameters["index"]);
  const name = `${parameters["owner"] ?? ""}/${parameters["repo"] ?? ""}`;
  const repository = state.repositories.get(name.toLowerCase());
  const own = repository?.requests.get(number);
  if (repository !== undefined && own !== undefined) {
    const { title, body, author, state: open, created_at, updated_at } = own.pull_request;
    const merged = open === "merged";
    return {
      id: number,
      number,
      title,
      body,
      user: toUser(request, author),
      state: open === "open" ? "open" : "closed",
      pull_request: { merged, merged_at: merged ? updated_at : null },
      created_at,
      updated_at,
    };
  }
  const tracked = findTracked(request, name, number);
  const merged = tracked.state === "merged";
  return {
    id: number,
    number,
    title: "An issue",
    state: tracked.state === "open" ? "open" : "closed",
    pull_request: merged ? { merged, merged_at: tracked.updated_at } : null,
    created_at: tracked.created_at,
    updated_at: tracked.updated_at,
  };
}
