import type { ForgeClient } from "../forge-client.ts";
import { readGiteaList } from "../gitea/repository.ts";
import type { PullRequestReference } from "../forge.ts";
import { Shape } from "../shape.ts";
import { createPublisher } from "./create-publisher.ts";
import type { ForgePublisher } from "./forge-publisher.ts";

/** Writes to Gitea and Forgejo. */
export const createGiteaPublisher = (client: ForgeClient, reference: PullRequestReference): ForgePublisher =>
  createPublisher(client, reference, {
    stateMember: "status",
    list: (name, path, query) =>
      readGiteaList(client, {
        name,
        path,
        ...(query !== undefined && { query }),
        identify: (item) => item.integer("id"),
        // Comments have no pages there, and come all at once.
        isWhole: path.at(-1) === "comments",
      }),
    findWriter: async () => new Shape((await client.read({ path: ["user"] })).body, "user").integer("id"),
  });
