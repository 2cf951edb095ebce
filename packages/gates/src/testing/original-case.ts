import type { PullRequestSnapshot, SopChecklistConfig } from "@portcullis/contracts";
import { readFileSync } from "node:fs";

import { resolveOptions, type SopAckOptions } from "../gates/sop-ack/options.ts";

/** A case taken by running the original: fixtures/gates/sop-ack/original-cases.json. */
export interface OriginalCase {
  readonly id: string;
  readonly pins: "rule" | "quirk";
  readonly function?: string;
  readonly end_to_end?: true;
  // Each function has an input and a result of its own.
  readonly input: any;
  readonly expected: any;
}

const fixture = new URL("../../../../fixtures/gates/sop-ack/original-cases.json", import.meta.url);

export const originalCases: readonly OriginalCase[] = (
  JSON.parse(readFileSync(fixture, "utf8")) as { cases: OriginalCase[] }
).cases;

/** The checklist that the original ships. */
export const shippedChecklist: SopChecklistConfig = originalCases.find(({ id }) => id === "cfg-real-full")!.expected;

/** The checklist of a case: the shipped one with the case's changes. */
export function checklistOf(input: any): SopChecklistConfig {
  const { items = {}, top = {} } = input.config_patch ?? {};
  const checklist = structuredClone(shippedChecklist) as any;
  for (const [slug, change] of Object.entries<any>(items)) {
    const known = checklist.items.find((item: any) => item.slug === slug);
    if (known === undefined) checklist.items.push({ slug, ...change });
    else Object.assign(known, change);
  }
  return Object.assign(checklist, top);
}

/** What the original has in its code: the items whose acknowledgement by an AI needs no green CI. */
const WITHOUT_EVIDENCE = ["five-axis-review", "memory-consulted"];

export function optionsOf(input: any): SopAckOptions {
  const checklist = checklistOf(input);
  for (const item of checklist.items) if (WITHOUT_EVIDENCE.includes(item.slug)) item.evidence = "none";
  return resolveOptions({}, checklist);
}

const ids = new Map<string, number>();

/** An actor of a case: equal logins, without regard to case, are one person. */
export function actor(login: string | null): PullRequestSnapshot["pull_request"]["author"] {
  if (login === null) return { id: -1, login: "ghost", type: "ghost" };
  const key = login.toLowerCase();
  if (!ids.has(key)) ids.set(key, 1000 + ids.size);
  return { id: ids.get(key)!, login, type: "user" };
}

/** The snapshot that an end-to-end case describes. Times that the case does not tell count up a minute a comment. */
export function snapshotOf(input: any): PullRequestSnapshot {
  const head = input.head_sha;
  const start = Date.parse("2026-06-10T08:00:00Z");
  const time = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
  const comments = input.comments.flatMap((comment: any) => Array.from({ length: comment.repeat ?? 1 }, () => comment));
  const faults = input.faults ?? {};
  const unreadTeams = Object.keys(faults.team_probe_http ?? {});
  const teamsUnread = faults.team_search_http !== undefined && faults.team_list_http !== undefined;
  const fill = ({ before, char, count, after }: any): string => before + char.repeat(count) + after;
  return {
    schema_version: 1,
    taken_at: "2026-06-20T00:00:00Z",
    forge: { kind: "gitea", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 7,
      title: "A change",
      body: input.body ?? "",
      author: actor(input.author),
      state: input.pr_state ?? "open",
      draft: false,
      labels: input.labels ?? [],
      base: { ref: "main", sha: "0".repeat(40) },
      head: { ref: "change", sha: head },
      created_at: time(0),
      updated_at: time(0),
    },
    commits: [{ sha: head, author: actor(input.author) }],
    pushes: [{ sha: head, pushed_at: input.head_pushed_at ?? time(0), forced: false }],
    comments: comments.map((comment: any, index: number) => {
      const created_at = comment.created_at ?? time(index + 1);
      const body = comment.body_fill ? fill(comment.body_fill) : (comment.body ?? "");
      return {
        id: index + 1,
        author: actor(comment.user),
        body,
        created_at,
        updated_at: comment.updated_at ?? created_at,
      };
    }),
    reviews: [],
    statuses: [input.ci_state ?? []].flat().map((state: any, index: number, all: unknown[]) => ({
      id: all.length - index,
      kind: "status",
      context: "CI / all-required (pull_request)",
      state,
      sha: head,
      updated_at: time(all.length - index),
    })),
    teams: Object.entries<string[]>(input.teams ?? {}).map(([name, members]) => ({
      name,
      members: members.map(actor),
    })),
    incomplete: [
      ...unreadTeams.map((subject) => ({ part: "teams", subject, reason: "a membership was not answered" })),
      ...(teamsUnread ? [{ part: "teams", reason: `HTTP ${faults.team_list_http}` }] : []),
      ...(faults.statuses_http === undefined ? [] : [{ part: "statuses", reason: `HTTP ${faults.statuses_http}` }]),
    ],
  };
}
