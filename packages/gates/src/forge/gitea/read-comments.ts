import type { Comment } from "@portcullis/contracts";

import { byId, readGiteaList, type GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

/** The comments of the conversation; Gitea has no pages for them. */
export async function readComments({ client, at }: GiteaRepository, number: number): Promise<Comment[]> {
  const comments = await readGiteaList(client, {
    name: "comments",
    path: at("issues", number, "comments"),
    identify: (comment) => comment.integer("id"),
    isWhole: true,
  });
  return comments.toSorted(byId).map((comment) => ({
    id: comment.integer("id"),
    author: toActor(comment.anyObject("user")),
    body: comment.anyText("body"),
    created_at: comment.time("created_at"),
    updated_at: comment.time("updated_at"),
  }));
}
