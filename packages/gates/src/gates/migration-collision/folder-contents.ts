import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Content, FolderChange } from "../../migrations/situation.ts";

type Side = "base" | "merge_base" | "head";

interface Presence {
  readonly base: ReadonlySet<string>;
  /** With the changes of the request. */
  readonly merged: ReadonlySet<string>;
}

/** What a snapshot knows of the content of files in a folder. What nobody read is not taken for absent. */
export interface FolderContents {
  /** Whether any content of the folder was read. */
  readonly isRead: boolean;
  contentAt(side: Side, path: string): Content;
}

/**
 * @param presence paths that are known to be there; asked for where a content is missing
 */
export function readFolderContents(
  { file_contents = [], incomplete = [], pull_request }: PullRequestSnapshot,
  {
    directory,
    changes,
    presence,
  }: {
    readonly directory: string;
    readonly changes: readonly FolderChange[];
    readonly presence: () => Presence;
  },
): FolderContents {
  const isInside = (path: string): boolean => directory === "" || path.startsWith(`${directory}/`);
  const texts = new Map(
    file_contents.filter(({ path }) => isInside(path)).map(({ at, path, text }) => [`${at}:${path}`, text]),
  );
  const gaps = new Map(
    incomplete.flatMap(({ part, subject, reason }) =>
      part === "file_contents" && subject !== undefined ? [[subject, reason] as const] : [],
    ),
  );
  const changed = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const isFresh = pull_request.merge_base_sha === undefined || pull_request.merge_base_sha === pull_request.base.sha;

  let known: Presence | undefined;

  /** Where the same bytes may have been read: a file that the request leaves alone is one at all three places. */
  const placesOf = (side: Side, path: string): readonly Side[] => {
    if (!changed.has(path)) return [side, "base", "merge_base", "head"];
    return side === "head" || !isFresh ? [side] : ["base", "merge_base"];
  };
  return {
    isRead: texts.size > 0,
    contentAt(side, path) {
      for (const place of placesOf(side, path)) {
        const text = texts.get(`${place}:${path}`);
        if (text !== undefined) return { kind: "text", text };
      }
      const gap = gaps.get(path);
      if (gap !== undefined) return { kind: "unread", reason: gap };
      known ??= presence();
      if (side === "head" ? !known.merged.has(path) : side === "base" && !known.base.has(path))
        return { kind: "absent" };
      return { kind: "unread", reason: "is not in the snapshot" };
    },
  };
}
