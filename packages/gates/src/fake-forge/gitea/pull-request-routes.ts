import { listCommits } from "../commits.ts";
import {
  findRepository,
  findRequest,
  Refusal,
  refuseIncomplete,
  REPOSITORY,
  type Route,
  sortRequests,
  value,
} from "../reply.ts";
import { toChangedFile, toComment, toCommit, toLabel, toPage, toPullRequest, toReview } from "./gitea-answers.ts";
import { readIssue } from "./gitea-issue.ts";
import { list } from "./gitea-list.ts";
import { toTimeline } from "./gitea-timeline.ts";

export function listPullRequestRoutes(): Readonly<Record<string, Route>> {
  const path = `${REPOSITORY}/pulls/{index}`;
  return {
    [`GET ${REPOSITORY}/pulls`]: (request) => {
      const repository = findRepository(request);
      const state = request.query.get("state") ?? "open";
      const sort = request.query.get("sort") ?? "";
      const all = sortRequests(
        repository,
        sort.endsWith("update") ? "updated_at" : "created_at",
        /^(?:oldest|least)/.test(sort),
      );
      for (const { incomplete } of all) refuseIncomplete(incomplete, "open_pull_requests");
      const kept = all.filter(
        ({ pull_request: pull }) => state === "all" || (pull.state === "open") === (state === "open"),
      );
      return list(
        kept.map((snapshot) => toPullRequest(request, repository, snapshot)),
        { link: true },
      );
    },
    [`GET ${path}`]: (request) => value(toPullRequest(request, findRepository(request), findRequest(request, "index"))),
    [`GET ${path}/commits`]: (request) => {
      const commits = listCommits(findRequest(request, "index", "commits"));
      // The newest comes first.
      return list(commits.map((commit) => toCommit(request, commit)).toReversed(), { link: true, counted: true });
    },
    [`GET ${path}/files`]: (request) => {
      const files = findRequest(request, "index", "files").files ?? [];
      return list(
        files.map((file) => toChangedFile(file)),
        { link: true, counted: true },
      );
    },
    [`GET ${path}/reviews`]: (request) => {
      const reviews = findRequest(request, "index", "reviews").reviews ?? [];
      const hidden = new Set(
        reviews
          .filter((review) => review.state === "pending" && review.author.login !== request.login)
          .map(({ id }) => id),
      );
      return list(
        reviews.map((review) => toReview(request, review)),
        // Others' pending reviews are dropped after the list was cut.
        { hidden: (item) => hidden.has((item as { id: number }).id) },
      );
    },
    [`GET ${path}/reviews/{id}/comments`]: (request) => {
      const reviews = findRequest(request, "index").reviews ?? [];
      if (!reviews.some(({ id }) => id === Number(request.parameters["id"]))) throw new Refusal(404);
      return list([], { paged: false, total: "none" });
    },
    [`GET ${REPOSITORY}/issues/{index}`]: (request) => value(readIssue(request)),
    [`GET ${REPOSITORY}/issues/{index}/labels`]: (request) => {
      const repository = findRepository(request);
      const { labels } = findRequest(request, "index", "labels").pull_request;
      return list(
        labels.map((label) => toLabel(repository, label)),
        { paged: false, total: "none" },
      );
    },
    [`GET ${REPOSITORY}/issues/{index}/comments`]: (request) => {
      const { comments = [], pull_request: pull } = findRequest(request, "index", "comments");
      const since = Date.parse(request.query.get("since") ?? "") || 0;
      const before = Date.parse(request.query.get("before") ?? "") || Number.POSITIVE_INFINITY;
      const kept = comments.filter(({ updated_at: time }) => Date.parse(time) >= since && Date.parse(time) <= before);
      // There are no pages: all come, every time.
      return list(
        kept.map((comment) => toComment(request, toPage(request, pull.number), comment)),
        { paged: false },
      );
    },
    [`GET ${REPOSITORY}/issues/comments/{id}`]: (request) => {
      const repository = findRepository(request);
      for (const { comments = [], pull_request: pull } of repository.requests.values()) {
        const comment = comments.find(({ id }) => id === Number(request.parameters["id"]));
        if (comment !== undefined) return value(toComment(request, toPage(request, pull.number), comment));
      }
      throw new Refusal(404);
    },
    [`GET ${REPOSITORY}/issues/{index}/timeline`]: (request) => {
      const snapshot = findRequest(request, "index", "pushes");
      // It counts what is on the page, and writes null for an empty one.
      return list(toTimeline(request, snapshot), {
        total: "page",
        wrap: (items) => (items.length === 0 ? null : items),
      });
    },
  };
}
