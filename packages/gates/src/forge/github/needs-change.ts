import { toInstant } from "../../core/snapshot.ts";
import type { Conversation } from "./conversation-reader.ts";
import type { PushWithBefore } from "./read-pushed-files.ts";

/**
 * Which pushes could end anything that was said: those that came after the first comment or review, and those after the first
 * commit that a review is about. Of the others nobody asks what they changed.
 */
export function needsChange(
  pushes: readonly PushWithBefore[],
  { comments, reviews }: Conversation,
): (index: number) => boolean {
  if (comments === undefined || reviews === undefined || "fault" in comments || "fault" in reviews) return () => true;
  const times = [
    ...comments.value.map(({ created_at }) => toInstant(created_at)),
    ...reviews.value.map(({ submitted_at }) => toInstant(submitted_at)),
  ];
  const first = times.reduce((earliest, time) => Math.min(earliest, time), Number.POSITIVE_INFINITY);
  const reviewed = new Set(reviews.value.map(({ commit_sha }) => commit_sha));
  const start = pushes.findIndex(({ push }) => reviewed.has(push.sha));
  return (index) => toInstant(pushes[index]!.push.pushed_at) >= first || (start !== -1 && index > start);
}
