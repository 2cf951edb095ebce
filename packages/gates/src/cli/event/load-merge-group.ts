import { chainMembers, type QueueEntry } from "../../core/chain-members.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import type { ForgeAdapter } from "../../forge/forge.ts";
import { orUnreadable } from "../../forge/read-snapshot.ts";
import { readingForge, readWithGates, type LoadedPullRequest } from "../forge/load-pull-request.ts";
import type { EventSubject } from "./find-subject.ts";
import type { EventOptions } from "./load-event.ts";

type Subject = Extract<EventSubject, { readonly kind: "merge_group" }>;

const AGAIN = "The queue may have moved on; it sends another event then.";

/**
 * Reads every member of a merge group as if it were judged alone, and the gates of their base. The queue is asked for the members
 * before and after, so that nothing is said of a group that is none any more.
 *
 * @returns the members, first to be merged first
 * @throws PortcullisError `unreadable` where the queue does not lead from the group's base to its head, or a member cannot be read
 */
export async function loadMergeGroup(subject: Subject, options: EventOptions): Promise<readonly LoadedPullRequest[]> {
  return readingForge(options, async (adapter) => {
    const entries = await readEntries(adapter, subject);
    const members: LoadedPullRequest[] = [];
    for (const entry of entries) members.push(await readMember(adapter, subject, entry, options));
    const after = await readEntries(adapter, subject);
    if (JSON.stringify(after.map(withoutPosition)) !== JSON.stringify(entries.map(withoutPosition)))
      throw unreadable("The members of the merge group changed while they were read.", AGAIN);
    const bases = new Set(members.map(({ snapshot }) => snapshot.pull_request.base.sha));
    if (bases.size > 1) throw unreadable(`The branch ${subject.group.branch} moved while its queue was read.`, AGAIN);
    return members;
  });
}

/** What is merged before them is taken from the queue, and the others move up. */
const withoutPosition = ({ position: _, ...entry }: QueueEntry): Omit<QueueEntry, "position"> => entry;

async function readEntries(
  adapter: ForgeAdapter,
  { owner, repository, group }: Subject,
): Promise<readonly QueueEntry[]> {
  const queue = await orUnreadable(() => adapter.readMergeQueue({ owner, repository }, group.branch));
  const chain = chainMembers(queue, group);
  if ("members" in chain) return chain.members;
  throw unreadable(
    `The merge queue of ${group.branch} does not lead to ${group.headSha.slice(0, 10)}: ${chain.reason}.`,
    AGAIN,
  );
}

async function readMember(
  adapter: ForgeAdapter,
  { owner, repository, group }: Subject,
  { pullRequest: number, pullRequestHead }: QueueEntry,
  options: EventOptions,
): Promise<LoadedPullRequest> {
  const member = await readNamed(number, () => readWithGates(adapter, { owner, repository, number }, options));
  const { state, base, head } = member.snapshot.pull_request;
  // Of what is closed or goes elsewhere the gates would say that they do not apply.
  if (state !== "open") throw unreadable(`#${number} of the merge group is ${state}.`, AGAIN);
  if (base.ref !== group.branch)
    throw unreadable(`#${number} of the merge group goes to ${base.ref}, not to ${group.branch}.`, AGAIN);
  if (head.sha !== pullRequestHead)
    throw unreadable(`#${number} of the merge group has another head than the queue knows.`, AGAIN);
  return member;
}

async function readNamed<T>(number: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof PortcullisError) || cause.code !== "unreadable") throw cause;
    const { code, message, fix, problems } = cause;
    throw new PortcullisError(code, `#${number} holds the merge group: ${message}`, fix, { problems, cause });
  }
}

const unreadable = (message: string, fix: string): PortcullisError => new PortcullisError("unreadable", message, fix);
