import type { Push } from "@portcullis/contracts";

import { ForgeFault } from "../forge-fault.ts";
import { Shape } from "../shape.ts";
import type { GiteaRequest } from "./read-request.ts";
import { readTimeline } from "./read-timeline.ts";
import { readTree, type Tree } from "./read-tree.ts";
import type { GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

/** What the timeline says of a push. */
interface PushEvent {
  readonly pushedAt: string;
  readonly pusher: Shape | undefined;
  readonly forced: boolean;
  /** Of a forced push the head before and after, otherwise the new commits, oldest first. */
  readonly commits: readonly string[];
}

/** More pushes than anybody looks through; what the older ones changed is not asked. */
const MOST_COMPARED = 30;

/**
 * The heads that a pull request has had, oldest first. The first is that with which it was opened; the last has to be the head
 * that it has.
 */
export async function readPushes(
  repository: GiteaRepository,
  { pull_request }: GiteaRequest,
  wantsFiles: boolean,
): Promise<Push[]> {
  const { number, head, created_at, updated_at } = pull_request;
  const timeline = await readTimeline(repository, { number, updatedAt: updated_at, head: head.sha });
  const events = timeline.filter((event) => event.text("type") === "pull_push").map(toPushEvent);
  const first = { sha: await findFirst(repository, events, head.sha), pushed_at: created_at, forced: false };
  const pushes = [first, ...events.map((event, index) => toPush(event, shaAfter(events, index, head.sha)))];
  for (const [index, { forced, commits }] of events.entries()) {
    if (forced && commits[0] !== pushes[index]!.sha)
      throw new ForgeFault(`timeline: a push is missing before the one to ${pushes[index + 1]!.sha}`);
  }
  if (pushes.at(-1)!.sha !== head.sha) throw new ForgeFault(`timeline: no push leads to the head ${head.sha}`);
  return wantsFiles ? await withChangedFiles(repository, pushes) : pushes;
}

function toPushEvent(event: Shape): PushEvent {
  const content = new Shape(parseBody(event), "push in the timeline");
  const commits = content.has("commit_ids") ? content.texts("commit_ids") : [];
  const forced = content.anyFlag("is_force_push");
  if (commits.some((sha) => !/^[0-9a-f]{40,64}$/.test(sha)) || (forced && commits.length !== 2))
    throw event.fault("body", "the commits of a push");
  return { pushedAt: event.time("created_at"), pusher: event.anyObject("user"), forced, commits };
}

function parseBody(event: Shape): unknown {
  try {
    return JSON.parse(event.text("body"));
  } catch {
    throw event.fault("body", "the commits of a push");
  }
}

/** A push that only brings commits of the base has none of its own: then what comes after tells. */
function shaAfter(events: readonly PushEvent[], index: number, head: string): string {
  const sha = events[index]!.commits.at(-1);
  if (sha !== undefined) return sha;
  const next = events[index + 1];
  if (next === undefined) return head;
  if (next.forced) return next.commits[0]!;
  throw new ForgeFault("timeline: a push has no commits");
}

async function findFirst(
  { client, at }: GiteaRepository,
  [first]: readonly PushEvent[],
  head: string,
): Promise<string> {
  if (first === undefined) return head;
  const [commit] = first.commits;
  if (commit === undefined) throw new ForgeFault("timeline: the first push has no commits");
  if (first.forced) return commit;
  const query = { stat: false, verification: false, files: false };
  const { body } = await client.read({ path: at("git", "commits", commit), query });
  const [parent] = new Shape(body, "commit").list("parents");
  if (parent === undefined) throw new ForgeFault(`commit ${commit} has no parent`);
  return parent.sha("sha");
}

const toPush = ({ pushedAt, pusher, forced }: PushEvent, sha: string): Push => ({
  sha,
  pushed_at: pushedAt,
  forced,
  ...(pusher !== undefined && { pusher: toActor(pusher) }),
});

/** Without a list of files a push may have changed any: that is what is said where a tree is gone. */
async function withChangedFiles(repository: GiteaRepository, pushes: readonly Push[]): Promise<Push[]> {
  const trees = new Map<string, Tree | undefined>();
  for (const { sha } of pushes.slice(-MOST_COMPARED)) trees.set(sha, await findTree(repository, sha));
  return pushes.map((push, index) => {
    const [before, after] = [trees.get(pushes[index - 1]?.sha ?? ""), trees.get(push.sha)];
    if (before === undefined || after === undefined) return push;
    const paths = new Set([...before.keys(), ...after.keys()]);
    const changed = [...paths].filter((path) => {
      const [was, is] = [before.get(path), after.get(path)];
      return was?.sha !== is?.sha || was?.mode !== is?.mode;
    });
    return { ...push, changed_files: changed.toSorted() };
  });
}

async function findTree(repository: GiteaRepository, sha: string): Promise<Tree | undefined> {
  try {
    return await readTree(repository, sha);
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}
