import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Wanted } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgeAdapter, PullRequestReference } from "../forge.ts";
import { NO_MEMORY, type ReadingMemory } from "../reading-memory.ts";
import { Gaps } from "../gather-parts.ts";
import { readSteadily } from "../read-steadily.ts";
import { findContent } from "./read-content.ts";
import { readTree } from "./read-tree.ts";
import { readParts } from "./read-parts.ts";
import { readRequest, type GiteaRequest } from "./read-request.ts";
import { openRepository } from "./repository.ts";
import { toForge } from "./to-forge.ts";

/** Reads Gitea and Forgejo. @param client with the root `/api/v1` */
export function createGiteaAdapter(client: ForgeClient, memory: ReadingMemory = NO_MEMORY): ForgeAdapter {
  // What was seen when the base was asked for is the first of the two looks at a pull request.
  const seen = new Map<string, GiteaRequest>();
  const look = (reference: PullRequestReference): Promise<GiteaRequest> =>
    readRequest(openRepository(client, reference), reference.number);
  return {
    kind: "gitea",
    readPullRequest(reference, wanted) {
      const key = JSON.stringify(reference);
      const first = seen.get(key);
      seen.delete(key);
      return readSteadily(
        first,
        () => look(reference),
        async (request) => {
          const { owner, name } = request.repository;
          const repository = openRepository(client, { owner, repository: name }, memory);
          const gaps = new Gaps();
          const { repository: names, pull_request } = request;
          const bare: PullRequestSnapshot = {
            schema_version: 1,
            taken_at: new Date(client.now()).toISOString(),
            forge: await readForge(client, request, wanted),
            repository: names,
            pull_request,
          };
          const snapshot = await readParts(repository, request, bare, { wanted, gaps });
          const incomplete = gaps.toList();
          return { ...snapshot, ...(incomplete.length > 0 && { incomplete }) };
        },
      );
    },
    async readBase(reference) {
      const request = await look(reference);
      seen.set(JSON.stringify(reference), request);
      return request.pull_request.base;
    },
    async readFile(reference, path, sha) {
      const repository = openRepository(client, reference, memory);
      const content = await findContent(repository, path, sha);
      if (content !== undefined) return content.text;
      // Nothing to be seen may mean that nothing may be seen: the list of files proves that there is none.
      if (!(await readTree(repository, sha)).has(path)) return undefined;
      throw new ForgeFault(`${path} is among the files of ${sha.slice(0, 10)}, and the forge does not give it`);
    },
    async readMergeQueue() {
      throw new ForgeFault("merge queue: Gitea and Forgejo have none");
    },
  };
}

/** The version is asked where the snapshot is written down, or where nothing else tells the two apart. */
async function readForge(
  client: ForgeClient,
  { product }: GiteaRequest,
  { isKept }: Wanted,
): Promise<PullRequestSnapshot["forge"]> {
  if (product !== undefined && !isKept) return { kind: product, host: client.root.hostname };
  return toForge(client, (await client.read({ path: ["version"] })).body);
}
