import { listCommits, listFiles } from "../commits.ts";
import {
  findRepository,
  findRequest,
  refuseIncomplete,
  REPOSITORY,
  type Route,
  sortRequests,
  value,
} from "../reply.ts";
import { toChangedFile, toCommit, toPage, toPullRequest, toReview, toSimplePullRequest } from "./github-answers.ts";
import { list } from "./github-list.ts";

export function listPullRequestRoutes(): Readonly<Record<string, Route>> {
  const path = `${REPOSITORY}/pulls/{pull_number}`;
  return {
    [`GET ${REPOSITORY}/pulls`]: (request) => {
      const repository = findRepository(request);
      const { query } = request;
      const [state, base] = [query.get("state") ?? "open", query.get("base")];
      const all = sortRequests(
        repository,
        query.get("sort") === "updated" ? "updated_at" : "created_at",
        query.get("direction") === "asc",
      );
      for (const { incomplete } of all) refuseIncomplete(incomplete, "open_pull_requests");
      const kept = all.filter(
        ({ pull_request: pull }) =>
          (state === "all" || (pull.state === "open") === (state === "open")) &&
          (base === null || pull.base.ref === base),
      );
      return list(kept.map((snapshot) => toSimplePullRequest(request, repository, snapshot)));
    },
    [`GET ${path}`]: (request) =>
      value(toPullRequest(request, findRepository(request), findRequest(request, "pull_number"))),
    [`GET ${path}/commits`]: (request) => {
      const commits = listCommits(findRequest(request, "pull_number", "commits"));
      // No more than 250, without a word.
      return list(commits.slice(0, 250).map((commit) => toCommit(request, commit)));
    },
    [`GET ${path}/files`]: (request) => {
      const { files = [], pull_request: pull } = findRequest(request, "pull_number", "files");
      const tree = listFiles(findRepository(request), pull.head.sha);
      // No more than 3000, without a word.
      return list(files.slice(0, 3000).map((file) => toChangedFile(file, tree)));
    },
    [`GET ${path}/reviews`]: (request) => {
      const { reviews = [], pull_request: pull } = findRequest(request, "pull_number", "reviews");
      const seen = reviews.filter((review) => review.state !== "pending" || review.author.login === request.login);
      return list(seen.map((review) => toReview(request, toPage(request, pull.number), review)));
    },
    [`GET ${path}/comments`]: (request) => {
      findRequest(request, "pull_number");
      return list([]);
    },
  };
}
