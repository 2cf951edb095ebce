import type { Actor, Commit, PullRequestSnapshot } from "@portcullis/contracts";

import type { Part } from "../../core/snapshot.ts";
import type { Side, Wanted } from "../../core/wanted.ts";
import { readCoAuthors } from "../../forge/co-authors.ts";
import { listCommits, type ListedCommit } from "../../git/list-commits.ts";
import type { Repository } from "../../git/repository.ts";
import { createHasher, readAtCommit } from "../checkout/read-side.ts";
import type { EventCheckout } from "./open-event-checkout.ts";

type Contents = NonNullable<PullRequestSnapshot["file_contents"]>;
type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];

const FORGE_ONLY = "neither the checkout nor the event holds it: let the forge be read, with --forge-url or --pr";
const MEASURED = "the checkout is not executed here: judge it by the gate's own command";

/** Parts that only a forge can tell, and why they are not there. */
const ABSENT: Partial<Record<Part, string>> = {
  comments: FORGE_ONLY,
  reviews: FORGE_ONLY,
  pushes: FORGE_ONLY,
  statuses: FORGE_ONLY,
  teams: FORGE_ONLY,
  open_pull_requests: FORGE_ONLY,
  branch_protection: FORGE_ONLY,
  measurements: MEASURED,
};

/** Adds to what an event says the parts that git can tell. A part that it cannot is listed as incomplete: gates fall closed. */
export async function readEventSnapshot(
  { repository, base, head, mergeBase, bare }: EventCheckout,
  wanted: Wanted,
): Promise<PullRequestSnapshot> {
  const isWanted = (part: Part): boolean => wanted.parts.has(part);
  const commits: Record<Side, string> = { base, head, merge_base: mergeBase };
  const place = repository.root!;
  const first: PullRequestSnapshot = {
    ...bare,
    ...(isWanted("commits") && { commits: toCommits(await listCommits(place, base, head)) }),
    ...(isWanted("files") && {
      files: (await repository.changesSince(mergeBase, head, [])).map((file) => ({ ...file })),
    }),
  };
  const listPaths = async (side: Side): Promise<string[]> =>
    (await pathsAt(repository, commits[side])).filter(
      (path) => wanted.listsFile(path) || wanted.wantsFile(path, side, first),
    );
  const { contents, gaps } = isWanted("file_contents")
    ? await readContents(repository, commits, first, wanted)
    : { contents: [], gaps: [] };
  const second: PullRequestSnapshot = {
    ...first,
    ...(isWanted("base_files") && { base_files: await listPaths("base") }),
    ...(isWanted("head_files") && { head_files: await listPaths("head") }),
    ...(isWanted("file_contents") && { file_contents: contents }),
  };
  const absent = Object.entries(ABSENT).flatMap(([part, reason]): Gap[] =>
    isWanted(part as Part) ? [{ part, reason }] : [],
  );
  const asked = isWanted("tracked_issues")
    ? [...new Set(wanted.listTracked(second).map((each) => each.reference))]
    : [];
  const untold = asked.map((subject): Gap => ({ part: "tracked_issues", subject, reason: FORGE_ONLY }));
  const incomplete = [...absent, ...gaps, ...untold];
  return {
    ...second,
    ...(isWanted("tracked_issues") && { tracked_issues: [] }),
    ...(incomplete.length > 0 && { incomplete }),
  };
}

const pathsAt = async (repository: Repository, commit: string): Promise<readonly string[]> =>
  ((await repository.listEntriesAt(commit, "")) ?? []).map(({ path }) => path);

async function readContents(
  repository: Repository,
  commits: Readonly<Record<Side, string>>,
  snapshot: PullRequestSnapshot,
  wanted: Wanted,
): Promise<{ readonly contents: Contents; readonly gaps: readonly Gap[] }> {
  const hash = createHasher();
  const contents: Contents = [];
  const gaps: Gap[] = [];
  for (const at of wanted.sides) {
    const paths = (await pathsAt(repository, commits[at])).filter((path) => wanted.wantsFile(path, at, snapshot));
    const read = await Promise.all(
      paths.map(async (path) => ({ path, file: await readAtCommit(repository, commits[at], path) })),
    );
    for (const { path, file } of read) {
      const text = file.kind === "bytes" ? decode(file.bytes) : undefined;
      if (file.kind === "bytes" && text !== undefined)
        contents.push({ path, at, sha256: hash(path, file.bytes), text });
      else {
        const reason = file.kind === "unread" ? file.reason : "is not UTF-8 text";
        gaps.push({ part: "file_contents", subject: path, reason: `${reason} (${commits[at].slice(0, 10)})` });
      }
    }
  }
  return { contents, gaps };
}

/** Undefined for bytes that are no UTF-8. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An address is no account: nobody of a commit is known by an id, and what the names spell only adds people who may not acknowledge. */
const toCommits = (commits: readonly ListedCommit[]): Commit[] =>
  commits.map(({ id, author, committer, message }) => ({
    sha: id,
    author: toPerson(author),
    committer: toPerson(committer),
    co_authors: readCoAuthors(message, new Map()),
  }));

const toPerson = ({ name, address }: ListedCommit["author"]): Actor => ({
  id: null,
  login: address || name || "unknown",
  type: "user",
});
