import { basename, resolve } from "node:path";

import { compareDiskFolders } from "./compare-disk-folders.ts";
import { describeRequest } from "./describe-request.ts";
import { readDiskFolder } from "./disk-folder.ts";
import { parseOpen } from "./read-open-requests.ts";
import type { NamedRequest } from "./request.ts";
import { usage } from "./usage-error.ts";

/**
 * A request from two folders on disk: what the second has otherwise is what the request changes. Other requests are folders too.
 *
 * @param directory that the folders are taken for, from the root of a repository; `""` for the root itself
 * @throws PortcullisError `usage` for what is no folder, `unreadable` for names that are not UTF-8
 */
export function readFolders(
  [before, now]: readonly [before: string, now: string],
  directory: string,
  { open, takenAt }: { readonly open: readonly string[]; readonly takenAt: string },
): NamedRequest {
  if (open.includes("all"))
    throw usage("--open all reads the pull requests of a git repository.", "Name the folders: --open 12=FOLDER.");
  const [base, head] = [readDiskFolder(before, directory), readDiskFolder(now, directory)];
  const others = [...parseOpen(open)].map(([number, name]) => ({
    number,
    name,
    folder: readDiskFolder(name, directory),
  }));
  if (base.paths.length === 0 && head.paths.length === 0)
    throw usage(`There is no file in ${before}, and none in ${now}.`, "Name the folders that the migrations are in.");
  const files = compareDiskFolders(base, head);
  return {
    snapshot: {
      ...describeRequest(
        {
          name: basename(resolve(now)) || "folder",
          title: now,
          base: { ref: before, sha: base.sha },
          head: { ref: now, sha: head.sha },
          mergeBase: base.sha,
        },
        takenAt,
      ),
      files: files.map((file) => ({ ...file })),
      base_files: [...base.paths],
      head_files: [...head.paths],
      open_pull_requests: others.map(({ number, name, folder }) => ({
        number,
        title: name,
        author: { id: null, login: "local", type: "user" as const },
        base_ref: before,
        head_sha: folder.sha,
        files: compareDiskFolders(base, folder).map(({ path, status, previous_path }) => ({
          path,
          status,
          ...(previous_path !== undefined && { previous_path }),
        })),
      })),
    },
    read: { base: base.read, merge_base: base.read, head: head.read },
    readOther: new Map(others.map(({ number, folder }) => [number, folder.read])),
    toFile: head.toFile,
  };
}
