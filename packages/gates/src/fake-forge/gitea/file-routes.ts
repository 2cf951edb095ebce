import { findCommit, listChangedPaths, listFiles, listTree, resolveReference } from "../commits.ts";
import { findRepository, Refusal, REPOSITORY, type Route, type RouteRequest, value } from "../reply.ts";
import { toCommit } from "./gitea-answers.ts";

export function listFileRoutes(): Readonly<Record<string, Route>> {
  return {
    [`GET ${REPOSITORY}/git/trees/{sha}`]: (request) => {
      const reference = request.parameters["sha"] ?? "";
      const entries = listTree(findRepository(request), reference, request.query.get("recursive") !== null);
      if (entries === undefined) throw new Refusal(404);
      const size = Math.min(Number(request.query.get("per_page")) || 1000, 1000);
      const page = Math.max(Number(request.query.get("page")) || 1, 1);
      const kept = entries.slice((page - 1) * size, page * size);
      // More pages mean that this one is not all.
      const body = {
        sha: reference,
        page,
        total_count: entries.length,
        truncated: page * size < entries.length,
        tree: kept,
      };
      return value(body);
    },
    [`GET ${REPOSITORY}/contents/{filepath}`]: (request) => {
      const { file, commit } = readFile(request);
      const text = Buffer.from(file.text ?? "");
      return value({
        name: file.path.split("/").at(-1),
        path: file.path,
        sha: file.sha,
        type: file.mode === "120000" ? "symlink" : "file",
        size: text.length,
        encoding: "base64",
        content: text.toString("base64"),
        last_commit_sha: commit,
      });
    },
    [`GET ${REPOSITORY}/raw/{filepath}`]: (request) => ({ status: 200, text: readFile(request).file.text ?? "" }),
    [`GET ${REPOSITORY}/git/commits/{sha}`]: (request) => {
      const repository = findRepository(request);
      const commit = findCommit(repository, resolveReference(repository, request.parameters["sha"] ?? "") ?? "");
      if (commit === undefined) throw new Refusal(404);
      const changed = listChangedPaths(repository, commit.parents[0] ?? "", commit.sha);
      return value(toCommit(request, commit, changed));
    },
    [`GET ${REPOSITORY}/compare/{basehead}`]: (request) => {
      const repository = findRepository(request);
      const [from = "", to = ""] = (request.parameters["basehead"] ?? "").split("...");
      const [base, head] = [from, to].map((reference) =>
        findCommit(repository, resolveReference(repository, reference) ?? ""),
      );
      const changed = base && head && listChangedPaths(repository, base.sha, head.sha);
      if (head === undefined || changed === undefined) throw new Refusal(404);
      return value({ total_commits: 1, commits: [toCommit(request, head, changed)] });
    },
  };
}

function readFile(request: RouteRequest) {
  const repository = findRepository(request);
  const reference = request.query.get("ref") ?? repository.defaultBranch;
  const commit = resolveReference(repository, reference);
  const path = request.parameters["filepath"] ?? "";
  const file = commit === undefined ? undefined : listFiles(repository, commit).get(path);
  if (commit === undefined || file === undefined)
    throw new Refusal(404, `object does not exist [id: , rel_path: ${path}]`);
  return { file, commit };
}
