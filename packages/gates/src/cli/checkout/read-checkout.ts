import type { PullRequestSnapshot } from "@portcullis/contracts";
import { isUtf8 } from "node:buffer";
import { basename } from "node:path";

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { needsMeasurement } from "../../gates/contract-drift/contract-drift.ts";
import { findBranch } from "./find-branch.ts";
import { listChanges, type ChangedFile } from "../../git/list-changes.ts";
import type { Checkout } from "./load-checkout.ts";
import { measure } from "./measure.ts";
import { createWorkTreeReader, type FoundBytes } from "./read-work-tree.ts";

type FileContent = NonNullable<PullRequestSnapshot["file_contents"]>[number];
type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];

export interface ReadCheckoutOptions {
  /** What the checkout is to be merged into; default: the default branch. */
  readonly base?: string;
  /** RFC 3339: now. */
  readonly takenAt: string;
  /** Says what takes long. */
  readonly tell: (line: string) => void;
}

/**
 * A checkout as a snapshot: what its work tree has, against where it left the branch that it is to be merged into. There is no
 * forge and no pull request in it: `forge.kind` is `local`, the number 0.
 *
 * @throws PortcullisError `unreadable` where there is nothing to compare with, such as in a shallow clone
 */
export async function readCheckout(
  checkout: Checkout,
  gates: readonly BoundGate[],
  { base: ref, takenAt, tell }: ReadCheckoutOptions,
): Promise<PullRequestSnapshot> {
  const { repository, root, watching } = checkout;
  const head = await repository.resolve("HEAD");
  const base = await findBase(checkout, ref);
  const branch = findBranch(root);
  const contracts = unique(watching.flatMap(({ options }) => options.contracts.map(({ schema }) => schema)));
  const hash = createHasher();
  const before = await readSide("merge_base", contracts, (path) => readAt(checkout, base.commit, path), hash);
  const readHead = createWorkTreeReader(root);
  const now = await readSide("head", unique([...contracts, ...codeOf(checkout)]), async (path) => readHead(path), hash);
  const isNew = now.there.some((path) => contracts.includes(path) && !before.there.includes(path));
  const files = isNew || gates.some(({ enforcement }) => enforcement.paths !== undefined)
    ? await listChanges(root, base.commit)
    : undefined;
  const renamed = new Map(files?.flatMap(({ path, previous_path }) => (previous_path === undefined ? [] : [[path, previous_path]])));
  const moved = contracts.flatMap((path) => renamed.get(path) ?? []);
  const former = await readSide("merge_base", moved, (path) => readAt(checkout, base.commit, path), hash);
  const sides = [before, now, former];
  const gaps = sides.flatMap(({ gaps: each }) => each);
  const report = watching.some(({ options }) => needsMeasurement(options))
    ? await measure(checkout, { commit: base.commit, pathOf: (path) => renamed.get(path) ?? path }, tell)
    : undefined;
  return {
    schema_version: 1,
    taken_at: takenAt,
    forge: { kind: "local", host: "localhost" },
    repository: { owner: "local", name: basename(root), default_branch: base.branch },
    pull_request: {
      ...NO_PULL_REQUEST,
      title: branch ?? head.slice(0, 10),
      base: { ref: base.branch, sha: base.commit },
      head: { ref: branch ?? "HEAD", sha: head },
      merge_base_sha: base.commit,
      created_at: takenAt,
      updated_at: takenAt,
    },
    ...(files && { files: files.map(withoutUndefined) }),
    base_files: unique([...before.there, ...former.there]),
    head_files: [...now.there],
    file_contents: sides.flatMap(({ contents }) => contents),
    ...(report && { measurements: [{ gate: "contract-drift", report: { ...report } }] }),
    ...(gaps.length > 0 && { incomplete: gaps }),
  };
}

const NO_PULL_REQUEST = {
  number: 0,
  body: "",
  author: { id: null, login: "local", type: "user" as const },
  state: "open" as const,
  draft: false,
  labels: [],
};

async function findBase({ repository }: Checkout, ref: string | undefined): Promise<{ commit: string; branch: string }> {
  if (ref === undefined) return repository.defaultBase();
  return { commit: await repository.mergeBase("HEAD", ref), branch: ref };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const codeOf = ({ watching }: Checkout): readonly string[] =>
  watching
    .flatMap(({ options }) => options.contracts)
    .flatMap(({ producers, consumers }) => [...producers, ...consumers])
    .flatMap(({ source, proof }) => (proof === undefined ? [source] : [source, proof]));

interface Side {
  readonly there: readonly string[];
  readonly contents: readonly FileContent[];
  readonly gaps: readonly Gap[];
}

const SIDE_WORDS = { head: "in the work tree", merge_base: "at the merge base" } as const;

async function readSide(
  at: keyof typeof SIDE_WORDS,
  paths: readonly string[],
  read: (path: string) => Promise<FoundBytes>,
  hash: (path: string, bytes: Buffer) => string,
): Promise<Side> {
  const found = await Promise.all(paths.map(async (path) => ({ path, file: toReadable(await read(path)) })));
  return {
    // What cannot be read is there.
    there: found.filter(({ file }) => file.kind !== "absent").map(({ path }) => path),
    contents: found.flatMap(({ path, file }): FileContent[] =>
      file.kind === "bytes"
        ? [{ path, at, sha256: hash(path, file.bytes), text: file.bytes.toString().replace(/^\uFEFF/, "") }]
        : [],
    ),
    gaps: found.flatMap(({ path, file }): Gap[] =>
      file.kind === "unread" ? [{ part: "file_contents", subject: path, reason: `${file.reason} (${SIDE_WORDS[at]})` }] : [],
    ),
  };
}

/** Most files are the same on both sides, and hashed once. */
function createHasher(): (path: string, bytes: Buffer) => string {
  const known = new Map<string, { readonly bytes: Buffer; readonly digest: string }>();
  return (path, bytes) => {
    const before = known.get(path);
    if (before?.bytes.equals(bytes) === true) return before.digest;
    const digest = bytesToHex(sha256(bytes));
    known.set(path, { bytes, digest });
    return digest;
  };
}

const toReadable = (file: FoundBytes): FoundBytes =>
  file.kind === "bytes" && !isUtf8(file.bytes) ? { kind: "unread", reason: "is not UTF-8 text" } : file;

async function readAt({ repository }: Checkout, commit: string, path: string): Promise<FoundBytes> {
  try {
    const bytes = await repository.readBytesAt(commit, path);
    return bytes === undefined ? { kind: "absent" } : { kind: "bytes", bytes };
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return { kind: "unread", reason: `cannot be read: ${error.message.replace(/\.$/, "")}` };
  }
}

/** The contract has no `undefined`. */
const withoutUndefined = ({ previous_path, ...file }: ChangedFile) => ({
  ...file,
  ...(previous_path !== undefined && { previous_path }),
});
