import { findCommit, listChangedPaths, listCommits, listFiles, resolveReference } from "../commits.ts";
import { findRepository, Refusal, type RouteRequest } from "../reply.ts";
import { toChangedFile, toCommit } from "./github-answers.ts";

export function compare(request: RouteRequest): unknown {
  const repository = findRepository(request);
  const [from = "", to = ""] = (request.parameters["basehead"] ?? "").split("...");
  const [base, head] = [from, to].map((name) => findCommit(repository, resolveReference(repository, name) ?? ""));
  if (base === undefined || head === undefined) throw new Refusal(404);
  const own = [...repository.requests.values()].find(({ pull_request: pull }) => pull.head.sha === head.sha);
  const pull = own?.pull_request;
  const isOwn = own !== undefined && base.sha === pull?.base.sha;
  const changed = listChangedPaths(repository, base.sha, head.sha);
  const tree = listFiles(repository, head.sha);
  const files = isOwn
    ? (own.files ?? []).map((file) => toChangedFile(file, tree))
    : (changed ?? []).map((path) => toChangedFile({ path, status: "modified", additions: 1, deletions: 1 }, tree));
  const commits = isOwn ? listCommits(own) : [head];
  const mergeBaseSha = isOwn ? (pull?.merge_base_sha ?? base.sha) : changed === undefined ? pull?.base.sha : base.sha;
  const mergeBase = findCommit(repository, mergeBaseSha ?? "") ?? base;
  return {
    base_commit: toCommit(request, base),
    merge_base_commit: toCommit(request, mergeBase),
    status: mergeBase.sha === base.sha ? "ahead" : "diverged",
    ahead_by: commits.length,
    behind_by: mergeBase.sha === base.sha ? 0 : 1,
    total_commits: commits.length,
    commits: commits.map((commit) => toCommit(request, commit)),
    // No more than 300, without a word.
    files: files.slice(0, 300),
  };
}
