import type { QueueEntry } from "../../core/chain-members.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import { askGraphql } from "./ask-graphql.ts";
import { ConnectionReader, valueOf } from "./connection-reader.ts";
import { MERGE_QUEUE_QUERY } from "./queries.ts";
import type { Repository } from "./read-pull-request.ts";

/** All that waits in the merge queue of a branch. @throws ForgeFault also where there is no queue, or the list is not whole */
export async function readMergeQueue(
  client: ForgeClient,
  { owner, name }: Repository,
  branch: string,
): Promise<readonly QueueEntry[]> {
  const reader = new ConnectionReader<QueueEntry>("merge queue", toEntry, ({ pullRequest }) => pullRequest);
  while (reader.outcome === undefined) {
    const variables = { owner, name, branch, after: reader.cursor };
    const answer = await askGraphql(client, "MergeQueue", MERGE_QUEUE_QUERY, variables);
    answer.refuseErrors(["repository", "mergeQueue"]);
    if (answer.data.anyObject("repository")?.anyObject("mergeQueue") === undefined)
      throw new ForgeFault(`merge queue: the token sees none of ${JSON.stringify(branch)}`);
    reader.take(answer, ["repository", "mergeQueue", "entries"]);
  }
  const entries = valueOf(reader.outcome);
  return entries.toSorted((one, other) => one.position - other.position);
}

function toEntry(node: Shape): QueueEntry {
  const pull = node.object("pullRequest");
  const [head, base] = [node.anyObject("headCommit"), node.anyObject("baseCommit")];
  return {
    position: node.integer("position"),
    pullRequest: pull.integer("number"),
    pullRequestHead: pull.sha("headRefOid"),
    ...(head && { headSha: head.sha("oid") }),
    ...(base && { baseSha: base.sha("oid") }),
    isUnmergeable: node.text("state") === "UNMERGEABLE",
  };
}
