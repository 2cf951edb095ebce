import type { PullRequestSnapshot, Push } from "@portcullis/contracts";

import { toInstant } from "../../core/snapshot.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { readList } from "../read-list.ts";
import { NO_MEMORY, type ReadingMemory } from "../reading-memory.ts";
import { toShapes, type Shape } from "../shape.ts";
import { needsChange } from "./needs-change.ts";
import { addPushedFiles, type PushWithBefore } from "./read-pushed-files.ts";
import type { Conversation } from "./conversation-reader.ts";
import type { PullRequest } from "./read-pull-request.ts";
import { toActor } from "./to-actor.ts";

/**
 * The heads that the pull request has had, from the repository's own record of what happened to the branch. The dates of
 * commits are their authors' to choose, and a timeline tells only of pushes with force (threat 7).
 *
 * @param withFiles whether it is read what each of them changed
 *
 * @throws ForgeFault where the record does not reach from the opening to the head without a gap
 */
export async function readPushes(
  client: ForgeClient,
  { repository, pull_request, headRepository }: PullRequest,
  conversation: Conversation,
  withFiles: boolean,
  memory: ReadingMemory = NO_MEMORY,
): Promise<Push[]> {
  if (headRepository === undefined) throw new ForgeFault("pushes: the fork that it comes from is gone");
  const newestFirst = await readList(client, {
    name: "pushes",
    path: ["repos", headRepository.owner, headRepository.name, "activity"],
    query: { ref: `refs/heads/${pull_request.head.ref}`, per_page: 100 },
    items: (body) => toShapes(body, "activity").map(toActivity),
    identify: ({ id }) => id,
    proof: { kind: "link" },
  });
  const pushes = toPushes(newestFirst.toReversed(), pull_request);
  return withFiles
    ? addPushedFiles(client, repository, pushes, needsChange(pushes, conversation), memory)
    : pushes.map(({ push }) => push);
}

interface Activity {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: Push["pusher"];
}

const toActivity = (activity: Shape): Activity => ({
  id: activity.integer("id"),
  before: activity.sha("before"),
  after: activity.sha("after"),
  at: activity.time("timestamp"),
  kind: activity.text("activity_type"),
  actor: toActor(activity.anyObject("actor")),
});

function toPushes(
  activities: readonly Activity[],
  { head, created_at }: PullRequestSnapshot["pull_request"],
): readonly PushWithBefore[] {
  for (const [index, { before, at }] of activities.entries()) {
    const last = activities[index - 1];
    if (last === undefined) continue;
    if (before !== last.after || toInstant(at) < toInstant(last.at))
      throw new ForgeFault(`pushes: the forge's record has a gap before ${before.slice(0, 10)}`);
  }
  if (activities.at(-1)?.after !== head.sha)
    throw new ForgeFault("pushes: the forge's record does not end at the head");
  const opening = activities.findLastIndex(({ at, after }) => toInstant(at) <= toInstant(created_at) && !isNone(after));
  if (opening === -1) throw new ForgeFault("pushes: the forge's record begins after the pull request was opened");
  return activities
    .slice(opening)
    .filter(({ after }) => !isNone(after))
    .map(({ before, after, at, kind, actor }, index) => ({
      before,
      push: {
        sha: after,
        pushed_at: at,
        // A branch that was deleted and made again may hold anything.
        forced: kind === "force_push" || (index > 0 && isNone(before)),
        ...(actor && { pusher: actor }),
      },
    }));
}

const isNone = (sha: string): boolean => /^0+$/.test(sha);
