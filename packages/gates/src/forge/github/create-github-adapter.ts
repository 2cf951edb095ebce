import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Wanted } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgeAdapter, PullRequestReference } from "../forge.ts";
import { Gaps } from "../gather-parts.ts";
import { NO_MEMORY, type ReadingMemory } from "../reading-memory.ts";
import { readSteadily } from "../read-steadily.ts";
import { ConversationReader } from "./conversation-reader.ts";
import { findBlob } from "./read-blob.ts";
import { readMergeQueue } from "./read-merge-queue.ts";
import { readParts } from "./read-parts.ts";
import { readPullRequest, type PullRequest } from "./read-pull-request.ts";
import { readTree } from "./read-tree.ts";
import { Sides } from "./sides.ts";

/** A look at a pull request, and the conversation that was begun with it. */
interface Look extends PullRequest {
  readonly talk: ConversationReader;
}

/** Reads GitHub: by REST, and by GraphQL what REST does not say. @param client with the root `https://api.github.com` */
export function createGitHubAdapter(client: ForgeClient, memory: ReadingMemory = NO_MEMORY): ForgeAdapter {
  // What was seen when the base was asked for is the first of the two looks at a pull request.
  const seen = new Map<string, Look>();
  const look = async (reference: PullRequestReference, path?: string): Promise<Look> => {
    const pull = await readPullRequest(client, reference);
    return { ...pull, talk: new ConversationReader(client, pull, path) };
  };
  return {
    kind: "github",

    readPullRequest(reference, wanted) {
      const key = JSON.stringify(reference);
      const first = seen.get(key);
      seen.delete(key);
      return readSteadily(
        first,
        () => look(reference),
        (looked) => readSnapshot(client, looked, wanted, memory),
      );
    },

    async readBase(reference, path) {
      const first = await look(reference, path);
      const tip = await first.talk.baseTip();
      if ("fault" in tip) throw tip.fault;
      seen.set(JSON.stringify(reference), first);
      return { ref: first.pull_request.base.ref, sha: tip.value };
    },

    async readFile(reference, path, sha) {
      const known = seen.get(JSON.stringify(reference))?.talk.fileAt(path, sha);
      if (known !== undefined) return known;
      const { owner, repository: name } = reference;
      const found = await findBlob(client, { owner, name }, path, { commit: sha });
      if (found !== undefined) return found.text;
      // Nothing to be seen may mean that nothing may be seen: the list of files is what proves that there is none.
      const tree = await readTree(client, { owner, name }, sha);
      if (!tree.has(path)) return undefined;
      throw new ForgeFault(`${path} is in the tree of ${sha.slice(0, 10)}, and the forge does not give it`);
    },

    readMergeQueue: ({ owner, repository: name }, branch) => readMergeQueue(client, { owner, name }, branch),
  };
}

async function readSnapshot(
  client: ForgeClient,
  { talk, ...pull }: Look,
  wanted: Wanted,
  memory: ReadingMemory,
): Promise<PullRequestSnapshot> {
  const gaps = new Gaps();
  const baseTip = await talk.baseTip(wanted.parts);
  const conversation = await talk.read(wanted.parts);
  const sides = new Sides(client, pull, baseTip);
  // Without the commit where the two parted nobody can tell whose change a difference is.
  const needsMergeBase = wanted.sides.size > 0 && wanted.parts.has("file_contents");
  const mergeBase = needsMergeBase ? await gaps.attempt("file_contents", () => sides.mergeBase()) : undefined;
  const { repository, pull_request } = pull;
  const { hostname } = client.root;
  const bare: PullRequestSnapshot = {
    schema_version: 1,
    taken_at: new Date(client.now()).toISOString(),
    forge: { kind: "github", host: hostname === "api.github.com" ? "github.com" : hostname },
    repository,
    pull_request: {
      ...pull_request,
      base: { ...pull_request.base, ...("value" in baseTip && { sha: baseTip.value }) },
      ...(mergeBase !== undefined && { merge_base_sha: mergeBase }),
    },
  };
  const snapshot = await readParts(bare, { client, memory, pull, conversation, sides, wanted, gaps });
  const incomplete = gaps.toList();
  return { ...snapshot, ...(incomplete.length > 0 && { incomplete }) };
}
