/** A group of a merge queue: what would be merged into a branch at once. */
export interface MergeGroup {
  readonly branch: string;
  /** Commit that it stands on. */
  readonly baseSha: string;
  /** Commit that would be the branch's new tip. */
  readonly headSha: string;
}

/** A place in a merge queue, as the queue itself lists it. */
export interface QueueEntry {
  readonly position: number;
  readonly pullRequest: number;
  /** Head of the pull request when it was listed. */
  readonly pullRequestHead: string;
  /** The commit that the queue made for it; absent before it is built. */
  readonly headSha?: string;
  /** What that commit stands on. */
  readonly baseSha?: string;
  readonly isUnmergeable: boolean;
}

/**
 * The members of a group, first to be merged first: the entries whose commits lead from its base to its head. A commit is claimed by
 * nothing but the queue's own list, for whatever else names members of a group, a member could have written (threat 38).
 *
 * @returns a reason, as a sentence without its full stop, where they do not lead there
 */
export function chainMembers(
  entries: readonly QueueEntry[],
  { baseSha, headSha }: MergeGroup,
): { readonly members: readonly QueueEntry[] } | { readonly reason: string } {
  const members: QueueEntry[] = [];
  for (let at = headSha; at !== baseSha;) {
    const ending = entries.filter((entry) => entry.headSha === at);
    const [entry] = ending;
    const short = at.slice(0, 10);
    if (entry === undefined) return { reason: `no entry of the queue ends with ${short}` };
    if (ending.length > 1) return { reason: `${ending.length} entries of the queue end with ${short}` };
    if (members.includes(entry)) return { reason: `the entries lead in a circle at ${short}` };
    if (entry.isUnmergeable) return { reason: `#${entry.pullRequest} is in the queue and cannot be merged` };
    if (entry.baseSha === undefined) return { reason: `nobody knows what #${entry.pullRequest} stands on` };
    members.unshift(entry);
    at = entry.baseSha;
  }
  if (members.length === 0) return { reason: "its head is its base, so that it has no members" };
  return { members };
}
