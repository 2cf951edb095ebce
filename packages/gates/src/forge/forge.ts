import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { QueueEntry } from "../core/chain-members.ts";
import type { Wanted } from "../core/wanted.ts";

/** A pull request, written OWNER/REPO#N. */
export interface PullRequestReference {
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
}

/** A branch and the commit at its tip. */
export interface BranchTip {
  readonly ref: string;
  readonly sha: string;
}

/** Reads one kind of forge. Everything throws ForgeFault for what could not be read. */
export interface ForgeAdapter {
  readonly kind: "github" | "gitea";
  /**
   * Reads a pull request. A part that could not be read whole is listed in `incomplete`.
   *
   * @throws ForgeFault where not even the pull request itself could be read, or it changed each time while it was
   */
  readPullRequest(reference: PullRequestReference, wanted: Wanted): Promise<PullRequestSnapshot>;
  /**
   * The branch that the pull request is to be merged into.
   *
   * @param path a file that will be read there next: a forge that can gives it with the same answer
   */
  readBase(reference: PullRequestReference, path?: string): Promise<BranchTip>;
  /** Text of a file at a commit; undefined where there is none. */
  readFile(reference: PullRequestReference, path: string, sha: string): Promise<string | undefined>;
  /** All that waits in the merge queue of a branch, in its order. */
  readMergeQueue(repository: Omit<PullRequestReference, "number">, branch: string): Promise<readonly QueueEntry[]>;
}
