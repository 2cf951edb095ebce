import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { PullRequestReference } from "../forge.ts";
import { Shape } from "../shape.ts";
import { toActor } from "./to-actor.ts";

/** A repository as the paths of the API name it. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** The pull request itself, and what it tells of its lists. */
export interface PullRequest {
  readonly repository: PullRequestSnapshot["repository"];
  readonly pull_request: PullRequestSnapshot["pull_request"];
  readonly changedFiles: number;
  /** Where the branch is that it comes from; undefined when that fork is gone. */
  readonly headRepository?: Repository;
}

/** @throws ForgeFault for everything but the pull request that was asked for */
export async function readPullRequest(client: ForgeClient, reference: PullRequestReference): Promise<PullRequest> {
  const { owner, repository, number } = reference;
  const { body } = await client.read({ path: ["repos", owner, repository, "pulls", number] });
  const pull = new Shape(body, "pull request");
  if (pull.integer("number") !== number)
    throw new ForgeFault(`pull request: ${pull.integer("number")} came for ${number}`);
  const base = pull.object("base");
  const head = pull.object("head");
  const home = toRepository(base.object("repo"));
  const headRepo = head.anyObject("repo");
  const headRepository = headRepo && toRepository(headRepo);
  return {
    repository: { ...home, default_branch: base.object("repo").text("default_branch") },
    pull_request: {
      number,
      title: pull.text("title"),
      body: pull.anyText("body"),
      author: toActor(pull.anyObject("user")),
      state: pull.flag("merged") ? "merged" : toState(pull.text("state")),
      draft: pull.anyFlag("draft"),
      labels: pull.list("labels").map((label) => label.text("name")),
      base: { ref: base.text("ref"), sha: base.sha("sha") },
      head: { ref: head.text("ref"), sha: head.sha("sha"), ...toFork(home, head, headRepository) },
      mergeable: pull.has("mergeable") ? pull.flag("mergeable") : null,
      created_at: pull.time("created_at"),
      updated_at: pull.time("updated_at"),
    },
    changedFiles: pull.integer("changed_files"),
    ...(headRepository && { headRepository }),
  };
}

const toRepository = (repo: Shape): Repository => ({
  owner: repo.object("owner").text("login"),
  name: repo.text("name"),
});

/** A fork that is gone is named after whoever owned it: it must not look like the repository itself. */
function toFork(home: Repository, head: Shape, from: Repository | undefined): { readonly repository?: string } {
  if (from === undefined) return { repository: `${toActor(head.anyObject("user")).login}/${home.name}` };
  const isHome = from.owner === home.owner && from.name === home.name;
  return isHome ? {} : { repository: `${from.owner}/${from.name}` };
}

function toState(state: string): "open" | "closed" {
  if (state === "open" || state === "closed") return state;
  throw new ForgeFault(`pull request: the state ${JSON.stringify(state)} is not known`);
}
