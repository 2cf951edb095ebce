import type { PullRequestSnapshot } from "@portcullis/contracts";

import { findCommit, listFiles, listTree, resolveReference, toTreeId } from "../commits.ts";
import { idOf } from "../forge-state.ts";
import {
  findRepository,
  Refusal,
  refuseIncomplete,
  REPOSITORY,
  type Route,
  type RouteRequest,
  value,
} from "../reply.ts";
import { toCommit, toUser } from "./github-answers.ts";
import { compare } from "./github-compare.ts";
import { list } from "./github-list.ts";

export function listFileRoutes(): Readonly<Record<string, Route>> {
  return {
    [`GET ${REPOSITORY}/git/trees/{tree_sha}`]: (request) => {
      const reference = request.parameters["tree_sha"] ?? "";
      const repository = findRepository(request);
      const tree = listTree(repository, reference, request.query.has("recursive"));
      if (tree === undefined) throw new Refusal(404);
      const commit = resolveReference(repository, reference);
      return value({ sha: commit === undefined ? reference : toTreeId(commit, ""), truncated: false, tree });
    },
    [`GET ${REPOSITORY}/contents/{path}`]: (request) => value(readContent(request)),
    [`GET ${REPOSITORY}/compare/{basehead}`]: (request) => value(compare(request)),
    [`GET ${REPOSITORY}/git/commits/{commit_sha}`]: (request) => {
      const commit = findCommit(findRepository(request), request.parameters["commit_sha"] ?? "");
      if (commit === undefined) throw new Refusal(404);
      const { commit: inner, ...rest } = toCommit(request, commit);
      const { comment_count: _, ...said } = inner;
      return value({ sha: rest.sha, parents: rest.parents, ...said });
    },
    [`GET ${REPOSITORY}/activity`]: (request) => {
      const reference = request.query.get("ref");
      const pulls = listPullsOfBranches(request).filter(
        ({ pull_request: { head } }) =>
          reference === null || reference === head.ref || reference === `refs/heads/${head.ref}`,
      );
      for (const { incomplete } of pulls) refuseIncomplete(incomplete, "pushes");
      const activities = pulls.flatMap(({ pushes = [], pull_request: pull }) =>
        pushes.map((push, index) => ({
          id: idOf(`activity ${pull.number} ${push.sha} ${push.pushed_at}`),
          before: pushes[index - 1]?.sha ?? "0".repeat(40),
          after: push.sha,
          ref: `refs/heads/${pull.head.ref}`,
          timestamp: push.pushed_at,
          activity_type: index === 0 ? "branch_creation" : push.forced ? "force_push" : "push",
          actor: toUser(request, push.pusher ?? pull.author),
        })),
      );
      const newest = activities.toSorted((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp));
      return list(newest, { cursor: true });
    },
  };
}

/** Pull requests whose head is a branch of the repository of a path, which may be a fork. */
function listPullsOfBranches({ state, parameters }: RouteRequest): readonly PullRequestSnapshot[] {
  const name = `${parameters["owner"] ?? ""}/${parameters["repo"] ?? ""}`.toLowerCase();
  const all = [...state.repositories].flatMap(([key, { requests }]) =>
    [...requests.values()].map((snapshot) => ({ home: snapshot.pull_request.head.repository ?? key, snapshot })),
  );
  const found = all.filter(({ home }) => home.toLowerCase() === name);
  if (found.length === 0 && !state.repositories.has(name)) throw new Refusal(404);
  return found.map(({ snapshot }) => snapshot);
}

function readContent(request: RouteRequest): unknown {
  const repository = findRepository(request);
  const commit = resolveReference(repository, request.query.get("ref") ?? repository.defaultBranch);
  const path = request.parameters["path"] ?? "";
  const file = commit === undefined ? undefined : listFiles(repository, commit).get(path);
  if (file === undefined) throw new Refusal(404);
  const text = Buffer.from(file.text ?? "");
  return request.filler.value("content-file", {
    type: "file",
    encoding: "base64",
    name: path.split("/").at(-1),
    path,
    sha: file.sha,
    size: text.length,
    // In lines of 60 characters.
    content: text.toString("base64").replaceAll(/(.{60})/g, "$1\n"),
  });
}
