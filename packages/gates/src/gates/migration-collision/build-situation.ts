import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { SnapshotWith } from "../../core/snapshot.ts";
import type { Scheme } from "../../migrations/names/scheme.ts";
import { mergeFolder, readFolder } from "../../migrations/names/read-folder.ts";
import type { Content, FolderChange, MigrationFolder, OtherRequest, Situation } from "../../migrations/situation.ts";
import { forwardPart } from "../../migrations/statements/forward-part.ts";
import { readFolderContents } from "./folder-contents.ts";
import type { MigrationCollisionOptions } from "./options.ts";
import { readMeasurement } from "./read-measurement.ts";

export type JudgedSnapshot = SnapshotWith<"base_files" | "open_pull_requests">;

/**
 * What the rules look at, from a snapshot.
 *
 * @throws PortcullisError `configuration` when the folder is neither at the base nor at the head
 */
export function buildSituation(snapshot: JudgedSnapshot, options: MigrationCollisionOptions): Situation {
  const { directory, scheme } = options;
  const isInside = (path: string): boolean => directory === "" || path.startsWith(`${directory}/`);
  const there = snapshot.base_files.filter(isInside);
  const moved = there.length === 0 ? listMoved(snapshot, isInside) : [];
  const carried = new Set(moved.map(({ path }) => path));
  const baseFiles = [...there, ...carried];
  const changes = [
    ...listChanges(snapshot, isInside).filter(({ path }) => !carried.has(path)),
    ...moved.filter(({ isEdited }) => isEdited).map(({ path }) => ({ status: "modified" as const, path })),
  ];
  const base = readFolder(baseFiles, directory, scheme);
  const isNowhere = baseFiles.length === 0 && changes.length === 0 && !(snapshot.head_files ?? []).some(isInside);
  if (isNowhere) {
    throw new PortcullisError(
      "configuration",
      `There is no folder ${JSON.stringify(directory)}, neither at the base nor at the head.`,
      "Correct `directory` of the gate migration-collision: it is named from the root of the repository.",
    );
  }
  const merged = mergeFolder(base, changes, { directory, scheme });
  const contents = readFolderContents(snapshot, {
    directory,
    changes,
    presence: () => ({ base: pathsOf(base), merged: pathsOf(merged) }),
  });
  return {
    directory,
    scheme,
    takenAt: snapshot.taken_at,
    base,
    merged,
    changes,
    others: readOthers(snapshot, isInside, scheme.id),
    retired: readMeasurement(snapshot, directory).measurement?.retired ?? [],
    hasContents: options.depth !== "names" && (contents.isRead || options.depth !== undefined),
    contentAt: (side, path) => toForward(contents.contentAt(side, path), path, scheme.id),
  };
}

const pathsOf = ({ names, misfits }: MigrationFolder): ReadonlySet<string> =>
  new Set([...names, ...misfits].map(({ path }) => path));

/** A migration that is code cannot be read; of one that holds both directions only the forward one counts. */
function toForward(content: Content, path: string, scheme: Scheme["id"]): Content {
  if (scheme !== "node-pg-migrate" || content.kind !== "text") return content;
  if (!path.endsWith(".sql")) return { kind: "unread", reason: "is code, and no SQL" };
  return { kind: "text", text: forwardPart(content.text) };
}

/** What the request changes; without the forge's list, what its head has otherwise than the base. */
function listChanges(
  { files, base_files, head_files = [] }: JudgedSnapshot,
  isInside: (path: string) => boolean,
): readonly FolderChange[] {
  if (files !== undefined)
    return files.flatMap(({ path, previous_path, status, mode }) =>
      toChanges(
        {
          path,
          status,
          ...(previous_path !== undefined && { previousPath: previous_path }),
          ...(mode !== undefined && { mode }),
        },
        isInside,
      ),
    );
  const [before, after] = [new Set(base_files), new Set(head_files)];
  return [
    ...head_files
      .filter((path) => isInside(path) && !before.has(path))
      .map((path) => ({ status: "added" as const, path })),
    ...base_files
      .filter((path) => isInside(path) && !after.has(path))
      .map((path) => ({ status: "removed" as const, path })),
  ];
}

/** The files of a folder that is moved as a whole: under its new name it holds what it held before. */
function listMoved(
  { files = [] }: JudgedSnapshot,
  isInside: (path: string) => boolean,
): readonly { readonly path: string; readonly isEdited: boolean }[] {
  return files.flatMap(({ path, previous_path, status, additions, deletions }) =>
    status === "renamed" && isInside(path) && previous_path !== undefined && lastPart(path) === lastPart(previous_path)
      ? [{ path, isEdited: additions + deletions > 0 }]
      : [],
  );
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A rename over the border of the folder adds a file to it, or takes one away. */
function toChanges(change: FolderChange, isInside: (path: string) => boolean): readonly FolderChange[] {
  const { path, previousPath, status } = change;
  const [isNow, wasBefore] = [isInside(path), previousPath !== undefined && isInside(previousPath)];
  if (status !== "renamed" || previousPath === undefined) return isNow ? [change] : [];
  if (isNow && wasBefore) return [change];
  if (isNow) return [{ status: "added", path, ...(change.mode !== undefined && { mode: change.mode }) }];
  return wasBefore ? [{ status: "removed", path: previousPath }] : [];
}

/** Only requests that are to be merged into the same branch can collide with this one. */
function readOthers(
  { open_pull_requests, pull_request }: PullRequestSnapshot & Pick<JudgedSnapshot, "open_pull_requests">,
  isInside: (path: string) => boolean,
  scheme: Scheme["id"],
): readonly OtherRequest[] {
  return open_pull_requests
    .filter(({ number, base_ref }) => number !== pull_request.number && base_ref === pull_request.base.ref)
    .map(({ number, title, author, files }) => ({
      number,
      title,
      author: author.login,
      changes: files.flatMap(({ path, status, previous_path, text }) => {
        const change = { path, status, ...(previous_path !== undefined && { previousPath: previous_path }) };
        const read: Content = text === undefined ? { kind: "absent" } : toForward({ kind: "text", text }, path, scheme);
        return toChanges(change, isInside).map((each) => ({
          ...each,
          ...(read.kind === "text" && each.path === path && { text: read.text }),
        }));
      }),
    }))
    .toSorted((a, b) => a.number - b.number);
}
