import type { Actor, PullRequestSnapshot } from "@portcullis/contracts";
import { createHash } from "node:crypto";

const person = (id: number, login: string): Actor => ({ id, login, type: "user" });
const sha = (text: string): string => createHash("sha1").update(text).digest("hex");

const ann = person(11, "Ann");
const ben = person(12, "ben");
const cleo = person(13, "cleo");
const bot: Actor = { id: 21, login: "builder[bot]", type: "bot" };
const ghost: Actor = { id: null, login: "ghost", type: "ghost" };
const stranger: Actor = { id: null, login: "nobody@example.org", type: "user" };

const at = (minute: number): string => `2026-06-10T10:${String(minute).padStart(2, "0")}:00Z`;

const content = (path: string, side: "base" | "head" | "merge_base", text: string) => ({
  path,
  at: side,
  sha256: createHash("sha256").update(text).digest("hex"),
  text,
});

/** A state in which every part holds something of each kind that GitHub can tell. */
export const wholeState: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: "2026-06-20T00:00:00.000Z",
  forge: { kind: "github", host: "127.0.0.1" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "Prices in cents",
    body: "What and why.",
    author: ann,
    state: "open",
    draft: false,
    labels: ["risk:high", "area/prices"],
    base: { ref: "main", sha: sha("base") },
    head: { ref: "prices", sha: sha("third"), repository: "ann-forks/shop" },
    merge_base_sha: sha("parted"),
    mergeable: null,
    created_at: at(1),
    updated_at: at(40),
  },
  commits: [
    { sha: sha("second"), author: ann, committer: ben, co_authors: [cleo, stranger] },
    { sha: sha("third"), author: stranger, committer: ann, co_authors: [] },
  ],
  pushes: [
    { sha: sha("first"), pushed_at: at(0), forced: false, pusher: ann },
    { sha: sha("second"), pushed_at: at(10), forced: true, pusher: ben },
    { sha: sha("third"), pushed_at: at(20), forced: false, changed_files: ["README.md", "src/prices.ts"], pusher: ann },
  ],
  comments: [
    {
      id: 4_000_000_001,
      author: ben,
      body: "/sop-ack root-cause",
      created_at: at(12),
      updated_at: at(12),
      via_email: false,
    },
    {
      id: 4_000_000_002,
      author: cleo,
      body: "changed",
      created_at: at(13),
      updated_at: at(14),
      editor: ann,
      via_email: false,
    },
    { id: 4_000_000_003, author: bot, body: "report", created_at: at(15), updated_at: at(15), via_email: false },
    { id: 4_000_000_004, author: ghost, body: "by mail", created_at: at(16), updated_at: at(16), via_email: true },
  ],
  reviews: [
    {
      id: 501,
      author: cleo,
      state: "changes_requested",
      commit_sha: sha("second"),
      submitted_at: at(11),
      updated_at: at(30),
      editor: cleo,
      official: true,
      dismissed: false,
      body: "No.",
    },
    {
      id: 502,
      author: ben,
      state: "dismissed",
      commit_sha: sha("second"),
      submitted_at: at(12),
      updated_at: at(12),
      official: true,
      dismissed: true,
      body: "",
    },
    {
      id: 503,
      author: cleo,
      state: "approved",
      commit_sha: sha("third"),
      submitted_at: at(31),
      updated_at: at(31),
      official: false,
      dismissed: false,
      body: "Yes.",
    },
  ],
  files: [
    { path: "README.md", status: "modified", additions: 1, deletions: 1, mode: "100644" },
    { path: "bin/run", status: "added", additions: 3, deletions: 0, mode: "100755" },
    { path: "current", status: "added", additions: 1, deletions: 0, mode: "120000" },
    { path: "old.txt", status: "removed", additions: 0, deletions: 9 },
    {
      path: "src/prices.ts",
      previous_path: "src/price.ts",
      status: "renamed",
      additions: 2,
      deletions: 2,
      mode: "100644",
    },
  ],
  statuses: [
    {
      id: 601,
      kind: "status",
      context: "build",
      state: "success",
      sha: sha("third"),
      creator: bot,
      description: "fine",
      updated_at: at(21),
    },
    {
      id: 602,
      kind: "status",
      context: "build",
      state: "pending",
      sha: sha("third"),
      creator: ann,
      updated_at: at(20),
    },
    { id: 701, kind: "check", context: "build", state: "failure", sha: sha("third"), creator: bot, updated_at: at(22) },
    { id: 702, kind: "check", context: "lint", state: "skipped", sha: sha("third"), creator: bot, updated_at: at(23) },
    { id: 703, kind: "check", context: "slow", state: "pending", sha: sha("third"), creator: bot, updated_at: at(24) },
  ],
  teams: [
    { name: "engineers", id: 31, members: [ben, cleo] },
    { name: "other-org/reviewers", id: 32, members: [ann] },
    { name: "empty", id: 33, members: [] },
  ],
  open_pull_requests: [
    {
      number: 8,
      title: "Another",
      author: cleo,
      base_ref: "main",
      head_sha: sha("other"),
      commits: [sha("borrowed"), sha("other")],
      files: [
        { path: "migrations/2.sql", status: "added", text: "CREATE TABLE t ();\n" },
        { path: "new.md", status: "renamed", previous_path: "notes.md" },
      ],
    },
  ],
  base_files: ["README.md", "docs/prices.md", "notes.md", "old.txt", "src/price.ts"],
  head_files: ["README.md", "bin/run", "current", "docs/prices.md", "src/prices.ts"],
  tracked_issues: [
    { reference: "acme/tools#3", state: "merged", created_at: at(2), updated_at: at(3) },
    { reference: "acme/shop#4", state: "open", created_at: at(2), updated_at: at(3) },
  ],
  branch_protection: { required_contexts: ["build", "lint"], dismiss_stale_approvals: true, required_approvals: 2 },
  file_contents: [
    content("README.md", "base", "Shop\n"),
    content("README.md", "head", "Shop ⚖\r\n"),
    content("README.md", "merge_base", "Shop\n"),
  ],
};
