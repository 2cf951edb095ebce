/** Two branches beside each other through the gate, in this process: one is the request, the other is open. */
import type { MigrationCollision, PullRequestSnapshot } from "@portcullis/contracts";

import { bindGate } from "../../src/core/gate.ts";
import { judge } from "../../src/core/run-gates.ts";
import { migrationCollision } from "../../src/gates/migration-collision/migration-collision.ts";
import { resolveMigrationCollision } from "../../src/gates/migration-collision/options.ts";
import { loadParser } from "../../src/migrations/statements/read-sql.ts";

export interface Pair {
  /** Merged migrations, in order. */
  readonly base: readonly string[];
  /** The request's migration. */
  readonly one: string;
  /** The open request's. */
  readonly other: string;
}

export interface JudgedPair {
  readonly state: string;
  /** Of the errors that tell of the other request, not of one of the two alone. */
  readonly rules: readonly string[];
  readonly isRefused: boolean;
  readonly messages: readonly string[];
}

const FOLDER = "migrations";

export async function judgePair(
  { base, one, other }: Pair,
  options: Partial<MigrationCollision> = {},
): Promise<JudgedPair> {
  await loadParser();
  const next = base.length + 1;
  const names = base.map((_, index) => `${FOLDER}/${number(index + 1)}_base.up.sql`);
  const [own, theirs] = [`${FOLDER}/${number(next)}_one.up.sql`, `${FOLDER}/${number(next + 1)}_other.up.sql`];
  const snapshot: PullRequestSnapshot = {
    ...EMPTY,
    files: [{ path: own, status: "added", additions: 1, deletions: 0 }],
    base_files: names,
    file_contents: [
      ...base.map((text, index) => ({ path: names[index]!, at: "base" as const, sha256: "0".repeat(64), text })),
      { path: own, at: "head", sha256: "0".repeat(64), text: one },
    ],
    open_pull_requests: [
      {
        number: 2,
        title: "The other",
        author: ACTOR,
        base_ref: "main",
        head_sha: "c".repeat(40),
        files: [{ path: theirs, status: "added", text: other }],
      },
    ],
  };
  const gate = bindGate(
    migrationCollision,
    resolveMigrationCollision({ directory: FOLDER, down: "optional", ...options }),
  );
  const { state, findings } = judge(snapshot, gate);
  const errors = findings.filter(({ level }) => level === "error");
  const ofPair = errors.filter(({ message, evidence }) => message.includes("#2") || evidence?.["pull_request"] === 2);
  return {
    state,
    rules: [...new Set(ofPair.map(({ rule }) => rule.slice(rule.indexOf("/") + 1)))],
    isRefused: ofPair.length > 0,
    messages: ofPair.map(({ message }) => message),
  };
}

const number = (value: number): string => String(value).padStart(4, "0");

const ACTOR = { id: 1, login: "ada", type: "user" } as const;

const EMPTY = {
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
} as const satisfies Partial<PullRequestSnapshot>;
