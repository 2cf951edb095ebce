import type { PullRequestSnapshot } from "@portcullis/contracts";

import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

/** The pull request itself, as the snapshot has it, and what is only used while it is read. */
export interface GiteaRequest {
  readonly repository: PullRequestSnapshot["repository"];
  readonly pull_request: PullRequestSnapshot["pull_request"];
  /** How many files it changes, by the forge's own count. */
  readonly changedFiles?: number;
  /** Which of the two it is of, where the answer shows it. */
  readonly product?: "gitea" | "forgejo";
}

export async function readRequest({ client, at }: GiteaRepository, number: number): Promise<GiteaRequest> {
  const pull = new Shape((await client.read({ path: at("pulls", number) })).body, "pull request");
  if (pull.integer("number") !== number) throw pull.fault("number", String(number));
  const [base, head] = [pull.object("base"), pull.object("head")];
  const repository = base.object("repo");
  const from = head.anyObject("repo")?.text("full_name");
  const product = findProduct(pull, repository);
  return {
    ...(product && { product }),
    repository: {
      owner: repository.object("owner").text("login"),
      name: repository.text("name"),
      default_branch: repository.text("default_branch"),
    },
    pull_request: {
      number,
      title: pull.text("title"),
      body: pull.anyText("body"),
      author: toActor(pull.anyObject("user")),
      state: pull.anyFlag("merged") ? "merged" : toState(pull),
      draft: pull.anyFlag("draft"),
      labels: pull.anyList("labels").map((label) => label.text("name")),
      base: { ref: base.text("ref"), sha: base.sha("sha") },
      head: {
        ref: head.text("ref"),
        sha: head.sha("sha"),
        ...(from !== undefined && from !== repository.text("full_name") && { repository: from }),
      },
      ...(pull.anyText("merge_base") !== "" && { merge_base_sha: pull.sha("merge_base") }),
      // False is also said while it is not known yet.
      mergeable: pull.anyFlag("mergeable") ? true : null,
      created_at: pull.time("created_at"),
      updated_at: pull.time("updated_at"),
    },
    ...(pull.has("changed_files") && { changedFiles: pull.integer("changed_files") }),
  };
}

/** Each has fields that the other has not; where they are mixed, nothing is said. */
function findProduct(pull: Shape, repository: Shape): GiteaRequest["product"] {
  const isForgejo = pull.has("flow") || repository.has("wiki_branch") || repository.has("globally_editable_wiki");
  if (repository.has("projects_mode") === isForgejo) return undefined;
  return isForgejo ? "forgejo" : "gitea";
}

function toState(pull: Shape): "open" | "closed" {
  const state = pull.text("state");
  if (state === "open" || state === "closed") return state;
  throw pull.fault("state", "open or closed");
}
