import { ALL_REQUIRED } from "../../core/publication.ts";
import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import type { ForgePublisher } from "./forge-publisher.ts";

const DESCRIPTION = "The run ended before there was a verdict. Run it again.";
const PREFIX = "portcullis / ";

interface Dead {
  /** Statuses that are made `error` where they are green. */
  readonly contexts: readonly string[];
  /** Whether the run would have judged all gates, so that every status of ours is among them, and the whole is told in any case. */
  readonly isWhole: boolean;
}

/**
 * Says of the head that nobody knows, after a run that died: nothing stays green from before.
 *
 * @returns the contexts that were set
 * @throws ForgeFault where not even that can be done
 */
export async function publishError(publisher: ForgePublisher, { contexts, isWhole }: Dead): Promise<readonly string[]> {
  const { sha } = await publisher.look();
  const present = await publisher.listStatuses(sha);
  const isOurs = (context: string): boolean => contexts.includes(context) || (isWhole && context.startsWith(PREFIX));
  const green = present.flatMap(({ context, state }) => (state === "success" && isOurs(context) ? [context] : []));
  const whole = present.find(({ context }) => context === ALL_REQUIRED);
  const isTold = !isWhole || (whole?.state === "error" && whole.description === DESCRIPTION);
  const all = [...new Set([...(isTold ? [] : [ALL_REQUIRED]), ...green])];
  for (const context of all) {
    const status: CommitStatus = { context, state: "error", description: DESCRIPTION };
    const writing = await publisher.setStatus(sha, status, "");
    if (writing.kind === "refused") throw writing.fault;
    // It does no harm to say this twice.
    if (writing.kind === "unknown") await publisher.setStatus(sha, status, "");
  }
  return all;
}
