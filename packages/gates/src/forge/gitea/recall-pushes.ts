import type { Push } from "@portcullis/contracts";
import { createHash } from "node:crypto";

import { ForgeFault } from "../forge-fault.ts";
import { NO_MEMORY, recall, type MemoryKey } from "../reading-memory.ts";
import { readPushes } from "./read-pushes.ts";
import type { GiteaRequest } from "./read-request.ts";
import type { GiteaRepository } from "./repository.ts";

interface How {
  /** All that people have said, where it is read. */
  readonly said: (() => Promise<unknown>) | undefined;
  readonly wantsFiles: boolean;
}

/** Two things may happen within one second, which is all that `updated_at` tells apart. */
const SETTLED_MILLISECONDS = 60_000;

/**
 * The pushes, as they were read before where nothing has happened since: the same head, the same time of the last change, and word
 * for word the same request and the same said. The time alone would be no proof, as owners may set it on Forgejo. But whatever a push could end was said
 * when the list was read, and at that head.
 */
export async function recallPushes(
  repository: GiteaRepository,
  request: GiteaRequest,
  { said, wantsFiles }: How,
): Promise<Push[]> {
  const read = (): Promise<Push[]> => readPushes(repository, request, wantsFiles);
  const key = await findKey(repository, request, said);
  if (key === undefined) return read();
  return recall(repository.memory, { ...key, name: [...key.name, wantsFiles] }, read);
}

async function findKey(
  { owner, name, client, memory }: GiteaRepository,
  { pull_request }: GiteaRequest,
  said: How["said"],
): Promise<MemoryKey | undefined> {
  // Whether it can be merged is found out by the forge in its own time.
  const { mergeable: _, ...request } = pull_request;
  // Where nothing is kept, nothing has to be waited for.
  if (memory === NO_MEMORY) return undefined;
  if (said === undefined || client.now() - Date.parse(request.updated_at) < SETTLED_MILLISECONDS) return undefined;
  try {
    const digest = createHash("sha256")
      .update(JSON.stringify([request, await said()]))
      .digest("hex");
    return { name: ["pushes", owner, name, request.number, digest], isAgeing: false };
  } catch (error) {
    // Its own part says so.
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}
