import { ALL_REQUIRED, orderStatuses, type CheckRun, type Publication } from "../../core/publication.ts";
import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Writing } from "../forge-client.ts";
import type { ForgePublisher, JudgedState, PublishedStatus } from "./forge-publisher.ts";
import { keepComment } from "./keep-comment.ts";

/** The pull request is no longer what was judged. */
export class StateMoved extends Error {
  override readonly name = "StateMoved";
  /** Whether it is about another commit, branch or state, so that another run has to say what there is to say. */
  readonly isOver: boolean;

  constructor(message: string, isOver: boolean) {
    super(message);
    this.isOver = isOver;
  }
}

/** What was written. Nothing at all where everything stood there already. */
export interface Published {
  readonly statuses: readonly string[];
  readonly comment: "created" | "edited" | "unchanged" | "none";
  readonly checkRuns: readonly string[];
  /** What went wrong without keeping a verdict from being published. */
  readonly problems: readonly string[];
}

const ATTEMPTS = 3;

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
  const write = createWriter(publisher, judged);
  const { sha } = judged;
  const known = await publisher.findWriter();
  const probed = known === undefined ? await probeWriter(publisher, sha, publication, write) : undefined;
  const writer = known ?? probed?.creator;
  const problems: string[] = [];
  const attempt = async <T>(what: string, task: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      problems.push(`${what}: ${error.message}`);
      return undefined;
    }
  };
  const { comment: text } = publication;
  const kept =
    text === undefined ? undefined : await attempt("comment", () => keepComment(publisher, writer, text, write));
  const target = kept?.url ?? "";
  const listed = [...(await publisher.listStatuses(sha)), ...(probed === undefined ? [] : [probed])];
  const present = new Map(listed.map((status) => [status.context, status]));
  const needed = orderStatuses(publication.statuses).filter(
    (status) => !isSame(present.get(status.context), status, { target, writer }),
  );
  const closing = needed.filter(({ state }) => state !== "success");
  const opening = needed.filter(({ state }) => state === "success");
  const set = async (status: CommitStatus): Promise<void> => {
    await write(
      () => publisher.setStatus(sha, status, target),
      async () => {
        const now = await publisher.listStatuses(sha);
        return isSame(
          now.find(({ context }) => context === status.context),
          status,
          { target, writer },
        );
      },
    );
  };
  for (const status of closing) await set(status);
  const checkRuns = await attempt("check runs", () => showCheckRuns(publisher, sha, publication.checkRuns, write));
  for (const status of opening) await set(status);
  return {
    statuses: [...closing, ...opening].map(({ context }) => context),
    comment: kept?.change ?? "none",
    checkRuns: checkRuns ?? [],
    problems,
  };
}

/** Makes one change: looks at the pull request, writes, and where nobody knows what became of it, looks for it. */
export type Write = (send: () => Promise<Writing>, isThere: () => Promise<boolean>) => Promise<Writing | undefined>;

function createWriter(publisher: ForgePublisher, judged: JudgedState): Write {
  let isUntouched = true;
  return async (send, isThere) => {
    for (let attempt = 1; ; attempt += 1) {
      refuseMoved(judged, await publisher.look(), isUntouched);
      isUntouched = false;
      const writing = await send();
      if (writing.kind === "done") return writing;
      if (writing.kind === "refused") throw writing.fault;
      if (await isThere()) return undefined;
      if (attempt === ATTEMPTS) throw writing.fault;
    }
  };
}

/** @param isUntouched whether nothing was written yet: our own comment, too, changes the time of the last change */
function refuseMoved(judged: JudgedState, now: JudgedState, isUntouched: boolean): void {
  if (now.sha !== judged.sha)
    throw new StateMoved(`The head moved from ${judged.sha.slice(0, 10)} to ${now.sha.slice(0, 10)} meanwhile`, true);
  if (now.base !== judged.base) throw new StateMoved(`The base became ${JSON.stringify(now.base)} meanwhile`, true);
  if (now.state !== judged.state) throw new StateMoved(`The pull request became ${now.state} meanwhile`, true);
  if (isUntouched && toInstant(now.updatedAt) !== toInstant(judged.updatedAt))
    throw new StateMoved("Something was said or changed on the pull request meanwhile", false);
}

const toInstant = (time: string | undefined): number | undefined => (time === undefined ? undefined : Date.parse(time));

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

/** Somebody else's status is not ours, whatever it says (threat 34): ours is set once more. */
const isSame = (
  present: PublishedStatus | undefined,
  { state, description }: CommitStatus,
  { target, writer }: { readonly target: string; readonly writer: number | undefined },
): boolean =>
  present !== undefined &&
  writer !== undefined &&
  present.creator === writer &&
  present.state === state &&
  present.description === description &&
  present.target === target;

async function showCheckRuns(
  { checkRuns }: ForgePublisher,
  sha: string,
  wanted: readonly CheckRun[],
  write: Write,
): Promise<readonly string[]> {
  if (checkRuns === undefined || wanted.length === 0) return [];
  const present = await checkRuns.list(sha);
  const needed = wanted.filter((run) => present.get(run.name) !== checkRuns.fingerprint(run));
  for (const run of needed)
    await write(
      () => checkRuns.create(sha, run),
      async () => (await checkRuns.list(sha)).get(run.name) === checkRuns.fingerprint(run),
    );
  return needed.map(({ name }) => name);
}
