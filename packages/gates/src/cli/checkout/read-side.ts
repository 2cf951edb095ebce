import type { PullRequestSnapshot } from "@portcullis/contracts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { isUtf8 } from "node:buffer";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { Repository } from "../../git/repository.ts";
import type { FoundBytes } from "./read-work-tree.ts";

type FileContent = NonNullable<PullRequestSnapshot["file_contents"]>[number];
type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];

/** The files of one side of a checkout, as a snapshot has them. */
export interface Side {
  /** Paths of those that are there; what cannot be read is. */
  readonly there: readonly string[];
  readonly contents: readonly FileContent[];
  readonly gaps: readonly Gap[];
}

const SIDE_WORDS = { head: "in the work tree", merge_base: "at the merge base" } as const;

/** Reads files of one side, at once. */
export async function readSide(
  at: keyof typeof SIDE_WORDS,
  paths: Iterable<string>,
  read: (path: string) => Promise<FoundBytes> | FoundBytes,
  hash: (path: string, bytes: Buffer) => string,
): Promise<Side> {
  const found = await Promise.all(
    [...new Set(paths)].map(async (path) => ({ path, file: toReadable(await read(path)) })),
  );
  return {
    there: found.filter(({ file }) => file.kind !== "absent").map(({ path }) => path),
    contents: found.flatMap(({ path, file }): FileContent[] =>
      file.kind === "bytes"
        ? [{ path, at, sha256: hash(path, file.bytes), text: file.bytes.toString().replace(/^\uFEFF/, "") }]
        : [],
    ),
    gaps: found.flatMap(({ path, file }): Gap[] =>
      file.kind === "unread"
        ? [{ part: "file_contents", subject: path, reason: `${file.reason} (${SIDE_WORDS[at]})` }]
        : [],
    ),
  };
}

const toReadable = (file: FoundBytes): FoundBytes =>
  file.kind === "bytes" && !isUtf8(file.bytes) ? { kind: "unread", reason: "is not UTF-8 text" } : file;

/** Reads a file at a commit, without a throw. */
export async function readAtCommit(repository: Repository, commit: string, path: string): Promise<FoundBytes> {
  try {
    const bytes = await repository.readBytesAt(commit, path);
    return bytes === undefined ? { kind: "absent" } : { kind: "bytes", bytes };
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return { kind: "unread", reason: `cannot be read: ${error.message.replace(/\.$/, "")}` };
  }
}

/** SHA-256 of files, by path: most are the same on both sides, and hashed once. */
export function createHasher(): (path: string, bytes: Buffer) => string {
  const known = new Map<string, { readonly bytes: Buffer; readonly digest: string }>();
  return (path, bytes) => {
    const before = known.get(path);
    if (before?.bytes.equals(bytes) === true) return before.digest;
    const digest = bytesToHex(sha256(bytes));
    known.set(path, { bytes, digest });
    return digest;
  };
}
