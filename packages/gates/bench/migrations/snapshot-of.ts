/** A snapshot of a request by its files, for what is judged in this process. */
import type { PullRequestSnapshot } from "@portcullis/contracts";

/** Files by name inside the folder `migrations`. */
type Files = Readonly<Record<string, string>>;

export interface GivenRequest {
  readonly base: Files;
  /** What it adds. */
  readonly own: Files;
  /** What each other open request adds: #2, #3 and so on. */
  readonly others: readonly Files[];
}

const FOLDER = "migrations";
const ACTOR = { id: 1, login: "ada", type: "user" } as const;
const SHA256 = "0".repeat(64);

export function snapshotOf({ base, own, others }: GivenRequest): PullRequestSnapshot {
  return {
    schema_version: 1,
    taken_at: "2026-06-21T09:00:00Z",
    forge: { kind: "github", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 1,
      title: "The one",
      body: "",
      author: ACTOR,
      state: "open",
      draft: false,
      labels: [],
      base: { ref: "main", sha: "a".repeat(40) },
      head: { ref: "change", sha: "b".repeat(40) },
      created_at: "2026-06-20T09:00:00Z",
      updated_at: "2026-06-21T08:00:00Z",
    },
    files: placed(own).map(([path]) => ({ path, status: "added", additions: 1, deletions: 0 })),
    base_files: placed(base).map(([path]) => path),
    file_contents: [
      ...placed(base).map(([path, text]) => ({ path, at: "base" as const, sha256: SHA256, text })),
      ...placed(own).map(([path, text]) => ({ path, at: "head" as const, sha256: SHA256, text })),
    ],
    open_pull_requests: others.map((files, index) => ({
      number: index + 2,
      title: "Another",
      author: ACTOR,
      base_ref: "main",
      head_sha: "c".repeat(40),
      files: placed(files).map(([path, text]) => ({ path, status: "added", text })),
    })),
  };
}

const placed = (files: Files): [path: string, text: string][] =>
  Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]);
