import type { ContractMeasurement, ContractMirror } from "@portcullis/contracts";
import { join, resolve } from "node:path";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { isAddress, readFromRepository } from "../../git/read-from-repository.ts";
import type { Repository } from "../../git/repository.ts";
import { toPin } from "../../mirrors/canonical-document.ts";
import type { MirrorDifference } from "../../mirrors/compare-mirror.ts";
import { judgeMirror, type MirrorCause, type MirrorFacts, type MirrorJudgement } from "../../mirrors/judge-pin.ts";
import { readMirrorSource, toText, type SourceAccess, type SourceText } from "../../mirrors/read-source.ts";
import { nameUrl } from "../../mirrors/read-url.ts";
import { createWorkTreeReader } from "./read-work-tree.ts";

export type MeasuredMirror = ContractMeasurement["mirrors"][number];

/** A copy held against its source, with the texts of both where they could be read. */
export interface ComparedMirror {
  readonly measured: MeasuredMirror;
  readonly copy?: string;
  readonly source?: SourceText;
  /** The copy is there, and is nothing that may be overwritten. */
  readonly isKept?: true;
}

/**
 * Compares a copy with its source. A source that may not be read at all is the configuration's mistake; everything else that
 * goes wrong is in the result.
 *
 * @param source what was read of it before
 * @throws PortcullisError `configuration` or `usage`
 */
export async function compareWithSource(
  mirror: ContractMirror,
  { repository, root }: { readonly repository: Repository; readonly root: string },
  source?: SourceText,
): Promise<ComparedMirror> {
  const { path } = mirror.mirror;
  const names = { path, source: nameSource(mirror.source) };
  const unreadable = (message: string): MeasuredMirror => ({ ...names, state: "unreadable", message });
  let read: SourceText;
  try {
    read = source ?? (await readMirrorSource(mirror.source, accessFrom(root)));
  } catch (error) {
    return { measured: unreadable(reasonOf(error)) };
  }
  const found = createWorkTreeReader(root)(path);
  if (found.kind === "unread") return { measured: unreadable(`${path} ${found.reason}.`), source: read, isKept: true };
  let copy: string | undefined;
  try {
    if (found.kind === "absent") {
      // Of a source that cannot be read there is nothing to copy.
      toPin(read.text, mirror.compare ?? "canonical", read.name);
      return { measured: { ...names, state: "differs", message: "there is no copy yet." }, source: read };
    }
    copy = toText(found.bytes, path);
    const measured = { ...names, ...toMeasured(await judge(mirror, copy, read, repository)) };
    return { measured, copy, source: read };
  } catch (error) {
    return { measured: unreadable(reasonOf(error)), source: read, ...(copy !== undefined && { copy }) };
  }
}

/** What messages call a source. */
function nameSource(source: ContractMirror["source"]): string {
  if ("path" in source) return source.path;
  if ("url" in source) return nameUrl(source.url);
  return `${source.git.path} at ${source.git.ref} of ${nameUrl(source.git.repository)}`;
}

async function judge(
  { mirror, source, compare, pin }: ContractMirror,
  copy: string,
  read: SourceText,
  repository: Repository,
): Promise<MirrorJudgement> {
  const facts: MirrorFacts = {
    mirror: copy,
    source: read.text,
    mode: compare ?? "canonical",
    names: { mirror: mirror.path, source: read.name },
    ...(pin && { pin }),
    ...(read.commit !== undefined && { sourceCommit: read.commit }),
  };
  const judged = judgeMirror(facts);
  if (!judged.causes.includes("edited-copy-or-moved-pin") || !("path" in source)) return judged;
  const earlierSources = await readEarlier(repository, source.path);
  return earlierSources === undefined ? judged : judgeMirror({ ...facts, earlierSources });
}

/** Only a source of this repository has a history that is at hand; without one the cause stays open. */
async function readEarlier(repository: Repository, path: string): Promise<readonly string[] | undefined> {
  try {
    return (await repository.historyOf(path)).map(({ text }) => text);
  } catch {
    return undefined;
  }
}

function toMeasured({ difference, causes, sha256 }: MirrorJudgement): Omit<MeasuredMirror, "path" | "source"> {
  if (difference === undefined && causes.length === 0) return { state: "same" };
  const cause = causes.map((each) => CAUSES[each]).join(" ");
  const { pointer, line, source, mirror } = difference ?? {};
  return {
    state: "differs",
    message: difference === undefined ? `they are equal, but the pin is not ${sha256}.` : describe(difference),
    ...(cause !== "" && { cause }),
    ...(line !== undefined && { line }),
    ...(pointer !== undefined && { pointer }),
    ...(source !== undefined && { expected: source }),
    ...(mirror !== undefined && { found: mirror }),
  };
}

const CAUSES = {
  "edited-copy": "The copy was edited.",
  "moved-pin": "The pin was moved to the source as it is now, and the copy was not.",
  "edited-copy-or-moved-pin": "The copy was edited, or the pin was moved without it.",
  "stale-pin": "The source has moved on from what is pinned.",
} as const satisfies Record<MirrorCause, string>;

function describe({ pointer, line, source, mirror, only }: MirrorDifference): string {
  if (only !== undefined) return `they differ in ${only}, from line ${line}.`;
  const place = line === undefined ? `at ${pointer || "/"}` : `on line ${line}`;
  return `${place} the source has ${source}, the copy ${mirror}.`;
}

const accessFrom = (root: string): SourceAccess => ({
  async readFile(path) {
    // What lies outside the checkout is not the pull request's, and a link to it is the owner's own.
    const isOutside = path.startsWith("/") || path.startsWith("../");
    const place = resolve(root, path);
    const found = isOutside ? createWorkTreeReader("/")(place) : createWorkTreeReader(root)(path);
    if (found.kind === "bytes") return found.bytes;
    if (found.kind === "absent") return undefined;
    throw new PortcullisError("unreadable", `${path} ${found.reason}.`, "Correct where the mirror's source is.");
  },
  readGit: (repository, ref, path) =>
    readFromRepository(isAddress(repository) ? repository : join(root, repository), ref, path),
  fetch: (...request) => fetch(...request),
});

/** A mistake of the configuration is nobody's measurement. */
function reasonOf(error: unknown): string {
  if (!(error instanceof PortcullisError) || error.code === "configuration" || error.code === "usage") throw error;
  return error.message;
}
