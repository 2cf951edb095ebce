import { toPin } from "./canonical-document.ts";
import { compareMirror, type MirrorDifference, type MirrorNames } from "./compare-mirror.ts";
import type { CompareMode, MirrorPin } from "./mirror.ts";

/**
 * Why a copy is not what it should be.
 *
 * - `edited-copy`: the copy is not what was pinned, and no earlier source either
 * - `moved-pin`: the pin was moved to the new source, the copy was not
 * - `edited-copy-or-moved-pin`: one of the two; without the source's earlier versions nobody can tell
 * - `stale-pin`: the source has moved on from what is pinned
 */
export type MirrorCause = "edited-copy" | "moved-pin" | "edited-copy-or-moved-pin" | "stale-pin";

export interface MirrorFacts {
  readonly mirror: string;
  readonly source: string;
  readonly mode: CompareMode;
  readonly pin?: MirrorPin;
  /** The commit that the source was read at. */
  readonly sourceCommit?: string;
  /** Earlier versions of the source, where they are known. */
  readonly earlierSources?: readonly string[];
  readonly names?: MirrorNames;
}

export interface MirrorJudgement {
  readonly difference?: MirrorDifference;
  /** Empty when copy, source and pin agree, and when there is no pin to tell by. */
  readonly causes: readonly MirrorCause[];
  /** What a pin of the source as it is now says. */
  readonly sha256: string;
}

/**
 * Compares a copy with its source, and both with the pin. The copy is as it should be when there is neither a difference nor a
 * cause: a pin that names another content is a finding even where copy and source are equal.
 *
 * @throws PortcullisError `unreadable` as `compareMirror`
 */
export function judgeMirror(facts: MirrorFacts): MirrorJudgement {
  const { mirror, source, mode, names = { mirror: "The copy", source: "The source" } } = facts;
  const difference = compareMirror(mirror, source, mode, names);
  const sha256 = toPin(source, mode, names.source);
  const causes = causesOf(facts, difference !== undefined, sha256, names);
  return { ...(difference && { difference }), causes, sha256 };
}

function causesOf(
  { mirror, mode, pin, sourceCommit, earlierSources }: MirrorFacts,
  differs: boolean,
  sha256: string,
  names: MirrorNames,
): readonly MirrorCause[] {
  if (pin?.sha256 === undefined) {
    // The content alone decides: a commit that changed another file makes no copy stale.
    if (!differs || pin?.commit === undefined || sourceCommit === undefined) return [];
    return pin.commit === sourceCommit ? ["edited-copy"] : ["stale-pin"];
  }
  const pinned = pin.sha256.toLowerCase();
  const copy = toPin(mirror, mode, names.mirror);
  if (!differs) return pinned === sha256 ? [] : ["stale-pin"];
  if (pinned === copy) return ["stale-pin"];
  if (pinned !== sha256) return ["edited-copy", "stale-pin"];
  if (earlierSources === undefined) return ["edited-copy-or-moved-pin"];
  const isEarlier = earlierSources.some((earlier) => compareEarlier(mirror, earlier, mode));
  return [isEarlier ? "moved-pin" : "edited-copy"];
}

/** An earlier source that can no longer be read is none that the copy was made of. */
function compareEarlier(mirror: string, earlier: string, mode: CompareMode): boolean {
  try {
    return compareMirror(mirror, earlier, mode) === undefined;
  } catch {
    return false;
  }
}
