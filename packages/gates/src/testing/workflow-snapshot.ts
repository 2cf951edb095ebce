import type { PullRequestSnapshot } from "@portcullis/contracts";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export const SHA = "a".repeat(40);
export const FOLDER = ".gitea/workflows";

type Side = "base" | "merge_base" | "head";

/** The content of a file, as a snapshot has it. */
export const contentOf = (path: string, text: string, at: Side = "head") => ({
  path,
  at,
  sha256: createHash("sha256").update(text).digest("hex"),
  text,
});

/** A snapshot with these workflows at the head, by file name, and what is otherwise. */
export const workflowSnapshot = (
  workflows: Readonly<Record<string, string>>,
  changes: Partial<PullRequestSnapshot> = {},
): PullRequestSnapshot => ({
  schema_version: 1,
  taken_at: "2026-06-21T09:00:00Z",
  forge: { kind: "gitea", host: "git.example" },
  repository: { owner: "acme", name: "widget", default_branch: "main" },
  pull_request: {
    number: 5,
    title: "A change",
    body: "",
    author: { id: 1, login: "ada", type: "user" },
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: "b".repeat(40) },
    head: { ref: "change", sha: SHA },
    created_at: "2026-06-21T08:00:00Z",
    updated_at: "2026-06-21T08:00:00Z",
  },
  files: [{ path: "src/a.ts", status: "modified", additions: 1, deletions: 0 }],
  file_contents: Object.entries(workflows).map(([name, text]) => contentOf(`${FOLDER}/${name}`, text)),
  ...changes,
});

type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];

/** A row of the head. */
export const rowOf = (context: string, state: Status["state"], changes: Partial<Status> = {}): Status => ({
  kind: "status",
  context,
  state,
  sha: SHA,
  updated_at: "2026-06-21T08:30:00Z",
  ...changes,
});

/** A case taken by running the original. */
export interface GateCase {
  readonly id: string;
  readonly pins?: "rule" | "quirk";
  readonly gate?: string;
  readonly note?: string;
  readonly input: any;
  readonly expected: any;
  readonly better?: any;
}

export const readCases = (path: string): readonly GateCase[] =>
  (
    JSON.parse(readFileSync(new URL(`../../../../fixtures/gates/${path}`, import.meta.url), "utf8")) as {
      cases: GateCase[];
    }
  ).cases;
