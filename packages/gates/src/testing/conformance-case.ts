import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";

import { bindGates, usedGates } from "../configuration/bind-gates.ts";
import { parseConfiguration } from "../configuration/parse-configuration.ts";
import type { BoundGate } from "../core/gate.ts";
import { loadGates } from "../gates/registry.ts";

/** A state of a forge and what to judge it by. */
export interface ConformanceCase {
  readonly name: string;
  readonly snapshot: PullRequestSnapshot;
  readonly gates: readonly BoundGate[];
}

const folder = new URL("../../../../fixtures/pull-requests/2980/", import.meta.url);
const fileNames = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted();
const steps = fileNames.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as PullRequestSnapshot);
const last = steps.at(-1)!;

const none = (): never => {
  throw new Error("no file is named");
};

async function bind(text: string, only: readonly string[] = []): Promise<readonly BoundGate[]> {
  const configuration = parseConfiguration(text, "portcullis.yaml");
  return bindGates(configuration, only, { checklist: none, baseline: none }, await loadGates(usedGates(configuration)));
}

const checklist = await bind(readFileSync(new URL("portcullis.yaml", folder), "utf8"), ["sop-ack"]);
const reviews = await bind(`version: 1
gates:
  sop-ack: { items: [{ slug: root-cause, pr_section_marker: Root-cause, required_teams: [ceo] }], na_gates: { qa-review: { required_teams: [qa] } } }
  security-review: { uses: team-review, teams: [security], na: security-review, na_teams: [security, managers, ceo] }
  qa-review: { uses: team-review, teams: [qa, engineers] }
  reserved-paths: { patterns: [migrations/, docs/design/] }
  review-state: {}
  companion: {}
`);
const checks = await bind(`version: 1
gates:
  required-checks: { contexts: ["CI / all-required (pull_request)"], external: ["CI / *"] }
`);

const RUNNER = { id: 1099, login: "ci", type: "bot" as const };

/** The files at both ends, in whole: a snapshot that somebody wrote need not name them, and a forge has them. */
function withFiles(snapshot: PullRequestSnapshot): PullRequestSnapshot {
  const all = ["README.md", "docs/design/template.md", "migrations/20260101000000_first.up.sql"];
  const changed = snapshot.files ?? [];
  const before = changed.flatMap(({ path, previous_path: previous, status }) =>
    status === "added" ? [] : [previous ?? path],
  );
  const after = changed.flatMap(({ path, status }) => (status === "removed" ? [] : [path]));
  const gone = new Set(changed.map(({ path, previous_path: previous }) => previous ?? path));
  const base = [...new Set([...all, ...before])];
  return {
    ...snapshot,
    file_contents: [],
    // GitHub names who set a status, and a deleted account where it names nobody.
    ...(snapshot.statuses && { statuses: snapshot.statuses.map((status) => ({ creator: RUNNER, ...status })) }),
    base_files: base.toSorted(),
    head_files: [...new Set([...base.filter((path) => !gone.has(path)), ...after])].toSorted(),
  };
}

/** The request that the temporary commit of steps 3 to 9 was from, and the partner in the other repository. */
export function withPartners(step: PullRequestSnapshot, index: number): PullRequestSnapshot {
  const borrowed = step.commits!.map(({ sha }) => sha).filter((sha) => sha.startsWith("576305c6"));
  const author = { id: 1042, login: "Engineer-B", type: "user" as const };
  return withFiles({
    ...step,
    pull_request: {
      ...step.pull_request,
      body: `${step.pull_request.body}\nDepends-on: molecule-ai/molecule-controlplane#846\n`,
    },
    open_pull_requests: borrowed.map((sha) => ({
      number: 2990,
      title: "COPY --chmod drift-gate fix",
      author,
      base_ref: "main",
      files: [],
      head_sha: sha,
      commits: [sha],
    })),
    tracked_issues: [
      {
        reference: "molecule-ai/molecule-controlplane#846",
        state: index < 11 ? "open" : "merged",
        created_at: "2026-06-16T08:00:00Z",
        updated_at: "2026-06-16T08:00:00Z",
      },
    ],
  });
}

const change = (name: string, gates: readonly BoundGate[], edited: Partial<PullRequestSnapshot>): ConformanceCase => ({
  name,
  gates,
  snapshot: withFiles({ ...withPartners(last, 11), ...edited }),
});

/** A time so many minutes after the last step began. */
const minute = (minutes: number): string => new Date(Date.parse("2026-06-18T09:00:00Z") + minutes * 1000).toISOString();

const peer = { id: 1042, login: "Engineer-B", type: "user" as const };
const chatter = Array.from({ length: 130 }, (_, index) => ({
  id: 70_000 + index,
  author: peer,
  body: `Remark ${index}`,
  created_at: minute(index),
  updated_at: minute(index),
}));
const opinions = Array.from({ length: 130 }, (_, index) => ({
  id: 80_000 + index,
  author: peer,
  state: index === 129 ? ("changes_requested" as const) : ("commented" as const),
  commit_sha: last.pull_request.head.sha,
  submitted_at: minute(index),
  body: `Opinion ${index}`,
}));
const manyFiles = Array.from({ length: 230 }, (_, index) => ({
  path: index === 229 ? "migrations/0230_last.sql" : `source/file-${String(index).padStart(3, "0")}.ts`,
  status: "added" as const,
  additions: 1,
  deletions: 0,
}));

const items = [
  "comprehensive-testing",
  "local-postgres-e2e",
  "staging-smoke",
  "root-cause",
  "five-axis-review",
  "no-backwards-compat",
  "memory-consulted",
];
const say = (id: number, word: string, after: number) => ({
  id,
  author: peer,
  body: items.map((item) => `/${word} ${item}`).join("\n"),
  created_at: minute(after),
  updated_at: minute(after),
});

/** States that would be green if the end of one long list were missing. */
export const criticalCases: readonly ConformanceCase[] = [
  change("130 reviews, of which the last asks for changes", reviews, { reviews: [...last.reviews!, ...opinions] }),
  change("230 files, of which the last is reserved, and nobody's review", reviews, { files: manyFiles, reviews: [] }),
  change("130 comments between an acknowledgement and its end", checklist, {
    comments: [say(69_999, "sop-ack", -1), ...chatter, say(71_000, "sop-revoke", 131)],
  }),
];

/** States that both forges can be in. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...steps.map((snapshot, index) => ({
    name: `2980 ${fileNames[index]}, checklist`,
    snapshot: withFiles(snapshot),
    gates: checklist,
  })),
  ...steps.map((step, index) => ({
    name: `2980 ${fileNames[index]}, reviews`,
    snapshot: withPartners(step, index),
    gates: reviews,
  })),
  ...steps.map((snapshot, index) => ({
    name: `2980 ${fileNames[index]}, checks`,
    snapshot: withFiles(snapshot),
    gates: checks,
  })),
  change("130 comments", reviews, { comments: [...last.comments!, ...chatter] }),
  ...criticalCases,
  change("a rename out of a reserved folder", reviews, {
    files: [{ path: "free.sql", previous_path: "migrations/1.sql", status: "renamed", additions: 0, deletions: 0 }],
  }),
  change("a head in a fork", reviews, {
    pull_request: {
      ...withPartners(last, 11).pull_request,
      head: { ...last.pull_request.head, repository: "engineer-a/molecule-core" },
    },
  }),
  change("a comment of an account that is gone", reviews, {
    comments: [
      ...last.comments!,
      {
        id: 90_001,
        author: { id: null, login: "ghost", type: "ghost" },
        body: "/sop-ack root-cause",
        created_at: minute(1),
        updated_at: minute(1),
      },
    ],
  }),
  change("a team that cannot be read", reviews, {
    teams: last.teams!.filter(({ name }) => name !== "security"),
    incomplete: [{ part: "teams", subject: "security", reason: "was refused" }],
  }),
  change("no statuses at all", checks, { statuses: [] }),
];
