import type { PullRequestSnapshot } from "@portcullis/contracts";

import { byId, readGiteaList, type GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];

const STATES: Readonly<Record<string, Status["state"]>> = {
  success: "success",
  failure: "failure",
  error: "error",
  pending: "pending",
  skipped: "skipped",
  warning: "neutral",
};

/** Every status that was ever set on a commit. The forge's summary of them is of one page only, and not used. */
export async function readStatuses({ client, at }: GiteaRepository, sha: string): Promise<Status[]> {
  const statuses = await readGiteaList(client, {
    name: "statuses",
    path: at("commits", sha, "statuses"),
    // New ones come last, so that nothing moves while pages are read.
    query: { sort: "oldest" },
    identify: (status) => status.integer("id"),
  });
  return statuses.toSorted(byId).map((status) => {
    const state = STATES[status.text("status")];
    if (state === undefined) throw status.fault("status", Object.keys(STATES).join(" or "));
    return {
      id: status.integer("id"),
      kind: "status",
      context: status.text("context"),
      state,
      sha,
      ...(status.has("creator") && { creator: toActor(status.object("creator")) }),
      ...(status.anyText("description") !== "" && { description: status.text("description") }),
      updated_at: status.time("updated_at"),
    };
  });
}
