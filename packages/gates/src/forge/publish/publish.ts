import { ALL_REQUIRED, orderStatuses, type Publication } from "../../core/publication.ts";
import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgePublisher, JudgedState, PublishedStatus } from "./forge-publisher.ts";
import { keepComment } from "./keep-comment.ts";
import { isPublished, setStatuses } from "./set-statuses.ts";
import { showCheckRuns } from "./show-check-runs.ts";
import { createWriter, StateMoved, type Write } from "./writer.ts";

/** What was written. Nothing at all where everything stood there already. */
export interface Published {
  readonly statuses: readonly string[];
  readonly comment: "created" | "edited" | "unchanged" | "none";
  readonly checkRuns: readonly string[];
  /** What went wrong without keeping a verdict from being published. */
  readonly problems: readonly string[];
  /** What else there is to know, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Brings a forge to say what a run has to say, and writes nothing that is there already. What closes is written before what
 * opens, and before each write the pull request is looked at again.
 *
 * @throws StateMoved where it is no longer what was judged
 * @throws ForgeFault where a status could not be written
 */
export async function publish(
  publisher: ForgePublisher,
  judged: JudgedState,
  publication: Publication,
): Promise<Published> {
  const { sha } = judged;
  const write = createWriter(publisher, judged);
  const known = await publisher.findWriter();
  const probed = known === undefined ? await probeWriter(publisher, sha, publication, write) : undefined;
  const writer = known ?? probed?.creator;
  const { comment: text, checkRuns: wanted } = publication;
  const comment = await attempt("comment", async () =>
    text === undefined ? undefined : await keepComment(publisher, writer, text, write),
  );
  const owner = { writer, target: comment.value?.url ?? "" };
  const listed = [...(await publisher.listStatuses(sha)), ...(probed === undefined ? [] : [probed])];
  const present = new Map(listed.map((status) => [status.context, status]));
  const needed = orderStatuses(publication.statuses).filter(
    (status) => !isPublished(present.get(status.context), status, owner),
  );
  const isOpen = ({ state }: CommitStatus): boolean => state === "success";
  await setStatuses(
    publisher,
    sha,
    needed.filter((status) => !isOpen(status)),
    owner,
    write,
  );
  const shown = await attempt("check runs", () => showCheckRuns(publisher, sha, wanted, write));
  const opening = needed.filter(isOpen);
  if (opening.length > 0) await refuseMovedOthers(publisher, judged);
  await setStatuses(publisher, sha, opening, owner, write);
  return {
    statuses: needed.map(({ context }) => context),
    comment: comment.value?.change ?? "none",
    checkRuns: shown.value?.names ?? [],
    problems: [comment, shown].flatMap(({ problem }) => problem ?? []),
    notes: shown.value?.note === undefined ? [] : [shown.value.note],
  };
}

/** What opens rests on the verdicts of all requests with this head: none of them may have moved, and no other may have come. */
async function refuseMovedOthers(publisher: ForgePublisher, { sha, others }: JudgedState): Promise<void> {
  if (others === undefined) return;
  const now = await publisher.listOthersAt(sha);
  const moved = [...new Set([...others.keys(), ...now.keys()])].find(
    (number) => others.get(number) !== now.get(number),
  );
  if (moved !== undefined)
    throw new StateMoved(`#${moved}, which has the same head, came, went or changed meanwhile`, "conversation");
}

/** What may go wrong without keeping the statuses from being set. */
async function attempt<T>(
  what: string,
  task: () => Promise<T>,
): Promise<{ readonly value?: T; readonly problem?: string }> {
  try {
    return { value: await task() };
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
    return { problem: `${what}: ${error.message}` };
  }
}

/** A token that cannot tell who it is tells it by what it writes: the status of the whole, which is not green before its time. */
async function probeWriter(
  publisher: ForgePublisher,
  sha: string,
  { statuses }: Publication,
  write: Write,
): Promise<PublishedStatus | undefined> {
  const whole = statuses.find(({ context }) => context === ALL_REQUIRED) ?? statuses[0];
  if (whole === undefined) return undefined;
  const probe: CommitStatus = whole.state === "success" ? { ...whole, state: "pending" } : whole;
  const writing = await write(
    () => publisher.setStatus(sha, probe, ""),
    // Looking for it would tell who else may have set the same.
    () => Promise.resolve(true),
  );
  const creator = writing?.kind === "done" ? publisher.creatorOf(writing) : undefined;
  if (creator !== undefined) return { ...probe, target: "", creator };
  throw new ForgeFault("the forge does not say which account the token is of");
}
