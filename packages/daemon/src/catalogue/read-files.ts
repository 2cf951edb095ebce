import { createHash } from "node:crypto";
import { constants, type Dirent } from "node:fs";
import { open, opendir, realpath } from "node:fs/promises";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes, digestText, type FileEntry } from "../core/file-list.ts";
import { quoteName } from "../resolution/quote-name.ts";

/** What a template may hold: more is taken for a bomb. */
export const TEMPLATE_LIMITS = { files: 2000, entries: 10_000, bytes: 32 * 1024 * 1024, depth: 16 } as const;

interface Budget {
  files: number;
  entries: number;
  bytes: number;
}

export interface TemplateContents {
  readonly digest: string;
  readonly bytes: number;
  /** In byte order of their paths. */
  readonly files: readonly FileEntry[];
}

/** The regular files of a template; links and special files are left out. Fails with TEMPLATE_TOO_LARGE or TEMPLATE_INVALID. */
export async function readTemplateFiles(id: string, folder: string): Promise<TemplateContents> {
  const budget: Budget = { files: 0, entries: 0, bytes: 0 };
  const files: FileEntry[] = [];
  await walk(id, folder, "", 1, budget, files);
  files.sort((one, other) => compareBytes(one.path, other.path));
  return { digest: sha256(digestText(files)), bytes: budget.bytes, files };
}

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

async function walk(
  id: string,
  root: string,
  below: string,
  depth: number,
  budget: Budget,
  files: FileEntry[],
): Promise<void> {
  if (depth > TEMPLATE_LIMITS.depth) throw tooLarge(id, `folders ${TEMPLATE_LIMITS.depth} levels deep`);
  for (const entry of await readFolder(id, root, below, budget)) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await walk(id, root, path, depth + 1, budget, files);
    if (!entry.isFile()) continue;
    if (++budget.files > TEMPLATE_LIMITS.files) throw tooLarge(id, `${TEMPLATE_LIMITS.files} files`);
    const file = await readFile(id, root, path, budget);
    if (file !== undefined) files.push(file);
  }
}

/** A folder that was exchanged for a link since it was listed is left out like any other link. */
async function readFolder(id: string, root: string, below: string, budget: Budget): Promise<readonly Dirent[]> {
  const folder = below === "" ? root : `${root}/${below}`;
  if ((await realpath(folder)) !== folder) return [];
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder)) {
    if (++budget.entries > TEMPLATE_LIMITS.entries) throw tooLarge(id, `${TEMPLATE_LIMITS.entries} entries`);
    if (/[\p{Cc}\uFFFD]/u.test(entry.name))
      throw new DaemonError(
        "TEMPLATE_INVALID",
        `The template ${quoteName(id)} has a file whose name holds a control character or is no UTF-8: ${quoteName(entry.name)}.`,
        { fix: "Rename the file." },
      );
    entries.push(entry);
  }
  return entries;
}

/** `undefined` where it is no file any more. */
async function readFile(id: string, root: string, path: string, budget: Budget): Promise<FileEntry | undefined> {
  const handle = await open(`${root}/${path}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const status = await handle.stat();
    if (!status.isFile()) return undefined;
    const hash = createHash("sha256");
    let bytes = 0;
    // Counted as it is read: a file may grow.
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      bytes += (chunk as Uint8Array).length;
      budget.bytes += (chunk as Uint8Array).length;
      if (budget.bytes > TEMPLATE_LIMITS.bytes) throw tooLarge(id, `${TEMPLATE_LIMITS.bytes} bytes`);
      hash.update(chunk as Uint8Array);
    }
    return { path, sha256: hash.digest("hex"), bytes };
  } finally {
    await handle.close();
  }
}

const tooLarge = (id: string, limit: string): DaemonError =>
  new DaemonError("TEMPLATE_TOO_LARGE", `The template ${quoteName(id)} has more than ${limit}.`, {
    fix: "Take out of the template what an instance does not need.",
    members: { template: id },
  });
