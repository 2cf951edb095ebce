import { idOf } from "../forge-state.ts";
import {
  findRepository,
  findRequest,
  findTracked,
  Refusal,
  REPOSITORY,
  type Route,
  type RouteRequest,
  value,
} from "../reply.ts";
import { toComment, toLabel, toPage, toUser } from "./github-answers.ts";
import { list } from "./github-list.ts";

export function listIssueRoutes(): Readonly<Record<string, Route>> {
  const path = `${REPOSITORY}/issues/{issue_number}`;
  return {
    [`GET ${path}`]: (request) => value(readIssue(request)),
    [`GET ${path}/comments`]: (request) => {
      const { comments = [], pull_request: pull } = findRequest(request, "issue_number", "comments");
      const since = Date.parse(request.query.get("since") ?? "") || 0;
      const kept = comments.filter(({ updated_at: time }) => Date.parse(time) >= since);
      return list(kept.map((comment) => toComment(request, toPage(request, pull.number), comment)));
    },
    [`GET ${path}/labels`]: (request) => {
      const { labels } = findRequest(request, "issue_number", "labels").pull_request;
      return list(labels.map((label) => toLabel(findRepository(request), label)));
    },
    [`GET ${REPOSITORY}/issues/comments/{comment_id}`]: (request) => {
      for (const { comments = [], pull_request: pull } of findRepository(request).requests.values()) {
        const comment = comments.find(({ id }) => id === Number(request.parameters["comment_id"]));
        if (comment !== undefined) return value(toComment(request, toPage(request, pull.number), comment));
      }
      throw new Refusal(404);
    },
  };
}

/** A pull request of the repository, or an issue that a snapshot tracks. */
function readIssue(request: RouteRequest): unknown {
  const { parameters, state } = request;
  const number = Number(parameters["issue_number"]);
  const name = `${parameters["owner"] ?? ""}/${parameters["repo"] ?? ""}`;
  const own = state.repositories.get(name.toLowerCase())?.requests.get(number)?.pull_request;
  const { state: open, created_at, updated_at } = own ?? findTracked(request, name, number);
  const merged = open === "merged";
  const links = { url: null, html_url: null, diff_url: null, patch_url: null };
  return {
    id: idOf(`issue ${name}#${number}`),
    number,
    title: own?.title ?? "An issue",
    user: toUser(request, own?.author),
    labels: [],
    state: open === "open" ? "open" : "closed",
    comments: 0,
    ...((own !== undefined || merged) && { pull_request: { ...links, merged_at: merged ? updated_at : null } }),
    created_at,
    updated_at,
  };
}
