import type { WorkspaceFiles, WorkspaceLog } from "@portcullis/contracts";
import { createHash } from "node:crypto";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes, digestText, type FileEntry } from "../core/file-list.ts";
import { type Context, isExternal, readPresent, referenceTo } from "./context.ts";

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** What the workspace really has now: asked of the instance where that keeps its files itself. */
export async function listFiles(context: Context, id: string): Promise<WorkspaceFiles> {
  const row = await readPresent(context.store, id, { includeRemoved: true });
  const there = isExternal(context, row) ? undefined : await context.backend.files(referenceTo(row));
  if (there === undefined) {
    const { digest, files } = (await context.volumes.read(id)) ?? { digest: sha256(""), files: [] };
    return { digest, files: [...files] };
  }
  const files = Array.from(there, ([path, content]): FileEntry => ({
    path,
    sha256: sha256(content),
    bytes: content.byteLength,
  })).toSorted((one, other) => compareBytes(one.path, other.path));
  return { digest: sha256(digestText(files)), files };
}

export async function readFile(context: Context, id: string, path: string): Promise<Uint8Array> {
  const row = await readPresent(context.store, id);
  const there = isExternal(context, row) ? undefined : await context.backend.files(referenceTo(row));
  if (there === undefined) return await context.volumes.readFile(id, path);
  const content = there.get(path);
  if (content === undefined) throw new DaemonError("FILE_NOT_FOUND", "file not found", { members: { path } });
  return content;
}

/** An edit of the workspace's own files: it stays until a template is applied. */
export async function writeFile(
  context: Context,
  id: string,
  path: string,
  content: Uint8Array,
): Promise<WorkspaceFiles> {
  return await context.turns.take(id, async () => {
    await refuseElsewhere(context, id);
    await context.volumes.writeFile(id, path, content);
    return await listFiles(context, id);
  });
}

/** An edit beside the files that the instance has would be taken back by them. */
async function refuseElsewhere(context: Context, id: string): Promise<void> {
  const row = await readPresent(context.store, id);
  if (row.launch !== null && row.launch.plan.digest !== null)
    throw new DaemonError("STATE_CHANGED", "A restart is under way that puts other files in place.", {
      fix: "Ask again when it is done.",
    });
  if (isExternal(context, row) || (await context.backend.files(referenceTo(row))) === undefined) return;
  throw new DaemonError("FILES_ELSEWHERE", `The back-end "${context.backend.name}" keeps the files of what runs.`, {
    fix: "Edit them there, or pause the workspace first.",
  });
}

export async function removeFile(context: Context, id: string, path: string): Promise<WorkspaceFiles> {
  return await context.turns.take(id, async () => {
    await refuseElsewhere(context, id);
    await context.volumes.removeFile(id, path);
    return await listFiles(context, id);
  });
}

export async function readLog(context: Context, id: string): Promise<WorkspaceLog> {
  const row = await readPresent(context.store, id, { includeRemoved: true });
  const text = isExternal(context, row) ? "" : await context.backend.log(referenceTo(row));
  return { instance_id: row.instance_id, text };
}
