import type { OpenPullRequest } from "@portcullis/contracts";

import type { Wanted } from "../../core/wanted.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Gaps } from "../gather-parts.ts";
import type { Shape } from "../shape.ts";
import { listCommits } from "./read-commits.ts";
import { findContent } from "./read-content.ts";
import { readFiles } from "./read-files.ts";
import { readGiteaList, type GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

type How = Pick<Wanted, "wantsOpenCommits" | "wantsOpenFile">;

/** The other open pull requests of a repository, with their files. */
export async function readOpenRequests(
  repository: GiteaRepository,
  number: number,
  how: How,
  gaps: Gaps,
): Promise<OpenPullRequest[]> {
  const pulls = await readGiteaList(repository.client, {
    name: "open pull requests",
    path: repository.at("pulls"),
    query: { state: "open", sort: "oldest" },
    identify: (pull) => pull.integer("number"),
  });
  const others = pulls.filter((pull) => pull.integer("number") !== number);
  const read = await Promise.all(
    others.map((pull) =>
      gaps.attempt("open_pull_requests", () => readOther(repository, pull, how), `#${pull.integer("number")}`),
    ),
  );
  return read.filter((each) => each !== undefined);
}

async function readOther(repository: GiteaRepository, pull: Shape, how: How): Promise<OpenPullRequest> {
  const number = pull.integer("number");
  const head = pull.object("head").sha("sha");
  const [files, commits] = await Promise.all([
    readFiles(repository, number, pull.has("changed_files") ? pull.integer("changed_files") : undefined),
    how.wantsOpenCommits ? listCommits(repository, number) : undefined,
  ]);
  return {
    number,
    title: pull.text("title"),
    author: toActor(pull.anyObject("user")),
    base_ref: pull.object("base").text("ref"),
    head_sha: head,
    ...(commits !== undefined && { commits: commits.map((commit) => commit.sha("sha")) }),
    files: await Promise.all(
      files.map(async ({ path, status, previous_path }) => {
        const isWanted = status !== "removed" && how.wantsOpenFile(path);
        return {
          path,
          status,
          ...(previous_path !== undefined && { previous_path }),
          ...(isWanted && { text: await readText(repository, path, head) }),
        };
      }),
    ),
  };
}

async function readText(repository: GiteaRepository, path: string, commit: string): Promise<string> {
  const content = await findContent(repository, path, commit);
  if (content === undefined) throw new ForgeFault(`${path} is not at ${commit}`);
  return content.text;
}
