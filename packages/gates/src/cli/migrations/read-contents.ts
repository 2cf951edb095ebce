import type { PullRequestSnapshot } from "@portcullis/contracts";
import { isUtf8 } from "node:buffer";

import { createPathMatcher } from "../../core/match-paths.ts";
import { buildSituation, type JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { MigrationCollisionOptions } from "../../gates/migration-collision/options.ts";
import type { Situation } from "../../migrations/situation.ts";
import { createHasher } from "../checkout/read-side.ts";
import type { FoundBytes } from "../checkout/read-work-tree.ts";
import type { NamedRequest, Read } from "./request.ts";

type FileContent = NonNullable<PullRequestSnapshot["file_contents"]>[number];
type OpenRequest = NonNullable<PullRequestSnapshot["open_pull_requests"]>[number];
type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];
type Side = FileContent["at"];

const MEGABYTE = 1024 * 1024;
/** Larger than any migration that people write. */
const MOST_BYTES = 4 * MEGABYTE;

const SIDE_WORDS = { base: "at the base", merge_base: "at the merge base", head: "at the head" } as const;

/**
 * Adds to a request what the gates read of its files: what it changes, before and after; the forward files of the base; what
 * other open requests change; and the source files whose queries are looked at.
 */
export async function readContents(
  request: NamedRequest,
  gates: readonly MigrationCollisionOptions[],
): Promise<JudgedSnapshot> {
  const { snapshot } = request;
  const situations = gates.map((options) => buildSituation(snapshot, { ...options, depth: "names" }));
  const known = new Set((snapshot.file_contents ?? []).map(({ at, path }) => `${at}:${path}`));
  const wanted: Record<Side, Set<string>> = { base: new Set(), merge_base: new Set(), head: new Set() };
  for (const situation of situations) {
    for (const path of basePaths(situation)) wanted.base.add(path);
    for (const { status, path, previousPath } of situation.changes) {
      if (status !== "added") wanted.merge_base.add(previousPath ?? path);
      if (status !== "removed") wanted.head.add(path);
    }
  }
  for (const path of await queryPaths(request, gates)) wanted.head.add(path);
  const contents: FileContent[] = [];
  const gaps: Gap[] = [];
  const hash = createHasher();
  for (const at of ["merge_base", "base", "head"] as const) {
    const read = request.read[at];
    if (read === undefined) continue;
    const paths = [...wanted[at]].filter((path) => !known.has(`${at}:${path}`));
    for (const { path, file } of await readAll(paths, read)) {
      if (file.kind === "bytes") contents.push({ path, at, sha256: hash(path, file.bytes), text: toText(file.bytes) });
      else if (file.kind === "unread")
        gaps.push({ part: "file_contents", subject: path, reason: `${file.reason} (${SIDE_WORDS[at]})` });
    }
  }
  const isInside = (path: string): boolean =>
    gates.some(({ directory }) => directory === "" || path.startsWith(`${directory}/`));
  const others = await readOthers(request, isInside);
  const incomplete = [...(snapshot.incomplete ?? []), ...gaps, ...others.gaps];
  return {
    ...snapshot,
    open_pull_requests: [...others.requests],
    file_contents: [...(snapshot.file_contents ?? []), ...contents],
    ...(incomplete.length > 0 && { incomplete }),
  };
}

/** What runs on a database of the base, and what takes back a migration that the request changes. */
function basePaths({ base, merged, changes }: Situation): readonly string[] {
  const changed = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const touched = [...base.names, ...merged.names].filter(({ path }) => changed.has(path));
  const stems = new Set(touched.map(({ stem }) => stem));
  return base.names.filter(({ direction, stem }) => direction === "up" || stems.has(stem)).map(({ path }) => path);
}

async function queryPaths(
  { listHead }: NamedRequest,
  gates: readonly MigrationCollisionOptions[],
): Promise<readonly string[]> {
  const globs = gates.flatMap(({ queries }) => queries);
  if (globs.length === 0 || listHead === undefined) return [];
  const matches = createPathMatcher(globs);
  return (await listHead()).filter((path) => matches([path]));
}

async function readOthers(
  { snapshot, readOther }: NamedRequest,
  isInside: (path: string) => boolean,
): Promise<{ readonly requests: readonly OpenRequest[]; readonly gaps: readonly Gap[] }> {
  const gaps: Gap[] = [];
  const requests: OpenRequest[] = [];
  for (const request of snapshot.open_pull_requests) {
    const read = readOther.get(request.number);
    const files = request.files.filter(
      ({ path, status, text }) => status !== "removed" && text === undefined && isInside(path),
    );
    const texts = new Map<string, string>();
    for (const { path, file } of read === undefined
      ? []
      : await readAll(
          files.map((each) => each.path),
          read,
        )) {
      if (file.kind === "bytes") texts.set(path, toText(file.bytes));
      else if (file.kind === "unread")
        gaps.push({
          part: "file_contents",
          subject: path,
          reason: `${file.reason} (at the head of #${request.number})`,
        });
    }
    requests.push({
      ...request,
      files: request.files.map((each) => {
        const text = texts.get(each.path);
        return text === undefined ? each : { ...each, text };
      }),
    });
  }
  return { requests, gaps };
}

async function readAll(
  paths: readonly string[],
  read: Read,
): Promise<readonly { readonly path: string; readonly file: FoundBytes }[]> {
  return Promise.all(paths.map(async (path) => ({ path, file: toReadable(await read(path)) })));
}

function toReadable(file: FoundBytes): FoundBytes {
  if (file.kind !== "bytes") return file;
  const { bytes } = file;
  if (bytes.length > MOST_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    return { kind: "unread", reason: `has ${size} MB; at most ${MOST_BYTES / MEGABYTE} are read` };
  }
  return isUtf8(bytes) ? file : { kind: "unread", reason: "is not UTF-8 text" };
}

const toText = (bytes: Buffer): string => bytes.toString().replace(/^\uFEFF/, "");
