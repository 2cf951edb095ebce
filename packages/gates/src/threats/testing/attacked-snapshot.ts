/** What the attacks start from: `GREEN`, which passes, and `OPEN`, which waits for one peer. Each changes one thing. */
import type { PullRequestSnapshot, SopAck } from "@portcullis/contracts";

export type Actor = PullRequestSnapshot["pull_request"]["author"];
export type Comment = NonNullable<PullRequestSnapshot["comments"]>[number];
export type Review = NonNullable<PullRequestSnapshot["reviews"]>[number];
export type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];
export type File = NonNullable<PullRequestSnapshot["files"]>[number];

export const HEAD = "a1".repeat(20);
export const BEFORE = "b2".repeat(20);
export const CI = "CI / all-required (pull_request)";

export const user = (id: number | null, login: string, type: Actor["type"] = "user"): Actor => ({ id, login, type });
export const dan = user(1, "dan");
export const eve = user(2, "eve");
export const rex = user(4, "rex");
export const lea = user(5, "lea");
export const ada = user(9, "ada-bot", "bot");

export const at = (time: string): string => `2026-06-10T${time}:00Z`;
export const comment = (author: Actor, body: string, more: Partial<Comment> = {}): Comment => {
  const created_at = more.created_at ?? at("09:00");
  return { id: 1, author, body, created_at, updated_at: created_at, ...more };
};
export const review = (author: Actor, body: string, more: Partial<Review> = {}): Review => {
  const submitted_at = more.submitted_at ?? at("09:00");
  return {
    id: 1,
    author,
    body,
    state: "commented",
    commit_sha: HEAD,
    submitted_at,
    updated_at: submitted_at,
    ...more,
  };
};
export const push = (sha: string, time: string, more: object = {}) => ({
  sha,
  pushed_at: at(time),
  forced: false,
  ...more,
});
export const file = (path: string, more: Partial<File> = {}): File => ({
  path,
  status: "modified",
  additions: 1,
  deletions: 1,
  ...more,
});

/** Answered, pushed once, and not acknowledged by anybody yet. */
export const OPEN: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: at("12:00"),
  forge: { kind: "gitea", host: "git.example" },
  repository: { owner: "acme", name: "core", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "A change",
    body: "Smoke: ran it on staging",
    author: dan,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: "0".repeat(40) },
    head: { ref: "change", sha: HEAD },
    created_at: at("08:00"),
    updated_at: at("08:00"),
  },
  commits: [{ sha: HEAD, author: dan, committer: dan }],
  pushes: [push(HEAD, "08:00")],
  comments: [],
  reviews: [],
  files: [file("src/lock.ts")],
  statuses: [],
  teams: [
    { name: "engineers", members: [dan, eve] },
    { name: "leads", members: [lea] },
    { name: "ai-sop-ack", members: [ada] },
  ],
};
export const ACK = comment(eve, "/sop-ack smoke");
export const GREEN: PullRequestSnapshot = { ...OPEN, comments: [ACK] };

export const SMOKE = {
  slug: "smoke",
  numeric_alias: 1,
  pr_section_marker: "Smoke",
  required_teams: ["engineers"],
  required_teams_high_risk: ["leads"],
};
export const FOR_AI: SopAck = { items: [{ ...SMOKE, ai_ack_eligible: true }] };

/** `OPEN` with one comment of that person. */
export function by(author: Actor, body = "/sop-ack smoke", more: Partial<Comment> = {}): PullRequestSnapshot {
  return { ...OPEN, comments: [comment(author, body, more)] };
}
