import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createPathMatcher } from "../core/match-paths.ts";
import { toInstant, type Push } from "../core/snapshot.ts";
import type { Statement } from "./collect-statements.ts";

/** What a push does to statements that came before it. */
export type OnPush = "keep" | "invalidate" | "invalidate_in_scope";

/** Why a statement no longer holds, with the push that ended it where there is one. */
export interface Staleness {
  readonly reason: string;
  readonly push?: Push;
}

// A commit whose first digits are those of another can be found by trial, up to about sixteen of them (threat 6). A shorter name
// of the head means it only where every push is looked at.
const SHORTEST_SHA = 16;

/** Says for a statement about files of that scope whether the code has moved on since. */
export function createStalenessJudge(
  { pushes = [], pull_request }: PullRequestSnapshot,
  { onPush }: { readonly onPush: OnPush },
): (statement: Statement, scope: readonly string[]) => Staleness | undefined {
  const head = pull_request.head.sha;
  const ordered = inOrder(pushes);
  const matchers = new Map<string, (paths: readonly string[]) => boolean>();
  const touches = ({ changed_files }: Push, scope: readonly string[]): boolean => {
    if (onPush === "invalidate" || changed_files === undefined) return true;
    const key = JSON.stringify(scope);
    const matches = matchers.get(key) ?? createPathMatcher(scope);
    matchers.set(key, matches);
    return matches(changed_files);
  };

  return ({ at, sha, reviewed }, scope) => {
    if (sha !== undefined && !head.startsWith(sha))
      return { reason: `It names ${short(sha)}; the head is ${short(head)}.` };
    // Who names the head has seen it, whenever it was pushed.
    if (sha !== undefined && sha.length >= Math.min(SHORTEST_SHA, head.length)) return undefined;
    if (onPush === "keep") {
      if (sha === undefined) return undefined;
      return {
        reason: `It names only ${sha.length} digits of the head; ${SHORTEST_SHA} are needed to mean one commit.`,
      };
    }
    // A review may be submitted after a push that its reader has not seen: what counts is the commit that was read.
    const seen = reviewed === undefined ? -1 : ordered.findLastIndex(({ push }) => push.sha === reviewed);
    // A push at the very same time may have come after: it ends the statement too.
    const isLater = (pushedAt: number, index: number): boolean => !(pushedAt < at) || (seen !== -1 && index > seen);
    const later = ordered.find(({ push, at: pushedAt }, index) => isLater(pushedAt, index) && touches(push, scope));
    return (
      later && {
        reason: `Push ${short(later.push.sha)} came after ${seen === -1 ? "it" : "what it is about"}.`,
        push: later.push,
      }
    );
  };
}

/** By time, never by the order of the list. */
const inOrder = (pushes: readonly Push[]): readonly { readonly push: Push; readonly at: number }[] =>
  pushes.map((push) => ({ push, at: toInstant(push.pushed_at) })).toSorted((a, b) => a.at - b.at);

/** The last push, or all that came at that very time. */
export function latestPushes(pushes: readonly Push[]): readonly Push[] {
  const ordered = inOrder(pushes);
  const last = ordered.at(-1)?.at;
  return ordered.filter(({ at }) => !(at < last!)).map(({ push }) => push);
}

const short = (sha: string): string => sha.slice(0, 10);
