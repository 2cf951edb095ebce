import type { Commit } from "@portcullis/contracts";

import type { Actor } from "../../core/snapshot.ts";
import { readCoAuthors } from "../co-authors.ts";
import { recall } from "../reading-memory.ts";
import type { Shape } from "../shape.ts";
import type { GiteaRequest } from "./read-request.ts";
import { readGiteaList, type GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

/** The commits of a pull request as the forge gives them, newest first. */
export const listCommits = (repository: GiteaRepository, number: number): Promise<readonly Shape[]> =>
  repository.once(`commits ${number}`, () =>
    readGiteaList(repository.client, {
      name: `commits of #${number}`,
      path: repository.at("pulls", number, "commits"),
      query: { verification: false, files: false },
      identify: (commit) => commit.sha("sha"),
    }),
  );

/**
 * The commits of a pull request and their people, oldest first. Which they are follows from head and base; whose an address is may
 * change.
 */
export function readCommits(repository: GiteaRepository, { pull_request }: GiteaRequest): Promise<Commit[]> {
  const { number, head, base, merge_base_sha = "" } = pull_request;
  const { memory, owner, name } = repository;
  const key = { name: ["commits", owner, name, number, head.sha, base.ref, base.sha, merge_base_sha], isAgeing: true };
  return recall(memory, key, async () => toCommits(await listCommits(repository, number)));
}

function toCommits(commits: readonly Shape[]): Commit[] {
  const known = new Map(commits.flatMap((commit) => [...addressesOf(commit)]));
  return commits.toReversed().map((commit) => {
    const coAuthors = readCoAuthors(commit.object("commit").anyText("message"), known);
    return {
      sha: commit.sha("sha"),
      // Absent for an address that is nobody's on this forge.
      ...(commit.has("author") && { author: toActor(commit.object("author")) }),
      ...(commit.has("committer") && { committer: toActor(commit.object("committer")) }),
      ...(coAuthors.length > 0 && { co_authors: coAuthors }),
    };
  });
}

function* addressesOf(commit: Shape): Generator<readonly [string, Actor]> {
  for (const role of ["author", "committer"]) {
    const address = commit.object("commit").anyObject(role)?.anyText("email").toLowerCase() ?? "";
    const account = commit.anyObject(role);
    if (address !== "" && account !== undefined) yield [address, toActor(account)];
  }
}
