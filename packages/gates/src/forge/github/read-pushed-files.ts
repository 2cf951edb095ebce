import type { Push } from "@portcullis/contracts";

import { namesOf } from "../../core/match-paths.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { recall, type ReadingMemory } from "../reading-memory.ts";
import { Shape } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";

/** A push, and the head before it. */
export interface PushWithBefore {
  readonly push: Push;
  readonly before: string;
}

// A comparison tells of no more files than this, and does not say that there are.
const MOST_FILES = 300;

// Each push is a request. Of those before the last ones it stays unknown what they changed, which means any file.
const MOST_PUSHES = 50;

/**
 * Adds to each push what it changed, where that is known for certain: not for the first one, and not where history was rewritten,
 * for the forge compares with the common ancestor.
 *
 * @param isNeeded whether anybody asks what that push, by its place in the list, has changed
 */
export async function addPushedFiles(
  client: ForgeClient,
  { owner, name }: Repository,
  pushes: readonly PushWithBefore[],
  isNeeded: (index: number) => boolean,
  memory: ReadingMemory,
): Promise<Push[]> {
  return Promise.all(
    pushes.map(async ({ push, before }, index) => {
      if (index === 0 || push.forced || !isNeeded(index) || index < pushes.length - MOST_PUSHES) return push;
      const path = ["repos", owner, name, "compare", `${before}...${push.sha}`];
      // Two commits never differ otherwise.
      const key = { name: ["change", owner, name, before, push.sha], isAgeing: false };
      const files = await recall(memory, key, () => readChange(client, path, before));
      return files === undefined ? push : { ...push, changed_files: files };
    }),
  );
}

async function readChange(client: ForgeClient, path: readonly string[], before: string): Promise<string[] | undefined> {
  try {
    const { body } = await client.read({ path, query: { per_page: 1 } });
    const comparison = new Shape(body, "comparison");
    if (comparison.object("merge_base_commit").sha("sha") !== before) return undefined;
    const files = comparison.list("files");
    if (files.length >= MOST_FILES) return undefined;
    return files.flatMap((file) => {
      const previous = file.has("previous_filename") && { previous_path: file.text("previous_filename") };
      return namesOf({ path: file.text("filename"), ...previous });
    });
  } catch (error) {
    // Any file may have changed then: that is what a push without this list means.
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}
