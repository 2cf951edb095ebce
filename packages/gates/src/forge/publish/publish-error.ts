import { ALL_REQUIRED } from "../../core/publication.ts";
import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgePublisher, PublishedStatus } from "./forge-publisher.ts";

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
export async function publishError(publisher: ForgePublisher, dead: Dead): Promise<readonly string[]> {
  const { sha } = await publisher.look();
  const contexts = await listOpen(publisher, sha, dead);
  for (const context of contexts) await setError(publisher, sha, context);
  return contexts;
}

/** Where nobody knows what is green, all that is known by name is taken for green. */
async function listOpen(publisher: ForgePublisher, sha: string, dead: Dead): Promise<readonly string[]> {
  const whole = dead.isWhole ? [ALL_REQUIRED] : [];
  try {
    const present = await publisher.listStatuses(sha);
    const writer = await findWriter(publisher);
    const isTold = present.some(
      ({ context, state, description }) => context === ALL_REQUIRED && state === "error" && description === DESCRIPTION,
    );
    const green = present.filter((status) => status.state === "success" && isOurs(status, dead, writer));
    return [...new Set([...(isTold ? [] : whole), ...green.map(({ context }) => context)])];
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
    return [...new Set([...whole, ...dead.contexts])];
  }
}

/** A status under another name is ours where our account set it and it links to a comment, as ours do and those of a CI do not. */
const isOurs = (
  { context, creator, target }: PublishedStatus,
  { contexts, isWhole }: Dead,
  writer: number | undefined,
): boolean =>
  contexts.includes(context) ||
  (isWhole &&
    (context.startsWith(PREFIX) || (writer !== undefined && creator === writer && target.includes("#issuecomment-"))));

async function findWriter(publisher: ForgePublisher): Promise<number | undefined> {
  try {
    return await publisher.findWriter();
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}

/** It does no harm to say this twice. */
async function setError(publisher: ForgePublisher, sha: string, context: string): Promise<void> {
  const status: CommitStatus = { context, state: "error", description: DESCRIPTION };
  const first = await publisher.setStatus(sha, status, "");
  const writing = first.kind === "unknown" ? await publisher.setStatus(sha, status, "") : first;
  if (writing.kind !== "done") throw writing.fault;
}
