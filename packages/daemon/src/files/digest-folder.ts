import { createHash } from "node:crypto";

import { digestText, type FileEntry } from "../core/file-list.ts";
import { FOLDER_LIMITS } from "./folder-limits.ts";
import { openFile, readPieces } from "./open-file.ts";
import { listFolder } from "./walk-folder.ts";

export interface DigestedFolder {
  readonly digest: string;
  /** In byte order of their paths. */
  readonly files: readonly FileEntry[];
}

/** The digest over the files of a folder, whatever it is that they lie in. */
export const digestFiles = (files: readonly FileEntry[]): DigestedFolder => ({
  digest: createHash("sha256").update(digestText(files)).digest("hex"),
  files,
});

/** The regular files below a real path, each with its digest; nothing is held in memory. Refuses what `listFolder` refuses. */
export async function digestFolder(root: string): Promise<DigestedFolder> {
  const files: FileEntry[] = [];
  let left = FOLDER_LIMITS.bytes;
  for (const { path } of await listFolder(root)) {
    const handle = await openFile(root, path);
    if (handle === undefined) continue;
    try {
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const piece of readPieces(handle, left)) {
        hash.update(piece);
        bytes += piece.length;
      }
      left -= bytes;
      files.push({ path, sha256: hash.digest("hex"), bytes });
    } finally {
      await handle.close();
    }
  }
  return digestFiles(files);
}
