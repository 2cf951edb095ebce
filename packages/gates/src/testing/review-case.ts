import type { PullRequestSnapshot, Review } from "@portcullis/contracts";
import { readFileSync } from "node:fs";

import { actor, type OriginalCase } from "./original-case.ts";

/** The cases taken by running the original's review gates, or its gate of reserved paths. */
export const originalCasesOf = (gate: "team-review" | "reserved-paths"): readonly OriginalCase[] =>
  (
    JSON.parse(
      readFileSync(new URL(`../../../../fixtures/gates/${gate}/original-cases.json`, import.meta.url), "utf8"),
    ) as { cases: OriginalCase[] }
  ).cases;

export const HEAD = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
export const OLDER_HEAD = "0".repeat(40);
export const BASE = "b".repeat(40);

// The words of the original's forge. Any other word is no decision there, and an adapter makes none of it.
const STATES: Readonly<Record<string, Review["state"]>> = {
  APPROVED: "approved",
  REQUEST_CHANGES: "changes_requested",
  PENDING: "pending",
};

/** A time of the day of the cases, so many minutes after it began. */
export const minute = (minutes: number): string =>
  new Date(Date.parse("2026-06-10T08:00:00Z") + minutes * 60_000).toISOString();

/** A review as the original's forge gives it, a minute after the one before. One without a commit is about none that is known. */
export function toReview(raw: any, index: number): Review {
  const optional = (key: "official" | "stale" | "dismissed") =>
    typeof raw[key] === "boolean" ? { [key]: raw[key] } : {};
  return {
    id: index + 1,
    author: actor(raw.user?.login ?? null),
    state: STATES[raw.state] ?? "commented",
    commit_sha: raw.commit_id?.toLowerCase() || OLDER_HEAD,
    submitted_at: minute(index + 1),
    body: raw.body ?? "",
    ...optional("official"),
    ...optional("stale"),
    ...optional("dismissed"),
  };
}

/** A snapshot of an open request of `dev-dan`'s with one push, that changes one file; `parts` go over it. */
export function reviewSnapshot(parts: Partial<PullRequestSnapshot> = {}): PullRequestSnapshot {
  return {
    schema_version: 1,
    taken_at: minute(600),
    forge: { kind: "gitea", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 7,
      title: "A change",
      body: "",
      author: actor("dev-dan"),
      state: "open",
      draft: false,
      labels: [],
      base: { ref: "main", sha: BASE },
      head: { ref: "change", sha: HEAD },
      created_at: minute(0),
      updated_at: minute(0),
    },
    commits: [{ sha: HEAD, author: actor("dev-dan"), committer: actor("dev-dan") }],
    pushes: [{ sha: HEAD, pushed_at: minute(0), forced: false }],
    comments: [],
    reviews: [],
    files: [{ path: "src/a.ts", status: "modified", additions: 1, deletions: 1 }],
    teams: [
      { name: "qa", members: [actor("qa-quinn"), actor("qa-pat")] },
      { name: "security", members: [actor("sec-sam"), actor("sec-sue")] },
      { name: "engineers", members: [actor("eng-eve"), actor("eng-eli")] },
    ],
    open_pull_requests: [],
    ...parts,
  };
}

/** A review that counts wherever its author does: official, of the head. */
export const reviewBy = (login: string, state: Review["state"], more: Partial<Review> = {}): Review => ({
  id: 1,
  author: actor(login),
  state,
  commit_sha: HEAD,
  submitted_at: minute(10),
  official: true,
  stale: false,
  dismissed: false,
  ...more,
});

/** A comment that was never edited, after the push. */
export const commentBy = (
  login: string,
  body: string,
  minutes = 20,
): NonNullable<PullRequestSnapshot["comments"]>[0] => ({
  id: minutes,
  author: actor(login),
  body,
  created_at: minute(minutes),
  updated_at: minute(minutes),
});

/** The snapshot that a case of the review gates, or of reserved paths, describes. */
export function snapshotOfCase({
  pull,
  reviews = [],
  teams,
  comments = [],
  faults = {},
  files,
}: any): PullRequestSnapshot {
  const base = reviewSnapshot();
  const unread = [
    ["reviews_http", "reviews"],
    ["files_http", "files"],
    ["files_fail_page", "files"],
  ].filter(([fault]) => faults[fault!] !== undefined);
  return {
    ...base,
    pull_request: {
      ...base.pull_request,
      author: actor(pull.user.login),
      state: pull.state ?? "open",
      base: { ref: pull.base?.ref ?? "main", sha: pull.base?.sha || BASE },
      head: { ref: "change", sha: pull.head.sha },
    },
    commits: [{ sha: pull.head.sha, author: actor(pull.user.login) }],
    reviews: reviews.map(toReview),
    comments: comments.map(({ user, body }: any, index: number) => commentBy(user.login, body, index + 1)),
    ...(teams && {
      teams: Object.entries<string[]>(teams).map(([name, members]) => ({ name, members: members.map(actor) })),
    }),
    ...(files && { files: files.flatMap(toFiles) }),
    incomplete: unread.map(([fault, part]) => ({ part: part!, reason: `HTTP ${faults[fault!]}` })),
  };
}

const toFiles = ({ filename, previous_filename, status, repeat = 1 }: any) =>
  Array.from({ length: repeat }, () => ({
    path: filename,
    ...(previous_filename && { previous_path: previous_filename }),
    status: status === "renamed" ? ("renamed" as const) : ("modified" as const),
    additions: 1,
    deletions: 1,
    mode: "100644",
  }));
