import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { describeEvent } from "./describe-event.ts";
import type { DescribedPullRequest } from "./find-subject.ts";
import type { ForgeEvent } from "@portcullis/contracts";

/** A checkout that has the commits which an event names. */
export interface EventCheckout {
  readonly repository: Repository;
  /** Tip of the base: that of `origin`, where it has moved on since the event was written. */
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  /** What the event says, without any part. */
  readonly bare: PullRequestSnapshot;
}

const WHOLE = "Check out with the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`.";

/**
 * Opens the checkout that a folder is in, and finds the commits of an event in it. What is checked out does not matter: judged is
 * the head of the event, be the checkout that of the head, of the base, or of the forge's own merge of the two.
 *
 * @param takenAt RFC 3339: now
 * @throws PortcullisError `unreadable` where a commit is not there, or the clone is shallow
 */
export async function openEventCheckout(
  folder: string,
  event: ForgeEvent,
  described: DescribedPullRequest,
  takenAt: string,
): Promise<EventCheckout> {
  const repository = await openRepository(folder);
  const { root } = repository;
  if (root === undefined)
    throw new PortcullisError("usage", "A bare repository has no checkout to judge.", "Run it in a checkout.");
  // Where history is cut off, what two commits have in common may be older than what they really have.
  if (repository.isShallow)
    throw new PortcullisError("unreadable", "The clone is shallow: where the two sides parted is not in it.", WHOLE);
  const head = described.head.sha;
  for (const [name, sha] of [
    ["head", head],
    ["base", described.base.sha],
  ] as const)
    if (!(await repository.has(sha)))
      throw new PortcullisError("unreadable", `The ${name} of the event, ${sha}, is not in this clone.`, WHOLE);
  const base = await findTip(repository, described.base);
  const mergeBase = await repository.mergeBase(base, head);
  return { repository, base, head, mergeBase, bare: describeEvent(event, described, { base, mergeBase, takenAt }) };
}

/** GitHub's events name the base as it was when the head was pushed last, and so would the configuration of then be in force. */
async function findTip(
  repository: Repository,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): Promise<string> {
  const remote = `refs/remotes/origin/${ref}`;
  if (!(await isThere(repository, remote))) return sha;
  const tip = await repository.resolve(remote);
  return (await repository.mergeBase(tip, sha)) === sha ? tip : sha;
}

/** A branch whose name git would not take is not there. */
async function isThere(repository: Repository, ref: string): Promise<boolean> {
  try {
    return await repository.has(ref);
  } catch (error) {
    if (error instanceof PortcullisError && error.code === "usage") return false;
    throw error;
  }
}
