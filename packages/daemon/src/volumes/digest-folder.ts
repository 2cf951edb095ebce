import { createHash } from "node:crypto";

import { digestText, type FileEntry } from "../core/file-list.ts";
import { FOLDER_LIMITS } from "../files/folder-limits.ts";
import { openFile, readPieces } from "../files/open-file.ts";
import { listFolder } from "../files/walk-folder.ts";
import type { FolderContents } from "./volumes.ts";

export const toContents = (files: readonly FileEntry[]): FolderContents => ({
  digest: createHash("sha256").update(digestText(files)).digest("hex"),
  files,
});

/** The regular files below a real path, each with its digest; nothing is held in memory. */
export async function digestFolder(root: string): Promise<FolderContents> {
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
  return toContents(files);
}
