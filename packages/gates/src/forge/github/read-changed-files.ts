import type { ChangedFile } from "@portcullis/contracts";

import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { readList } from "../read-list.ts";
import { toShapes, type Shape } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";
import type { Tree } from "./read-tree.ts";

// GitHub lists no more files of a pull request; how many there are, only the pull request says.
const MOST_FILES = 3000;

/** A changed file, and the id of its content at the head. */
export interface FileWithBlob {
  readonly file: ChangedFile;
  readonly blob: string | undefined;
}

// A copy leaves the file that it was made of alone; `changed` is a change of mode or kind.
const STATUSES: Readonly<Record<string, ChangedFile["status"]>> = {
  added: "added",
  copied: "added",
  modified: "modified",
  changed: "modified",
  unchanged: "modified",
  removed: "removed",
  renamed: "renamed",
};

/**
 * @param count how many the pull request says that there are, where that is known: then the last possible one is no sign of more
 * @throws ForgeFault where the list ends before the files do
 */
export async function readChangedFiles(
  client: ForgeClient,
  { owner, name }: Repository,
  number: number,
  count?: number,
): Promise<readonly FileWithBlob[]> {
  const what = `files of #${number}`;
  if (count !== undefined && count > MOST_FILES)
    throw new ForgeFault(`${what}: there are ${count}, and the forge lists no more than ${MOST_FILES}`);
  return readList(client, {
    name: what,
    path: ["repos", owner, name, "pulls", number, "files"],
    items: (body) => toShapes(body, "files").map(toFile),
    identify: ({ file }) => file.path,
    pages: { parameter: "per_page", size: 100 },
    proof: { kind: "link", ...(count !== undefined && { count }) },
    ...(count === undefined && { cap: MOST_FILES }),
  });
}

/** A file that is gone at the head has no mode there. */
export const withModes = (files: readonly ChangedFile[], head: Tree): ChangedFile[] =>
  files.map((file) => {
    const mode = head.get(file.path)?.mode;
    return mode === undefined ? file : { ...file, mode };
  });

function toFile(shape: Shape): FileWithBlob {
  const status = STATUSES[shape.text("status")];
  if (status === undefined) throw shape.fault("status", "a known status of a file");
  return {
    file: {
      path: shape.text("filename"),
      ...(status === "renamed" && { previous_path: shape.text("previous_filename") }),
      status,
      additions: shape.integer("additions"),
      deletions: shape.integer("deletions"),
    },
    blob: shape.has("sha") ? shape.sha("sha") : undefined,
  };
}
